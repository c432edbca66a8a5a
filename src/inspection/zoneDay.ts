/** Which calendar day it is at a moment, in a place that keeps its clocks by one zone. */
import { type Day, day } from './day';
import { madeLate } from './language';

type ZonedReader = {
  Instant: {
    fromEpochMilliseconds(ms: number): { toZonedDateTimeISO(timeZone: string): { toPlainDate(): unknown } };
  };
};

/**
 * Gives what reads the day of a moment in a zone of the IANA's list, as "Europe/London". Reading throws a RangeError for
 * a zone or a moment that does not exist. Where Temporal is (Chromium 144, Firefox 139) it answers in half a millisecond;
 * the first Intl.DateTimeFormat of a page takes thirty.
 */
export function dayReader(timeZone: string): (moment: Date) => Day {
  const { Temporal } = globalThis as { Temporal?: ZonedReader };
  return Temporal === undefined ? byIntl(timeZone) : byTemporal(Temporal, timeZone);
}

const byTemporal =
  ({ Instant }: ZonedReader, timeZone: string) =>
  (moment: Date): Day =>
    day(String(Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(timeZone).toPlainDate()));

// For their numbers only: whatever language people read, these are 2022, 11 and 14.
const NUMBERS = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;

function byIntl(timeZone: string): (moment: Date) => Day {
  const format = madeLate(() => new Intl.DateTimeFormat('en-GB', { ...NUMBERS, timeZone }));
  return (moment) => {
    const parts = Object.fromEntries(
      format()
        .formatToParts(moment)
        .map((part) => [part.type, part.value]),
    );
    return day(`${parts['year']?.padStart(4, '0')}-${parts['month']}-${parts['day']}`);
  };
}
