/** Rows pass from one role's name to another's, a recommendation at a time with its tasks and an entry that says so. */
import type { Recommendation } from '../../inspection/recommendation/recommendation';
import type { Task } from '../../inspection/recommendation/task';
import type { Update } from '../../inspection/update';
import { type Kept, type Register, RegisterError, type Shelf } from '../../inspection/register';
import { write } from '../answering/writeUpdate';

export type KeptRows = {
  recommendations: readonly Kept<Recommendation>[];
  tasks: readonly Kept<Task>[];
};

export type PassStep = { done: number; of: number };

export type Passing = {
  /** Those it concerns, however far an earlier try came. */
  ids: readonly string[];
  /** What is to be saved of a row as it is now; undefined when nothing. */
  recommendation: (now: Kept<Recommendation>) => Kept<Recommendation> | undefined;
  task: (now: Kept<Task>) => Kept<Task> | undefined;
  /** Written after the recommendation and all of its tasks. */
  entry: (id: string) => Update;
  onStep: ((step: PassStep) => void) | undefined;
};

/** Rejects with whatever stops it; asked again it goes on, for what has passed needs nothing and an entry is there once. */
export async function passRows(register: Register, rows: KeptRows, passing: Passing): Promise<void> {
  const { ids, onStep } = passing;
  for (const [done, id] of ids.entries()) {
    onStep?.({ done, of: ids.length });
    for (const row of rows.recommendations.filter((each) => each.id === id))
      await saveNext(register.recommendations, row, passing.recommendation);
    for (const task of rows.tasks.filter((each) => each.recommendationId === id))
      await saveNext(register.tasks, task, passing.task);
    await write(register, passing.entry(id));
  }
}

const TRIES = 4;

/** A row that somebody saves at the same moment is read again: under which name it stands is no judgement of theirs. */
async function saveNext<T>(
  shelf: Shelf<T>,
  seen: Kept<T>,
  next: (now: Kept<T>) => Kept<T> | undefined,
): Promise<void> {
  let now = seen;
  for (let tries = 1; ; tries += 1)
    try {
      const under = next(now);
      if (under !== undefined) await shelf.save(under);
      return;
    } catch (error) {
      if (!(error instanceof RegisterError && error.failure === 'changed') || tries === TRIES) throw error;
      now = await shelf.find(seen.id);
    }
}
