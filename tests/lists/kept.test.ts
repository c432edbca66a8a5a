import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { type FollowedList, type Reading, type Register, RegisterError } from '../../src/inspection/register';
import { CUPBOARD, openEarly } from '../../src/lists/kept/stores';
import { keptRegister } from '../../src/lists/kept/keptRegister';
import { lateRegister } from '../../src/lists/kept/lateRegister';
import { registerOverGraph } from '../../src/lists/register';
import type { Heard } from '../../src/localGraph/createLocalGraph';
import { COORDINATOR, type LocalRegister, SITE_URL, localRegister } from '../given/localRegister';
import { byHand, editRow } from './byHand';
import { aRecommendation, aReport, aRole, aTask, anUpdate } from '../given/builders';

let local: LocalRegister;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  local = await localRegister();
  await local.register.reports.add(aReport());
  await local.register.recommendations.addAll(
    [1, 2].map((at) => aRecommendation({ key: `${at}`, number: `${at}` })),
  );
  await local.register.tasks.addAll(['a', 'b', 'c'].map((key) => aTask({ key })));
  await local.register.roles.add(aRole());
});
afterEach(async () => {
  expect(local.violations()).toEqual([]);
  await local.close();
});

const OTHER = '00000000-0000-4000-8000-000000000007';
const open = (personId = COORDINATOR.id, siteUrl = SITE_URL): Register =>
  keptRegister(registerOverGraph(local.address), { personId, siteUrl, patience: 200 });

const keys = ({ rows }: Reading<{ key: string }>) => rows.map(({ key }) => key);

/** What a screen reads: who I am, and the four lists. */
async function show(register: Register) {
  const { people, reports, recommendations, tasks, roles } = register;
  await people.me();
  return Promise.all([reports.all(), recommendations.all(), tasks.all(), roles.all()]);
}

/** Everything sent until all is quiet, with what the register told meanwhile. */
async function hearing<T>(work: () => Promise<T>): Promise<{ heard: Heard[]; result: T }> {
  const heard: Heard[] = [];
  const stop = local.graph.onRequest((each) => !each.inBatch && heard.push(each));
  const result = await work();
  await quiet();
  stop();
  return { heard, result };
}

async function quiet(): Promise<void> {
  for (let count = -1, still = 0; still < 4;) {
    const before = count;
    count = await rowsKept();
    await new Promise((resolve) => setTimeout(resolve, 25));
    still = before === count ? still + 1 : 0;
  }
}

async function rowsKept(): Promise<number> {
  const database = await openDB(CUPBOARD);
  const blocks = database.objectStoreNames.contains('rows')
    ? ((await database.getAll('rows')) as string[])
    : [];
  database.close();
  return blocks.reduce((sum, block) => sum + (JSON.parse(block) as unknown[]).length, 0);
}

const learning = (register: Register) => {
  const learnt: [FollowedList, Reading<unknown>][] = [];
  let failures = 0;
  register.memory?.listen({
    learnt: (...what) => learnt.push(what),
    failed: (why) => {
      expect(why).toBeInstanceOf(RegisterError);
      failures += 1;
    },
  });
  return { learnt, failures: () => failures };
};

async function openedBefore(): Promise<void> {
  await show(open());
  await quiet();
}

