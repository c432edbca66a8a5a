/** The morning: everyone who owns something due gets one card, and what became of each is written down. */
import { Cron } from 'croner';
import type { Day } from '../inspection/day';
import { type Kept, type Register, RegisterError } from '../inspection/register';
import { type DayOff, dayOff } from '../inspection/calendar';
import type { Delivery } from '../inspection/delivery';
import { type WallTime, hourPassed } from '../inspection/morning';
import { calendarOf } from '../inspection/policy';
import { type CallSent, askRounds } from '../workflows/askRounds';
import { handOver } from '../workflows/handOver';
import { policyInForce } from '../workflows/policyInForce';
import {
  type Prepared,
  type RoundResult,
  type Sending,
  type Sent,
  remindOwners,
} from '../workflows/remindOwners';
import { wallTimeIn } from './clock';
import { type Cards, deliveredCard } from './deliveredCard';
import type { Log } from './log';
import type { Messenger } from './messenger';
import { forgetConversation } from './onInstall';

export type RoundParts = Cards & { messenger: Pick<Messenger, 'send'> };

export type Morning = RoundResult & { handedOver: readonly Kept<Delivery>[]; called: readonly CallSent[] };

/** For any day; who holds a role is asked of today, for the message goes out now. New holders are told first, then who is asked before a paper. */
export async function morningRound(parts: RoundParts, on: Day): Promise<Morning> {
  const { register, clock } = parts;
  const today = clock.today();
  const heldOn = on > today ? on : today;
  const sending = { now: clock.now, prepare: await preparing(parts) };
  const handedOver = await handOver(register, on, sending);
  // A round is of the real day, and nobody is asked in one that is only gone through.
  const called = on === today ? await askRounds(register, { ...sending, today, isMorning: true }) : [];
  const policy = await policyInForce(register);
  const reminded = await remindOwners(register, { ...sending, today: on, heldOn, policy });
  return { ...reminded, handedOver, called };
}

/** How one message to one person is made and sent, whatever it is about. */
export async function preparing(parts: RoundParts): Promise<Sending['prepare']> {
  const { register } = parts;
  const roles = (await register.roles.all()).rows;
  return async (person, delivery): Promise<Prepared> => {
    const to = await register.conversations.withKey(person.id);
    if (to === undefined) return { is: 'unreachable', why: 'app not installed' };
    if (to.gone !== '') return { is: 'unreachable', why: to.gone };
    const message = await deliveredCard(parts, { delivery, teamsId: to.teamsId, roles });
    return { is: 'ready', send: () => sent(parts, person.id, () => parts.messenger.send(to, message)) };
  };
}

const GONE =
  /^(?:ConversationBlockedByUser|BotNotInConversationRoster|BotDisabledByAdmin|ConversationNotFound)\b/;

async function sent(
  { register }: { register: Register },
  personId: string,
  send: () => Promise<Sent>,
): Promise<Sent> {
  const outcome = await send();
  if (outcome.state === 'refused' && GONE.test(outcome.why))
    await forgetConversation(register, personId, outcome.why);
  return outcome;
}

/** Why the morning of that day sends nothing; undefined on a working day. */
export async function offOn(register: RoundParts['register'], on: Day): Promise<DayOff | undefined> {
  return dayOff(on, calendarOf(await policyInForce(register)));
}

/** The register's own sentences name lists and rows only; the message of any other error may quote somebody. */
function reasonOf(error: unknown): string {
  if (error instanceof RegisterError) return error.message;
  return error instanceof Error ? error.name : 'unknown';
}

// As often as a zone can be off the hour.
const EACH_QUARTER = '*/15 * * * *';

/**
 * Once a day at the hour of the policy, on the clock of its place. The policy is read anew each time, so that a change
 * counts from the next quarter of an hour. A round that failed is tried again at the next.
 */
export function everyMorning(parts: RoundParts & { log: Log; hour: number }): Cron {
  const { log, clock, register } = parts;
  const look = lookingAtTheClock(parts);
  return new Cron(EACH_QUARTER, { timezone: clock.zone, protect: true }, async () => {
    try {
      await look();
    } catch (error) {
      const why = reasonOf(error);
      log.error({ why }, 'the morning round failed; it is tried again in a quarter of an hour');
    }
  });

  function lookingAtTheClock({ hour }: { hour: number }) {
    let before: WallTime = wallTimeIn(clock.zone, clock.now());
    return async () => {
      const kept = (await register.settings.get('reminder policy'))?.value;
      const now = wallTimeIn(kept?.zone || clock.zone, clock.now());
      if (hourPassed(before, now, kept?.hour ?? hour)) await ofToday(now.day);
      before = now;
    };
  }

  async function ofToday(today: Day): Promise<void> {
    const off = await offOn(register, today);
    if (off !== undefined) return log.info({ off: off.is }, 'no morning round today');
    const { sent, refused, unknown, vacant, handedOver } = await morningRound(parts, today);
    const counts = { sent: sent.length, refused: refused.length, unknown: unknown.length };
    log.info({ ...counts, vacant: vacant.length, handedOver: handedOver.length }, 'morning round');
  }
}
