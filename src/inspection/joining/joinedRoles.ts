/** Two roles that were made one: what the one that stays took over, so that it can be taken back row by row. */
import type { ClosingRules } from '../recommendation/closing';
import type { Day } from '../day';
import { recordMark } from '../recordMark';
import { type Level, type Recommendation, STEPS_OF_THREE } from '../recommendation/recommendation';
import type { Task } from '../recommendation/task';
import type { Person, Role } from '../reminders/owner';
import { type RoleNames, otherNamesOf } from '../reminders/roleNames';

/** Written down before anything is moved. Rows are told by their numbers, and together where they were the same. */
export type JoinedRoles = {
  /** Of this act; the entry of each recommendation has it, with the recommendation's number. */
  key: string;
  /** Both as they were before. */
  goes: Role;
  stays: Role;
  on: Day;
  by: Person;
  /** What else the one that goes was called. */
  names: readonly string[];
  moved: Moved;
  signed: Signed;
};

/** Rows whose owners were the same, by their numbers. */
export type Owned = { owners: readonly string[]; ids: readonly string[] };

/** What bore the name of the role that goes. */
export type Moved = {
  recommendations: readonly Owned[];
  tasks: readonly Owned[];
  /** Recommendations that wait for others whom the role asks. */
  asking: readonly string[];
  /** Tasks that its holder had handed to the deputy. */
  handed: readonly string[];
  /** Tasks that were said not to be theirs, and whose they were then. */
  disowned: readonly Owned[];
};

/** The levels it signs off, and who might test; undefined where it was no tester. */
export type Signed = { levels: readonly Level[]; testers: readonly string[] | undefined };

type Numbered<T> = T & { id: string };
export type Rows = {
  recommendations: readonly Numbered<Recommendation>[];
  tasks: readonly Numbered<Task>[];
};
type Joining = Pick<JoinedRoles, 'key' | 'goes' | 'stays' | 'on' | 'by'>;
type Now = Rows & { names: RoleNames; rules: ClosingRules | undefined };

/** What joining them now would move. */
export function joiningOf({ goes, stays, ...act }: Joining, { names, rules, ...rows }: Now): JoinedRoles {
  const levels = STEPS_OF_THREE.filter((level) => {
    const authority = rules?.levels[level];
    return authority?.is === 'role' && authority.name === goes.name;
  });
  const testers = rules?.testers.includes(goes.name) === true ? rules.testers : undefined;
  const signed = { levels, testers };
  return {
    ...act,
    goes,
    stays,
    names: otherNamesOf(names, goes.name),
    moved: movedBy(rows, goes.name),
    signed,
  };
}

function movedBy({ recommendations, tasks }: Rows, name: string): Moved {
  const owns = ({ owners }: { owners: readonly string[] }) => owners.includes(name);
  const theirs = tasks.filter(owns);
  return {
    recommendations: byOwners(recommendations.filter(owns)),
    tasks: byOwners(theirs),
    asking: ids(recommendations.filter(({ awaits }) => awaits?.askedBy === name)),
    handed: ids(theirs.filter(({ handed }) => handed?.role === name)),
    disowned: byOwners(
      theirs.flatMap(({ id, disowned }) => (disowned ? [{ id, owners: disowned.owners }] : [])),
    ),
  };
}

const ids = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);

function byOwners(rows: readonly { id: string; owners: readonly string[] }[]): Owned[] {
  const groups = new Map<string, { owners: readonly string[]; ids: string[] }>();
  for (const { id, owners } of rows) {
    const group = groups.get(recordMark(owners));
    if (group === undefined) groups.set(recordMark(owners), { owners, ids: [id] });
    else group.ids.push(id);
  }
  return [...groups.values()];
}

/**
 * Begun again after breaking off: what it had moved already, with what still has, or has got again, the name that goes.
 * The roles and the day stay those of the first time.
 */
export function begunAgain(before: JoinedRoles, now: JoinedRoles): JoinedRoles {
  const [first, then] = [before.moved, now.moved];
  return {
    ...before,
    names: once(before.names, now.names),
    moved: {
      recommendations: together(first.recommendations, then.recommendations),
      tasks: together(first.tasks, then.tasks),
      asking: once(first.asking, then.asking),
      handed: once(first.handed, then.handed),
      disowned: together(first.disowned, then.disowned),
    },
    signed: {
      levels: once(before.signed.levels, now.signed.levels),
      testers: before.signed.testers ?? now.signed.testers,
    },
  };
}

const once = <T>(first: readonly T[], then: readonly T[]): T[] => [...new Set([...first, ...then])];

/** Of a row that is in both, what was found the second time counts. */
function together(first: readonly Owned[], then: readonly Owned[]): Owned[] {
  const anew = new Set(then.flatMap((group) => group.ids));
  const rest = first.map(({ owners, ids }) => ({ owners, ids: ids.filter((id) => !anew.has(id)) }));
  return [...rest.filter((group) => group.ids.length > 0), ...then];
}

/** A cell of SharePoint holds no more. */
const MOST_LETTERS = 60_000;

/** All that can be taken back, the newest last; the oldest are forgotten where there is no room for all. */
export function withJoined(joinings: readonly JoinedRoles[], joined: JoinedRoles): readonly JoinedRoles[] {
  const others = joinings.filter(
    ({ goes, stays }) => goes.name !== joined.goes.name || stays.name !== joined.stays.name,
  );
  const all = [...others, joined];
  const first = all.findIndex((_, at) => JSON.stringify(all.slice(at)).length <= MOST_LETTERS);
  return first === -1 ? [] : all.slice(first);
}
