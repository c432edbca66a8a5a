/** Who should hear about what today, decided from plain values: tasks, roles, what they were told before, and the day. */
import { type Day, daysBetween } from './day';
import { type Standing, currentDeadline, standing } from './deadline';
import { type Person, type Role, holderOn } from './owner';
import type { Kept } from './register';
import type { Task } from './task';

/** When a person hears about one thing: so many days before, on the day, and again each so many days when late. */
export type Policy = { daysBefore: readonly number[]; lateEvery: number };

export const USUAL_POLICY: Policy = { daysBefore: [28, 14, 7, 1, 0], lateEvery: 7 };

export type DueItem = { task: Kept<Task>; standing: Standing; prompts: boolean };

export type Reminder = {
  person: Person;
  roles: readonly string[];
  acting: boolean;
  items: readonly DueItem[];
};

export type Unowned = { role: string; tasks: readonly Kept<Task>[] };

export type ReminderPlan = {
  reminders: readonly Reminder[];
  /** Roles that own something due and have no holder today: the coordinator's problem. */
  vacant: readonly Unowned[];
  /** People who have something due but have heard all there is to say before today. */
  quiet: number;
};

export type ReminderFacts = {
  tasks: readonly Kept<Task>[];
  roles: readonly Role[];
  /** The last day on which this person was told of this task. */
  lastTold: (personId: string, taskId: string) => Day | undefined;
  today: Day;
  /** Whoever holds the role this day is told: the message goes out now, even when it speaks of an earlier day. */
  heldOn: Day;
  policy: Policy;
};

/** How far ahead a task can first be spoken of, in days. */
export const horizon = ({ daysBefore }: Policy): number => Math.max(0, ...daysBefore);

/**
 * A threshold was crossed since the person last heard, so that a morning that was missed is made up for; and what is
 * late is named again a while after it was last named. Days late count as negative days left.
 */
export function isTimeToSay(
  dueIn: number,
  toldWhenDueIn: number | undefined,
  { daysBefore, lateEvery }: Policy,
): boolean {
  const crossed = (daysLeft: number): number => daysBefore.filter((before) => daysLeft <= before).length;
  if (toldWhenDueIn === undefined) return crossed(dueIn) > 0;
  if (crossed(dueIn) > crossed(toldWhenDueIn)) return true;
  return dueIn < 0 && toldWhenDueIn - dueIn >= lateEvery;
}

/** Linear in tasks. A person who speaks for several roles gets one reminder with all of it, most urgent first. */
export function planReminders(facts: ReminderFacts): ReminderPlan {
  const holders = new Map(facts.roles.map((role) => [role.name, holderOn(role, facts.heldOn)]));
  const people = new Map<
    string,
    { person: Person; acting: boolean; roles: Set<string>; tasks: Map<string, Kept<Task>> }
  >();
  const vacant = new Map<string, Kept<Task>[]>();
  for (const task of facts.tasks.filter((each) => isDue(each, facts)))
    for (const owner of ownersOf(task)) {
      const holder = holders.get(owner);
      if (holder === undefined) {
        const waiting = vacant.get(owner) ?? [];
        waiting.push(task);
        vacant.set(owner, waiting);
        continue;
      }
      const theirs = people.get(holder.person.id) ?? {
        person: holder.person,
        acting: holder.acting,
        roles: new Set(),
        tasks: new Map(),
      };
      theirs.roles.add(owner);
      theirs.tasks.set(task.id, task);
      people.set(holder.person.id, theirs);
    }
  const all = [...people.values()].map(({ person, acting, roles: held, tasks }): Reminder => ({
    person,
    acting,
    roles: [...held],
    items: [...tasks.values()].map((task) => itemFor(task, person, facts)).sort(mostUrgentFirst),
  }));
  const reminders = all.filter(({ items }) => items.some(({ prompts }) => prompts));
  return {
    reminders,
    vacant: [...vacant].map(([role, tasks]) => ({ role, tasks })),
    quiet: all.length - reminders.length,
  };
}

// A task nobody owns is listed under the empty role, so that the coordinator sees it too.
const ownersOf = ({ owners }: Task): readonly string[] => (owners.length === 0 ? [''] : owners);

function isDue(task: Kept<Task>, { today, policy }: ReminderFacts): boolean {
  const { lastDay } = currentDeadline(task);
  return task.stage === 'open' && lastDay !== undefined && daysBetween(today, lastDay) <= horizon(policy);
}

function itemFor(task: Kept<Task>, person: Person, { lastTold, today, policy }: ReminderFacts): DueItem {
  const due = currentDeadline(task);
  const dueIn = due.lastDay === undefined ? Infinity : daysBetween(today, due.lastDay);
  const told = lastTold(person.id, task.id);
  const toldWhenDueIn =
    told === undefined || due.lastDay === undefined ? undefined : daysBetween(told, due.lastDay);
  return { task, standing: standing(due, today), prompts: isTimeToSay(dueIn, toldWhenDueIn, policy) };
}

const dueDay = ({ task }: DueItem): string => currentDeadline(task).lastDay ?? '9999';
const mostUrgentFirst = (a: DueItem, b: DueItem): number =>
  dueDay(a).localeCompare(dueDay(b)) || a.task.key.localeCompare(b.task.key);
