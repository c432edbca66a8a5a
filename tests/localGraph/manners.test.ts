/** Sign-in, sites, lists, refusals and trouble on order: how the stand-in behaves around the items. */
import { createTokens } from '../../src/localGraph/tokens';
import { APP, ANN, BEN, type GivenGraph, givenGraph } from './givenGraph';

let graph: GivenGraph;
beforeAll(async () => {
  graph = await givenGraph();
});
afterAll(() => graph.close());
afterEach(() => {
  expect([...graph.checked.violations, ...graph.mistakes]).toEqual([]);
});

describe('A caller', () => {
  const bare = (authorization?: string) =>
    fetch(
      `${graph.origin()}/graph/v1.0/me`,
      authorization === undefined ? {} : { headers: { authorization } },
    );

  test.each(['', 'Bearer', 'Bearer nonsense', 'Basic abc'])(
    'with "%s" for a token is not let in',
    async (given) => {
      const answered = await bare(given);
      expect(answered.status).toBe(401);
      expect(await answered.json()).toMatchObject({ error: { code: 'InvalidAuthenticationToken' } });
    },
  );

  test('with a token signed by another secret, or without a signature, is not let in', async () => {
    const other = createTokens(new TextEncoder().encode('quite another secret, as long as the first'));
    const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
    const unsigned = `${encode({ alg: 'none' })}.${encode({ idtyp: 'user', oid: 'x' })}.`;
    expect((await bare(`Bearer ${await other.sign(ANN)}`)).status).toBe(401);
    expect((await bare(`Bearer ${unsigned}`)).status).toBe(401);
  });

  test('who was let in is not let in any more once the token has run out', async () => {
    const tokens = createTokens(new TextEncoder().encode('a secret for this test, long enough'));
    const bearer = `Bearer ${await tokens.sign(ANN)}`;
    const asked = [await tokens.whoAsks(bearer), await tokens.whoAsks(bearer)];
    jest.useFakeTimers({ now: Date.now() + 13 * 60 * 60 * 1000 });
    try {
      expect([...asked, await tokens.whoAsks(bearer)]).toEqual([ANN, ANN, undefined]);
    } finally {
      jest.useRealTimers();
    }
  });

  test('is known by the token, as a person or as an application', async () => {
    expect((await graph.ask('GET', '/me', { as: BEN })).body).toMatchObject({ displayName: 'Ben Jones' });
    expect((await graph.ask('GET', '/me', { as: APP })).status).toBe(400);
  });
});

describe('A site', () => {
  test('is found by its path, by its id, and its lists through either', async () => {
    const byPath = await graph.ask('GET', '/sites/example.sharepoint.com:/sites/team');
    expect(byPath.body).toMatchObject({
      displayName: 'Team',
      webUrl: 'https://example.sharepoint.com/sites/team',
    });
    expect((await graph.ask('GET', `/sites/${graph.site}`)).body.id).toBe(byPath.body.id);
    expect((await graph.ask('GET', `/sites/${encodeURIComponent(graph.site)}`)).status).toBe(200);
    expect((await graph.ask('GET', '/sites/example.sharepoint.com:/sites/team:/lists')).status).toBe(200);
    expect((await graph.ask('GET', '/sites/root')).body.id).not.toBe(byPath.body.id);
  });

  test.each([
    '/sites/example.sharepoint.com:/sites/other',
    '/sites/elsewhere.com:/sites/team',
    '/sites/a,b,c',
  ])('is not found as %s', async (url) => {
    const missing = await graph.ask('GET', url);
    expect([missing.status, missing.body.error.code]).toEqual([404, 'itemNotFound']);
  });
});

describe('A list', () => {
  test('can be found by name, renamed and removed', async () => {
    await graph.list('Old name');
    const path = `/sites/${graph.site}/lists/Old%20name`;
    expect((await graph.ask('PATCH', path, { body: { displayName: 'New name' } })).status).toBe(200);
    const found = await graph.ask('GET', `/sites/${graph.site}/lists?$filter=displayName eq 'new NAME'`);
    expect(found.body.value).toHaveLength(1);
    expect((await graph.ask('DELETE', `/sites/${graph.site}/lists/New%20name`)).status).toBe(204);
    expect((await graph.ask('GET', `/sites/${graph.site}/lists/New%20name`)).status).toBe(404);
  });

  test('does not take a name that another has', async () => {
    await graph.list('Taken');
    const again = await graph.ask('POST', `/sites/${graph.site}/lists`, { body: { displayName: 'taken' } });
    expect([again.status, again.body.error.code]).toEqual([409, 'nameAlreadyExists']);
  });

  test('is not made at all when one of its columns is wrong', async () => {
    const body = { displayName: 'Half', columns: [{ name: 'A', text: {} }, { name: 'B' }] };
    expect((await graph.ask('POST', `/sites/${graph.site}/lists`, { body })).status).toBe(400);
    expect((await graph.ask('GET', `/sites/${graph.site}/lists/Half`)).status).toBe(404);
  });

  test('cannot be looked for by anything but its display name', async () => {
    const refused = await graph.ask('GET', `/sites/${graph.site}/lists?$filter=name eq 'x'`);
    const message = 'The provided filter statement is not supported';
    expect([refused.status, refused.body.error.message]).toEqual([400, message]);
  });
});

