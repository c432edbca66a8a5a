import { RegisterError } from '../../src/inspection/register';
import { registerOverGraph } from '../../src/lists/register';
import { type LocalRegister, localRegister } from '../given/localRegister';
import { noted } from './byHand';
import { aRole } from '../given/builders';

let local: LocalRegister;
beforeAll(async () => {
  local = await localRegister();
  await local.register.roles.addAll([1, 2, 3].map((at) => aRole({ name: `There ${at}` })));
});
afterAll(() => local.close());
afterEach(() => {
  local.graph.forgetFaults();
  expect(local.violations()).toEqual([]);
});

const failure = (failure: string) => expect.objectContaining({ failure }) as RegisterError;

describe('A throttled part of a batch', () => {
  test('is sent again by itself, after the wait it was given', async () => {
    const roles = [1, 2, 3, 4, 5].map((at) => aRole({ name: `Throttled ${at}` }));
    local.graph.failNext({ match: /POST .*\/items/, status: 429, retryAfter: 1 });
    const started = Date.now();
    const heard = await local.hearing(async () => {
      const outcomes = await local.register.roles.addAll(roles);
      expect(outcomes.map(({ is }) => is)).toEqual(Array(5).fill('added'));
    });
    expect(Date.now() - started).toBeGreaterThanOrEqual(1000);
    const parts = heard.filter(({ inBatch }) => inBatch);
    expect(parts.map(({ status }) => status).sort()).toEqual([201, 201, 201, 201, 201, 429]);
    expect(heard.filter(({ path }) => path === '/$batch')).toHaveLength(2);
  });

  test('is given up after its tries, and the rest of the batch stays done', async () => {
    // Both parts three times, then the first alone.
    local.graph.failNext({ match: /POST .*\/items/, status: 503, retryAfter: 0, times: 7 });
    const adding = local.register.roles.addAll([aRole({ name: 'Unlucky' }), aRole({ name: 'Lucky' })]);
    await expect(adding).rejects.toEqual(failure('busy'));
    expect(await local.register.roles.withKey('Lucky')).toMatchObject({ name: 'Lucky' });
    expect(await local.register.roles.withKey('Unlucky')).toBeUndefined();
  });
});

describe('Many batches', () => {
  test('end at the first that fails, and no more are begun', async () => {
    local.graph.failNext({ match: /POST \/\$batch/, status: 401 });
    const roles = Array.from({ length: 200 }, (_, at) => aRole({ name: `Ended ${at}` }));
    const heard = await local.hearing(() =>
      expect(local.register.roles.addAll(roles)).rejects.toEqual(failure('signed out')),
    );
    expect(heard.filter(({ path }) => path === '/$batch').length).toBeLessThan(6);
  });
});

describe('A request by itself', () => {
  test('is sent again when Graph is busy, three times and no more', async () => {
    local.graph.failNext({ match: /GET .*\/items/, status: 429, retryAfter: 0, times: 3 });
    expect((await local.register.roles.all()).rows.length).toBeGreaterThan(0);
    local.graph.failNext({ match: /GET .*\/items/, status: 429, retryAfter: 0, times: 9 });
    const heard = await local.hearing(() =>
      expect(local.register.roles.all()).rejects.toEqual(failure('busy')),
    );
    expect(heard).toHaveLength(4);
  });

  test('that only reads is asked again after a stumble of the server', async () => {
    local.graph.failNext({ match: /GET .*\/items/, status: 500 });
    expect((await local.register.roles.all()).rows.length).toBeGreaterThan(0);
  });

  test('that writes is not repeated when it may have been done', async () => {
    local.graph.failNext({ match: /POST .*\/items/, status: 504, retryAfter: 0 });
    const adding = () => local.register.roles.add(aRole({ name: 'Perhaps' }));
    const heard = await local.hearing(() => expect(adding()).rejects.toEqual(failure('busy')));
    expect(heard).toHaveLength(1);
  });

  test('whose connection breaks is unreachable, and what was done shows when asked', async () => {
    const { roles } = local.register;
    local.graph.failNext({ match: /POST .*\/items/, cut: 'before' });
    await expect(roles.add(aRole({ name: 'Cut before' }))).rejects.toEqual(failure('unreachable'));
    local.graph.failNext({ match: /POST .*\/items/, cut: 'after' });
    await expect(roles.add(aRole({ name: 'Cut after' }))).rejects.toEqual(failure('unreachable'));
    expect(await roles.withKey('Cut before')).toBeUndefined();
    expect(await roles.withKey('Cut after')).toMatchObject({ name: 'Cut after' });
  });

  test('is answered within its time or not at all', async () => {
    const signals: unknown[] = [];
    const fetch = (_url: string, init?: RequestInit) => {
      signals.push(init?.signal);
      return Promise.reject(new DOMException('The operation was aborted', 'TimeoutError'));
    };
    await expect(registerOverGraph({ ...local.address, fetch }).roles.all()).rejects.toEqual(
      failure('unreachable'),
    );
    expect(signals).toEqual([expect.any(AbortSignal)]);
  });

  test('for a list that is at times not found is asked once more', async () => {
    local.graph.failNext({ match: /GET .*\/items/, status: 404 });
    expect((await local.register.roles.all()).rows.length).toBeGreaterThan(0);
  });
});

