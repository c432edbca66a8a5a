/** A committee paper, given as the bytes of a file, read into what it says; never throws on a bad file. */
import type { ColumnAnswers, Paper, PaperRead } from '../inspection/papers/paper';
import { foreignLetters, lostWords } from './audit';
import { fileLines } from './fileLines';
import { openLedger } from './ledger';
import type { FileLines } from './lines';
import { ownLines } from './ownParts';
import { planLayoutOf } from './review/planColumns';
import { readReview } from './review/readReview';
import { notAPaper } from './text';
import { textLines } from './textLines';
import { readTracker } from './tracker/readTracker';

export type ReadingOptions = {
  /** The name of the file, for words only: what kind of file it is, its bytes say. */
  name?: string;
  /** What people answered about headings, by `foldedHeading`. */
  columns?: ColumnAnswers;
};

/** Reads a file of any kind that papers come in, or what was pasted; works in node and in browsers. */
export async function readPaper(bytes: Uint8Array, options: ReadingOptions = {}): Promise<PaperRead> {
  return readLines(await fileLines(bytes, options.columns ?? {}, options.name ?? ''), options);
}

/** A paper that is text: extracted from a PDF, typed, or pasted. */
export function readTextPaper(bytes: Uint8Array, options: ReadingOptions = {}): PaperRead {
  return readLines(textLines(bytes, options.columns ?? {}, options.name ?? ''), options);
}

/** The same for every kind of file, once it is lines. */
function readLines(file: FileLines, { columns }: ReadingOptions): PaperRead {
  if (file.is === 'not lines') return notAPaper(file.reason);
  const ledger = openLedger(file.lines.length);
  const own = ownLines(file.lines);
  for (const at of own) ledger.mark(at, 'passed');
  const lines = file.lines.filter(({ at }) => !own.has(at));
  const planHeads = new Set(
    lines.flatMap((line) =>
      line.is === 'row' && planLayoutOf(line.cells, columns) !== undefined ? line.at : [],
    ),
  );
  const { questions, ...said } = (planHeads.size > 0 ? readReview : readTracker)(lines, ledger, columns);
  if (!saysSomething(said)) return notAPaper('no report');
  const seen = [...file.warnings, ...foreignLetters(lines)];
  // What heads the plans is in no plan.
  const useOf = (at: number) => (planHeads.has(at) ? 'passed' : ledger.useOf(at));
  const lost = lostWords(lines, useOf, said, ledger.warnings);
  for (const warning of [...seen, ...lost]) ledger.doubt(warning);
  return { is: 'paper', paper: { ...said, ...ledger.close() }, questions };
}

/** Titles alone are no paper: some table must have been found, or some plan. */
function saysSomething({ reports, plans }: Pick<Paper, 'reports' | 'plans'>): boolean {
  return (plans?.length ?? 0) > 0 || reports.some(({ columns }) => columns.length > 0);
}
