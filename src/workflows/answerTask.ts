/** An owner answers for a task: progress, done with evidence, or the wish for a later day. */
import { type Day, isDay } from '../inspection/day';
import { isCoordinator, rolesOf } from '../inspection/owner';
import { type Kept, type Register, RegisterError } from '../inspection/register';
import type { Task } from '../inspection/task';
import type { Update } from '../inspection/update';
import { type Refusal, type Verdict, allowed, refused } from '../inspection/verdict';
import type { Actor } from './actor';
import { write } from './writeUpdate';

export type Answer =
  | { kind: 'progress'; words: string; evidence: string }
  | { kind: 'claim'; words: string; evidence: string }
  | { kind: 'longer asked'; words: string; wantedDay: string };

export type AnswerTo = {
  taskId: string;
  answer: Answer;
  actor: Actor;
  /** The same key sent twice counts once. */
  key: string;
  delivery?: string;
};

export type Answered = { task: Kept<Task>; update: Kept<Update>; again: boolean };

export const MOST_WORDS = 4000;

/**
 * Rights are those of today: the person holds or deputises for an owning role, or coordinates. The entry in the
 * ledger comes first, under its unique key, and the task follows; run again after a crash it finishes the second half.
 */
export async function answerTask(register: Register, ask: AnswerTo): Promise<Verdict<Answered>> {
  const [task, roles] = await Promise.all([taskOrGone(register, ask.taskId), register.roles.all()]);
  if (task === undefined) return refused({ code: 'task is gone', task: ask.taskId });
  const asRole = speaksAs(task, roles.rows, ask.actor);
  if (asRole === undefined) return refused({ code: 'not your task', owners: task.owners });
  const before = await register.updates.withKey(ask.key);
  if (before !== undefined)
    return allowed({ task: await follow(register, task, before), update: before, again: true });
  const refusal = whyNot(task, ask);
  if (refusal !== undefined) return refused(refusal);
  const update = await write(register, updateFor(task, ask, asRole));
  return allowed({ task: await follow(register, task, update), update, again: false });
}

async function taskOrGone(register: Register, id: string): Promise<Kept<Task> | undefined> {
  try {
    return await register.tasks.find(id);
  } catch (error) {
    if (error instanceof RegisterError && error.failure === 'missing') return undefined;
    throw error;
  }
}

type RoleRows = Parameters<typeof rolesOf>[0];

function speaksAs(task: Task, roles: RoleRows, { person, today }: Actor): string | undefined {
  const own = rolesOf(roles, person.id, today).find(({ name }) => task.owners.includes(name));
  if (own !== undefined) return own.name;
  return isCoordinator(roles, person.id, today) ? 'coordinator' : undefined;
}

function whyNot(task: Kept<Task>, { answer, actor }: AnswerTo): Refusal | undefined {
  const where = `${task.report}, ${task.number}`;
  if (task.stage === 'done') return { code: 'task is finished', where };
  if (answer.kind === 'claim' && task.stage === 'claimed') return { code: 'already claimed', where };
  if (answer.words.length > MOST_WORDS) return { code: 'too many words', most: MOST_WORDS };
  if (answer.kind === 'longer asked') return whyNotLonger(answer, actor.today);
  if (answer.words.trim() === '') return { code: 'no words' };
  if (answer.kind === 'claim' && answer.evidence.trim() === '') return { code: 'no evidence' };
  return answer.evidence === '' || isWebLink(answer.evidence)
    ? undefined
    : { code: 'not a link', given: answer.evidence };
}

function whyNotLonger(
  { words, wantedDay }: { words: string; wantedDay: string },
  today: Day,
): Refusal | undefined {
  if (!isDay(wantedDay)) return { code: 'not a day', given: wantedDay };
  if (wantedDay <= today) return { code: 'day has passed', day: wantedDay };
  return words.trim() === '' ? { code: 'no reason' } : undefined;
}

/** Only a plain web link: what is kept here is shown to others as something to press. */
export const isWebLink = (text: string): boolean =>
  /^https?:\/\/[^\s<>"']+$/i.test(text.trim()) && text.length <= 2000;

const updateFor = (task: Kept<Task>, { answer, actor, key, delivery }: AnswerTo, asRole: string): Update => ({
  key,
  recommendationId: task.recommendationId,
  taskId: task.id,
  kind: answer.kind,
  words: answer.words.trim(),
  evidence: answer.kind === 'longer asked' ? '' : answer.evidence.trim(),
  wantedDay: answer.kind === 'longer asked' ? answer.wantedDay : '',
  by: actor.person,
  asRole,
  at: actor.at,
  via: actor.via,
  delivery: delivery ?? '',
});

const TRIES = 4;

/** Brings the task up to what the entry says, unless it is there already or something newer was said since. */
async function follow(register: Register, task: Kept<Task>, update: Kept<Update>): Promise<Kept<Task>> {
  let current = task;
  for (let tries = 1; ; tries += 1) {
    const next = afterUpdate(current, update);
    if (next === undefined) return current;
    try {
      return await register.tasks.save(next);
    } catch (error) {
      // Someone saved the task in between: theirs stays, and ours goes on top of it.
      if (!(error instanceof RegisterError && error.failure === 'changed') || tries === TRIES) throw error;
      current = await register.tasks.find(task.id);
    }
  }
}

function afterUpdate(task: Kept<Task>, update: Update): Kept<Task> | undefined {
  // A paper's words never outrank a person's, whatever month the paper speaks of.
  const saidByPerson = task.lastSaid !== undefined && task.lastSaid.by !== '';
  if (saidByPerson && task.lastAnswer >= update.at) return undefined;
  const lastSaid = { words: update.words, by: update.by.name, on: update.at.slice(0, 10) as Day };
  const evidence = update.evidence === '' ? task.evidence : update.evidence;
  const claimed = update.kind === 'claim' && task.stage === 'open';
  return { ...task, lastSaid, lastAnswer: update.at, evidence, stage: claimed ? 'claimed' : task.stage };
}
