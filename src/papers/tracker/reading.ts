/** All that is known of a paper while its lines are being read. */
import type { ColumnAnswers, PaperColour } from '../../inspection/papers/paper';
import type { Ledger } from '../ledger';
import type { PaperLine, TextLine } from '../lines';
import type { Above } from './aboveTable';
import type { Questions } from '../columns/columnQuestions';
import type { Layout } from '../columns/columns';
import type { Place } from '../../inspection/papers/place';

export type Columns = { layout: Layout; table: number | undefined };

export type Reading = Above & {
  ledger: Ledger;
  legend: PaperColour[];
  /** The rows at hand explain colours, until another kind of row comes. */
  inLegend: boolean;
  pending: TextLine[];
  /** A heading, a blank line or a sentence stands between the row above and the next. */
  broken: boolean;
  /** The heading row in force, and the table it stands in. */
  columns: Columns | undefined;
  questions: Questions;
  answers: ColumnAnswers;
};

export function openReading(ledger: Ledger, answers: ColumnAnswers): Reading {
  return {
    title: null,
    preamble: [],
    reports: [],
    legend: [],
    inLegend: false,
    pending: [],
    broken: false,
    columns: undefined,
    questions: new Map(),
    answers,
    ledger,
  };
}

/** Where a person would look: in our count of reports and rows, and in the file's own where it has one. */
export function placeOf({ reports }: Pick<Reading, 'reports'>, line?: PaperLine): Place {
  const here = line?.place === undefined ? {} : { here: line.place };
  if (reports.length === 0) return { in: 'before reports', ...here };
  const row = reports.at(-1)?.rows.length ?? 0;
  return { in: 'report', report: reports.length, ...(row === 0 ? {} : { row }), ...here };
}