describe('A token', () => {
  test('goes to the configured address and to no other', async () => {
    const elsewhere = 'http://127.0.0.1:9/graph/v1.0/sites/x/lists/y/items';
    for (const link of [
      elsewhere,
      `${local.origin}/other/v1.0/sites`,
      `${local.origin}/graph/v1.0.evil/sites`,
    ]) {
      const { sent, fetch } = noted((text, url) =>
        url.includes('/items?') ? text.replace('{"value":', `{"@odata.nextLink":"${link}","value":`) : text,
      );
      const reading = registerOverGraph({ ...local.address, fetch }).roles.all();
      await expect(reading).rejects.toEqual(failure('refused'));
      expect(sent.every(({ url }) => url.startsWith(`${local.origin}/graph/v1.0/`))).toBe(true);
    }
  });

  test('that has expired asks for signing in again', async () => {
    const expired = registerOverGraph({ ...local.address, token: () => Promise.resolve('expired') });
    await expect(expired.roles.all()).rejects.toEqual(failure('signed out'));
    const none = registerOverGraph({
      ...local.address,
      token: () => Promise.reject(new Error('no account')),
    });
    await expect(none.roles.all()).rejects.toEqual(failure('signed out'));
  });

  test('is nowhere in what is told of a failure, and neither is what was written', async () => {
    const token = await local.address.token();
    for (const status of [400, 403, 412, 429, 500]) {
      local.graph.failNext({ match: /POST .*\/items/, status, retryAfter: 0, times: 4 });
      const error: unknown = await local.register.roles
        .add(aRole({ name: 'Secret name' }))
        .catch((e: unknown) => e);
      const told = JSON.stringify(error, [...Object.getOwnPropertyNames(error), 'cause', 'message', 'stack']);
      expect(told).toContain('of Roles');
      expect(told).not.toContain('Secret name');
      expect(told).not.toContain(token);
      local.graph.forgetFaults();
    }
  });
});

describe('An answer that makes no sense', () => {
  test.each([
    ['is not JSON', '<html>gateway</html>'],
    ['has no rows', '{"rows":[]}'],
    ['has a row that is none', '{"value":[{"id":5}]}'],
  ])('because it %s is unreadable', async (_why, nonsense) => {
    const { fetch } = noted((text, url) => (url.includes('/items?') ? nonsense : text));
    const reading = registerOverGraph({ ...local.address, fetch }).roles.all();
    await expect(reading).rejects.toEqual(failure('unreadable'));
  });

  test('because an error stands in the place of a row gives no part of the list', async () => {
    const flaw = '{"value":[{"error":{"code":"InternalServerError","message":"Cannot write"}}]}';
    const { fetch } = noted((text, url) => (url.includes('/items?') ? flaw : text));
    await expect(registerOverGraph({ ...local.address, fetch }).roles.all()).rejects.toEqual(failure('busy'));
  });
});

describe('The site and its lists', () => {
  test('are looked up once for many questions', async () => {
    const { sent, fetch } = noted();
    const register = registerOverGraph({ ...local.address, fetch });
    await Promise.all([register.roles.all(), register.tasks.all(), register.reports.all()]);
    await register.roles.all();
    expect(sent).toHaveLength(5);
  });

  test('are looked up again after the look-up failed', async () => {
    const register = registerOverGraph(local.address);
    local.graph.failNext({ match: /GET .*\/lists\?/, cut: 'before' });
    await expect(register.roles.all()).rejects.toEqual(failure('unreachable'));
    expect((await register.roles.all()).rows.length).toBeGreaterThan(0);
  });
});
