/** Trouble on order: every way in which Graph may refuse, be late, or break off, when a test asks for it. */
import { type Answered, type GivenGraph, givenGraph } from './givenGraph';

let graph: GivenGraph;
beforeAll(async () => {
  graph = await givenGraph();
});
afterAll(() => graph.close());
afterEach(() => {
  graph.forgetFaults();
  expect([...graph.checked.violations, ...graph.mistakes]).toEqual([]);
});

describe('Trouble on order', () => {
  test('strikes the matching requests as often as ordered, and no others', async () => {
    graph.failNext({ match: /^GET \/me/, status: 503, times: 2, retryAfter: 1 });
    const status = async (url: string) => (await graph.ask('GET', url)).status;
    expect([await status('/users'), await status('/me'), await status('/me'), await status('/me')]).toEqual([
      200, 503, 503, 200,
    ]);
  });

  test('can break the connection before the work or after it', async () => {
    const list = await graph.list('Cut');
    const put = () => graph.ask('POST', `${list}/items`, { body: { fields: { Title: 'x' } } });
    graph.failNext({ match: /^POST .*\/items/, cut: 'before' });
    await expect(put()).rejects.toThrow();
    graph.failNext({ match: /^POST .*\/items/, cut: 'after' });
    await expect(put()).rejects.toThrow();
    expect((await graph.ask('GET', `${list}/items`)).body.value).toHaveLength(1);
  });

  test('and all else can be listened to', async () => {
    const heard: string[] = [];
    const stop = graph.onRequest(({ method, path, status, inBatch }) =>
      heard.push(`${method} ${path} ${status} ${inBatch}`),
    );
    await graph.ask('POST', '/$batch', { body: { requests: [{ id: '1', method: 'GET', url: '/me' }] } });
    stop();
    await graph.ask('GET', '/me');
    expect(heard).toEqual(['GET /me 200 true', 'POST /$batch 200 false']);
  });

  test.each([
    [429, 'activityLimitReached'],
    [503, 'serviceNotAvailable'],
    [412, 'resourceModified'],
    [410, 'resyncChangesApplyDifferences'],
    [500, 'generalException'],
  ])('refuses with %s as Graph does', async (status, code) => {
    graph.failNext({ match: /^GET \/sites/, status });
    const refused = await graph.ask('GET', `/sites/${graph.site}/lists`);
    expect([refused.status, refused.body.error.code]).toEqual([status, code]);
  });

  test('says how long to wait and how much is left', async () => {
    const rateLimit = { limit: 1250, remaining: 0, reset: 27 };
    graph.failNext({ match: /^GET \/me/, status: 429, retryAfter: 12, rateLimit });
    const { headers } = await graph.ask('GET', '/me');
    const names = ['retry-after', 'ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset'];
    expect(names.map((name) => headers.get(name))).toEqual(['12', '1250', '0', '27']);
  });

  test('warns on a good answer when little is left', async () => {
    graph.failNext({ match: /^GET \/me/, rateLimit: { limit: 1250, remaining: 200, reset: 27 } });
    const { status, headers } = await graph.ask('GET', '/me');
    expect([status, headers.get('ratelimit-remaining')]).toEqual([200, '200']);
  });

  test('refuses a version that is the right one, and writes nothing', async () => {
    const list = await graph.list('Raced');
    const { id, eTag } = await graph.item(list, { Title: 'first' });
    graph.failNext({ match: /^PATCH/, status: 412 });
    const headers = { 'If-Match': eTag };
    const late = await graph.ask('PATCH', `${list}/items/${id}/fields`, { body: { Title: 'x' }, headers });
    expect(late.status).toBe(412);
    expect((await graph.ask('GET', `${list}/items/${id}`)).body.eTag).toBe(eTag);
  });

  test('answers late with work that is done', async () => {
    const list = await graph.list('Slow');
    graph.failNext({ match: /^POST .*\/items/, delay: 60_000 });
    const body = JSON.stringify({ fields: { Title: 'x' } });
    const giveUp = new AbortController();
    const asked = new Promise<void>((heard) => graph.onRequest(() => heard()));
    const headers = { 'Content-Type': 'application/json', Authorization: await graph.bearer() };
    const init = { method: 'POST', body, headers, signal: giveUp.signal };
    const slow = fetch(`${graph.origin()}/graph/v1.0${list}/items`, init);
    await asked;
    giveUp.abort();
    await expect(slow).rejects.toThrow('aborted');
    expect((await graph.ask('GET', `${list}/items`)).body.value).toHaveLength(1);
  });

  test('answers a batch as late as its latest part, and whole', async () => {
    graph.failNext({ match: /^GET \/me/, delay: 5 });
    const requests = ['1', '2'].map((id) => ({ id, method: 'GET', url: '/me' }));
    const { body } = await graph.ask('POST', '/$batch', { body: { requests } });
    expect(body.responses.map(({ status }) => status)).toEqual([200, 200]);
    expect(JSON.stringify(body)).not.toContain('delay');
  });

  test.each(['/me', '/$batch'])('breaks off in the middle of the answer to %s', async (url) => {
    graph.failNext({ match: /^GET \/me/, cut: 'mid-body' });
    const requests = [{ id: '1', method: 'GET', url: '/me' }];
    const batch = { method: 'POST', body: JSON.stringify({ requests }) };
    const headers = { 'Content-Type': 'application/json', Authorization: await graph.bearer() };
    const response = await fetch(`${graph.origin()}/graph/v1.0${url}`, {
      ...(url === '/me' ? {} : batch),
      headers,
    });
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow();
  });
});

