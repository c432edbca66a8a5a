/** Columns: what they are, and what they let into an item. */
import { type GivenGraph, givenGraph } from '../givenGraph';

describe('A column', () => {
  let graph: GivenGraph;
  let list: string;
  beforeAll(async () => {
    graph = await givenGraph();
    list = await graph.list('Things', [
      { name: 'Ref', text: {}, indexed: true, enforceUniqueValues: true },
      { name: 'Mood', choice: { choices: ['good', 'bad'] }, defaultValue: { value: 'good' } },
      { name: 'Tags', choice: { choices: ['a', 'b'], displayAs: 'checkBoxes' } },
      { name: 'Count', number: { minimum: 0, maximum: 10 } },
      { name: 'Day', dateTime: { format: 'dateOnly' } },
      { name: 'Done', boolean: {}, defaultValue: { value: '0' } },
      { name: 'Short', text: { maxLength: 5 } },
      { name: 'Long', text: { allowMultipleLines: true } },
      { name: 'Keeper', personOrGroup: {} },
    ]);
  });
  afterAll(() => graph.close());
  afterEach(() => expect([...graph.checked.violations, ...graph.mistakes]).toEqual([]));

  const put = (fields: object) => graph.ask('POST', `${list}/items`, { body: { fields } });
  const kept = async (fields: object) => (await put(fields)).body.fields;

  test('is made with its list, and Title is there beside it', async () => {
    const shown = await graph.ask('GET', `${list}/columns`);
    const names = shown.body.value.map((each) => each['name']);
    expect(names.slice(0, 4)).toEqual(['Title', 'Ref', 'Mood', 'Tags']);
    expect(shown.body.value[1]).toMatchObject({ indexed: true, enforceUniqueValues: true, text: {} });
  });

  test('can be seen with its list', async () => {
    const shown = await graph.ask(
      'GET',
      `${list}?$select=id,displayName&$expand=columns($select=name,indexed)`,
    );
    expect(shown.body['columns']).toContainEqual({ name: 'Ref', indexed: true });
    expect(shown.body).not.toHaveProperty('webUrl');
  });

  test.each([
    [{ Mood: 'ugly' }, /'Mood'/],
    [{ Mood: 3 }, /'Mood'/],
    [{ Tags: ['a'] }, /'Tags'/],
    [{ 'Tags@odata.type': 'Collection(Edm.String)', Tags: ['a', 'z'] }, /'Tags'/],
    [{ Count: '7' }, /'Count'/],
    [{ Count: 11 }, /'Count'/],
    [{ Day: 'tomorrow' }, /'Day'/],
    [{ Day: '2025-13-40' }, /'Day'/],
    [{ Done: 'yes' }, /'Done'/],
    [{ Short: 'too long' }, /'Short'/],
    [{ Title: 'x'.repeat(256) }, /'Title'/],
    [{ KeeperLookupId: 'Ann' }, /'KeeperLookupId'/],
    [{ Keeper: 'Ann' }, /'Keeper' is not recognized/],
    [{ ID: 7 }, /'ID' is not recognized/],
  ])('refuses %j', async (fields, message) => {
    const refused = await put(fields);
    expect([refused.status, refused.body.error.code]).toEqual([400, 'invalidRequest']);
    expect(refused.body.error.message).toMatch(message);
  });

  test('keeps what fits, and fills in what was not said', async () => {
    const fields = { Count: 0, Day: '2025-03-10T00:00:00+01:00', Long: 'x'.repeat(9999), KeeperLookupId: 6 };
    expect(await kept(fields)).toMatchObject({
      ...{ Count: 0, Long: fields.Long, KeeperLookupId: '6', Mood: 'good', Done: false },
    });
  });

  test('with many choices takes and gives an array', async () => {
    const sent = { 'Tags@odata.type': 'Collection(Edm.String)', Tags: ['b', 'a'] };
    expect(await kept(sent)).toMatchObject({ Tags: ['b', 'a'] });
  });

  test('for unique values takes none twice, whatever its case', async () => {
    const { body } = await put({ Ref: 'R-1' });
    const again = await put({ Ref: 'r-1' });
    const message = 'One or more fields with unique constraints already has the provided value.';
    expect([again.status, again.body.error.message]).toEqual([400, message]);
    const other = await graph.item(list, { Ref: 'R-2' });
    const moved = await graph.ask('PATCH', `${list}/items/${other.id}/fields`, { body: { Ref: 'R-1' } });
    expect(moved.status).toBe(400);
    await graph.ask('DELETE', `${list}/items/${body.id}`);
    expect((await put({ Ref: 'R-1' })).status).toBe(201);
  });

  test('for unique values may stay empty in many items', async () => {
    expect([(await put({})).status, (await put({})).status]).toEqual([201, 201]);
  });

  test('that is required must be filled and stay filled', async () => {
    const strict = await graph.list('Strict', [{ name: 'Must', text: {}, required: true }]);
    const empty = await graph.ask('POST', `${strict}/items`, { body: { fields: { Title: 'x' } } });
    expect(empty.body.error.message).toBe("Field 'Must' is required");
    const { id } = await graph.item(strict, { Must: 'here' });
    const cleared = await graph.ask('PATCH', `${strict}/items/${id}/fields`, { body: { Must: null } });
    expect(cleared.status).toBe(400);
  });

  test.each([
    [{ name: 'Odd' }, 'Unable to determine type of provided column definition'],
    [{ name: 'Two', text: {}, number: {} }, 'Unable to determine type of provided column definition'],
    [
      { name: 'U', text: {}, enforceUniqueValues: true },
      'This field must be indexed to enforce unique values',
    ],
    [
      { name: 'L', text: { allowMultipleLines: true }, indexed: true },
      "Field 'L' is of a kind that cannot be indexed",
    ],
  ])('cannot be %j', async (body, message) => {
    const refused = await graph.ask('POST', `${list}/columns`, { body });
    expect([refused.status, refused.body.error.message]).toEqual([400, message]);
  });

  test('can be added, given an index and taken away again', async () => {
    const added = await graph.ask('POST', `${list}/columns`, { body: { name: 'Late', text: {} } });
    expect(added.status).toBe(201);
    const column = `${list}/columns/${added.body.id}`;
    const find = () => graph.ask('GET', `${list}/items?$filter=fields/Late eq 'x'`);
    expect((await find()).status).toBe(400);
    expect((await graph.ask('PATCH', column, { body: { indexed: true } })).body['indexed']).toBe(true);
    expect((await find()).status).toBe(200);
    expect((await graph.ask('DELETE', column)).status).toBe(204);
    expect((await find()).body.error.message).toBe("Field 'Late' is not recognized");
  });

  test('cannot become unique once two items share a value', async () => {
    const doubled = await graph.list('Doubled', [{ name: 'Key', text: {} }]);
    await graph.item(doubled, { Key: 'same' });
    await graph.item(doubled, { Key: 'SAME' });
    const body = { indexed: true, enforceUniqueValues: true };
    expect((await graph.ask('PATCH', `${doubled}/columns/Key`, { body })).status).toBe(400);
    expect((await graph.ask('GET', `${doubled}/columns/Key`)).body['indexed']).toBe(false);
  });

  test('with signs in its name gets an internal name without them', async () => {
    const made = await graph.ask('POST', `${list}/columns`, { body: { name: 'A b"c', text: {} } });
    expect(made.body['name']).toBe('A_x0020_b_x0022_c');
  });

  test('does not take a name that is already there', async () => {
    const again = await graph.ask('POST', `${list}/columns`, { body: { name: 'ref', text: {} } });
    expect([again.status, again.body.error.code]).toEqual([409, 'nameAlreadyExists']);
  });
});
