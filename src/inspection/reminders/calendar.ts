/** Which days people work: the days of the week an organisation works, less the bank holidays of its part of the country. */
import bankHolidays from '../../../manifest/bankHolidays.json';
import { type Day, addDays, daysBetween, day, yearOf } from '../day';

/** Whose bank holidays are kept; 'none' where they are worked. */
export const NATIONS = ['england-and-wales', 'scotland', 'northern-ireland', 'none'] as const;
export type Nation = (typeof NATIONS)[number];

/** 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;
export const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

export type Calendar = { workingDays: readonly Weekday[]; nation: Nation };

/** The years for which dates have been published; what lies beyond is judged by its weekday alone. */
export const PUBLISHED = { first: bankHolidays.firstYear, last: bankHolidays.lastYear } as const;

const MONDAY = day('2024-01-01');

export const weekdayOf = (on: Day): Weekday => {
  const since = daysBetween(MONDAY, on) % 7;
  return (((since + 7) % 7) + 1) as Weekday;
};

/** The bank holiday's name as published, "Boxing Day (substitute day)"; undefined when it is none, or none is known. */
export function bankHolidayOn(on: Day, nation: Nation): string | undefined {
  if (nation === 'none') return undefined;
  const named: Readonly<Record<string, string>> = bankHolidays.divisions[nation];
  return named[on];
}

export const isPublished = (on: Day): boolean =>
  yearOf(on) >= PUBLISHED.first && yearOf(on) <= PUBLISHED.last;

export type DayOff = { is: 'not a working weekday' } | { is: 'bank holiday'; name: string };

/** Why nobody is written to that day; undefined on a working day. */
export function dayOff(on: Day, { workingDays, nation }: Calendar): DayOff | undefined {
  const name = bankHolidayOn(on, nation);
  if (name !== undefined) return { is: 'bank holiday', name };
  return workingDays.includes(weekdayOf(on)) ? undefined : { is: 'not a working weekday' };
}

export const isWorkingDay = (on: Day, calendar: Calendar): boolean => dayOff(on, calendar) === undefined;

/** That day when it is worked, else the next that is; the day itself where no weekday is worked at all. */
export function workingDayFrom(on: Day, calendar: Calendar): Day {
  if (calendar.workingDays.length === 0) return on;
  let next = on;
  while (!isWorkingDay(next, calendar)) next = addDays(next, 1);
  return next;
}

/** So many working days after a day, which itself does not count; calendar days where no weekday is worked at all. */
export function workingDaysAfter(on: Day, days: number, calendar: Calendar): Day {
  let last = on;
  for (let left = days; left > 0; left -= 1) last = workingDayFrom(addDays(last, 1), calendar);
  return last;
}
