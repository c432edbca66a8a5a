/** The heading of a table on a laid-out page, which may stand over several lines, each column a piece in each. */
import { type ColumnAnswers, foldedHeading } from '../../inspection/papers/paper';
import { planLayoutOf } from '../review/planColumns';
import { isColumnName } from '../columns/columnNames';
import { layoutOf } from '../columns/columns';
import { type Fragment, fragmentsOf, type Span } from './fragments';

export type HeadColumn = Span & { heading: string };
export type LaidHeading = { lines: number; columns: readonly HeadColumn[] };

/** What people answered about headings, and where the page of a line ends: no heading goes on over its end. */
export type Page = { answers: ColumnAnswers; endOf: (at: number) => number };

type Scored = LaidHeading & { score: number };

const MOST_LINES = 4;
// Prose is longer, and a heading is never so long.
const LONGEST_LINE = 400;
const LONGEST_PIECE = 60;
const LEAST_PIECES = 3;

/** The heading that begins on this line; undefined where none does, or where a better one begins on the next. */
export function headingAt(
  lines: readonly string[],
  at: number,
  { answers, endOf }: Page,
): LaidHeading | undefined {
  const from = (place: number) =>
    bestFrom(lines.slice(place, Math.min(place + MOST_LINES, endOf(at))), answers);
  const here = from(at);
  for (let below = at + 1; below < at + (here?.lines ?? 0); below += 1)
    if ((from(below)?.score ?? 0) > (here?.score ?? 0)) return undefined;
  return here;
}

function bestFrom(lines: readonly string[], answers: ColumnAnswers): Scored | undefined {
  let best: Scored | undefined;
  if (!mayHead(lines)) return undefined;
  for (let many = 1; many <= lines.length; many += 1) {
    const line = lines[many - 1] ?? '';
    if (line.trim() === '' || line.length > LONGEST_LINE) break;
    const found = scored(lines.slice(0, many), answers);
    // A further line of a heading names columns better, or as well; a first row would spoil their names.
    if (found !== undefined && found.score >= (best?.score ?? 0)) best = found;
  }
  return best;
}

/** Nearly every line is none, and this tells so without looking for names: a heading has pieces, all of them short. */
function mayHead(lines: readonly string[]): boolean {
  for (const line of lines) {
    if (line.trim() === '' || line.length > LONGEST_LINE) return false;
    const pieces = fragmentsOf(line);
    if (pieces.some(({ words }) => words.length > LONGEST_PIECE)) return false;
    if (pieces.length >= LEAST_PIECES && pieces.filter(({ words }) => isNamed(words)).length >= 2)
      return true;
  }
  return false;
}

const isNamed = (words: string): boolean => isColumnName(foldedHeading(words));

function scored(lines: readonly string[], answers: ColumnAnswers): Scored | undefined {
  let rows = lines.map(fragmentsOf);
  let best = ofRows(rows, answers);
  // Each piece that may be two is tried as two, and stays so where more columns are known by it.
  for (const piece of rows.flat()) {
    const before = rows;
    for (const halves of halvesOf(piece)) {
      const tried = before.map((row) => row.flatMap((one) => (one === piece ? halves : one)));
      const found = ofRows(tried, answers);
      if (found === undefined || found.score <= (best?.score ?? 0)) continue;
      best = found;
      rows = tried;
    }
  }
  return best === undefined ? undefined : { ...best, lines: lines.length };
}

function ofRows(rows: readonly Fragment[][], answers: ColumnAnswers): Omit<Scored, 'lines'> | undefined {
  const columns = stacked(rows);
  if (columns.length < LEAST_PIECES) return undefined;
  const headings = columns.map(({ heading }) => heading);
  const score = Math.max(trackerScore(headings, answers), planScore(headings, answers));
  return score > 0 ? { columns, score } : undefined;
}

function trackerScore(headings: readonly string[], answers: ColumnAnswers): number {
  const layout = layoutOf(headings, answers);
  // Words that ran into the first heading stand on a line of their own here.
  if (layout === undefined || layout.lead !== null) return 0;
  const known = layout.fields.filter((field) => field !== 'unnamed').length;
  return known - layout.unsure.length * 0.5 - (layout.fields.length - known);
}

function planScore(headings: readonly string[], answers: ColumnAnswers): number {
  const layout = planLayoutOf(headings, answers);
  // A plan's heading is told by its first words, whatever stands under them: a level with its figure is a row.
  if (layout === undefined || /\d/.test(headings[layout.fields.indexOf('level')] ?? '')) return 0;
  return layout.fields.reduce((sum, field) => sum + (field === undefined ? -1 : 1), 0);
}

/** Pieces that stand over one another are one heading, read from the top. */
function stacked(rows: readonly Fragment[][]): HeadColumn[] {
  const columns: HeadColumn[] = [];
  for (const { from, to, words } of rows.flat()) {
    const over = columns.filter((column) => column.from < to && from < column.to);
    const [first, ...others] = over;
    if (first === undefined) columns.push({ from, to, heading: words });
    else {
      first.heading = [...over.map(({ heading }) => heading), words].join(' ');
      first.from = Math.min(from, ...over.map((each) => each.from));
      first.to = Math.max(to, ...over.map((each) => each.to));
      for (const other of others) columns.splice(columns.indexOf(other), 1);
    }
  }
  return columns.sort((a, b) => a.from - b.from);
}

/** The ways in which a piece may be two headings with a single blank between them: one of them is a known name. */
function halvesOf({ words, from, to }: Fragment): [Fragment, Fragment][] {
  if (!words.includes(' ') || isNamed(words)) return [];
  const blanks = [...words.matchAll(/ /g)].map(({ index }) => index);
  return blanks.flatMap((at): [Fragment, Fragment][] => {
    const left = { from, to: from + at, words: words.slice(0, at) };
    const right = { from: from + at + 1, to, words: words.slice(at + 1) };
    return isNamed(left.words) || isNamed(right.words) ? [[left, right]] : [];
  });
}
