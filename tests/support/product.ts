/** The built product as a process of its own, as a person starts it, with a data folder that goes when the test ends. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { LOCAL_SITE_URL, openStore } from '../../src/bot/local/withoutTenant';
import type { Register } from '../../src/inspection/register';
import { registerOverGraph } from '../../src/lists/register';

const ROOT = path.resolve(__dirname, '../..');
const MAIN = path.join(ROOT, 'dist/bot/main.js');

export type Ran = { code: number; out: string; err: string };

export type Product = {
  address: string;
  data: string;
  /** A command, as "import-paper", against this product. */
  run: (...args: string[]) => Promise<Ran>;
  /** The same, killed as soon as this is so, if it is still at work. */
  runAndKill: (when: () => Promise<boolean>, ...args: string[]) => Promise<void>;
  /** As the operating system does when a machine loses power: no chance to tidy up. */
  kill: () => Promise<void>;
  restart: () => Promise<void>;
  /** A file in the data folder. */
  file: (name: string, content: string | Uint8Array) => string;
  people: () => Promise<readonly { id: string; name: string; what: string }[]>;
  registerAs: (personId: string) => Promise<Register>;
  /** As the bot itself, which may read every list. */
  registerAsBot: () => Register;
  /** What it has written to its log since it was started, line by line. */
  log: () => readonly string[];
  /** A request as this person, relative to the address. */
  as: (personId: string, url: string, init?: RequestInit) => Promise<Response>;
  close: () => Promise<void>;
};

export async function startProduct(...options: string[]): Promise<Product> {
  if (!existsSync(MAIN)) throw new Error('The product is not built: run npm run build first.');
  const data = mkdtempSync(path.join(tmpdir(), 'tracker-'));
  let running = await begin(data, options);

  const json = async (url: string, init?: RequestInit): Promise<unknown> =>
    (await fetch(new URL(url, running.address), init)).json();
  const tokenOf = async (personId: string): Promise<string> => {
    const headers = { 'content-type': 'application/json' };
    const init = { method: 'POST', headers, body: JSON.stringify({ personId }) };
    return z.object({ token: z.string() }).parse(await json('/local/sign-in', init)).token;
  };
  return {
    get address() {
      return running.address;
    },
    data,
    run: (...args) => run([...args, '--data', data]),
    runAndKill: (when, ...args) => runAndKill(when, [...args, '--data', data]),
    kill: () => ended(running.process, 'SIGKILL'),
    restart: async () => {
      running = await begin(data, options);
    },
    file: (name, content) => {
      const file = path.join(data, name);
      writeFileSync(file, content);
      return file;
    },
    people: async () =>
      z
        .array(z.object({ id: z.string(), name: z.string(), what: z.string() }))
        .parse(await json('/local/people')),
    registerAs: async (personId) => {
      const settings = z.object({ siteUrl: z.string() }).parse(await json('/settings.json'));
      const graphOrigin = `${running.address}graph`;
      return registerOverGraph({ graphOrigin, siteUrl: settings.siteUrl, token: () => tokenOf(personId) });
    },
    registerAsBot: () =>
      registerOverGraph({
        ...{ graphOrigin: `${running.address}graph`, siteUrl: LOCAL_SITE_URL },
        token: openStore(data).botToken,
      }),
    log: () =>
      running
        .said()
        .split('\n')
        .filter((line) => line.startsWith('{')),
    as: async (personId, url, init = {}) =>
      fetch(new URL(url, running.address), {
        ...init,
        headers: {
          ...(init.headers as Record<string, string> | undefined),
          authorization: `Bearer ${await tokenOf(personId)}`,
        },
      }),
    close: async () => {
      await ended(running.process, 'SIGTERM');
      rmSync(data, { recursive: true, force: true });
    },
  };
}

type Begun = { process: ChildProcess; address: string; said: () => string };

function begin(data: string, options: readonly string[]): Promise<Begun> {
  const child = spawn(process.execPath, [MAIN, 'serve', '--port', '0', '--data', data, ...options], {
    env: { ...quiet(), LOG_LEVEL: 'info' },
  });
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const address = /is at (http:\/\/127\.0\.0\.1:\d+\/)/.exec(said)?.[1];
      if (address !== undefined) resolve({ process: child, address, said: () => said });
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', (code) =>
      reject(new Error(`The product ended with ${code} before it listened:\n${said}`)),
    );
  });
}

/** Settings of the machine the tests run on must not reach the product. */
const quiet = (): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  HOME: process.env['HOME'],
  LOG_LEVEL: 'error',
});

const run = (args: readonly string[]): Promise<Ran> =>
  new Promise((resolve) => {
    const options = { env: quiet(), maxBuffer: 64 * 1024 * 1024 };
    execFile(process.execPath, [MAIN, ...args], options, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code ?? 1), out, err });
    });
  });

async function runAndKill(when: () => Promise<boolean>, args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [MAIN, ...args], { env: quiet(), stdio: 'ignore' });
  const exit = once(child, 'exit');
  while (child.exitCode === null && !(await when())) await new Promise((next) => setTimeout(next, 5));
  child.kill('SIGKILL');
  await exit;
}

const ended = (child: ChildProcess, signal: NodeJS.Signals): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill(signal);
  });
