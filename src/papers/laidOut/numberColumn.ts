/** The column of numbers that stands under the heading of the words: a heading over two columns. */
import { isNumber } from '../tracker/rowNumber';
import type { Span } from './fragments';

const MOST_LINES = 400;
const LEAST_SHARE = 0.6;

/** Where the words begin within the column that `span` is, when numbers stand before them; undefined when none do. */
export function wordsBegin(lines: readonly string[], { from, to }: Span): number | undefined {
  const said = piecesIn(lines, { from, to });
  const begins = said.filter(({ number }) => number === undefined).map(({ words }) => words);
  const numbered = said.filter(({ number }) => number !== undefined).map(({ words }) => words);
  const at = mostOften(numbered);
  if (at === undefined) return undefined;
  const under = begins.filter((begin) => begin >= at - 1).length;
  return under >= begins.length * LEAST_SHARE
    ? Math.min(at, ...begins.filter((begin) => begin >= at - 1))
    : undefined;
}

/** Without numbers on this page, the words begin where the first of them does. */
export function leftEdge(lines: readonly string[], span: Span): number {
  return Math.min(span.to, ...piecesIn(lines, span).map(({ number, words }) => number ?? words));
}

type Piece = { number: number | undefined; words: number };

function piecesIn(lines: readonly string[], { from, to }: Span): Piece[] {
  return lines.slice(0, MOST_LINES).flatMap((line): Piece[] => {
    const there = line.slice(from, to);
    const words = from + there.search(/\S/);
    if (words < from) return [];
    const found = /^\s*(\S+(?: \S{1,4})?)(\s+)\S/.exec(there);
    if (found === null || !isNumber(found[1] ?? '')) return [{ number: undefined, words }];
    return [{ number: words, words: from + found[0].length - 1 }];
  });
}

function mostOften(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0];
}
