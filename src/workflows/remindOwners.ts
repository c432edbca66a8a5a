/** The morning round: decides who hears what, claims each message before it is sent, and writes down what became of it. */
import { type Day, addDays } from '../inspection/day';
import { type Delivery, type DeliveryState, claimed, deliveryKey } from '../inspection/delivery';
import type { Person } from '../inspection/owner';
import { type Policy, horizon } from '../inspection/policy';
import { type Kept, type Register, RegisterError } from '../inspection/register';
import { type Reminder, type Unowned, planReminders } from '../inspection/reminder';
import { accountsFor } from './accounts';

/** What became of one message. `unknown`: no answer came, so it may have arrived and must not be sent again blindly. */
export type Sent = {
  state: Exclude<DeliveryState, 'claimed'>;
  why: string;
  conversationId: string;
  activityId: string;
};

/** Everything that can fail before a message leaves is done in `prepare`, so that only the sending follows the claim. */
export type Prepared = { is: 'ready'; send: () => Promise<Sent> } | { is: 'unreachable'; why: string };

export type Round = {
  today: Day;
  /** The day whose role holders are told: never earlier than the real today. */
  heldOn: Day;
  policy: Policy;
  /** The moment, in UTC. */
  now: () => string;
  /** `send` never rejects: whatever goes wrong on the way is a state with its reason. */
  prepare: (person: Person, delivery: Delivery) => Promise<Prepared>;
};

/** What sending one message takes, whatever it is about. */
export type Sending = Pick<Round, 'now' | 'prepare'>;

export type RoundResult = {
  sent: readonly Kept<Delivery>[];
  refused: readonly Kept<Delivery>[];
  unknown: readonly Kept<Delivery>[];
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
  });
  const ofToday = deliveries.rows.filter(({ day }) => day === today);
  const already = new Map(ofToday.map((row) => [row.key, row]));
  // A person who was asked or handed a role today has had their card of the day.
  const hadTheirs = new Set(ofToday.filter(countsAsTheDays).map(({ personId }) => personId));
  const done: Record<Sent['state'], Kept<Delivery>[]> = { sent: [], refused: [], unknown: [] };
  let before = 0;
  for (const reminder of plan.reminders) {
    const { person } = reminder;
    const delivery = deliveryFor(reminder, round);
    const earlier = already.get(delivery.key);
    const now = hadTheirs.has(person.id)
      ? undefined
      : earlier === undefined
        ? await tell(register, { person, delivery }, round)
        : await settle(register, { earlier, person, delivery }, round);
    if (now === undefined) before += 1;
    else if (now.state !== 'claimed') done[now.state].push(now);
  }
  const unreadable = tasks.unreadable.length + roles.unreadable.length;
  return { ...done, before, vacant: plan.vacant, quiet: plan.quiet, unreadable };
}

const countsAsTheDays = ({ kind, state }: Delivery): boolean =>
  (kind === 'round' || kind === 'handover') && state !== 'refused';

type ToTell = { person: Person; delivery: Delivery };

/** Undefined when another run claimed this message first. */
export async function tell(
  register: Register,
  { person, delivery }: ToTell,
  sending: Sending,
): Promise<Kept<Delivery> | undefined> {
  const prepared = await sending.prepare(person, delivery);
  const claim = await unlessLost('taken', () => register.deliveries.add(delivery));
  return claim === undefined ? undefined : finish(register, claim, prepared);
}

const NOWHERE = { conversationId: '', activityId: '' };

async function finish(
  register: Register,
  claim: Kept<Delivery>,
  prepared: Prepared,
): Promise<Kept<Delivery>> {
  const unreachable = (why: string): Sent => ({ state: 'refused', why, ...NOWHERE });
  const outcome = prepared.is === 'ready' ? await prepared.send() : unreachable(prepared.why);
  return register.deliveries.save({ ...claim, ...outcome });
}

// A claim this old has nobody behind it any more: whoever made it was killed in the middle of sending.
const ABANDONED_MS = 120_000;

/**
 * Undefined when this day's message needs nothing more. One that was refused is tried again, for the person may have
 * installed the app since. One claimed long ago and never marked may have arrived: nobody is told twice, so it is
 * marked unknown, and since only what was sent counts as told, the next morning says it.
 */
export async function settle(
  register: Register,
  { earlier, person, delivery }: ToTell & { earlier: Kept<Delivery> },
  sending: Sending,
): Promise<Kept<Delivery> | undefined> {
  const { state } = earlier;
  if (state === 'refused') {
    const again: Kept<Delivery> = { ...delivery, id: earlier.id, version: earlier.version };
    const prepared = await sending.prepare(person, again);
    if (prepared.is === 'unreachable') return earlier;
    const claim = await unlessLost('changed', () => register.deliveries.save(again));
    return claim === undefined ? undefined : finish(register, claim, prepared);
  }
  if (state !== 'claimed' || Date.parse(sending.now()) - Date.parse(earlier.at) < ABANDONED_MS)
    return undefined;
  return register.deliveries.save({ ...earlier, state: 'unknown', why: 'stopped while sending' });
}

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

const deliveryFor = ({ person, items, oversees }: Reminder, { today, now }: Round): Delivery =>
  claimed({
    ...{ key: deliveryKey(person.id, today), kind: 'reminder', about: '', person, day: today, at: now() },
    taskIds: [...items, ...oversees].map(({ task }) => task.id),
    oversees: oversees.map(({ task }) => task.id),
  });

/** Undefined when another run got there first. */
async function unlessLost<T>(race: 'taken' | 'changed', write: () => Promise<T>): Promise<T | undefined> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof RegisterError && error.failure === race) return undefined;
    throw error;
  }
}
