/** Cells that serve several rows at once: recommendations the force merged, and cells merged down the page. */
import type { Doubt } from '../../inspection/papers/doubt';
import type { PaperRow } from '../../inspection/papers/paper';

const NUMBERS = /\b(\d{1,3}[a-z]?(?:\s{0,3}(?:,|&|and)\s{0,3}\d{1,3}[a-z]?){1,8})\b/i;
const MOST_ROWS_TOGETHER = 12;
const OPEN = /^(?:new\s+)?(?:red|amber)\b/i;

type Placed = { row: PaperRow; under: boolean };
type Tell = (row: number, what: Doubt) => void;
type Shared = 'due' | 'comments';

/** Rows of one report, in order, with each value on every row it serves. */
export function withSharedCells(placed: readonly Placed[], doubt: Tell): PaperRow[] {
  const whole = placed.map(({ row }) => ({ ...row }));
  const byNumber = new Map(whole.toReversed().map((row) => [bareNumber(row), row]));
  whole.forEach((row, i) => {
    shareMerged(row, byNumber);
    const below = whole.slice(i + 1, i + MOST_ROWS_TOGETHER);
    if (row.tasks.length > 0) return;
    if (shareDown(row, below, 'due')) giveDown(row.comments, below, 'comments');
    shareDown(row, below, 'comments');
    const above = whole[i - 1];
    if (above !== undefined && placed[i]?.under === true) shareBlank(above, row, (what) => doubt(i, what));
  });
  return whole;
}

/** "Areas for improvement 1 & 2 are merged" in a cell of the first: texts apart, the sentence a comment. */
function shareMerged(row: PaperRow, byNumber: ReadonlyMap<string, PaperRow>) {
  if (row.no === null) return;
  for (const field of ['comments', 'status', 'due'] as const) {
    const numbers = mergedNumbers(row[field] ?? '');
    const together = numbers.flatMap((no) => byNumber.get(no) ?? []);
    if (!numbers.includes(bareNumber(row)) || together.length < 2) continue;
    if (field !== 'comments') {
      row.comments = [row[field], row.comments].filter((words) => words !== null).join('\n');
      row[field] = null;
    }
    for (const one of together) {
      one.mergedWith = together.flatMap((other) => (other === one || other.no === null ? [] : other.no));
    }
    return spreadText(together);
  }
}

/** "AFI 1" is the 1 of "Areas for improvement 1 & 2 are merged". */
function bareNumber({ no }: PaperRow): string {
  return no === null ? '' : (/^(?:[a-z]{1,4}\.?\s*)?(\d{1,3}[a-z]?)$/i.exec(no)?.[1] ?? no);
}

function mergedNumbers(words: string): string[] {
  const end = words.search(/\bmerged\b/i);
  if (end < 0) return [];
  return NUMBERS.exec(words.slice(Math.max(0, end - 200), end))?.[1]?.match(/\d{1,3}[a-z]?/gi) ?? [];
}

/** One paragraph for each of the merged rows, when the first holds exactly as many. */
function spreadText(together: readonly PaperRow[]) {
  const [first, ...others] = together;
  const paragraphs = first?.text?.split('\n') ?? [];
  if (
    first === undefined ||
    paragraphs.length !== together.length ||
    others.some(({ text }) => text !== null)
  )
    return;
  together.forEach((row, i) => {
    row.text = paragraphs[i] ?? null;
  });
}

/** A sentence that goes on in a row below shows that one cell was merged down over both, and on over blank ones. */
function shareDown(row: PaperRow, below: readonly PaperRow[], field: Shared): boolean {
  const start = row[field];
  const last = below.findIndex((one) => one[field] !== null || one.tasks.length > 0);
  const end = below[last]?.[field] ?? null;
  if (start === null || end === null || !isCut(start, end)) return false;
  const words = `${start} ${end}`;
  row[field] = words;
  for (const one of below.slice(0, last + 1)) one[field] = words;
  giveDown(words, below.slice(last + 1), field);
  return true;
}

// "n/a" under "awaited" is two answers: only a sentence that lacks its end, and an end that closes it, are one.
function isCut(start: string, end: string): boolean {
  return (
    /^\p{Ll}/u.test(end) &&
    /\.$|\.\s+\p{Lu}[^.]*$/u.test(end) &&
    /\s/.test(start) &&
    /[\p{L},]$/u.test(start.slice(-4))
  );
}

/** Over the blank cells that follow at once. */
function giveDown(words: string | null, rows: readonly PaperRow[], field: Shared) {
  for (const row of rows) {
    if (row[field] !== null || row.tasks.length > 0) return;
    row[field] = words;
  }
}

/**
 * A cell merged down over rows comes out of a PDF in the first of them and blank in the others. A row that says nothing
 * but its words and the status above it shares both cells; one with a comment of its own shares the date while it is open.
 */
function shareBlank(above: PaperRow, row: PaperRow, doubt: (what: Doubt) => void) {
  if (!isPlain(row) || row.tasks.length + above.tasks.length > 0 || above.due === null) return;
  if (row.text === null || row.status === null || row.status !== above.status || row.due !== null) return;
  const isWhole = row.comments === null && above.comments !== null;
  if (!isWhole && (row.comments === null || !OPEN.test(row.status))) return;
  row.due = above.due;
  if (isWhole) row.comments = above.comments;
  doubt({ is: 'shared cell', due: above.due.slice(0, 60), both: isWhole });
}

/** Nothing but a number, words, status, due date and comment. */
function isPlain({ originalDue, owner, position, direction, resources, accepted }: PaperRow): boolean {
  return [originalDue, owner, position, direction, resources, accepted].every((words) => words === null);
}
