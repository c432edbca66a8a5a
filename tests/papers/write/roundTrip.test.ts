/** A paper that was read, frozen and written again in its own layout says the same when it is read back. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { day } from '../../../src/inspection/day';
import type { Paper } from '../../../src/inspection/papers/paper';
import type { PrintedPaper } from '../../../src/inspection/papers/printed';
import { readPaper, readTextPaper } from '../../../src/papers/readPaper';
import { excelFile } from '../../../src/papers/write/excelFile';
import { wordFile } from '../../../src/papers/write/wordFile';
import { printedPaper } from '../../../src/wording/papers/paper';
import { aMove, aPeriod, aPosition, dueOn } from '../../given/builders';
import { COMMITTEE_PAPER } from '../../given/committeePaper';
import { LAYOUT, composed, layoutOf } from '../../given/composing';
import { frozenPaper } from '../../given/frozenPaper';
import { FOLDER, describePapers, scoreOf, skipped } from '../scored';

const read = (bytes: Uint8Array, asOf?: string): Paper => {
  const found = readTextPaper(bytes);
  if (found.is !== 'paper') throw new Error(`not read: ${found.reason}`);
  const { document } = found.paper;
  return { ...found.paper, document: { ...document, asOf: document.asOf ?? asOf ?? null } };
};

const WRITERS = { Word: wordFile, Excel: excelFile };
type Way = keyof typeof WRITERS;

async function readBack(printed: PrintedPaper, way: Way): Promise<Paper> {
  const found = await readPaper(await WRITERS[way](printed));
  if (found.is !== 'paper') throw new Error(`not read back: ${found.reason}`);
  expect(found.questions).toEqual([]);
  return found.paper;
}

function again(paper: Paper, layout: string, way: Way): Promise<Paper> {
  const { period, positions } = frozenPaper(paper);
  return readBack(printedPaper(composed(positions, { period, layout: layoutOf(layout) })), way);
}

/** Head and foot of the pages say again what the paper says, and are said to be left out. */
const warningsIn = ({ warnings }: Paper) => warnings.filter(({ what }) => what.is !== 'head or foot');

const saidIn = ({ reports }: Paper) =>
  reports.map(({ title, line, published, summaryRaw, rows }) => ({
    title,
    line,
    published,
    summaryRaw,
    rows,
  }));

describe('A made-up paper', () => {
  test.each(['Word', 'Excel'] as const)(
    'written in its own layout says the same when it is read back from %s',
    async (way) => {
      const paper = read(Buffer.from(COMMITTEE_PAPER));
      const back = await again(paper, LAYOUT.owner, way);
      expect([saidIn(back), warningsIn(back)]).toEqual([saidIn(paper), []]);
    },
  );
});

/** Closed here, with a word in every annex, a footnote, and something withheld. */
function closedHere(): PrintedPaper {
  const awaits = { body: 'Home Office', what: 'Guidance', askedBy: '', nextChase: day('2023-01-09') };
  const report = { key: 'r|2022', title: 'Letters left unanswered', line: 'A national report HMICFRS' };
  const row = { reportKey: report.key, report: 'Letters left unanswered (2022)', said: 'Half are answered.' };
  const due = { deadline: dueOn('2023-07-14'), original: dueOn('2022-03-31', 'March 2022') };
  const moves = [aMove({ from: due.original, to: due.deadline, reason: 'The system is late.' })];
  return printedPaper(
    composed(
      [
        aPosition({
          ...row,
          ...due,
          key: 'a',
          number: '1',
          status: 'Amber',
          moves,
          owners: ['Head of Post'],
        }),
        aPosition({
          ...row,
          key: 'b',
          number: '2',
          recommendationId: '2',
          heard: false,
          owners: ['Head of Ink'],
        }),
        aPosition({ ...row, key: 'c', number: '3', recommendationId: '3', status: 'White', awaits }),
        aPosition({ ...row, key: 'd', number: '4', recommendationId: '4', sensitive: 'Operational detail' }),
        aPosition({
          ...{ ...row, key: 'e', number: '5', recommendationId: '5', status: 'Amber', implied: 'Red' },
          explanation: 'It will be done in May.',
        }),
      ],
      {
        audience: 'public',
        period: aPeriod({
          ...{ state: 'closed', preamble: 'The schedule lists what is open.' },
          reports: [{ ...report, publishedSaid: 'May 2022', summary: '', notes: '' }],
        }),
      },
    ),
  );
}

describe('A paper closed here, with all its annexes,', () => {
  test.each(['Word', 'Excel'] as const)('reads back its rows and nothing else from %s', async (way) => {
    const printed = closedHere();
    expect(printed.sections.map(({ key }) => key)).toEqual([
      'moves',
      'silent',
      'closing',
      'waiting',
      'withheld',
    ]);
    const back = await readBack(printed, way);
    const { reports, count, document } = back;
    expect(reports.map(({ title, rows }) => [title, rows.map(({ no }) => no)])).toEqual([
      ['Letters left unanswered', ['1', '2', '3', '4', '5']],
    ]);
    expect(warningsIn(back)).toEqual([]);
    expect(document.preamble).toBe('The schedule lists what is open.');
    expect(count.passed).toBeGreaterThan(15);
    expect(count.read + count.joined + count.passed).toBe(count.lines);
  });

  test('passes no annex of another name: some forces keep recommendations in one', () => {
    const passed = (more: string) => read(Buffer.from(`${COMMITTEE_PAPER}\n${more}\n`)).count.passed;
    const sentences = 'They were carried over.\nNobody owns them.';
    const ours = passed(`Annex B: Items without an update\n${sentences}`);
    expect(ours - passed(`Annex B: Recommendations carried over\n${sentences}`)).toBe(3);
  });
});

describePapers(`The real papers${skipped}`, () => {
  test.each([
    ['2016-05-tracker', LAYOUT.tasks, 'Word'],
    ['2022-11-tracker', LAYOUT.owner, 'Word'],
    ['2023-08-action-plan-review', LAYOUT.plans, 'Word'],
    ['2016-05-tracker', LAYOUT.tasks, 'Excel'],
    ['2022-11-tracker', LAYOUT.owner, 'Excel'],
    ['2023-08-action-plan-review', LAYOUT.plans, 'Excel'],
  ] as const)('written in their own layout agree in every cell: %s, %s in %s', async (name, layout, way) => {
    const paper = read(readFileSync(join(FOLDER, `${name}.txt`)), name.slice(0, 7));
    const { last, differences } = scoreOf(name, await again(paper, layout, way));
    const [, ok, all] = /cells (\d+)\/(\d+)$/.exec(last ?? '') ?? [];
    expect([differences.match(/ {2}wanted .*/g), ok]).toEqual([null, all]);
    expect(Number(all)).toBeGreaterThan(100);
  });
});
