/** What of a list goes to paper. */
import { list } from '../../wording/recommendations/tabRecommendations';

/** Some 200 pages. Of 10,000 rows Chromium made no paper within five minutes. */
export const MOST_PRINTED = 2_000;

/** On paper nothing can be scrolled to, so rows stand one under the other; `part` says it where they are not all. */
export function printed(keys: readonly string[]) {
  const rows = keys.slice(0, MOST_PRINTED).map((key, index) => ({ key, index, start: 0 }));
  const part = keys.length > MOST_PRINTED ? list.printedPart(MOST_PRINTED, keys.length) : undefined;
  return { rows, part };
}
