/** The overview's sentences as rows: what is late, waits, fell back, moved, is nobody's, and who was silent. */
import { metWithSilence } from '../asking/lateSilence';
import { type Day, addDays, day, monthOf, yearOf } from '../day';
import { inNameOrder } from '../language';
import type { Move } from '../recommendation/deadline';
import {
  type OverviewFacts,
  type PaperThen,
  type Row,
  isLateOn,
  isVacant,
  ownersOf,
  papersWithRows,
  waitingSince,
} from './overviewFacts';
import { grouped } from '../periods/freeze';
import { type Period, inTime } from '../periods/period';
import type { Position } from '../periods/position';
import { isOpen } from '../recommendation/recommendation';
import { silentIn } from '../reminders/round';
import type { Round } from '../reminders/roundRecord';
import { fellBack } from '../periods/sinceLast';
import { isWaiting } from '../recommendation/waiting';

type Rows = readonly Row[];

export type Overview = {
  open: Rows;
  late: Rows;
  /** The last paper with rows, and those that were late as it ended; undefined before the first. */
  last: { period: Period; late: readonly Position[] } | undefined;
  waiting: { rows: Rows; overYear: Rows; sinceUnknown: Rows };
  /** Green in the last paper that had it, and to be worked on again now. */
  fellBack: Rows;
  moved: Moved;
  /** Moved twice or more, and open still. */
  drifting: Rows;
  vacant: { roles: readonly string[]; rows: Rows };
  /** Open, ours to do, and no role is named for it. */
  unowned: Rows;
  /** Of the last round that went out; undefined before the first. */
  silent: { round: Round; roles: readonly string[]; rows: Rows } | undefined;
  /** An update was asked for, and the day by which it was wanted has gone by. */
  unanswered: Rows;
};

/** Rows, not moves: one that moved twice counts once. */
export type Moved = {
  quarterFrom: Day;
  quarter: Rows;
  yearFrom: Day;
  year: Rows;
  /** Of the year's, those with a move that says no reason. */
  noReason: Rows;
  /** Open rows with a move of which nobody wrote down the day, as papers print them. */
  undated: Rows;
};

const DAYS_A_YEAR = 365;
const DRIFTS_FROM = 2;

export function overviewOf(facts: OverviewFacts): Overview {
  const { today, recommendations } = facts;
  const open = recommendations.filter(isOpen);
  const papers = papersWithRows(facts);
  const last = papers.at(-1);
  return {
    open,
    late: open.filter((row) => isLateOn(row, today)),
    last: last && { period: last.period, late: last.rows.filter((row) => isLateOn(row, last.on)) },
    waiting: waitingIn(open, papers, today),
    fellBack: fallen(open, papers),
    moved: movedIn(facts),
    drifting: open.filter(({ moves }) => moves.length >= DRIFTS_FROM).sort(mostMovedFirst),
    ...uncovered(facts, open),
    silent: silentNow(facts),
    unanswered: unansweredIn(facts),
  };
}

const mostMovedFirst = (a: Row, b: Row): number => b.moves.length - a.moves.length;

function waitingIn(open: Rows, papers: readonly PaperThen[], today: Day): Overview['waiting'] {
  const rows = open.filter(isWaiting);
  const since = new Map(rows.map((row) => [row.id, waitingSince(row, papers)]));
  const yearAgo = addDays(today, -DAYS_A_YEAR);
  return {
    rows,
    overYear: rows.filter(({ id }) => (since.get(id) ?? today) < yearAgo),
    sinceUnknown: rows.filter(({ id }) => since.get(id) === undefined),
  };
}

function fallen(open: Rows, papers: readonly PaperThen[]): Rows {
  const last = new Map(
    papers.flatMap(({ rows }) => rows.map((position) => [position.recommendationId, position] as const)),
  );
  return open.filter((row) => {
    const before = last.get(row.id);
    return before !== undefined && fellBack(before, row);
  });
}

/** The first day of the quarter: January, April, July, October. */
export const quarterStart = (today: Day): Day =>
  day(`${yearOf(today)}-${String(Math.floor((monthOf(today) - 1) / 3) * 3 + 1).padStart(2, '0')}-01`);

/** The first day of the year that public bodies plan and report by: 1 April. */
export const yearStart = (today: Day): Day => day(`${yearOf(today) - (monthOf(today) < 4 ? 1 : 0)}-04-01`);

function movedIn({ today, recommendations, tasks }: OverviewFacts): Moved {
  const parts = grouped(tasks, ({ recommendationId }) => recommendationId);
  const movesOf = (row: Row): readonly Move[] => [
    ...row.moves,
    ...(parts.get(row.id) ?? []).flatMap(({ moves }) => moves),
  ];
  const [quarterFrom, yearFrom] = [quarterStart(today), yearStart(today)];
  const having = (holds: (move: Move) => boolean) =>
    recommendations.filter((row) => movesOf(row).some(holds));
  const isSince = ({ on }: Move, from: Day) => on !== undefined && on >= from && on <= today;
  return {
    ...{ quarterFrom, yearFrom },
    quarter: having((move) => isSince(move, quarterFrom)),
    year: having((move) => isSince(move, yearFrom)),
    noReason: having((move) => isSince(move, yearFrom) && move.reason.trim() === ''),
    undated: recommendations.filter((row) => isOpen(row) && row.moves.some(({ on }) => on === undefined)),
  };
}

function uncovered({ today, tasks, roles }: OverviewFacts, open: Rows): Pick<Overview, 'vacant' | 'unowned'> {
  const byName = new Map(roles.map((role) => [role.name, role]));
  const parts = grouped(tasks, ({ recommendationId }) => recommendationId);
  const owned = open.map((row) => ({ row, owners: ownersOf(row, parts.get(row.id) ?? []) }));
  const vacantOf = (owners: readonly string[]) => owners.filter((name) => isVacant(byName.get(name), today));
  return {
    vacant: {
      roles: [...new Set(owned.flatMap(({ owners }) => vacantOf(owners)))].sort(inNameOrder),
      rows: owned.filter(({ owners }) => vacantOf(owners).length > 0).map(({ row }) => row),
    },
    unowned: owned.filter(({ row, owners }) => owners.length === 0 && !isWaiting(row)).map(({ row }) => row),
  };
}

function unansweredIn(facts: OverviewFacts): Rows {
  const ids = new Set(metWithSilence(facts).map(({ recommendationId }) => recommendationId));
  return facts.recommendations.filter(({ id }) => ids.has(id));
}

/** While a round is open, who has not answered yet; once closed, as it was written down. */
function silentNow({ periods, rounds, tasks, recommendations }: OverviewFacts): Overview['silent'] {
  const order = inTime(periods).map(({ key }) => key);
  const [round] = rounds
    .filter(({ askedAt }) => askedAt !== '')
    .sort((a, b) => order.indexOf(b.key) - order.indexOf(a.key));
  if (round === undefined) return undefined;
  const silence = silentIn(round, tasks).filter(({ taskIds }) => taskIds.length > 0);
  const rowOf = new Map(tasks.map(({ id, recommendationId }) => [id, recommendationId]));
  const ids = new Set(silence.flatMap(({ taskIds }) => taskIds.map((id) => rowOf.get(id))));
  return {
    round,
    roles: silence.map(({ role }) => role),
    rows: recommendations.filter(({ id }) => ids.has(id)),
  };
}
