/** Who should hear about what today, decided from plain values: tasks, roles, what they were told before, and the day. */
import { askedNow } from '../asking/askedUpdate';
import { type Day, daysBetween } from '../day';
import { type Standing, currentDeadline, standing } from '../recommendation/deadline';
import { type Handed, handedNow } from '../asking/handed';
import { type Hearing, type Person, type Role, hearingOn } from './owner';
import { type Policy, horizon, stepsOf } from './policy';
import type { Kept } from '../register';
import { type Task, awakeSince, disownedNow, hushOn } from '../recommendation/task';
import { inPlainOrder } from '../language';

/** `isNews`: asked about, or handed to them, since they last heard of it; it stands first. */
export type DueItem = { task: Kept<Task>; standing: Standing; prompts: boolean; isNews: boolean };

/** All that one person is told in one message. */
export type Reminder = {
  person: Person;
  /** The roles whose work is theirs to answer for. */
  roles: readonly string[];
  acting: boolean;
  /** Theirs to answer, as holder or deputy, most urgent first. */
  items: readonly DueItem[];
  /** Others' to answer, told as a manager or a coordinator, most urgent first. */
  oversees: readonly DueItem[];
};

export type Unowned = { role: string; tasks: readonly Kept<Task>[] };

export type ReminderPlan = {
  reminders: readonly Reminder[];
  /** Roles that own something due and that nobody answers for today. */
  vacant: readonly Unowned[];
  /** People who have something due but have heard all there is to say before today. */
  quiet: number;
};

export type ReminderFacts = {
  tasks: readonly Kept<Task>[];
  roles: readonly Role[];
  /** The last day on which this person was told of this task. */
  lastTold: (personId: string, taskId: string) => Day | undefined;
  /** Whether this person was told of this task after a moment, in UTC; never, where it is left out. */
  toldAfter?: (personId: string, taskId: string, moment: string) => boolean;
  today: Day;
  /** Whoever holds the role this day is told: the message goes out now, even when it speaks of an earlier day. */
  heldOn: Day;
  policy: Policy;
  /** Whether the directory has switched this person's account off. */
  isDisabled?: (personId: string) => boolean;
  /** To whom a role's late work goes on; undefined where nobody knows. */
  managerOf?: (role: string) => Person | undefined;
};

type Steps = Pick<Policy, 'daysBefore' | 'onTheDay' | 'lateEvery'>;

/**
 * A threshold was crossed since the person last heard, so that a morning that was missed is made up for; and what is
 * late is named again a while after it was last named. Days late count as negative days left.
 */
export function isTimeToSay(dueIn: number, toldWhenDueIn: number | undefined, policy: Steps): boolean {
  const steps = stepsOf(policy);
  const crossed = (daysLeft: number): number => steps.filter((before) => daysLeft <= before).length;
  if (toldWhenDueIn === undefined) return dueIn < 0 || crossed(dueIn) > 0;
  if (crossed(dueIn) > crossed(toldWhenDueIn)) return true;
  return dueIn < 0 && toldWhenDueIn - dueIn >= policy.lateEvery;
}

/** Why something is told to one who need not answer it. */
export type Concern = 'late' | 'vacant' | 'account disabled' | 'no owner named' | 'not mine' | 'stopped';

/** How late something must be before it goes on to a manager. */
export const goesOn = (today: Day, task: Task, { escalateAfter }: Pick<Policy, 'escalateAfter'>): boolean => {
  const { lastDay } = currentDeadline(task);
  return escalateAfter !== undefined && lastDay !== undefined && daysBetween(lastDay, today) >= escalateAfter;
};

type Of = { role: string; hearing: Hearing | undefined };

