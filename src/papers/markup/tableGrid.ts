/** A table with merged cells laid out as rows of equal length, each merged cell serving every row it spans. */
import { cellMarks, cellsIn, rowsIn } from './cellMarks';
import type { Element } from './dom';

export type GridRow = {
  cells: string[];
  /** Merged down from the row above. */
  merged: boolean[];
  /** The row is one cell across (nearly) all columns: a heading within the table. */
  banner: Element | undefined;
};

type Span = { words: string; left: number };

// More columns or longer merges than any paper has: a table made to exhaust whoever lays it out.
const MOST_COLUMNS = 100;
const MOST_ROWS_MERGED = 2_000;
const BANNER = 0.6;

export function tableGrid(table: Element): GridRow[] {
  const spans: (Span | undefined)[] = [];
  const rows = rowsIn(table).map((row) => layOut(cellsIn(row), spans));
  const columns = Math.max(0, ...rows.map(({ cells }) => cells.length));
  return rows.map(({ cells, merged, widest }) => ({
    cells: padded(cells, columns, ''),
    merged: padded(merged, columns, false),
    banner: isBanner(cells, merged, widest, columns) ? widest.cell : undefined,
  }));
}

type Widest = { cell: Element | undefined; width: number };

function layOut(elements: readonly Element[], spans: (Span | undefined)[]) {
  const cells: string[] = [];
  const merged: boolean[] = [];
  let widest: Widest = { cell: undefined, width: 0 };
  const fromAbove = () => {
    for (let span = spans[cells.length]; span !== undefined; span = spans[cells.length]) {
      spans[cells.length] = span.left > 1 ? { ...span, left: span.left - 1 } : undefined;
      cells.push(span.words);
      merged.push(true);
    }
  };
  for (const element of elements) {
    fromAbove();
    if (cells.length >= MOST_COLUMNS) break;
    const width = spanOf(element, 'colspan', MOST_COLUMNS - cells.length);
    const height = spanOf(element, 'rowspan', MOST_ROWS_MERGED);
    const words = cellMarks(element.children);
    if (width > widest.width) widest = { cell: element, width };
    for (let i = 0; i < width; i += 1) {
      const said = i === 0 ? words : '';
      if (height > 1) spans[cells.length] = { words: said, left: height - 1 };
      cells.push(said);
      merged.push(false);
    }
  }
  fromAbove();
  return { cells, merged, widest };
}

function isBanner(cells: readonly string[], merged: readonly boolean[], widest: Widest, columns: number) {
  const said = cells.filter((words, i) => words !== '' && merged[i] !== true);
  if (columns === 1) return true;
  return columns >= 3 && said.length === 1 && widest.width >= columns * BANNER && !merged.includes(true);
}

function spanOf(element: Element, name: 'colspan' | 'rowspan', most: number): number {
  const span = Number(element.attribs[name] ?? 1);
  return Number.isInteger(span) && span > 1 ? Math.min(span, most) : 1;
}

function padded<T>(values: readonly T[], length: number, blank: T): T[] {
  return Array.from({ length }, (_, i) => values[i] ?? blank);
}
