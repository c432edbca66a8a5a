/** The undoings that are offered at once: Ctrl+Z means the last, and one whose rows were changed on top waits for that one. */
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { Undoable } from '../../workflows/coordinating/undoChange';

/** A row that an undoing puts back, told apart from the rows of other lists. */
type RowKey = string;

export const rowsOf = ({ recommendation, tasks, added = [], gone = [] }: Undoable): readonly RowKey[] => [
  ...(recommendation === undefined ? [] : [`recommendation ${recommendation.after.id}`]),
  ...tasks.map(({ after }) => `task ${after.id}`),
  // By its key too: brought back it has another row.
  ...[...added, ...gone].flatMap(({ id, key }) => [`task ${id}`, `task ${key}`]),
];

type Offer = { rows: readonly RowKey[]; is: 'offered' | 'withdrawn' | 'done' };

// Oldest first; what was withdrawn stays until none is offered, for it still lies on top of older ones.
let offers: readonly Offer[] = [];
const watching = new Set<() => void>();
const tell = () => watching.forEach((look) => look());

function watch(look: () => void): () => void {
  watching.add(look);
  return () => watching.delete(look);
}

const liesOn = (later: Offer, offer: Offer): boolean =>
  later.is !== 'done' && later.rows.some((row) => offer.rows.includes(row));
function isOpen(offer: Offer): boolean {
  const at = offers.indexOf(offer);
  // One that is being drawn the first time is the newest.
  return at < 0 || !offers.slice(at + 1).some((later) => liesOn(later, offer));
}

function become(offer: Offer, is: Offer['is']): void {
  offer.is = is;
  if (offers.every((each) => each.is !== 'offered')) offers = [];
  tell();
}

/** Offered as long as the component that asks stands. */
export function useOffer(rows: readonly RowKey[]) {
  const [offer] = useState<Offer>(() => ({ rows, is: 'offered' }));
  useEffect(() => {
    offers = [...offers, offer];
    tell();
    return () => become(offer, offer.is === 'done' ? 'done' : 'withdrawn');
  }, [offer]);
  return {
    /** False while what was saved on top of it has not been taken back. */
    isOpen: useSyncExternalStore(watch, () => isOpen(offer)),
    isLast: useCallback(
      () => offers.findLast((each) => each.is === 'offered' && isOpen(each)) === offer,
      [offer],
    ),
    /** It was taken back, and what lay under it can be. */
    done: useCallback(() => become(offer, 'done'), [offer]),
  };
}
