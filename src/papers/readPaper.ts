/** A committee paper, given as the bytes of a text file, read into what it says; never throws on a bad file. */
import type { Paper, PaperRead } from '../inspection/paper';
import { openLedger } from './ledger';
import { paperLines } from './lines';
import { planLayoutOf } from './review/planColumns';
import { readReview } from './review/readReview';
import { notAPaper, textIn } from './text';
import { readTracker } from './tracker/readTracker';

export function readPaper(bytes: Uint8Array): PaperRead {
  const text = textIn(bytes);
  if (text.is !== 'text') return text;
  const lines = paperLines(text.lines);
  const ledger = openLedger(lines.length);
  const isReview = lines.some((line) => line.is === 'row' && planLayoutOf(line.cells) !== undefined);
  const said = isReview ? readReview(lines, ledger) : readTracker(lines, ledger);
  if (!saysSomething(said)) return notAPaper('no report');
  return { is: 'paper', paper: { ...said, ...ledger.close() } };
}

/** Titles alone are no paper: some table must have been found, or some plan. */
function saysSomething({ reports, plans }: Pick<Paper, 'reports' | 'plans'>): boolean {
  return (plans?.length ?? 0) > 0 || reports.some(({ columns }) => columns.length > 0);
}
