/** The morning: everyone who owns something due gets one card, and what became of each is written down. */
import { Cron } from 'croner';
import { addDays, type Day } from '../inspection/day';
import type { Kept, Register } from '../inspection/register';
import { type DayOff, dayOff } from '../inspection/reminders/calendar';
import type { Delivery } from '../inspection/reminders/delivery';
import { type WallTime, isMorningDue } from '../inspection/reminders/morning';
import { calendarOf } from '../inspection/reminders/policy';
import { type CallSent, askRounds } from '../workflows/reminding/askRounds';
import type { Sending } from '../workflows/reminding/deliver';
import { handOver } from '../workflows/reminding/handOver';
import { policyInForce } from '../workflows/reminding/policyInForce';
import { type RoundResult, remindOwners } from '../workflows/reminding/remindOwners';
import { endMorning, takeMorning } from '../workflows/reminding/takeMorning';
import { type Clock, wallTimeIn } from './clock';
import type { Log } from './log';
import { nameOf, sweep } from './sending/sending';

export type RoundParts = { register: Register; clock: Clock; sending: Sending };

export type Morning = RoundResult & { handedOver: readonly Kept<Delivery>[]; called: readonly CallSent[] };

/** For any day; who holds a role is asked of today, for the message goes out now. New holders are told first, then who is asked before a paper. */
export async function morningRound({ register, clock, sending }: RoundParts, on: Day): Promise<Morning> {
  const today = clock.today();
  const heldOn = on > today ? on : today;
  const handedOver = await handOver(register, on, sending);
  // A round is of the real day, and nobody is asked in one that is only gone through.
  const called = on === today ? await askRounds(register, { ...sending, today, isMorning: true }) : [];
  const policy = await policyInForce(register);
  const reminded = await remindOwners(register, { ...sending, today: on, heldOn, policy });
  return { ...reminded, handedOver, called };
}

/** Why the morning of that day sends nothing; undefined on a working day. */
export async function offOn(register: RoundParts['register'], on: Day): Promise<DayOff | undefined> {
  return dayOff(on, calendarOf(await policyInForce(register)));
}

// As often as a zone can be off the hour.
const EACH_QUARTER = '*/15 * * * *';

export type Mornings = RoundParts & {
  log: Log;
  /** Where the policy names none. */
  hour: number;
  /** A name of this process, which no other has. */
  instance: string;
};

/**
 * Once a day at the hour of the policy, on the clock of its place. The policy is read anew each time, so that a change
 * counts from the next quarter of an hour. A round that failed is tried again at the next, and so is one whose process died.
 */
export function everyMorning(parts: Mornings): Cron {
  const { log, clock } = parts;
  const look = lookingAtTheClock(parts);
  return new Cron(EACH_QUARTER, { timezone: clock.zone, protect: true }, async () => {
    try {
      await look();
    } catch (error) {
      log.error(
        { why: nameOf(error) },
        'the morning round failed; it is tried again in a quarter of an hour',
      );
    }
  });
}

/** One look, each time it is called: goes through the morning when it is due, and picks up what was left lying. */
export function lookingAtTheClock(parts: Mornings): () => Promise<void> {
  const { register, clock, log } = parts;
  let before: WallTime = wallTimeIn(clock.zone, clock.now());
  return async () => {
    const kept = (await register.settings.get('reminder policy'))?.value;
    const now = wallTimeIn(kept?.zone || clock.zone, clock.now());
    const last = (await register.settings.get('last morning'))?.value;
    if (isMorningDue(last, { before, now, hour: kept?.hour ?? parts.hour })) await ofToday(parts, now.day);
    before = now;
    const swept = await sweep(register, { ...parts.sending, since: addDays(now.day, -1) });
    if (swept.again + swept.abandoned > 0) log.warn(swept, 'messages were left lying and are seen to');
  };
}

async function ofToday(parts: Mornings, today: Day): Promise<void> {
  const { register, log, clock, instance } = parts;
  const mine = { day: today, at: clock.now(), by: instance };
  if (!(await takeMorning(register, mine))) return;
  const off = await offOn(register, today);
  if (off === undefined) {
    const { vacant, handedOver, called, ...rest } = await morningRound(parts, today);
    const { sent, refused, unknown, waiting } = rest;
    const counts = { waiting: waiting.length, sent: sent.length, refused: refused.length };
    const others = { unknown: unknown.length, handedOver: handedOver.length, calls: called.length };
    log.info({ ...counts, ...others, vacant: vacant.length }, 'morning round');
  } else log.info({ off: off.is }, 'no morning round today');
  await endMorning(register, mine);
}
