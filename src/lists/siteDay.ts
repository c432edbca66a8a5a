/** Between calendar days and the moments SharePoint keeps for them, as people in the site's zone read them. */
import type { Day } from '../inspection/day';
import { dayReader } from '../inspection/zoneDay';

export type SiteDays = {
  /** The moment that is written for a day. */
  momentOf(day: Day): string;
  /** The day a kept moment means. */
  dayAt(moment: string): Day;
};

/**
 * SharePoint keeps a date-only value as a moment, and its own form writes midnight in the site's zone: on a summer day
 * in London that is 23:00 UTC of the day before (sp-dev-docs#6083). Midday UTC is the same day in every zone from
 * Honolulu to Vladivostok, so it is what we write; what others wrote is read through the site's zone.
 */
export function siteDays(timeZone: string): SiteDays {
  const dayOf = dayReader(timeZone);
  // Reading a moment through a zone is slow, and a list holds the same few hundred days over and over.
  const known = new Map<string, Day>();

  function read(moment: string): Day {
    const found = dayOf(new Date(moment));
    known.set(moment, found);
    return found;
  }

  return {
    momentOf: (of) => `${of}T12:00:00Z`,
    dayAt: (moment) => known.get(moment) ?? read(moment),
  };
}
