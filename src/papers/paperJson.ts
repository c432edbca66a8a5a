/** A paper as the JSON that the command prints and that score.mjs compares. */
import type { Paper } from '../inspection/papers/paper';

export function paperJson(paper: Paper): string {
  const { document, reports, plans, warnings, count } = paper;
  return `${JSON.stringify({ document, reports, ...(plans === undefined ? {} : { plans }), warnings, count }, null, 2)}\n`;
}