describe('Opening the tab again', () => {
  test('costs one request when nothing changed', async () => {
    await openedBefore();
    const { heard, result } = await hearing(() => show(open()));
    expect(heard.map(({ method, path }) => `${method} ${path}`)).toEqual(['POST /$batch']);
    const [, recommendations, tasks] = result;
    expect([recommendations.rows.length, keys(tasks)]).toEqual([2, ['a', 'b', 'c']]);
  });

  test('recalls all that was kept before anything is answered, then asks once and tells what changed', async () => {
    await openedBefore();
    await editRow(local, 'Tasks', '1', { Asks: 'Changed meanwhile.' });
    const again = open();
    const { learnt } = learning(again);
    const { heard, result } = await hearing(async () => again.memory?.recall());
    expect(result?.tasks?.rows.map(({ key }) => key)).toEqual(['a', 'b', 'c']);
    expect(Object.keys(result ?? {}).sort()).toEqual([
      ...['recommendations', 'reports', 'roles', 'settings', 'tasks'],
    ]);
    expect(heard).toHaveLength(1);
    expect(learnt.map(([list]) => list)).toEqual(['tasks']);
  });

  test('recalls nothing to another person', async () => {
    await openedBefore();
    expect(await open(OTHER).memory?.recall()).toEqual({});
  });

  describe('when it is read before anybody knows who is here', () => {
    test('is what the same person is shown, whatever becomes of the copy meanwhile', async () => {
      await openedBefore();
      openEarly();
      await quiet();
      const other = await openDB(CUPBOARD);
      await other.clear('rows');
      other.close();
      expect(keys((await open().memory?.recall())?.tasks as Reading<{ key: string }>)).toEqual([
        'a',
        'b',
        'c',
      ]);
    });

    test('is shown to nobody else, and of another site nothing', async () => {
      await openedBefore();
      openEarly();
      expect(await open(OTHER).memory?.recall()).toEqual({});
      await openedBefore();
      openEarly();
      expect(
        await open(COORDINATOR.id, 'https://contoso.sharepoint.com/sites/other').memory?.recall(),
      ).toEqual({});
    });
  });

  test('shows what was kept before anything is answered, and then what changed', async () => {
    await openedBefore();
    await editRow(local, 'Tasks', '1', { Asks: 'Changed meanwhile.' });
    await byHand(local, 'DELETE', '/lists/Tasks/items/2');
    await local.register.tasks.add(aTask({ key: 'd' }));
    const again = open();
    const { learnt } = learning(again);
    const { heard, result } = await hearing(() => again.tasks.all());
    expect(keys(result)).toEqual(['a', 'b', 'c']);
    expect(heard).toHaveLength(1);
    expect(learnt.map(([list]) => list)).toEqual(['tasks']);
    const [[, news] = []] = learnt;
    expect(keys(news as Reading<{ key: string }>)).toEqual(['a', 'c', 'd']);
    expect((await open().tasks.all()).rows[0]).toMatchObject({ asks: 'Changed meanwhile.' });
  });

  test('gives what was kept though Graph cannot be reached, and says that it may be old', async () => {
    await openedBefore();
    local.graph.failNext({ match: /\$batch/, cut: 'before', times: 9 });
    const again = open();
    const told = learning(again);
    expect(keys(await again.tasks.all())).toEqual(['a', 'b', 'c']);
    await quiet();
    expect(told.failures()).toBe(1);
    await expect(again.tasks.all()).rejects.toMatchObject({ failure: 'unreachable' });
    local.graph.forgetFaults();
    expect(keys(await again.tasks.all())).toEqual(['a', 'b', 'c']);
  });

  test('gives what was kept to whoever shows nothing yet, however often others have read it, and says so', async () => {
    await openedBefore();
    const again = open();
    await again.tasks.all();
    await quiet();
    local.graph.failNext({ match: /\$batch/, cut: 'before', times: 9 });
    await expect(again.roles.all().then(() => again.tasks.all())).rejects.toMatchObject({
      failure: 'unreachable',
    });
    const told = learning(again);
    expect(keys(await again.tasks.all({ atOnce: true }))).toEqual(['a', 'b', 'c']);
    await quiet();
    expect(told.failures()).toBe(1);
  });

  test('reads a list anew whose mark has expired, and drops what is gone', async () => {
    await openedBefore();
    await byHand(local, 'DELETE', '/lists/Tasks/items/2');
    local.graph.expireDeltaTokens();
    const again = open();
    await hearing(() => show(again));
    expect(keys(await again.tasks.all())).toEqual(['a', 'c']);
    await quiet();
    expect(keys(await open().tasks.all())).toEqual(['a', 'c']);
  });

  test('tells of a row that can no longer be read', async () => {
    await openedBefore();
    await editRow(local, 'Tasks', '1', { Moves: 'not moves' });
    const again = open();
    await hearing(() => show(again));
    const { rows, unreadable } = await again.tasks.all();
    expect([rows.length, unreadable.map(({ id }) => id)]).toEqual([2, ['1']]);
    await quiet();
    expect((await open().tasks.all()).unreadable.map(({ id }) => id)).toEqual(['1']);
  });
});

