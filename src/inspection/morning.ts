/** When the morning's reminders are due, on the clock of a place whose days are not all of one length. */
import type { Day } from './day';

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
