/** A coordinator leaves a date as it is, though another that it hangs on would have it moved. */
import type { Day } from '../../inspection/day';
import type { Recommendation } from '../../inspection/recommendation/recommendation';
import type { Kept, Register } from '../../inspection/register';
import { type Verdict, allowed, refused } from '../../inspection/verdict';
import { entries } from '../../wording/entries';
import type { Actor } from '../actor';
import { entryBy, saveSeen, whyNotCoordinator } from './coordinate';
import { write } from '../answering/writeUpdate';

export type MoveDeclined = {
  seen: Kept<Recommendation>;
  /** The key of the other one, and its name for the history. */
  because: { key: string; name: string };
  /** The day that was proposed; another one is proposed again. */
  to: Day;
  actor: Actor;
  key: string;
};

/** Rejects with `changed` when the row moved on since it was seen. */
export async function declineMove(
  register: Register,
  { seen, because, to, actor, key }: MoveDeclined,
): Promise<Verdict<Kept<Recommendation>>> {
  const refusal = await whyNotCoordinator(register, actor);
  if (refusal !== undefined) return refused(refusal);
  const isOfOther = (link: Recommendation['links'][number]) =>
    link.key.toLowerCase() === because.key.toLowerCase() && HANGS.has(link.is);
  if (!seen.links.some(isOfOther)) return refused({ code: 'as it stands' });
  const links = seen.links.map((link) => (isOfOther(link) ? { ...link, declined: to } : link));
  const isDone = (now: Recommendation) => now.links.some((link) => isOfOther(link) && link.declined === to);
  const saved = await saveSeen(register.recommendations, { ...seen, links }, isDone);
  const words = entries.dateLeft(because.name, to);
  await write(register, entryBy(actor, { key, recommendationId: seen.id, taskId: '', kind: 'link', words }));
  return allowed(saved);
}

/** Links by which a date hangs on another. */
const HANGS: ReadonlySet<string> = new Set(['waits on', 'aligned with']);
