/** An owner answers for a task: how it stands, done with evidence, a later day, not theirs, or a wish for quiet. */
import { whyNotAhead } from '../../inspection/meantDay';
import { type Day, addDays, isDay } from '../../inspection/day';
import { currentDeadline } from '../../inspection/recommendation/deadline';
import { isHandedTo } from '../../inspection/asking/handed';
import { isCoordinator, passedOn, rolesOf } from '../../inspection/reminders/owner';
import type { Policy } from '../../inspection/reminders/policy';
import { type Kept, type Register, RegisterError } from '../../inspection/register';
import type { Task } from '../../inspection/recommendation/task';
import type { Update } from '../../inspection/update';
import { type Refusal, type Verdict, allowed, refused } from '../../inspection/verdict';
import type { Actor } from '../actor';
import { write } from './writeUpdate';
import { policyInForce } from '../reminding/policyInForce';

export type Answer =
  | { kind: 'progress'; words: string; evidence: string }
  | { kind: 'claim'; words: string; evidence: string }
  | { kind: 'longer asked' | 'snoozed'; words: string; wantedDay: string }
  | { kind: 'no change' | 'resumed'; words: string }
  | { kind: 'not mine' | 'stopped'; words: string };

export type AnswerTo = {
  taskId: string;
  answer: Answer;
  actor: Actor;
  /** The same key sent twice counts once. */
  key: string;
  delivery?: string;
};

export type Answered = {
  task: Kept<Task>;
  /** As the task was right before this answer; undefined when it was kept already. */
  before: Kept<Task> | undefined;
  update: Kept<Update>;
  again: boolean;
};

export const MOST_WORDS = 4000;

/**
 * Rights are those of today: the person holds or deputises for an owning role, or coordinates. The entry in the
 * ledger comes first, under its unique key, and the task follows; run again after a crash it finishes the second half.
 */
export async function answerTask(register: Register, ask: AnswerTo): Promise<Verdict<Answered>> {
  const [read, policy] = await Promise.all([readFor(register, ask), policyInForce(register)]);
  if (!read.ok) return read;
  const { task, asRole } = read.value;
  const before = await register.updates.withKey(ask.key);
  if (before !== undefined)
    return allowed({ ...(await follow(register, task, before)), update: before, again: true });
  const refusal = whyNot(task, ask, policy);
  if (refusal !== undefined) return refused(refusal);
  const update = await write(register, updateFor(task, ask, asRole));
  return allowed({ ...(await follow(register, task, update)), update, again: false });
}

/** The task when the answer could be taken now; nothing is written. */
export async function whyNotAnswer(register: Register, ask: AnswerTo): Promise<Verdict<Kept<Task>>> {
  const [read, policy] = await Promise.all([readFor(register, ask), policyInForce(register)]);
  if (!read.ok) return read;
  const refusal = whyNot(read.value.task, ask, policy);
  return refusal === undefined ? allowed(read.value.task) : refused(refusal);
}

async function readFor(
  register: Register,
  { taskId, actor }: AnswerTo,
): Promise<Verdict<{ task: Kept<Task>; asRole: string }>> {
  const [task, roles] = await Promise.all([taskOrGone(register, taskId), register.roles.all()]);
  if (task === undefined) return refused({ code: 'task is gone', task: taskId });
  const asRole = speaksAs(task, roles.rows, actor);
  return asRole === undefined ? refused(whyNotYours(task, roles.rows, actor)) : allowed({ task, asRole });
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
  if (isHandedTo(task, roles, person.id, today)) return task.handed?.role;
  return isCoordinator(roles, person.id, today) ? 'coordinator' : undefined;
}

/** One who held the role until lately is told who has it now. */
function whyNotYours(task: Task, roles: RoleRows, { person, today }: Actor): Refusal {
  const passed = roles
    .filter(({ name }) => task.owners.includes(name))
    .flatMap((role) => passedOn(role, person.id, today) ?? []);
  return passed[0] === undefined
    ? { code: 'not your task', owners: task.owners }
    : { code: 'role passed on', ...passed[0] };
}

