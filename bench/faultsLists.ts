/** Kills the writer, or the Graph it writes to, at a random instant, and looks at what is there once it was run again. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { registerOverGraph } from '../src/lists/register';
import { aRole } from '../tests/given/builders';
import { type GraphProcess, SITE_URL, startGraph, token } from './graphProcess';

export type Killed = {
  round: number;
  killed: 'client' | 'graph';
  /** After so many milliseconds of writing. */
  after: number;
  /** Rows the writer was told of before it was cut short. */
  acknowledged: number;
  /** Rows there then, and rows there once the writer was run again. */
  left: number;
  inTheEnd: number;
  lost: number;
  twice: number;
};

type Rounds = { rounds: number; rows: number; chance?: () => number };

const open = (graph: GraphProcess) =>
  registerOverGraph({ graphOrigin: graph.graphOrigin, siteUrl: SITE_URL, token });
const namesIn = async (graph: GraphProcess) => (await open(graph).roles.all()).rows.map(({ name }) => name);

export async function killInTurn({ rounds, rows, chance = Math.random }: Rounds): Promise<Killed[]> {
  const folder = mkdtempSync(join(tmpdir(), 'faults-lists-'));
  const empty = join(folder, 'empty.sqlite');
  try {
    await (await startGraph({ file: empty })).stop();
    const whole = await timed({ file: copyOf(empty, 'timed'), rows });
    const outcomes: Killed[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      const killed = round % 2 === 1 ? 'client' : 'graph';
      const after = Math.round(chance() * whole);
      outcomes.push(await oneRound({ file: copyOf(empty, `${round}`), rows, round, killed, after }));
    }
    return outcomes;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** With what the log beside it holds: the process was killed and could not tidy up. */
function copyOf(file: string, name: string): string {
  const copy = join(file, '..', `${name}.sqlite`);
  for (const end of ['', '-wal', '-shm']) cpSync(`${file}${end}`, `${copy}${end}`, { force: true });
  return copy;
}

type Round = { file: string; rows: number; round: number; killed: 'client' | 'graph'; after: number };

async function oneRound({ file, rows, round, killed, after }: Round): Promise<Killed> {
  let graph = await startGraph({ file });
  const writer = startWriter(graph, rows);
  await writer.begun;
  await new Promise((resolve) => setTimeout(resolve, after));
  if (killed === 'client') writer.child.kill('SIGKILL');
  else await graph.stop();
  await writer.ended;
  if (killed === 'graph') graph = await startGraph({ file });
  // Looked at before the writer runs again, which would mend what was lost.
  const left = new Set(await namesIn(graph));
  await startWriter(graph, rows).ended;
  const there = await namesIn(graph);
  await graph.stop();
  const names = new Set(there);
  return {
    ...{
      round,
      killed,
      after,
      acknowledged: writer.acknowledged.length,
      left: left.size,
      inTheEnd: there.length,
    },
    lost: [
      ...writer.acknowledged.filter((name) => !left.has(name)),
      ...wanted(rows).filter((name) => !names.has(name)),
    ].length,
    twice: there.length - names.size,
  };
}

/** How long it takes when nobody is killed: any instant of it may be the last. */
async function timed({ file, rows }: { file: string; rows: number }): Promise<number> {
  const graph = await startGraph({ file });
  const writer = startWriter(graph, rows);
  await writer.begun;
  const started = performance.now();
  await writer.ended;
  await graph.stop();
  return performance.now() - started;
}

const wanted = (rows: number): string[] => Array.from({ length: rows }, (_, at) => `Role ${at}`);

function startWriter({ graphOrigin }: GraphProcess, rows: number) {
  const args = [join(__dirname, 'run.js'), 'faultsLists', 'write', graphOrigin, String(rows)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  const acknowledged: string[] = [];
  let begin: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  createInterface(child.stdout).on('line', (line) => (line === 'begun' ? begin() : acknowledged.push(line)));
  // 'close' comes after the last of what it said.
  const ended = once(child, 'close').then(() => begin());
  return { child, acknowledged, begun, ended };
}

/** In the process that may be killed: adds what is not there yet, and says of each row that it is. */
async function writeRows(graphOrigin: string, rows: number): Promise<void> {
  const { roles } = registerOverGraph({ graphOrigin, siteUrl: SITE_URL, token });
  process.stdout.write('begun\n');
  const names = wanted(rows);
  for (let at = 0; at < names.length; at += 100) {
    const some = names.slice(at, at + 100);
    await roles.addAll(some.map((name) => aRole({ name })));
    process.stdout.write(some.map((name) => `${name}\n`).join(''));
  }
}

function inATable(outcomes: readonly Killed[]): string {
  const lines = outcomes.map(
    ({ round, killed, after, acknowledged, left, inTheEnd, lost, twice }) =>
      `| ${[round, killed, `${after} ms`, acknowledged, left, inTheEnd, lost, twice].join(' | ')} |`,
  );
  const sum = (of: 'lost' | 'twice') => outcomes.reduce((total, each) => total + each[of], 0);
  return [
    '| Round | Killed | After | Acknowledged | Left | In the end | Lost | Twice |',
    '|---|---|---|---|---|---|---|---|',
    ...lines,
    `${outcomes.length} kills: ${sum('lost')} rows lost, ${sum('twice')} rows twice.`,
  ].join('\n');
}

export async function main([what, ...args]: string[]): Promise<void> {
  if (what === 'write') return writeRows(args[0] ?? '', Number(args[1]));
  const outcomes = await killInTurn({ rounds: Number(what ?? 50), rows: 1000 });
  console.log(inATable(outcomes));
  process.exitCode = outcomes.some(({ lost, twice }) => lost + twice > 0) ? 1 : 0;
}
