/** A coordinator gives a recommendation to a role; the tasks that were its owners' go with it. */
import type { Recommendation } from '../../inspection/recommendation/recommendation';
import type { Kept, Register } from '../../inspection/register';
import { type Verdict, allowed, refused } from '../../inspection/verdict';
import { entries } from '../../wording/entries';
import type { Actor } from '../actor';
import { entryBy, saveSeen, tasksFollow, whyNotJudge } from './coordinate';
import { write } from '../answering/writeUpdate';

export type Assignment = {
  /** A change by someone else since it was seen is not overwritten. */
  seen: Kept<Recommendation>;
  /** The name of a role that there is. */
  owner: string;
  actor: Actor;
  key: string;
};

/** Rejects with `changed` when the row moved on since it was seen. Sent again after a failure, it finishes the rest. */
export async function assignOwner(
  register: Register,
  { seen, owner, actor, key }: Assignment,
): Promise<Verdict<Kept<Recommendation>>> {
  const refusal = await whyNotJudge(register, actor);
  if (refusal !== undefined) return refused(refusal);
  const { rows } = await register.roles.all();
  if (!rows.some(({ name }) => name === owner)) return refused({ code: 'no such role', name: owner });
  if (seen.owners.join('\n') === owner) return refused({ code: 'no change', what: owner });
  const isDone = (now: Recommendation) => now.owners.join('\n') === owner;
  const saved = await saveSeen(register.recommendations, { ...seen, owners: [owner] }, isDone);
  const before = seen.owners.join('\n');
  await tasksFollow(register, seen.id, (task) => {
    // A task that belongs to somebody else was given to them for a reason.
    const follows = task.stage !== 'done' && (task.owners.length === 0 || task.owners.join('\n') === before);
    return follows && task.owners.join('\n') !== owner ? { ...task, owners: [owner] } : undefined;
  });
  const words = entries.assigned(seen.owners, owner);
  await write(
    register,
    entryBy(actor, { key, recommendationId: seen.id, taskId: '', kind: 'assigned', words }),
  );
  return allowed(saved);
}
