/** A heading that stands over two rows of a sheet, "Due date" over "Original" and "Revised", made into one. */
import type { ColumnAnswers } from '../../inspection/papers/paper';
import { plain } from '../cellText';
import { columnNamed } from '../columns/columnNames';
import { layoutOf } from '../columns/columns';
import type { Merge } from './sheetFacts';

const LAST_ROW_LOOKED_AT = 50;
const LONGEST_NAME = 60;

/** The upper row of such a heading, and its columns by their whole names; undefined where a sheet has none. */
export function twoRowHeading(
  cells: readonly (readonly string[])[],
  merges: readonly Merge[],
  answers: ColumnAnswers,
): { at: number; headings: string[] } | undefined {
  const across = merges.filter(({ top, bottom, left, right }) => bottom === top && right > left);
  const tops = [...new Set(across.map(({ top }) => top))].sort((a, b) => a - b);
  for (const at of tops.filter((top) => top <= LAST_ROW_LOOKED_AT)) {
    const over = across.filter(({ top }) => top === at);
    const upper = (cells[at] ?? []).map(plain);
    const lower = (cells[at + 1] ?? []).map(plain);
    if (!isUnder(upper, lower, over)) continue;
    const headings = upper.map((words, column) =>
      joined(
        words === '' ? (upper[mergeAt(over, column)?.left ?? column] ?? '') : words,
        lower[column] ?? '',
      ),
    );
    if (layoutOf(headings, answers) !== undefined) return { at, headings };
  }
  return undefined;
}

const mergeAt = (merges: readonly Merge[], column: number): Merge | undefined =>
  merges.find(({ left, right }) => left <= column && column <= right);

/** Names only under what stands over several columns; a row of values has some under every other heading too. */
function isUnder(upper: readonly string[], lower: readonly string[], over: readonly Merge[]): boolean {
  const own = lower.flatMap((words, column) => (words === '' || words === upper[column] ? [] : column));
  return (
    own.length > 1 &&
    own.every((column) => {
      const words = lower[column] ?? '';
      const isName = words.length <= LONGEST_NAME && /\p{L}|#/u.test(words);
      return isName && mergeAt(over, column) !== undefined;
    })
  );
}

/** "Original due date" where the papers say so, else in the order they stand; a strange one is asked about. */
function joined(above: string, below: string): string {
  if (above === '' || below === '' || above === below) return above === '' ? below : above;
  const ways = [`${above} ${below}`, `${below} ${above}`, below];
  return ways.find((words) => columnNamed(words).sure) ?? `${above} ${below}`;
}
