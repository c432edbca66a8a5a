/** A person writes to the bot: two fixed wishes are known, and anything else gets a short answer. */
import { type Day, addDays } from '../inspection/day';
import { soonestFirst } from '../inspection/reminder';
import { type Delivery, claimed } from '../inspection/delivery';
import { type Person, rolesOf } from '../inspection/owner';
import { type Kept, type Register, RegisterError } from '../inspection/register';
import { horizon } from '../inspection/policy';
import type { Task } from '../inspection/task';
import { HELP, NOTHING_DUE } from '../wording/cards';
import { policyInForce } from '../workflows/policyInForce';
import { type Cards, deliveredCard } from './deliveredCard';
import type { Message } from './messenger';

export type Saying = { text: string } | Message;

const MINE = /^\s*my\s+tasks?\s*[.!?]?\s*$/i;

export async function onMessage(cards: Cards, text: string, person: Person): Promise<Saying> {
  if (!MINE.test(text)) return { text: HELP };
  const { register, clock } = cards;
  const policy = await policyInForce(register);
  const [tasks, roles, to] = await Promise.all([
    register.tasks.chasedBy(addDays(clock.today(), horizon(policy))),
    register.roles.all(),
    register.conversations.withKey(person.id),
  ]);
  const mine = rolesOf(roles.rows, person.id, clock.today()).map(({ name }) => name);
  const due = tasks.rows.filter(({ owners }) => owners.some((owner) => mine.includes(owner)));
  if (due.length === 0) return { text: NOTHING_DUE };
  const asked = await keepAsked(register, askedFor(due, { person, at: clock.now(), today: clock.today() }));
  return deliveredCard(cards, { delivery: asked, teamsId: to?.teamsId ?? '', roles: roles.rows });
}

type Asking = { person: Person; at: string; today: Day };

/** A card the person asked for has its own key, so that the morning's card stays what it was. */
const askedFor = (due: readonly Kept<Task>[], { person, at, today }: Asking): Delivery => ({
  ...claimed({
    ...{ key: `${person.id}|${at}|asked`, kind: 'asked', about: '', person, day: today, at, oversees: [] },
    taskIds: [...due].sort(soonestFirst).map(({ id }) => id),
  }),
  ...{ state: 'sent', why: 'asked for' },
});

async function keepAsked(register: Register, delivery: Delivery): Promise<Delivery> {
  try {
    return await register.deliveries.add(delivery);
  } catch (error) {
    if (error instanceof RegisterError && error.failure === 'taken') return delivery;
    throw error;
  }
}
