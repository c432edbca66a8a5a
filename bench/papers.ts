/** What papers cost in and out: seconds, memory at most, requests; each measured in a process of its own. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { meaningOf } from '../src/inspection/papers/paperMeaning';
import { type Layout, layoutNamed } from '../src/inspection/papers/layout';
import type { Position } from '../src/inspection/periods/position';
import type { PrintedPaper } from '../src/inspection/papers/printed';
import { NO_MARKING, USUAL_ORGANISATION } from '../src/inspection/settings';
import { STATUSES } from '../src/inspection/recommendation/status';
import { registerOverGraph } from '../src/lists/register';
import { readPaper } from '../src/papers/readPaper';
import { excelFile } from '../src/papers/write/excelFile';
import { wordFile } from '../src/papers/write/wordFile';
import { instead, printedPaper } from '../src/wording/papers/paper';
import { acceptImport } from '../src/workflows/importing/acceptImport';
import { proposeImport } from '../src/workflows/importing/proposeImport';
import { writePaper } from '../src/workflows/periods/writePaper';
import { aPeriod, aPosition } from '../tests/given/builders';
import { COMMITTEE_PAPER } from '../tests/given/committeePaper';
import { composed } from '../tests/given/composing';
import { type GraphProcess, SITE_URL, startGraph, token } from './graphProcess';

const SHARED = join(__dirname, '../../shared/papers');
const WRITERS = { Word: wordFile, Excel: excelFile };
type Way = keyof typeof WRITERS;

const SENTENCE = 'Half of the letters are answered in time, and the rest wait for the new system. ';

const SUBJECTS = [
  'Letters',
  'Doors',
  'Cells',
  'Radios',
  'Vehicles',
  'Files',
  'Calls',
  'Dogs',
  'Horses',
  'Keys',
];

/** No two alike, or they would be taken for one report. */
const titleOf = (at: number): string => {
  const [one = '', other = ''] = [at, Math.floor(at / SUBJECTS.length) + at + 1].map(
    (each) => SUBJECTS[each % SUBJECTS.length],
  );
  return `${one} And ${other} In Custody`;
};

/** In the form of a real tracker: so many rows, five a report, each with two dated comments. */
export function madeUpPaper(rows: number): string {
  const [head = '', table = ''] = COMMITTEE_PAPER.split('A Review Of Letters Left Unanswered\n');
  const lines = table.split('\n').filter((line) => /^(?:Amber|Green)/.test(line));
  const above = (at: number) =>
    table
      .slice(0, table.indexOf('\nAmber'))
      .replace('This report', `Report ${at} of the year`)
      .replace('4 recommendations: 3', '5 recommendations: 4');
  const row = (line: string, at: number) => {
    const cells = line.split('\t');
    cells[5] = `Sep 2022: ${SENTENCE.repeat(3)}Nov 2022: number ${at}, ${SENTENCE.repeat(4)}`;
    return cells.join('\t');
  };
  const reports = Array.from({ length: Math.ceil(rows / lines.length) }, (_, at) =>
    [titleOf(at), above(at), ...lines.map((line, of) => row(line, at * 10 + of)), ''].join('\n'),
  );
  return head + reports.join('\n');
}

export function manyPositions(rows: number): Position[] {
  return Array.from({ length: rows }, (_, at) => {
    const report = Math.floor(at / 40);
    return aPosition({
      ...{ key: `k${at}`, recommendationId: String(at + 1), place: at, number: String((at % 40) + 1) },
      ...{ reportKey: `report ${report}|2022`, report: `Report ${report} (2022)` },
      ...{ text: SENTENCE.repeat(3), said: `Nov 2022: ${SENTENCE.repeat(3)}\n- write\n- post ${at}` },
      status: STATUSES[at % STATUSES.length],
    });
  });
}

export const manyPrinted = (rows: number): PrintedPaper =>
  printedPaper(composed(manyPositions(rows), { period: aPeriod({ state: 'closed' }) }));

export type Measured = {
  what: string;
  rows: number;
  seconds: number;
  /** The most memory the process ever held. */
  memoryMb: number;
  /** Of what was read or written. */
  fileMb: number;
  requests: number | undefined;
};
type Did = Pick<Measured, 'rows' | 'fileMb'> & { seconds: number; requests?: number };

const since = (started: number) => (performance.now() - started) / 1000;

async function reading(bytes: Uint8Array): Promise<Did> {
  const started = performance.now();
  const read = await readPaper(bytes);
  const seconds = since(started);
  if (read.is !== 'paper') throw new Error(`The paper was not read: ${read.reason}`);
  const rows = read.paper.reports.reduce(
    (sum, report) => sum + report.rows.length,
    read.paper.plans?.length ?? 0,
  );
  return { rows, seconds, fileMb: bytes.length / 1e6 };
}

async function writing(way: Way, rows: number): Promise<Did> {
  const printed = manyPrinted(rows);
  const started = performance.now();
  const { length } = await WRITERS[way](printed);
  return { rows, seconds: since(started), fileMb: length / 1e6 };
}

