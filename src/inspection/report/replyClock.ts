/** By when a published report has to be answered, and whether it was: the law's 56 days, the day it came out included. */
import { type Day, addDays, daysBetween, monthEnd, monthOf, yearOf } from '../day';
import { findDays } from '../readDay';
import type { Report } from './report';
import { inPlainOrder } from '../language';

/**
 * Police Act 1996 s.55: the local policing body publishes the chief officer's comments and its own within 56 days
 * beginning with the day of publication. That day is the first, so the last is 55 days on.
 */
export const DAYS_TO_REPLY = 56;

// Nobody chases a reply this old: what is not on record then is a gap in the record, not work to be done.
const CHASED_FOR = 365;

/** `by` is the last day that keeps the law; `surely` is false where only the month or year of publication is known, and `by` is the latest it can be. */
type Due = { by: Day; surely: boolean };

export type ReplyClock =
  | { is: 'no day' }
  | { is: 'other law' }
  | { is: 'not owed'; why: string }
  /** days: how many it was late; 0 when it was in time. */
  | ({ is: 'published'; on: Day; link: string; days: number } & Due)
  | ({ is: 'runs'; days: number } & Due)
  | ({ is: 'late'; days: number } & Due)
  | ({ is: 'not on record' } & Due);

type Answered = Pick<Report, 'published' | 'publishedSaid' | 'inspectorate' | 'line' | 'reply'>;

/** Who published it: as somebody said, else as its line names them; empty when neither does. */
export const inspectorateOf = ({ inspectorate, line }: Pick<Report, 'inspectorate' | 'line'>): string =>
  inspectorate === '' ? (/\bHMIC(?:FRS)?\b/.exec(line)?.[0] ?? '') : inspectorate;

/** The law names one inspectorate, under both its names; a report of which nobody said whose it is counts as its. */
const isUnderTheLaw = (report: Answered): boolean => {
  const by = inspectorateOf(report);
  return by === '' || /\bHMIC(?:FRS)?\b|constabulary/i.test(by);
};

export function replyClock(report: Answered, today: Day): ReplyClock {
  const { reply } = report;
  if (reply?.is === 'not owed') return { is: 'not owed', why: reply.why };
  if (!isUnderTheLaw(report)) return { is: 'other law' };
  const due = replyDue(report);
  if (due === undefined) return { is: 'no day' };
  if (reply !== undefined) {
    const { on, link } = reply;
    return { ...due, is: 'published', on, link, days: Math.max(0, daysBetween(due.by, on)) };
  }
  const left = daysBetween(today, due.by);
  if (left >= 0) return { ...due, is: 'runs', days: left };
  return -left > CHASED_FOR ? { ...due, is: 'not on record' } : { ...due, is: 'late', days: -left };
}

function replyDue({ published, publishedSaid }: Answered): Due | undefined {
  if (published === undefined) return undefined;
  const surely = isKnownToTheDay(published, publishedSaid);
  return {
    by: addDays(surely ? published : lastPossible(published, publishedSaid), DAYS_TO_REPLY - 1),
    surely,
  };
}

/** "11th May 2022" names a day; "May 2022" and "2022" are kept as the first day of theirs. */
function isKnownToTheDay(published: Day, said: string): boolean {
  if (said === '' || !published.endsWith('-01')) return true;
  return findDays(said).some(({ lastDay }) => lastDay === published);
}

function lastPossible(published: Day, said: string): Day {
  const namesMonth = findDays(said).some(
    ({ lastDay }) => lastDay === monthEnd(yearOf(published), monthOf(published)),
  );
  return monthEnd(yearOf(published), namesMonth ? monthOf(published) : 12);
}

/** Those to be answered yet, the most pressing first. */
export function repliesOwed<R extends Answered>(
  reports: readonly R[],
  today: Day,
): { report: R; clock: Extract<ReplyClock, { is: 'runs' | 'late' }> }[] {
  return reports
    .flatMap((report) => {
      const clock = replyClock(report, today);
      return clock.is === 'runs' || clock.is === 'late' ? [{ report, clock }] : [];
    })
    .sort((a, b) => inPlainOrder(a.clock.by, b.clock.by));
}
