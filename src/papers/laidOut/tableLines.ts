/** Which lines under a heading are the table's, and which are sentences and titles that stand between tables. */
import type { PaperWarning } from '../../inspection/papers/paper';
import { isDescription, startsPublished } from '../tracker/publication';
import { isRollUp, isTitleLike } from '../tracker/rollUp';
import { isNumber } from '../tracker/rowNumber';
import { cellsOfLine } from './cellsOfLine';
import { fragmentsOf, sliced } from './fragments';
import type { Keys, LaidLine } from './laidRows';
import type { Ruled } from './ruled';
import type { Section } from './sections';

/** What stands behind the section's last line is another page. */
type Ends = { pageEnds: boolean };
type Kind = 'row' | 'sentence' | 'either';

const MOST_TITLE_LINES = 3;

/** Which lines may be rows, and which begin a page. */
type Page = { free: (at: number) => boolean; pages: readonly boolean[]; warnings: PaperWarning[] };

export function tableLines(
  lines: readonly string[],
  ruled: Ruled,
  { free, pages, warnings }: Page,
): LaidLine[] {
  const { unsure } = ruled;
  const found: LaidLine[] = [];
  for (const block of blocksIn(lines, ruled)) {
    const rows = rowsIn(lines, block.filter(free), { ...ruled, pageEnds: pages[ruled.to] === true });
    let gap = true;
    for (const at of block) {
      if (rows.has(at)) found.push({ at: at + 1, cells: cellsOfLine(lines[at] ?? '', ruled), gap });
      gap = !rows.has(at);
    }
  }
  const line = found[0]?.at;
  if (line !== undefined)
    for (const { left, right } of unsure)
      warnings.push({
        ...{ line, place: { in: 'line', line } },
        what: { is: 'columns touch', left, right },
      });
  return found;
}

/** Lines that no blank line parts. */
function blocksIn(lines: readonly string[], { from, to }: Section): number[][] {
  const blocks: number[][] = [[]];
  for (let at = from; at < to; at += 1) {
    if ((lines[at] ?? '').trim() === '') blocks.push([]);
    else blocks.at(-1)?.push(at);
  }
  return blocks.filter(({ length }) => length > 0);
}

function rowsIn(
  lines: readonly string[],
  block: readonly number[],
  ruled: Ruled & Ends,
): ReadonlySet<number> {
  const words = block.map((at) => lines[at] ?? '');
  const kinds = withTitles(
    words,
    words.map((line) => kindOf(line, ruled)),
  );
  const isTable = kinds.includes('row');
  if (!isTable && (kinds.includes('sentence') || isTitleBlock(lines, block, ruled))) return new Set();
  const isRow = (i: number): boolean => {
    if (kinds[i] !== 'either') return kinds[i] === 'row';
    const sides = [kinds.slice(0, i).findLast(isSure), kinds.slice(i + 1).find(isSure)];
    return sides.includes('row') || !isTable;
  };
  return new Set(block.filter((_, i) => isRow(i)));
}

const isSure = (kind: Kind): boolean => kind !== 'either';

/** Words at the left edge right above a report's line are its title. */
function withTitles(words: readonly string[], kinds: readonly Kind[]): Kind[] {
  const found = [...kinds];
  words.forEach((line, i) => {
    if (!isSaidOfReport(line.trim())) return;
    for (let above = i - 1; above >= i - MOST_TITLE_LINES && found[above] === 'either'; above -= 1) {
      const title = words[above] ?? '';
      if (!/^ ?[^\s\p{Ll}]/u.test(title) || !isTitleLike(title.trim())) break;
      found[above] = 'sentence';
    }
  });
  return found;
}

const isSaidOfReport = (words: string): boolean => isDescription(words) || startsPublished(words);

function kindOf(line: string, { cuts, keys }: { cuts: readonly number[]; keys: Keys }): Kind {
  const pieces = fragmentsOf(line);
  const { cells, crossed } = sliced(line, cuts);
  if (pieces.length > 1) {
    const ended = pieces.slice(0, -1).every(({ words }) => /[.:;,]$/.test(words));
    return crossed >= 2 || (crossed > 0 && ended) ? 'sentence' : 'row';
  }
  const begins = pieces[0]?.from ?? 0;
  if (isSaidOfReport(line.trim()) || (begins <= 1 && /^total of\b/i.test(line.trim()))) return 'sentence';
  const isAligned = begins > 1 && cuts.some((cut) => Math.abs(cut - begins) <= 1);
  if (crossed > 0) return isAligned ? 'row' : 'sentence';
  if (cells.filter((cell) => cell !== '').length < 2) return 'either';
  if (isAligned || (keys.number === 0 && isNumber(cells[0] ?? ''))) return 'row';
  return keys.number === 0 ? 'sentence' : 'either';
}

/** Words in one column only, with a report's line or a heading under them: the title of what follows. */
function isTitleBlock(
  lines: readonly string[],
  block: readonly number[],
  { to, pageEnds }: Section & Ends,
): boolean {
  const words = block.map((at) => (lines[at] ?? '').trim());
  const isTitle = isTitleLike(words.at(-1) ?? '') && /^\P{Ll}/u.test(words[0] ?? '');
  if (words.length > MOST_TITLE_LINES || !isTitle) return false;
  let next = (block.at(-1) ?? 0) + 1;
  while (next < to && (lines[next] ?? '').trim() === '') next += 1;
  const below = (lines[next] ?? '').trim();
  // Behind the last line stands the next heading, or the next page.
  if (next >= to) return below !== '' && !pageEnds && isApart(lines, block);
  return isSaidOfReport(below) || isRollUp(below);
}

/** One piece on a line with a blank line above. */
const isApart = (lines: readonly string[], [first = 0]: readonly number[]): boolean =>
  (lines[first - 1] ?? '').trim() === '' && fragmentsOf(lines[first] ?? '').length === 1;
