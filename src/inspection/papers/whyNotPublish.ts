/** What stops a paper from going out: a sentence that says other than its rows, with what each of them says. */
import type { Disagreement } from '../periods/checkStated';
import type { ComposedPaper } from './composed';

export type PaperProblem = {
  reportKey: string;
  report: string;
  /** The sentence as the paper states it; empty where it has none. */
  sentence: string;
  /** The numbers in it that are wrong, in the order of the sentence. */
  disagreements: readonly Disagreement[];
  /** Every row in question, once. */
  rows: readonly string[];
  /** Whether the counted sentence can stand in its place. */
  canCount: boolean;
};

/** None when it may go out. Counts hold for the board's version and the public's alike: nothing withheld leaves a count. */
export const whyNotPublish = ({ reports, layout }: ComposedPaper): PaperProblem[] =>
  layout.unit === 'plan' || !layout.sections.includes('roll-up')
    ? []
    : reports
        .filter(({ disagreements }) => disagreements.length > 0)
        .map(({ key, title, stated, rollUp, disagreements }) => ({
          reportKey: key,
          report: title,
          sentence: stated ?? rollUp.sentence,
          disagreements,
          rows: [...new Set(disagreements.flatMap(rowsIn))],
          canCount: stated !== undefined,
        }));

const rowsIn = (found: Disagreement): readonly string[] => {
  if (found.is === 'number') return found.rows.length > 0 ? found.rows : found.instead;
  return found.is === 'no sentence' ? found.rows : [];
};
