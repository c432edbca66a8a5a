/** What was claimed is sent back, or what was closed is opened again: with the reason, and the tasks to be done again. */
import {
  type ClosingFacts,
  afterStep,
  whyNotReopen,
  whyNotSendBack,
} from '../../inspection/recommendation/closing';
import type { Recommendation } from '../../inspection/recommendation/recommendation';
import type { Kept, Register } from '../../inspection/register';
import type { Task } from '../../inspection/recommendation/task';
import { type Refusal, type Verdict, allowed, refused } from '../../inspection/verdict';
import type { Actor } from '../actor';
import { closingFacts, isLast, stepBy, takenBefore } from './closingFacts';
import { entryBy, saveSeen, tasksFollow, whyNotNow } from '../coordinating/coordinate';
import { write } from '../answering/writeUpdate';

export type Return = {
  seen: Kept<Recommendation>;
  reason: string;
  /** The tasks that are to be done again. */
  taskIds: readonly string[];
  actor: Actor;
  key: string;
};

/** Rejects with `changed` when the row moved on since it was seen. Sent again after a failure, it finishes the rest. */
export const sendBack = (register: Register, back: Return): Promise<Verdict<Kept<Recommendation>>> =>
  returned(register, back, 'sent back');

/** The same for what is signed off, or closed otherwise. It says for ever after that it was reopened. */
export const reopen = (register: Register, back: Return): Promise<Verdict<Kept<Recommendation>>> =>
  returned(register, back, 'reopened');

async function returned(
  register: Register,
  back: Return,
  as: 'sent back' | 'reopened',
): Promise<Verdict<Kept<Recommendation>>> {
  const { seen, actor } = back;
  const { facts, claims, tasks } = await closingFacts(register, seen);
  const step = stepBy(actor, { step: as, basis: back.reason.trim() });
  const refusal = (await whyNotNow(register)) ?? whyNot(back, facts, as, tasks);
  const before = refusal === undefined ? undefined : await takenBefore(register, seen, step);
  if (refusal !== undefined && before === undefined) return refused(refusal);
  const next = { ...seen, ...afterStep(seen, claims, step) };
  const saved = before ?? (await saveSeen(register.recommendations, next, (now) => isLast(now, step)));
  await tasksFollow(register, seen.id, (task) => following(task, back.taskIds));
  const about = {
    key: back.key,
    recommendationId: seen.id,
    taskId: '',
    kind: as,
    words: step.basis,
  } as const;
  await write(register, entryBy(actor, about));
  return allowed(saved);
}

function whyNot(
  { reason, taskIds, actor }: Return,
  facts: ClosingFacts,
  as: 'sent back' | 'reopened',
  tasks: readonly Kept<Task>[],
): Refusal | undefined {
  const refusal = as === 'reopened' ? whyNotReopen(facts, actor) : whyNotSendBack(facts, actor);
  if (refusal !== undefined) return refusal;
  if (reason.trim() === '') return { code: 'no reason' };
  // With every task still done it would stand as claimed again at once.
  return tasks.length > 0 && !tasks.some(({ id }) => taskIds.includes(id))
    ? { code: 'no task chosen' }
    : undefined;
}

const following = (task: Kept<Task>, taskIds: readonly string[]): Kept<Task> | undefined =>
  taskIds.includes(task.id) && task.stage !== 'open'
    ? { ...task, stage: 'open', status: 'Amber' }
    : undefined;
