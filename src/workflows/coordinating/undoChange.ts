/** Takes a change back soon after it was made: every row it touched is put back, unless somebody has changed one since. */
import type { Recommendation } from '../../inspection/recommendation/recommendation';
import { type Kept, type Register, RegisterError, type Shelf } from '../../inspection/register';
import type { Task } from '../../inspection/recommendation/task';
import { ownMark } from '../../inspection/recordMark';
import { keyOfUndo } from '../../inspection/recommendation/undone';
import type { Update } from '../../inspection/update';
import { type Verdict, allowed, refused } from '../../inspection/verdict';
import type { Actor } from '../actor';
import type { Answered } from '../answering/answerTask';
import { whoWasTold } from '../reminding/askForUpdate';
import { whyNotNow } from './coordinate';
import { write } from '../answering/writeUpdate';

export type Changed<T> = { before: Kept<T>; after: Kept<T> };

/** A change that can still be taken back. */
export type Undoable = {
  /** The key of its entry in the ledger. */
  key: string;
  recommendation: Changed<Recommendation> | undefined;
  tasks: readonly Changed<Task>[];
  /** What came with it, and goes again. */
  added?: readonly Kept<Task>[];
  /** What went with it, and comes again. */
  gone?: readonly Kept<Task>[];
};

/** Undefined where the answer was kept before, or a newer one stands on top of it. */
export const undoOfAnswer = ({ task, before, update }: Answered): Undoable | undefined =>
  before && { key: update.key, recommendation: undefined, tasks: [{ before, after: task }] };

/** Does the work, and notes what stood before in the recommendation and in the tasks that follow it. */
export async function noting(
  register: Register,
  { seen, key }: { seen: Kept<Recommendation>; key: string },
  work: () => Promise<Verdict<Kept<Recommendation>>>,
): Promise<Verdict<{ saved: Kept<Recommendation>; undo: Undoable }>> {
  const before = new Map((await register.tasks.of(seen.id)).rows.map((task) => [task.id, task]));
  const done = await work();
  if (!done.ok) return done;
  const { rows } = await register.tasks.of(seen.id);
  const tasks = rows.flatMap((after): Changed<Task>[] => {
    const then = before.get(after.id);
    // What its owner said at the same moment is not part of this change.
    const followed = then !== undefined && then.version !== after.version && sameAnswer(then, after);
    return followed ? [{ before: then, after }] : [];
  });
  const isSame = seen.version === done.value.version;
  const recommendation = isSame ? undefined : { before: seen, after: done.value };
  return allowed({ saved: done.value, undo: { key, recommendation, tasks } });
}

const sameAnswer = (a: Task, b: Task): boolean => a.lastAnswer === b.lastAnswer && a.hush?.at === b.hush?.at;

/**
 * Nothing is written unless all is as the change left it; undone again after a failure, it finishes the rest. The
 * undoing is an entry of its own, and the entry it takes back stays. Rejects with `changed` when somebody saves a row
 * in the very moment.
 */
export async function undoChange(
  register: Register,
  { key, recommendation, tasks, added = [], gone = [] }: Undoable,
  actor: Actor,
): Promise<Verdict<Kept<Update>>> {
  const entry = await register.updates.withKey(key);
  if (entry?.by.id !== actor.person.id) return refused({ code: 'not your change' });
  if (entry.kind === 'update asked') {
    const told = await whoWasTold(
      register,
      tasks.map(({ after }) => after),
    );
    if (told.length > 0) return refused({ code: 'told already', names: told });
  }
  const closing = recommendation === undefined ? undefined : await whyNotNow(register);
  if (closing !== undefined) return refused(closing);
  const changes = [
    ...(recommendation === undefined ? [] : [putBack(register.recommendations, recommendation)]),
    ...tasks.map((task) => putBack(register.tasks, task)),
    ...added.map((task) => takeAway(register.tasks, task)),
    ...gone.map((task) => bringBack(register.tasks, task)),
  ];
  const looked = await Promise.all(changes.map(({ look }) => look()));
  if (looked.includes('changed')) return refused({ code: 'changed since' });
  for (const [at, { save }] of changes.entries()) if (looked[at] === 'as left') await save();
  const { recommendationId, taskId, words, asRole } = entry;
  const undoing: Update = {
    ...{ recommendationId, taskId, words, asRole, key: keyOfUndo(key), kind: 'undone' },
    ...{ evidence: '', wantedDay: '', by: actor.person, at: actor.at, via: actor.via, delivery: '' },
  };
  return allowed(await write(register, undoing));
}

type Looked = 'as left' | 'put back' | 'changed';
type PutBack = { look: () => Promise<Looked>; save: () => Promise<unknown> };

/** One row by itself; refused where somebody has changed it since. */
export async function putBackOne<T>(
  shelf: Pick<Shelf<T>, 'find' | 'save'>,
  change: Changed<T>,
): Promise<Verdict<Kept<T>>> {
  const { look, save } = putBack(shelf, change);
  const looked = await look();
  if (looked === 'changed') return refused({ code: 'changed since' });
  if (looked === 'as left') await save();
  return allowed(change.before);
}

/** Under its own key, so that it comes once. */
function bringBack(shelf: Pick<Shelf<Task>, 'withKey' | 'add'>, task: Kept<Task>): PutBack {
  return {
    look: async () => ((await shelf.withKey(task.key)) === undefined ? 'as left' : 'put back'),
    save: () => shelf.add(task),
  };
}

/** Looks first whether it is as it came, by its key: taken away and brought back it has another row. */
function takeAway(shelf: Pick<Shelf<Task>, 'withKey' | 'removeAll'>, added: Kept<Task>): PutBack {
  let now: Kept<Task> | undefined;
  return {
    look: async () => {
      now = await shelf.withKey(added.key);
      if (now === undefined) return 'put back';
      return ownMark(now) === ownMark(added) ? 'as left' : 'changed';
    },
    save: async () => {
      const [done] = await shelf.removeAll(now === undefined ? [] : [now]);
      if (done !== 'removed') throw new RegisterError('changed', 'It was saved in the very moment.');
    },
  };
}

/**
 * Looks first at how the row is now, and saves it as it was before. By what the row says and not by its version: what
 * was changed on top and taken back again does not stand in the way.
 */
function putBack<T>(shelf: Pick<Shelf<T>, 'find' | 'save'>, { before, after }: Changed<T>): PutBack {
  let version = after.version;
  return {
    look: async () => {
      try {
        const now = await shelf.find(before.id);
        version = now.version;
        if (version === after.version || ownMark(now) === ownMark(after)) return 'as left';
        return ownMark(now) === ownMark(before) ? 'put back' : 'changed';
      } catch (error) {
        if (error instanceof RegisterError && error.failure === 'missing') return 'changed';
        throw error;
      }
    },
    save: () => shelf.save({ ...before, version }),
  };
}
