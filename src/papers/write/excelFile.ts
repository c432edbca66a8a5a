/** A paper as an Excel workbook: one flat sheet of all rows to sort and filter, and a sheet for each other part. */
import type { CellObject, Row, Sheet } from 'write-excel-file/universal';
import { type Day, inWords } from '../../inspection/day';
import type {
  Block,
  PrintedCell,
  PrintedColumn,
  PrintedPaper,
  PrintedTable,
} from '../../inspection/papers/printed';
import { wordsOf } from '../../inspection/papers/printed';
import { forExcel } from './excelParts';
import { HEADING_BACK, LINE, STATUS_LOOK } from './statusLook';
import { wordable } from './wordable';

/** The most letters a cell of Excel takes. */
const MOST_LETTERS = 32_767;
// Excel and its kin take these at the head of a cell for a formula when it is edited, or saved as CSV and opened again.
const FORMULA_LIKE = /^[=+\-@\t\r\n]/;
/** Letters across, for each hundredth of the paper's width. */
const LETTERS_A_SHARE = 1.7;

type Made = Sheet<Blob> & { sheet: string };

/** The bytes of the workbook. */
export async function excelFile(paper: PrintedPaper): Promise<Uint8Array> {
  const write = (await import('write-excel-file/universal')).default;
  const fit = wordable(paper);
  const sheets = withNames([
    aboutSheet(fit),
    rowsSheet(fit),
    ...fit.sections.map(({ short, blocks }) => blocksSheet(short, blocks)),
    ...(fit.footnotes.length === 0 ? [] : [notesSheet(fit)]),
  ]);
  const blob = await write(sheets, { fontFamily: 'Arial', fontSize: 10, features: [forExcel(fit)] }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

function aboutSheet(paper: PrintedPaper): Made {
  const first = [textCell(paper.title, { fontWeight: 'bold', fontSize: 14 })];
  const named = paper.marking === '' ? [] : [[textCell(paper.marking)]];
  const reports = paper.reports.flatMap(({ blocks }) => [[null], ...blocks.flatMap(sentenceRows)]);
  const rows = [first, ...named, ...paper.opening.flatMap(blockRows), ...reports];
  return {
    sheet: paper.sheets.about,
    data: rows,
    orientation: 'landscape',
    columns: [{ width: 28 }, { width: 110 }],
  };
}

/** The tables of the reports stand on their own sheet. */
const sentenceRows = (block: Block): Row[] => (block.is === 'table' ? [] : blockRows(block));

function blockRows(block: Block): Row[] {
  if (block.is === 'heading') return [[textCell(block.words, { fontWeight: 'bold', wrap: false })]];
  if (block.is === 'paragraph') return [[textCell(wordsOf(block.runs), { wrap: false })]];
  return [
    headingRow(block.columns.map(({ heading }) => heading)),
    ...block.rows.map(({ cells }) => cells.map(excelCell)),
  ];
}

/** Every report's rows under one heading, with the report's name before them, and days to sort by and notes behind them. */
function rowsSheet(paper: PrintedPaper): Made {
  const tables = paper.reports.flatMap(({ blocks }) => blocks.filter((block) => block.is === 'table'));
  const { report, kind, lastDay, notes } = paper.sheets;
  const headingOf = ({ heading, flat = heading }: PrintedColumn) => flat;
  const lines = tables.flatMap((table) =>
    table.rows.map(({ id, cells }, at) => ({
      ...{ table, cells, goesOn: id !== '' && id === table.rows[at - 1]?.id },
      said: new Map(table.columns.map((column, at) => [headingOf(column), cells[at] ?? { words: '' }])),
    })),
  );
  const headings = unionOf(tables.map(({ columns }) => columns.map(headingOf)));
  const before: Extra[] = [
    ...(report === ''
      ? []
      : [{ heading: report, width: 30, cell: ({ table }: Line) => textCell(table.caption) }]),
    ...(tables.every((table) => table.kind === undefined)
      ? []
      : [
          {
            heading: kind,
            width: 16,
            cell: ({ table, goesOn }: Line) => textCell(goesOn ? '' : (table.kind ?? '')),
          },
        ]),
  ];
  const behind: Extra[] = [
    ...headings
      .filter((heading) => lines.some(({ said }) => isDayInWords(said.get(heading))))
      .map((heading) => ({
        ...{ heading: lastDay(heading), width: 18 },
        cell: ({ said }: Line) => dayCell(said.get(heading)?.day),
      })),
    ...(lines.some(({ cells }) => cells.some((cell) => cell.notes !== undefined))
      ? [{ heading: notes, width: 40, cell: ({ cells }: Line) => textCell(notesIn(paper, cells)) }]
      : []),
  ];
  const rows = lines.map((line) => [
    ...before.map(({ cell }) => cell(line)),
    ...headings.map((heading) => excelCell(line.said.get(heading) ?? { words: '' })),
    ...behind.map(({ cell }) => cell(line)),
  ]);
  const heads = [
    ...before.map(({ heading }) => heading),
    ...headings,
    ...behind.map(({ heading }) => heading),
  ];
  const widths = widthsOf(tables[0], headings);
  const wide = ({ width }: Extra) => ({ width });
  return {
    ...tableSheet(paper.sheets.rows, heads, rows),
    columns: [...before.map(wide), ...widths, ...behind.map(wide)],
  };
}

type Line = {
  table: PrintedTable;
  cells: readonly PrintedCell[];
  said: ReadonlyMap<string, PrintedCell>;
  /** A further line of the row above. */
  goesOn: boolean;
};
/** A column that the paper's own tables do not have. */
type Extra = { heading: string; width: number; cell: (line: Line) => CellObject };

/** "March 2023" keeps its words; the day it comes to stands in a column of its own, where it can be sorted. */
const isDayInWords = (cell: PrintedCell | undefined): boolean => cell?.day !== undefined && !isDayAlone(cell);

const isDayAlone = (cell: PrintedCell): cell is PrintedCell & { day: Day } =>
  cell.day !== undefined && (cell.words === '' || cell.words === inWords(cell.day));

// A day has no hour; midnight in UTC is the whole number that Excel counts days in.
const dateOf = (day: Day): Date => new Date(`${day}T00:00:00Z`);

const dayCell = (day: Day | undefined): CellObject =>
  day === undefined ? textCell('') : excelCell({ words: '', day });

const notesIn = ({ footnotes }: PrintedPaper, cells: readonly PrintedCell[]): string =>
  cells.flatMap(({ notes = [] }) => notes.map((note) => footnotes[note - 1] ?? '')).join('\n');

function unionOf(lists: readonly (readonly string[])[]): string[] {
  const [longest = []] = [...lists].sort((a, b) => b.length - a.length);
  return [...new Set([...longest, ...lists.flat()])];
}

function widthsOf(table: PrintedTable | undefined, headings: readonly string[]): { width: number }[] {
  const all = table?.columns.reduce((sum, { share }) => sum + share, 0) ?? 0;
  return headings.map((heading) => {
    const share = table?.columns.find((column) => (column.flat ?? column.heading) === heading)?.share ?? 10;
    return { width: Math.max(9, Math.round((share / (all || 100)) * 100 * LETTERS_A_SHARE)) };
  });
}

/** A section's table, and below it the sentences that stand with it. */
function blocksSheet(name: string, blocks: readonly Block[]): Made {
  const table = blocks.find((block) => block.is === 'table');
  const sentences = blocks.flatMap(sentenceRows);
  if (table === undefined)
    return { sheet: name, data: sentences, orientation: 'landscape', columns: [{ width: 120 }] };
  const headings = table.columns.map(({ heading }) => heading);
  const rows = table.rows.map(({ cells }) => cells.map(excelCell));
  const made = tableSheet(name, headings, rows);
  return { ...made, data: [...made.data, [null], ...sentences], columns: widthsOf(table, headings) };
}

const notesSheet = ({ footnotes, sheets }: PrintedPaper): Made => ({
  ...tableSheet(
    sheets.notes,
    ['', sheets.notes],
    footnotes.map((words, at) => [{ value: at + 1, type: Number }, textCell(words)]),
  ),
  columns: [{ width: 6 }, { width: 120 }],
});

/** The head stays in sight; `filtered` tells forExcel how many rows and columns to filter. */
function tableSheet(name: string, headings: readonly string[], rows: readonly Row[]): Made {
  const filtered = { rows: rows.length + 1, columns: headings.length };
  return Object.assign(
    {
      sheet: name,
      data: [headingRow(headings), ...rows],
      orientation: 'landscape' as const,
      stickyRowsCount: 1,
    },
    { filtered },
  );
}

const headingRow = (headings: readonly string[]): Row =>
  headings.map((words) => textCell(words, { fontWeight: 'bold', backgroundColor: `#${HEADING_BACK}` }));

function excelCell(cell: PrintedCell): CellObject {
  const look = cell.status === undefined ? undefined : STATUS_LOOK[cell.status];
  const style: Partial<CellObject> =
    look === undefined
      ? {}
      : { backgroundColor: `#${look.back}`, textColor: `#${look.ink}`, fontWeight: 'bold' };
  if (cell.number !== undefined) return { value: cell.number, type: Number, ...lined, ...style };
  if (isDayAlone(cell))
    return {
      value: dateOf(cell.day),
      type: Date,
      format: 'd mmmm yyyy',
      align: 'left',
      ...lined,
      ...style,
    };
  return textCell(cell.words, style);
}

const lined = { alignVertical: 'top', borderColor: `#${LINE}`, borderStyle: 'thin' } as const;

/** Always of the type text, so that nothing in it is ever worked out; and what looks like a formula stays text when edited. */
function textCell(words: string, style: Partial<CellObject> = {}): CellObject {
  const value = words.length <= MOST_LETTERS ? words : `${words.slice(0, MOST_LETTERS - 1)}…`;
  const asText = FORMULA_LIKE.test(value) ? { format: '@' } : {};
  return { value, type: String, wrap: true, ...lined, ...asText, ...style };
}

/** Excel allows 31 letters, some signs not at all, and no name twice. */
function withNames(sheets: readonly Made[]): Made[] {
  const taken = new Set<string>();
  return sheets.map((made) => {
    const plain =
      made.sheet
        .replace(/[[\]/\\:*?']+/g, ' ')
        .trim()
        .slice(0, 31) || 'Sheet';
    let name = plain;
    for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${plain.slice(0, 27)} ${count}`;
    taken.add(name.toLowerCase());
    return { ...made, sheet: name };
  });
}
