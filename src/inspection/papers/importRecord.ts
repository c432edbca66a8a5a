/** What an import added and changed, written down before it is done, so that the whole of it can be taken back. */
import type { Person } from '../reminders/owner';

export const IMPORT_STATES = ['running', 'done', 'undoing', 'undone'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

export const JOURNALED = [
  'reports',
  'recommendations',
  'tasks',
  'roles',
  'updates',
  'periods',
  'positions',
] as const;
export type JournaledList = (typeof JOURNALED)[number];

export type JournalEntry =
  /** The mark is of the row as it was added. */
  | { is: 'added'; list: JournaledList; key: string; mark: string }
  /** What the fields held before, and the mark of what the import set them to. A field that was empty is absent. */
  | {
      is: 'changed';
      list: JournaledList;
      key: string;
      fields: readonly string[];
      before: Readonly<Record<string, unknown>>;
      mark: string;
    };

/** A row that undoing left as it is, because somebody has touched it since. */
export type Stayed = { list: JournaledList; key: string; what: string };

/** A row of the journal: part 0 is the head, and says how the import stands; the others hold its entries, or what was accepted. */
export type ImportRecord = {
  /** Unique: the import and the number of the part. */
  key: string;
  importKey: string;
  part: number;
  /** The file, or the title of the paper. */
  title: string;
  asOf: string;
  /** Empty where the paper does not say. */
  board: string;
  by: Person;
  /** The moment it was begun, in UTC. */
  at: string;
  state: ImportState;
  rows: { new: number; changed: number };
  undoneBy: string;
  undoneAt: string;
  entries: readonly JournalEntry[];
  /** A piece of the accepted paper, from `ACCEPTED_FROM` on, until all of it is in; empty in every other part. */
  accepted: string;
  stayed: readonly Stayed[];
};

/** Parts with what was accepted are numbered behind all others. */
export const ACCEPTED_FROM = 100_000;

export const isOfAccepted = ({ part }: Pick<ImportRecord, 'part'>): boolean => part >= ACCEPTED_FROM;

type Head = Pick<ImportRecord, 'asOf' | 'board' | 'state'>;

/** Cut off half way in, or half way out again. */
export const isUnfinished = ({ state }: Pick<ImportRecord, 'state'>): boolean =>
  state === 'running' || state === 'undoing';

/** The imports that leave this period half there; one that names no board may be of any. */
export const unfinishedOf = <T extends Head>(
  period: { asOf: string; board: string; source: string },
  heads: readonly T[],
): T[] =>
  heads.filter(
    (head) =>
      isUnfinished(head) &&
      period.source === 'imported paper' &&
      head.asOf === period.asOf &&
      (head.board === '' || period.board === '' || head.board === period.board),
  );

export const partKey = (importKey: string, part: number): string =>
  `${importKey}|${String(part).padStart(4, '0')}`;
