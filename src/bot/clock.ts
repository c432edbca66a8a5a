/** The one place where the bot looks at a clock. */
import { type Day, day } from '../inspection/day';

export type Clock = {
  /** The moment, in UTC, as 2022-11-14T09:14:00.000Z. */
  now: () => string;
  /** The day where the organisation is. */
  today: () => Day;
  zone: string;
};

export function clockIn(zone: string): Clock {
  // Canadian English writes dates as 2022-11-14.
  const written = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
  return { now: () => new Date().toISOString(), today: () => day(written.format(new Date())), zone };
}
