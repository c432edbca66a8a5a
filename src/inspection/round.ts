/** A round: before a paper every role is asked how each of its items stands; who answered, who is silent, who was not reached. */
import type { Day } from './day';
import type { Kept } from './register';
import { soonestFirst } from './reminder';
import type { Task } from './task';
import type { Hearing } from './owner';

/** The first call asks everyone; the second and the last only the silent, and only what they have not answered. */
export const CALLS = ['first', 'second', 'last'] as const;
export type Call = (typeof CALLS)[number];

/** One role's part in a round, as it was asked. */
export type Ask = {
  role: string;
  /** Who was written to for it; empty where nobody could be. */
  personId: string;
  personName: string;
  taskIds: readonly string[];
  /** The calls that went out to it. */
  calls: number;
  /** Why it could not be reached; empty when it was. */
  unreachable: string;
};

export type Round = {
  /** Unique: the key of the period whose paper it is for. */
  key: string;
  title: string;
  /** The moment of the first call, in UTC: what was said since counts as an answer. */
  askedAt: string;
  secondAt: string;
  lastAt: string;
  /** The day by which answers are wanted. */
  closes: Day | undefined;
  /** Empty while it is open. */
  closedAt: string;
  closedBy: string;
  asks: readonly Ask[];
  /** Frozen as it closed: what the paper prints as silence. */
  silent: readonly Silence[];
};

export type Silence = { role: string; taskIds: readonly string[] };

/** What is asked about: everything that is not done. */
export const isAskedAbout = ({ stage }: Pick<Task, 'stage'>): boolean => stage !== 'done';

/** What each role is asked, in the order of the roles; items of two roles are asked of both. */
export function asksFor(
  tasks: readonly Kept<Task>[],
  hearings: ReadonlyMap<string, Hearing>,
): readonly Ask[] {
  const byRole = new Map<string, Kept<Task>[]>();
  for (const task of tasks.filter(isAskedAbout))
    for (const role of task.owners) {
      const listed = byRole.get(role);
      if (listed === undefined) byRole.set(role, [task]);
      else listed.push(task);
    }
  return [...byRole]
    .sort(([a], [b]) => a.localeCompare(b, 'en-GB'))
    .map(([role, theirs]) => {
      const hearer = hearings.get(role)?.hearer;
      return {
        ...{ role, personId: hearer?.person.id ?? '', personName: hearer?.person.name ?? '' },
        taskIds: theirs.sort(soonestFirst).map(({ id }) => id),
        ...{ calls: 0, unreachable: hearer === undefined ? 'nobody holds it' : '' },
      };
    });
}

/** An item is answered once somebody said how it stands since the round began; finishing it says so too. */
const isAnswered = (task: Task | undefined, { askedAt }: Pick<Round, 'askedAt'>): boolean =>
  task === undefined || task.stage === 'done' || (askedAt !== '' && task.lastAnswer >= askedAt);

export type AskStanding = Ask & { answered: number; waiting: readonly string[] };

export type Board = {
  items: number;
  answered: number;
  roles: number;
  /** Roles with nothing left to answer. */
  rolesDone: number;
  silent: readonly AskStanding[];
  unreachable: readonly AskStanding[];
};

/** How a round stands. An item of two roles counts once, and is answered when either has answered. */
export function boardOf(round: Round, tasks: readonly Kept<Task>[]): Board {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const isOpen = (id: string) => !isAnswered(byId.get(id), round);
  const all = new Set(round.asks.flatMap(({ taskIds }) => taskIds));
  const asks = round.asks.map((ask): AskStanding => {
    const waiting = ask.taskIds.filter(isOpen);
    return { ...ask, waiting, answered: ask.taskIds.length - waiting.length };
  });
  const left = asks.filter(({ waiting }) => waiting.length > 0);
  return {
    ...{ items: all.size, answered: [...all].filter((id) => !isOpen(id)).length },
    ...{ roles: asks.length, rolesDone: asks.length - left.length },
    silent: left.filter(({ unreachable }) => unreachable === ''),
    unreachable: left.filter(({ unreachable }) => unreachable !== ''),
  };
}

/** What the paper prints as silence: as it was when the round closed, or as it is while it is open. */
export function silentIn(round: Round, tasks: readonly Kept<Task>[]): readonly Silence[] {
  if (round.closedAt !== '') return round.silent;
  const { silent, unreachable } = boardOf(round, tasks);
  return [...silent, ...unreachable].map(({ role, waiting }) => ({ role, taskIds: waiting }));
}

/** Closing freezes the silence; a round that is closed stays as it was. */
export function closeRound(
  round: Round,
  tasks: readonly Kept<Task>[],
  { at, by }: { at: string; by: string },
): Round {
  if (round.closedAt !== '') return round;
  return { ...round, silent: silentIn(round, tasks), closedAt: at, closedBy: by };
}

/** The call that comes next; undefined once the last went out or the round is closed. */
export function nextCall({ askedAt, secondAt, lastAt, closedAt }: Round): Call | undefined {
  if (closedAt !== '' || lastAt !== '') return undefined;
  if (askedAt === '') return 'first';
  return secondAt === '' ? 'second' : 'last';
}
