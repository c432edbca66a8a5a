/** A register that writes down what is about to be added or changed before it does it, so that it can be taken back. */
import {
  type ImportRecord,
  type JournalEntry,
  type JournaledList,
  partKey,
} from '../../inspection/papers/importRecord';
import { ownFields, recordMark } from '../../inspection/recordMark';
import type { Role } from '../../inspection/reminders/owner';
import type { Asking, Kept, Ledger, Register, Shelf } from '../../inspection/register';

/** A part is a row; text columns of SharePoint hold about 64,000 letters, and a batch has to stay well under 4 MB. */
const PART_LETTERS = 30_000;

export type Journal = { write(entries: readonly JournalEntry[]): Promise<void> };

/** Appends parts behind those that are there; each write waits for the one before. */
export function openJournal(register: Register, head: ImportRecord, already: number): Journal {
  let parts = already;
  let last: Promise<unknown> = Promise.resolve();
  const write = async (entries: readonly JournalEntry[]) => {
    const rows = chunksOf(entries).map((chunk): ImportRecord => {
      parts += 1;
      return { ...head, key: partKey(head.importKey, parts), part: parts, entries: chunk, accepted: '' };
    });
    await register.imports.addAll(rows);
  };
  return {
    write: (entries) => {
      if (entries.length === 0) return Promise.resolve();
      const next = last.then(() => write(entries));
      last = next.catch(() => undefined);
      return next;
    },
  };
}

function chunksOf(entries: readonly JournalEntry[]): JournalEntry[][] {
  const chunks: JournalEntry[][] = [];
  let room = 0;
  for (const entry of entries) {
    const letters = JSON.stringify(entry).length;
    if (letters > room || chunks.length === 0) {
      chunks.push([]);
      room = PART_LETTERS;
    }
    chunks.at(-1)?.push(entry);
    room -= letters;
  }
  return chunks;
}

/** Everything an import may write goes through here; all the rest is the register's own. */
export function recording(register: Register, journal: Journal): Register {
  const byKey = ({ key }: { key: string }) => key;
  return {
    ...register,
    reports: journaled(journal, { list: 'reports', shelf: register.reports, keyOf: byKey }),
    recommendations: journaled(journal, {
      list: 'recommendations',
      shelf: register.recommendations,
      keyOf: byKey,
    }),
    tasks: journaled(journal, { list: 'tasks', shelf: register.tasks, keyOf: byKey }),
    roles: journaled(journal, { list: 'roles', shelf: register.roles, keyOf: ({ name }: Role) => name }),
    periods: journaled(journal, { list: 'periods', shelf: register.periods, keyOf: byKey }),
    updates: adding(journal, { list: 'updates', shelf: register.updates, keyOf: byKey }),
    positions: adding(journal, { list: 'positions', shelf: register.positions, keyOf: byKey }),
  };
}

type Kind<T, S> = { list: JournaledList; shelf: S; keyOf: (record: T) => string };

/** The shelf itself with some of what it does done differently; the rest stays its own, of whatever make it is. */
const instead = <S extends object>(shelf: S, other: Partial<S>): S =>
  Object.assign(Object.create(shelf) as S, other);

const addingTo = <T>(journal: Journal, { list, shelf, keyOf }: Kind<T, Ledger<T>>) => ({
  async add(record: T) {
    await journal.write([addedEntry(list, keyOf(record), record)]);
    return shelf.add(record);
  },
  async addAll(records: readonly T[]) {
    await journal.write(records.map((record) => addedEntry(list, keyOf(record), record)));
    return shelf.addAll(records);
  },
});

const adding = <T, S extends Ledger<T>>(journal: Journal, kind: Kind<T, S>): S =>
  instead<S>(kind.shelf, addingTo<T>(journal, kind) as Partial<S>);

function journaled<T extends object, S extends Shelf<T>>(journal: Journal, kind: Kind<T, S>): S {
  const { list, shelf, keyOf } = kind;
  const seen = new Map<string, Kept<T>>();
  const note = async (next: readonly Kept<T>[]) => {
    const entries = next.map(async (row) =>
      changedEntry(list, {
        key: keyOf(row),
        before: seen.get(row.id) ?? (await shelf.find(row.id)),
        after: row,
      }),
    );
    await journal.write(await Promise.all(entries));
  };
  const changing = {
    ...addingTo<T>(journal, kind),
    async all(asking?: Asking) {
      const reading = await shelf.all(asking);
      for (const row of reading.rows) seen.set(row.id, row);
      return reading;
    },
    async save(record: Kept<T>) {
      await note([record]);
      return shelf.save(record);
    },
    async saveAll(records: readonly Kept<T>[]) {
      await note(records);
      return shelf.saveAll(records);
    },
  };
  return instead<S>(shelf, changing as Partial<S>);
}

const addedEntry = (list: JournaledList, key: string, record: unknown): JournalEntry => ({
  ...{ is: 'added', list, key, mark: recordMark(record) },
});

type Change = { key: string; before: object; after: object };

function changedEntry(list: JournaledList, { key, before, after }: Change): JournalEntry {
  const [was, is] = [ownFields(before), ownFields(after)];
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  const fields = names.filter((name) => recordMark(was[name]) !== recordMark(is[name])).sort();
  return {
    ...{ is: 'changed', list, key, fields, before: pick(was, fields), mark: recordMark(pick(is, fields)) },
  };
}

export const pick = (record: Record<string, unknown>, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(names.map((name) => [name, record[name]]));
