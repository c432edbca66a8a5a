/** The Microsoft 365 Agents Playground, a chat client nobody here wrote, in front of a product that keeps its door locked. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import { type AddressInfo, createServer as createPort } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BOT_ID, type Sign, TENANT } from './botFramework';

const CLI = path.resolve(__dirname, '../../node_modules/@microsoft/m365agentsplayground/cli.js');

export const isInstalled = (): boolean => existsSync(CLI);

type Person = { id: string; name: string };

export type Playground = { address: string; close: () => Promise<void> };

const STARTS_WITHIN_MS = 30_000;

/** Rejects when it does not answer in time. `me` is who sits in front of it. */
export async function startPlayground({
  endpoint,
  sign,
  me,
}: {
  endpoint: string;
  sign: Sign;
  me: Person;
}): Promise<Playground> {
  const folder = mkdtempSync(path.join(tmpdir(), 'playground-'));
  writeFileSync(path.join(folder, '.m365agentsplayground.yml'), settingsFor(me));
  const proxy = await signingFor(endpoint, sign);
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const child = spawn(
    process.execPath,
    [
      ...[CLI, 'start', '-e', `http://127.0.0.1:${(proxy.address() as AddressInfo).port}/api/messages`],
      ...['-c', 'msteams', '-p', `${port}`, '--service-url', `${address}/_connector`, '--disable-telemetry'],
    ],
    { cwd: folder, env: { PATH: process.env['PATH'], HOME: folder, TEAMSAPPTESTER_BROWSER: 'none' } },
  );
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const close = async () => {
    await ended(child);
    proxy.closeAllConnections();
    await new Promise((resolve) => proxy.close(resolve));
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await answering(address, child);
  } catch (error) {
    await close();
    throw new Error(`The Playground does not answer at ${address}:\n${said}`, { cause: error });
  }
  return { address, close };
}

/** Adds to each message what Bot Framework adds on its way: a token for this bot, bound to the service address. */
async function signingFor(endpoint: string, sign: Sign): Promise<Server> {
  const server = createServer((request, response) => {
    // It looks first whether anybody is there.
    if (request.method !== 'POST') return void response.writeHead(405).end();
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => void forward(Buffer.concat(chunks).toString()));
    async function forward(body: string): Promise<void> {
      const { serviceUrl } = JSON.parse(body) as { serviceUrl: string };
      const authorization = `Bearer ${await sign({ serviceUrl })}`;
      const headers = { 'content-type': 'application/json', authorization };
      const answer = await fetch(endpoint, { method: 'POST', headers, body });
      const type = answer.headers.get('content-type') ?? 'application/json';
      response.writeHead(answer.status, { 'content-type': type }).end(await answer.text());
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

/** It takes five other people, no more and no fewer, and finds a person by the id that is their directory id too. */
function settingsFor(me: Person): string {
  const user = ({ id, name }: Person) => ({
    ...{ id, name, userPrincipleName: `${id}@local.example`, aadObjectId: id },
    ...{ givenName: name, surname: name, email: `${id}@local.example` },
  });
  const others = [1, 2, 3, 4, 5].map((at) =>
    user({ id: `40000000-0000-4000-8000-00000000000${at}`, name: `Other ${at}` }),
  );
  // JSON is YAML too.
  return JSON.stringify({
    ...{ version: '0.1.1', tenantId: TENANT, bot: { id: BOT_ID, name: 'Recommendation Tracker' } },
    ...{ currentUser: user(me), users: others, personalChat: { id: 'personal-chat' } },
    groupChat: { id: 'group-chat', name: 'Group' },
    team: {
      ...{ id: 'team', name: 'Team', aadGroupId: '50000000-0000-4000-8000-000000000001' },
      channels: [{ id: 'channel', name: 'Channel' }],
    },
  });
}

async function freePort(): Promise<number> {
  const server = createPort().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function answering(address: string, child: ChildProcess): Promise<void> {
  const until = Date.now() + STARTS_WITHIN_MS;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode}`);
    if (await isThere(address)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('It did not answer in time');
}

async function isThere(address: string): Promise<boolean> {
  try {
    return (await fetch(address)).ok;
  } catch {
    return false; // nobody listens there yet
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}
