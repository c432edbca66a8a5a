/** Clients that nobody here wrote read and write lists on the stand-in: evidence that it speaks Graph, not our dialect. */
import {
  BatchRequestContent,
  BatchResponseContent,
  type PageCollection,
  PageIterator,
} from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import { type LocalRegister, localRegister } from '../given/localRegister';
import { microsoftClient, pnpClient } from '../given/otherClients';
import { byHand } from './byHand';
import { aRole } from '../given/builders';

let local: LocalRegister;
let at: { graphOrigin: string; token: string };
let list: string;
let site: string;
beforeAll(async () => {
  local = await localRegister();
  at = { graphOrigin: local.address.graphOrigin, token: await local.address.token() };
  site = z.object({ id: z.string() }).parse(await byHand(local, 'GET', '')).id;
  list = z.object({ id: z.string() }).parse(await byHand(local, 'GET', '/lists/Roles')).id;
  await local.register.roles.addAll(Array.from({ length: 25 }, (_, at) => aRole({ name: `Role ${at}` })));
});
afterAll(() => local.close());
afterEach(() => expect(local.violations()).toEqual([]));

const items = () => `/sites/${site}/lists/${list}/items`;
const newRow = (name: string) => ({ fields: { Title: name, Key: name } });

describe('Microsoft’s own client', () => {
  test('walks all pages with its page iterator', async () => {
    const client = microsoftClient(at);
    const first = (await client
      .api(items())
      .query({ $expand: 'fields($select=Key)', $top: '4' })
      .get()) as PageCollection;
    const keys: string[] = [];
    const walk = new PageIterator(client, first, (row) => {
      keys.push(z.object({ fields: z.object({ Key: z.string() }) }).parse(row).fields.Key);
      return true;
    });
    await walk.iterate();
    expect(keys).toEqual(expect.arrayContaining(['Role 0', 'Role 24']));
    expect(new Set(keys).size).toBe(keys.length);
    expect(walk.isComplete()).toBe(true);
  });

  test('finds the delta link at the end, and with it only what changed', async () => {
    const client = microsoftClient(at);
    const told = async (from: string) => {
      const ids: string[] = [];
      const page = (await client.api(from).get()) as PageCollection;
      const walk = new PageIterator(client, page, (row) => ids.push((row as { id: string }).id) > 0);
      await walk.iterate();
      return { ids, link: walk.getDeltaLink() ?? '' };
    };
    const { link } = await told(`${items()}/delta?$top=10`);
    const added = await local.register.roles.add(aRole({ name: 'For delta' }));
    expect((await told(link)).ids).toEqual([added.id]);
  });

  test('writes and reads in one batch, in the order it asks for', async () => {
    const client = microsoftClient(at);
    const write = (name: string) =>
      new Request(`https://graph.test${items()}`, {
        ...{ method: 'POST', body: JSON.stringify(newRow(name)) },
        headers: { 'Content-Type': 'application/json' },
      });
    const steps = new BatchRequestContent([
      { id: '1', request: write('By batch 1') },
      { id: '2', request: write('By batch 2'), dependsOn: ['1'] },
      { id: '3', request: write('By batch 1'), dependsOn: ['2'] },
      { id: '4', request: write('Never'), dependsOn: ['3'] },
    ]);
    const content = await steps.getContent();
    const reply = (await client.api('/$batch').post(content)) as { responses: [] };
    const answers = new BatchResponseContent(reply);
    const statuses = ['1', '2', '3', '4'].map((id) => answers.getResponseById(id).status);
    expect(statuses).toEqual([201, 201, 400, 424]);
    expect(await local.register.roles.withKey('By batch 2')).toMatchObject({ name: 'By batch 2' });
  });

  test('is told when a row was changed by someone else', async () => {
    const row = await local.register.roles.add(aRole({ name: 'Two editors' }));
    await local.register.roles.save({ ...row, coordinates: true });
    const stale = microsoftClient(at).api(`${items()}/${row.id}/fields`).header('If-Match', row.version);
    await expect(stale.patch({ Deputy: 'x' })).rejects.toMatchObject({ statusCode: 412 });
  });
});

describe('PnPjs', () => {
  test('reads rows, adds one and changes it, and our register sees it', async () => {
    const { items } = pnpClient(at).sites.getById(site).lists.getById(list);
    const added = z.object({ id: z.string() }).parse(await items.add(newRow('By PnP') as never));
    await items.getById(added.id).update({ fields: { Coordinates: true } });
    const rows = await items.top(200)();
    expect(rows.map(({ id }) => id)).toContain(added.id);
    expect(await local.register.roles.find(added.id)).toMatchObject({ name: 'By PnP', coordinates: true });
  });

  test('walks all pages', async () => {
    const seen: string[] = [];
    for await (const page of pnpClient(at).sites.getById(site).lists.getById(list).items.top(7))
      seen.push(...page.map(({ id }: { id?: string }) => id ?? ''));
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(25);
  });

  test('adds many in a batch', async () => {
    const [batched, execute] = pnpClient(at).batched();
    const items = () => batched.sites.getById(site).lists.getById(list).items;
    const adding = ['P1', 'P2', 'P3'].map((name) => items().add(newRow(name) as never));
    await execute();
    await Promise.all(adding);
    const { rows } = await local.register.roles.all();
    expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(['P1', 'P2', 'P3']));
  });
});
