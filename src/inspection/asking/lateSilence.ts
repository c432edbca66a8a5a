/** Questions about an update that met with silence: by the role that was to answer, the longest waited for first. */
import { askedNow, isSilent } from './askedUpdate';
import type { Day } from '../day';
import type { Kept } from '../register';
import { type Recommendation, isOpen } from '../recommendation/recommendation';
import type { Task } from '../recommendation/task';
import { inPlainOrder } from '../language';

export type Asked = {
  recommendations: readonly Kept<Recommendation>[];
  tasks: readonly Kept<Task>[];
  today: Day;
};

/** Nobody has to answer for what has ended, whatever was asked before: both the overview and the round count these. */
export function metWithSilence({ recommendations, tasks, today }: Asked): Kept<Task>[] {
  const open = new Set(recommendations.filter(isOpen).map(({ id }) => id));
  return tasks.filter((task) => isSilent(task, today) && open.has(task.recommendationId));
}

/** The role is empty where the task has no owner any more. */
export type LateSilence = { role: string; tasks: readonly Kept<Task>[] };

/** A task of two roles stands under both, for either may answer. */
export function lateSilences(facts: Asked): readonly LateSilence[] {
  const until = (task: Task): string => askedNow(task)?.until ?? '';
  const silent = metWithSilence(facts).sort(
    (a, b) => inPlainOrder(until(a), until(b)) || inPlainOrder(a.key, b.key),
  );
  const byRole = new Map<string, Kept<Task>[]>();
  for (const task of silent)
    for (const role of task.owners.length === 0 ? [''] : task.owners)
      byRole.set(role, [...(byRole.get(role) ?? []), task]);
  return [...byRole].map(([role, theirs]) => ({ role, tasks: theirs }));
}
