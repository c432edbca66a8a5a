/** A paper as the JSON that the command prints and that score.mjs compares. */
import type { Paper, PaperWarning } from '../inspection/papers/paper';

type SaidWarning = { line: number; place: string; what: string };

/** `inWords` says a warning as a person reads it: who looks at the JSON looks for a sentence. */
export function paperJson(paper: Paper, inWords: (warning: PaperWarning) => SaidWarning): string {
  const { document, reports, plans, count } = paper;
  const warnings = paper.warnings.map(inWords);
  return `${JSON.stringify({ document, reports, ...(plans === undefined ? {} : { plans }), warnings, count }, null, 2)}\n`;
}
