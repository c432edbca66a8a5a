import { type Kept, RegisterError } from '../../../src/inspection/register';
import { registerOverGraph } from '../../../src/lists/register';
import { COORDINATOR, type LocalRegister, localRegister } from '../../given/localRegister';
import { noted } from '../byHand';
import { aReport, aRole, aTask } from '../../given/builders';

let local: LocalRegister;
beforeAll(async () => {
  local = await localRegister();
});
afterAll(() => local.close());
afterEach(() => expect(local.violations()).toEqual([]));

const failure = (failure: string) => expect.objectContaining({ failure }) as RegisterError;

describe('A record', () => {
  test('is found by its number once it is added', async () => {
    const { tasks } = local.register;
    const added = await tasks.add(aTask({ key: 'found by number' }));
    expect(await tasks.find(added.id)).toEqual(added);
  });

  test('that is not there is missing, whatever its number looks like', async () => {
    const { tasks } = local.register;
    await expect(tasks.find('987654')).rejects.toEqual(failure('missing'));
    await expect(tasks.find('../../me')).rejects.toEqual(failure('missing'));
  });

  test('is kept in the version of whoever saved first; the other is told and loses nothing', async () => {
    const [one, other] = [local.register, registerOverGraph(local.address)];
    const { id } = await one.tasks.add(aTask({ key: 'two editors' }));
    const [mine, theirs] = [await one.tasks.find(id), await other.tasks.find(id)];
    const saved = await other.tasks.save({ ...theirs, asks: 'Theirs' });
    await expect(one.tasks.save({ ...mine, asks: 'Mine' })).rejects.toEqual(failure('changed'));
    expect(await one.tasks.find(id)).toEqual(saved);
    expect(mine.asks).toBe('Answer the letters.');
  });

  test('can be saved again with the version that saving gave back', async () => {
    const { roles } = local.register;
    const first = await roles.add(aRole({ name: 'Saved twice' }));
    const second = await roles.save({ ...first, coordinates: true });
    const third = await roles.save({ ...second, coordinates: false });
    expect(await roles.find(first.id)).toEqual(third);
  });

  test('loses what was emptied', async () => {
    const { tasks } = local.register;
    const full = aTask({ key: 'emptied', evidence: 'https://example.test/a', status: 'Red' });
    const kept = await tasks.add(full);
    await tasks.save({ ...kept, evidence: '', status: undefined });
    expect(await tasks.find(kept.id)).toMatchObject({ evidence: '', status: undefined });
  });

  test('that belongs to no row is refused before anything is sent', async () => {
    const lost = aTask({ key: 'lost', recommendationId: 'not yet' });
    await expect(local.register.tasks.add(lost)).rejects.toEqual(failure('refused'));
  });
});

describe('A unique key', () => {
  test('is taken once it is there, in capitals or not', async () => {
    const { reports } = local.register;
    await reports.add(aReport({ key: 'Fraud|2019' }));
    await expect(reports.add(aReport({ key: 'fraud|2019' }))).rejects.toEqual(failure('taken'));
  });

  test('is given to one of two who add it at the same moment', async () => {
    const both = [local.register, local.registerAs(COORDINATOR.id)].map(({ reports }) =>
      reports.add(aReport({ key: 'at once|2022' })),
    );
    const outcomes = await Promise.allSettled(both);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const reasons = outcomes.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
    expect(reasons).toEqual([failure('taken')]);
    const { rows } = await local.register.reports.all();
    expect(rows.filter(({ key }) => key === 'at once|2022')).toHaveLength(1);
  });

  test('finds its record, in capitals or not, with an apostrophe or an ampersand', async () => {
    const { reports } = local.register;
    const kept = await reports.add(aReport({ key: "Victims' code & care #1 + 50%|2021" }));
    expect(await reports.withKey("VICTIMS' CODE & CARE #1 + 50%|2021")).toEqual(kept);
    expect(await reports.withKey('nobody wrote this')).toBeUndefined();
  });

  test('longer than a column still tells two records apart', async () => {
    const { reports } = local.register;
    const long = 'The same beginning '.repeat(30);
    const [one, two] = [
      await reports.add(aReport({ key: `${long}1` })),
      await reports.add(aReport({ key: `${long}2` })),
    ];
    expect(await reports.withKey(`${long}1`)).toEqual(one);
    expect(await reports.withKey(`${long}2`.toUpperCase())).toEqual(two);
    await expect(reports.add(aReport({ key: `${long}1` }))).rejects.toEqual(failure('taken'));
  });
});

