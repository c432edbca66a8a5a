/** What was taken back soon after it was said: both entries stand in the history, and neither counts any more. */

export type UndoRefusal = { code: 'changed since' } | { code: 'not your change' };

/** Unique: a change can be undone once. */
export const keyOfUndo = (key: string): string => `undo|${key}`;

type Keyed = { key: string; kind: string };

/** The keys of the entries that were undone. */
export const undoneIn = (updates: readonly Keyed[]): ReadonlySet<string> =>
  new Set(updates.filter(({ kind }) => kind === 'undone').map(({ key }) => key.slice(keyOfUndo('').length)));

/** The entries that count: without those that were undone, and without the undoing. */
export function stillSaid<U extends Keyed>(updates: readonly U[]): readonly U[] {
  const undone = undoneIn(updates);
  if (undone.size === 0) return updates;
  return updates.filter(({ key, kind }) => kind !== 'undone' && !undone.has(key));
}
