/** What the tab keeps in the browser between two openings: one person's rows, in IndexedDB, or nothing where that fails. */
import { deleteDB } from 'idb';
import type { Person } from '../../inspection/reminders/owner';
import type { FollowedList, Kept, LastRead, Reading, Unreadable } from '../../inspection/register';
import type { Update } from '../../inspection/update';
import { keepLastRead, lastReadIn } from './lastRead';
import type { Known } from './mirror';
import {
  CUPBOARD,
  type Contents,
  type Database,
  type ListState,
  type Opened,
  type Place,
  STORES,
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
  /** What was said of a recommendation, as it has just been read. */
  keepRead(recommendationId: string, read: Reading<Update>): Promise<void>;
  lastRead(recommendationId: string): Promise<LastRead | undefined>;
  forget(): Promise<void>;
};

export const LISTS = [
  'reports',
  'recommendations',
  'tasks',
  'roles',
  'settings',
] as const satisfies readonly FollowedList[];
// A change of one row writes its block anew.
const IN_BLOCK = 250;
// Making one into text takes some milliseconds; between two of them a key that was pressed is drawn.
const BLOCKS_AT_ONCE = 1;
const PATIENCE = 2000;

type Whose = { personId: string; siteUrl: string; patience?: number };

export function cupboardOf({ personId, siteUrl: site, patience = PATIENCE }: Whose): Cupboard {
  let opened: Promise<Opened> | undefined;
  let closed = false;
  let last: Promise<unknown> = Promise.resolve();

  /** Without IndexedDB, or with one that is full, blocked or broken, the tab reads everything and keeps nothing. */
  async function doWithout(): Promise<void> {
    closed = true;
    (await opened?.catch(() => undefined))?.database.close();
    // Where there is none at all, even asking for it throws.
    const deleted = Promise.resolve().then(() => deleteDB(CUPBOARD));
    await withinPatience(deleted, patience).catch(() => undefined);
  }

  async function within<T>(work: (of: Opened) => Promise<T>): Promise<T | undefined> {
    if (closed) return undefined;
    try {
      opened ??= openedWithin(patience, () => (closed = true));
      const of = await opened;
      return closed ? undefined : await work(of);
    } catch (error) {
      // A newer version of the app wrote it: that one still needs it.
      if (error instanceof DOMException && error.name === 'VersionError') closed = true;
      else await doWithout();
      return undefined;
    }
  }

  /** One after the other, so that a change finds what the one before it left. */
  function next<T>(work: (of: Opened) => Promise<T>): Promise<T | undefined> {
    const done = last.then(() => within(work));
    last = done;
    return done;
  }

  return {
    open: async () =>
      (await next(async ({ database, contents }) => {
        const there = await contents();
        await claim(database, personId);
        return there.person === personId ? found(there, site) : NOTHING;
      })) ?? NOTHING,
    async keep(list, change) {
      const kept = await next(({ database }) => write(database, { place: [site, list], personId, change }));
      if (kept === 'of another person') closed = true;
    },
    async keepMe(me) {
      await next(async ({ database }) => {
        const about = database.transaction('about', 'readwrite').store;
        if ((await about.get('person')) === personId) await about.put(me, 'me');
      });
    },
    async keepRead(recommendationId, read) {
      const item = { site, recommendationId, personId };
      const kept = await next(({ database }) => keepLastRead(database, item, read));
      if (kept === 'of another person') closed = true;
    },
    lastRead: (recommendationId) => next(({ database }) => lastReadIn(database, { site, recommendationId })),
    async forget() {
      const done = next(({ database }) => wipe(database));
      await done;
      await doWithout();
    },
  };
}

const NOTHING: Found = { me: undefined, lists: {} };

function found({ me, lists: states, rows }: Contents, site: string): Found {
  const lists: Found['lists'] = {};
  for (const [[where, list], state] of states) {
    if (where !== site || state.writing !== '') continue;
    lists[list] = sound(
      state,
      rows.filter(([[ofSite, ofList]]) => ofSite === site && ofList === list),
    );
  }
  return { me: me === undefined ? undefined : personIn(me), lists };
}

function sound({ mark, unreadable }: ListState, blocks: Contents['rows']): Known {
  const rows = blocks.flatMap(([[, , number], text]) => rowsIn(text, number));
  if (typeof mark !== 'string' || !Array.isArray(unreadable)) throw new Error(SPOILT);
  return { mark, unreadable, rows };
}

const SPOILT = 'What was kept is not what was put there';
const blockOf = (id: string): number => Math.floor(Number(id) / IN_BLOCK);

function rowsIn(block: string, number: number | undefined): Kept<unknown>[] {
  const rows: unknown = JSON.parse(block);
  const isRow = (row: unknown): row is Kept<object> =>
    isThing(row) &&
    typeof row['id'] === 'string' &&
    blockOf(row['id']) === number &&
    typeof row['version'] === 'string';
  if (Array.isArray(rows) && rows.every(isRow)) return rows;
  throw new Error(SPOILT);
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
  const blocks = blocksOf(change);
  for (let at = 0; at === 0 || at < blocks.length; at += BLOCKS_AT_ONCE) {
    const all = database.transaction(STORES, 'readwrite');
    const [lists, rows] = [all.objectStore('lists'), all.objectStore('rows')];
    const [person, state] = await Promise.all([all.objectStore('about').get('person'), lists.get(place)]);
    if (person !== personId) return 'of another person';
    const isOurs =
      at > 0
        ? state?.writing === writing
        : change.whole || (state?.mark === change.from && state?.writing === '');
    if (!isOurs) return 'of another tab';
    const isLast = at + BLOCKS_AT_ONCE >= blocks.length;
    const { to: mark, unreadable } = change;
    if (at === 0 && change.whole) await rows.delete(rowsOf(place));
    await Promise.all([
      ...blocks.slice(at, at + BLOCKS_AT_ONCE).map(async ([number, news]) => {
        const before = change.whole ? undefined : await rows.get([...place, number]);
        const after = laid(before === undefined ? [] : rowsIn(before, number), news);
        if (after.length === 0) return rows.delete([...place, number]);
        return rows.put(JSON.stringify(after), [...place, number]);
      }),
      lists.put(isLast ? { mark, unreadable, writing: '' } : { mark: '', unreadable: [], writing }, place),
    ]);
    await all.done;
  }
  return 'done';
}

/** By its number, what becomes of each row of a block: undefined for one that is gone. */
type News = ReadonlyMap<string, Kept<unknown> | undefined>;

function blocksOf({ rows, gone, unreadable }: Change): [number, News][] {
  const blocks = new Map<number, Map<string, Kept<unknown> | undefined>>();
  const tell = (id: string, row?: Kept<unknown>) => {
    const block = blocks.get(blockOf(id)) ?? new Map<string, Kept<unknown> | undefined>();
    blocks.set(blockOf(id), block.set(id, row));
  };
  for (const row of rows) tell(row.id, row);
  for (const id of [...gone, ...unreadable.map(({ id: odd }) => odd)]) tell(id);
  return [...blocks];
}

function laid(before: readonly Kept<unknown>[], news: News): Kept<unknown>[] {
  const stay = before.filter(({ id }) => !news.has(id));
  return [...stay, ...[...news.values()].filter((row) => row !== undefined)];
}
