/** What is said under a date that is typed in words: the day it means, or that it means none. */
import { deadlineSaid } from '../../inspection/recommendation/readDeadline';
import { dayInWords } from '../../wording/facts';
import { reportForm as say } from '../../wording/tabReports';

export function dueHint(due: string, empty: string): string {
  if (due.trim() === '') return empty;
  const { lastDay } = deadlineSaid(due.trim());
  return lastDay === undefined ? say.dueNone : say.dueDay(dayInWords(lastDay));
}
