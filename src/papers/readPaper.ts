/** A committee paper, given as the bytes of a file, read into what it says; never throws on a bad file. */
import type { ColumnAnswers, Paper, PaperRead } from '../inspection/paper';
import { openLedger } from './ledger';
import { type PaperLine, paperLines } from './lines';
import { planLayoutOf } from './review/planColumns';
import { readReview } from './review/readReview';
import { notAPaper, textIn } from './text';
import { readTracker } from './tracker/readTracker';

export type ReadingOptions = {
  /** The name of the file, for words only: what kind of file it is, its bytes say. */
  name?: string;
  /** What people answered about headings, by `foldedHeading`. */
  columns?: ColumnAnswers;
};

/** Reads a file of any kind that papers come in; works in node and in browsers. */
export async function readPaper(bytes: Uint8Array, options: ReadingOptions = {}): Promise<PaperRead> {
  return Promise.resolve(readTextPaper(bytes, options));
}

/** A paper that is text: extracted from a PDF, typed, or pasted. */
export function readTextPaper(bytes: Uint8Array, options: ReadingOptions = {}): PaperRead {
  const text = textIn(bytes);
  return text.is === 'text' ? readLines(paperLines(text.lines), options) : text;
}

/** The same for every kind of file, once it is lines. */
function readLines(lines: readonly PaperLine[], { columns }: ReadingOptions): PaperRead {
  const ledger = openLedger(lines.length);
  const isReview = lines.some((line) => line.is === 'row' && planLayoutOf(line.cells) !== undefined);
  const { questions, ...said } = isReview
    ? { ...readReview(lines, ledger), questions: [] }
    : readTracker(lines, ledger, columns);
  if (!saysSomething(said)) return notAPaper('no report');
  return { is: 'paper', paper: { ...said, ...ledger.close() }, questions };
}

/** Titles alone are no paper: some table must have been found, or some plan. */
function saysSomething({ reports, plans }: Pick<Paper, 'reports' | 'plans'>): boolean {
  return (plans?.length ?? 0) > 0 || reports.some(({ columns }) => columns.length > 0);
}
