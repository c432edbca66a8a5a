/** A coordinator judges a recommendation anew; what is left to do about it follows. */
import { stepOfJudgement } from '../../inspection/recommendation/closing';
import type { Kept, Register } from '../../inspection/register';
import type { Recommendation } from '../../inspection/recommendation/recommendation';
import type { Closing, Status } from '../../inspection/recommendation/status';
import { type Task, isOwnTask, stageOf } from '../../inspection/recommendation/task';
import { type Refusal, type Verdict, allowed, refused } from '../../inspection/verdict';
import { entries } from '../../wording/entries';
import type { Actor } from '../actor';
import { entryBy, saveSeen, tasksFollow, whyNotJudge } from './coordinate';
import { write } from '../answering/writeUpdate';

export type StatusChange = {
  /** The recommendation as the coordinator saw it: a change by someone else since then is not overwritten. */
  seen: Kept<Recommendation>;
  status: Status;
  closed: Closing | undefined;
  reason: string;
  actor: Actor;
  key: string;
};

/** Rejects with `changed` when the row moved on since it was seen. Sent again after a failure, it finishes the rest. */
export async function changeStatus(
  register: Register,
  change: StatusChange,
): Promise<Verdict<Kept<Recommendation>>> {
  const { seen, status, closed, actor, key } = change;
  const refusal = (await whyNotJudge(register, actor)) ?? whyNot(change);
  if (refusal !== undefined) return refused(refusal);
  const next = { ...seen, status, closed, closing: closingAfter(change) };
  const isDone = (now: Recommendation) => now.status === status && now.closed === closed;
  const saved = await saveSeen(register.recommendations, next, isDone);
  const stage = closed === undefined ? stageOf(status) : 'done';
  await tasksFollow(register, saved.id, (task, all) => following(task, all, { status, stage }));
  const words = entries.judged(seen, saved, change.reason.trim());
  const about = { key, recommendationId: seen.id, taskId: '', kind: 'status', words } as const;
  await write(register, entryBy(actor, about));
  return allowed(saved);
}

/** The row as it will stand; undefined where the change as it is filled in would be refused. */
export const judgedAnew = (change: Judgement): Kept<Recommendation> | undefined =>
  whyNot(change) === undefined ? { ...change.seen, status: change.status, closed: change.closed } : undefined;

/** Taken away from Green by hand, it was sent back or reopened, and the steps of its closing say so. */
function closingAfter({ seen, status, closed, reason, actor }: StatusChange): Recommendation['closing'] {
  const step = stepOfJudgement(seen, { status, closed });
  if (step === undefined) return seen.closing;
  const by = { by: actor.person, asRole: 'coordinator', on: actor.today, at: actor.at };
  return [...seen.closing, { step, ...by, basis: reason.trim(), evidence: '' }];
}

type Judgement = Pick<StatusChange, 'seen' | 'status' | 'closed' | 'reason'>;

function whyNot({ seen, status, closed, reason }: Judgement): Refusal | undefined {
  if (seen.status === status && seen.closed === closed) return { code: 'no change', what: status };
  const fellBack = seen.status?.startsWith('Green') === true && (status === 'Amber' || status === 'Red');
  const reopened = seen.closed !== undefined && closed === undefined;
  // Green that falls back, and whatever ends or begins again, is explained in the paper.
  const needed = fellBack || reopened || closed !== seen.closed || status === 'Red';
  return needed && reason.trim() === ''
    ? { code: 'needs a reason', from: entries.judgement(seen), to: status }
    : undefined;
}

/** One task, beside those handed out here, is the whole of it and follows the judgement; of several, only what an ended recommendation no longer needs. */
function following(
  task: Kept<Task>,
  all: readonly Kept<Task>[],
  judged: Pick<Task, 'status' | 'stage'>,
): Kept<Task> | undefined {
  const isWhole = !isOwnTask(task) && all.filter((each) => !isOwnTask(each)).length === 1;
  const follows = isWhole || all.length === 1 || (judged.stage !== 'open' && task.stage !== 'done');
  const same = task.stage === judged.stage && task.status === judged.status;
  return follows && !same ? { ...task, ...judged } : undefined;
}