/** What there is to oversee of a task on behalf of one of its roles; undefined while its owner is the one to hear. */
export function concernOf(
  task: Task,
  { hearing, role }: Of,
  today: Day,
  policy: Policy,
): Concern | undefined {
  if (role === '') return 'no owner named';
  if (hearing === undefined) return 'vacant';
  if (hearing.uncovered !== undefined) return hearing.uncovered;
  if (disownedNow(task) !== undefined) return 'not mine';
  if (hushOn(task, today)?.is === 'stopped') return 'stopped';
  return goesOn(today, task, policy) ? 'late' : undefined;
}

type Theirs = {
  person: Person;
  acting: boolean;
  roles: Set<string>;
  items: Map<string, DueItem>;
  oversees: Map<string, DueItem>;
};

/** Linear in tasks. A person who speaks for several roles gets one reminder with all of it, most urgent first. */
export function planReminders(facts: ReminderFacts): ReminderPlan {
  const { heldOn, isDisabled = () => false } = facts;
  const hearings = new Map(facts.roles.map((role) => [role.name, hearingOn(role, heldOn, isDisabled)]));
  const coordinators = facts.roles.flatMap((role) => {
    const hearer = role.coordinates ? hearings.get(role.name)?.hearer : undefined;
    return hearer === undefined ? [] : [hearer.person];
  });
  const people = new Map<string, Theirs>();
  const vacant = new Map<string, Kept<Task>[]>();
  const theirs = (person: Person): Theirs => {
    const known = people.get(person.id);
    if (known !== undefined) return known;
    const fresh = { person, acting: false, roles: new Set<string>(), items: new Map(), oversees: new Map() };
    people.set(person.id, fresh);
    return fresh;
  };
  for (const task of facts.tasks.filter((each) => mayBeSaid(each, facts)))
    for (const role of ownersOf(task)) {
      const hearing = hearings.get(role);
      const handed = handedNow(task, facts.roles, heldOn);
      const hearer = withDeputy(handed, role, isDisabled) ?? hearing?.hearer;
      const item = hearer && itemFor(task, { person: hearer.person, handed }, facts);
      if (hearer === undefined) listUnder(vacant, role, task);
      else if (item !== undefined) {
        const own = theirs(hearer.person);
        own.roles.add(role);
        own.acting = own.acting || hearer.as === 'acting';
        own.items.set(task.id, item);
      }
      if (!isDue(task, facts) && askedNow(task) === undefined) continue;
      const concern = concernOf(task, { role, hearing }, facts.today, facts.policy);
      if (concern === undefined) continue;
      const manager = concern === 'late' ? facts.managerOf?.(role) : undefined;
      for (const person of manager === undefined ? coordinators : [manager])
        theirs(person).oversees.set(task.id, overseen(task, person, facts));
    }
  const all = [...people.values()]
    .map(reminderOf)
    .filter(({ items, oversees }) => items.length + oversees.length > 0);
  const reminders = all.filter(({ items, oversees }) =>
    [...items, ...oversees].some(({ prompts }) => prompts),
  );
  return {
    reminders,
    vacant: [...vacant].map(([role, tasks]) => ({ role, tasks })),
    quiet: all.length - reminders.length,
  };
}

function listUnder(lists: Map<string, Kept<Task>[]>, role: string, task: Kept<Task>): void {
  const listed = lists.get(role);
  if (listed === undefined) lists.set(role, [task]);
  else listed.push(task);
}

/** What is theirs to answer is not told them a second time as somebody's manager. */
function reminderOf({ person, acting, roles, items, oversees }: Theirs): Reminder {
  return {
    ...{ person, acting, roles: [...roles] },
    items: [...items.values()].sort(mostUrgentFirst),
    oversees: [...oversees.values()].filter(({ task }) => !items.has(task.id)).sort(mostUrgentFirst),
  };
}

// A task nobody owns is listed under the empty role, so that the coordinator sees it too.
const ownersOf = ({ owners }: Task): readonly string[] => (owners.length === 0 ? [''] : owners);

