/** A coordinator moves a promised date: the old one stays on record with the reason, and the tasks that shared it move too. */
import { type Day, inWords, isDay } from '../../inspection/day';
import {
  type MoveRequest,
  currentDeadline,
  moveDeadline as moved,
} from '../../inspection/recommendation/deadline';
import type { Kept, Register } from '../../inspection/register';
import type { Recommendation } from '../../inspection/recommendation/recommendation';
import type { Task } from '../../inspection/recommendation/task';
import { type Verdict, allowed, refused } from '../../inspection/verdict';
import { entries } from '../../wording/entries';
import type { Actor } from '../actor';
import { entryBy, saveSeen, tasksFollow, whyNotJudge } from './coordinate';
import { write } from '../answering/writeUpdate';

export type DeadlineMove = {
  seen: Kept<Recommendation>;
  /** As typed: refused when it is no day. */
  to: string;
  reason: string;
  /** The role or person that asked; empty when the coordinator moved it unasked. */
  askedBy: string;
  actor: Actor;
  key: string;
};

/** Rejects with `changed` when the row moved on since it was seen. */
export async function moveDeadline(
  register: Register,
  move: DeadlineMove,
): Promise<Verdict<Kept<Recommendation>>> {
  const { seen, to, actor } = move;
  const refusal = await whyNotJudge(register, actor);
  if (refusal !== undefined) return refused(refusal);
  if (!isDay(to)) return refused({ code: 'not a day', given: to });
  const request = requestFor(move, to);
  const verdict = moved(seen, request);
  if (!verdict.ok) return verdict;
  const isDone = ({ deadline, moves }: Recommendation) =>
    deadline.lastDay === to && moves.at(-1)?.reason === request.reason.trim();
  const saved = await saveSeen(register.recommendations, verdict.value, isDone);
  const before = currentDeadline(seen).lastDay;
  await tasksFollow(register, seen.id, (task) => following(task, before, request));
  const words = entries.moved(currentDeadline(seen).said, request.said, request.reason);
  const about = {
    recommendationId: seen.id,
    taskId: '',
    kind: 'deadline moved',
    words,
    wantedDay: to,
  } as const;
  await write(register, entryBy(actor, { ...about, key: move.key }));
  return allowed(saved);
}

/** The row as it will stand; undefined where the move as it is filled in would be refused. */
export function movedAlready(move: Omit<DeadlineMove, 'key'>): Kept<Recommendation> | undefined {
  if (!isDay(move.to)) return undefined;
  const verdict = moved(move.seen, requestFor(move, move.to));
  return verdict.ok ? verdict.value : undefined;
}

const requestFor = ({ reason, askedBy, actor }: Omit<DeadlineMove, 'key'>, to: Day): MoveRequest => ({
  to,
  said: inWords(to),
  reason,
  askedBy,
  agreedBy: actor.person.name,
  on: actor.today,
});

/** A task that was promised for the same day moves with it; one with a date of its own keeps it. */
function following(task: Kept<Task>, before: Day | undefined, request: MoveRequest): Kept<Task> | undefined {
  if (task.stage === 'done' || currentDeadline(task).lastDay !== before) return undefined;
  const verdict = moved(task, request);
  return verdict.ok ? verdict.value : undefined;
}
