/** A person writes to the bot: a few fixed words are known, and anything else gets a short answer. */
import type { Day } from '../../inspection/day';
import { type Delivery, planned } from '../../inspection/reminders/delivery';
import type { Person } from '../../inspection/reminders/owner';
import { type Kept, type Register, RegisterError } from '../../inspection/register';
import type { Task } from '../../inspection/recommendation/task';
import { helpCard } from '../../cards/helpCard';
import { NOTHING_OPEN, NOT_A_WISH, help } from '../../wording/chat/chat';
import { myOpen } from '../../workflows/answering/myOpen';
import { type Cards, deliveredCard } from './deliveredCard';
import type { Message } from '../sending/messenger';
import { awayMessage } from './onAway';

export type Saying = { text: string } | Message;

const MINE = /^\s*my\s+tasks?\s*[.!?]?\s*$/i;
const AWAY = /^\s*away\s*[.!?]?\s*$/i;
const HELP = /^\s*help\s*[.!?]?\s*$/i;

/** One of the fixed words, which is answered whatever else is in the message. */
export const isCommand = (text: string): boolean => [MINE, AWAY, HELP].some((word) => word.test(text));

export async function onMessage(cards: Cards, text: string, person: Person): Promise<Saying> {
  if (HELP.test(text)) return helpMessage(cards, { greets: false });
  if (AWAY.test(text)) return awayMessage(cards, person.id);
  return MINE.test(text) ? myTasks(cards, person) : { text: NOT_A_WISH };
}

/** What can be said here; with a greeting to one who has just got the app. */
export const helpMessage = ({ link }: Pick<Cards, 'link'>, { greets }: { greets: boolean }): Message => ({
  card: helpCard({ greets, link: () => link() }),
  summary: help.summary,
});

/** Everything open of the roles the person speaks for, most urgent first, whether it is due or not. */
async function myTasks(cards: Cards, person: Person): Promise<Saying> {
  const { register, clock } = cards;
  const [{ open, roles }, to] = await Promise.all([
    myOpen(register, { personId: person.id, today: clock.today() }),
    register.conversations.withKey(person.id),
  ]);
  if (open.length === 0) return { text: NOTHING_OPEN };
  const asked = await keepAsked(register, askedFor(open, { person, at: clock.now(), today: clock.today() }));
  return deliveredCard(cards, { delivery: asked, teamsId: to?.teamsId ?? '', roles });
}

type Asking = { person: Person; at: string; today: Day };

/** A card the person asked for has its own key, so that the morning's card stays what it was. */
const askedFor = (open: readonly Kept<Task>[], { person, at, today }: Asking): Delivery => ({
  ...planned({
    ...{ key: `${person.id}|${at}|asked`, kind: 'asked', about: '', person, day: today, at, oversees: [] },
    taskIds: open.map(({ id }) => id),
  }),
  ...{ state: 'sent', why: 'asked for', channel: 'chat' },
});

async function keepAsked(register: Register, delivery: Delivery): Promise<Delivery> {
  try {
    return await register.deliveries.add(delivery);
  } catch (error) {
    if (error instanceof RegisterError && error.failure === 'taken') return delivery;
    throw error;
  }
}
