/** What this product adds to a paper it writes, and so passes when it reads one: annexes, footnotes in Excel, its own totals. */
import type { PaperLine } from './lines';

// As wording/papers/paperSections.ts heads them; tests/papers/write/readBack.test.ts holds the two together. Other papers may
// have an annex of recommendations, so the words after the letter count as well.
const ANNEX =
  /^Annex [A-Z]: (?:Dates moved (?:since|so far)|Items without an update$|How far each open item is|What waits on other bodies$|What is withheld from this public version$)/;
const SHEET =
  /^(?:Annex [A-Z] (?:Dates moved|No update received|Closing time-line|Waiting on others|Withheld)|Footnotes)$/;
const TOTALS = /^At the end of [A-Z][a-z]+ \d{4} this paper lists \d+ /;

/** A column that repeats another to sort by, or the footnotes of its row. */
export const isOwnColumn = (heading: string): boolean =>
  /^(?:Footnotes|.+ \(for sorting\))$/.test(heading.trim());

export const isOwnSheet = (name: string): boolean => SHEET.test(name);

/** The lines of those parts, by their numbers. */
export function ownLines(lines: readonly PaperLine[]): ReadonlySet<number> {
  const own = new Set<number>();
  let inAnnex = false;
  let last: PaperLine | undefined;
  for (const line of lines) {
    if (line.is === 'text' && (line.own === true || ANNEX.test(line.text))) inAnnex = true;
    else if (line.own !== true && line.is === 'text' && line.heading === 1) inAnnex = false;
    if (inAnnex || line.own === true) own.add(line.at);
    if (line.is === 'text' && TOTALS.test(line.text)) {
      own.add(line.at);
      // Above it stand the month, the board and the version, all of which the period has.
      if (last?.is === 'text' && last.heading === undefined) own.add(last.at);
    }
    last = line;
  }
  return own;
}
