/** A holder asks about, or says in the chat, when they are away. */
import { type AwayDay, type AwayView, awayCard, awaySaid } from '../../cards/awayCard';
import type { Reply } from '../../cards/replies';
import { isDay } from '../../inspection/day';
import { away as say } from '../../wording/chat/chat';
import { refusalInWords } from '../../wording/facts';
import { heldBy, sayAway } from '../../workflows/answering/sayAway';
import type { Cards } from './deliveredCard';
import type { Message } from '../sending/messenger';

type Said = Pick<AwayView, 'typed' | 'wrong'>;

/** How it stands now, and what was typed and not kept. */
export async function awayMessage(
  { register, clock, link }: Cards,
  personId: string,
  { typed, wrong }: Said = { typed: {}, wrong: undefined },
): Promise<Message> {
  const [roles, to] = await Promise.all([register.roles.all(), register.conversations.withKey(personId)]);
  const today = clock.today();
  const view: AwayView = {
    roles: heldBy(roles.rows, personId, today).map(({ name, deputy, away }) => ({
      ...{ name, deputy: deputy?.name },
      away: away !== undefined && away.until >= today ? away : undefined,
    })),
    ...{ typed, wrong, link: () => link(), teamsId: to?.teamsId ?? '' },
  };
  return { card: awayCard(view), summary: awaySaid(view) };
}

/** `changed`: the message that was pressed has to follow. */
export async function onAway(
  cards: Cards,
  { away }: Reply,
  personId: string,
): Promise<{ message: Message; changed: boolean }> {
  if (away.wish === 'show') return { message: await awayMessage(cards, personId), changed: false };
  const typed = { from: away.from, until: away.until };
  const missing = (['from', 'until'] as const).find((at) => !isDay(typed[at]));
  const refuse = async (at: AwayDay, words: string) => ({
    ...{ message: await awayMessage(cards, personId, { typed, wrong: { at, words } }), changed: false },
  });
  if (away.wish === 'keep' && missing !== undefined) return refuse(missing, say.chooseDay);
  const verdict = await sayAway(cards.register, {
    ...{ personId, today: cards.clock.today() },
    away: away.wish === 'back' ? undefined : daysOf(typed),
  });
  if (!verdict.ok) return refuse('until', refusalInWords(verdict.refusal));
  return { message: await awayMessage(cards, personId), changed: true };
}

const daysOf = ({ from, until }: { from: string; until: string }) =>
  isDay(from) && isDay(until) ? { from, until } : undefined;
