/** The rows of a sheet, of Excel or of a file with commas, made into the lines of a paper. */
import type { ColumnAnswers } from '../../inspection/papers/paper';
import type { FilePlace } from '../../inspection/papers/place';
import { escaped } from '../cellText';
import type { PaperLine } from '../lines';
import { isOwnColumn } from '../ownParts';
import { planLayoutOf } from '../review/planColumns';
import { layoutOf } from '../columns/columns';
import type { Merge } from './sheetFacts';
import { twoRowHeading } from './twoRowHeading';

export type Sheet = {
  /** For headings; '' when it says nothing, as "Sheet1" does. */
  name: string;
  /** Where a row is, counted from 1; without a row, where its name is. */
  place: (row?: number) => FilePlace | undefined;
  /** Tells the sheets of a workbook apart. */
  number: number;
  rows: readonly (readonly string[])[];
  merges: readonly Merge[];
};

const BANNER = 0.6;
const SHORTEST_PATH_TO_HEADING = 3;

/** Lines are counted on from `from`. */
export function sheetLines(sheet: Sheet, from: number, answers: ColumnAnswers): PaperLine[] {
  const { cells: given, merged } = filled(sheet);
  const over = twoRowHeading(given, sheet.merges, answers);
  const all = over === undefined ? given : given.with(over.at, over.headings);
  const heading = all.findIndex((row) => isHeadingRow(row, answers));
  const cells = withoutOwn(all, heading);
  const lines: PaperLine[] = [];
  const hasWordsAbove = heading > 0 && cells.slice(0, heading).some((row) => row.some((cell) => cell !== ''));
  if (heading >= 0 && !hasWordsAbove && sheet.name !== '' && !isOfAll(sheet, cells[heading], answers)) {
    const origin = originIn(sheet);
    lines.push({ at: from, is: 'text', text: sheet.name, heading: 1, whole: true, ...origin });
  }
  cells.forEach((row, i) => {
    const origin = { at: from + lines.length, ...originIn(sheet, i + 1) };
    if (over !== undefined && i === over.at + 1) lines.push({ is: 'part', ...origin });
    else lines.push(lineOf(row, merged[i] ?? [], origin, i > heading && heading >= 0));
  });
  return lines;
}

/** Columns that this product adds behind a paper's own: nothing stands in them that the others do not say. */
function withoutOwn(cells: string[][], heading: number): string[][] {
  const own = (cells[heading] ?? []).findIndex((words) => isOwnColumn(words));
  const behind = own < 0 ? [] : (cells[heading] ?? []).slice(own);
  // Only where nothing else stands behind them is it known whose they are.
  return own >= 0 && behind.every((words) => words === '' || isOwnColumn(words))
    ? cells.map((row, at) => (at < heading ? row : row.slice(0, own)))
    : cells;
}

/** A later sheet whose rows each name their report is headed by none. */
const isOfAll = (
  { number }: Sheet,
  heading: readonly string[] | undefined,
  answers: ColumnAnswers,
): boolean => number > 1 && layoutOf(heading ?? [], answers)?.fields.includes('report') === true;

export function isHeadingRow(cells: readonly string[], answers: ColumnAnswers): boolean {
  return layoutOf(cells, answers) !== undefined || planLayoutOf(cells, answers) !== undefined;
}

type Origin = { at: number; place?: FilePlace; table: number };

function originIn({ place, number }: Sheet, row?: number): Omit<Origin, 'at'> {
  const here = place(row);
  return { ...(here === undefined ? {} : { place: here }), table: number };
}

function lineOf(cells: string[], merged: boolean[], origin: Origin, below: boolean): PaperLine {
  const said = cells.flatMap((cell, i) => (cell === '' || merged[i] === true ? [] : i));
  const [only = 0] = said;
  if (said.length === 0) return { is: 'blank', ...origin };
  if (said.length === 1 && isBanner(cells, only, below)) {
    return { is: 'text', text: plainOf(cells[only] ?? ''), whole: true, ...origin };
  }
  const spans = merged.includes(true) ? { merged } : {};
  return { is: 'row', cells, sheet: true, ...spans, ...origin };
}

/** Above the heading a cell alone is a title or a sentence; below it, only words at the left edge are one. */
function isBanner(cells: readonly string[], at: number, below: boolean): boolean {
  if (!below) return true;
  return at === 0 && cells.length >= SHORTEST_PATH_TO_HEADING && /\p{L}{3}/u.test(cells[0] ?? '');
}

function plainOf(cell: string): string {
  return cell
    .replaceAll('<p>', ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();
}

/** A cell merged down serves every row it spans; one merged across most of the sheet is a banner. */
function filled({ rows, merges }: Sheet): { cells: string[][]; merged: boolean[][] } {
  const columns = Math.max(0, ...rows.map(({ length }) => length));
  const cells = rows.map((row) => Array.from({ length: columns }, (_, i) => markedWords(row[i] ?? '')));
  const merged = rows.map((): boolean[] => []);
  for (const { top, left, bottom, right } of merges) {
    const words = cells[top]?.[left] ?? '';
    if (words === '' || right - left + 1 >= columns * BANNER) continue;
    for (let row = top + 1; row <= Math.min(bottom, rows.length - 1); row += 1) {
      const line = cells[row];
      if (line === undefined || line[left] !== '') continue;
      line[left] = words;
      (merged[row] ??= [])[left] = true;
    }
  }
  return { cells, merged: merged.map((row) => Array.from(row, (is) => is === true)) };
}

/** Lines within a cell are paragraphs. */
function markedWords(cell: string): string {
  const [first = '', ...others] = cell
    .split(/\r\n|\n|\r/)
    .map((line) => escaped(line.trim()))
    .filter((line) => line !== '');
  return [first, ...others.map((line) => `<p>${line}`)].join('');
}
