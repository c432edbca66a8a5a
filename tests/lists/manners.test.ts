import type { RegisterError } from '../../src/inspection/register';
import { agentFor } from '../../src/lists/graph/agent';
import { createPace, jittered, pause, waitBefore } from '../../src/lists/graph/waits';
import { registerOverGraph } from '../../src/lists/register';
import { type LocalRegister, localRegister } from '../given/localRegister';
import { noted } from './byHand';
import { aRole } from '../given/builders';

let local: LocalRegister;
beforeAll(async () => {
  local = await localRegister();
  await local.register.roles.addAll(['Ann', 'Bob'].map((name) => aRole({ name })));
});
afterAll(() => local.close());
afterEach(() => {
  local.graph.forgetFaults();
  expect(local.violations()).toEqual([]);
});

const failure = (failure: string) => expect.objectContaining({ failure }) as RegisterError;
const header = (headers: Record<string, string>) => (name: string) => headers[name];

/** Waits for nothing, and notes how long it was told to wait. */
function impatient() {
  const waits: number[] = [];
  const wait = async (ms: number, signal?: AbortSignal) => {
    waits.push(ms);
    await pause(0, signal);
  };
  return { waits, pause: wait };
}

describe('The wait before asking again', () => {
  test('is the longer of the two that Graph names', () => {
    expect(waitBefore(1, header({ 'Retry-After': '5', 'RateLimit-Reset': '31' }))).toBe(31);
    expect(waitBefore(3, header({ 'Retry-After': '40', 'RateLimit-Reset': '2' }))).toBe(40);
    expect(waitBefore(1, header({ 'Retry-After': '0.5' }))).toBe(0.5);
    expect(waitBefore(1, header({ 'Retry-After': new Date(0).toUTCString() }))).toBe(0);
  });

  test('doubles where Graph names none, or something that is no time', () => {
    expect([1, 2, 3].map((again) => waitBefore(again, header({})))).toEqual([1, 2, 4]);
    expect(waitBefore(2, header({ 'Retry-After': 'soon' }))).toBe(2);
  });

  test('is never shorter than named, and a little longer by chance', () => {
    expect(jittered(10, () => 0)).toBe(10_000);
    expect(jittered(10, () => 1)).toBe(12_500);
  });

  test('longer than anyone would wait is not waited for', async () => {
    const { waits, pause } = impatient();
    local.graph.failNext({ match: /GET .*\/items/, status: 429, retryAfter: 3600 });
    const register = registerOverGraph({ ...local.address, pause });
    await expect(register.roles.all()).rejects.toEqual(failure('busy'));
    expect(waits).toEqual([]);
  });
});

describe('The pace', () => {
  test('spreads what is left of the allowance over the time that is left', async () => {
    let now = 0;
    const waits: number[] = [];
    const pace = createPace(
      async (ms) => void waits.push(ms),
      () => now,
    );
    await pace.turn(1);
    pace.heard(
      header({ 'RateLimit-Limit': '1250', 'RateLimit-Remaining': '99', 'RateLimit-Reset': '30' }),
      true,
    );
    await pace.turn(1);
    await pace.turn(20);
    await pace.turn(1);
    expect(waits).toEqual([300, 600, 6600]);
    now = 30_000;
    await pace.turn(1);
    expect(waits).toHaveLength(3);
  });
});

describe('Requests at once', () => {
  test('are four and no more, and all are answered', async () => {
    let [inside, most] = [0, 0];
    const register = registerOverGraph({
      ...local.address,
      async fetch(url, init) {
        most = Math.max(most, (inside += 1));
        const response = await fetch(url, init);
        const text = await response.text();
        inside -= 1;
        return new Response(text, { status: response.status });
      },
    });
    const all = await Promise.all(Array.from({ length: 20 }, () => register.roles.all()));
    expect(all.map(({ rows }) => rows.length)).toEqual(Array(20).fill(2));
    expect(most).toBe(4);
  });
});

