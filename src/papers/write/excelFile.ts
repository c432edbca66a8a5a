/** A paper as an Excel workbook: one flat sheet of all rows to sort and filter, and a sheet for each other part. */
import type { CellObject, Row, Sheet } from 'write-excel-file/universal';
import { type Day, inWords } from '../../inspection/day';
import type { Block, PrintedCell, PrintedPaper, PrintedTable } from '../../inspection/printed';
import { wordsOf } from '../../inspection/printed';
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
  const named = [paper.standfirst, paper.marking]
    .filter((words) => words !== '')
    .map((words) => [textCell(words)]);
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
  const tables = paper.reports.flatMap(({ short, blocks }) =>
    blocks.flatMap((block) => (block.is === 'table' ? [{ short, table: block }] : [])),
  );
  const lines = tables.flatMap(({ short, table }) =>
    table.rows.map(({ cells }) => ({
      short,
      cells,
      named: new Map(table.columns.map(({ heading }, at) => [heading, cells[at] ?? { words: '' }])),
    })),
  );
  const headings = unionOf(tables.map(({ table }) => table.columns.map(({ heading }) => heading)));
  const sorted = headings.filter((heading) => lines.some(({ named }) => isDayInWords(named.get(heading))));
  const notes = lines.some(({ cells }) => cells.some((cell) => cell.notes !== undefined));
  const heads = [
    paper.sheets.report,
    ...headings,
    ...sorted.map(paper.sheets.lastDay),
    ...(notes ? [paper.sheets.notes] : []),
  ];
  const rows = lines.map(({ short, cells, named }) => [
    textCell(short),
    ...headings.map((heading) => excelCell(named.get(heading) ?? { words: '' })),
    ...sorted.map((heading) => dayCell(named.get(heading)?.day)),
    ...(notes ? [textCell(notesIn(paper, cells))] : []),
  ]);
  const behind = [...sorted.map(() => ({ width: 18 })), { width: 40 }];
  const columns = [{ width: 30 }, ...widthsOf(tables[0]?.table, headings), ...behind];
  return { ...tableSheet(paper.sheets.rows, heads, rows), columns };
}

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
    const share = table?.columns.find((column) => column.heading === heading)?.share ?? 10;
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
