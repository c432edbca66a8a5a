/** The morning round: decides who hears what, writes each message down under its key, and sets it on its way. */
import { type Day, addDays } from '../../inspection/day';
import { type Delivery, deliveryKey, planned } from '../../inspection/reminders/delivery';
import { type Policy, horizon } from '../../inspection/reminders/policy';
import type { Kept, Register } from '../../inspection/register';
import { type Reminder, type Unowned, planReminders } from '../../inspection/reminders/reminder';
import { accountsFor } from './accounts';
import { type Sending, layDown } from './deliver';

export type Round = Sending & {
  today: Day;
  /** The day whose role holders are told: never earlier than the real today. */
  heldOn: Day;
  policy: Policy;
};

export type RoundResult = {
  sent: readonly Kept<Delivery>[];
  refused: readonly Kept<Delivery>[];
  unknown: readonly Kept<Delivery>[];
  /** On their way, or put off for a while. */
  waiting: readonly Kept<Delivery>[];
  /** People who had their message for this day already. */
  before: number;
  vacant: readonly Unowned[];
  quiet: number;
  unreadable: number;
};

/** One message per person and day, whatever restarts or runs twice: the delivery's unique key is the lock. */
export async function remindOwners(register: Register, round: Round): Promise<RoundResult> {
  const { today, heldOn, policy } = round;
  const [tasks, roles, deliveries] = await Promise.all([
    register.tasks.chasedBy(addDays(today, horizon(policy))),
    register.roles.all(),
    register.deliveries.since(addDays(today, -REMEMBERED)),
  ]);
  const asked = { tasks: tasks.rows, roles: roles.rows, heldOn, today, policy };
  const plan = planReminders({
    ...asked,
    ...(await accountsFor(register, asked)),
    lastTold: toldBefore(deliveries.rows, today),
    toldAfter: toldSince(deliveries.rows),
  });
  const ofToday = deliveries.rows.filter(({ day }) => day === today);
  const already = new Map(ofToday.map((row) => [row.key, row]));
  // A person who was asked or handed a role today has had their card of the day.
  const hadTheirs = new Set(ofToday.filter(countsAsTheDays).map(({ personId }) => personId));
  const due = plan.reminders.filter(({ person }) => !hadTheirs.has(person.id));
  const laid = await layDown(
    register,
    due.map((reminder) => deliveryFor(reminder, round)),
    already,
    round.now(),
  );
  const told = [...laid.abandoned, ...(await round.send(laid.rows))];
  const ended = (state: Delivery['state']) => told.filter((row) => row.state === state);
  return {
    ...{
      sent: ended('sent'),
      refused: ended('refused'),
      unknown: ended('unknown'),
      waiting: ended('waiting'),
    },
    before:
      plan.reminders.length -
      due.length +
      laid.before +
      laid.rows.length +
      laid.abandoned.length -
      told.length,
    ...{ vacant: plan.vacant, quiet: plan.quiet },
    unreadable: tasks.unreadable.length + roles.unreadable.length,
  };
}

const countsAsTheDays = ({ kind, state }: Delivery): boolean =>
  (kind === 'round' || kind === 'handover') && state !== 'refused';

// Longer than any step of a policy: what was last said before that is due to be said again in any case.
const REMEMBERED = 60;

/** The last day each person was told of each task, from what was sent up to that day. */
function toldBefore(
  deliveries: readonly Delivery[],
  today: Day,
): (personId: string, taskId: string) => Day | undefined {
  const told = new Map<string, Day>();
  for (const { personId, taskIds, day, state } of deliveries) {
    if (state !== 'sent' || day > today) continue;
    for (const taskId of taskIds) {
      const key = `${personId}|${taskId}`;
      const last = told.get(key);
      if (last === undefined || last < day) told.set(key, day);
    }
  }
  return (personId, taskId) => told.get(`${personId}|${taskId}`);
}

/** By the moment a message was sent and not by its day, for a question may come in the hour after the morning's card. */
function toldSince(
  deliveries: readonly Delivery[],
): (personId: string, taskId: string, moment: string) => boolean {
  const told = new Map<string, string>();
  for (const { personId, taskIds, oversees, at, state } of deliveries) {
    if (state !== 'sent') continue;
    for (const taskId of taskIds.filter((id) => !oversees.includes(id))) {
      const key = `${personId}|${taskId}`;
      if ((told.get(key) ?? '') < at) told.set(key, at);
    }
  }
  return (personId, taskId, moment) => (told.get(`${personId}|${taskId}`) ?? '') >= moment;
}

const deliveryFor = ({ person, items, oversees }: Reminder, { today, now }: Round): Delivery =>
  planned({
    ...{ key: deliveryKey(person.id, today), kind: 'reminder', about: '', person, day: today, at: now() },
    taskIds: [...items, ...oversees].map(({ task }) => task.id),
    oversees: oversees.map(({ task }) => task.id),
  });
