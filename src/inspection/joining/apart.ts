/** A joining that is taken back: what each row is again, and what stays because somebody changed it since. */
import type { ClosingRules } from '../recommendation/closing';
import { recordMark } from '../recordMark';
import type { Level, Recommendation } from '../recommendation/recommendation';
import type { Role } from '../reminders/owner';
import { type OtherName, type RoleNames, joinedWith, withoutOtherName } from '../reminders/roleNames';
import type { JoinedRoles, Owned } from './joinedRoles';
import type { Task } from '../recommendation/task';
import { rulesUnder, swapped } from './underName';

type Place = Pick<Recommendation, 'report' | 'number' | 'kind'>;

/** What is left as it is, and how it stands now. */
export type Stayed =
  | { what: 'owners'; of: Place; task: string; now: readonly string[] }
  | { what: 'asker'; of: Place; now: string }
  | { what: 'gone'; rows: number }
  | { what: 'role part'; role: string; part: RolePart }
  | { what: 'role there'; role: string }
  | { what: 'authority'; level: Level; now: string }
  | { what: 'testers' }
  | { what: 'other name'; said: string };

export type RolePart = 'holder' | 'deputy' | 'manager' | 'directorate';

/** `next` is undefined where nothing has to be saved; `isBack` when any of it is, now or from an earlier try. */
export type Apart<T> = { next: T | undefined; isBack: boolean; stayed: readonly Stayed[] };

const same = (a: unknown, b: unknown): boolean => recordMark(a) === recordMark(b);

/** left: as the joining left it; back: as it was before. */
const standing = (
  now: unknown,
  { was, left }: { was: unknown; left: unknown },
): 'left' | 'back' | 'changed' => (same(now, left) ? 'left' : same(now, was) ? 'back' : 'changed');

const ownersById = (groups: readonly Owned[]): ReadonlyMap<string, readonly string[]> =>
  new Map(groups.flatMap(({ owners, ids }) => ids.map((id) => [id, owners] as const)));

/** What becomes of the rows that the joining moved; a row that it did not move is left alone. */
export function rowsApart({ goes, stays, moved }: JoinedRoles) {
  const swap = { from: goes.name, to: stays.name };
  const [rows, tasks] = [ownersById(moved.recommendations), ownersById(moved.tasks)];
  const disowners = ownersById(moved.disowned);
  const [asking, handed] = [new Set(moved.asking), new Set(moved.handed)];

  const ownersOf = (was: readonly string[] | undefined, now: readonly string[]) =>
    was && standing(now, { was, left: swapped(was, swap) });

  return {
    recommendation: <R extends Recommendation & { id: string }>(row: R): Apart<R> => {
      const was = rows.get(row.id);
      const owners = ownersOf(was, row.owners);
      const { awaits } = row;
      const asker =
        asking.has(row.id) && awaits && standing(awaits.askedBy, { was: swap.from, left: swap.to });
      const next = {
        ...row,
        ...(owners === 'left' && { owners: was }),
        ...(asker === 'left' && { awaits: { ...awaits, askedBy: swap.from } }),
      };
      const stayed: Stayed[] = [
        ...(owners === 'changed' ? [{ what: 'owners' as const, of: row, task: '', now: row.owners }] : []),
        ...(asker === 'changed' ? [{ what: 'asker' as const, of: row, now: awaits?.askedBy ?? '' }] : []),
      ];
      return apart(next, [owners, asker], stayed);
    },
    /** Of a task that was given to others since, what its holder said of it stays too. */
    task: <T extends Task & { id: string }>(task: T, of: Place): Apart<T> => {
      const was = tasks.get(task.id);
      const owners = ownersOf(was, task.owners);
      if (was === undefined || owners === undefined) return apart(task, [], []);
      const disowned = disowners.get(task.id);
      const isTheirs = disowned !== undefined && same(task.disowned?.owners, swapped(disowned, swap));
      const isHanded = handed.has(task.id) && task.handed?.role === swap.to;
      const next = {
        ...task,
        owners: was,
        ...(isTheirs && task.disowned && { disowned: { ...task.disowned, owners: disowned } }),
        ...(isHanded && task.handed && { handed: { ...task.handed, role: swap.from } }),
      };
      const { asks, owners: now } = task;
      return apart(next, [owners], owners === 'changed' ? [{ what: 'owners', of, task: asks, now }] : []);
    },
  };
}

