/** The month a paper speaks of, when its title or its dated updates say so. */
import type { PaperReport } from '../../inspection/papers/paper';
import { monthIn } from '../dates';

// "Nov 2022:", "Sept 2022 update": a comment's paragraph that opens with a month and its year.
const DATED_UPDATE = /^(?:\d{1,2}\s)?[A-Z][a-z]{2,8}\s\d{2,4}(?:\s+update)?\s*:/;

/** The second and third lines of a title: "Progress report, September 2023". */
const SAYS_MONTH =
  /\b(?:report|tracker|update|position|progress|as at|as of|recommendations|meeting|committee|board)\b/i;
const LONGEST_TITLE = 120;
const MOST_TITLE_LINES = 3;

export function paperMonth(
  [title, ...more]: readonly (string | null)[],
  reports: readonly PaperReport[],
): string | null {
  const titles = more
    .slice(0, MOST_TITLE_LINES)
    .filter((words) => words !== null && words.length <= LONGEST_TITLE && SAYS_MONTH.test(words))
    .filter((words) => words?.endsWith('.') === false);
  const [inTitle] = [title, ...titles].flatMap((words) => monthIn(words ?? '') ?? []);
  if (inTitle !== undefined) return inTitle;
  const comments = reports.flatMap(({ rows }) =>
    rows.flatMap(({ comments, tasks }) => [comments, ...tasks.map((task) => task.comments)]),
  );
  const months = comments.flatMap((words) => (words ?? '').split('\n').flatMap(updateMonth));
  return months.sort().at(-1) ?? null;
}

function updateMonth(paragraph: string): string[] {
  const opening = DATED_UPDATE.exec(paragraph.slice(0, 40))?.[0];
  const month = opening === undefined ? null : monthIn(opening);
  return month === null ? [] : [month];
}