describe('A setting', () => {
  const force = { name: 'Made-up Police', called: 'the force' };

  test('is there at once when the tab is opened again, and what it has become is told', async () => {
    const first = await local.register.settings.put('organisation', force, undefined);
    await openedBefore();
    await local.register.settings.put('organisation', { ...force, called: 'us' }, first);
    const again = open();
    const { learnt } = learning(again);
    const { heard, result } = await hearing(() => again.settings.get('organisation'));
    expect(result?.value).toEqual(force);
    expect(heard).toHaveLength(1);
    const [[list, news] = []] = learnt;
    expect([list, news?.rows]).toEqual([
      'settings',
      [expect.objectContaining({ name: 'organisation', value: { ...force, called: 'us' }, sound: true })],
    ]);
    expect(await again.settings.get('marking')).toBeUndefined();
  });

  test('that somebody spoilt by hand is told as what it is, not as one that nobody set', async () => {
    await local.register.settings.put('organisation', force, undefined);
    await editRow(local, 'Settings', '1', { Value: '{"name": 5}' });
    await openedBefore();
    await expect(open().settings.get('organisation')).rejects.toMatchObject({ failure: 'unreadable' });
  });

  test('that is put is what is read next', async () => {
    await openedBefore();
    const register = open();
    await register.settings.get('organisation');
    const kept = await register.settings.put('organisation', force, undefined);
    await quiet();
    expect(await register.settings.get('organisation')).toEqual(kept);
    expect(await open().settings.get('organisation')).toEqual(kept);
  });
});

describe('The code that asks Graph', () => {
  test('is not fetched for what was kept until that is drawn, and then what changed is told', async () => {
    await openedBefore();
    await editRow(local, 'Tasks', '1', { Asks: 'Changed meanwhile.' });
    let fetched = 0;
    const late = lateRegister(async () => {
      fetched += 1;
      return registerOverGraph(local.address);
    });
    let drawn: () => void = () => undefined;
    const where = { personId: COORDINATOR.id, siteUrl: SITE_URL, patience: 200 };
    const register = keptRegister(late, { ...where, afterDrawing: (work) => (drawn = work) });
    const { learnt } = learning(register);
    expect((await show(register))[2].rows).toHaveLength(3);
    await register.settings.get('organisation');
    expect(fetched).toBe(0);
    await hearing(async () => drawn());
    expect([fetched, learnt.map(([list]) => list)]).toEqual([1, ['tasks']]);
  });

  test('that does not come is out of reach, and is fetched again with the next question', async () => {
    let times = 0;
    const late = lateRegister(async () => {
      times += 1;
      if (times === 1) throw new Error('Loading chunk 12 failed');
      return registerOverGraph(local.address);
    });
    await expect(late.tasks.all()).rejects.toMatchObject({ failure: 'unreachable' });
    expect(keys(await late.tasks.all())).toEqual(['a', 'b', 'c']);
  });
});

describe('The first opening', () => {
  test('asks for all lists together', async () => {
    const { heard } = await hearing(() => show(open()));
    expect(heard.map(({ path }) => path)).toEqual(['/$batch', '/$batch']);
  });
});

describe('A write', () => {
  test('is in what is kept at once, and is not asked for again', async () => {
    await openedBefore();
    const register = open();
    await show(register);
    const [first] = (await register.tasks.all()).rows;
    if (first === undefined) throw new Error('no task');
    await register.tasks.save({ ...first, asks: 'Mine' });
    await register.tasks.addAll([aTask({ key: 'e' }), aTask({ key: 'f' })]);
    await quiet();
    const { rows } = await open().tasks.all();
    expect(rows.map(({ asks }) => asks)).toContain('Mine');
    expect(keys({ rows, unreadable: [] })).toEqual(['a', 'b', 'c', 'e', 'f']);
  });

  test('is not undone by an answer that was on its way before it', async () => {
    await openedBefore();
    await editRow(local, 'Tasks', '1', { Asks: 'Theirs, before' });
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    let arrived: () => void = () => undefined;
    const answered = new Promise<void>((resolve) => (arrived = resolve));
    const slow = registerOverGraph({
      ...local.address,
      async fetch(url, init) {
        const response = await fetch(url, init);
        const text = await response.text();
        // Only what asks for changes: looking up where the lists are is a batch too.
        if (typeof init?.body === 'string' && init.body.includes('/delta')) {
          arrived();
          await held;
        }
        return new Response(text, { status: response.status, headers: response.headers });
      },
    });
    const register = keptRegister(slow, { personId: COORDINATOR.id, siteUrl: SITE_URL });
    await register.tasks.all();
    await answered;
    const row = await register.tasks.find('1');
    await register.tasks.save({ ...row, asks: 'Mine, after' });
    letGo();
    await quiet();
    expect((await register.tasks.all()).rows[0]).toMatchObject({ asks: 'Mine, after' });
  });

  test('of one tab is learnt by another, and neither spoils what is kept', async () => {
    await openedBefore();
    const [one, two] = [open(), open()];
    await Promise.all([show(one), show(two)]);
    await Promise.all([
      one.tasks.add(aTask({ key: 'by one' })),
      two.tasks.add(aTask({ key: 'by two' })),
      two.tasks.find('1').then((row) => two.tasks.save({ ...row, asks: 'By two' })),
    ]);
    await Promise.all([one.tasks.all(), two.tasks.all()]);
    await Promise.all([one.tasks.all(), two.tasks.all()]);
    await quiet();
    const third = open();
    await hearing(() => third.tasks.all());
    const [truth, ...kept] = await Promise.all([
      ...[local.register.tasks.all(), one.tasks.all(), two.tasks.all(), third.tasks.all()],
    ]);
    for (const each of kept) expect(each).toEqual(truth);
  });
});

