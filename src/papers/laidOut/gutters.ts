/** Where the columns of a laid-out table part: places that stay blank on the lines under their headings. */
import { fragmentsOf } from './fragments';
import type { HeadColumn } from './laidHeading';

export type Gutters = {
  /** The first place of each column but the first. */
  cuts: number[];
  /** Columns, by the one on the left, between which no place is blank on every line. */
  unsure: { left: string; right: string }[];
};

const WIDE_ENOUGH = 6;
// What lines of a column begin under one another is a stronger sign than how wide the blank is.
const ALIGNED = 4;

/** `lines` are those of one page that may be rows of the table. */
export function guttersOf(columns: readonly HeadColumn[], lines: readonly string[]): Gutters {
  const gutters: Gutters = { cuts: [], unsure: [] };
  columns.slice(1).forEach((right, i) => {
    const left = columns[i];
    if (left === undefined) return;
    const next = columns[i + 2]?.from ?? Infinity;
    const { cut, crossed } = cutBetween({ low: left.to, high: right.from, next }, lines);
    gutters.cuts.push(cut);
    if (crossed > 0) gutters.unsure.push({ left: left.heading, right: right.heading });
  });
  return gutters;
}

type Range = { low: number; high: number; next: number };

function cutBetween({ low, high, next }: Range, lines: readonly string[]): { cut: number; crossed: number } {
  const filled = Array.from(
    { length: Math.max(1, high - low) },
    (_, i) => lines.filter((line) => isFilled(line, low + i)).length,
  );
  const crossed = Math.min(...filled);
  let best = { cut: high, worth: -1 };
  for (let from = 0; from < filled.length; from += 1) {
    if (filled[from] !== crossed || filled[from - 1] === crossed) continue;
    let to = from;
    while (filled[to] === crossed) to += 1;
    const cut = low + to;
    const worth = Math.min(to - from, WIDE_ENOUGH) + ALIGNED * shareBeginning(lines, cut, next);
    if (worth >= best.worth) best = { cut, worth };
  }
  return { cut: best.cut, crossed };
}

/** Of the lines that have words between here and the next heading, how many begin them just here. */
function shareBeginning(lines: readonly string[], cut: number, next: number): number {
  const there = lines.filter((line) => line.slice(cut, next).trim() !== '');
  if (there.length === 0) return 0;
  return there.filter((line) => isFilled(line, cut) && !isFilled(line, cut - 1)).length / there.length;
}

const isFilled = (line: string, at: number): boolean => at < line.length && line[at] !== ' ';

/** Lines that say something of the columns: several pieces, or one that begins beyond the first. */
export const mayBeRow = (line: string, columns: readonly HeadColumn[]): boolean => {
  const pieces = fragmentsOf(line);
  return pieces.length > 1 || (pieces[0]?.from ?? 0) >= (columns[1]?.from ?? Infinity) - 2;
};
