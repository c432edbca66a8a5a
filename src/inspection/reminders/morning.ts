/** When the morning's reminders are due, on the clock of a place whose days are not all of one length. */
import type { Day } from '../day';

/** A day and the minutes since its midnight, as the clock on the wall there shows them. */
export type WallTime = { day: Day; minute: number };

/**
 * Whether the hour was passed between two looks at the clock. On the night the clocks go forward an hour that never
 * comes counts as passed with the next one; on the night they go back, an hour that comes twice counts once.
 */
export function hourPassed(before: WallTime, now: WallTime, hour: number): boolean {
  const due = hour * 60;
  if (now.minute < due) return false;
  return before.day < now.day || (before.day === now.day && before.minute < due);
}

/** The morning that was gone through last, by whichever instance: kept where all of them see it. */
export type LastMorning = {
  day: Day;
  /** planning: somebody is writing down who hears what · planned: all of it is on its way. */
  state: 'planning' | 'planned';
  /** When whoever is at it last said so, in UTC. */
  at: string;
  /** A name of the process that is at it, which no other has. */
  by: string;
};

/** So often whoever plans says that they are still at it, however long it takes. */
export const STILL_AT_IT_MS = 60_000;
// Whoever has not said so three times is dead; doing it twice would only be a waste.
const GONE_MS = 3 * STILL_AT_IT_MS;
// A morning that nobody was there for is made up for until then; later the next one says it.
const MADE_UP_MINUTES = 180;

/** Whether this morning is still to be gone through: its hour has come, it was cut off, or nobody was there for it. */
export function isMorningDue(
  last: LastMorning | undefined,
  { before, now, hour }: { before: WallTime; now: WallTime; hour: number },
): boolean {
  if (last !== undefined && last.day >= now.day) return last.day === now.day && last.state === 'planning';
  const since = now.minute - hour * 60;
  // A tracker that never had a morning begins with the next one.
  return hourPassed(before, now, hour) || (last !== undefined && since >= 0 && since <= MADE_UP_MINUTES);
}

/** Whether this process may go through it: nobody else has, or whoever began it is gone. */
export function mayTake(
  last: LastMorning | undefined,
  mine: Pick<LastMorning, 'day' | 'at' | 'by'>,
): boolean {
  if (last === undefined || last.day < mine.day) return true;
  if (last.day > mine.day || last.state === 'planned') return false;
  return last.by === mine.by || Date.parse(mine.at) - Date.parse(last.at) >= GONE_MS;
}