/** Who hears in the holder's place, unless they cannot hear: then it is as if it had never been handed on. */
const withDeputy = (
  handed: Handed | undefined,
  role: string,
  isDisabled: (personId: string) => boolean,
): Hearing['hearer'] =>
  handed?.role === role && !isDisabled(handed.to.id) ? { person: handed.to, as: 'deputy' } : undefined;

/** What is asked about or handed on is said however far away its day is, and without one. */
const mayBeSaid = (task: Kept<Task>, facts: ReminderFacts): boolean =>
  isDue(task, facts) ||
  (task.stage === 'open' && (task.handed !== undefined || askedNow(task) !== undefined));

function isDue(task: Kept<Task>, { today, policy }: ReminderFacts): boolean {
  const { lastDay } = currentDeadline(task);
  return task.stage === 'open' && lastDay !== undefined && daysBetween(today, lastDay) <= horizon(policy);
}

/** Put off, stopped, or said not to be theirs: its owner is left alone with it. */
const isQuiet = (task: Task, today: Day): boolean =>
  hushOn(task, today) !== undefined || disownedNow(task) !== undefined;

type To = { person: Person; handed: Handed | undefined };

/** Undefined where there is nothing to say of it: not due, or its owner asked for quiet and nobody asked since. */
function itemFor(task: Kept<Task>, { person, handed }: To, facts: ReminderFacts): DueItem | undefined {
  const { lastTold, today, policy } = facts;
  const isNews = isNewTo(
    person,
    [askedNow(task), handed?.to.id === person.id ? handed : undefined],
    task,
    facts,
  );
  const isListed = !isQuiet(task, today) && (isDue(task, facts) || askedNow(task) !== undefined);
  if (!isNews && !isListed) return undefined;
  const due = currentDeadline(task);
  const told = lastTold(person.id, task.id);
  const prompts =
    isNews || (isDue(task, facts) && (isTimeFor(task, told, today, policy) || isAwake(task, told, today)));
  return { task, standing: standing(due, today), prompts, isNews };
}

function isTimeFor(task: Task, told: Day | undefined, today: Day, policy: Policy): boolean {
  const { lastDay } = currentDeadline(task);
  const dueIn = lastDay === undefined ? Infinity : daysBetween(today, lastDay);
  const toldWhenDueIn = told === undefined || lastDay === undefined ? undefined : daysBetween(told, lastDay);
  return isTimeToSay(dueIn, toldWhenDueIn, policy);
}

/** A wish for quiet is older than what is said in spite of it, or it stands. */
function isNewTo(
  person: Person,
  said: readonly ({ at: string } | undefined)[],
  task: Kept<Task>,
  { toldAfter, today }: ReminderFacts,
): boolean {
  const quietSince = hushOn(task, today)?.at ?? '';
  return said.some(
    (each) => each !== undefined && each.at > quietSince && toldAfter?.(person.id, task.id, each.at) !== true,
  );
}

/** The day it was put off to has come since they were last told. */
function isAwake(task: Task, told: Day | undefined, today: Day): boolean {
  const since = awakeSince(task, today);
  return since !== undefined && (told === undefined || told < since);
}

/** Told at once, and again as often as what is late. */
function overseen(task: Kept<Task>, person: Person, { lastTold, today, policy }: ReminderFacts): DueItem {
  const told = lastTold(person.id, task.id);
  const prompts = told === undefined || daysBetween(told, today) >= policy.lateEvery;
  return { task, standing: standing(currentDeadline(task), today), prompts, isNews: false };
}

const dueDay = (task: Task): string => currentDeadline(task).lastDay ?? '9999';
export const soonestFirst = (a: Task, b: Task): number =>
  inPlainOrder(dueDay(a), dueDay(b)) || inPlainOrder(a.key, b.key);
const mostUrgentFirst = (a: DueItem, b: DueItem): number =>
  Number(b.isNews) - Number(a.isNews) || soonestFirst(a.task, b.task);
