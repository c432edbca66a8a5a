/** Made-up papers for tests: a tracker with one report, whose table is what matters. */
import type { Paper, PaperRead, PaperReport, PaperRow } from '../../src/inspection/papers/paper';
import { readTextPaper } from '../../src/papers/readPaper';

export const HEAD = 'Recommendation\t\tStatus\tDue Date\tComment';
/** Without a number column, as papers print it when the page is narrow. */
export const NARROW = 'Recommendations & Areas for Improvement\tStatus\tDue Date\tComment';
export const WIDE =
  'Status\tNo.\tRecommendation &/or Area for Improvement\tDue Date\tOriginal Due Date\tComments\tForce Task Owner\tPosition in Nov?\tDirection of Travel';

const TITLE = [
  'Harbour Police Inspection Tracker',
  '',
  'Lost luggage',
  '',
  'A national report by HMIC, published March 2016',
  '',
];

export function readText(text: string): PaperRead {
  return readTextPaper(new TextEncoder().encode(text));
}

export function paperOf(lines: readonly string[]): Paper {
  const read = readText(lines.join('\n'));
  if (read.is !== 'paper') throw new Error(`The made-up paper was not read: ${read.reason}`);
  return read.paper;
}

export function reportsOf(lines: readonly string[]): readonly PaperReport[] {
  return paperOf(lines).reports;
}

/** The rows of one table under one title. */
export function rowsOf(table: readonly string[]): readonly PaperRow[] {
  return reportsOf([...TITLE, ...table]).flatMap(({ rows }) => rows);
}

export function onlyRow(table: readonly string[]): PaperRow {
  const [row, ...others] = rowsOf(table);
  if (row === undefined || others.length > 0)
    throw new Error(`The table has ${others.length + 1} rows, not one`);
  return row;
}

export function accountedFor({ count }: Paper): boolean {
  return count.read + count.joined + count.passed + count.warned === count.lines;
}