/** Over Graph, with nothing in the way: requests are what is counted. */
async function overGraph(what: 'importing' | 'making', rows: number): Promise<Did> {
  const graph = await startGraph();
  try {
    return await withGraph(graph, what, rows);
  } finally {
    await graph.stop();
  }
}

async function withGraph(graph: GraphProcess, what: 'importing' | 'making', rows: number): Promise<Did> {
  const register = registerOverGraph({ graphOrigin: graph.graphOrigin, siteUrl: SITE_URL, token });
  const text = Buffer.from(madeUpPaper(rows));
  const bring = async () => {
    const read = await readPaper(text);
    if (read.is !== 'paper') throw new Error('The paper was not read.');
    const proposal = await proposeImport(register, meaningOf(read.paper));
    const at = '2022-12-01T09:00:00.000Z';
    await acceptImport(register, { proposal, chosen: undefined, title: 'Bench', actor: undefined, at });
  };
  if (what === 'making') await bring();
  await graph.behave({ latency: 0, throttleEvery: 0 });
  const started = performance.now();
  if (what === 'importing') await bring();
  else await make(register);
  return { rows, seconds: since(started), fileMb: 0, requests: (await graph.counts()).requests };
}

async function make(register: Parameters<typeof writePaper>[0]): Promise<void> {
  const [period] = (await register.periods.all()).rows;
  const { paper } = await writePaper(register, {
    ...{ periodId: period?.id ?? '', layout: layoutNamed('2022 tracker', []) as Layout, audience: 'board' },
    ...{ counted: 'all', own: [], marking: NO_MARKING, organisation: USUAL_ORGANISATION, instead },
  });
  await wordFile(printedPaper(paper));
}

const paperIn = async (way: Way, rows: number) => WRITERS[way](manyPrinted(rows));

/** By name, each measure; `rows` is as many as it is told to take. */
const MEASURES: Readonly<Record<string, (rows: number) => Promise<Did>>> = {
  'reading text': (rows) => reading(Buffer.from(madeUpPaper(rows))),
  'reading Word': async (rows) => reading(await paperIn('Word', rows)),
  'reading Excel': async (rows) => reading(await paperIn('Excel', rows)),
  composing: (rows) => {
    const positions = manyPositions(rows);
    const started = performance.now();
    printedPaper(composed(positions, { period: aPeriod({ state: 'closed' }) }));
    return Promise.resolve({ rows, seconds: since(started), fileMb: 0 });
  },
  'writing Word': (rows) => writing('Word', rows),
  'writing Excel': (rows) => writing('Excel', rows),
  'importing over Graph': (rows) => overGraph('importing', rows),
  'reading, composing and writing Word over Graph': (rows) => overGraph('making', rows),
};

export async function measureHere(what: string, rows: number): Promise<Measured> {
  const work = MEASURES[what];
  const did = work === undefined ? await reading(readFileSync(join(SHARED, what))) : await work(rows);
  const memoryMb = process.resourceUsage().maxRSS / 1024;
  return { what, memoryMb, requests: did.requests, ...did };
}

function measureApart(what: string, rows: number): Measured {
  const args = [join(__dirname, 'run.js'), 'papers', 'one', what, String(rows)];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1e8 })) as Measured;
}

export function inATable(measured: readonly Measured[]): string {
  const lines = measured.map(({ what, rows, seconds, memoryMb, fileMb, requests }) => {
    const file = fileMb === 0 ? '' : fileMb.toFixed(2);
    return `| ${[what, rows, seconds.toFixed(2), Math.round(memoryMb), file, requests ?? ''].join(' | ')} |`;
  });
  return [
    '| What | Rows | Seconds | MB of memory at most | MB of file | Requests |',
    '|---|---|---|---|---|---|',
    ...lines,
  ].join('\n');
}

/** A real paper has about fifty rows; ten thousand are more than any will ever have. */
const REAL = ['reading text', 'reading Word', 'reading Excel', 'importing over Graph'];
const LARGE = ['composing', 'writing Word', 'writing Excel'];

export async function main([first = '', what = '', rows = '']: string[]): Promise<void> {
  if (first === 'one') {
    process.stdout.write(JSON.stringify(await measureHere(what, Number(rows))));
    process.exit(0);
  }
  const shared = existsSync(SHARED) ? readdirSync(SHARED).filter((name) => /^\d.*\.txt$/.test(name)) : [];
  const most = first === '--short' ? 200 : 10_000;
  const all = [
    ...shared.map((name) => [name, 0] as const),
    ...REAL.map((name) => [name, 50] as const),
    ['reading, composing and writing Word over Graph', 50] as const,
    ...LARGE.flatMap((name) => [[name, most / 10] as const, [name, most] as const]),
  ];
  console.log(inATable(all.map(([name, many]) => measureApart(name, many))));
}
