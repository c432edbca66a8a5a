/** One person's open tasks, sorted by how soon something has to happen. */
import { askedNow } from '../../inspection/asking/askedUpdate';
import type { Day } from '../../inspection/day';
import { currentDeadline } from '../../inspection/recommendation/deadline';
import { isHandedBy, isHandedTo } from '../../inspection/asking/handed';
import { type Role, rolesOf } from '../../inspection/reminders/owner';
import type { Kept } from '../../inspection/register';
import type { Task } from '../../inspection/recommendation/task';
import { taskDue } from '../pieces/due';
import { inPlainOrder } from '../../inspection/language';

export const GROUPS = ['late', 'week', 'month', 'later', 'waiting', 'undated', 'claimed', 'handed'] as const;
export type Group = (typeof GROUPS)[number];

/** Undefined for a task of which nothing is left. */
function groupOf(task: Task, today: Day): Group | undefined {
  if (task.stage === 'done') return undefined;
  if (task.stage !== 'open') return task.stage;
  const stands = taskDue(task, today).standing;
  switch (stands?.is) {
    case 'late':
      return 'late';
    case 'today':
      return 'week';
    case 'soon':
      return stands.days <= 7 ? 'week' : 'month';
    case 'ahead':
      return 'later';
    case 'waiting on':
      return 'waiting';
    default:
      return 'undated';
  }
}

/** As whom and on which day somebody looks. */
export type Looking = { roles: readonly Role[]; me: string; today: Day };

/** Apart from the rest stands what its holder handed to a deputy. */
function placeOf(task: Task, { roles, me, today }: Looking): Group | undefined {
  const group = groupOf(task, today);
  return group !== undefined && isHandedBy(task, roles, me, today) ? 'handed' : group;
}

/** The tasks that were answered on this visit, or are about to be, each as it stood before. */
export type Held = ReadonlyMap<string, Kept<Task>>;

/** Of my roles, handed to me, or answered on this visit. */
export function tasksOf(
  tasks: readonly Kept<Task>[],
  { roles, me, today }: Looking,
  held: Held,
): Kept<Task>[] {
  const mine = new Set(rolesOf(roles, me, today).map(({ name }) => name));
  return tasks.filter(
    (task) =>
      task.owners.some((owner) => mine.has(owner)) || isHandedTo(task, roles, me, today) || held.has(task.id),
  );
}

/** Those that have all the words in what they ask, where they belong, and what was last said of them. */
export function withWords(tasks: readonly Kept<Task>[], said: string): readonly Kept<Task>[] {
  const words = said
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return tasks;
  return tasks.filter(({ report, number, asks, lastSaid, owners, status }) => {
    const text = [report, number, asks, lastSaid?.words, ...owners, status].join('\n').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

export type Grouped = ReadonlyMap<Group, readonly Kept<Task>[]>;

/** What is held keeps its group and its place in it, so that nothing jumps away under the hand. */
export function grouped(tasks: readonly Kept<Task>[], looking: Looking, held: Held): Grouped {
  const groups = new Map<Group, Kept<Task>[]>(GROUPS.map((group) => [group, []]));
  const asPlaced = (task: Kept<Task>) => held.get(task.id) ?? task;
  for (const task of tasks) {
    const group = placeOf(asPlaced(task), looking);
    if (group !== undefined) groups.get(group)?.push(task);
  }
  for (const each of groups.values()) each.sort((a, b) => askedFirst(asPlaced(a), asPlaced(b)));
  return groups;
}

/** What somebody asks about stands on top; below it the soonest is first. */
const askedFirst = (a: Task, b: Task): number =>
  Number(askedNow(b) !== undefined) - Number(askedNow(a) !== undefined) || soonestFirst(a, b);
const lastDay = (task: Task): string => currentDeadline(task).lastDay ?? '9999';
const soonestFirst = (a: Task, b: Task): number =>
  inPlainOrder(lastDay(a), lastDay(b)) || inPlainOrder(a.key, b.key);
