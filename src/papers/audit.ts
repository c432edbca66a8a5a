/** The proof that nothing was lost: every word of every line that counts as read is looked for in what was read. */
import type { Paper, PaperWarning } from '../inspection/papers/paper';
import { inOurLetters } from '../inspection/lookalikes';
import { cellText } from './cellText';
import type { LineUse } from './ledger';
import type { PaperLine } from './lines';
import { countWords, takeWords, type WordCount, wordsOf } from './words';
import type { Place } from '../inspection/papers/place';

// Said of a date, and left off it.
const UNSAID =
  /(?:\b(?:(?:this|the) )?(?:report|inspection|review) (?:(?:was|is) )?)?\bpublished:?(?: date)?(?: (?:in|on)\b)?|^(?:date of publication|publication date|date published)\b/gi;

/** Warnings for words that are in no cell, note or warning; a sound reader gives none. */
export function lostWords(
  lines: readonly PaperLine[],
  useOf: (at: number) => LineUse | undefined,
  said: Pick<Paper, 'document' | 'reports' | 'plans'>,
  warnings: readonly PaperWarning[],
): PaperWarning[] {
  const kept = countWords(stringsIn([said, warnings]));
  const all = new Set(kept.keys());
  const titles = new Set(said.reports.map(({ title }) => title));
  return lines.flatMap((line) => {
    const use = useOf(line.at);
    if (use === undefined || use === 'passed') return [];
    const missing = takeWords(kept, wordsIn(line, titles));
    const lost = missing.filter((word) => !isHalf(word, kept, all));
    if (lost.length === 0) return [];
    return [
      {
        line: line.at,
        place: placeOf(line),
        what: { is: 'in no cell', words: lost.join(' ') },
      },
    ];
  });
}

/** Words whose letters come from another alphabet, with the reading that is meant. */
export function foreignLetters(lines: readonly PaperLine[]): PaperWarning[] {
  return lines.flatMap((line) =>
    [...new Set(wordsOf(wordsIn(line)))].flatMap((word) => {
      const ours = inOurLetters(word);
      if (ours === word) return [];
      return [{ line: line.at, place: placeOf(line), what: { is: 'other letters', word, ours } }];
    }),
  );
}

const placeOf = ({ place, at }: PaperLine): Place => place ?? { in: 'line', line: at };

/** A merged cell was said once, where it begins; a report's title that stands in each of its rows was said once too. */
function wordsIn(line: PaperLine, titles: ReadonlySet<string> = new Set()): string {
  if (line.is === 'text') return line.text.replace(UNSAID, ' ');
  if (line.is === 'part' || (line.is === 'row' && line.words !== undefined)) return line.words ?? '';
  if (line.is !== 'row') return '';
  const cells = line.cells.map((cell, i) => (line.merged?.[i] === true ? '' : (cellText([cell]) ?? '')));
  return cells.filter((words) => !titles.has(words)).join(' ');
}

/** Half of a word that a page end cut, and that is whole again. */
function isHalf(word: string, kept: WordCount, all: ReadonlySet<string>): boolean {
  if (!/\p{L}/u.test(word) || kept.has(word)) return false;
  for (const whole of all) {
    if (whole.length > word.length + 1 && (whole.startsWith(word) || whole.endsWith(word))) return true;
  }
  return false;
}

function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const one of value) yield* stringsIn(one);
  else if (typeof value === 'object' && value !== null)
    for (const one of Object.values(value)) yield* stringsIn(one);
  else if (typeof value === 'number') yield String(value);
}