type Part = ReturnType<typeof standing> | false | undefined;

const apart = <T>(next: T, parts: readonly Part[], stayed: readonly Stayed[]): Apart<T> => ({
  next: parts.includes('left') ? next : undefined,
  isBack: parts.includes('left') || parts.includes('back'),
  stayed,
});

const PARTS = [
  ['holdings', 'holder'],
  ['away', 'holder'],
  ['deputy', 'deputy'],
  ['manager', 'manager'],
  ['directorate', 'directorate'],
] as const;

/** The role that stayed, without what it took over. */
export function roleApart<R extends Role>(now: R, { goes, stays, on }: JoinedRoles): Apart<R> {
  const after = joinedWith(stays, goes, on);
  const taken = PARTS.filter(([field]) => !same(stays[field], after[field]));
  const stood = taken.map(([field, part]) => ({
    ...{ field, part, is: standing(now[field], { was: stays[field], left: after[field] }) },
  }));
  const back = stood.filter(({ is }) => is === 'left').map(({ field }) => [field, stays[field]] as const);
  const changed = new Set(stood.filter(({ is }) => is === 'changed').map(({ part }) => part));
  return apart(
    { ...now, ...Object.fromEntries(back) },
    stood.map(({ is }) => is),
    [...changed].map((part) => ({ what: 'role part', role: stays.name, part })),
  );
}

/** Who may sign off and who may test. */
export function rulesApart(now: ClosingRules, { goes, stays, signed }: JoinedRoles): Apart<ClosingRules> {
  const swap = { from: goes.name, to: stays.name };
  const { testers: was } = signed;
  const testers = was && standing(now.testers, { was, left: swapped(was, swap) });
  const levels = signed.levels.map((level) => {
    const { is, name } = now.levels[level];
    const stood = is === 'role' ? standing(name, { was: swap.from, left: swap.to }) : 'changed';
    return { level, name, is: stood };
  });
  const left = levels.filter(({ is }) => is === 'left').map(({ level }) => level);
  const under = rulesUnder(now, { from: swap.to, to: swap.from });
  const back = Object.fromEntries(left.map((level) => [level, under.levels[level]]));
  return apart(
    { testers: testers === 'left' ? (was ?? []) : now.testers, levels: { ...now.levels, ...back } },
    [testers, ...levels.map(({ is }) => is)],
    [
      ...levels
        .filter(({ is }) => is === 'changed')
        .map(({ level, name }) => ({ what: 'authority', level, now: name }) as const),
      ...(testers === 'changed' ? [{ what: 'testers' } as const] : []),
    ],
  );
}

/** Its name is its own again, and what else it was called means it. */
export function namesApart(now: RoleNames, { goes, stays, names }: JoinedRoles): Apart<OtherName[]> {
  const meant = (said: string) => now.find((each) => each.said === said)?.role;
  const own = withoutOtherName(now, goes.name);
  const next = own.map((each) =>
    names.includes(each.said) && each.role === stays.name ? { ...each, role: goes.name } : each,
  );
  const stood = names.map((said) => ({
    said,
    is: standing(meant(said), { was: goes.name, left: stays.name }),
  }));
  const isNamed = own.length !== now.length;
  return apart(
    next,
    [...stood.map(({ is }) => is), isNamed ? 'left' : 'back'],
    stood.filter(({ is }) => is === 'changed').map(({ said }) => ({ what: 'other name', said })),
  );
}
