/** What whoever watches over the process is told over HTTP: whether it lives, and whether it could work now. */
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, type Server, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeLog } from '../../src/bot/log';
import { type ToCheck, readinessOf } from '../../src/bot/readiness';
import { createServer } from '../../src/bot/server';
import { memoryRegister } from '../given/memoryRegister';

const works = async () => undefined;
const SECRET = 'hunter2';
const fails = () => Promise.reject(new Error(`the secret ${SECRET} is not taken`));

let pages: string;
beforeAll(() => {
  pages = mkdtempSync(path.join(tmpdir(), 'pages-'));
  for (const page of ['tab', 'chat']) writeFileSync(path.join(pages, `${page}.html`), '<title></title>');
});
afterAll(() => rmSync(pages, { recursive: true, force: true }));

let open: Server | undefined;
afterEach(() => void open?.close());

/** `readiness` undefined: the server listens and nothing behind it has been put together. */
async function ask(url: string, readiness?: Partial<ToCheck>) {
  const parts = { register: memoryRegister(), signIn: works, queue: { check: works } };
  const ready = readiness && readinessOf({ ...parts, ...readiness });
  const { express, finish } = createServer({
    ...{ pages, tabSettings: () => ({}), connectTo: [], onlyHosts: undefined },
    ...{ guarded: { hosts: [], tenantId: '' }, readiness: () => ready?.(), log: makeLog('silent') },
  });
  finish();
  open = express.listen(0, '127.0.0.1');
  await once(open, 'listening');
  const { port } = open.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}${url}`);
  return { status: answer.status, words: await answer.text(), headers: answer.headers };
}

describe('The server', () => {
  test('is ready with 200 when all that it needs is there', async () => {
    const { status, words } = await ask('/readyz', {});
    expect([status, JSON.parse(words)]).toEqual([
      200,
      { ready: true, register: true, signIn: true, queue: true },
    ]);
  });

  test('is not ready, 503, while it is being put together', async () => {
    expect(await ask('/readyz')).toMatchObject({ status: 503, words: '{"ready":false}' });
  });

  test.each([
    ['signIn', { signIn: fails }],
    ['queue', { queue: { check: fails } }],
    ['register', { register: { settings: { get: fails, put: fails } } }],
  ] as const)('is not ready, 503, without its %s, and says nothing of the reason', async (part, facts) => {
    const { status, words } = await ask('/readyz', facts);
    expect(status).toBe(503);
    expect(JSON.parse(words)).toMatchObject({ ready: false, [part]: false });
    expect(words).not.toContain(SECRET);
  });

  test('lives, 200, though it is not ready: it must not be started again for a busy register', async () => {
    expect(await ask('/healthz', { signIn: fails })).toMatchObject({ status: 200, words: '{"ok":true}' });
  });
});

describe('The service worker', () => {
  const file = () => path.join(pages, 'service-worker.js');
  afterEach(() => rmSync(file(), { force: true }));

  test('comes from the root with the safety headers, and is asked for anew each time', async () => {
    writeFileSync(file(), 'self.built={}');
    const { status, words, headers } = await ask('/service-worker.js');
    expect([status, words]).toEqual([200, 'self.built={}']);
    expect(headers.get('content-type')).toMatch(/javascript/);
    expect(headers.get('cache-control')).toBe('no-cache');
    expect(headers.get('content-security-policy')).toContain("script-src 'self'");
  });

  test('is not there, 404, in a build for developing', async () => {
    const { status, words } = await ask('/service-worker.js');
    expect([status, JSON.parse(words)]).toMatchObject([404, { error: { code: 'notFound' } }]);
  });
});

describe('Without a tenant the server', () => {
  const OWN = '127.0.0.1:3978';

  /** Asks as if it had been reached by this name. */
  async function by(
    host: string,
    url: string,
    accept = 'text/html',
  ): Promise<{ status: number; to: string }> {
    const { express, finish } = createServer({
      ...{ pages, tabSettings: () => ({}), connectTo: [], onlyHosts: () => [OWN, 'localhost:3978'] },
      ...{ guarded: { hosts: [], tenantId: '' }, readiness: () => undefined, log: makeLog('silent') },
    });
    finish();
    open = express.listen(0, '127.0.0.1');
    await once(open, 'listening');
    const { port } = open.address() as AddressInfo;
    const asked = get({ host: '127.0.0.1', port, path: url, headers: { host, accept } });
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    answer.resume();
    return { status: answer.statusCode ?? 0, to: answer.headers.location ?? '' };
  }

  test('sends its page where it is asked by its own name', async () => {
    expect(await by(OWN, '/')).toEqual({ status: 200, to: '' });
  });

  test('leads whoever asks for a page by another name of this machine to its own', async () => {
    expect(await by('localhost:3978', '/?view=mine')).toEqual({
      status: 302,
      to: `http://${OWN}/?view=mine`,
    });
  });

  test('answers a question of this machine by either name', async () => {
    expect(await by('localhost:3978', '/healthz', 'application/json')).toEqual({ status: 200, to: '' });
  });

  test.each(['evil.example', 'localhost:80', ''])('refuses the name "%s"', async (host) => {
    expect((await by(host, '/')).status).toBe(403);
  });
});
