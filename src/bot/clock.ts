/** The one place where the bot looks at a clock. */
import type { Day } from '../inspection/day';
import type { WallTime } from '../inspection/reminders/morning';
import { dayReader } from '../inspection/zoneDay';

export type Clock = {
  /** The moment, in UTC, as 2022-11-14T09:14:00.000Z. */
  now: () => string;
  /** The day where the organisation is. */
  today: () => Day;
  zone: string;
};

export function clockIn(zone: string): Clock {
  const dayOf = dayReader(zone);
  return { now: () => new Date().toISOString(), today: () => dayOf(new Date()), zone };
}

/** Milliseconds on a watch that nobody sets, from an arbitrary start. */
export const elapsedMs = (): number => performance.now();

/** What the clock on the wall shows there at a moment in UTC. */
export function wallTimeIn(zone: string, at: string): WallTime {
  const moment = new Date(at);
  const clock = new Intl.DateTimeFormat('en-GB', {
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone },
  }).format(moment);
  const [hour, minute] = clock.split(':').map(Number);
  return { day: dayReader(zone)(moment), minute: (hour ?? 0) * 60 + (minute ?? 0) };
}
