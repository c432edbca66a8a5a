/** Builds a person's card from the register as it is now, whether it is sent for the first time or pressed weeks later. */
import { type CardItem, type CardView, reminderCard, summaryOf, whereOf } from '../cards/reminderCard';
import { type Day, addDays, day, daysBetween } from '../inspection/day';
import { currentDeadline, standing } from '../inspection/deadline';
import type { Delivery } from '../inspection/delivery';
import { type Role, holderOn, rolesOf } from '../inspection/owner';
import { type Kept, type Register, RegisterError } from '../inspection/register';
import type { Task } from '../inspection/task';
import { type Update, inOrder } from '../inspection/update';
import { actingAs } from '../wording/cards';
import type { Clock } from './clock';
import type { Message } from './messenger';

export type Cards = { register: Register; clock: Clock; link: CardView['link'] };

type Drawn = { delivery: Delivery; teamsId: string; roles: readonly Role[]; reopened?: string };

/** The present truth: what was answered, finished, moved or handed on since shows as such. */
export async function deliveredCard({ register, clock, link }: Cards, drawn: Drawn): Promise<Message> {
  const { delivery, teamsId, roles } = drawn;
  const [tasks, answers] = await Promise.all([
    Promise.all(delivery.taskIds.slice(0, SHOWN).map((id) => taskOrGone(register, id))),
    register.updates.answering(delivery.key),
  ]);
  const mine = rolesOf(roles, delivery.personId, clock.today());
  const facts = { ...drawn, answers: inOrder(answers.rows), today: dayOn(delivery, clock), mine };
  const items = tasks.map((task, at) => itemFor(task, delivery.taskIds[at] ?? '', facts));
  const owning = mine.filter(({ name }) =>
    tasks.some((task) => typeof task !== 'string' && task.owners.includes(name)),
  );
  const view: CardView = {
    person: { name: delivery.personName },
    roles: owning.map((role) => named(role, clock.today())),
    day: facts.today,
    delivery: delivery.key,
    items,
    more: delivery.taskIds.length - items.length,
    link,
    zone: clock.zone,
    teamsId,
  };
  return { card: reminderCard(view), summary: summaryOf(view) };
}

// The card itself drops what does not fit; more than this never does.
const SHOWN = 10;

const named = (role: Role, on: Day): string =>
  holderOn(role, on)?.acting === true ? actingAs(role.name) : role.name;

/** A card made for an earlier day, on purpose, goes on counting from that day. */
function dayOn({ day: made, at }: Delivery, clock: Clock): Day {
  const sentOn = day(at.slice(0, 10));
  const simulated = Math.abs(daysBetween(made, sentOn)) > 1;
  return simulated ? addDays(made, Math.max(0, daysBetween(sentOn, clock.today()))) : clock.today();
}

type Found = Kept<Task> | 'gone' | 'unreadable';

/** A row that someone deleted or spoilt by hand must not take the rest of the card with it. */
async function taskOrGone(register: Register, id: string): Promise<Found> {
  try {
    return await register.tasks.find(id);
  } catch (error) {
    if (error instanceof RegisterError && error.failure === 'missing') return 'gone';
    if (error instanceof RegisterError && error.failure === 'unreadable') return 'unreadable';
    throw error;
  }
}

type Facts = Drawn & { answers: readonly Update[]; today: Day; mine: readonly Role[] };

function itemFor(task: Found | undefined, taskId: string, facts: Facts): CardItem {
  const { delivery, answers, reopened, today, mine } = facts;
  const given = answers.filter((answer) => answer.taskId === taskId);
  const last = given.at(-1);
  if (task === undefined || typeof task === 'string')
    return { is: 'over', where: `#${taskId}`, why: task ?? 'gone' };
  const where = whereOf(task);
  const answered = last !== undefined && reopened !== taskId;
  if (answered)
    return {
      is: 'answered',
      where,
      taskId,
      by: last,
      mine: last.by.id === delivery.personId,
      press: given.length,
    };
  if (!mine.some(({ name }) => task.owners.includes(name))) return { is: 'over', where, why: 'not yours' };
  if (task.stage === 'done') return { is: 'over', where, why: 'finished' };
  if (task.stage === 'waiting') return { is: 'over', where, why: 'waits' };
  // One who just claimed it may still add to it; from elsewhere it reads as claimed.
  if (task.stage === 'claimed' && last === undefined) return { is: 'over', where, why: 'claimed' };
  return { is: 'open', task, standing: standing(currentDeadline(task), today), press: given.length };
}
