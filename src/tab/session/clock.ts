/** The only place in the tab that reads a clock: the moment, and the day it is where the organisation is. */
import { useEffect, useState } from 'react';
import type { Day } from '../../inspection/day';
import { dayReader } from '../../inspection/zoneDay';

export type Clock = () => Date;
export const wallClock: Clock = () => new Date();

const MINUTE = 60_000;
export const dayWhere = (timeZone: string, moment: Date): Day => dayReader(timeZone)(moment);

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
