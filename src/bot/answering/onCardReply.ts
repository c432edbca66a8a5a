/** A button on a card was pressed: the answer is saved once, the card shows it, and other devices follow. */
import type { IAdaptiveCardActionInvokeActivity } from '@microsoft/teams.api';
import { type Reply, answerKey, readReply } from '../../cards/replies';
import type { Conversation, Delivery } from '../../inspection/reminders/delivery';
import type { Role } from '../../inspection/reminders/owner';
import { type Kept, RegisterError } from '../../inspection/register';
import { CARD, NOT_UNDERSTOOD, STILL_SAVING, TRY_AGAIN } from '../../wording/chat/cards';
import { failureInWords } from '../../wording/facts';
import { type Answer, answerTask } from '../../workflows/answering/answerTask';
import { type Spoke, cardSpoke } from '../../workflows/answering/cardSpoke';
import { type Cards, deliveredCard } from './deliveredCard';
import type { Drawn } from './deliveredItems';
import type { FileParts } from '../files/onAttached';
import { onFilePress } from '../files/onFilePress';
import type { Log } from '../log';
import type { Message, Messenger } from '../sending/messenger';
import { onAway } from './onAway';
import { formOf, wrongFor } from './whereWrong';

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

export type CardDoor = Cards & {
  files: FileParts['files'];
  messenger: Pick<Messenger, 'update'>;
  log: Log;
  /** How long a press may wait for its answer; Teams itself gives up after about ten seconds. */
  answerWithinMs?: number;
};

const ANSWER_WITHIN_MS = 2_500;

/** Whether the presser was told already that it takes longer. */
type Pace = { late: boolean };
type Paced = CardDoor & { pace: Pace };

export async function onCardReply(
  door: CardDoor,
  activity: IAdaptiveCardActionInvokeActivity,
): Promise<CardAnswer> {
  const { verb, data } = activity.value.action;
  const reply = readReply(verb, data);
  const personId = activity.from.aadObjectId ?? '';
  if (reply === undefined) return turnedAway(door, 'no press of our cards');
  if (personId === '') return turnedAway(door, 'by nobody');
  const pace: Pace = { late: false };
  return inTime(door, pace, saved({ ...door, pace }, { reply, personId, pressed: activity.replyToId ?? '' }));
}

/** Whatever was sent is not written down: it may be anybody's words. */
function turnedAway({ log }: CardDoor, why: string): CardAnswer {
  log.warn({ why }, 'a press was turned away');
  return sentence(NOT_UNDERSTOOD);
}

