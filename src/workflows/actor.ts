/** The person who acts, when and how: every change is written down with this. */
import type { Day } from '../inspection/day';
import type { Person } from '../inspection/reminders/owner';
import type { Update } from '../inspection/update';

export type Actor = {
  person: Person;
  /** The day where the organisation is. */
  today: Day;
  /** The moment, in UTC, as 2022-11-14T09:14:00.000Z. */
  at: string;
  via: Update['via'];
};