describe('Many records at once', () => {
  test('come back in the order they were given, with those that were there already marked', async () => {
    const { roles } = local.register;
    await roles.add(aRole({ name: 'Many 31' }));
    const names = Array.from({ length: 65 }, (_, at) => `Many ${at}`);
    const outcomes = await roles.addAll(names.map((name) => aRole({ name })));
    const said = outcomes.map((outcome) => (outcome.is === 'added' ? outcome.kept.name : outcome.is));
    expect(said).toEqual(names.map((name) => (name === 'Many 31' ? 'taken' : name)));
  });

  test('are all saved but the one that somebody else changed, and that one is named', async () => {
    const { roles } = local.register;
    const kept = await Promise.all(
      ['A', 'B', 'C'].map((name) => roles.add(aRole({ name: `Saved ${name}` }))),
    );
    const [, between] = kept as [Kept<ReturnType<typeof aRole>>, Kept<ReturnType<typeof aRole>>];
    await roles.save(between);
    const saving = roles.saveAll(kept.map((role) => ({ ...role, coordinates: true })));
    await expect(saving).rejects.toEqual(failure('changed'));
    await expect(saving).rejects.toThrow(`Row ${between.id} of Roles`);
    const after = await Promise.all(kept.map(({ id }) => roles.find(id)));
    expect(after.map(({ coordinates }) => coordinates)).toEqual([true, false, true]);
  });

  test('are none when none are given, and nothing is sent', async () => {
    expect(await local.register.roles.addAll([])).toEqual([]);
    expect(await local.register.roles.saveAll([])).toEqual([]);
  });

  test('that fill many pages are all read, a little at a time for whoever is in no hurry', async () => {
    const { conversations } = local.register;
    const people = Array.from({ length: 1050 }, (_, at) => ({
      ...{ personId: `person ${at}`, conversationId: `chat ${at}`, teamsId: '29:x' },
      ...{ serviceUrl: 'https://example.test', tenantId: 't', gone: '' },
    }));
    await conversations.addAll(people);
    const { sent, fetch } = noted();
    const inSmallPages = registerOverGraph({
      ...local.address,
      fetch: (url, init) => fetch(url.replace('$top=2000', '$top=100'), init),
    });
    const { rows } = await inSmallPages.conversations.all();
    expect(rows.map(({ personId }) => personId).sort()).toEqual(
      people.map(({ personId }) => personId).sort(),
    );
    expect(sent.filter(({ url }) => url.includes('/items?'))).toHaveLength(11);
    expect((await conversations.all({ unhurried: true })).rows).toEqual((await conversations.all()).rows);
    // Of 1,050 rows no more than fifty are read at a stretch; a request waits with a time to wait.
    const waits = jest.spyOn(globalThis, 'setTimeout');
    const turns = () => waits.mock.calls.filter(([, ms]) => ms === undefined).length;
    await conversations.all();
    expect(turns()).toBe(0);
    await conversations.all({ unhurried: true });
    expect(turns()).toBe(21);
    waits.mockRestore();
    // And no more than 250 come at once.
    const slow = noted();
    await registerOverGraph({ ...local.address, fetch: slow.fetch }).conversations.all({ unhurried: true });
    expect(slow.sent.filter(({ url }) => url.includes('/items?'))).toHaveLength(5);
  }, 60_000);
});

describe('A person without the right to write', () => {
  test('may read, and is told that writing is closed to them', async () => {
    const reader = '00000000-0000-4000-8000-000000000009';
    local.graph.addUser({
      ...{ id: reader, displayName: 'Rea Der', mail: null, userPrincipalName: 'rea@example.test' },
      accountEnabled: true,
    });
    local.graph.grant('*', 'everyone', 'write');
    local.graph.grant('*', reader, 'read');
    const { roles } = local.registerAs(reader);
    const { rows } = await roles.all();
    await expect(roles.add(aRole({ name: 'Mine now' }))).rejects.toEqual(failure('forbidden'));
    await expect(roles.saveAll(rows.slice(0, 1))).rejects.toEqual(failure('forbidden'));
  });
});
