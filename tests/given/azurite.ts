/** Microsoft's own stand-in for Azure Storage, its queues only, as a process of its own; undefined where it cannot start. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const MAIN = path.resolve(__dirname, '../../node_modules/azurite/dist/src/queue/main.js');
// The account every Azurite has, printed in its documentation.
const ACCOUNT = 'devstoreaccount1';
const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';
const STARTS_WITHIN_MS = 60_000;

export type Azurite = { connection: string; stop: () => Promise<void> };

export async function startAzurite(): Promise<Azurite | undefined> {
  if (!existsSync(MAIN)) return undefined;
  const folder = mkdtempSync(path.join(tmpdir(), 'azurite-'));
  // Its own list of API versions is older than the client's.
  const args = ['--queuePort', '0', '--inMemoryPersistence', '--skipApiVersionCheck', '--disableTelemetry'];
  const child = spawn(process.execPath, [MAIN, ...args, '--silent'], { cwd: folder });
  const origin = await listening(child);
  const stop = () => ended(child, folder);
  if (origin === undefined) {
    await stop();
    return undefined;
  }
  const endpoint = `QueueEndpoint=${origin}/${ACCOUNT}`;
  const connection = `DefaultEndpointsProtocol=http;AccountName=${ACCOUNT};AccountKey=${KEY};${endpoint};`;
  return { connection, stop };
}

const listening = (child: ChildProcess): Promise<string | undefined> =>
  new Promise((resolve) => {
    let said = '';
    const late = setTimeout(() => resolve(undefined), STARTS_WITHIN_MS);
    const settle = (origin: string | undefined) => {
      clearTimeout(late);
      resolve(origin);
    };
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const origin = /listens on (http:\/\/127\.0\.0\.1:\d+)/.exec(said)?.[1];
      if (origin !== undefined) settle(origin);
    });
    child.once('exit', () => settle(undefined));
  });

async function ended(child: ChildProcess, folder: string): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  }
  rmSync(folder, { recursive: true, force: true });
}
