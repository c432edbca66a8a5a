/** What was, and what has changed since: versions and delta. */
import { APP, type Answered, BEN, type GivenGraph, givenGraph } from './givenGraph';

let graph: GivenGraph;
beforeAll(async () => {
  graph = await givenGraph();
});
afterAll(() => graph.close());
afterEach(() => expect([...graph.checked.violations, ...graph.mistakes]).toEqual([]));

describe('The versions of an item', () => {
  test('are kept for every write, newest first, with who wrote and what it said then', async () => {
    const list = await graph.list('Versioned');
    const { id } = await graph.item(list, { Title: 'first' });
    await graph.ask('PATCH', `${list}/items/${id}/fields`, { body: { Title: 'second' }, as: BEN });
    const { body } = await graph.ask('GET', `${list}/items/${id}/versions?$expand=fields($select=Title)`);
    expect(body.value.map((each) => [each.id, each.fields['Title']])).toEqual([
      ['2.0', 'second'],
      ['1.0', 'first'],
    ]);
    expect(body.value[0]).toMatchObject({ lastModifiedBy: { user: { displayName: 'Ben Jones' } } });
  });

  test('come in pages', async () => {
    const list = await graph.list('Paged');
    const { id } = await graph.item(list, { Title: 'first' });
    for (const Title of ['second', 'third'])
      await graph.ask('PATCH', `${list}/items/${id}/fields`, { body: { Title } });
    const first = await graph.ask('GET', `${list}/items/${id}/versions?$top=2&$expand=fields`);
    const second = await graph.ask('GET', String(first.body['@odata.nextLink']));
    const pages = [first, second].map(({ body }) => body.value.map(({ fields }) => fields['Title']));
    expect(pages).toEqual([['third', 'second'], ['first']]);
    expect(second.body).not.toHaveProperty(['@odata.nextLink']);
    const odd = await graph.ask('GET', `${list}/items/${id}/versions?$skip=nonsense`);
    expect(odd.status).toBe(400);
  });

  test('can be gone back to, which makes a new version', async () => {
    const list = await graph.list('Restored');
    const { id } = await graph.item(list, { Title: 'first' });
    await graph.ask('PATCH', `${list}/items/${id}/fields`, { body: { Title: 'second' } });
    const restored = await graph.ask('POST', `${list}/items/${id}/versions/1.0/restoreVersion`, { as: BEN });
    expect(restored.status).toBe(204);
    const now = await graph.ask('GET', `${list}/items/${id}?$expand=fields`);
    expect(now.body).toMatchObject({
      fields: { Title: 'first' },
      lastModifiedBy: { user: BEN && { displayName: 'Ben Jones' } },
    });
    expect((await graph.ask('GET', `${list}/items/${id}/versions/3.0`)).status).toBe(200);
    expect((await graph.ask('GET', `${list}/items/${id}/versions/4.0`)).status).toBe(404);
  });
});

describe('The changes of a list', () => {
  const start = async (name: string, count: number) => {
    const list = await graph.list(name);
    for (let n = 1; n <= count; n++) await graph.item(list, { Title: `t${n}` });
    return list;
  };
  const link = ({ body }: Answered, kind: 'next' | 'delta') => String(body[`@odata.${kind}Link`]);
  const ids = ({ body }: Answered) => body.value.map((each) => each.id);

  test('begin with everything, page by page, and end with a link to what comes later', async () => {
    const list = await start('Told', 3);
    const first = await graph.ask('GET', `${list}/items/delta?$top=2&$expand=fields($select=Title)`);
    const second = await graph.ask('GET', link(first, 'next'));
    expect([...ids(first), ...ids(second)]).toEqual(['1', '2', '3']);
    expect(second.body.value[0]).toMatchObject({ fields: { Title: 't3' } });
    expect(second.body.value[0]).not.toHaveProperty('lastModifiedBy');
    expect(ids(await graph.ask('GET', link(second, 'delta')))).toEqual([]);
  });

  test('then tell of each item once, as it is now, and of those that are gone', async () => {
    const list = await start('Later', 3);
    const begun = await graph.ask('GET', `${list}/items/delta?token=latest`);
    expect(ids(begun)).toEqual([]);
    await graph.ask('PATCH', `${list}/items/2/fields`, { body: { Title: 'x' }, as: APP });
    await graph.ask('DELETE', `${list}/items/1`);
    await graph.ask('PATCH', `${list}/items/2/fields`, { body: { Title: 'y' } });
    await graph.item(list, { Title: 't4' });
    const changed = await graph.ask('GET', link(begun, 'delta'));
    expect(changed.body.value.map((each) => [each.id, each['deleted']])).toEqual([
      ['1', { state: 'deleted' }],
      ['2', undefined],
      ['4', undefined],
    ]);
    expect(ids(await graph.ask('GET', link(changed, 'delta')))).toEqual([]);
  });

  test('made while everything is being told are told afterwards', async () => {
    const list = await start('Meanwhile', 3);
    const first = await graph.ask('GET', `${list}/items/delta?$top=2`);
    await graph.ask('DELETE', `${list}/items/1`);
    await graph.ask('PATCH', `${list}/items/2/fields`, { body: { Title: 'x' } });
    const second = await graph.ask('GET', link(first, 'next'));
    const after = await graph.ask('GET', link(second, 'delta'));
    expect(after.body.value.map((each) => [each.id, 'deleted' in each])).toEqual([
      ['1', true],
      ['2', false],
    ]);
  });

  test('come in pages too', async () => {
    const list = await start('Many', 1);
    const begun = await graph.ask('GET', `${list}/items/delta?$top=2&token=latest`);
    for (let n = 2; n <= 4; n++) await graph.item(list, { Title: `t${n}` });
    const first = await graph.ask('GET', link(begun, 'delta'));
    const second = await graph.ask('GET', link(first, 'next'));
    expect([ids(first), ids(second)]).toEqual([['2', '3'], ['4']]);
    expect(second.body).toHaveProperty(['@odata.deltaLink']);
  });

  test('have to be told from the start when the token is unknown, expired or of another list', async () => {
    const list = await start('Lost', 1);
    const other = await start('Other', 0);
    const known = link(await graph.ask('GET', `${list}/items/delta`), 'delta');
    graph.expireDeltaTokens();
    for (const url of [`${list}/items/delta?token=nonsense`, known, known.replace(list, other)]) {
      const gone = await graph.ask('GET', url);
      expect([gone.status, gone.body.error.code]).toEqual([410, 'resyncChangesApplyDifferences']);
      expect((await graph.ask('GET', String(gone.headers.get('location')))).status).toBe(200);
    }
  });
});
