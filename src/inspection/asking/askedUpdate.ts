/** A coordinator asked how something stands: who, in which words, by which day, and whether anybody has said since. */
import type { Day } from '../day';
import type { Person } from '../reminders/owner';

export type AskedUpdate = {
  /** That of its entry in the ledger: the same question sent twice counts once. */
  key: string;
  by: Person;
  /** The moment, in UTC; an answer later than this settles it. */
  at: string;
  /** The day where the organisation is. */
  on: Day;
  /** The last day on which an answer is in time. */
  until: Day;
  words: string;
};

type Asked = { asked: AskedUpdate | undefined; lastAnswer: string; stage: string };

/**
 * What is asked and not answered. Any answer since settles it, in whatever way it came; a wish about reminders is none.
 * Nobody has to answer for what is claimed, done or with another body.
 */
export const askedNow = ({ asked, lastAnswer, stage }: Asked): AskedUpdate | undefined =>
  asked !== undefined && stage === 'open' && lastAnswer < asked.at ? asked : undefined;

/** The day by which it was to be answered has gone by. */
export const isSilent = (task: Asked, today: Day): boolean => {
  const asked = askedNow(task);
  return asked !== undefined && asked.until < today;
};
