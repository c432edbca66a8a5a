/** A list far beyond what one page holds. */
import { type GivenGraph, givenGraph } from './givenGraph';

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
    const id = list.split('/').at(-1);
    // The rows are put straight into the file: to send each would take half a minute and prove nothing more.
    graph.database.exec(`
      WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < ${ROWS})
      INSERT INTO item SELECT list, i, 'guid-' || i, 1, i, json_object('Key', 'K-' || i, 'Owner', 'o' || (i % 250)),
        createdAt, createdBy, modifiedAt, modifiedBy FROM item, n WHERE list = '${id}';
      UPDATE list SET lastItem = ${ROWS}, lastChange = ${ROWS} WHERE id = '${id}';`);
  }, 60_000);
  afterAll(() => graph.close());
  afterEach(() => expect([...graph.checked.violations, ...graph.mistakes]).toEqual([]));

  /** How SQLite finds the rows for everything it is asked on the way to one answer. */
  async function plansOf(ask: () => Promise<unknown>): Promise<string[]> {
    const before = graph.statements.length;
    await ask();
    const asked = graph.statements.slice(before).filter((sql) => /(FROM|INTO|UPDATE) item\b/.test(sql));
    expect(asked).not.toEqual([]);
    return asked.flatMap((sql) => {
      const steps = graph.database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[];
      return steps.map(({ detail }) => detail);
    });
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

  test.each([
    ["$filter=fields/Key eq 'k-40000'", 1],
    ["$filter=fields/Owner eq 'o7'&$top=200", 200],
    ["$filter=startswith(fields/Key,'K-499')&$orderby=fields/Key desc", 111],
    ['$orderby=fields/Key&$top=200', 200],
  ])('answers %s by way of the index of the field', async (query, rows) => {
    const plans = await plansOf(async () => {
      const { body } = await graph.ask('GET', `${list}/items?$expand=fields&${query}`);
      expect(body.value).toHaveLength(rows);
    });
    expect(plans.filter((plan) => /\bitem\b/.test(plan))).not.toEqual([]);
    expect(plans.filter((plan) => /SCAN item/.test(plan))).toEqual([]);
    expect(
      plans.filter((plan) => /SEARCH item/.test(plan) && !/USING (COVERING )?INDEX field/.test(plan)),
    ).toEqual([]);
  });

  test('goes on from the middle by way of the index too', async () => {
    const first = await graph.ask('GET', `${list}/items?$orderby=fields/Key&$top=3000`);
    const plans = await plansOf(() => graph.ask('GET', String(first.body['@odata.nextLink'])));
    // Only rows with one and the same key are sorted; the index brings the keys in their order.
    expect(plans).toEqual([
      expect.stringMatching(/^SEARCH item USING INDEX field .*list=\? AND <expr>>\?/),
      'USE TEMP B-TREE FOR LAST TERM OF ORDER BY',
    ]);
  });

  test('refuses what all of its items would have to be looked at for', async () => {
    const all = await graph.ask('GET', `${list}/items?$filter=startswith(fields/Owner,'o')&$top=1`);
    expect([all.status, all.body.error.code]).toEqual([422, 'notSupported']);
  });

  test('refuses a key it already has, and takes a new one', async () => {
    const put = (Key: string) => graph.ask('POST', `${list}/items`, { body: { fields: { Key } } });
    expect((await put('k-49999')).status).toBe(400);
    expect((await put('k-new')).status).toBe(201);
  });
});
