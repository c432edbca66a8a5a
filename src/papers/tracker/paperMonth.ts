/** The month a paper speaks of, when its title or its dated updates say so. */
import type { PaperReport } from '../../inspection/paper';
import { monthIn } from '../dates';

// "Nov 2022:", "Sept 2022 update": a comment's paragraph that opens with a month and its year.
const DATED_UPDATE = /^(?:\d{1,2}\s)?[A-Z][a-z]{2,8}\s\d{2,4}(?:\s+update)?\s*:/;

export function paperMonth(title: string | null, reports: readonly PaperReport[]): string | null {
  const inTitle = title === null ? null : monthIn(title);
  if (inTitle !== null) return inTitle;
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