describe('The rights on a list', () => {
  const tries = async (list: string, as: typeof ANN) => {
    const read = await graph.ask('GET', `${list}/items`, { as });
    const add = await graph.ask('POST', `${list}/items`, { body: { fields: { Title: 'x' } }, as });
    const change = await graph.ask('PATCH', `${list}/items/1/fields`, { body: { Title: 'y' }, as });
    const remove = await graph.ask('DELETE', `${list}/items/${add.body.id || '1'}`, { as });
    return [read, add, change, remove].map(({ status }) => status);
  };

  test('are everyone’s until something is granted', async () => {
    const list = await graph.list('Open to all');
    await graph.item(list, { Title: 'first' });
    expect(await tries(list, BEN)).toEqual([200, 201, 200, 204]);
  });

  test.each([
    ['none', [403, 403, 403, 403]],
    ['read', [200, 403, 403, 403]],
    ['add', [200, 201, 403, 403]],
    ['write', [200, 201, 200, 204]],
  ] as const)('of someone who may %s end there', async (right, expected) => {
    const list = await graph.list(`For ${right}`);
    await graph.item(list, { Title: 'first' });
    graph.grant(`For ${right}`, 'everyone', 'write');
    graph.grant(`For ${right}`, 'user' in BEN ? BEN.user : '', right);
    expect(await tries(list, BEN)).toEqual(expected);
    expect(await tries(list, ANN)).toEqual([200, 201, 200, 204]);
  });

  test('of a list granted apart do not follow those of the site', async () => {
    const list = await graph.list('Apart');
    graph.grant('Apart', 'app' in APP ? APP.app.id : '', 'write');
    const refused = await graph.ask('GET', `${list}/items`);
    expect([refused.status, refused.body.error.code]).toEqual([403, 'accessDenied']);
    expect((await graph.ask('GET', `${list}/items`, { as: APP })).status).toBe(200);
    const lists = await graph.ask('GET', `/sites/${graph.site}/lists`);
    expect(lists.body.value.map((each) => each['displayName'])).not.toContain('Apart');
  });
});

describe('People', () => {
  beforeAll(() => {
    const more = { mail: 'jo@example.org', userPrincipalName: 'jo@example.org', accountEnabled: false };
    graph.addUser({ id: 'jo', displayName: 'Jo Smithson-Ng', ...more });
    graph.addUser({ id: 'jo', displayName: 'Jo Smithson-Ng', ...more });
  });
  const names = async (query: string, headers = {}) =>
    (await graph.ask('GET', `/users?${query}`, { headers })).body.value.map((each) => each['displayName']);
  const EVENTUAL = { ConsistencyLevel: 'eventual' };

  test('are searched by the beginnings of their names, once consistency may wait', async () => {
    expect(await names('$search="displayName:smi"', EVENTUAL)).toEqual(['Ann Smith', 'Jo Smithson-Ng']);
    expect(await names('$search="displayName:ben" OR "mail:jo@"&$top=5', EVENTUAL)).toHaveLength(2);
    const refused = await graph.ask('GET', '/users?$search="displayName:smi"');
    expect([refused.status, refused.body.error.code]).toEqual([400, 'Request_UnsupportedQuery']);
  });

  test('are filtered by the start of a name', async () => {
    expect(await names("$filter=startswith(displayName,'b')&$select=displayName")).toEqual(['Ben Jones']);
    expect(await names('$filter=accountEnabled eq false')).toEqual(['Jo Smithson-Ng']);
  });

  test('show whether their account works only when that is asked for', async () => {
    expect((await graph.ask('GET', '/users/jo@example.org')).body).not.toHaveProperty('accountEnabled');
    const asked = await graph.ask('GET', '/users/jo?$select=id,accountEnabled');
    expect(asked.body).toEqual({ id: 'jo', accountEnabled: false });
    expect((await graph.ask('GET', '/users/nobody')).body.error.code).toBe('Request_ResourceNotFound');
  });

  test('come in pages', async () => {
    const first = await graph.ask('GET', '/users?$top=2&$select=id');
    const second = await graph.ask('GET', String(first.body['@odata.nextLink']));
    expect([first.body.value.length, second.body.value.length]).toEqual([2, 1]);
  });
});

describe('A refusal', () => {
  test('has Graph’s body, a date without a zone, and the caller’s own id', async () => {
    const { body, headers } = await graph.ask('GET', '/users/nobody', {
      headers: { 'client-request-id': 'mine' },
    });
    const { innerError } = body.error;
    expect(innerError.date).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/);
    expect(innerError).toMatchObject({
      'request-id': headers.get('request-id'),
      'client-request-id': 'mine',
    });
  });

  test('meets a body that is not JSON, or too large', async () => {
    const path = await graph.list('Bodies');
    expect((await graph.ask('POST', `${path}/items`, { body: '{"fields":' })).status).toBe(400);
    expect((await graph.ask('POST', `${path}/items`, { body: 'x'.repeat(5_000_000) })).status).toBe(413);
    expect((await graph.ask('POST', `${path}/items`)).status).toBe(400);
  });

  test('meets a path or method that Graph does not know', async () => {
    expect((await graph.ask('GET', '/planets')).status).toBe(404);
    expect((await graph.ask('PUT', `/sites/${graph.site}/lists`, { body: {} })).status).toBe(405);
    expect((await graph.ask('GET', '/sites/%ff')).status).toBe(400);
    expect((await fetch(`${graph.origin()}/graph/v2.0/me`)).status).toBe(404);
    // The contract knows none of these either, but for the one that is a site, and says so.
    expect(graph.checked.violations.splice(0)).toHaveLength(3);
  });

  test('tells nothing of what broke inside', async () => {
    const list = await graph.list('Broken');
    await graph.item(list, { Title: 'x' });
    graph.database.exec(
      "UPDATE item SET createdBy = 'not json' WHERE list = (SELECT id FROM list WHERE name = 'Broken')",
    );
    const broken = await graph.ask('GET', `${list}/items`);
    expect(broken.status).toBe(500);
    expect(broken.body.error).toMatchObject({
      code: 'generalException',
      message: 'General exception while processing',
    });
    expect(graph.mistakes.splice(0)).toHaveLength(1);
  });
});
