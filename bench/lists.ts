/** How many requests, bytes and seconds opening the tab and writing cost, beside two clients used in the plain way. */
import 'fake-indexeddb/auto';
import { type PageCollection, PageIterator } from '@microsoft/microsoft-graph-client';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { keptRegister } from '../src/lists/kept/keptRegister';
import { registerOverGraph } from '../src/lists/register';
import { microsoftClient, pnpClient } from '../tests/given/otherClients';
import { aTask } from '../tests/given/builders';
import { type GraphProcess, ME, SITE_URL, startGraph, token } from './graphProcess';

export type Measured = {
  what: string;
  by: string;
  /** Rows shown, or rows that are there afterwards. */
  rows: number;
  requests: number;
  throttled: number;
  megabytes: number;
  seconds: number;
};

const LISTS = ['Reports', 'Recommendations', 'Tasks', 'Roles'];
const SITE = '/sites/contoso.sharepoint.com:/sites/inspections';
const MANNERS = { latency: 50, throttleEvery: 100 };

type Work = { what: string; by: string; work: () => Promise<number>; after?: () => Promise<unknown> };

/** `after` is waited for before the requests are counted, and is no part of the time: nobody looks at a screen for it. */
async function measure(graph: GraphProcess, { what, by, work, after }: Work): Promise<Measured> {
  await graph.behave(MANNERS);
  const started = performance.now();
  const rows = await work();
  const seconds = (performance.now() - started) / 1000;
  await after?.();
  const { requests, throttled, bytes } = await graph.counts();
  return { what, by, rows, requests, throttled, megabytes: bytes / 1e6, seconds };
}

const opened = (graph: GraphProcess) =>
  keptRegister(registerOverGraph({ graphOrigin: graph.graphOrigin, siteUrl: SITE_URL, token }), {
    ...{ personId: ME, siteUrl: SITE_URL, patience: 600_000 },
  });

async function show(graph: GraphProcess): Promise<number> {
  const { people, reports, recommendations, tasks, roles } = opened(graph);
  await people.me();
  const all = await Promise.all([reports.all(), recommendations.all(), tasks.all(), roles.all()]);
  return all.reduce((sum, { rows }) => sum + rows.length, 0);
}

async function showByMicrosoft({ graphOrigin }: GraphProcess): Promise<number> {
  const client = microsoftClient({ graphOrigin, token: await token() });
  await client.api('/me').get();
  const site = (await client.api(SITE).get()) as { id: string };
  let rows = 0;
  for (const list of LISTS) {
    const path = `/sites/${site.id}/lists/${list}/items?$expand=fields&$top=2000`;
    await new PageIterator(
      client,
      (await client.api(path).get()) as PageCollection,
      () => (rows += 1) > 0,
    ).iterate();
  }
  return rows;
}

async function showByPnp({ graphOrigin }: GraphProcess): Promise<number> {
  const graph = pnpClient({ graphOrigin, token: await token() });
  const { id } = await graph.sites
    .getByUrl('contoso.sharepoint.com', '/sites/inspections')
    .then((site) => site());
  const each = LISTS.map(async (list) => {
    let rows = 0;
    const { items } = graph.sites.getById(id ?? '').lists.getById(list);
    for await (const page of items.expand('fields').top(2000)) rows += (page as unknown[]).length;
    return rows;
  });
  return (await Promise.all(each)).reduce((sum, rows) => sum + rows, 0);
}

const newTasks = (by: string, count: number) =>
  Array.from({ length: count }, (_, at) => aTask({ key: `${by} ${at}` }));
const plainRow = ({ key, asks }: { key: string; asks: string }) => ({
  fields: { Title: asks, Key: key, Asks: asks, RecommendationId: 1, Stage: 'open' },
});

async function writeByMicrosoft({ graphOrigin }: GraphProcess, count: number): Promise<number> {
  const client = microsoftClient({ graphOrigin, token: await token() });
  let written = 0;
  for (const task of newTasks('sdk', count)) {
    await client.api(`${SITE}:/lists/Tasks/items`).post(plainRow(task));
    written += 1;
  }
  return written;
}

