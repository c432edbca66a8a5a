/** A coordinator judges a recommendation anew; what is left to do about it follows. */
import type { Kept, Register } from '../inspection/register';
import type { Recommendation } from '../inspection/recommendation';
import type { Closing, Status } from '../inspection/status';
import { type Task, stageOf } from '../inspection/task';
import { type Refusal, type Verdict, allowed, refused } from '../inspection/verdict';
import type { Actor } from './actor';
import { write } from './answerTask';
import { entryBy, whyNotCoordinator } from './coordinate';

export type StatusChange = {
  /** The recommendation as the coordinator saw it: a change by someone else since then is not overwritten. */
  seen: Kept<Recommendation>;
  status: Status;
  closed: Closing | undefined;
  reason: string;
  actor: Actor;
  key: string;
};

/** Rejects with `changed` when the row moved on since it was seen. */
export async function changeStatus(
  register: Register,
  change: StatusChange,
): Promise<Verdict<Kept<Recommendation>>> {
  const { seen, status, closed, actor, key } = change;
  const refusal = (await whyNotCoordinator(register, actor)) ?? whyNot(change);
  if (refusal !== undefined) return refused(refusal);
  const saved = await register.recommendations.save({ ...seen, status, closed });
  await tasksFollow(register, saved);
  const words = [said(seen), '→', said(saved), change.reason.trim()].filter((part) => part !== '').join(' ');
  const about = { key, recommendationId: seen.id, taskId: '', kind: 'status', words } as const;
  await write(register, entryBy(actor, about));
  return allowed(saved);
}

const said = ({ status, closed }: Recommendation): string =>
  `${status ?? 'no status'}${closed === undefined ? '' : ` (closed: ${closed})`}`;

function whyNot({ seen, status, closed, reason }: StatusChange): Refusal | undefined {
  if (seen.status === status && seen.closed === closed) return { code: 'no change', what: status };
  const fellBack = seen.status?.startsWith('Green') === true && (status === 'Amber' || status === 'Red');
  const reopened = seen.closed !== undefined && closed === undefined;
  // Green that falls back, and whatever ends or begins again, is explained in the paper.
  const needed = fellBack || reopened || closed !== seen.closed || status === 'Red';
  return needed && reason.trim() === ''
    ? { code: 'needs a reason', from: said(seen), to: status }
    : undefined;
}

/** One task is the whole of it and follows the judgement; of several, only what an ended recommendation no longer needs. */
async function tasksFollow(register: Register, { id, status, closed }: Kept<Recommendation>): Promise<void> {
  const { rows } = await register.tasks.of(id);
  const stage = closed === undefined ? stageOf(status) : 'done';
  const following =
    rows.length === 1 ? rows : rows.filter((task) => stage !== 'open' && task.stage !== 'done');
  const moved = following
    .map((task): Kept<Task> => ({ ...task, stage, status }))
    .filter((task, at) => differs(task, following[at]));
  if (moved.length > 0) await register.tasks.saveAll(moved);
}

const differs = (a: Task, b: Task | undefined): boolean => a.stage !== b?.stage || a.status !== b.status;
