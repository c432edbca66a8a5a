/** The site's own time of day: which midnight a date-only value is kept as, and the local time that slips out as UTC. */

export type SiteClock = {
  /** Midnight in the site's zone of the day that holds the moment, in UTC. */
  midnightOf(moment: string): string;
  /** The site's wall clock at the moment, wrongly marked Z. */
  markedWrongly(moment: string): string;
};

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const written = (time: number) => `${new Date(time).toISOString().slice(0, 19)}Z`;

export function siteClock(timeZone: string): SiteClock {
  const parts = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone, hourCycle: 'h23', era: 'short' },
    ...{ year: 'numeric', month: 'numeric', day: 'numeric' },
    ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
  });

  /** What the clock on the site's wall shows, as if it were UTC. */
  function wall(time: number): number {
    const shown = new Map(parts.formatToParts(time).map(({ type, value }) => [type, value]));
    const number = (type: Intl.DateTimeFormatPartTypes) => Number(shown.get(type));
    const year = shown.get('era') === 'BC' ? 1 - number('year') : number('year');
    const day = new Date(0).setUTCFullYear(year, number('month') - 1, number('day'));
    return day + number('hour') * HOUR + number('minute') * 60_000 + number('second') * 1000;
  }

  const startOf = (time: number) => Math.floor(time / DAY) * DAY;

  return {
    midnightOf(moment) {
      const day = startOf(wall(Date.parse(moment)));
      // The clocks may change on that day or even at its midnight, so both neighbours' offsets are tried.
      const tried = [day - DAY, day + DAY].map((near) => day - (wall(near) - near)).sort((a, b) => a - b);
      return written(tried.find((time) => startOf(wall(time)) === day) ?? day);
    },
    markedWrongly: (moment) => written(wall(Date.parse(moment))),
  };
}