/** The work goes on behind an answer that came too late: the sent card is replaced when it is done. */
async function inTime(
  { answerWithinMs = ANSWER_WITHIN_MS }: CardDoor,
  pace: Pace,
  work: Promise<CardAnswer>,
): Promise<CardAnswer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<CardAnswer>((resolve) => {
    timer = setTimeout(() => {
      pace.late = true;
      resolve(sentence(STILL_SAVING));
    }, answerWithinMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** `pressed`: the message the card is in. */
type Press = { reply: Reply; personId: string; pressed: string };

/** Rejects only where the bot itself is at fault. */
async function saved(door: Paced, press: Press): Promise<CardAnswer> {
  const { reply } = press;
  try {
    if (reply.verb === 'file') return await file(door, press);
    return await (reply.verb === 'away' ? away(door, press) : answered(door, press));
  } catch (error) {
    if (!(error instanceof RegisterError)) {
      // After the time is up nobody waits for this any more, so it must not be thrown where nobody listens.
      door.log.error(
        { verb: reply.verb, name: error instanceof Error ? error.name : 'unknown' },
        'a press failed',
      );
      return sentence(TRY_AGAIN);
    }
    door.log.warn({ verb: reply.verb, failure: error.failure }, 'a card answer was not saved');
    const passing = error.failure === 'busy' || error.failure === 'unreachable';
    return sentence(passing ? TRY_AGAIN : failureInWords(error.failure));
  }
}

type Pressed = {
  delivery: Kept<Delivery>;
  roles: readonly Role[];
  to: Kept<Conversation> | undefined;
  base: Drawn;
  spoke: Omit<Spoke, 'answered'>;
};

/** That card belongs to no delivery; it speaks of the presser's own roles, whoever it was sent to. */
async function away(door: Paced, { reply, personId, pressed }: Press): Promise<CardAnswer> {
  const { message, changed } = await onAway(door, reply, personId);
  const to = changed ? await door.register.conversations.withKey(personId) : undefined;
  if (to !== undefined) await replaceSent(door, { activityId: pressed, message, to });
  return shown(message);
}

/** Where the sent card is, is asked first: once the file is kept, nothing may say that it was not. */
async function file(door: Paced, { reply, personId, pressed }: Press): Promise<CardAnswer> {
  const to = await door.register.conversations.withKey(personId);
  const done = await onFilePress(door, { file: reply.file, personId });
  if (done === undefined) return turnedAway(door, 'a file of somebody else');
  const { message, changed } = done;
  // Whoever was told to wait for the card has to read there what became of it.
  if (to !== undefined && (changed || door.pace.late))
    await replaceSent(door, { activityId: pressed, message, to });
  return shown(message);
}

async function answered(door: Paced, { reply, personId: presserId, pressed }: Press): Promise<CardAnswer> {
  const { register } = door;
  const [delivery, roles, to] = await Promise.all([
    register.deliveries.withKey(reply.delivery),
    register.roles.all(),
    register.conversations.withKey(presserId),
  ]);
  // Anyone may send any key: a card is only ever shown to the person it was made for.
  if (delivery === undefined) return turnedAway(door, 'no such card');
  if (delivery.personId !== presserId) return turnedAway(door, 'the card of somebody else');
  const base: Drawn = { delivery, roles: roles.rows, teamsId: to?.teamsId ?? '', typed: reply.typed };
  const spoke = { activityId: pressed, conversationId: to?.conversationId ?? '', at: door.clock.now() };
  const arrived = cardSpoke(register, delivery, { ...spoke, answered: false });
  if (reply.verb === 'refresh') return shown((await Promise.all([deliveredCard(door, base), arrived]))[0]);
  await arrived;
  const isTheirs = delivery.taskIds.includes(reply.task) && !delivery.oversees.includes(reply.task);
  if (!isTheirs) return turnedAway(door, 'not an item of this card to answer');
  if (reply.verb === 'change') return shown(await deliveredCard(door, { ...base, reopened: reply.task }));
  if (reply.verb === 'open') return shown(await opened(door, reply, base));
  return answer(door, reply, { delivery, roles: roles.rows, to, base, spoke });
}

/** A form that was not on the card is fetched; an item answered before is opened for another answer. */
const opened = (door: CardDoor, { task, form = 'progress', press }: Reply, base: Drawn): Promise<Message> =>
  deliveredCard(door, { ...base, opened: { task, form }, ...(press > 0 ? { reopened: task } : {}) });

async function answer(
  door: Paced,
  reply: Reply,
  { delivery, to, base, spoke }: Pressed,
): Promise<CardAnswer> {
  const { clock } = door;
  const given = answerIn(reply);
  if (given === undefined) {
    const wrong = { task: reply.task, form: formOf(reply), field: 'wish', words: CARD.wishMissing } as const;
    return shown(await deliveredCard(door, { ...base, wrong }));
  }
  const verdict = await answerTask(door.register, {
    taskId: reply.task,
    answer: given,
    actor: {
      person: { id: delivery.personId, name: delivery.personName },
      ...{ today: clock.today(), at: clock.now(), via: 'card' },
    },
    key: answerKey(reply),
    delivery: delivery.key,
  });
  if (!verdict.ok) {
    const wrong = { task: reply.task, ...wrongFor(verdict.refusal, reply) };
    const message = await deliveredCard(door, { ...base, wrong, ...again(reply) });
    // Whoever was told to wait for the card has to read the refusal there.
    if (door.pace.late && to !== undefined) await replaceSent(door, sentAs(delivery, message, to));
    return shown(message);
  }
  if (verdict.value.again) door.log.info({ verb: reply.verb }, 'a press came again and counts once');
  // What was typed for this one is saved; what was typed for others stays on the card.
  const others = Object.fromEntries(Object.entries(reply.typed).filter(([task]) => task !== reply.task));
  const [message] = await Promise.all([
    deliveredCard(door, { ...base, typed: others }),
    cardSpoke(door.register, delivery, { ...spoke, answered: true }),
  ]);
  // The answer to a press changes only the presser's view; the sent message follows for reloads and other devices.
  if (to !== undefined) await replaceSent(door, sentAs(delivery, message, to));
  return shown(message);
}

/** A second answer that was refused is shown in the form it was typed into. */
const again = ({ press, task }: Reply): Pick<Drawn, 'reopened'> => (press > 0 ? { reopened: task } : {});

function answerIn({ verb, words, evidence, day: wantedDay, wish }: Reply): Answer | undefined {
  switch (verb) {
    case 'longer':
      return { kind: 'longer asked', words, wantedDay };
    case 'same':
      return { kind: 'no change', words: '' };
    case 'other':
      if (wish === undefined) return undefined;
      return wish === 'snoozed' ? { kind: wish, words, wantedDay } : { kind: wish, words };
    default:
      return { kind: verb === 'claim' ? 'claim' : 'progress', words, evidence };
  }
}

type Replaced = { activityId: string; message: Message; to: Conversation };

const sentAs = ({ activityId, conversationId }: Delivery, message: Message, to: Conversation): Replaced => ({
  activityId,
  message,
  to: { ...to, conversationId },
});

async function replaceSent(
  { messenger, log }: CardDoor,
  { activityId, message, to }: Replaced,
): Promise<void> {
  if (activityId === '') return;
  const failure = await messenger.update(to, activityId, message);
  if (failure !== undefined) log.warn({ why: failure.why }, 'a sent card could not be replaced');
}
