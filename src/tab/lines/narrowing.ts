/** Which rows of the list fit its filters and its search, found as fast as someone types. */
import type { Question } from '../../inspection/asking/questionOf';
import { goesOn, wordsOf } from '../../inspection/search/search';
import { type Filter, HANDED, MANY, NO_STATUS } from './filter';
import type { Line } from './lines';

const isUnanswered = (asked: Question | undefined, value: string): boolean =>
  asked !== undefined && (asked.is === value || (value === 'waiting' && asked.is === 'silent'));

const isHanded = ({ handed }: Line, value: string): boolean =>
  value === HANDED ? handed.length > 0 : handed.some(({ to }) => to.name === value);

const fits = (chosen: readonly string[], has: (value: string) => boolean): boolean =>
  chosen.length === 0 || chosen.some(has);

/**
 * Narrows the lines, in the order in which they come. `deeper` is what was said of each beyond its row, in lower case, as
 * far as it is read. While somebody types on, only what was still found is looked through again.
 */
export function narrowing(
  lines: readonly Line[],
  deeper: readonly ReadonlyMap<string, string>[] = [],
): (filter: Filter) => readonly Line[] {
  let last: { filter: Filter; words: readonly string[]; kept: readonly Line[] } | undefined;
  return (filter) => {
    const words = wordsOf(filter.q);
    const before = last !== undefined && isSameBut(last.filter, filter) ? last : undefined;
    const among = before !== undefined && goesOn(before.words, words) ? before.kept : undefined;
    const left = among ?? lines.filter((line) => fitsAll(line, filter));
    const holds = ({ text, row }: Line, word: string) =>
      text.includes(word) || deeper.some((each) => each.get(row.id)?.includes(word) === true);
    const kept = left.filter((line) => words.every((word) => holds(line, word)));
    last = { filter, words, kept };
    return kept;
  };
}

/** All but what is searched for, and how it is shown. */
const isSameBut = (one: Filter, other: Filter): boolean =>
  one.show === other.show && MANY.every((name) => one[name].join('\n') === other[name].join('\n'));

const fitsAll = (line: Line, filter: Filter): boolean =>
  (filter.show === 'all' || line.open === (filter.show === 'open')) &&
  fits(filter.status, (value) => value === (line.row.status ?? NO_STATUS)) &&
  fits(filter.standing, (value) => value === line.standing) &&
  fits(filter.asked, (value) => isUnanswered(line.asked, value)) &&
  fits(filter.handed, (value) => isHanded(line, value)) &&
  fits(filter.owner, (value) => line.owners.includes(value)) &&
  fits(filter.report, (value) => value === line.row.reportId);
