/** A coordinator hands out a task under a recommendation, and changes one: what it asks, whose it is, by when. */
import { type Day, inWords, isDay } from '../../inspection/day';
import { whyNotMeant } from '../../inspection/meantDay';
import {
  NO_DEADLINE,
  currentDeadline,
  moveDeadline as moved,
} from '../../inspection/recommendation/deadline';
import { deadlineSaid } from '../../inspection/recommendation/readDeadline';
import type { Recommendation } from '../../inspection/recommendation/recommendation';
import { type Task, isOwnTask, ownTaskKey } from '../../inspection/recommendation/task';
import { type Kept, type Register, RegisterError } from '../../inspection/register';
import { type Refusal, type Verdict, allowed, refused } from '../../inspection/verdict';
import { entries } from '../../wording/entries';
import type { Actor } from '../actor';
import { write } from '../answering/writeUpdate';
import { askNewOwner, askedWith } from './askNewOwner';
import { entryBy, saveSeen, whyNotJudge } from './coordinate';
import type { Undoable } from './undoChange';

/** It was handed out here, and nobody has said anything of it yet. */
export const mayGo = (task: Task): boolean =>
  isOwnTask(task) && task.lastAnswer === '' && task.stage === 'open';

export type TaskHandedOut = { task: Kept<Task>; undo: Undoable };

export type NewTask = {
  recommendation: Kept<Recommendation>;
  asks: string;
  /** The name of a role that there is. */
  owner: string;
  /** Its own date in words, as "31 March 2027" or "Immediately"; empty for none. */
  due: string;
  /** By when its owner is to say how it stands; undefined where they are not asked. */
  answerBy?: Day | undefined;
  actor: Actor;
  /** Of this task: sent again under the same key it is there once. */
  key: string;
};

/** Being worked on from now on, beside what the recommendation has already. Refused of one that is closed. */
export async function addTask(register: Register, wish: NewTask): Promise<Verdict<TaskHandedOut>> {
  const { recommendation, asks, owner, due, answerBy, actor, key } = wish;
  const original = deadlineSaid(due.trim());
  const refusal =
    (await whyNotJudge(register, actor)) ??
    (await whyNotOpen(register, recommendation)) ??
    (asks.trim() === '' ? ({ code: 'no task words' } as const) : undefined) ??
    (await whyNotRole(register, owner)) ??
    (original.lastDay && whyNotMeant(original.lastDay, actor.today));
  if (refusal !== undefined) return refused(refusal);
  const asked = await askNewOwner(register, { owner, answerBy, actor, key });
  const task = await keepOnce(register, {
    ...{ key: ownTaskKey(recommendation, key.slice(0, 8)), recommendationId: recommendation.id },
    ...{ report: recommendation.report, number: recommendation.number, asks: asks.trim() },
    ...{ owners: [owner], status: recommendation.status && 'Amber', stage: 'open' },
    ...{ original, deadline: NO_DEADLINE, moves: [], lastSaid: undefined, lastAnswer: '' },
    ...{ hush: undefined, disowned: undefined, asked, handed: undefined, evidence: '' },
  });
  const words = `${entries.taskAdded(task)}${entries.askedToo(asked?.until)}`;
  await write(register, entryBy(actor, { ...aboutTask(task), key, words }));
  return allowed({ task, undo: { key, recommendation: undefined, tasks: [], added: [task] } });
}

const aboutTask = ({ id, recommendationId }: Kept<Task>) =>
  ({ recommendationId, taskId: id, kind: 'task' }) as const;

async function keepOnce({ tasks }: Register, task: Task): Promise<Kept<Task>> {
  try {
    return await tasks.add(task);
  } catch (error) {
    // Sent before, and only its answer was lost.
    const taken = error instanceof RegisterError && error.failure === 'taken';
    const there = taken ? await tasks.withKey(task.key) : undefined;
    if (there === undefined) throw error;
    return there;
  }
}

/** As it is now: somebody may have closed it while the form was open. */
async function whyNotOpen(
  { recommendations }: Register,
  { id }: { id: string },
): Promise<Refusal | undefined> {
  const { closed } = await recommendations.find(id);
  return closed === undefined ? undefined : { code: 'closed already' };
}

