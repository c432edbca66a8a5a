/** What is printed on every page and says nothing of the paper: heads, feet, page numbers, protective markings. */
import { plain } from './cellText';
import { isMarking, type PaperLine } from './lines';
import { isDate } from './dates';
import { isDescription, startsPublished } from './tracker/publication';
import { isRollUp, isTitleLike } from './tracker/rollUp';

const LONGEST_FOOT = 120;
const LEAST_PAGES = 3;
// A year says when, not which page.
const YEAR = /^(?:19|20)\d\d$/;

/**
 * The lines at the head or foot of pages: the same words three times or more, or the same but for a number that grows;
 * never "A national report by …". A file with real paragraphs keeps its heads and feet apart, so there a sentence
 * said three times is meant. The first words of a paper are its title, and are read once.
 */
export function runningLines(lines: readonly PaperLine[]): ReadonlySet<number> {
  const first = lines.find((line) => line.is === 'text' && line.whole !== true);
  const groups = new Map<string, { at: number; words: string }[]>();
  for (const line of lines) {
    const words = footWords(line);
    if (words === undefined || words.length > LONGEST_FOOT) continue;
    const isTitle = first?.is === 'text' && words === first.text;
    if (!isTitle && (isSaidOfReports(words) || isRollUp(words))) continue;
    const key = words.replace(/\d+/g, '#');
    groups.set(key, [...(groups.get(key) ?? []), { at: line.at, words }]);
  }
  const running = [...groups.values()].flatMap((group) => repeated(group));
  return new Set(running.filter((at) => at !== first?.at));
}

/** "A national report by …" stands under every title. */
function isSaidOfReports(words: string): boolean {
  return (
    isDescription(words) ||
    startsPublished(words) ||
    isDate(words) ||
    (/\breport\b/i.test(words) && !isTitleLike(words))
  );
}

/** A row of a table is a foot only when it says so: its page, or a marking. */
function footWords(line: PaperLine): string | undefined {
  if (line.is === 'text') return line.whole === true ? undefined : line.text;
  if (line.is !== 'row' || line.table !== undefined || line.sheet === true) return undefined;
  const cells = line.cells.map(plain).filter((cell) => cell !== '');
  const isFoot = cells.length <= 3 && cells.some((cell) => /\bpage\s*\d/i.test(cell) || isMarking(cell));
  return isFoot ? cells.join(' ') : undefined;
}

function repeated(group: readonly { at: number; words: string }[]): number[] {
  const places = group.map(({ at }) => at);
  const same = group.filter(({ words }) => words === group[0]?.words);
  if (same.length === group.length) return group.length >= LEAST_PAGES ? places : [];
  if (growsByPages(group.map(({ words }) => words.match(/\d+/g) ?? []))) return places;
  const counts = new Map<string, number>();
  for (const { words } of group) counts.set(words, (counts.get(words) ?? 0) + 1);
  return group.flatMap(({ at, words }) => ((counts.get(words) ?? 0) >= LEAST_PAGES ? at : []));
}

/** One number of the line grows from page to page, and all others stay. */
function growsByPages(numbers: readonly (readonly string[])[]): boolean {
  const [first = []] = numbers;
  const varying = first.flatMap((number, i) => (numbers.some((one) => one[i] !== number) ? i : []));
  const [at] = varying;
  if (at === undefined || varying.length !== 1 || numbers.length < LEAST_PAGES) return false;
  if (numbers.some((one) => YEAR.test(one[at] ?? ''))) return false;
  return numbers.every((one, i) => i === 0 || Number(one[at]) > Number(numbers[i - 1]?.[at]));
}
