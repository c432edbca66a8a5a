/** What the overview is drawn from, and the few questions about one row that all of it asks. */
import type { Day } from '../day';
import { currentDeadline, standing } from '../recommendation/deadline';
import { isWaiting } from '../recommendation/waiting';
import { type Role, holderOn } from '../reminders/owner';
import { type Period, inTime } from '../periods/period';
import { type Position, isOfReport } from '../periods/position';
import { type Recommendation, isOpen } from '../recommendation/recommendation';
import type { Kept } from '../register';
import type { Round } from '../reminders/roundRecord';
import { type Task, stageOf } from '../recommendation/task';

export type Row = Kept<Recommendation>;

export type OverviewFacts = {
  today: Day;
  recommendations: readonly Row[];
  tasks: readonly Kept<Task>[];
  roles: readonly Kept<Role>[];
  periods: readonly Kept<Period>[];
  positions: readonly Position[];
  rounds: readonly Round[];
};

type Dated = Pick<Recommendation, 'status' | 'closed' | 'deadline' | 'original'>;

/** Somebody is chased for it: what is claimed, waits on others or has ended is never late. */
export const isChased = (row: Dated): boolean => isOpen(row) && stageOf(row.status) === 'open';

export const isLateOn = (row: Dated, on: Day): boolean =>
  isChased(row) && standing(currentDeadline(row), on).is === 'late';

/** Who answers for it: its own owners, and those of its parts that are not done. */
export function ownersOf({ owners }: Pick<Row, 'owners'>, tasks: readonly Task[]): readonly string[] {
  const parts = tasks.filter(({ stage }) => stage !== 'done').flatMap((task) => task.owners);
  return [...new Set([...owners, ...parts])];
}

/** A role that nobody ever entered among the roles has no holder either. */
export const isVacant = (role: Role | undefined, on: Day): boolean =>
  role === undefined || holderOn(role, on) === undefined;

/** A closed paper with its rows, which are found by the recommendation too. */
export type PaperThen = {
  period: Kept<Period>;
  /** The day it speaks of: the end of its month, or today where that is still to come. */
  on: Day;
  rows: readonly Position[];
  byRow: ReadonlyMap<string, Position>;
};

/** Closed papers with rows in them, oldest first; a review of plans has none and says nothing of rows. */
export function papersWithRows({
  today,
  periods,
  positions,
}: Pick<OverviewFacts, 'today' | 'periods' | 'positions'>): PaperThen[] {
  const byPeriod = new Map<string, Position[]>();
  for (const position of positions) {
    if (isOfReport(position)) continue;
    const there = byPeriod.get(position.periodId);
    if (there === undefined) byPeriod.set(position.periodId, [position]);
    else there.push(position);
  }
  return inTime(periods.filter(({ state }) => state === 'closed')).flatMap((period) => {
    const rows = byPeriod.get(period.id);
    if (rows === undefined) return [];
    const on = period.to < today ? period.to : today;
    return [{ period, on, rows, byRow: new Map(rows.map((row) => [row.recommendationId, row])) }];
  });
}

/**
 * Since when a row has been with another body: as somebody said; else the month of the first of the unbroken line of
 * papers up to the last that show it waiting, which is the latest it can have begun. Undefined when neither tells.
 */
export function waitingSince(row: Row, papers: readonly PaperThen[]): Day | undefined {
  if (row.awaits?.since !== undefined) return row.awaits.since;
  let since: Day | undefined;
  for (const { on, byRow } of papers) {
    const then = byRow.get(row.id);
    if (then === undefined) continue;
    const waited = isWaiting({ ...then, awaits: then.awaits && { ...then.awaits, since: undefined } });
    since = waited ? (since ?? on) : undefined;
  }
  return since;
}