function whyNot(task: Kept<Task>, { answer, actor }: AnswerTo, policy: Policy): Refusal | undefined {
  const where = `${task.report}, ${task.number}`;
  if (task.stage === 'done') return { code: 'task is finished', where };
  if (answer.kind === 'claim' && task.stage === 'claimed') return { code: 'already claimed', where };
  if (answer.words.length > MOST_WORDS) return { code: 'too many words', most: MOST_WORDS };
  switch (answer.kind) {
    case 'no change':
    case 'resumed':
      return undefined;
    case 'stopped':
    case 'not mine':
      return answer.words.trim() === '' ? { code: 'no reason' } : undefined;
    case 'longer asked':
      return (
        whyNotAhead(answer.wantedDay, actor.today) ??
        (answer.words.trim() === '' ? { code: 'no reason' } : undefined)
      );
    case 'snoozed':
      return whyNotSnoozed(answer.wantedDay, actor.today, policy);
    default:
      return whyNotSaid(answer, policy);
  }
}

function whyNotSaid(
  { kind, words, evidence }: { kind: 'progress' | 'claim'; words: string; evidence: string },
  { evidenceRequired }: Policy,
): Refusal | undefined {
  if (words.trim() === '') return { code: 'no words' };
  if (kind === 'claim' && evidenceRequired && evidence.trim() === '') return { code: 'no evidence' };
  return evidence.trim() === '' || isWebLink(evidence) ? undefined : { code: 'not a link', given: evidence };
}

function whyNotSnoozed(wantedDay: string, today: Day, { mostSnoozeDays }: Policy): Refusal | undefined {
  if (mostSnoozeDays === 0) return { code: 'no snoozing' };
  const last = addDays(today, mostSnoozeDays);
  return whyNotAhead(wantedDay, today) ?? (wantedDay > last ? { code: 'too far', last } : undefined);
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
  evidence: 'evidence' in answer ? answer.evidence.trim() : '',
  wantedDay: 'wantedDay' in answer ? answer.wantedDay : '',
  by: actor.person,
  asRole,
  at: actor.at,
  via: actor.via,
  delivery: delivery ?? '',
});

const TRIES = 4;

/** Brings the task up to what the entry says, unless it is there already or something newer was said since. */
async function follow(
  register: Register,
  task: Kept<Task>,
  update: Kept<Update>,
): Promise<Pick<Answered, 'task' | 'before'>> {
  let current = task;
  for (let tries = 1; ; tries += 1) {
    const next = afterUpdate(current, update);
    if (next === undefined) return { task: current, before: undefined };
    try {
      return { task: await register.tasks.save(next), before: current };
    } catch (error) {
      // Someone saved the task in between: theirs stays, and ours goes on top of it.
      if (!(error instanceof RegisterError && error.failure === 'changed') || tries === TRIES) throw error;
      current = await register.tasks.find(task.id);
    }
  }
}

function afterUpdate(task: Kept<Task>, update: Update): Kept<Task> | undefined {
  if (update.kind === 'snoozed' || update.kind === 'stopped' || update.kind === 'resumed')
    return hushed(task, update);
  // A paper's words never outrank a person's, whatever month the paper speaks of.
  const saidByPerson = task.lastSaid !== undefined && task.lastSaid.by !== '';
  const answeredByPerson = saidByPerson || task.disowned !== undefined || isMoment(task.lastAnswer);
  if (answeredByPerson && task.lastAnswer >= update.at) return undefined;
  const on = update.at.slice(0, 10) as Day;
  const by = update.by.name;
  const answered = { ...task, lastAnswer: update.at };
  if (update.kind === 'no change') return { ...answered, disowned: undefined };
  if (update.kind === 'not mine')
    return { ...answered, disowned: { words: update.words, by, on, owners: task.owners } };
  const evidence = update.evidence === '' ? task.evidence : update.evidence;
  const isClaim = update.kind === 'claim' && task.stage === 'open';
  const stage = isClaim ? 'claimed' : task.stage;
  return { ...answered, disowned: undefined, lastSaid: { words: update.words, by, on }, evidence, stage };
}

// Those of papers carry the first of a month at midnight.
const isMoment = (at: string): boolean => at !== '' && !at.endsWith('-01T00:00:00.000Z');

const HUSHES = { snoozed: 'put off', stopped: 'stopped', resumed: 'lifted' } as const;

/** A wish for quiet is no answer: what was last said, and when, stays. */
function hushed(task: Kept<Task>, update: Update): Kept<Task> | undefined {
  const kind = update.kind as keyof typeof HUSHES;
  if (task.hush !== undefined && task.hush.at >= update.at) return undefined;
  const until = isDay(update.wantedDay) ? update.wantedDay : undefined;
  const { lastDay: dueThen } = currentDeadline(task);
  const hush = { is: HUSHES[kind], until, reason: update.words, by: update.by.name, at: update.at, dueThen };
  return { ...task, hush, disowned: kind === 'resumed' ? undefined : task.disowned };
}
