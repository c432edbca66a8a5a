/** Sentences that a page's width broke into lines, made whole: the next word would not have fitted on the line. */
import type { PaperLine } from '../lines';
import { isDescription, startsPublished } from '../tracker/publication';
import { isRollUp } from '../tracker/rollUp';

// A letter more or less, for the page is set in letters of different widths.
const SLACK = 8;
const SHORTEST_WIDTH = 60;

export function reflowed(lines: readonly PaperLine[]): PaperLine[] {
  const widths = lines.map((line) => (line.is === 'text' ? line.text.length : 0));
  const width = Math.max(SHORTEST_WIDTH, ...widths.slice(0, 20_000));
  const out: PaperLine[] = [];
  let open: { at: number; last: string } | undefined;
  lines.forEach((line, i) => {
    if (line.is !== 'text') open = undefined;
    else if (open !== undefined && goesOn(open.last, line.text, width)) {
      const begun = out[open.at];
      if (begun?.is === 'text') out[open.at] = { ...begun, text: `${begun.text} ${line.text}` };
      out.push({ at: line.at, is: 'part' });
      open.last = line.text;
      return;
    } else open = { at: i, last: line.text };
    out.push(line);
  });
  return out;
}

function goesOn(above: string, words: string, width: number): boolean {
  if (isDescription(words) || startsPublished(words) || /^total of\b/i.test(words)) return false;
  if (above.length + 1 + (words.split(' ')[0]?.length ?? 0) <= width - SLACK) return false;
  return !(isRollUp(words) && /[.:]$/.test(above));
}
