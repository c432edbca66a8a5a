/** A holder hands a piece of work to a deputy and stays accountable for it; either of them, or a coordinator, ends it. */
import { type Handed, handOn, handedNow } from '../../inspection/asking/handed';
import { type Person, type Role, holderOn, isCoordinator } from '../../inspection/reminders/owner';
import { type Kept, type Register, RegisterError } from '../../inspection/register';
import { type Task, disownedNow } from '../../inspection/recommendation/task';
import type { Update } from '../../inspection/update';
import { type Refusal, type Verdict, allowed, refused } from '../../inspection/verdict';
import { switchedOff } from '../reminding/accounts';
import type { Actor } from '../actor';
import { entryBy } from '../coordinating/coordinate';
import { write } from './writeUpdate';

export const MOST_NOTE = 500;

export type HandToDeputy = {
  taskId: string;
  to: Person;
  /** As typed; empty for no day. */
  until: string;
  note: string;
  actor: Actor;
  key: string;
};

/** The task as it was and as it is now; the same where it had been done before. */
export type HandedOver = { before: Kept<Task>; task: Kept<Task>; update: Kept<Update> };

const TRIES = 4;

/** Rights are those of today. Sent twice it hands on once; whoever saved the task meanwhile is not overwritten. */
export async function handToDeputy(register: Register, ask: HandToDeputy): Promise<Verdict<HandedOver>> {
  const { to, until, note, actor, key } = ask;
  const roles = (await register.roles.all()).rows;
  if (note.length > MOST_NOTE) return refused({ code: 'too many words', most: MOST_NOTE });
  if ((await switchedOff(register, to.id === '' ? [] : [to.id])).has(to.id))
    return refused({ code: 'account off', name: to.name });
  const asked = { key, by: actor.person, to, today: actor.today, at: actor.at, until, note };
  return changed(register, ask.taskId, {
    next: (task) => {
      if (task.handed?.key === key) return allowed(task);
      const refusal = whyNotHand(task);
      return refusal === undefined ? handOn(task, roles, asked) : refused(refusal);
    },
    entry: ({ id, recommendationId, handed }) =>
      entryBy(actor, {
        ...{ key, recommendationId, taskId: id, kind: 'handed on', words: entryWords(handed) },
        ...{ asRole: handed?.role ?? '', wantedDay: handed?.until ?? '' },
      }),
  });
}

function whyNotHand(task: Task): Refusal | undefined {
  if (task.stage === 'done') return { code: 'task is finished', where: `${task.report}, ${task.number}` };
  const disowned = disownedNow(task);
  return disowned && { code: 'said not theirs', by: disowned.by };
}

const entryWords = (handed: Handed | undefined): string =>
  handed === undefined ? '' : `${handed.to.name}${handed.note === '' ? '' : `: ${handed.note}`}`;

export type TakeBack = Pick<HandToDeputy, 'taskId' | 'actor' | 'key'>;

/** Whoever handed it on, whoever has it, and coordinators. Sent again after a failure, it finishes the rest. */
export async function takeBack(
  register: Register,
  { taskId, actor, key }: TakeBack,
): Promise<Verdict<HandedOver>> {
  const [roles, begun] = await Promise.all([register.roles.all(), register.updates.withKey(key)]);
  return changed(register, taskId, {
    entryFirst: true,
    next: (task) => {
      const handed = handedNow(task, roles.rows, actor.today);
      if (handed === undefined)
        return begun === undefined ? refused({ code: 'not handed on' }) : allowed(task);
      return mayEnd(handed, roles.rows, actor)
        ? allowed({ ...task, handed: undefined })
        : refused({ code: 'not yours to hand on', owners: task.owners });
    },
    entry: ({ id, recommendationId, handed }) =>
      entryBy(actor, {
        ...{ key, recommendationId, taskId: id, kind: 'taken back' },
        ...{ words: handed?.to.name ?? '', asRole: handed?.role ?? '' },
      }),
  });
}

const mayEnd = ({ by, to, role }: Handed, roles: readonly Role[], { person, today }: Actor): boolean =>
  [by.id, to.id].includes(person.id) ||
  isCoordinator(roles, person.id, today) ||
  roles.some((each) => each.name === role && holderOn(each, today)?.person.id === person.id);

type Change = {
  /** As it is to be: the very same task where it is so already. */
  next: (task: Kept<Task>) => Verdict<Kept<Task>>;
  /** Made of the task as it is to be, or of what it was, where it is written before the task is changed. */
  entry: (task: Kept<Task>) => Update;
  entryFirst?: boolean;
};

/** Somebody who saved the task in the same moment is read again first. */
async function changed(
  register: Register,
  taskId: string,
  { next, entry, entryFirst = false }: Change,
): Promise<Verdict<HandedOver>> {
  for (let tries = 1; ; tries += 1) {
    const before = await taskOrGone(register, taskId);
    if (before === undefined) return refused({ code: 'task is gone', task: taskId });
    const verdict = next(before);
    if (!verdict.ok) return verdict;
    try {
      const first = entryFirst ? await write(register, entry(before)) : undefined;
      const task = verdict.value === before ? before : await register.tasks.save(verdict.value);
      return allowed({ before, task, update: first ?? (await write(register, entry(task))) });
    } catch (error) {
      if (!(error instanceof RegisterError && error.failure === 'changed') || tries === TRIES) throw error;
    }
  }
}

async function taskOrGone(register: Register, id: string): Promise<Kept<Task> | undefined> {
  try {
    return await register.tasks.find(id);
  } catch (error) {
    if (error instanceof RegisterError && error.failure === 'missing') return undefined;
    throw error;
  }
}