describe('A question that Graph turns away each time', () => {
  const bad = { match: /GET .*\/roles.*filter/, status: 429, retryAfter: 0, times: 99 };
  const asking = async () => {
    const lists = registerOverGraph(local.address).roles;
    await lists.all();
    return lists;
  };

  test('is told to be a bad question when others are answered meanwhile', async () => {
    const register = registerOverGraph({ ...local.address, pause: (_ms, signal) => others(signal) });
    const others = async (signal?: AbortSignal) => {
      await register.reports.find('1').catch(() => undefined);
      await register.tasks.all({ signal: signal ?? new AbortController().signal });
    };
    await register.roles.all();
    local.graph.failNext({ ...bad, match: /GET .*filter/ });
    const asked = register.roles.withKey('Ann');
    await expect(asked).rejects.toEqual(failure('refused'));
    await expect(asked).rejects.toThrow('waiting does not help');
  });

  test('alone is only busy, for nothing shows that others fare better', async () => {
    const roles = await asking();
    local.graph.failNext({ ...bad, match: /GET .*filter/ });
    await expect(roles.withKey('Ann')).rejects.toEqual(failure('busy'));
  });

  test('within a batch is told apart from those beside it', async () => {
    const register = registerOverGraph({
      ...local.address,
      pause: () => register.tasks.all().then(() => undefined),
    });
    await register.roles.all();
    local.graph.failNext({ match: /GET .*\/me\?/, status: 429, retryAfter: 0, times: 99 });
    const { me, roles } = register.changesSince({});
    await expect(me).rejects.toEqual(failure('refused'));
    expect((await roles).rows).toHaveLength(2);
  });
});

describe('A reading that is given up', () => {
  test('rejects with the reason it was given up for, and is not asked again', async () => {
    local.graph.failNext({ match: /GET .*\/items/, status: 429, retryAfter: 100, times: 9 });
    const giveUp = new AbortController();
    const { sent, fetch } = noted();
    const register = registerOverGraph({
      ...local.address,
      fetch,
      pause(ms, signal) {
        giveUp.abort(new Error('typed on'));
        return pause(ms, signal);
      },
    });
    await expect(register.roles.all({ signal: giveUp.signal })).rejects.toThrow('typed on');
    expect(sent.filter(({ url }) => url.includes('/items'))).toHaveLength(1);
  });

  test('before it began sends nothing', async () => {
    const { sent, fetch } = noted();
    const register = registerOverGraph({ ...local.address, fetch });
    const signal = AbortSignal.abort(new Error('never mind'));
    await expect(register.people.search('cora', { signal })).rejects.toThrow('never mind');
    expect(sent).toEqual([]);
  });

  test('on its way ends the request', async () => {
    const giveUp = new AbortController();
    const register = registerOverGraph({
      ...local.address,
      fetch: (url, init) => {
        giveUp.abort(new Error('typed on'));
        return fetch(url, init);
      },
    });
    await expect(register.people.search('cora', { signal: giveUp.signal })).rejects.toThrow('typed on');
  });
});

describe('The app', () => {
  test('names itself as Microsoft asks, and each request by an id of its own', async () => {
    const headers: Headers[] = [];
    const register = registerOverGraph({
      ...local.address,
      fetch(url, init) {
        headers.push(new Headers(init?.headers));
        return fetch(url, init);
      },
    });
    await Promise.all([register.people.me(), register.people.search('cora')]);
    expect(headers.map((each) => each.get('user-agent'))).toEqual(
      Array(2).fill('NONISV|contoso|RecommendationTracker/0.1'),
    );
    expect(new Set(headers.map((each) => each.get('client-request-id'))).size).toBe(2);
    expect(agentFor('https://city-police.sharepoint.com/sites/x')).toBe(
      'NONISV|city-police|RecommendationTracker/0.1',
    );
  });
});
