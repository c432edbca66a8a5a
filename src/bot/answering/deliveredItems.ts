/** What an item of a delivered card has become since: still open, answered, over, or passed on. */
import type { Wrong } from '../../cards/answerForms';
import { type CardItem, whereOf } from '../../cards/cardItems';
import type { FormVerb, TypedAll } from '../../cards/replies';
import { askedNow } from '../../inspection/asking/askedUpdate';
import type { Day } from '../../inspection/day';
import type { Delivery } from '../../inspection/reminders/delivery';
import { currentDeadline, standing } from '../../inspection/recommendation/deadline';
import { handedNow, isHandedTo } from '../../inspection/asking/handed';
import { type Hearing, type Person, type Role, passedOn } from '../../inspection/reminders/owner';
import type { Policy } from '../../inspection/reminders/policy';
import { type Kept, type Register, RegisterError } from '../../inspection/register';
import { type Concern, concernOf } from '../../inspection/reminders/reminder';
import { type Task, disownedNow, hushOn } from '../../inspection/recommendation/task';
import type { Update } from '../../inspection/update';
import { concernInWords } from '../../wording/chat/cards';
import { refusalInWords } from '../../wording/facts';
import { asksInWords, handedInWords, withDeputyInWords } from '../../wording/asking/saidAnew';

/** What a card is drawn for, and what the person who pressed had on it. */
export type Drawn = {
  delivery: Delivery;
  teamsId: string;
  roles: readonly Role[];
  /** An answered item that is to be answered again. */
  reopened?: string;
  /** A form that was asked for. */
  opened?: { task: string; form: FormVerb };
  /** Why what was just sent was not taken. */
  wrong?: Wrong & { task: string };
  /** What is typed on the card and not sent. */
  typed?: TypedAll;
};

export type Found = Kept<Task> | 'gone' | 'unreadable';

/** A row that someone deleted or spoilt by hand must not take the rest of the card with it. */
export async function taskOrGone(register: Register, id: string): Promise<Found> {
  try {
    return await register.tasks.find(id);
  } catch (error) {
    if (error instanceof RegisterError && error.failure === 'missing') return 'gone';
    if (error instanceof RegisterError && error.failure === 'unreadable') return 'unreadable';
    throw error;
  }
}

export type Facts = Drawn & {
  answers: readonly Update[];
  /** The day the card counts from. */
  today: Day;
  /** The real day, on which roles are held. */
  on: Day;
  mine: readonly Role[];
  policy: Policy;
  hearing: (role: string) => Hearing | undefined;
};

/** Why an answer was not taken stands at its item, whatever has become of the item. */
export function itemOf(task: Found, taskId: string, facts: Facts): CardItem {
  const { wrong } = facts;
  const item = itemNow(task, taskId, facts);
  if (wrong?.task !== taskId || item.is === 'open' || item.is === 'answered') return item;
  return { is: 'said', where: typeof task === 'string' ? `#${taskId}` : whereOf(task), words: wrong.words };
}

function itemNow(task: Found, taskId: string, facts: Facts): CardItem {
  const { delivery, answers, reopened } = facts;
  if (typeof task === 'string') return { is: 'over', where: `#${taskId}`, why: task };
  if (delivery.oversees.includes(taskId)) return watchedItem(task, facts);
  const where = whereOf(task);
  const given = answers.filter((answer) => answer.taskId === taskId);
  const last = given.at(-1);
  const press = given.length;
  if (last !== undefined && reopened !== taskId)
    return { is: 'answered', where, taskId, by: last, mine: last.by.id === delivery.personId, press };
  if (!isTheirs(task, facts)) return notYours(task, facts);
  if (task.stage === 'done') return { is: 'over', where, why: 'finished' };
  if (task.stage === 'waiting' && delivery.kind === 'reminder') return { is: 'over', where, why: 'waits' };
  // One who just claimed it may still add to it; from elsewhere it reads as claimed.
  if (task.stage === 'claimed' && last === undefined && delivery.kind === 'reminder')
    return { is: 'over', where, why: 'claimed' };
  return openItem(task, press, facts);
}

/** By a role of theirs, or because its holder handed it to them. */
const isTheirs = (task: Task, { mine, roles, delivery, on }: Facts): boolean =>
  mine.some(({ name }) => task.owners.includes(name)) || isHandedTo(task, roles, delivery.personId, on);

/** Who asks about it, and with whom it is where that is not as usual. */
function notesOn(task: Task, { roles, delivery, on }: Facts): readonly string[] {
  const asked = askedNow(task);
  const handed = handedNow(task, roles, on);
  const isFor = (person: Person) => person.id === delivery.personId;
  return [
    ...(asked === undefined ? [] : [asksInWords(asked)]),
    ...(handed !== undefined && isFor(handed.to) ? [handedInWords(handed)] : []),
    ...(handed !== undefined && isFor(handed.by) ? [withDeputyInWords(handed)] : []),
  ];
}

function openItem(task: Kept<Task>, press: number, facts: Facts): CardItem {
  const { today, typed, opened, wrong } = facts;
  const notes = notesOn(task, facts);
  const drafts = typed?.[task.id];
  return {
    ...{ is: 'open', task, standing: standing(currentDeadline(task), today), press },
    ...(notes.length === 0 ? {} : { notes }),
    ...(drafts === undefined ? {} : { typed: drafts }),
    ...(opened?.task === task.id ? { opened: opened.form } : {}),
    ...(wrong?.task === task.id ? { wrong } : {}),
  };
}

/** To one who held the role until lately: who has it now, and since when. */
function notYours(task: Kept<Task>, { roles, delivery, on }: Facts): CardItem {
  const where = whereOf(task);
  const passed = roles
    .filter(({ name }) => task.owners.includes(name))
    .flatMap((role) => passedOn(role, delivery.personId, on) ?? [])[0];
  if (passed === undefined) return { is: 'over', where, why: 'not yours' };
  return { is: 'said', where, words: refusalInWords({ code: 'role passed on', ...passed }) };
}

/** Told to a manager or a coordinator, for as long as there is reason to. */
function watchedItem(task: Kept<Task>, { today, policy, hearing }: Facts): CardItem {
  const owners = task.owners.length === 0 ? [''] : task.owners;
  const concerns = owners.flatMap((role) => {
    const concern = concernOf(task, { role, hearing: hearing(role) }, today, policy);
    return concern === undefined ? [] : [inWords(concern, { task, role, hearing: hearing(role), today })];
  });
  const [concern] = concerns;
  if (concern === undefined || task.stage !== 'open')
    return { is: 'over', where: whereOf(task), why: 'settled' };
  return { is: 'watched', task, standing: standing(currentDeadline(task), today), concern };
}

type Told = { task: Task; role: string; hearing: Hearing | undefined; today: Day };

function inWords(concern: Concern, { task, role, hearing, today }: Told): string {
  const holder = hearing?.holder?.person.name ?? '';
  const said = concern === 'not mine' ? disownedNow(task) : undefined;
  const hush = concern === 'stopped' ? hushOn(task, today) : undefined;
  switch (concern) {
    case 'not mine':
      return concernInWords['not mine'](said?.by ?? '', said?.words ?? '');
    case 'stopped':
      return concernInWords.stopped(hush?.by ?? '', hush?.reason ?? '');
    case 'no owner named':
      return concernInWords['no owner named']();
    case 'vacant':
      return concernInWords.vacant(role);
    default:
      return concernInWords[concern](role, holder);
  }
}
