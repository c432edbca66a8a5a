/** Takes back what a coordinator entered by hand: rows with their tasks, the roles they brought, and the report where it came with them. */
import { ownMark } from '../../inspection/recordMark';
import type { Kept, Register } from '../../inspection/register';
import { type Verdict, allowed, refused } from '../../inspection/verdict';
import type { Actor } from '../actor';
import type { EnteredRows } from './addReport';
import { whyNotJudge } from './coordinate';

/**
 * Nothing is taken away unless all of it is as it was entered, and nothing has come to it; begun again after a failure, it
 * takes away the rest. A role that somebody holds by now, or that owns something else, stays.
 */
export async function undoEntered(
  register: Register,
  entered: EnteredRows,
  actor: Actor,
): Promise<Verdict<EnteredRows>> {
  const refusal = await whyNotJudge(register, actor);
  if (refusal !== undefined) return refused(refusal);
  const { reports, recommendations, tasks, roles } = register;
  const [allRows, allTasks, allReports, allRoles] = await Promise.all([
    ...[recommendations.all(), tasks.all(), reports.all(), roles.all()],
  ] as const);
  const rows = left(entered.rows, allRows.rows);
  const parts = left(entered.tasks, allTasks.rows);
  const whole = left(entered.isWhole ? [entered.report] : [], allReports.rows);
  const ids = new Set(entered.rows.map(({ id }) => id));
  const more =
    beside(parts, allTasks.rows).some(({ recommendationId }) => ids.has(recommendationId)) ||
    (entered.isWhole && beside(rows, allRows.rows).some(({ reportId }) => reportId === entered.report.id));
  if (more || [...rows, ...parts, ...whole].some(({ isAsLeft }) => !isAsLeft))
    return refused({ code: 'changed since' });
  const done = [
    ...(await tasks.removeAll(parts.map(({ now }) => now))),
    ...(await recommendations.removeAll(rows.map(({ now }) => now))),
    ...(await reports.removeAll(whole.map(({ now }) => now))),
  ];
  const owned = new Set(
    [...beside(parts, allTasks.rows), ...beside(rows, allRows.rows)].flatMap(({ owners }) => owners),
  );
  const idle = left(entered.roles, allRoles.rows).filter(
    ({ now, isAsLeft }) => isAsLeft && !owned.has(now.name),
  );
  await roles.removeAll(idle.map(({ now }) => now));
  return done.includes('changed') ? refused({ code: 'changed since' }) : allowed(entered);
}

type Left<T> = { now: Kept<T>; isAsLeft: boolean };

/** What is still there of it, and whether it says what it said. */
function left<T>(entered: readonly Kept<T>[], all: readonly Kept<T>[]): Left<T>[] {
  const here = new Map(all.map((row) => [row.id, row]));
  return entered.flatMap((row) => {
    const now = here.get(row.id);
    return now === undefined ? [] : [{ now, isAsLeft: ownMark(now) === ownMark(row) }];
  });
}

const beside = <T>(own: readonly Left<T>[], all: readonly Kept<T>[]): Kept<T>[] =>
  all.filter((row) => !own.some(({ now }) => now.id === row.id));
