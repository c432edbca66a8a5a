/** The only place in the tab that reads a clock: the moment, and the day it is where the organisation is. */
import { useEffect, useState } from 'react';
import { type Day, day } from '../../inspection/day';

export type Clock = () => Date;
export const wallClock: Clock = () => new Date();

const MINUTE = 60_000;

export function dayWhere(timeZone: string, moment: Date): Day {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(moment);
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '';
  return day(`${part('year')}-${part('month')}-${part('day')}`);
}

/** "9:14", as a receipt says it. */
export const timeWhere = (timeZone: string, moment: Date): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone, hour: 'numeric', minute: '2-digit' }).format(moment);

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
