/** When something is due, as far as anyone has said; how that stands today; and every time it was moved. */
import { whyNotMeant } from '../meantDay';
import { type Day, addMonths, daysBetween } from '../day';
import { allowed, refused, type Verdict } from '../verdict';

/** What a date without a day hangs on: "Within 6 months of the completion of Rec. 1". */
export type Anchor = {
  after: string;
  /** How many months later it falls due; 0 when it is due as the event happens. */
  months: number;
};

/** The words as given, and the last day that keeps them: a month runs to its end; an event has no day yet. */
export type Deadline = { said: string; lastDay: Day | undefined; anchor: Anchor | undefined };

export const NO_DEADLINE: Deadline = { said: '', lastDay: undefined, anchor: undefined };

/** One change of a promised date. What is not known of an old one, from a paper, is empty. */
export type Move = {
  from: Deadline;
  to: Deadline;
  reason: string;
  askedBy: string;
  agreedBy: string;
  /** The day the move was agreed. */
  on: Day | undefined;
  reportedToBoard: boolean;
};

export type Standing =
  | { is: 'undated' }
  | { is: 'waiting on'; event: string }
  | { is: 'today' }
  | { is: 'ahead' | 'soon' | 'late'; days: number };

/** Four weeks: time to gather evidence before the next paper is written. */
export const SOON = 28;

/** The caller brings today: nothing here reads a clock. */
export function standing({ lastDay, anchor }: Deadline, today: Day): Standing {
  if (lastDay === undefined)
    return anchor === undefined ? { is: 'undated' } : { is: 'waiting on', event: anchor.after };
  const days = daysBetween(today, lastDay);
  if (days === 0) return { is: 'today' };
  if (days < 0) return { is: 'late', days: -days };
  return { is: days <= SOON ? 'soon' : 'ahead', days };
}

/** The date in force: ours when we set one, else the one the report or the first paper gave. */
export const currentDeadline = ({
  deadline,
  original,
}: {
  deadline: Deadline;
  original: Deadline;
}): Deadline => (deadline.said === '' ? original : deadline);

/** When the event a deadline hangs on has a day: proposed to a person, never applied by itself. */
export const dueAfter = (anchor: Anchor, eventDay: Day): Day => addMonths(eventDay, anchor.months);

export type MoveRequest = {
  to: Day;
  said: string;
  reason: string;
  askedBy: string;
  agreedBy: string;
  on: Day;
};

/** Moves a deadline for a reason. The original stays what it was; the move is kept with who asked and who agreed. */
export function moveDeadline<T extends { deadline: Deadline; original: Deadline; moves: readonly Move[] }>(
  item: T,
  { to, said, reason, askedBy, agreedBy, on }: MoveRequest,
): Verdict<T> {
  const from = currentDeadline(item);
  if (reason.trim() === '') return refused({ code: 'no reason' });
  const unlikely = whyNotMeant(to, on);
  if (unlikely !== undefined) return refused(unlikely);
  if (from.lastDay === to) return refused({ code: 'no change', what: said });
  const deadline: Deadline = { said, lastDay: to, anchor: undefined };
  const move: Move = {
    from,
    to: deadline,
    reason: reason.trim(),
    askedBy,
    agreedBy,
    on,
    reportedToBoard: false,
  };
  return allowed({ ...item, deadline, moves: [...item.moves, move] });
}
