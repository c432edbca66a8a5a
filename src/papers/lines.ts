/** The lines of a paper, told apart by their form: blank, a rule between things, a row of a table, or a sentence. */
import type { NotAPaper, PaperWarning } from '../inspection/paper';
import { isRollUp } from './tracker/rollUp';

/** What every line may say about where it comes from. */
type Origin = {
  /** Counted from 1: a line of a text, or a paragraph or row of a Word or Excel file. */
  at: number;
  /** Where a person would find it, when the file says more than a line number: "table 3, row 5". */
  place?: string;
  /** The table it stands in, in files that have real tables; a text has none. */
  table?: number;
};

export type TextLine = Origin & {
  is: 'text';
  text: string;
  /** How deep a heading it is, by its style: 1 is the highest. */
  heading?: number;
  /** A paragraph that is known to be whole: what follows is never its end. */
  whole?: true;
};

export type RowLine = Origin & {
  is: 'row';
  cells: readonly string[];
  /** Cells merged down from the row above, whose words are given again here. */
  merged?: readonly boolean[];
  /** A row of a sheet: never cut by a page end. */
  sheet?: true;
};

export type PaperLine = (Origin & { is: 'blank' | 'rule' }) | TextLine | RowLine;

/** A file of any kind as lines, with what was seen on the way; or why it is none. */
export type FileLines =
  | { is: 'lines'; lines: readonly PaperLine[]; warnings: readonly PaperWarning[] }
  | { is: 'not lines'; reason: NotAPaper['reason'] };

// A page number alone on its line belongs to the page, not to the paper.
const PAGE_NUMBER = /^(?:page\s+)?\d{1,3}(?:\s+of\s+\d{1,3})?$/i;
const RULE = /^[-–—_=\s|]*$/;

export function paperLines(lines: readonly string[]): PaperLine[] {
  return lines.map((line, i) => paperLine(line, i + 1));
}

function paperLine(line: string, at: number): PaperLine {
  const text = line.trim();
  if (text === '') return { at, is: line.includes('\t') ? 'rule' : 'blank' };
  if (RULE.test(text)) return { at, is: 'rule' };
  if (line.includes('\t')) return { at, is: 'row', cells: line.split('\t').map((cell) => cell.trim()) };
  return PAGE_NUMBER.test(text) ? { at, is: 'rule' } : { at, is: 'text', text };
}

/**
 * Lines at the head or foot of pages: the same words three times or more, and no "A national report by …".
 * A file with real paragraphs keeps its heads and feet apart, so there a sentence said three times is meant.
 */
export function runningLines(lines: readonly PaperLine[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    if (line.is !== 'text' || line.whole === true || line.text.length > 120) continue;
    if (/\breport\b|^published\b/i.test(line.text) || isRollUp(line.text)) continue;
    counts.set(line.text, (counts.get(line.text) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([text, count]) => (count >= 3 ? text : [])));
}
