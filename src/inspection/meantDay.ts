/** Days as people type them: what a date field lets through and nobody can have meant. */
import { type Day, addMonths, day, isDay } from './day';
import { isMonth, lastDayOf } from './periods/period';
import type { Refusal } from './verdict';

// No paper here is older. A date field makes the year 26 of two figures, and a slip makes 2226 of 2026.
const EARLIEST = day('1900-01-01');
const MOST_MONTHS_AHEAD = 30 * 12;

/** Undefined for a day between 1900 and thirty years from today. */
export function whyNotMeant(given: string, today: Day): Refusal | undefined {
  if (!isDay(given)) return { code: 'not a day', given };
  const isLikely = given >= EARLIEST && given <= addMonths(today, MOST_MONTHS_AHEAD);
  return isLikely ? undefined : { code: 'day unlikely', day: given };
}

/** Undefined for a day after today. */
export const whyNotAhead = (given: string, today: Day): Refusal | undefined =>
  whyNotMeant(given, today) ?? (given <= today ? { code: 'day has passed', day: given } : undefined);

/** Undefined for today and days before it. */
export const whyNotBehind = (given: string, today: Day): Refusal | undefined =>
  whyNotMeant(given, today) ?? (given > today ? { code: 'day to come', day: given } : undefined);

/** The same of a month, as 2022-11. */
export const whyNotMeantMonth = (given: string, today: Day): Refusal | undefined =>
  isMonth(given) ? whyNotMeant(lastDayOf(given), today) : { code: 'not a month', given };
