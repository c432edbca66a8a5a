/** The numbers by which a site's person columns name people: asked of SharePoint once a person, for Graph has no such call. */
import { z } from 'zod';
import type { Person } from '../../inspection/reminders/owner';
import type { Fields } from '../cells/fitting';
import { sure } from '../shelves/rows';
import type { SharePoint } from './request';

export type SiteUsers = {
  /**
   * The cells that show these people. Never fails: whoever cannot be named in time leaves their cell empty, for a person
   * column is for show, and the text beside it says who it was.
   */
  cells(people: Readonly<Record<string, Person | undefined>>): Promise<Fields>;
};

const User = z.object({ Id: z.int().positive() });

// A save waits no longer than this for what it only shows.
const PATIENCE = 4_000;

/** `signInName` is what a person signs in with; undefined when the directory does not know them. */
export function siteUsersAt(
  sharePoint: SharePoint,
  signInName: (personId: string) => Promise<string | undefined>,
  patience = PATIENCE,
): SiteUsers {
  const known = new Map<string, Promise<number | undefined>>();

  async function ensured(personId: string): Promise<number | undefined> {
    const name = await signInName(personId);
    if (name === undefined) return undefined;
    const what = 'The number of a person in the site';
    const logonName = `i:0#.f|membership|${name}`;
    return sure(User, await sharePoint.post('/ensureuser', { logonName }, what), what).Id;
  }

  function numberOf(personId: string): Promise<number | undefined> {
    const before = known.get(personId);
    if (before !== undefined) return before;
    const asked = ensured(personId).catch(() => {
      known.delete(personId); // the next save asks again
      return undefined;
    });
    known.set(personId, asked);
    return asked;
  }

  return {
    async cells(people) {
      const each = Object.entries(people).map(async ([column, person]) => {
        const found = person === undefined || person.id === '' ? undefined : numberOf(person.id);
        const number = found && (await within(found, patience));
        // The name is Graph's own: a column Owner is written as OwnerLookupId.
        return [`${column}LookupId`, number === undefined ? null : String(number)] as const;
      });
      return Object.fromEntries(await Promise.all(each));
    },
  };
}

/** Where SharePoint itself cannot be reached at all, as for an app that may only use Graph, the columns stay empty. */
export const noSiteUsers: SiteUsers = {
  cells: async (people) =>
    Object.fromEntries(Object.keys(people).map((column) => [`${column}LookupId`, null])),
};

function within<T>(work: Promise<T>, patience: number): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => (timer = setTimeout(() => resolve(undefined), patience)));
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
