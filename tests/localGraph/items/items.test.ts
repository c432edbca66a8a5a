/** Items: put in, read, changed and taken out. */
import { APP, type GivenGraph, givenGraph } from '../givenGraph';

describe('An item of a list', () => {
  let graph: GivenGraph;
  let list: string;
  beforeAll(async () => {
    graph = await givenGraph();
    list = await graph.list('Things', [
      { name: 'Colour', text: {} },
      { name: 'Weight', number: {} },
    ]);
  });
  afterAll(() => graph.close());
  afterEach(() => expect([...graph.checked.violations, ...graph.mistakes]).toEqual([]));

  test('is answered with its number, its eTag and its fields when it is put in', async () => {
    const made = await graph.item(list, { Title: 'Lamp', Colour: 'red' });
    expect(made.fields).toMatchObject({ id: made.id, Title: 'Lamp', Colour: 'red' });
    expect(made.eTag).toMatch(/^"[0-9a-f-]{36},1"$/);
  });

  test('shows its fields only when they are expanded, and only those selected', async () => {
    const { id } = await graph.item(list, { Title: 'Chair', Colour: 'blue' });
    const bare = await graph.ask('GET', `${list}/items/${id}`);
    expect(bare.body).not.toHaveProperty('fields');
    const some = await graph.ask('GET', `${list}/items/${id}?$expand=fields($select=Colour)`);
    expect(some.body.fields).toEqual({ '@odata.etag': some.body.eTag, Colour: 'blue' });
  });

  test('keeps what a change does not mention and loses what is set to null', async () => {
    const { id } = await graph.item(list, { Title: 'Table', Colour: 'oak', Weight: 12 });
    const changed = await graph.ask('PATCH', `${list}/items/${id}/fields`, {
      body: { Weight: 13, Colour: null },
    });
    expect(changed.body).toMatchObject({ id, Title: 'Table', Weight: 13 });
    expect(changed.body).not.toHaveProperty('Colour');
  });

  test('is not changed by someone who read an older version', async () => {
    const { id, eTag } = await graph.item(list, { Title: 'Desk' });
    const change = (Title: string) =>
      graph.ask('PATCH', `${list}/items/${id}/fields`, { body: { Title }, headers: { 'If-Match': eTag } });
    expect((await change('First')).status).toBe(200);
    const late = await change('Second');
    expect(late.status).toBe(412);
    expect(late.body.error).toMatchObject({
      code: 'resourceModified',
      innerError: { code: 'entityTagDoesNotMatch' },
    });
    expect((await graph.ask('GET', `${list}/items/${id}/fields`)).body['Title']).toBe('First');
  });

  test('is changed by whoever writes last when no version is named', async () => {
    const { id } = await graph.item(list, { Title: 'Sofa' });
    const answered = await graph.ask('PATCH', `${list}/items/${id}`, {
      body: { fields: { Title: 'Couch' } },
    });
    expect(answered.body.fields).toMatchObject({ Title: 'Couch' });
    expect(answered.body.eTag).toMatch(/,2"$/);
  });

  test('is gone once deleted, and its number is not given again', async () => {
    const { id } = await graph.item(list, { Title: 'Rug' });
    expect((await graph.ask('DELETE', `${list}/items/${id}`)).status).toBe(204);
    const gone = await graph.ask('GET', `${list}/items/${id}`);
    expect([gone.status, gone.body.error.code]).toEqual([404, 'itemNotFound']);
    expect(Number((await graph.item(list, { Title: 'Mat' })).id)).toBeGreaterThan(Number(id));
  });

  test('written by an application names the application and no person', async () => {
    const { createdBy } = await graph.item(list, { Title: 'Shelf' }, APP);
    const application = 'app' in APP ? { id: APP.app.id, displayName: APP.app.name } : {};
    expect(createdBy).toEqual({ application, user: { displayName: 'SharePoint App' } });
  });

  test('refuses a field its list does not have', async () => {
    const refused = await graph.ask('POST', `${list}/items`, {
      body: { fields: { Title: 'Bed', Shape: 'long' } },
    });
    expect([refused.status, refused.body.error.message]).toEqual([400, "Field 'Shape' is not recognized"]);
  });
});
