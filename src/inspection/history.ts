/** What a row said at each save, and how each version of it came about: by this product, by a paper, or otherwise. */
import type { Person } from './reminders/owner';
import type { Update } from './update';

/** One version of a row, as the store keeps them. */
export type Version<T> = {
  /** Counts the saves of the row, from 1. */
  number: number;
  /** The moment it was written, in UTC. */
  at: string;
  /** Who wrote it. The id is empty where an app did, as the bot does; the name is then the app's. */
  by: Person;
  /** Another with each save of this product; the one before it where somebody wrote otherwise; empty before there were marks. */
  mark: string;
  /** Undefined where that version makes no sense. */
  record: T | undefined;
};

export type Way =
  /** With this product; the entry that says so stands beside it, where there is one. */
  | { is: 'here'; entry: Update | undefined }
  /** In the list itself, or by something else that is not ours. */
  | { is: 'elsewhere' }
  /** Written before saves were marked, and no entry speaks of it. */
  | { is: 'not known' };

export type Step<T> = {
  version: Version<T>;
  /** The version before it that can be read; undefined for the first. */
  before: T | undefined;
  /** No version before it is kept. */
  first: boolean;
  way: Way;
};

// An entry is written right after its row, on another clock than the store's, and after a retry or two at most.
const BESIDE_MS = 90_000;

/** Newest first. `entries` are those about the row. */
export function stepsOf<T>(versions: readonly Version<T>[], entries: readonly Update[]): Step<T>[] {
  const oldestFirst = [...versions].sort((a, b) => a.number - b.number);
  const seen = new Set<string>();
  let before: T | undefined;
  const steps = oldestFirst.map((version, place): Step<T> => {
    const way = wayOf(version, entryBeside(version, oldestFirst, entries), { seen, first: place === 0 });
    const step = { version, before, first: place === 0, way };
    seen.add(version.mark);
    before = version.record ?? before;
    return step;
  });
  return steps.reverse();
}

type Already = { seen: ReadonlySet<string>; first: boolean };

function wayOf<T>(version: Version<T>, entry: Update | undefined, { seen, first }: Already): Way {
  const { mark, number, by } = version;
  // Of the oldest that is kept nobody can tell whether its mark is new.
  if (mark === '' || (first && number > 1))
    return entry === undefined ? { is: 'not known' } : { is: 'here', entry };
  // Going back to an earlier version brings its mark back as well.
  if (!seen.has(mark)) return { is: 'here', entry };
  // Bringing a site forward writes to rows by itself.
  return by.id === '' ? { is: 'not known' } : { is: 'elsewhere' };
}

type Written = Pick<Version<unknown>, 'at' | 'by'>;

/** Of an app's writing the entry says for whom it was. */
const isBy = ({ by }: Written, entry: Update): boolean => by.id === '' || entry.by.id === by.id;
const apart = ({ at }: Written, entry: Update): number => Math.abs(Date.parse(entry.at) - Date.parse(at));

/** The entry of the same person that is nearest in time, and to which no other version is nearer. */
function entryBeside(
  version: Written,
  versions: readonly Written[],
  entries: readonly Update[],
): Update | undefined {
  const isNearest = (entry: Update) =>
    versions.every((other) => !isBy(other, entry) || apart(other, entry) >= apart(version, entry));
  return entries
    .filter((entry) => apart(version, entry) <= BESIDE_MS && isBy(version, entry) && isNearest(entry))
    .sort((a, b) => apart(version, a) - apart(version, b))[0];
}
