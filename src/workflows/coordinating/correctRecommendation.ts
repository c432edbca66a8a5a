/** A coordinator mends a slip in what a report is said to ask: its words, its number and kind, the date it gave. */
import { whyNotMeant } from '../../inspection/meantDay';
import { askIn } from '../../inspection/meaning/taskMeaning';
import { deadlineSaid } from '../../inspection/recommendation/readDeadline';
import { type Kind, type Recommendation, sameNumber } from '../../inspection/recommendation/recommendation';
import type { Task } from '../../inspection/recommendation/task';
import type { Kept, Register } from '../../inspection/register';
import { type Refusal, type Verdict, allowed, refused } from '../../inspection/verdict';
import { entries } from '../../wording/entries';
import type { Actor } from '../actor';
import { write } from '../answering/writeUpdate';
import { entryBy, saveSeen, tasksFollow, whyNotJudge } from './coordinate';

export type Correction = {
  /** As the coordinator saw it: what somebody else changed since is not overwritten. */
  seen: Kept<Recommendation>;
  text: string;
  number: string;
  kind: Kind;
  /** The date in the report's words; empty where it gave none. */
  due: string;
  actor: Actor;
  key: string;
};

/**
 * No move of a date, for it was never another: the date first promised is written anew. Its key stays, by which papers know
 * it, and the tasks that said the same say what it says now. Rejects with `changed` when the row moved on since it was seen.
 */
export async function correctRecommendation(
  register: Register,
  correction: Correction,
): Promise<Verdict<Kept<Recommendation>>> {
  const { seen, actor, key } = correction;
  const next = corrected(correction);
  const refusal = (await whyNotJudge(register, actor)) ?? (await whyNot(register, seen, next, actor));
  if (refusal !== undefined) return refused(refusal);
  const words = entries.corrected(seen, next);
  const isDone = (now: Recommendation) => entries.corrected(now, next) === '';
  const saved = await saveSeen(register.recommendations, next, isDone);
  await tasksFollow(register, seen.id, (task) => following(task, seen, next));
  await write(
    register,
    entryBy(actor, { key, recommendationId: seen.id, taskId: '', kind: 'corrected', words }),
  );
  return allowed(saved);
}

export function corrected({ seen, text, number, kind, due }: Omit<Correction, 'actor' | 'key'>) {
  const original = due.trim() === seen.original.said ? seen.original : deadlineSaid(due.trim());
  return { ...seen, text: text.trim(), number: number.trim(), kind, original };
}

async function whyNot(
  { recommendations }: Register,
  seen: Kept<Recommendation>,
  next: Recommendation,
  { today }: Actor,
): Promise<Refusal | undefined> {
  if (next.text === '') return { code: 'no item words', number: next.number };
  if (entries.corrected(seen, next) === '') return { code: 'as it stands' };
  const { lastDay } = next.original;
  const unlikely =
    lastDay === undefined || lastDay === seen.original.lastDay ? undefined : whyNotMeant(lastDay, today);
  if (unlikely !== undefined) return unlikely;
  const { rows } = await recommendations.all();
  const isTaken = rows.some(
    (row) =>
      row.id !== seen.id &&
      row.reportId === seen.reportId &&
      next.number !== '' &&
      row.kind === next.kind &&
      sameNumber(row, next),
  );
  const isMoved = next.number !== seen.number || next.kind !== seen.kind;
  return isTaken && isMoved ? { code: 'number is there', number: next.number } : undefined;
}

/** What it had in common with its recommendation it has in common still. */
function following(task: Kept<Task>, seen: Recommendation, next: Recommendation): Kept<Task> | undefined {
  const isWhole = task.asks === askIn(seen.text);
  const isDated = task.original.said === seen.original.said;
  const now = {
    ...{ ...task, number: next.number },
    asks: isWhole ? askIn(next.text) : task.asks,
    original: isDated ? next.original : task.original,
  };
  const isSame =
    now.number === task.number && now.asks === task.asks && now.original.said === task.original.said;
  return isSame ? undefined : now;
}
