/** The only place in the tab that reads a clock: the moment, and the day it is where the organisation is. */
import { useEffect, useState } from 'react';
import { type Day, day } from '../../inspection/day';

export type Clock = () => Date;
export const wallClock: Clock = () => new Date();

const MINUTE = 60_000;
// For its numbers only: whatever language people read, these are 2022, 11 and 14.
const AS_NUMBERS = 'en-GB';

export function dayWhere(timeZone: string, moment: Date): Day {
  const parts = new Intl.DateTimeFormat(AS_NUMBERS, {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(moment);
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '';
  return day(`${part('year')}-${part('month')}-${part('day')}`);
}

/** A page left open overnight must not go on saying yesterday's standing. */
export function useDayWhere(timeZone: string, clock: Clock): Day {
  const [today, setToday] = useState(() => dayWhere(timeZone, clock()));
  useEffect(() => {
    const look = () => setToday(dayWhere(timeZone, clock()));
    const timer = setInterval(look, MINUTE);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [timeZone, clock]);
  return today;
}
