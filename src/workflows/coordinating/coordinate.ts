/** What every coordinator's change has in common: the right to make it, and the entry that says who made it. */
import { isCoordinator } from '../../inspection/reminders/owner';
import { type Kept, type Register, RegisterError, type Shelf } from '../../inspection/register';
import type { Task } from '../../inspection/recommendation/task';
import type { Update } from '../../inspection/update';
import type { Refusal } from '../../inspection/verdict';
import type { Actor } from '../actor';

/** The refusal, or undefined when the person coordinates today. */
export async function whyNotCoordinator(
  register: Register,
  { person, today }: Actor,
): Promise<Refusal | undefined> {
  const roles = await register.roles.all();
  return isCoordinator(roles.rows, person.id, today) ? undefined : { code: 'not a coordinator' };
}

/**
 * The refusal, or undefined when the person may judge anew. While a paper is being closed nobody may, so that all it
 * freezes is of one moment, however often the closing has to be begun again.
 */
export async function whyNotJudge(register: Register, actor: Actor): Promise<Refusal | undefined> {
  return (await whyNotCoordinator(register, actor)) ?? (await whyNotNow(register));
}

/** A paper that is being closed, named; undefined when none is. */
export async function whyNotNow({ periods }: Register): Promise<Refusal | undefined> {
  const { rows } = await periods.all();
  const closing = rows.find(({ state }) => state === 'closing');
  return closing && { code: 'paper is closing', paper: closing.title };
}

export const entryBy = (
  { person, at, via }: Omit<Actor, 'today'>,
  about: Pick<Update, 'key' | 'recommendationId' | 'taskId' | 'kind' | 'words'> &
    Partial<Pick<Update, 'wantedDay' | 'evidence' | 'asRole'>>,
): Update => ({
  evidence: '',
  wantedDay: '',
  asRole: 'coordinator',
  delivery: '',
  ...about,
  by: person,
  at,
  via,
});

/**
 * Saves what was seen and changed. When the row moved on, it may have been this very change that moved it, in a try
 * whose answer was lost: then the rest of the work goes on from there. Anyone else's change is rejected as `changed`.
 */
export async function saveSeen<T>(
  shelf: Shelf<T>,
  next: Kept<T>,
  isDone: (now: Kept<T>) => boolean,
): Promise<Kept<T>> {
  try {
    return await shelf.save(next);
  } catch (error) {
    if (!(error instanceof RegisterError && error.failure === 'changed')) throw error;
    const now = await shelf.find(next.id);
    if (!isDone(now)) throw error;
    return now;
  }
}

const TRIES = 4;

/** Tasks follow their recommendation; one that its owner saves at the same moment is read again and then follows. */
export async function tasksFollow(
  { tasks }: Register,
  recommendationId: string,
  next: (task: Kept<Task>, all: readonly Kept<Task>[]) => Kept<Task> | undefined,
): Promise<void> {
  for (let tries = 1; ; tries += 1)
    try {
      const { rows } = await tasks.of(recommendationId);
      const changed = rows.map((task) => next(task, rows)).filter((task) => task !== undefined);
      if (changed.length > 0) await tasks.saveAll(changed);
      return;
    } catch (error) {
      if (!(error instanceof RegisterError && error.failure === 'changed') || tries === TRIES) throw error;
    }
}
