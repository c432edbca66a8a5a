/** The person columns that people look at in SharePoint, beside the text that the app goes by. */
import { day } from '../../src/inspection/day';
import type { Register } from '../../src/inspection/register';
import { registerOverGraph } from '../../src/lists/register';
import type { Fetch } from '../../src/lists/graph/middleware';
import { siteUsersAt } from '../../src/lists/sharePoint/siteUsers';
import { aDelivery, anUpdate, heldBy } from '../given/builders';
import { BOT, type LocalSite, PEOPLE, SITE, setUpSite } from '../given/localSite';

let site: LocalSite;
beforeAll(async () => {
  site = await setUpSite();
});
afterAll(() => site.close());
afterEach(() => expect(site.violations()).toEqual([]));

const owen = { id: PEOPLE.Owners.id, name: 'Owen Hart' };
const rhea = { id: PEOPLE.Readers.id, name: 'Rhea Dent' };
const stranger = { id: '00000000-0000-4000-8000-0000000000ee', name: 'Nobody Known' };

/** A register whose person columns go through SharePoint REST, or through nothing. */
function registerWith(sharePointFetch?: Fetch | 'none'): Register {
  const { graph, sharePoint } = site.address(undefined, BOT);
  const door =
    sharePointFetch === undefined ? sharePoint : { ...sharePoint, fetch: sharePointFetch as Fetch };
  return registerOverGraph({ ...SITE, ...graph, sharePoint: sharePointFetch === 'none' ? undefined : door });
}

/** Whom each of these columns shows, by name, as SharePoint would. */
async function shown(list: string, id: string, ...columns: string[]): Promise<unknown[]> {
  const path = `/lists/${list}/items/${id}?$expand=fields($select=${columns.join(',')})`;
  const { body } = await site.inGraph('GET', path);
  const { fields } = body as { fields: Record<string, unknown> };
  return columns.map((column) => fields[column]);
}

describe('A person column', () => {
  test('shows who holds a role and who stands in', async () => {
    const role = await registerWith().roles.add(heldBy(owen, 'Head of Custody', { deputy: rhea }));
    expect(await shown('Roles', role.id, 'HeldBy', 'DeputisedBy')).toEqual(['Owen Hart', 'Rhea Dent']);
  });

  test('follows when somebody else is appointed, and is emptied when nobody is', async () => {
    const { roles } = registerWith();
    const role = await roles.add(heldBy(owen, 'Head of Roads', { deputy: rhea }));
    const next = await roles.save({ ...role, ...heldBy(rhea, 'Head of Roads') });
    expect(await shown('Roles', role.id, 'HeldBy', 'DeputisedBy')).toEqual(['Rhea Dent', undefined]);
    const [holding] = next.holdings;
    if (holding === undefined) throw new Error('nobody holds it');
    await roles.save({ ...next, holdings: [{ ...holding, until: day('2022-01-31') }] });
    expect(await shown('Roles', role.id, 'HeldBy')).toEqual([undefined]);
  });

  test('shows who said something and to whom a message went', async () => {
    const { updates, deliveries } = registerWith();
    const said = await updates.add(anUpdate({ key: 'by owen', by: owen }));
    expect(await shown('Updates', said.id, 'Speaker')).toEqual(['Owen Hart']);
    const sent = await deliveries.add(
      aDelivery({ key: 'to rhea', personId: rhea.id, personName: 'Rhea Dent' }),
    );
    expect(await shown('Deliveries', sent.id, 'Recipient')).toEqual(['Rhea Dent']);
  });

  test('stays empty for a paper, which is no person, and for whom the directory does not know', async () => {
    const { updates } = registerWith();
    const paper = await updates.add(anUpdate({ key: 'paper', by: { id: '', name: 'The paper' } }));
    const unknown = await updates.add(anUpdate({ key: 'unknown', by: stranger }));
    expect(await shown('Updates', paper.id, 'Speaker')).toEqual([undefined]);
    expect(await shown('Updates', unknown.id, 'Speaker')).toEqual([undefined]);
    expect((await updates.withKey('unknown'))?.by).toEqual(stranger);
  });
});

describe('A save', () => {
  const refusing: Fetch = async () => new Response('{}', { status: 403 });
  const cut: Fetch = () => Promise.reject(new TypeError('Failed to fetch'));
  test.each([
    ['refuses', refusing],
    ['cannot be reached', cut],
    ['is not there at all', 'none'],
  ] as const)('does not fail when SharePoint itself %s: the text still says who', async (how, door) => {
    const { roles } = registerWith(door);
    const role = await roles.add(heldBy(owen, `Role when it ${how}`, { deputy: rhea }));
    expect(await roles.find(role.id)).toMatchObject({ deputy: rhea, holdings: [{ person: owen }] });
    expect(await shown('Roles', role.id, 'HeldBy', 'DeputisedBy')).toEqual([undefined, undefined]);
  });

  test('asks once for a person, and again after it failed', async () => {
    let answers: (() => Response)[] = [() => new Response('{}', { status: 500 })];
    let asked = 0;
    const { roles } = registerWith((...request) => {
      asked += 1;
      const [odd, ...rest] = answers;
      answers = rest;
      return odd === undefined ? fetch(...request) : Promise.resolve(odd());
    });
    const first = await roles.add(heldBy(owen, 'Asked first'));
    const second = await roles.add(heldBy(owen, 'Asked second'));
    await roles.add(heldBy(owen, 'Asked third'));
    expect(await shown('Roles', first.id, 'HeldBy')).toEqual([undefined]);
    expect(await shown('Roles', second.id, 'HeldBy')).toEqual(['Owen Hart']);
    expect(asked).toBe(2);
  });

  test('waits a while for the number and no longer', async () => {
    const never = () => new Promise<never>(() => undefined);
    const silent = { get: never, post: never, postVerbose: never, merge: never };
    const users = siteUsersAt(silent, async () => 'owen.hart@example.test', 20);
    expect(await users.cells({ HeldBy: owen })).toEqual({ HeldByLookupId: null });
  });
});
