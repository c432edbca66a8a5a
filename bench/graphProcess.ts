/** The stand-in for Graph as a process of its own: slow, throttling and counting as it is told, and easy to kill. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import express, { type RequestHandler } from 'express';
import { addDays, day } from '../src/inspection/day';
import { conversationList } from '../src/lists/shelves/conversationList';
import { roleList } from '../src/lists/shelves/roleList';
import { fitted } from '../src/lists/cells/fitting';
import { definitionOf } from '../src/lists/columns';
import { provision } from '../src/lists/provision/provision';
import { recommendationList } from '../src/lists/shelves/recommendationList';
import type { Layout } from '../src/lists/shelves/rows';
import { siteDays } from '../src/lists/siteDay';
import { taskList } from '../src/lists/shelves/taskList';
import { type LocalGraph, createLocalGraph } from '../src/localGraph/createLocalGraph';
import { openDatabase } from '../src/localGraph/database';
import { createTokens } from '../src/localGraph/tokens';
import { aRecommendation, aTask, dueOn, heldBy } from '../tests/given/builders';

export const ME = '00000000-0000-4000-8000-000000000001';
export const SITE_URL = 'https://contoso.sharepoint.com/sites/inspections';
const tokens = createTokens(new TextEncoder().encode('a secret for benches and nothing else'));
export const token = () => tokens.sign({ user: ME });

export type Counts = { requests: number; bytes: number; throttled: number };

export type GraphProcess = {
  child: ChildProcess;
  graphOrigin: string;
  /** From here on so slow, and every so manyth request or part turned away; counts start at nothing. */
  behave(manners: { latency: number; throttleEvery: number }): Promise<void>;
  counts(): Promise<Counts>;
  stop(): Promise<void>;
};

/** `people`: so many roles with a holder who has a chat, each with so many late tasks. */
export type Staffed = { people: number; tasksEach: number; serviceUrl: string };
type Start = {
  file?: string;
  recommendations?: number;
  tasks?: number;
  port?: number;
  staffed?: Staffed;
};

export const personAt = (at: number) => ({ id: `person-${at}`, name: `Person ${at}` });
export const chatAt = (at: number): string => `a:${at}`;
/** The day from which those tasks are late, by one to ten days. */
export const LATE_FROM = '2026-11-24';

export async function startGraph(start: Start = {}): Promise<GraphProcess> {
  const args = [join(__dirname, 'run.js'), 'graphProcess', JSON.stringify(start)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  const origin = `http://127.0.0.1:${said.toString().trim()}`;
  return {
    ...{ child, graphOrigin: `${origin}/graph` },
    behave: async (manners) =>
      void (await fetch(`${origin}/behave`, {
        ...{ method: 'POST', body: JSON.stringify(manners) },
        headers: { 'Content-Type': 'application/json' },
      })),
    counts: async () => (await (await fetch(`${origin}/counts`)).json()) as Counts,
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** The other side of it: what runs in the process. */
export async function main([text = '{}']: string[]): Promise<void> {
  const { file = ':memory:', recommendations = 0, tasks = 0, port = 0, staffed } = JSON.parse(text) as Start;
  let origin = '';
  const graph = createLocalGraph({
    ...{ database: openDatabase(file), baseAddress: () => `${origin}/graph`, siteName: 'Inspections' },
    ...{ siteHost: 'contoso.sharepoint.com', sitePath: '/sites/inspections' },
    whoAsks: (authorization) => tokens.whoAsks(authorization),
  });
  const { counts, manners, counting } = watched(graph);
  const app = express()
    .use('/graph', counting, graph.router)
    .get('/counts', (_request, response) => void response.json(counts))
    .post('/behave', express.json(), (request, response) => {
      Object.assign(manners, request.body);
      Object.assign(counts, { requests: 0, bytes: 0, throttled: 0 });
      response.end();
    });
  const server = app.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}`;
  graph.addUser({
    ...{ id: ME, displayName: 'Cora Ordway', mail: null, userPrincipalName: 'cora@example.test' },
    accountEnabled: true,
  });
  await provision({ graphOrigin: `${origin}/graph`, siteUrl: SITE_URL, token });
  fill(graph, recommendations, tasks);
  if (staffed !== undefined) fillPeople(graph, staffed);
  process.stdout.write(`${origin.split(':').at(-1)}\n`);
}

function watched(graph: LocalGraph) {
  const counts: Counts = { requests: 0, bytes: 0, throttled: 0 };
  const manners = { latency: 0, throttleEvery: 0 };
  let answered = 0;
  graph.onRequest(({ inBatch, status }) => {
    answered += 1;
    if (!inBatch) counts.requests += 1;
    if (status === 429) counts.throttled += 1;
    if (manners.throttleEvery > 0 && answered % manners.throttleEvery === 0)
      graph.failNext({ match: /./, status: 429, retryAfter: 1 });
  });
  const counting: RequestHandler = (_request, response, next) => {
    const end = response.end.bind(response) as (...sent: unknown[]) => typeof response;
    response.end = ((...sent: unknown[]) => {
      counts.bytes += Buffer.byteLength(typeof sent[0] === 'string' ? sent[0] : '');
      return end(...sent);
    }) as typeof response.end;
    setTimeout(next, manners.latency);
  };
  return { counts, manners, counting };
}

/** By hand and not over HTTP: it is not what is measured. */
function posting(graph: LocalGraph) {
  return <T>(layout: Layout<T>, record: T) => {
    const cells = Object.entries(fitted(definitionOf(layout.list), layout.toFields(record)));
    const url = `/sites/contoso.sharepoint.com:/sites/inspections:/lists/${layout.list}/items`;
    const body = { fields: Object.fromEntries(cells.filter(([, value]) => value !== null)) };
    const { status } = graph.answer({ method: 'POST', url, body, headers: {}, who: { user: ME } });
    if (status !== 201) throw new Error(`A row of ${layout.list} was answered with ${status}`);
  };
}

function fill(graph: LocalGraph, recommendations: number, tasks: number): void {
  const days = siteDays('Europe/London');
  const post = posting(graph);
  const words = 'The force should record every crime it is told of, and say why where it does not. '.repeat(
    4,
  );
  for (let at = 0; at < recommendations; at += 1)
    post(recommendationList(days), aRecommendation({ key: `r${at}`, number: `${at}`, text: words }));
  for (let at = 0; at < tasks; at += 1)
    post(taskList(days), aTask({ key: `t${at}`, number: `${at}`, recommendationId: `${1 + (at % 1000)}` }));
}

function fillPeople(graph: LocalGraph, { people, tasksEach, serviceUrl }: Staffed): void {
  const days = siteDays('Europe/London');
  const post = posting(graph);
  for (let at = 0; at < people; at += 1) {
    const person = personAt(at);
    const role = `Role ${at}`;
    const mail = `${person.id}@example.test`;
    const account = { displayName: person.name, mail, userPrincipalName: mail, accountEnabled: true };
    graph.addUser({ id: person.id, ...account });
    post(roleList, heldBy(person, role));
    post(conversationList, {
      ...{ personId: person.id, conversationId: chatAt(at), teamsId: `29:${at}`, serviceUrl },
      ...{ tenantId: 'tenant', gone: '' },
    });
    for (let task = 0; task < tasksEach; task += 1) {
      const deadline = dueOn(addDays(day(LATE_FROM), -1 - (task % 10)));
      const facts = { key: `${at}|${task}`, number: `${task + 1}`, owners: [role] };
      post(taskList(days), aTask({ ...facts, deadline, original: deadline }));
    }
  }
}