describe('A page of changes, on order,', () => {
  const link = ({ body }: Answered, kind: 'next' | 'delta') => String(body[`@odata.${kind}Link`]);
  const told = ({ body }: Answered) => body.value.map((each) => each.id);

  async function changed(name: string): Promise<string> {
    const list = await graph.list(name);
    for (const Title of ['one', 'two', 'three']) await graph.item(list, { Title });
    const begun = await graph.ask('GET', `${list}/items/delta?token=latest`);
    await graph.ask('PATCH', `${list}/items/1/fields`, { body: { Title: 'new' } });
    await graph.ask('DELETE', `${list}/items/2`);
    await graph.ask('PATCH', `${list}/items/3/fields`, { body: { Title: 'newer' } });
    return link(begun, 'delta');
  }

  test('tells everything twice', async () => {
    const url = await changed('Repeated');
    graph.failNext({ match: /items\/delta/, delta: 'repeated' });
    const page = await graph.ask('GET', url);
    expect(told(page)).toEqual(['1', '2', '3', '1', '2', '3']);
    expect(told(await graph.ask('GET', link(page, 'delta')))).toEqual([]);
  });

  test('is empty and has a link to the page that was asked for', async () => {
    const url = await changed('Empty');
    graph.failNext({ match: /items\/delta/, delta: 'empty' });
    const page = await graph.ask('GET', url);
    expect(told(page)).toEqual([]);
    expect(page.body).not.toHaveProperty(['@odata.deltaLink']);
    expect(told(await graph.ask('GET', link(page, 'next')))).toEqual(['1', '2', '3']);
  });

  test('ends with an error in the place of what was deleted, under a good status', async () => {
    const url = await changed('Broken off');
    graph.failNext({ match: /items\/delta/, delta: 'broken' });
    const page = await graph.ask('GET', url);
    expect(page.status).toBe(200);
    expect(page.body.value).toMatchObject([{ id: '1' }, { error: { code: 'InternalServerError' } }]);
    expect(page.body).toHaveProperty(['@odata.deltaLink']);
  });

  test.each(['resyncChangesApplyDifferences', 'resyncChangesUploadDifferences'])(
    'is gone with %s and says where to begin again',
    async (code) => {
      const url = await changed(`Gone ${code}`);
      graph.failNext({ match: /items\/delta/, status: 410, code });
      const gone = await graph.ask('GET', url);
      expect([gone.status, gone.body.error.code]).toEqual([410, code]);
      const again = await graph.ask('GET', String(gone.headers.get('location')));
      expect(told(again)).toEqual(['1', '3']);
    },
  );
});
