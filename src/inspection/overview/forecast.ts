/** What will be late by the next board: what is due before it and shows too little sign of being done. */
import { type Day, addDays, daysBetween } from '../day';
import { SOON, currentDeadline } from '../recommendation/deadline';
import { grouped } from '../periods/freeze';
import { type OverviewFacts, type Row, isChased, isVacant, ownersOf } from './overviewFacts';
import type { Period } from '../periods/period';
import type { Task } from '../recommendation/task';
import { inPlainOrder } from '../language';

/** Signs that a date will not be kept. */
export const SIGNS = ['nobody answers', 'nothing said', 'no evidence', 'moved before'] as const;
export type Sign = (typeof SIGNS)[number];

/** For how many days somebody may be quiet before it is a sign. */
export const QUIET_DAYS = 28;
/** One sign alone is common among what is done in time; two are a warning. */
export const ENOUGH_SIGNS = 2;

export type Foreseen = { row: Row; due: Day; signs: readonly Sign[] };

export type Forecast = {
  /** The day it looks ahead to: that of the next board, the end of the open paper's month, or four weeks on. */
  by: Day;
  board: Pick<Period, 'board' | 'day' | 'asOf'> | undefined;
  /** Due before that day with signs enough that it will be late; the soonest first. */
  likely: readonly Foreseen[];
  /** Due before that day and not likely to be late. */
  onCourse: readonly Foreseen[];
};

export function forecastOf(facts: OverviewFacts): Forecast {
  const { by, board } = nextBoard(facts);
  const signsOf = signsIn(facts);
  const due = facts.recommendations
    .filter(isChased)
    .flatMap((row): Foreseen[] => {
      const { lastDay } = currentDeadline(row);
      const isBefore = lastDay !== undefined && lastDay >= facts.today && lastDay < by;
      return isBefore ? [{ row, due: lastDay, signs: signsOf(row) }] : [];
    })
    .sort((a, b) => inPlainOrder(a.due, b.due));
  const isLikely = ({ signs }: Foreseen) => signs.length >= ENOUGH_SIGNS;
  return { by, board, likely: due.filter(isLikely), onCourse: due.filter((each) => !isLikely(each)) };
}

/** Of the papers still open the one whose board meets first; without a day of its own, by the end of its month. */
function nextBoard({ today, periods }: OverviewFacts): Pick<Forecast, 'by' | 'board'> {
  const [next] = periods
    .filter(({ state }) => state !== 'closed')
    .map((period) => ({ by: period.day ?? period.to, board: period }))
    .filter(({ by }) => by > today)
    .sort((a, b) => inPlainOrder(a.by, b.by));
  return next ?? { by: addDays(today, SOON), board: undefined };
}

function signsIn({ today, tasks, roles }: OverviewFacts) {
  const byName = new Map(roles.map((role) => [role.name, role]));
  const parts = grouped(tasks, ({ recommendationId }) => recommendationId);
  const isRecent = ({ lastSaid }: Task) =>
    lastSaid !== undefined && daysBetween(lastSaid.on, today) <= QUIET_DAYS;
  return (row: Row): Sign[] => {
    const own = parts.get(row.id) ?? [];
    const owners = ownersOf(row, own);
    const shows: Readonly<Record<Sign, boolean>> = {
      'nobody answers': owners.length === 0 || owners.some((name) => isVacant(byName.get(name), today)),
      'nothing said': !own.some(isRecent),
      'no evidence': own.every(({ evidence }) => evidence === ''),
      'moved before': row.moves.length > 0,
    };
    return SIGNS.filter((sign) => shows[sign]);
  };
}