describe('What was said of a recommendation', () => {
  const say = (recommendationId: string, words: string) =>
    local.register.updates.add(
      anUpdate({ key: `${recommendationId} ${words.slice(0, 20)}`, recommendationId, words }),
    );
  const last = async (id: string, register = open()) => {
    const read = await register.memory?.lastRead(id);
    return read && { said: read.rows.map(({ words }) => words.slice(0, 20)), older: read.older };
  };

  test('is there without a line once it was opened, and says when that was', async () => {
    await say('1', 'Begun.');
    await open().updates.of('1');
    await quiet();
    const before = new Date().toISOString();
    local.graph.failNext({ match: /./, cut: 'before', times: 99 });
    expect(await last('1')).toEqual({ said: ['Begun.'], older: 0 });
    const at = (await open().memory?.lastRead('1'))?.at ?? '';
    expect(at <= before && at > before.slice(0, 10)).toBe(true);
    expect(await last('2')).toBeUndefined();
    local.graph.failNext({ match: /./, cut: 'before', times: 0 });
  });

  test('is as it was read last, not as it was read first', async () => {
    await say('1', 'Begun.');
    const register = open();
    await register.updates.of('1');
    await say('1', 'Done.');
    await register.updates.of('1');
    expect((await last('1', register))?.said).toHaveLength(2);
  });

  test('is kept of the thirty that were opened last', async () => {
    const register = open();
    for (let id = 1; id <= 31; id += 1) await register.updates.of(String(id));
    expect(await last('1', register)).toBeUndefined();
    expect(await last('2', register)).toEqual({ said: [], older: 0 });
    expect(await last('31', register)).toEqual({ said: [], older: 0 });
  });

  test('is the newest that fits, and says how much is left out', async () => {
    const long = 'x'.repeat(40_000);
    for (const [at, words] of ['Older.', 'Newer.'].entries())
      await local.register.updates.add(
        anUpdate({
          key: words,
          recommendationId: '1',
          words: words + long,
          at: `2026-01-0${at + 1}T09:00:00.000Z`,
        }),
      );
    const register = open();
    await register.updates.of('1');
    expect(await last('1', register)).toEqual({ said: [`Newer.${'x'.repeat(14)}`], older: 1 });
  });

  test('is no other person’s to see, nor another site’s, and goes with signing out', async () => {
    await say('1', 'Begun.');
    await open().updates.of('1');
    await quiet();
    expect(await last('1', open(COORDINATOR.id, `${SITE_URL}/`))).toBeUndefined();
    expect(await last('1')).toBeDefined();
    await open().memory?.forget();
    expect(await last('1')).toBeUndefined();
    await open().updates.of('1');
    await quiet();
    const theirs = open(OTHER);
    await theirs.people.me().catch(() => undefined);
    expect(await last('1', theirs)).toBeUndefined();
    expect(await last('1')).toBeUndefined();
  });
});

