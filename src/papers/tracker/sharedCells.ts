/** Cells that serve several rows at once: recommendations the force merged, and cells merged down the page. */
import type { PaperRow } from '../../inspection/paper';

const NUMBERS = /\b(\d{1,3}[a-z]?(?:\s{0,3}(?:,|&|and)\s{0,3}\d{1,3}[a-z]?){1,8})\b/i;
const MOST_ROWS_TOGETHER = 12;

/** Rows of one report, in order, with each value on every row it serves. */
export function withSharedCells(rows: readonly PaperRow[]): PaperRow[] {
  const whole = rows.map((row) => ({ ...row }));
  const byNumber = new Map(whole.toReversed().map((row) => [row.no, row]));
  whole.forEach((row, i) => {
    shareMerged(row, byNumber);
    const above = whole[i - 1];
    if (above === undefined || row.tasks.length > 0 || above.tasks.length > 0) return;
    const below = whole.slice(i + 1, i + MOST_ROWS_TOGETHER);
    if (shareDown(above, row, below, 'due')) giveDown(above.comments, [row, ...below], 'comments');
    shareDown(above, row, below, 'comments');
  });
  return whole;
}

/** "Areas for improvement 1 & 2 are merged" in a cell of the first: texts apart, the sentence a comment. */
function shareMerged(row: PaperRow, byNumber: ReadonlyMap<string | null, PaperRow>) {
  if (row.no === null) return;
  for (const field of ['comments', 'status', 'due'] as const) {
    const numbers = mergedNumbers(row[field] ?? '');
    const together = numbers.flatMap((no) => byNumber.get(no) ?? []);
    if (!numbers.includes(row.no) || together.length < 2) continue;
    if (field !== 'comments') {
      row.comments = [row[field], row.comments].filter((words) => words !== null).join('\n');
      row[field] = null;
    }
    for (const one of together) one.mergedWith = numbers.filter((no) => no !== one.no);
    return spreadText(together);
  }
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

/** A sentence that goes on in the next row's cell shows that one cell was merged down over both, and on over blank ones. */
function shareDown(
  above: PaperRow,
  row: PaperRow,
  below: readonly PaperRow[],
  field: 'due' | 'comments',
): boolean {
  const start = above[field];
  const end = row[field];
  if (start === null || end === null) return false;
  // "n/a" under "awaited" is two answers: only a sentence that lacks its end, and an end that closes it, are one.
  const isCut =
    /^\p{Ll}/u.test(end) && end.endsWith('.') && /\s/.test(start) && /[\p{L},]$/u.test(start.slice(-4));
  if (!isCut) return false;
  above[field] = `${start} ${end}`;
  row[field] = above[field];
  giveDown(above[field], below, field);
  return true;
}

/** Over the blank cells that follow at once. */
function giveDown(words: string | null, rows: readonly PaperRow[], field: 'due' | 'comments') {
  for (const row of rows) {
    if (row[field] !== null || row.tasks.length > 0) return;
    row[field] = words;
  }
}
