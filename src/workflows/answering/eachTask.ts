/** One thing done to several tasks, each for itself: what was done stays done, and each that was not says why. */
import { type Kept, RegisterError, type RegisterFailure } from '../../inspection/register';
import type { Task } from '../../inspection/recommendation/task';
import type { Refusal, Verdict } from '../../inspection/verdict';

export type NotDone = { task: Kept<Task> } & (
  { is: 'refused'; refusal: Refusal } | { is: 'failed'; failure: RegisterFailure }
);
export type EachTask<T> = { done: readonly T[]; notDone: readonly NotDone[] };

type Work<T> = {
  tasks: readonly Kept<Task>[];
  /** The key is a task's own: the same thing asked for again counts once. */
  work: (task: Kept<Task>, key: string) => Promise<Verdict<T>>;
  key: string;
  told: (finished: number) => void;
};

/** One after the other, in their order. Rejects only for a mistake of our own. */
export async function eachTask<T>({ tasks, work, key, told }: Work<T>): Promise<EachTask<T>> {
  const done: T[] = [];
  const notDone: NotDone[] = [];
  for (const [at, task] of tasks.entries()) {
    told(at);
    try {
      const verdict = await work(task, `${key} ${task.id}`);
      if (verdict.ok) done.push(verdict.value);
      else notDone.push({ is: 'refused', task, refusal: verdict.refusal });
    } catch (error) {
      if (!(error instanceof RegisterError)) throw error;
      notDone.push({ is: 'failed', task, failure: error.failure });
    }
  }
  told(tasks.length);
  return { done, notDone };
}
