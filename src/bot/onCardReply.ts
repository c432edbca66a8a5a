/** A button on a card was pressed: the answer is saved once, the card shows it, and other devices follow. */
import type { IAdaptiveCardActionInvokeActivity } from '@microsoft/teams.api';
import { type Reply, answerKey, readReply } from '../cards/replies';
import type { Delivery } from '../inspection/delivery';
import { type Kept, RegisterError } from '../inspection/register';
import { NOT_UNDERSTOOD, TRY_AGAIN } from '../wording/cards';
import { failureInWords, refusalInWords } from '../wording/facts';
import { type Answer, answerTask } from '../workflows/answerTask';
import { type Cards, deliveredCard } from './deliveredCard';
import type { Log } from './log';
import type { Message, Messenger } from './messenger';

/** What Teams wants back: the card that replaces the pressed one, or a sentence to show over it. */
export type CardAnswer =
  | { statusCode: 200; type: 'application/vnd.microsoft.card.adaptive'; value: Message['card'] }
  | { statusCode: 200; type: 'application/vnd.microsoft.activity.message'; value: string };

const sentence = (value: string): CardAnswer => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.activity.message',
  value,
});
const shown = ({ card }: Message): CardAnswer => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.card.adaptive',
  value: card,
});

export type CardDoor = Cards & { messenger: Pick<Messenger, 'update'>; log: Log };

export async function onCardReply(
  door: CardDoor,
  activity: IAdaptiveCardActionInvokeActivity,
): Promise<CardAnswer> {
  const { verb, data } = activity.value.action;
  const reply = readReply(verb, data);
  const personId = activity.from.aadObjectId ?? '';
  if (reply === undefined || personId === '') return sentence(NOT_UNDERSTOOD);
  try {
    return await answered(door, reply, personId);
  } catch (error) {
    if (!(error instanceof RegisterError)) throw error;
    door.log.warn({ verb: reply.verb, failure: error.failure }, 'a card answer was not saved');
    const passing = error.failure === 'busy' || error.failure === 'unreachable';
    return sentence(passing ? TRY_AGAIN : failureInWords(error.failure));
  }
}

async function answered(door: CardDoor, reply: Reply, presserId: string): Promise<CardAnswer> {
  const { register } = door;
  const [delivery, roles, to] = await Promise.all([
    register.deliveries.withKey(reply.delivery),
    register.roles.all(),
    register.conversations.withKey(presserId),
  ]);
  // Anyone may send any key: a card is only ever shown to the person it was made for.
  if (delivery === undefined || delivery.personId !== presserId) return sentence(NOT_UNDERSTOOD);
  const drawn = { delivery, roles: roles.rows, teamsId: to?.teamsId ?? '' };
  if (reply.verb === 'refresh') return shown(await deliveredCard(door, drawn));
  if (!delivery.taskIds.includes(reply.task)) return sentence(NOT_UNDERSTOOD);
  if (reply.verb === 'change') return shown(await deliveredCard(door, { ...drawn, reopened: reply.task }));
  const verdict = await answerTask(register, {
    taskId: reply.task,
    answer: answerIn(reply),
    actor: {
      person: { id: presserId, name: delivery.personName },
      today: door.clock.today(),
      at: door.clock.now(),
      via: 'card',
    },
    key: answerKey(reply),
    delivery: delivery.key,
  });
  if (!verdict.ok) return sentence(refusalInWords(verdict.refusal));
  const message = await deliveredCard(door, drawn);
  // The answer to a press changes only the presser's view; the sent message follows for reloads and other devices.
  if (to !== undefined) await replaceSent(door, { delivery, message, to });
  return shown(message);
}

function answerIn({ verb, words, evidence, day }: Reply): Answer {
  if (verb === 'longer') return { kind: 'longer asked', words, wantedDay: day };
  return { kind: verb === 'claim' ? 'claim' : 'progress', words, evidence };
}

type Replaced = { delivery: Kept<Delivery>; message: Message; to: Parameters<Messenger['update']>[0] };

async function replaceSent({ messenger, log }: CardDoor, { delivery, message, to }: Replaced): Promise<void> {
  if (delivery.activityId === '') return;
  const failure = await messenger.update(
    { ...to, conversationId: delivery.conversationId },
    delivery.activityId,
    message,
  );
  if (failure !== undefined) log.warn({ why: failure.why }, 'a sent card could not be replaced');
}