async function whyNotRole({ roles }: Register, name: string): Promise<Refusal | undefined> {
  const { rows } = await roles.all();
  return rows.some((role) => role.name === name) ? undefined : { code: 'no such role', name };
}

export type TaskChange = {
  seen: Kept<Task>;
  asks: string;
  /** The name of a role that there is; empty where it stays whose it is. */
  owner: string;
  /** By when a new owner is to say how it stands; undefined where they are not asked. */
  answerBy?: Day | undefined;
  /** Its last day from now on, as typed; empty where that stays as it is. */
  to: string;
  /** Why the day moves. */
  reason: string;
  actor: Actor;
  key: string;
};

/** A date that was promised moves for a reason and stays on record; a first one is what was promised. Rejects with `changed`. */
export async function changeTask(register: Register, change: TaskChange): Promise<Verdict<TaskHandedOut>> {
  const { seen, asks, owner, to, actor, key } = change;
  const refusal =
    (await whyNotJudge(register, actor)) ??
    (seen.stage === 'done' ? ({ code: 'task is finished', where: seen.asks } as const) : undefined) ??
    (asks.trim() === '' ? ({ code: 'no task words' } as const) : undefined) ??
    (owner === '' ? undefined : await whyNotRole(register, owner));
  if (refusal !== undefined) return refused(refusal);
  if (to !== '' && !isDay(to)) return refused({ code: 'not a day', given: to });
  const owners = owner === '' ? seen.owners : [owner];
  const dated = isDay(to) ? promisedFor({ ...seen, asks: asks.trim(), owners }, to, change) : undefined;
  if (dated !== undefined && !dated.ok) return dated;
  const given = owner !== '' && seen.owners.join('\n') !== owner && seen.stage === 'open';
  const asked = given ? await askNewOwner(register, { ...change, owner }) : undefined;
  const changed = dated?.value ?? { ...seen, asks: asks.trim(), owners };
  const next = { ...changed, asked: askedWith(changed, asked) };
  const words = entries.taskChanged(seen, next, change.reason);
  if (words === '') return refused({ code: 'as it stands' });
  const isDone = (now: Task) => entries.taskChanged(now, next, '') === '';
  const task = await saveSeen(register.tasks, next, isDone);
  await write(
    register,
    entryBy(actor, { ...aboutTask(task), key, words: `${words}${entries.askedToo(asked?.until)}` }),
  );
  return allowed({
    task,
    undo: { key, recommendation: undefined, tasks: [{ before: seen, after: task }] },
  });
}

function promisedFor(task: Kept<Task>, to: Day, { reason, actor }: TaskChange): Verdict<Kept<Task>> {
  const { said, lastDay } = currentDeadline(task);
  if (lastDay === to) return allowed(task);
  const unlikely = whyNotMeant(to, actor.today);
  if (unlikely !== undefined) return refused(unlikely);
  const first = { said: inWords(to), lastDay: to, anchor: undefined };
  if (said === '') return allowed({ ...task, original: first });
  const { person, today } = actor;
  return moved(task, { to, said: first.said, reason, askedBy: '', agreedBy: person.name, on: today });
}

export type TaskGone = { seen: Kept<Task>; reason: string; actor: Actor; key: string };

/** Takes away one that nobody has answered; the history says why it was there. */
export async function takeTaskAway(
  register: Register,
  { seen, reason, actor, key }: TaskGone,
): Promise<Verdict<TaskHandedOut>> {
  const refusal = await whyNotJudge(register, actor);
  if (refusal !== undefined) return refused(refusal);
  if (!mayGo(seen)) return refused({ code: 'task stays', task: seen.asks });
  if (reason.trim() === '') return refused({ code: 'no reason' });
  const [done] = await register.tasks.removeAll([seen]);
  if (done !== 'removed') return refused({ code: 'changed since' });
  const words = entries.taskGone(seen, reason);
  await write(register, entryBy(actor, { ...aboutTask(seen), key, words }));
  return allowed({ task: seen, undo: { key, recommendation: undefined, tasks: [], gone: [seen] } });
}
