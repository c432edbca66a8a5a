/** A calendar day as people in one place mean it: no clock, no zone, and nothing to lose when the clocks change. */

declare const calendarDay: unique symbol;
/** Written 2022-11-14. */
export type Day = string & { readonly [calendarDay]: true };

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MS_A_DAY = 86_400_000;

/** By their number less one, as they are written. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

// Days are counted in UTC only as a ruler: every UTC day has 24 hours, so no clock change can shorten one.
const rulerOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / MS_A_DAY;
const fromRuler = (count: number): Day => new Date(count * MS_A_DAY).toISOString().slice(0, 10) as Day;

/** Whether the text is a day that exists: 2023-02-29 does not. */
export function isDay(text: string): text is Day {
  if (!SHAPE.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === text;
}

/** Takes "2022-11-14". Throws on anything else: words from outside go through isDay first. */
export function day(text: string): Day {
  if (isDay(text)) return text;
  throw new Error(`"${text}" is not a day; write it as 2022-11-14.`);
}

/** The day with these numbers (month 1 to 12), or undefined when there is none, as for 31 April. */
export function dayOf(year: number, month: number, date: number): Day | undefined {
  const text = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(date).padStart(2, '0')];
  const joined = text.join('-');
  return isDay(joined) ? joined : undefined;
}

/** How many days from the first to the second; negative when the second came before. */
export const daysBetween = (from: Day, to: Day): number => rulerOf(to) - rulerOf(from);

export const addDays = (from: Day, days: number): Day => fromRuler(rulerOf(from) + days);

/** The last day of a month (1 to 12). */
export const monthEnd = (year: number, month: number): Day =>
  fromRuler(
    rulerOf(day(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`)) +
      daysIn(year, month) -
      1,
  );

/** The same date so many months on, or the last day of that month when it is shorter. */
export function addMonths(from: Day, months: number): Day {
  const count = yearOf(from) * 12 + monthOf(from) - 1 + months;
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1];
  return dayOf(year, month, dateOf(from)) ?? monthEnd(year, month);
}

export const yearOf = (of: Day): number => Number(of.slice(0, 4));
/** 1 to 12. */
export const monthOf = (of: Day): number => Number(of.slice(5, 7));
export const dateOf = (of: Day): number => Number(of.slice(8, 10));

/** "14 November 2022", as the papers and their readers write it. */
export const inWords = (of: Day): string => `${dateOf(of)} ${MONTHS[monthOf(of) - 1]} ${yearOf(of)}`;

/** 1 to 12 for "March", "Mar" or "sept"; undefined for any other word. */
export function monthNamed(word: string): number | undefined {
  const start = word.toLowerCase().replace(/\.$/, '');
  if (start.length < 3) return undefined;
  const at = MONTHS.findIndex((month) => month.toLowerCase() === start || isShortFor(start, month));
  return at < 0 ? undefined : at + 1;
}

const isShortFor = (start: string, month: string): boolean =>
  start === month.slice(0, 3).toLowerCase() || (start === 'sept' && month === 'September');

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
