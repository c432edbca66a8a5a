/** The morning: everyone who owns something due gets one card, and what became of each is written down. */
import { Cron } from 'croner';
import { addDays, type Day } from '../inspection/day';
import type { Kept, Register } from '../inspection/register';
import { type DayOff, dayOff } from '../inspection/reminders/calendar';
import type { Delivery } from '../inspection/reminders/delivery';
import { STILL_AT_IT_MS, type WallTime, isMorningDue } from '../inspection/reminders/morning';
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
import { whileSaying } from './whileSaying';

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

const EACH_MINUTE = '* * * * *';
// As often as a zone can be off the hour.
const LOOKS_MIN = 15;

export type Mornings = RoundParts & {
  log: Log;
  /** Where the policy names none. */
  hour: number;
  /** A name of this process, which no other has. */
  instance: string;
  /** How often it says that it is still planning; another time for tests whose clock runs faster. */
  stillAtItMs?: number;
};

/**
 * Once a day at the hour of the policy, on the clock of its place. The policy is read anew each time, so that a change
 * counts from the next quarter of an hour. A round that failed is tried again at the next.
 */
export function everyMorning(parts: Mornings): Cron {
  const tick = lookingInTime(parts, lookingAtTheClock(parts));
  return new Cron(EACH_MINUTE, { timezone: parts.clock.zone, protect: true }, tick);
}

/** Called each minute; looks each quarter of an hour, and at once after a start and while `look` wishes it. */
export function lookingInTime(
  { clock, log }: Pick<Mornings, 'clock' | 'log'>,
  look: () => Promise<boolean>,
): () => Promise<void> {
  const quarter = (): string => {
    const { day, minute } = wallTimeIn(clock.zone, clock.now());
    return `${day} ${Math.floor(minute / LOOKS_MIN)}`;
  };
  let seen = '';
  let soon = false;
  return async () => {
    const now = quarter();
    if (now === seen && !soon) return;
    seen = now;
    try {
      soon = await look();
    } catch (error) {
      soon = false;
      log.error(
        { why: nameOf(error) },
        'the morning round failed; it is tried again in a quarter of an hour',
      );
    }
  };
}

/**
 * One look, each time it is called: goes through the morning when it is due, and picks up what was left lying. Answers
 * whether to look again soon, for another process is at it and may die.
 */
export function lookingAtTheClock(parts: Mornings): () => Promise<boolean> {
  const { register, clock, log } = parts;
  let before: WallTime = wallTimeIn(clock.zone, clock.now());
  return async () => {
    const kept = (await register.settings.get('reminder policy'))?.value;
    const now = wallTimeIn(kept?.zone || clock.zone, clock.now());
    const last = (await register.settings.get('last morning'))?.value;
    const isDue = isMorningDue(last, { before, now, hour: kept?.hour ?? parts.hour });
    const isOthers = isDue && !(await ofToday(parts, now.day));
    before = now;
    const swept = await sweep(register, { ...parts.sending, since: addDays(now.day, -1) });
    if (swept.again + swept.abandoned > 0) log.warn(swept, 'messages were left lying and are seen to');
    return isOthers;
  };
}

/** False where it is somebody else's. */
async function ofToday(parts: Mornings, today: Day): Promise<boolean> {
  const { register, log, clock, instance, stillAtItMs: eachMs = STILL_AT_IT_MS } = parts;
  const mine = () => ({ day: today, at: clock.now(), by: instance });
  const take = () => takeMorning(register, mine());
  if (!(await take())) return false;
  await whileSaying({ say: take, eachMs, log }, () => goThrough(parts, today));
  await endMorning(register, mine());
  return true;
}

async function goThrough(parts: Mornings, today: Day): Promise<void> {
  const { register, log } = parts;
  const off = await offOn(register, today);
  if (off === undefined) {
    const { vacant, handedOver, called, ...rest } = await morningRound(parts, today);
    const { sent, refused, unknown, waiting } = rest;
    const counts = { waiting: waiting.length, sent: sent.length, refused: refused.length };
    const others = { unknown: unknown.length, handedOver: handedOver.length, calls: called.length };
    log.info({ ...counts, ...others, vacant: vacant.length }, 'morning round');
  } else log.info({ off: off.is }, 'no morning round today');
}
