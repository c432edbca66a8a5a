/** How one message to one person is made and sent, whatever it is about, and what each answer of Teams means for its row. */
import type { Conversation, Delivery, Outcome } from '../inspection/delivery';
import type { Role } from '../inspection/owner';
import { type Register, RegisterError } from '../inspection/register';
import { type Delivering, type Prepared, type Sending, deliverAll } from '../workflows/deliver';
import { type Cards, deliveredCard } from './deliveredCard';
import type { Messenger } from './messenger';
import { forgetConversation } from './onInstall';
import type { SendFailure } from './sendFailure';
import { type SendingPace, backOff, pause, sendingPace } from './sendingPace';

export type Reaching = Cards & {
  messenger: Pick<Messenger, 'send'>;
  pace: SendingPace;
};

const HOUR_MS = 3_600_000;
const SIGNED_OUT_MS = 15 * 60_000;
// A pause of the whole process is no longer than this; the row itself waits for as long as it was asked to.
const LONGEST_HOLD_MS = 60_000;

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
    const { register } = parts;
    const to = await register.conversations.withKey(person.id);
    if (to === undefined) return { is: 'unreachable', why: 'app not installed' };
    if (to.gone !== '') return { is: 'unreachable', why: to.gone };
    const roles = await rolesOf(parts);
    const message = await deliveredCard(parts, { delivery, teamsId: to.teamsId, roles });
    return {
      is: 'ready',
      send: async () => {
        const sent = await parts.messenger.send(to, message);
        if (sent.is === 'failed') return failed(parts, { delivery, to, failure: sent.failure });
        const { conversationId } = to;
        return { state: 'sent', why: '', channel: 'chat', conversationId, activityId: sent.activityId };
      },
    };
  };

const rolesOf = async ({ register }: Reaching): Promise<readonly Role[]> => (await register.roles.all()).rows;

type Failed = { delivery: Delivery; to: Conversation; failure: SendFailure };

async function failed({ register, pace }: Reaching, { delivery, to, failure }: Failed): Promise<Outcome> {
  const { is, why, waitMs } = failure;
  const nowhere = { channel: 'chat', conversationId: to.conversationId, activityId: '' } as const;
  switch (is) {
    case 'busy':
      if (waitMs > 0) pace.hold(Math.min(waitMs, LONGEST_HOLD_MS));
      return {
        state: 'waiting',
        why,
        channel: 'chat',
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
