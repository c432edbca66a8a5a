/** A round: before a paper every role is asked how each of its items stands; who answered, who is silent, who was not reached. */
import type { Day } from '../day';
import { handedNow } from '../asking/handed';
import type { Hearing, Role } from './owner';
import type { Kept } from '../register';
import { soonestFirst } from './reminder';
import { type Ask, CALLS, type Call, type Round, type Silence } from './roundRecord';
import type { Task } from '../recommendation/task';
import { inNameOrder } from '../language';

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
    .sort(([a], [b]) => inNameOrder(a, b))
    .map(([role, theirs]) => ({
      ...{ role, ...hearerOf(hearings.get(role)), calls: 0 },
      taskIds: theirs.sort(soonestFirst).map(({ id }) => id),
    }));
}

function hearerOf(hearing: Hearing | undefined): Pick<Ask, 'personId' | 'personName' | 'unreachable'> {
  const hearer = hearing?.hearer?.person;
  if (hearer !== undefined) return { personId: hearer.id, personName: hearer.name, unreachable: '' };
  const isOff = hearing?.uncovered === 'account disabled';
  return { personId: '', personName: '', unreachable: isOff ? 'account disabled' : 'nobody holds it' };
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
  return { ...round, state: 'closed', silent: silentIn(round, tasks), closedAt: at, closedBy: by };
}

export const isGoingOut = ({ state }: Pick<Round, 'state'>): boolean =>
  state === 'to be asked' || state === 'to be called';

/** It was closed before anybody was asked: the paper may have another in its place. */
export const isCalledOff = ({ askedAt, closedAt }: Round): boolean => askedAt === '' && closedAt !== '';

/** Unique: nobody gets the same call of a round twice. */
export const callKey = (personId: string, { key, call }: Pick<Round, 'key' | 'call'>): string =>
  `${personId}|${key}|${call} call`;

/** Which call a message was, by its key. */
export const callOf = (deliveryKey: string): Call =>
  CALLS.find((call) => deliveryKey.endsWith(`|${call} call`)) ?? 'first';

const MOMENT = { first: 'askedAt', second: 'secondAt', last: 'lastAt' } as const;

/**
 * The call that goes out begins: from now on it is settled when, and for the first call who is asked what. Who hears for
 * a role is looked up anew at each call. One that has begun stays as it is.
 */
export function beginCall(
  round: Round,
  asks: readonly Ask[],
  { at, hearings }: { at: string; hearings: ReadonlyMap<string, Hearing> },
): Round {
  const moment = MOMENT[round.call];
  if (!isGoingOut(round) || round[moment] !== '') return round;
  if (round.call === 'first') return { ...round, askedAt: at, asks };
  const heardNow = round.asks.map((ask) => ({ ...ask, ...hearerOf(hearings.get(ask.role)) }));
  return { ...round, [moment]: at, asks: heardNow };
}

/** One person, and what of it is still to be answered. */
export type Called = { person: { id: string; name: string }; taskIds: readonly string[] };

/**
 * Whom the call that goes out is for: one card a person, whatever they answer for. What was handed to a deputy is asked
 * of both, for the holder stays accountable; whoever answers, it counts for the role.
 */
export function calledNow(
  round: Round,
  tasks: readonly Kept<Task>[],
  { roles, today }: { roles: readonly Role[]; today: Day },
): readonly Called[] {
  const { silent, unreachable } = boardOf(round, tasks);
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const byPerson = new Map<string, { name: string; ids: Set<string> }>();
  const call = (person: { id: string; name: string }, id: string) => {
    const theirs = byPerson.get(person.id) ?? { name: person.name, ids: new Set() };
    theirs.ids.add(id);
    byPerson.set(person.id, theirs);
  };
  for (const { role, personId, personName, waiting } of [...silent, ...unreachable])
    for (const id of waiting) {
      if (personId !== '') call({ id: personId, name: personName }, id);
      const task = byId.get(id);
      const handed = task && handedNow(task, roles, today);
      if (handed?.role === role) call(handed.to, id);
    }
  const soonest = [...tasks].sort(soonestFirst).map(({ id }) => id);
  return [...byPerson].map(([id, { name, ids }]) => ({
    person: { id, name },
    taskIds: soonest.filter((each) => ids.has(each)),
  }));
}

/** Why each person could not be reached, and empty for who was. Those who still wait for the call are not in it. */
export type Outcomes = ReadonlyMap<string, string>;

/** What became of the call: written down as far as it went, and over once nobody waits for it any more. */
export function afterCall(round: Round, outcomes: Outcomes, waiting: ReadonlySet<string>): Round {
  const isOver = waiting.size === 0;
  const asks = round.asks.map((ask): Ask => {
    const unreachable = outcomes.get(ask.personId) ?? ask.unreachable;
    const reached = outcomes.get(ask.personId) === '';
    return { ...ask, unreachable, calls: ask.calls + (isOver && reached ? 1 : 0) };
  });
  return { ...round, asks, state: isOver ? 'asked' : round.state };
}

/** The call that comes next; undefined once the last went out or the round is closed. */
export function nextCall({ askedAt, secondAt, lastAt, closedAt }: Round): Call | undefined {
  if (closedAt !== '' || lastAt !== '') return undefined;
  if (askedAt === '') return 'first';
  return secondAt === '' ? 'second' : 'last';
}
