/** The browser's own database as the cupboard uses it: its stores, how it is opened, whose it is, and how it is emptied. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { FollowedList, Unreadable } from '../../inspection/register';

/** Raise it when a kept record or a store takes another form: what an older version kept is then thrown away. */
export const KEPT_FORM = 9;
export const CUPBOARD = 'recommendation-tracker';

export type Place = [site: string, list: FollowedList];
/** A list in the middle of being written has no mark, and the name of who writes it. */
export type ListState = { mark: string; unreadable: readonly Unreadable[]; writing: string };

export interface Stores extends DBSchema {
  about: { key: 'person' | 'me'; value: unknown };
  lists: { key: Place; value: ListState };
  /** The rows of one block of numbers, as JSON: a browser reads one long text far sooner than a thousand records. */
  rows: { key: [...Place, block: number]; value: string };
  /** What was said of one recommendation, as JSON, by when it was read. */
  said: {
    key: [site: string, recommendationId: string];
    value: { site: string; at: string; text: string };
    indexes: { opened: [site: string, at: string] };
  };
}
export type Database = IDBPDatabase<Stores>;

export const STORES = ['about', 'lists', 'rows', 'said'] as const;

/** All that is needed for the first drawing, as it lay there in one moment, and whose it was. */
export type Contents = {
  person: unknown;
  me: unknown;
  lists: readonly (readonly [Place, ListState])[];
  rows: readonly (readonly [Stores['rows']['key'], string])[];
};

type Opening = { database: Promise<Database>; whenTaken: () => void };
type EarlyOpening = Opening & { contents: Promise<Contents> };
let early: EarlyOpening | undefined;

export type Opened = { database: Database; contents: () => Promise<Contents> };

/**
 * Begins to open and read it while other things are waited for: the first who opens it is given this one. Nobody knows
 * yet who is here; whoever is given the contents looks whose they are.
 */
export function openEarly(): void {
  try {
    const opening = begun();
    const contents = opening.database.then(contentsOf);
    contents.catch(() => undefined);
    early = Object.assign(opening, { contents });
  } catch {
    // There is none, or it is closed to a page inside another: whoever opens it is told.
  }
}

export async function openedWithin(patience: number, whenTaken: () => void): Promise<Opened> {
  const opening: Opening & { contents?: Promise<Contents> } = early ?? begun();
  early = undefined;
  opening.whenTaken = whenTaken;
  const database = await withinPatience(opening.database, patience);
  return { database, contents: async () => opening.contents ?? contentsOf(database) };
}

async function contentsOf(database: Database): Promise<Contents> {
  const all = database.transaction(['about', 'lists', 'rows']);
  const [about, lists, rows] = [all.objectStore('about'), all.objectStore('lists'), all.objectStore('rows')];
  // Asked for side by side: the page waits for all of them.
  const [person, me, places, states, blocks, texts] = await Promise.all([
    ...([about.get('person'), about.get('me')] as const),
    ...([lists.getAllKeys(), lists.getAll()] as const),
    ...([rows.getAllKeys(), rows.getAll()] as const),
    all.done,
  ]);
  return { person, me, lists: beside(places, states), rows: beside(blocks, texts) };
}

const beside = <Key, Value>(keys: readonly Key[], values: readonly Value[]) =>
  keys.flatMap((key, at) => {
    const value = values[at];
    return value === undefined ? [] : [[key, value] as const];
  });

function begun(): Opening {
  const opening = { whenTaken: () => undefined as void };
  const database = openDB<Stores>(CUPBOARD, KEPT_FORM, {
    upgrade(database) {
      for (const name of database.objectStoreNames) database.deleteObjectStore(name);
      for (const name of STORES) if (name !== 'said') database.createObjectStore(name);
      database.createObjectStore('said').createIndex('opened', ['site', 'at']);
    },
    // Another tab of ours, newer or clearing up, wants the database: it must not wait for us.
    blocking(_current, _blocked, event) {
      opening.whenTaken();
      (event.target as IDBDatabase).close();
    },
    terminated: () => opening.whenTaken(),
  });
  return Object.assign(opening, { database });
}

/** An IndexedDB that is blocked, or broken as Safari's at times is, never answers. */
export async function withinPatience<T>(work: Promise<T>, patience: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('IndexedDB does not answer')), patience);
  });
  work.catch(() => undefined);
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** Whoever was here before leaves nothing behind. */
export async function claim(database: Database, personId: string): Promise<void> {
  const all = database.transaction(STORES, 'readwrite');
  const person = await all.objectStore('about').get('person');
  if (person !== personId) {
    await Promise.all(STORES.map((name) => all.objectStore(name).clear()));
    await all.objectStore('about').put(personId, 'person');
  }
  await all.done;
}

export async function wipe(database: Database): Promise<void> {
  const all = database.transaction(STORES, 'readwrite');
  await Promise.all([...STORES.map((name) => all.objectStore(name).clear()), all.done]);
}
