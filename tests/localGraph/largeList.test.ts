/** A list far beyond what one page holds. */
import { type Answered, type GivenGraph, givenGraph } from './givenGraph';

const ROWS = 50_000;

describe('A list of fifty thousand items', () => {
  let graph: GivenGraph;
  let list: string;
  beforeAll(async () => {
    graph = await givenGraph();
    list = await graph.list('Large', [
      { name: 'Key', text: {}, indexed: true, enforceUniqueValues: true },
      { name: 'Owner', text: {}, indexed: true },
    ]);
    await graph.item(list, { Key: 'K-1', Owner: 'o1' });
    // The rows are put straight into the file: to send each would take half a minute and prove nothing more.
    graph.database.exec(`
      WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < ${ROWS})
      INSERT INTO item SELECT list, i, 'guid-' || i, 1, i, json_object('Key', 'K-' || i, 'Owner', 'o' || (i % 250)),
        createdAt, createdBy, modifiedAt, modifiedBy FROM item, n;
      UPDATE list SET lastItem = ${ROWS}, lastChange = ${ROWS};`);
  }, 60_000);
  afterAll(() => graph.close());
  afterEach(() => expect([...graph.checked.violations, ...graph.mistakes]).toEqual([]));

  async function timed(url: string): Promise<Answered & { took: number }> {
    const start = performance.now();
    const answered = await graph.ask('GET', url);
    return { ...answered, took: performance.now() - start };
  }

  test('can be read whole in pages of five thousand', async () => {
    const seen = new Set<string>();
    let url: unknown = `${list}/items?$expand=fields($select=Key)&$top=5000`;
    let pages = 0;
    for (; typeof url === 'string'; pages += 1) {
      const { body } = await graph.ask('GET', url);
      for (const { id } of body.value) seen.add(id);
      url = body['@odata.nextLink'];
    }
    expect([pages, seen.size]).toEqual([ROWS / 5000, ROWS]);
  }, 60_000);

  // A tenth of these times is usual; the limits only tell an index from none on a busy machine.
  test.each([
    ["$filter=fields/Key eq 'k-40000'", 1, 300],
    ["$filter=fields/Owner eq 'o7'&$top=200", 200, 500],
    ["$filter=startswith(fields/Key,'K-499')&$orderby=fields/Key desc", 111, 500],
    ['$orderby=fields/Key&$top=200', 200, 500],
  ])('answers %s at once', async (query, rows, most) => {
    const { body, took } = await timed(`${list}/items?$expand=fields&${query}`);
    expect(body.value).toHaveLength(rows);
    expect(took).toBeLessThan(most);
  });

  test('refuses a key it already has, and takes a new one, at once', async () => {
    const put = (Key: string) => graph.ask('POST', `${list}/items`, { body: { fields: { Key } } });
    expect((await put('k-49999')).status).toBe(400);
    expect((await put('k-new')).status).toBe(201);
  });
});
