/** The list as it is shown, as a table that Excel opens: every cell plain text, dates as 2026-03-31, nothing that could run. */
import { asked as sayAsked } from '../../wording/asking/tabAsk';
import { list } from '../../wording/recommendations/tabRecommendations';
import { shared } from '../../wording/tab';
import { stageInWords } from '../../wording/facts';
import type { ColumnName } from './columns';
import type { Line } from './lines';

// Excel takes text in a file without this for the machine's own letters.
const BYTE_ORDER_MARK = '\uFEFF';

/** A cell that begins like a formula would be one to Excel, in whoever's hands the file comes (OWASP, CSV injection). */
function safe(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /["\n\r,]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

const isGiven = (evidence: string): boolean => evidence !== '';

const CELLS: Readonly<
  Record<ColumnName, { headings: readonly string[]; of: (line: Line) => readonly string[] }>
> = {
  status: {
    headings: [list.columns.status, list.csv.closed, list.csv.implied],
    of: ({ row, implied }) => [row.status ?? shared.noStatus, row.closed ?? '', implied?.status ?? ''],
  },
  owner: {
    headings: [list.columns.owner, list.csv.holder],
    of: ({ row, holders }) => [row.owners.join('; '), holders.join('; ')],
  },
  due: {
    headings: [list.csv.due, list.csv.dueSaid, list.csv.moves],
    of: ({ due }) => [due.deadline.lastDay ?? '', due.deadline.said, String(due.moves.length)],
  },
  tasks: {
    headings: [list.columns.tasks],
    of: ({ tasks }) => [tasks.map(({ asks, stage }) => `${asks} (${stageInWords(stage)})`).join('\n')],
  },
  said: {
    headings: [list.columns.said, list.csv.saidBy, list.csv.saidOn],
    of: ({ said }) => [said?.words ?? '', said?.by ?? '', said?.on ?? ''],
  },
  handed: {
    headings: [list.columns.handed, list.csv.handedBy, list.csv.handedUntil],
    of: ({ handed }) =>
      [
        handed.map(({ to }) => to.name),
        handed.map(({ by }) => by.name),
        handed.map(({ until }) => until ?? ''),
      ].map((cells) => cells.join('; ')),
  },
  moved: {
    headings: [list.columns.moved, list.csv.movedOn, list.csv.movedWhy],
    of: ({ due: { moves } }) => [String(moves.length), moves.at(-1)?.on ?? '', moves.at(-1)?.reason ?? ''],
  },
  evidence: {
    headings: [list.csv.evidence],
    of: ({ tasks }) => [
      tasks
        .map(({ evidence }) => evidence)
        .filter(isGiven)
        .join('\n'),
    ],
  },
  waits: {
    headings: [list.columns.waits, list.csv.awaited, list.csv.waitsSince, list.csv.chase],
    of: ({ row: { awaits } }) => [
      ...[awaits?.body ?? '', awaits?.what ?? '', awaits?.since ?? '', awaits?.nextChase ?? ''],
    ],
  },
  asked: {
    headings: [sayAsked.csv.by, sayAsked.csv.on, sayAsked.csv.until, sayAsked.csv.stands],
    of: ({ asked }) =>
      asked === undefined
        ? ['', '', '', '']
        : [asked.asked.by.name, asked.asked.on, asked.asked.until, sayAsked.stands[asked.is]],
  },
  level: {
    headings: [list.columns.level, list.csv.tier],
    of: ({ level, tier }) => [String(level ?? ''), String(tier ?? '')],
  },
};

/** One line a recommendation, in the order given, with the columns that are shown. */
export function csvOf(lines: readonly Line[], columns: readonly ColumnName[]): string {
  const headings = [list.report, list.columns.number, list.columns.words];
  const table = [
    [...headings, ...columns.flatMap((name) => CELLS[name].headings)],
    ...lines.map((line) => {
      const { report, number, text } = line.row;
      return [report, number, text, ...columns.flatMap((name) => CELLS[name].of(line))];
    }),
  ];
  return BYTE_ORDER_MARK + table.map((cells) => `${cells.map(safe).join(',')}\r\n`).join('');
}

/** Hands the text to the browser as a file. */
export function download(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
