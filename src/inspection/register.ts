/** What any keeper of the register must do, and how it may fail. lists/ is the one that keeps it in SharePoint. */
import type { Day } from './day';
import type { Conversation, Delivery } from './reminders/delivery';
import type { GivenFile, KeptFile } from './recommendation/evidence';
import type { Version } from './history';
import type { ImportRecord } from './papers/importRecord';
import type { DirectoryEntry, FoundPerson, Person, Role } from './reminders/owner';
import type { Period } from './periods/period';
import type { Position } from './periods/position';
import type { Recommendation } from './recommendation/recommendation';
import type { Report } from './report/report';
import type { Round } from './reminders/roundRecord';
import type { SettingName, Settings } from './settings';
import type { Task } from './recommendation/task';
import type { Update } from './update';

/** A record as it is kept: with its number in its list, and the version that a change must be based on. */
export type Kept<T> = T & { id: string; version: string };

/** A row that somebody edited by hand into something no rule can use. It is shown, never dropped in silence. */
export type Unreadable = { list: string; id: string; what: string; link: string };

export type Reading<T> = { rows: readonly Kept<T>[]; unreadable: readonly Unreadable[] };

/** What became of each record handed in, in the same order; "taken" when its unique key was there already. */
export type Added<T> = { is: 'added'; kept: Kept<T> } | { is: 'taken' };

declare global {
  // The platform's own, of which the rules need only know that there is one.
  interface AbortSignal {
    readonly aborted: boolean;
  }
}

/** Reading may be given up; it then rejects with the signal's own reason. */
export type Asking = {
  signal?: AbortSignal;
  /** Nothing of it is shown yet: what was kept will do at first, and a memory tells what it learns after that. */
  atOnce?: boolean;
  /** Somebody is busy with something else: much is read a little at a time, so that nothing they do has to wait. */
  unhurried?: boolean;
};

export interface Shelf<T> {
  all(asking?: Asking): Promise<Reading<T>>;
  /** Rejects with `missing` when it is gone and with `unreadable` when its row makes no sense. */
  find(id: string, asking?: Asking): Promise<Kept<T>>;
  /** The one with this unique key; undefined when there is none. */
  withKey(key: string): Promise<Kept<T> | undefined>;
  /** Rejects with `taken` when its unique key is there already. */
  add(record: T): Promise<Kept<T>>;
  /** Many at once, each for itself: one that fails rejects the whole, and those already added stay. */
  addAll(records: readonly T[]): Promise<readonly Added<T>[]>;
  /** Rejects with `changed` when someone saved it since it was read; nothing is written then. */
  save(record: Kept<T>): Promise<Kept<T>>;
  saveAll(records: readonly Kept<T>[]): Promise<readonly Kept<T>[]>;
  /**
   * Takes rows away for good, each for itself: undoing the import or the form that added them asks for this, and joining
   * two roles that were one. One that is gone already is `removed`; one that somebody saved since it was read is `changed` and stays.
   */
  removeAll(records: readonly Kept<T>[]): Promise<readonly ('removed' | 'changed')[]>;
}

/** A shelf that can tell what its rows said before. */
export interface Remembering<T> {
  /** Every version of the row that is still kept. Rejects with `missing` when the row is gone. */
  versions(id: string, asking?: Asking): Promise<readonly Version<T>[]>;
}

/** Entries that are added and never changed; those of an import go when it is undone. */
export type Ledger<T> = Pick<Shelf<T>, 'all' | 'withKey' | 'add' | 'addAll' | 'removeAll'>;

export type KeptSetting<Name extends SettingName> = Kept<{ value: Settings[Name] }>;

export interface SettingsKept {
  /** Undefined when nobody has set it; rejects with `unreadable` when its row makes no sense. */
  get<Name extends SettingName>(name: Name, asking?: Asking): Promise<KeptSetting<Name> | undefined>;
  /**
   * Keeps a value in place of the one that was seen, or for the first time. Rejects with `changed` when somebody kept
   * another one since, and with `taken` when somebody kept a first one meanwhile.
   */
  put<Name extends SettingName>(
    name: Name,
    value: Settings[Name],
    seen: KeptSetting<Name> | undefined,
  ): Promise<KeptSetting<Name>>;
}

export interface EvidenceKept {
  /**
   * Keeps the file whole or not at all, in a folder of that name. `told` hears how many bytes are there so far. Given up
   * by the signal, nothing of it is left; it then rejects with the signal's own reason.
   */
  keep(
    file: GivenFile,
    folder: string,
    asking?: Asking & { told?: (bytes: number) => void },
  ): Promise<KeptFile>;
}

/** What this sign-in may write, as the store itself would decide. */
export interface Rights {
  /** Whether an answer could be kept: entries may be added and tasks changed. Undefined where that cannot be told. */
  mayAnswer(): Promise<boolean | undefined>;
  /** Whether a change to a recommendation could be kept: it takes its tasks along, and an entry says so. */
  mayChange(): Promise<boolean | undefined>;
}

