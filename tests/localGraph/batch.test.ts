/** Many requests in one. */
import { type GivenGraph, givenGraph } from './givenGraph';

const JSON_BODY = { 'Content-Type': 'application/json' };

describe('A batch', () => {
  let graph: GivenGraph;
  let list: string;
  beforeAll(async () => {
    graph = await givenGraph();
    list = await graph.list('Things');
  });
  afterAll(() => graph.close());
  afterEach(() => expect([...graph.checked.violations, ...graph.mistakes]).toEqual([]));

  const send = (requests: object[]) => graph.ask('POST', '/$batch', { body: { requests } });
  const put = (id: string, Title: unknown, more = {}) => ({
    ...{ id, method: 'POST', url: `${list}/items`, headers: JSON_BODY, body: { fields: { Title } }, ...more },
  });
  const statuses = async (requests: object[]) => {
    const { body } = await send(requests);
    return Object.fromEntries(body.responses.map((each) => [each.id, each.status]));
  };

  test('answers every part by its id, in an order of its own', async () => {
    const { body } = await send([put('one', 'a'), { id: 'two', method: 'GET', url: `${list}/items/99` }]);
    expect(body.responses.map(({ id, status }) => [id, status])).toEqual([
      ['two', 404],
      ['one', 201],
    ]);
    expect(body.responses[0]?.body.error.code).toBe('itemNotFound');
  });

  test('keeps what succeeded when another part fails', async () => {
    expect(await statuses([put('1', 'kept'), put('2', 7)])).toEqual({ 1: 201, 2: 400 });
  });

  test('does not try what waits for a failure', async () => {
    const parts = [put('1', 7), put('2', 'b', { dependsOn: ['1'] }), put('3', 'c', { dependsOn: ['2'] })];
    expect(await statuses(parts)).toEqual({ 1: 400, 2: 424, 3: 424 });
  });

  test('honours a version named in a part', async () => {
    const { id, eTag } = await graph.item(list, { Title: 'x' });
    const change = (part: string) => ({
      ...{ id: part, method: 'PATCH', url: `${list}/items/${id}/fields`, body: { Title: part } },
      headers: { ...JSON_BODY, 'If-Match': eTag },
    });
    expect(await statuses([change('first'), change('second')])).toEqual({ first: 200, second: 412 });
  });

  test.each([
    [
      'more than twenty parts',
      Array.from({ length: 21 }, (_, n) => ({ id: `${n}`, method: 'GET', url: '/me' })),
    ],
    ['no parts', []],
    ['one id twice', ['a', 'A'].map((id) => ({ id, method: 'GET', url: '/me' }))],
    ['a part without an id', [{ method: 'GET', url: '/me' }]],
    ['a body of no kind', [{ id: '1', method: 'POST', url: '/me', body: {} }]],
    ['a part that waits for no one', [{ id: '1', method: 'GET', url: '/me', dependsOn: ['9'] }]],
  ])('with %s is refused whole', async (_, requests) => {
    expect((await send(requests)).status).toBe(400);
  });

  test('refuses only the part that is wrong in itself', async () => {
    const nested = { id: '3', method: 'POST', url: '/$batch', headers: JSON_BODY, body: { requests: [] } };
    const { body } = await send([put('1', 'fine'), nested]);
    expect(body.responses.map(({ status }) => status)).toEqual([400, 201]);
  });

  test('lets one part be throttled with a wait of its own', async () => {
    graph.failNext({ match: /items\/7\b/, status: 429, retryAfter: 3 });
    const get = (id: string) => ({ id, method: 'GET', url: `${list}/items/${id}` });
    const { status, body } = await send([get('1'), get('7')]);
    expect(status).toBe(200);
    const throttled = body.responses.find(({ id }) => id === '7');
    expect(throttled).toMatchObject({ status: 429, headers: { 'Retry-After': '3' } });
  });
});
