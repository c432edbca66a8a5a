/** The list view threshold, lowered so that a dozen rows are a large list. */
import { type GivenGraph, column, givenGraph } from '../givenGraph';

const ANY_FIELD = { Prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly' };
const COLUMNS = [
  { name: 'State', text: {}, indexed: true },
  { name: 'Owner', text: {}, indexed: true },
  { name: 'Colour', text: {} },
  { name: 'Keeper', personOrGroup: {}, indexed: true },
];

async function fill(graph: GivenGraph): Promise<string> {
  const list = await graph.list('Things', COLUMNS);
  for (let n = 1; n <= 12; n++) {
    const State = n <= 8 ? 'open' : 'closed';
    const fields = { Title: `t${n}`, State, Owner: `o${n % 4}`, Colour: n % 2 === 0 ? 'red' : 'blue' };
    await graph.item(list, { ...fields, KeeperLookupId: '1' });
  }
  return list;
}

describe('A list above the list view threshold', () => {
  let graph: GivenGraph;
  let list: string;
  beforeAll(async () => {
    graph = await givenGraph({ listViewThreshold: { rows: 5 } });
    list = await fill(graph);
  });
  afterAll(() => graph.close());
  afterEach(() => expect([...graph.checked.violations, ...graph.mistakes]).toEqual([]));

  const ask = (query: string, headers = {}) =>
    graph.ask('GET', `${list}/items?$expand=fields&${query}`, { headers });
  const refusal = { code: 'notSupported', innerError: { code: 'tooManyResources' } };

  test.each([
    "$filter=fields/State eq 'open'",
    "$filter=fields/State eq 'open' and fields/Owner eq 'o1'&$top=1",
    "$filter=fields/State ne 'none'",
    "$filter=fields/Owner eq 'o1' or fields/Owner eq 'o2'",
    '$filter=id gt 1',
    "$filter=fields/KeeperLookupId eq '1' and fields/Owner eq 'o1'",
    '$orderby=fields/KeeperLookupId&$top=1',
  ])('refuses %s, whose first condition leaves too many rows', async (query) => {
    const { status, body } = await ask(query);
    expect(status).toBe(422);
    expect(body.error).toMatchObject(refusal);
  });

  test.each([
    ["$filter=fields/State eq 'closed'", 4],
    ["$filter=fields/Owner eq 'o1' and fields/State eq 'open'", 2],
    ["$filter=fields/Owner eq 'o1' or fields/Owner eq 'none'", 3],
    ['$orderby=fields/State&$top=12', 12],
    ['$filter=id gt 8', 4],
  ])('answers %s, which an index narrows enough', async (query, rows) => {
    const { status, body } = await ask(query);
    expect([status, body.value.length]).toEqual([200, rows]);
  });

  test('answers the first page of a filter without an index, and fails on a later one', async () => {
    const first = await ask("$filter=fields/Colour eq 'red'&$top=1", ANY_FIELD);
    expect(column(first, 'Title')).toEqual(['t2']);
    const next = String(first.body['@odata.nextLink']);
    const second = await graph.ask('GET', next, { headers: ANY_FIELD });
    expect(second.status).toBe(422);
    expect(second.body.error).toMatchObject(refusal);
  });

  test.each(["$filter=fields/Colour eq 'none'", '$orderby=fields/Colour&$top=1'])(
    'refuses %s at once, for which every row has to be looked at',
    async (query) => expect((await ask(query, ANY_FIELD)).status).toBe(422),
  );

  test('takes the wish for any field where an index has narrowed the rows before', async () => {
    const { body } = await ask("$filter=fields/State eq 'closed' and fields/Colour eq 'red'", ANY_FIELD);
    expect(body.value).toHaveLength(2);
  });

  test('is read whole by plain pages and by delta', async () => {
    expect((await ask('$top=12')).body.value).toHaveLength(12);
    expect((await graph.ask('GET', `${list}/items/delta`)).body.value).toHaveLength(12);
  });
});

describe('The list view threshold', () => {
  test('can come in the dress of a throttled request, to which no waiting helps', async () => {
    const graph = await givenGraph({ listViewThreshold: { rows: 5, answer: 'throttled' } });
    const { status, headers, body } = await graph.ask(
      'GET',
      `${await fill(graph)}/items?$filter=fields/State eq 'open'`,
    );
    await graph.close();
    expect([status, body.error.code, headers.get('retry-after')]).toEqual([429, 'throttledRequest', null]);
  });
});
