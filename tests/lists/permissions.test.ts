import type { Who } from '../../src/localGraph/wire';
import { BOT, type Group, type LocalSite, PEOPLE, localSite, setUpSite, told } from '../given/localSite';

jest.setTimeout(60_000);

let site: LocalSite;
beforeAll(async () => {
  site = await setUpSite();
  await site.fillGroups();
});
afterAll(async () => {
  expect(site.violations()).toEqual([]);
  await site.close();
});

const as = (group: Group): Who => ({ user: PEOPLE[group].id });
const FIELDS = { Title: 'a row' };
const STRANGER: Who = { app: { id: '00000000-0000-4000-8000-0000000000ee', name: 'Another app' } };

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

describe('The site itself', () => {
  const NEW = { displayName: 'Mine', list: { template: 'genericList' } };
  const asked = async (who: Who) => [
    (await site.inGraph('GET', '', who)).status,
    (await site.inGraph('GET', '/lists', who)).status,
    (await site.inGraph('GET', '/lists/Reports/items', who)).status,
    (await site.inSharePoint('GET', '/currentuser', who)).status,
    (await site.inGraph('POST', '/lists', who, NEW)).status,
  ];

  test.each(['Coordinators', 'Owners', 'Readers'] as const)(
    'is open to %s, who may make no list in it',
    async (group) => {
      expect(await asked(as(group))).toEqual([200, 200, 200, 200, 403]);
    },
  );

  test.each([
    ['somebody in none of its groups', as('nobody')],
    ['an app that was not let in', STRANGER],
  ])('is closed to %s, as Graph and SharePoint answer', async (_whom, who) => {
    expect(await asked(who)).toEqual([403, 403, 403, 403, 403]);
    const { body } = await site.inGraph('GET', '/lists', who);
    expect(body).toMatchObject({ error: { code: 'accessDenied' } });
    expect(await site.found('Inspections', who)).toEqual([]);
  });

  test('opens with a group and closes when it loses its right there', async () => {
    const apart = await setUpSite();
    const ned = as('nobody');
    await apart.joins('Readers', 'nobody');
    expect((await apart.inGraph('GET', '', ned)).status).toBe(200);
    expect(await apart.found('Inspections', ned)).toEqual(['Inspections']);
    const { body } = await apart.inSharePoint('GET', '/sitegroups');
    const readers = (body as { value: { Id: number; Title: string }[] }).value.find(
      ({ Title }) => Title === 'Readers',
    );
    const less = `/roleassignments/removeroleassignment(principalid=${readers?.Id},roledefid=1073741826)`;
    expect((await apart.inSharePoint('POST', less)).status).toBe(204);
    expect((await apart.inGraph('GET', '', ned)).status).toBe(403);
    await apart.close();
  });

  test('lets an app in as far as its grant goes: rows only, or only to read', async () => {
    expect(await asked(BOT)).toEqual([200, 200, 200, 200, 403]);
    const reading: Who = { app: { id: '00000000-0000-4000-8000-0000000000ef', name: 'Reader' } };
    site.graph.letIn('00000000-0000-4000-8000-0000000000ef', 'read');
    expect(await may('Tasks', reading)).toBe('r...');
    expect((await site.inGraph('PATCH', '/lists/Tasks', BOT, { displayName: 'Mine' })).status).toBe(403);
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
    await bare.joins('Inspections Owners', 'Coordinators');
    await bare.provisioned({ as: as('Coordinators') });
    expect(told(await bare.provisioned({ as: as('Coordinators') }), 'made', 'changed', 'differs')).toEqual(
      [],
    );
    await bare.close();
  });
});