export interface Register {
  reports: Shelf<Report>;
  recommendations: Shelf<Recommendation> & Remembering<Recommendation>;
  tasks: Shelf<Task> &
    Remembering<Task> & {
      of(recommendationId: string, asking?: Asking): Promise<Reading<Task>>;
      /** All that is still to be done, dated or not: what waits, is claimed or done stays in the store. */
      open(asking?: Asking): Promise<Reading<Task>>;
      /** Tasks to be chased by this day: open ones due on or before it. Nothing else leaves the store. */
      chasedBy(day: Day, asking?: Asking): Promise<Reading<Task>>;
    };
  updates: Ledger<Update> & {
    of(recommendationId: string, asking?: Asking): Promise<Reading<Update>>;
    /** What has been answered on one delivered card. */
    answering(delivery: string): Promise<Reading<Update>>;
    /** All that this person said, by card or in the tab. */
    saidBy(personId: string, asking?: Asking): Promise<Reading<Update>>;
  };
  roles: Shelf<Role>;
  periods: Shelf<Period>;
  /** Who was asked before a paper, and what became of it. */
  rounds: Shelf<Round>;
  /** Written once: a position never changes, so nothing here saves one. */
  positions: Ledger<Position> & {
    of(recommendationId: string, asking?: Asking): Promise<Reading<Position>>;
    /** Those of one period, by its row. */
    inPeriod(periodId: string, asking?: Asking): Promise<Reading<Position>>;
  };
  deliveries: Shelf<Delivery> & { since(day: Day): Promise<Reading<Delivery>> };
  conversations: Shelf<Conversation>;
  imports: Shelf<ImportRecord> & {
    /** The head and every part of one import. */
    of(importKey: string, asking?: Asking): Promise<Reading<ImportRecord>>;
    /** One row an import: what the list of imports shows. */
    heads(asking?: Asking): Promise<Reading<ImportRecord>>;
  };
  settings: SettingsKept;
  evidence: EvidenceKept;
  rights: Rights;
  people: {
    /** Whose sign-in this is; undefined for an app without a person. */
    me(): Promise<Person | undefined>;
    /** People whose name begins like the words, at most 15. */
    search(words: string, asking?: Asking): Promise<readonly FoundPerson[]>;
    /** What the directory says of a person now; undefined when it knows nobody by this id. */
    find(personId: string, asking?: Asking): Promise<DirectoryEntry | undefined>;
    /** Whom they report to; undefined when the directory names nobody. */
    manager(personId: string, asking?: Asking): Promise<Person | undefined>;
  };
  /** Only of one that answers from what it kept before. */
  memory?: Memory;
}

/** Entries as they were read some time ago, at that moment in UTC; `older` ones there were are not kept. */
export type LastRead = Reading<Update> & { at: string; older: number };

/** What such a register tells of itself: what it learnt after it had answered, and how to make it forget. */
export interface Memory {
  /** `failed` when asking for changes failed, with why: what was shown may be old. Returns how to stop listening. */
  listen(to: {
    learnt: (list: FollowedList, reading: Reading<unknown>) => void;
    failed: (why: unknown) => void;
  }): () => void;
  /** The lists that it knows, as it knows them. It asks for changes to them by itself. */
  recall(): Promise<{ readonly [List in FollowedList]?: Reading<Followed[List]> }>;
  /** What was said of a recommendation when it was last read here; undefined where that is not kept. */
  lastRead(recommendationId: string): Promise<LastRead | undefined>;
  /** Nothing is left of it on this machine, and nothing more is kept. */
  forget(): Promise<void>;
}

/** A setting as its row has it; `sound` is false where the value there makes no sense. */
export type SettingRecord = { name: string; value: unknown; sound: boolean };

/** Lists whose changes can be asked for, and what they hold. */
export type Followed = {
  reports: Report;
  recommendations: Recommendation;
  tasks: Task;
  roles: Role;
  settings: SettingRecord;
};
export type FollowedList = keyof Followed;

/**
 * What became of a list since a mark: rows new or changed, and those that are gone. `whole`: these are all the rows
 * there are. The mark says where to go on from, and is opaque.
 */
export type Changes<T> = Reading<T> & { gone: readonly string[]; whole: boolean; mark: string };

/** One answer a list, each as soon as it is there, and whose sign-in it is. */
export type Following = { me: Promise<Person | undefined> } & {
  [List in FollowedList]: Promise<Changes<Followed[List]>>;
};

export type Marks = { readonly [List in FollowedList]?: string };

export interface FollowableRegister extends Register {
  /** Asks for the changes of all lists together: since each one's mark, or from the beginning where there is none. */
  changesSince(marks: Marks): Following;
}

export type RegisterFailure =
  | 'missing'
  | 'changed'
  | 'taken'
  | 'busy'
  | 'forbidden'
  | 'signed out'
  | 'unreachable'
  | 'unreadable'
  | 'refused';

/** The store could not do what was asked. The message names the thing; no token or personal text is in it. */
export class RegisterError extends Error {
  readonly failure: RegisterFailure;
  constructor(failure: RegisterFailure, message: string, options?: { cause: unknown }) {
    super(message, options);
    this.name = 'RegisterError';
    this.failure = failure;
  }
}

/** Somebody else saved it since it was seen, or kept a first one meanwhile; nothing was written. */
export const isOvertaken = (error: unknown): boolean =>
  error instanceof RegisterError && (error.failure === 'changed' || error.failure === 'taken');
