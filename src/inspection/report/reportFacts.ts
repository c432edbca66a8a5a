/** What the screens of reports say of one: its rows counted in its sentence, who may close it, how far its evidence is. */
import { levelOf, tierOf } from '../recommendation/closing';
import type { Row } from '../overview/overviewFacts';
import type { Level, Tier } from '../recommendation/recommendation';
import type { Kept } from '../register';
import type { Report } from './report';
import { type Counted, type RollUp, rollUp } from '../periods/rollUp';
import type { Task } from '../recommendation/task';
import { inNumberOrder } from '../language';

export type ReportFacts = {
  report: Kept<Report>;
  /** In the order of their numbers. */
  rows: readonly Row[];
  /** Undefined for a report known only as a plan: there is nothing to count, which is not the same as none. */
  rollUp: RollUp | undefined;
  /** The one that all its rows share, their own or their plan's; 'several' when they differ. */
  level: Level | 'several' | undefined;
  tier: Tier | 'several' | undefined;
};

type Under = {
  /** Those of this report. */
  rows: readonly Row[];
  /** By the recommendation they are of. */
  tasks: ReadonlyMap<string, readonly Task[]>;
  /** What the organisation calls itself: "the force". */
  called: string;
};

export function reportFacts(report: Kept<Report>, { rows, tasks, called }: Under): ReportFacts {
  const own = [...rows].sort((a, b) => inNumberOrder(a.number, b.number) || Number(a.id) - Number(b.id));
  const counted = own.map((row) => countedOf(row, tasks.get(row.id) ?? []));
  const nothing = { level: undefined, tier: undefined };
  return {
    ...{ report, rows: own },
    rollUp: own.length === 0 && report.plan !== undefined ? undefined : rollUp(counted, called),
    level: own.length === 0 ? levelOf(nothing, report) : shared(own.map((row) => levelOf(row, report))),
    tier: own.length === 0 ? tierOf(nothing, report) : shared(own.map((row) => tierOf(row, report))),
  };
}

const countedOf = (row: Row, tasks: readonly Task[]): Counted => ({
  ...{ recommendationId: row.id, kind: row.kind, status: row.status, closed: row.closed },
  ...{ owners: row.owners, tasks, awaits: row.awaits, printed: row.paper },
});

function shared<T>(of: readonly (T | undefined)[]): T | 'several' | undefined {
  const [first, ...others] = new Set(of);
  return others.length === 0 ? first : 'several';
}
