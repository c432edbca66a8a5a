/** The lines of a paper, told apart by their form: blank, a rule between things, a row of a table, or a sentence. */

export type TextLine = { at: number; is: 'text'; text: string };
export type RowLine = { at: number; is: 'row'; cells: readonly string[] };
export type PaperLine = { at: number; is: 'blank' | 'rule' } | TextLine | RowLine;

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

/** Lines at the head or foot of pages: the same words three times or more, and no "A national report by …". */
export function runningLines(lines: readonly PaperLine[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    if (line.is !== 'text' || line.text.length > 120 || /\breport\b|^published\b/i.test(line.text)) continue;
    counts.set(line.text, (counts.get(line.text) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([text, count]) => (count >= 3 ? text : [])));
}
