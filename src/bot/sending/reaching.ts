/** How one message to one person is made and sent, whatever it is about: by chat, else by the feed, else by mail. */
import type { Conversation, Delivery, Outcome } from '../../inspection/reminders/delivery';
import type { OtherWays } from '../../inspection/reminders/otherWays';
import type { Role } from '../../inspection/reminders/owner';
import type { Policy } from '../../inspection/reminders/policy';
import { type Register, RegisterError } from '../../inspection/register';
import { type Delivering, type Prepared, type Sending, deliverAll } from '../../workflows/reminding/deliver';
import { itemsInWords } from '../../wording/chat/notices';
import { policyInForce } from '../../workflows/reminding/policyInForce';
import { type Cards, deliveredCard } from '../answering/deliveredCard';
import type { Message, Messenger } from './messenger';
import { forgetConversation, keepConversation } from '../answering/onInstall';
import { wayAround } from './otherWay';
import { rolesLately } from './rolesLately';
import type { SendFailure } from './sendFailure';
import { type SendingPace, backOff, pause, sendingPace } from './sendingPace';

export type Reaching = Cards & {
  messenger: Pick<Messenger, 'send'>;
  others: OtherWays;
  tenantId: string;
  pace: SendingPace;
};

const HOUR_MS = 3_600_000;
const SIGNED_OUT_MS = 15 * 60_000;
// A pause of the whole process is no longer than this; the row itself waits for as long as it was asked to.
const LONGEST_HOLD_MS = 60_000;
// After an install the chat is there within seconds, and the app says hello by itself.
const INSTALLING_MS = 60_000;
const INSTALLING = 'app being installed';

/** At most so many messages a second leave this process. */
export function deliveringBy(parts: Omit<Reaching, 'pace'>, perSecond: number): Delivering {
  const pace = sendingPace(perSecond);
  return { now: parts.clock.now, prepare: reaching({ ...parts, pace }), turn: pace.turn };
}

/** For a command, which sends by itself and says what became of each. */
export const sendingHere = (register: Register, delivering: Delivering): Sending => ({
  now: delivering.now,
  send: (rows) => deliverAll(register, rows, { ...delivering, pause }),
});

const reaching =
  (parts: Reaching): Delivering['prepare'] =>
  async (person, delivery): Promise<Prepared> => {
    const [policy, roles] = await Promise.all([policyInForce(parts.register), rolesOf(parts)]);
    const chat = policy.channels.chat ? await chatWith(parts, delivery) : closed('chat switched off');
    if (chat.is === 'not yet') return { is: 'not yet', why: INSTALLING, waitMs: INSTALLING_MS };
    const teamsId = chat.is === 'open' ? chat.to.teamsId : '';
    const message = await deliveredCard(parts, { delivery, teamsId, roles });
    const around = (why: string) => otherwise(parts, { delivery, message, policy, why });
    if (chat.is === 'open')
      return {
        is: 'ready',
        send: async () => {
          const outcome = await byChat(parts, { delivery, message, to: chat.to });
          return outcome.state === 'refused' ? ((await around(outcome.why)?.()) ?? outcome) : outcome;
        },
      };
    const send = around(chat.why);
    return send === undefined ? { is: 'unreachable', why: chat.why } : { is: 'ready', send };
  };

const rolesOf = ({ register }: Reaching): Promise<readonly Role[]> => rolesLately(register);

type Chat = { is: 'open'; to: Conversation } | { is: 'closed'; why: string } | { is: 'not yet' };

const closed = (why: string): Chat => ({ is: 'closed', why });

/** Whoever has not got the app is given it, once; whoever took it away, or blocked it, is left in peace. */
async function chatWith(parts: Reaching, { personId, why }: Delivery): Promise<Chat> {
  const { register, others, tenantId } = parts;
  const to = await register.conversations.withKey(personId);
  if (to !== undefined) return to.gone === '' ? { is: 'open', to } : closed(to.gone);
  if (others.install === undefined) return closed('app not installed');
  try {
    const conversationId = await others.install(personId);
    if (conversationId !== undefined) {
      const chat = { personId, conversationId, tenantId };
      return { is: 'open', to: await keepConversation(register, chat, others.newChats) };
    }
    return why === INSTALLING ? closed('app not installed') : { is: 'not yet' };
  } catch (error) {
    if (!(error instanceof RegisterError)) throw error;
    return closed(`app not installed; install: ${error.failure}`);
  }
}

type Around = { delivery: Delivery; message: Message; policy: Policy; why: string };

/** The first of the other ways that takes it; undefined where none is open. */
function otherwise(parts: Reaching, around: Around): (() => Promise<Outcome>) | undefined {
  const { policy, message, delivery, why } = around;
  const { feed, mail } = parts.others;
  const ways = [
    ...(policy.channels.feed && feed !== undefined ? [{ channel: 'feed' as const, send: feed }] : []),
    ...(policy.channels.mail && mail !== undefined ? [{ channel: 'mail' as const, send: mail }] : []),
  ];
  if (ways.length === 0) return undefined;
  const { personId, taskIds } = delivery;
  const notice = { headline: message.summary, items: itemsInWords(taskIds.length), link: parts.link() };
  return () => wayAround(ways, { personId, notice, why });
}

type ToSend = { delivery: Delivery; message: Message; to: Conversation };

async function byChat(parts: Reaching, { delivery, message, to }: ToSend): Promise<Outcome> {
  const sent = await parts.messenger.send(to, message);
  if (sent.is === 'failed') return failed(parts, { delivery, to, failure: sent.failure });
  const { conversationId } = to;
  return { state: 'sent', why: '', channel: 'chat', conversationId, activityId: sent.activityId };
}

type Failed = { delivery: Delivery; to: Conversation; failure: SendFailure };

async function failed({ register, pace }: Reaching, { delivery, to, failure }: Failed): Promise<Outcome> {
  const { is, why, waitMs } = failure;
  const nowhere = { channel: 'chat', conversationId: to.conversationId, activityId: '' } as const;
  switch (is) {
    case 'busy':
      if (waitMs > 0) pace.hold(Math.min(waitMs, LONGEST_HOLD_MS));
      return {
        ...{ state: 'waiting', why, channel: 'chat' },
        waitMs: Math.max(waitMs, backOff(delivery.tries + 1)),
      };
    case 'signed out':
      // Nobody else would be let in either.
      pace.hold(LONGEST_HOLD_MS);
      return { state: 'waiting', why, channel: 'chat', waitMs: SIGNED_OUT_MS };
    case 'parked':
      return { state: 'waiting', why, channel: 'chat', waitMs: HOUR_MS };
    case 'unanswered':
      return { state: 'unknown', why, ...nowhere };
    case 'gone':
      await forgotten(register, delivery.personId, why);
      return { state: 'refused', why, ...nowhere };
    default:
      return { state: 'refused', why, ...nowhere };
  }
}

/** Where that cannot be written down now, the next message meets the same answer. */
async function forgotten(register: Register, personId: string, why: string): Promise<void> {
  try {
    await forgetConversation(register, personId, why);
  } catch (error) {
    if (!(error instanceof RegisterError)) throw error;
  }
}
