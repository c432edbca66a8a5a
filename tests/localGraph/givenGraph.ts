/** A running stand-in for the tests: its own file, its own port, every word held to the contract. */
import express from 'express';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LocalGraphOptions, createLocalGraph } from '../../src/localGraph/createLocalGraph';
import { type Database, openDatabase } from '../../src/localGraph/database';
import { createTokens } from '../../src/localGraph/tokens';
import type { Who } from '../../src/localGraph/wire';
import { checkedGraph } from '../contract/checkedGraph';

/** What an answer looks like to a test that knows what it asked for. */
export type Answered = { status: number; headers: Headers; body: Shown };
export type Shown = {
  [name: string]: unknown;
  id: string;
  eTag: string;
  value: Shown[];
  fields: Record<string, unknown>;
  error: { code: string; message: string; innerError: { code?: string; date: string } };
  responses: { id: string; status: number; headers?: Record<string, string>; body: Shown }[];
};

export const ANN: Who = { user: '00000000-0000-4000-8000-00000000000a' };
export const BEN: Who = { user: '00000000-0000-4000-8000-00000000000b' };
export const APP: Who = { app: { id: '00000000-0000-4000-8000-0000000000cc', name: 'Clerk' } };

type Asking = { body?: unknown; headers?: Record<string, string>; as?: Who };

/** The same database, whose new statements are written down. */
function listenedTo(database: Database, statements: string[]): Database {
  return new Proxy(database, {
    get(real, name) {
      const value: unknown = Reflect.get(real, name, real);
      if (typeof value !== 'function') return value;
      return (...given: unknown[]): unknown => {
        if (name === 'prepare') statements.push(String(given[0]));
        return Reflect.apply(value, real, given);
      };
    },
  });
}

/** `more` is what this stand-in does otherwise than usual. */
export async function givenGraph(more: Partial<LocalGraphOptions> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'local-graph-'));
  const database = openDatabase(join(folder, 'graph.sqlite'));
  const tokens = createTokens(new TextEncoder().encode('a secret for the tests, long enough'));
  const checked = checkedGraph();
  const mistakes: unknown[] = [];
  let origin = '';
  const statements: string[] = [];
  const graph = createLocalGraph({
    database: listenedTo(database, statements),
    baseAddress: () => `${origin}/graph`,
    ...{ siteHost: 'example.sharepoint.com', sitePath: '/sites/team', siteName: 'Team' },
    whoAsks: tokens.whoAsks,
    onMistake: (error) => mistakes.push(error),
    ...more,
  });
  const app = express();
  app.use('/graph', checked.middleware, graph.router);
  const server: Server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const people = { accountEnabled: true, mail: null };
  graph.addUser({
    ...people,
    id: 'user' in ANN ? ANN.user : '',
    displayName: 'Ann Smith',
    userPrincipalName: 'ann@example.org',
  });
  graph.addUser({
    ...people,
    id: 'user' in BEN ? BEN.user : '',
    displayName: 'Ben Jones',
    userPrincipalName: 'ben@example.org',
  });

  const bearer = async (as: Who = ANN) => `Bearer ${await tokens.sign(as)}`;

  async function ask(
    method: string,
    url: string,
    { body, headers = {}, as = ANN }: Asking = {},
  ): Promise<Answered> {
    const address = url.startsWith('http') ? url : `${origin}/graph/v1.0${url}`;
    const authorization = { Authorization: await bearer(as) };
    const json: Record<string, string> = body === undefined ? {} : { 'Content-Type': 'application/json' };
    const sent = typeof body === 'string' ? body : JSON.stringify(body);
    const response = await fetch(address, {
      method,
      headers: { ...authorization, ...json, ...headers },
      ...(body === undefined ? {} : { body: sent }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: (text === '' ? {} : JSON.parse(text)) as Shown,
    };
  }

  const site = (await ask('GET', '/sites/example.sharepoint.com:/sites/team')).body.id;

  /** Makes a list and answers its path. */
  async function list(displayName: string, columns: object[] = [], as: Who = ANN): Promise<string> {
    const made = await ask('POST', `/sites/${site}/lists`, {
      body: { displayName, list: { template: 'genericList' }, columns },
      as,
    });
    if (made.status !== 201) throw new Error(JSON.stringify(made.body));
    return `/sites/${site}/lists/${made.body.id}`;
  }

  /** Puts an item in and answers it as it came back. */
  async function item(path: string, fields: Record<string, unknown>, as: Who = ANN): Promise<Shown> {
    const made = await ask('POST', `${path}/items`, { body: { fields }, as });
    if (made.status !== 201) throw new Error(JSON.stringify(made.body));
    return made.body;
  }

  async function close(): Promise<void> {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
    database.close();
    rmSync(folder, { recursive: true, force: true });
  }

  return {
    ...graph,
    ...{ ask, bearer, list, item, site, tokens, checked, mistakes, database, statements, close },
    origin: () => origin,
  };
}

export type GivenGraph = Awaited<ReturnType<typeof givenGraph>>;

/** The fields that a page shows, one by one. */
export function column(answered: Answered, name: string): unknown[] {
  return answered.body.value.map((each) => each.fields[name]);
}
