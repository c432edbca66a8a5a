/** White is watched: which body, what is awaited, who asks them next and when; and what of that nobody has said. */
import { type Day, daysBetween } from '../day';
import { type Awaits, type Recommendation, isOpen } from './recommendation';
import { inPlainOrder } from '../language';

export const WATCHED = ['body', 'what', 'askedBy', 'nextChase'] as const;
export type Watched = (typeof WATCHED)[number];

type Waiting = Pick<Recommendation, 'status' | 'closed' | 'awaits'>;

/** It waits on others: it is White, or somebody has said on whom it waits; and it is open still. */
export const isWaiting = (row: Waiting): boolean =>
  isOpen(row) && (row.status === 'White' || row.awaits !== undefined);

/** What is not known of a wait; all of it for a White one of which nobody has said anything. */
export function unsaidOf({ awaits }: Pick<Waiting, 'awaits'>): readonly Watched[] {
  if (awaits === undefined) return WATCHED;
  return WATCHED.filter((fact) =>
    fact === 'nextChase' ? awaits.nextChase === undefined : awaits[fact].trim() === '',
  );
}

/** By how many days the next chase is late; undefined when it is not. It is the coordinator's lateness, not the owner's. */
export function chaseLateBy(row: Waiting, today: Day): number | undefined {
  const next = isWaiting(row) ? row.awaits?.nextChase : undefined;
  return next === undefined || next >= today ? undefined : daysBetween(next, today);
}

export type Wait<Row> = {
  row: Row;
  unsaid: readonly Watched[];
  /** In days; undefined when the chase is not late. */
  chaseLate: number | undefined;
  /** For how many days it has been with them; undefined when nobody said since when. */
  waited: number | undefined;
};

/** Everything that waits on others: the late chases first, the latest of them before, then those whose next chase is nearest. */
export function waitingOnOthers<Row extends Waiting>(rows: readonly Row[], today: Day): Wait<Row>[] {
  const waits = rows.filter(isWaiting).map((row): Wait<Row> => {
    const since = row.awaits?.since;
    return {
      row,
      unsaid: unsaidOf(row),
      chaseLate: chaseLateBy(row, today),
      waited: since === undefined ? undefined : Math.max(0, daysBetween(since, today)),
    };
  });
  // A wait of which no next chase is known comes first: nobody will ask unless somebody sees it.
  const when = ({ row }: Wait<Row>): string => row.awaits?.nextChase ?? '';
  return waits.sort((a, b) => inPlainOrder(when(a), when(b)));
}

/** They have been asked today, and will be asked again. */
export const chased = (awaits: Awaits, nextChase: Day): Awaits => ({ ...awaits, nextChase });