describe('Another person on the same browser', () => {
  test('sees nothing of what the last one had, and leaves nothing of it', async () => {
    await openedBefore();
    expect(await rowsKept()).toBe(7);
    local.graph.failNext({ match: /\$batch/, cut: 'before', times: 9 });
    const theirs = open(OTHER);
    await expect(theirs.tasks.all()).rejects.toMatchObject({ failure: 'unreachable' });
    await expect(theirs.people.me()).rejects.toMatchObject({ failure: 'unreachable' });
    expect(await rowsKept()).toBe(0);
  });

  test('keeps the first one’s tab, still open, from putting rows back', async () => {
    await openedBefore();
    const mine = open();
    await show(mine);
    await quiet();
    local.graph.failNext({ match: /\$batch/, cut: 'before', times: 1 });
    await open(OTHER)
      .tasks.all()
      .catch(() => undefined);
    await mine.tasks.add(aTask({ key: 'late' }));
    await mine.tasks.all();
    await quiet();
    expect(await rowsKept()).toBe(0);
  });

  test('is not taken for the first when sign-in and Graph disagree', async () => {
    await openedBefore();
    local.graph.addUser({ ...COORDINATOR, id: OTHER, userPrincipalName: 'other@example.test' });
    const address = { ...local.address, token: () => local.tokenFor(OTHER) };
    const mixed = keptRegister(registerOverGraph(address), { personId: COORDINATOR.id, siteUrl: SITE_URL });
    await hearing(() => show(mixed));
    expect(await mixed.people.me()).toMatchObject({ id: OTHER });
    expect(await rowsKept()).toBe(0);
  });
});

describe('Another site', () => {
  test('has rows of its own, kept beside', async () => {
    await openedBefore();
    const { heard } = await hearing(() => show(open(COORDINATOR.id, `${SITE_URL}/`)));
    expect(heard.length).toBeGreaterThan(1);
    expect(await rowsKept()).toBe(14);
  });
});

describe('Signing out', () => {
  test('leaves nothing behind, whatever is still on its way', async () => {
    await openedBefore();
    const register = open();
    await register.tasks.all();
    await register.memory?.forget();
    await quiet();
    expect(await rowsKept()).toBe(0);
  });
});

describe('Without IndexedDB to rely on, everything is read', () => {
  const all = async () => keys((await show(open()))[2]);

  test('when it is missing', async () => {
    Reflect.deleteProperty(globalThis, 'indexedDB');
    expect(await all()).toEqual(['a', 'b', 'c']);
    globalThis.indexedDB = new IDBFactory();
  });

  test('when it never answers', async () => {
    const silent = { open: () => new IDBOpenDBRequest(), deleteDatabase: () => new IDBOpenDBRequest() };
    Object.assign(globalThis, { indexedDB: silent });
    expect(await all()).toEqual(['a', 'b', 'c']);
  });

  test('when it is full', async () => {
    const put = jest.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await all()).toEqual(['a', 'b', 'c']);
    put.mockRestore();
    expect(await all()).toEqual(['a', 'b', 'c']);
  });

  test.each([
    ['a row', { store: 'rows', value: '[{"id":"1"}]', key: [SITE_URL, 'tasks', 0] }],
    ['a block of rows', { store: 'rows', value: 'nonsense', key: [SITE_URL, 'tasks', 0] }],
    ['a mark', { store: 'lists', value: { mark: 7, unreadable: [], writing: '' }, key: [SITE_URL, 'tasks'] }],
    ['the person', { store: 'about', value: 7, key: 'me' }],
  ])('when %s in it is spoilt, and it is mended by that', async (_what, { store, value, key }) => {
    await openedBefore();
    const database = await openDB(CUPBOARD);
    await database.put(store, value, key);
    database.close();
    expect(await all()).toEqual(['a', 'b', 'c']);
    await openedBefore();
    expect((await hearing(() => show(open()))).heard).toHaveLength(1);
  });

  test('when an older version of the app had filled it', async () => {
    const old = await openDB(CUPBOARD, 1, { upgrade: (database) => void database.createObjectStore('old') });
    old.close();
    expect(await all()).toEqual(['a', 'b', 'c']);
  });

  test('when a newer version of the app has filled it, which keeps what it has', async () => {
    const newer = await openDB(CUPBOARD, 99, {
      upgrade: (database) => void database.createObjectStore('new'),
    });
    newer.close();
    expect(await all()).toEqual(['a', 'b', 'c']);
    const still = await openDB(CUPBOARD);
    expect([...still.objectStoreNames]).toEqual(['new']);
    still.close();
  });

  test('when who has signed in is not known', async () => {
    const plain = keptRegister(registerOverGraph(local.address), { personId: undefined, siteUrl: SITE_URL });
    expect(keys(await plain.tasks.all())).toEqual(['a', 'b', 'c']);
    expect(await rowsKept()).toBe(0);
  });
});
