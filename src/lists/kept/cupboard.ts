/** What the tab keeps in the browser between two openings: one person's rows, in IndexedDB, or nothing where that fails. */
import { deleteDB } from 'idb';
import type { Person } from '../../inspection/owner';
import type { FollowedList, Kept, Unreadable } from '../../inspection/register';
import type { Known } from './mirror';
import {
  CUPBOARD,
  type Database,
  type ListState,
  type Place,
  STORES,
  type Stores,
  claim,
  openedWithin,
  wipe,
  withinPatience,
} from './stores';

export type Found = { me: Person | undefined; lists: Partial<Record<FollowedList, Known>> };

/** `from` is the mark the change is based on; `whole` puts the rows in the place of all that were there. */
export type Change = {
  rows: readonly Kept<unknown>[];
  gone: readonly string[];
  unreadable: readonly Unreadable[];
  from: string | undefined;
  to: string;
  whole: boolean;
};

/** Nothing here rejects: what cannot be kept is read again next time. */
export type Cupboard = {
  open(): Promise<Found>;
  keep(list: FollowedList, change: Change): Promise<void>;
  keepMe(me: Person): Promise<void>;
  forget(): Promise<void>;
};

export const LISTS = [
  'reports',
  'recommendations',
  'tasks',
  'roles',
] as const satisfies readonly FollowedList[];
// The page stays alive between two of them.
const ROWS_AT_ONCE = 2000;
const PATIENCE = 2000;

type Whose = { personId: string; siteUrl: string; patience?: number };

export function cupboardOf({ personId, siteUrl: site, patience = PATIENCE }: Whose): Cupboard {
  let opened: Promise<Database | undefined> | undefined;
  let closed = false;
  let last: Promise<unknown> = Promise.resolve();

  /** Without IndexedDB, or with one that is full, blocked or broken, the tab reads everything and keeps nothing. */
  async function doWithout(): Promise<void> {
    closed = true;
    (await opened?.catch(() => undefined))?.close();
    // Where there is none at all, even asking for it throws.
    const deleted = Promise.resolve().then(() => deleteDB(CUPBOARD));
    await withinPatience(deleted, patience).catch(() => undefined);
  }

  async function within<T>(work: (database: Database) => Promise<T>): Promise<T | undefined> {
    if (closed) return undefined;
    try {
      opened ??= openedWithin(patience, () => (closed = true));
      const database = await opened;
      return database === undefined || closed ? undefined : await work(database);
    } catch (error) {
      // A newer version of the app wrote it: that one still needs it.
      if (error instanceof DOMException && error.name === 'VersionError') closed = true;
      else await doWithout();
      return undefined;
    }
  }

  /** One after the other, so that a change finds what the one before it left. */
  function next<T>(work: (database: Database) => Promise<T>): Promise<T | undefined> {
    const done = last.then(() => within(work));
    last = done;
    return done;
  }

  return {
    open: async () =>
      (await next(async (database) => {
        await claim(database, personId);
        return found(database, site);
      })) ?? { me: undefined, lists: {} },
    async keep(list, change) {
      const kept = await next((database) => write(database, { place: [site, list], personId, change }));
      if (kept === 'of another person') closed = true;
    },
    async keepMe(me) {
      await next(async (database) => {
        const about = database.transaction('about', 'readwrite').store;
        if ((await about.get('person')) === personId) await about.put(me, 'me');
      });
    },
    async forget() {
      const done = next(wipe);
      await done;
      await doWithout();
    },
  };
}

async function found(database: Database, site: string): Promise<Found> {
  const all = database.transaction(STORES);
  const asked = all.objectStore('about').get('me');
  const lists: Found['lists'] = {};
  // Asked for side by side: the page waits for the four of them.
  const each = LISTS.map(async (list) => {
    const [state, rows, keys] = await Promise.all([
      all.objectStore('lists').get([site, list]),
      all.objectStore('rows').getAll(rowsOf([site, list])),
      all.objectStore('rows').getAllKeys(rowsOf([site, list])),
    ]);
    if (state !== undefined && state.writing === '') lists[list] = sound(state, rows, keys);
  });
  await Promise.all([...each, all.done]);
  const me = await asked;
  return { me: me === undefined ? undefined : personIn(me), lists };
}

function sound(state: ListState, rows: Kept<unknown>[], keys: Stores['rows']['key'][]): Known {
  const isRow = (row: unknown, at: number) =>
    isThing(row) && row['id'] === String(keys[at]?.[2]) && typeof row['version'] === 'string';
  const { mark, unreadable } = state;
  if (typeof mark !== 'string' || !Array.isArray(unreadable) || !rows.every(isRow))
    throw new Error('What was kept is not what was put there');
  return { mark, unreadable, rows };
}

function personIn(me: unknown): Person {
  if (isThing(me) && typeof me['id'] === 'string' && typeof me['name'] === 'string')
    return { id: me['id'], name: me['name'] };
  throw new Error('The person kept is none');
}

const isThing = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const rowsOf = (place: Place) => IDBKeyRange.bound([...place], [...place, []]);

type Writing = { place: Place; personId: string; change: Change };

/**
 * All of a change or none of it. It is based on a mark: when another tab of the browser has meanwhile put a later one,
 * that one stands, and its rows with it.
 */
async function write(database: Database, { place, personId, change }: Writing) {
  const writing = crypto.randomUUID();
  for (let at = 0; at === 0 || at < change.rows.length; at += ROWS_AT_ONCE) {
    const all = database.transaction(STORES, 'readwrite');
    const [lists, rows] = [all.objectStore('lists'), all.objectStore('rows')];
    const [person, state] = await Promise.all([all.objectStore('about').get('person'), lists.get(place)]);
    if (person !== personId) return 'of another person';
    const isOurs =
      at > 0
        ? state?.writing === writing
        : change.whole || (state?.mark === change.from && state?.writing === '');
    if (!isOurs) return 'of another tab';
    const isLast = at + ROWS_AT_ONCE >= change.rows.length;
    const { to: mark, unreadable } = change;
    await Promise.all([
      ...(at === 0 && change.whole ? [rows.delete(rowsOf(place))] : []),
      ...change.rows.slice(at, at + ROWS_AT_ONCE).map((row) => rows.put(row, [...place, Number(row.id)])),
      ...(isLast ? [...change.gone, ...unreadable.map(({ id }) => id)] : []).map((id) =>
        rows.delete([...place, Number(id)]),
      ),
      lists.put(isLast ? { mark, unreadable, writing: '' } : { mark: '', unreadable: [], writing }, place),
      all.done,
    ]);
  }
  return 'done';
}
