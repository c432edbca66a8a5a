/** Columns that point at people and at rows of other lists. */
import type { Who } from '../../../src/localGraph/wire';
import { APP, BEN, type GivenGraph, givenGraph } from '../givenGraph';

const JO = { user: '00000000-0000-4000-8000-00000000000d' };
let graph: GivenGraph;
beforeAll(async () => {
  graph = await givenGraph();
  const more = { mail: 'jo@example.org', userPrincipalName: 'Jo@example.org', accountEnabled: true };
  graph.addUser({ id: JO.user, displayName: 'Jo Smithson', ...more });
});
afterAll(() => graph.close());
afterEach(() => expect([...graph.checked.violations, ...graph.mistakes]).toEqual([]));

async function userList(as: Who = BEN): Promise<string | undefined> {
  const { body } = await graph.ask('GET', `/sites/${graph.site}/lists?$select=id,name,displayName,system`, {
    as,
  });
  const found = body.value.find((each) => 'system' in each);
  return found && `/sites/${graph.site}/lists/${found.id}`;
}

async function numberOf(name: string): Promise<string | undefined> {
  const shape = '$expand=fields($select=Title,EMail,Name,UserName)';
  const { body } = await graph.ask('GET', `${await userList()}/items?${shape}`);
  return body.value.find((each) => each.fields['Title'] === name)?.id;
}

describe('The people of a site', () => {
  test('are rows of a list that shows only to whoever asks for system lists', async () => {
    const plain = await graph.ask('GET', `/sites/${graph.site}/lists`);
    expect(plain.body.value.map((each) => each['displayName'])).not.toContain('User Information List');
    expect(await userList()).toBeDefined();
  });

  test('have a row from their first write on, and only one', async () => {
    const list = await graph.list('Touched');
    expect(await numberOf('Jo Smithson')).toBeUndefined();
    await graph.item(list, { Title: 'x' }, JO);
    await graph.item(list, { Title: 'y' }, JO);
    const { body } = await graph.ask('GET', `${await userList()}/items?$expand=fields`);
    const rows = body.value.filter((each) => each.fields['Title'] === 'Jo Smithson');
    expect(rows).toHaveLength(1);
    expect(rows[0]?.fields).toMatchObject({
      ...{ EMail: 'jo@example.org', UserName: 'Jo@example.org', Name: 'i:0#.f|membership|jo@example.org' },
    });
  });

  test('cannot be written through Graph, and are not read by just anyone', async () => {
    const list = await userList();
    const put = await graph.ask('POST', `${list}/items`, { body: { fields: { Title: 'x' } } });
    expect(put.status).toBe(403);
    const ben = 'user' in BEN ? BEN.user : '';
    graph.grant('User Information List', ben, 'read');
    expect((await graph.ask('GET', `${list}/items`, { as: BEN })).status).toBe(403);
    expect(await userList(BEN)).toBeUndefined();
    graph.grant('User Information List', ben, 'write');
    graph.grant('User Information List', 'everyone', 'write');
  });
});

describe('A column for people or lookups', () => {
  let colours: string;
  let list: string;
  let jo: string;
  beforeAll(async () => {
    colours = await graph.list('Colours');
    for (const Title of ['red', 'blue']) await graph.item(colours, { Title }, JO);
    const listId = colours.split('/').at(-1);
    list = await graph.list('Pointing', [
      { name: 'Owner', personOrGroup: {}, indexed: true },
      { name: 'Owners', personOrGroup: { allowMultipleSelection: true } },
      { name: 'Colour', lookup: { listId, columnName: 'Title' } },
      { name: 'Colours', lookup: { listId, columnName: 'Title', allowMultipleValues: true } },
    ]);
    jo = String(await numberOf('Jo Smithson'));
  });
  const many = (name: string, type: string, value: unknown[]) => ({
    ...{ [`${name}LookupId@odata.type`]: `Collection(Edm.${type})`, [`${name}LookupId`]: value },
  });

  test('is written by number and read as digits, and by its value only when that is named', async () => {
    const { id, fields } = await graph.item(list, { OwnerLookupId: jo, ColourLookupId: 2 });
    expect(fields).toMatchObject({ OwnerLookupId: jo, ColourLookupId: '2' });
    expect(fields).not.toHaveProperty('Owner');
    const named = await graph.ask('GET', `${list}/items/${id}?$expand=fields($select=Owner,Colour)`);
    expect(named.body.fields).toMatchObject({ Owner: 'Jo Smithson', Colour: 'blue' });
  });

  test('for many is read as what the numbers stand for', async () => {
    const sent = { ...many('Owners', 'String', [jo]), ...many('Colours', 'Int32', [2, 1]) };
    expect((await graph.item(list, sent)).fields).toMatchObject({
      Owners: [{ LookupId: Number(jo), LookupValue: 'Jo Smithson', Email: 'jo@example.org' }],
      Colours: [
        { LookupId: 2, LookupValue: 'blue' },
        { LookupId: 1, LookupValue: 'red' },
      ],
    });
  });

  test('is cleared by null, and takes no object', async () => {
    const { id } = await graph.item(list, { OwnerLookupId: jo });
    const change = (body: object) => graph.ask('PATCH', `${list}/items/${id}/fields`, { body });
    expect((await change({ OwnerLookupId: null })).body).not.toHaveProperty('OwnerLookupId');
    expect((await change({ OwnerLookupId: { id: 6 } })).body.error.message).toMatch(
      /^A value without a type/,
    );
  });

  test('is found by its number in quotes', async () => {
    const { id } = await graph.item(list, { OwnerLookupId: '77' });
    const found = await graph.ask('GET', `${list}/items?$filter=fields/OwnerLookupId eq '77'`);
    expect(found.body.value.map((each) => each.id)).toEqual([id]);
  });

  test('loses what is written to it where a text column is called like its number', async () => {
    const trap = await graph.list('Trap', [
      { name: 'Owner', personOrGroup: {} },
      { name: 'OwnerId', text: {} },
    ]);
    const { fields } = await graph.item(trap, { OwnerLookupId: '6' });
    expect(fields).toMatchObject({ OwnerId: '6' });
    expect(fields).not.toHaveProperty('OwnerLookupId');
  });

  test('beyond the twelfth is left out of collections without a word, and shown of one item', async () => {
    const columns = Array.from({ length: 11 }, (_, n) => ({ name: `P${n + 1}`, personOrGroup: {} }));
    const wide = await graph.list('Wide', columns);
    const numbers = columns.map(({ name }) => [`${name}LookupId`, '1'] as const);
    const { id } = await graph.item(wide, Object.fromEntries(numbers), APP);
    const last = `$expand=fields($select=P11LookupId)`;
    const all = await graph.ask('GET', `${wide}/items?$expand=fields`);
    expect(all.body.value[0]?.fields).toMatchObject({ P10LookupId: '1' });
    for (const url of [`items?$expand=fields`, `items?${last}`, `items/delta?${last}`]) {
      const { body } = await graph.ask('GET', `${wide}/${url}`);
      expect(body.value[0]?.fields).not.toHaveProperty('P11LookupId');
    }
    const one = await graph.ask('GET', `${wide}/items/${id}?${last}`);
    expect(one.body.fields).toMatchObject({ P11LookupId: '1' });
  });
});
