/** Brings a list up to what someone says it should hold: adds what is new, saves what changed, touches nothing else. */
import type { Kept, Shelf } from '../../inspection/register';

export type Tally = { new: number; same: number; changed: number; older: number };

/** What is to become of a record that the list has already. */
export type Decision<T> = { is: 'same' | 'older' } | { is: 'changed'; next: Kept<T> };

export type Wanted<T> = { record: T; decide: (ours: Kept<T>) => Decision<T> };

export type KeptRecords<T> = {
  tally: Tally;
  /** The row of each wanted record, by the record's key. */
  row: (key: string) => Kept<T> | undefined;
  /** What happened to it. */
  change: (key: string) => keyof Tally;
};

// Unique keys in SharePoint do not tell capitals apart.
const folded = (key: string): string => key.toLowerCase();

const byKey = <T extends { key: string }>(rows: readonly Kept<T>[]): Map<string, Kept<T>> =>
  new Map(rows.map((row) => [folded(row.key), row]));

/** Run again after being cut off anywhere, it finds what is there and adds the rest. */
export async function keepRecords<T extends { key: string }>(
  shelf: Shelf<T>,
  known: readonly Kept<T>[],
  wanted: readonly Wanted<T>[],
): Promise<KeptRecords<T>> {
  const ours = byKey(known);
  const tally: Tally = { new: 0, same: 0, changed: 0, older: 0 };
  const changes = new Map<string, keyof Tally>();
  const [add, save]: [T[], Kept<T>[]] = [[], []];
  for (const { record, decide } of wanted) {
    const there = ours.get(folded(record.key));
    const decision = there === undefined ? undefined : decide(there);
    if (decision === undefined) add.push(record);
    else if (decision.is === 'changed') save.push(decision.next);
    const change = decision?.is ?? 'new';
    tally[change] += 1;
    changes.set(folded(record.key), change);
  }
  const added = await addAll(shelf, add);
  const now = new Map([...ours, ...byKey(added), ...byKey(await shelf.saveAll(save))]);
  return {
    tally,
    row: (key) => now.get(folded(key)),
    change: (key) => changes.get(folded(key)) ?? 'same',
  };
}

/** One that another run added meanwhile is looked up. */
async function addAll<T extends { key: string }>(shelf: Shelf<T>, records: readonly T[]): Promise<Kept<T>[]> {
  const added = await shelf.addAll(records);
  const rows = await Promise.all(
    added.map(async (each, at) => (each.is === 'added' ? each.kept : shelf.withKey(records[at]?.key ?? ''))),
  );
  return rows.filter((row) => row !== undefined);
}
