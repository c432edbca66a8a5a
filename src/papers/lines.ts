/** The lines of a paper, told apart by their form: blank, a rule between things, a row of a table, or a sentence. */
import type { NotAPaper, PaperWarning } from '../inspection/papers/paper';
import type { FilePlace } from '../inspection/papers/place';

/** What every line may say about where it comes from. */
type Origin = {
  /** Counted from 1: a line of a text, or a paragraph or row of a Word or Excel file. */
  at: number;
  /** Where a person would find it, when the file says more than a line number. */
  place?: FilePlace;
  /** The table it stands in, in files that have real tables; a text has none. */
  table?: number;
  /** Of a sheet that this product adds to the papers it writes: counted, and not read. */
  own?: true;
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
  /** What stands on this line alone, where the cells hold further lines too. */
  words?: string;
};

/** A line whose words are given with an earlier one, in the row or sentence that began there. */
export type PartLine = Origin & { is: 'part'; words?: string };

export type PaperLine = (Origin & { is: 'blank' | 'rule' }) | TextLine | RowLine | PartLine;

/** A file of any kind as lines, with what was seen on the way; or why it is none. */
export type FileLines =
  | { is: 'lines'; lines: readonly PaperLine[]; warnings: readonly PaperWarning[] }
  | { is: 'not lines'; reason: NotAPaper['reason'] };

// A page number alone on its line belongs to the page, not to the paper.
const PAGE_NUMBER =
  /^(?:[-–—|]\s*)?(?:page\s*[|:–-]?\s*)?\d{1,3}(?:\s*(?:of|\/)\s*\d{1,3})?(?:\s*[|:–-])?(?:\s*page)?$/i;
const MARKING =
  /^(?:official|restricted|protect|unclassified|confidential|not protectively marked)(?:\s*[-–—:/]*\s*(?:sensitive|public|non-public|closed|open))?$/i;
const RULE = /^[-–—_=\s|:]*$/;
/** A table typed with bars, as Markdown has it: "| 1 | Row. | AMBER |". */
const BARRED = /^\|.*\|$/;
/** Words typed bold: "**Status**". Stars that stand apart are the paper's own. */
const STARRED = /(\*\*|__)(?=\S)([^*_\t]{1,200}?\S)\1/g;
const HASHES = /^#{1,6}\s+(?=\S)/;

export function paperLines(lines: readonly string[]): PaperLine[] {
  return lines.map((line, i) => paperLine(line, i + 1));
}

function paperLine(line: string, at: number): PaperLine {
  const text = line.trim();
  if (text === '') return { at, is: line.includes('\t') ? 'rule' : 'blank' };
  if (RULE.test(text)) return { at, is: 'rule' };
  if (line.includes('\t')) return { at, is: 'row', cells: cellsOf(line.split('\t')) };
  if (BARRED.test(text)) return { at, is: 'row', cells: cellsOf(text.slice(1, -1).split(/(?<!\\)\|/)) };
  return isPageNumber(text) ? { at, is: 'rule' } : { at, is: 'text', text: sentence(text) };
}

function cellsOf(cells: readonly string[]): string[] {
  return cells.map((cell) => cell.replace(STARRED, '$2').trim());
}

function sentence(text: string): string {
  return text.replace(HASHES, '').replace(STARRED, '$2').replace(/\s+/g, ' ');
}

function isPageNumber(words: string): boolean {
  return words.length < 30 && (PAGE_NUMBER.test(words) || isMarking(words));
}

/** A protective marking, as papers print it on every page. */
export function isMarking(words: string): boolean {
  return words.length < 40 && MARKING.test(words);
}