async function writeByPnp({ graphOrigin }: GraphProcess, count: number): Promise<number> {
  const graph = pnpClient({ graphOrigin, token: await token() });
  const { id } = await graph.sites
    .getByUrl('contoso.sharepoint.com', '/sites/inspections')
    .then((site) => site());
  const [batched, execute] = graph.batched();
  const adding = newTasks('pnp', count).map((task) =>
    batched.sites
      .getById(id ?? '')
      .lists.getById('Tasks')
      .items.add(plainRow(task) as never),
  );
  const outcomes = Promise.allSettled(adding);
  await execute().catch(() => undefined);
  return (await outcomes).filter(({ status }) => status === 'fulfilled').length;
}

async function write(graph: GraphProcess, count: number): Promise<number> {
  const { tasks } = registerOverGraph({ graphOrigin: graph.graphOrigin, siteUrl: SITE_URL, token });
  const outcomes = await tasks.addAll(newTasks('ours', count));
  return outcomes.filter(({ is }) => is === 'added').length;
}

export type Size = { recommendations: number; tasks: number };

export async function benchOpening(size: Size): Promise<Measured[]> {
  const graph = await startGraph(size);
  globalThis.indexedDB = new IDBFactory();
  const name = `${size.recommendations} + ${size.tasks} rows`;
  const [first, second] = [`first opening, ${name}`, `second opening, ${name}`];
  const measured: Measured[] = [];
  try {
    measured.push(await measure(graph, { what: first, by: 'ours', work: () => show(graph) }));
    await putAway(size.recommendations + size.tasks);
    measured.push(
      await measure(graph, { what: second, by: 'ours', work: () => show(graph), after: pausing }),
    );
    for (const what of [first, second]) {
      const others = { 'microsoft-graph-client': showByMicrosoft, '@pnp/graph': showByPnp };
      for (const [by, show] of Object.entries(others))
        measured.push(await measure(graph, { what, by, work: () => show(graph) }));
    }
  } finally {
    await graph.stop();
  }
  return measured;
}

const pausing = () => new Promise((resolve) => setTimeout(resolve, 1500));

/** Until the rows lie in IndexedDB. */
async function putAway(rows: number): Promise<void> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    const database = await openDB('recommendation-tracker');
    const blocks = (await database.getAll('rows')) as string[];
    const count = blocks.reduce((sum, block) => sum + (JSON.parse(block) as unknown[]).length, 0);
    const lists = (await database.getAll('lists')) as { writing: string }[];
    database.close();
    if (count >= rows && lists.every(({ writing }) => writing === '')) return;
  }
}

export async function benchWriting(count: number): Promise<Measured[]> {
  const graph = await startGraph();
  const what = `writing ${count} rows`;
  try {
    return [
      await measure(graph, { what, by: 'ours', work: () => write(graph, count) }),
      await measure(graph, {
        what,
        by: 'microsoft-graph-client',
        work: () => writeByMicrosoft(graph, count),
      }),
      await measure(graph, { what, by: '@pnp/graph', work: () => writeByPnp(graph, count) }),
    ];
  } finally {
    await graph.stop();
  }
}

export function inATable(measured: readonly Measured[]): string {
  const lines = measured.map((each) => {
    const ours = measured.find(({ what, by }) => what === each.what && by === 'ours') ?? each;
    const times = (of: 'requests' | 'megabytes' | 'seconds') => `${(each[of] / ours[of]).toPrecision(2)}×`;
    const { what, by, rows, requests, throttled, megabytes, seconds } = each;
    const cells = [
      ...[what, by, rows, `${requests} (${times('requests')})`, throttled],
      ...[`${megabytes.toFixed(3)} (${times('megabytes')})`, `${seconds.toFixed(2)} (${times('seconds')})`],
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return [
    '| What | Client | Rows | Requests | Turned away | MB received | Seconds |',
    '|---|---|---|---|---|---|---|',
    ...lines,
  ].join('\n');
}

export async function main(args: string[]): Promise<void> {
  const isShort = args.includes('--short');
  const small = isShort ? { recommendations: 20, tasks: 100 } : { recommendations: 1000, tasks: 5000 };
  // Told as it goes: the last of them takes minutes to fill.
  console.log(inATable(await benchOpening(small)));
  console.log(inATable(await benchWriting(isShort ? 40 : 1000)));
  if (!isShort) console.log(inATable(await benchOpening({ recommendations: 10_000, tasks: 50_000 })));
  process.exit(0);
}
