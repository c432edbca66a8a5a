import type { Who } from '../../src/localGraph/wire';
import { BOT, type Group, type LocalSite, PEOPLE, localSite, told } from '../given/localSite';

jest.setTimeout(60_000);

let site: LocalSite;
beforeAll(async () => {
  site = await localSite();
  await site.provisioned();
  await site.fillGroups();
});
afterAll(async () => {
  expect(site.violations()).toEqual([]);
  await site.close();
});

const as = (group: Group): Who => ({ user: PEOPLE[group].id });
const FIELDS = { Title: 'a row' };

/** What comes of reading, adding, changing and removing a row, as letters: r a c d, or a dot where it is refused. */
async function may(list: string, who: Who): Promise<string> {
  const key = `${list} ${JSON.stringify(who)}`;
  const items = `/lists/${list}/items`;
  const made = await site.inGraph('POST', items, BOT, { fields: { ...FIELDS, Key: key } });
  const { id } = made.body as { id: string };
  const tried = [
    await site.inGraph('GET', items, who),
    await site.inGraph('POST', items, who, { fields: { ...FIELDS, Key: `${key} more` } }),
    await site.inGraph('PATCH', `${items}/${id}/fields`, who, { Title: 'changed' }),
    await site.inGraph('DELETE', `${items}/${id}`, who),
  ];
  return tried.map(({ status }, at) => (status < 300 ? 'racd'.charAt(at) : '.')).join('');
}

describe('After setting up', () => {
  test.each([
    ['Recommendations', 'racd', 'r...', 'r...'],
    ['Tasks', 'racd', 'r.c.', 'r...'],
    ['Updates', 'racd', 'ra..', 'r...'],
    ['Positions', 'racd', 'r...', 'r...'],
    ['Roles', 'racd', 'r...', 'r...'],
    ['Deliveries', 'r...', '....', '....'],
    ['Conversations', '....', '....', '....'],
  ])(
    '%s: coordinators may %s, owners %s, readers %s, others nothing, the bot all',
    async (list, ...wanted) => {
      const [coordinator, owner, reader] = wanted;
      expect(await may(list, as('Coordinators'))).toBe(coordinator);
      expect(await may(list, as('Owners'))).toBe(owner);
      expect(await may(list, as('Readers'))).toBe(reader);
      expect(await may(list, as('nobody'))).toBe('....');
      expect(await may(list, BOT)).toBe('racd');
    },
  );

  test('evidence can be added by owners, and is not theirs to change', async () => {
    const items = '/lists/Evidence/items';
    const made = await site.inGraph('POST', items, as('Owners'), { fields: FIELDS });
    expect(made.status).toBe(201);
    const { id } = made.body as { id: string };
    const changed = await site.inGraph('PATCH', `${items}/${id}/fields`, as('Owners'), { Title: 'other' });
    expect(changed.status).toBe(403);
  });

  test('nobody but who sets up may change a list, its views or its rights', async () => {
    const { body } = await site.inGraph('GET', '/lists/Tasks');
    const list = `/lists(guid'${(body as { id: string }).id}')`;
    const merge = { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' };
    for (const group of ['Coordinators', 'Owners', 'Readers'] as const) {
      const refused = [
        await site.inGraph('PATCH', '/lists/Tasks', as(group), { displayName: 'Mine' }),
        await site.inGraph('POST', '/lists/Tasks/columns', as(group), { name: 'Mine', text: {} }),
        await site.inSharePoint('POST', list, as(group), { EnableVersioning: false }, merge),
        await site.inSharePoint(
          'POST',
          `${list}/roleassignments/addroleassignment(principalid=3,roledefid=1073741827)`,
          as(group),
        ),
        await site.inSharePoint('POST', '/sitegroups', as(group), { Title: 'Mine' }),
      ];
      expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
    }
  });

  test('a person who joins a group twice is in it once', async () => {
    await site.fillGroups();
    const members = site.database.prepare('SELECT * FROM groupMember').all();
    expect(members).toHaveLength(3);
  });
});

describe('Setting up', () => {
  test('without the right to make lists is forbidden, and changes nothing', async () => {
    const bare = await localSite();
    await expect(bare.provisioned({ as: as('Readers') })).rejects.toMatchObject({ failure: 'forbidden' });
    expect(bare.database.prepare('SELECT * FROM list WHERE template <> ?').all('userInformation')).toEqual(
      [],
    );
    await bare.close();
  });

  test('by a person leaves them in charge of the lists, and is not told as a difference', async () => {
    const bare = await localSite();
    bare.graph.grant('*', PEOPLE.Coordinators.id, 'write');
    await bare.provisioned({ as: as('Coordinators') });
    expect(told(await bare.provisioned({ as: as('Coordinators') }), 'made', 'changed', 'differs')).toEqual(
      [],
    );
    await bare.close();
  });
});
