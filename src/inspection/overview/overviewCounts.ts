/** Where rows stand, counted by status: now by directorate and by report, and paper by paper over time. */
import type { Day } from '../day';
import { grouped } from '../periods/freeze';
import { type OverviewFacts, type Row, isLateOn, ownersOf, papersWithRows } from './overviewFacts';
import type { Period } from '../periods/period';
import type { Position } from '../periods/position';
import { isOpen } from '../recommendation/recommendation';
import type { Kept } from '../register';
import type { Closing, Status } from '../recommendation/status';
import { inNameOrder } from '../language';

/** What is left of each: open rows by status, and how many are done. "none": open without a status. */
export const STANDS = ['Red', 'Amber', 'White', 'none', 'Green pending sign-off', 'done'] as const;
export type Stands = (typeof STANDS)[number];

export function standsAt(row: { status: Status | undefined; closed: Closing | undefined }): Stands {
  if (!isOpen(row)) return 'done';
  return row.status === undefined || row.status === 'Green' ? 'none' : row.status;
}

export type Unit = {
  /** A directorate or a role; empty for rows of which nobody said whose they are. */
  name: string;
  rows: readonly Row[];
};

/**
 * Rows by the directorate of their owners; by role while no role has a directorate. A row of two directorates counts
 * in each, so the units may add up to more than there are rows.
 */
export function unitsOf({ recommendations, tasks, roles }: OverviewFacts): {
  by: 'directorate' | 'role';
  units: Unit[];
} {
  const directorates = new Map(roles.map(({ name, directorate }) => [name, directorate]));
  const by = roles.some(({ directorate }) => directorate !== '') ? 'directorate' : 'role';
  const parts = grouped(tasks, ({ recommendationId }) => recommendationId);
  const units = new Map<string, Row[]>();
  for (const row of recommendations) {
    const owners = ownersOf(row, parts.get(row.id) ?? []);
    const names = by === 'role' ? owners : owners.map((name) => directorates.get(name) ?? '');
    for (const name of new Set(names.length === 0 ? [''] : names)) {
      const there = units.get(name);
      if (there === undefined) units.set(name, [row]);
      else there.push(row);
    }
  }
  return {
    by,
    units: [...units]
      .map(([name, rows]) => ({ name, rows }))
      .filter(hasOpen)
      .sort(mostToDoFirst),
  };
}

const hasOpen = ({ rows }: Unit): boolean => rows.some(isOpen);

/** The nameless last, whatever it has. */
const mostToDoFirst = (a: Unit, b: Unit): number =>
  Number(a.name === '') - Number(b.name === '') ||
  b.rows.filter(isOpen).length - a.rows.filter(isOpen).length ||
  inNameOrder(a.name, b.name);

/** Rows by report, the one with most to do first; reports with nothing open are left out. */
export const byReport = (rows: readonly Row[]): Unit[] =>
  [...grouped(rows, ({ reportId }) => reportId)]
    .map(([name, own]) => ({ name, rows: own }))
    .filter(hasOpen)
    .sort(mostToDoFirst);

export type TrendPoint = {
  /** Undefined for today. */
  period: Kept<Period> | undefined;
  on: Day;
  /** Those open then, by where they stood. */
  stood: Readonly<Record<Exclude<Stands, 'done'>, readonly string[]>>;
  late: readonly string[];
};

/** How many papers are drawn. */
const MOST_PAPERS = 8;

/** Where the open rows stood at the end of each of the last papers, and today, as ids of recommendations. */
export function trendOf(facts: OverviewFacts): TrendPoint[] {
  const papers = papersWithRows(facts).slice(-MOST_PAPERS);
  return [
    ...papers.map(({ period, on, rows }) => pointOf(rows.map(asThen), on, period)),
    pointOf(facts.recommendations, facts.today, undefined),
  ];
}

const asThen = (position: Position) => ({ ...position, id: position.recommendationId });

type Stood = Pick<Row, 'id' | 'status' | 'closed' | 'deadline' | 'original'>;

function pointOf(rows: readonly Stood[], on: Day, period: Kept<Period> | undefined): TrendPoint {
  const at = (wanted: Stands) => rows.filter((row) => standsAt(row) === wanted).map(({ id }) => id);
  return {
    ...{ period, on },
    stood: {
      Red: at('Red'),
      Amber: at('Amber'),
      White: at('White'),
      none: at('none'),
      'Green pending sign-off': at('Green pending sign-off'),
    },
    late: rows.filter((row) => isLateOn(row, on)).map(({ id }) => id),
  };
}
