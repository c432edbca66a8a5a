/** A stand-in that is killed in the middle of its work. */
import { transformFileSync } from '@swc/core';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { openDatabase } from '../../src/localGraph/database';

const SOURCE = resolve(__dirname, '../../src/localGraph');
const MODULES = resolve(__dirname, '../../node_modules');

// Puts items in for ever, and says each one's number as soon as it was acknowledged.
const WRITER = `
const { createLocalGraph } = require('./createLocalGraph.js');
const { openDatabase } = require('./database.js');
const where = { siteHost: 'h', sitePath: '/s', siteName: 'S', baseAddress: () => '', whoAsks: async () => undefined };
const graph = createLocalGraph({ database: openDatabase(process.argv[2]), ...where });
const ask = (method, url, body) => graph.answer({ method, url, body, headers: {}, who: { user: 'u' } });
const column = { name: 'Key', text: {}, indexed: true, enforceUniqueValues: true };
ask('POST', '/sites/h:/s:/lists', { displayName: 'Kept', columns: [column] });
const mark = process.pid + '-';
for (let n = 0; ; n++) {
  const made = ask('POST', '/sites/h:/s:/lists/Kept/items', { fields: { Title: 't', Key: mark + n } });
  if (made.status !== 201) throw new Error(JSON.stringify(made));
  require('fs').writeSync(1, made.body.id + '\\n');
}`;

/** The stand-in as plain JavaScript, for a process without jest around it. */
function compileInto(folder: string): string {
  for (const name of readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts')) continue;
    const { code } = transformFileSync(join(SOURCE, name), {
      ...{ swcrc: false, module: { type: 'commonjs' } },
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    });
    const file = join(folder, name.replace(/ts$/, 'js'));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, code);
  }
  const script = join(folder, 'writer.js');
  writeFileSync(script, WRITER);
  return script;
}

/** Lets the writer acknowledge so many items, then kills it without warning. */
async function writeAndKill(script: string, file: string, enough: number): Promise<string[]> {
  const writer = spawn(process.execPath, [script, file], {
    env: { ...process.env, NODE_PATH: MODULES },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(writer, 'close');
  const acknowledged: string[] = [];
  for await (const id of createInterface(writer.stdout)) {
    acknowledged.push(id);
    if (acknowledged.length === enough) writer.kill('SIGKILL');
  }
  await ended;
  return acknowledged;
}

describe('A store whose process is killed while it writes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'killed-graph-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('has every item it acknowledged, time after time', async () => {
    const script = compileInto(folder);
    const file = join(folder, 'graph.sqlite');
    const acknowledged: string[] = [];
    for (const enough of [1, 40, 90]) acknowledged.push(...(await writeAndKill(script, file, enough)));
    const database = openDatabase(file);
    const rows = database.prepare('SELECT id FROM item').all() as { id: number }[];
    const versions = database.prepare('SELECT count(*) AS n FROM itemVersion').get() as { n: number };
    const sound: unknown = database.prepare('PRAGMA integrity_check').get();
    database.close();
    expect(acknowledged.length).toBeGreaterThanOrEqual(131);
    expect(rows.map(({ id }) => String(id))).toEqual(expect.arrayContaining(acknowledged));
    expect(versions.n).toBe(rows.length);
    expect(sound).toEqual({ integrity_check: 'ok' });
  }, 60_000);
});
