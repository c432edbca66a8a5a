/** A coordinator gives a recommendation to a role; the tasks that were its owners' go with it. */
import type { Day } from '../../inspection/day';
import type { Recommendation } from '../../inspection/recommendation/recommendation';
import type { Kept, Register } from '../../inspection/register';
import { type Verdict, allowed, refused } from '../../inspection/verdict';
import { entries } from '../../wording/entries';
import type { Actor } from '../actor';
import { askNewOwner, askedWith } from './askNewOwner';
import { entryBy, saveSeen, tasksFollow, whyNotJudge } from './coordinate';
import { write } from '../answering/writeUpdate';

export type Assignment = {
  /** A change by someone else since it was seen is not overwritten. */
  seen: Kept<Recommendation>;
  /** The name of a role that there is. */
  owner: string;
  /** By when its new owner is to say how it stands; undefined where they are not asked. */
  answerBy?: Day | undefined;
  actor: Actor;
  key: string;
};

/** Rejects with `changed` when the row moved on since it was seen. Sent again after a failure, it finishes the rest. */
export async function assignOwner(
  register: Register,
  { seen, owner, answerBy, actor, key }: Assignment,
): Promise<Verdict<Kept<Recommendation>>> {
  const refusal = await whyNotJudge(register, actor);
  if (refusal !== undefined) return refused(refusal);
  const { rows } = await register.roles.all();
  if (!rows.some(({ name }) => name === owner)) return refused({ code: 'no such role', name: owner });
  if (seen.owners.join('\n') === owner) return refused({ code: 'no change', what: owner });
  const isDone = (now: Recommendation) => now.owners.join('\n') === owner;
  const saved = await saveSeen(register.recommendations, { ...seen, owners: [owner] }, isDone);
  const before = seen.owners.join('\n');
  const asked = await askNewOwner(register, { owner, answerBy, actor, key });
  let isAsked = false;
  await tasksFollow(register, seen.id, (task) => {
    // By an earlier try, too, that was cut off.
    isAsked ||= task.asked?.key === key;
    // A task that belongs to somebody else was given to them for a reason.
    const follows = task.stage !== 'done' && (task.owners.length === 0 || task.owners.join('\n') === before);
    if (!follows || task.owners.join('\n') === owner) return undefined;
    isAsked ||= asked !== undefined && task.stage === 'open';
    return { ...task, owners: [owner], asked: askedWith(task, asked) };
  });
  const said = entries.assigned(seen.owners, owner);
  const words = isAsked ? `${said}.${entries.askedToo(answerBy)}` : said;
  await write(
    register,
    entryBy(actor, { key, recommendationId: seen.id, taskId: '', kind: 'assigned', words }),
  );
  return allowed(saved);
}
