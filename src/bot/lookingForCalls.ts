/** Looks whether a coordinator wished a round or another call, and sends it: the tab itself cannot write to anyone. */
import { Cron } from 'croner';
import { USUAL_POLICY } from '../inspection/reminders/policy';
import { isGoingOut } from '../inspection/reminders/round';
import { type CallSent, askRounds } from '../workflows/reminding/askRounds';
import { wallTimeIn } from './clock';
import type { Log } from './log';
import { type RoundParts, offOn } from './morningRound';
import { nameOf } from './sending/sending';

// In a tenant each look is a request that mostly finds nothing; on this machine nobody should have to wait.
const EACH_QUARTER = '*/15 * * * *';
const EACH_THREE_SECONDS = '*/3 * * * * *';

/** `hour` is the morning's where the policy names none; `soon` is for a register on this machine. */
export function lookingForCalls(parts: RoundParts & { log: Log; hour: number; soon: boolean }): Cron {
  const { log, clock, soon } = parts;
  return new Cron(
    soon ? EACH_THREE_SECONDS : EACH_QUARTER,
    { timezone: clock.zone, protect: true },
    async () => {
      try {
        for (const { round, sent, waiting } of await callsNow(parts))
          if (sent.length > 0)
            log.info({ call: round.call, sent: sent.length, waiting }, 'a round was called');
      } catch (error) {
        log.error({ why: nameOf(error) }, 'the calls of rounds could not be sent; the next look tries again');
      }
    },
  );
}

/** Sends what is wished now; mostly that is nothing, and one question finds it out. */
export async function callsNow(parts: RoundParts & { hour?: number }): Promise<readonly CallSent[]> {
  const { register, clock, sending } = parts;
  if (!(await register.rounds.all()).rows.some(isGoingOut)) return [];
  const today = clock.today();
  return askRounds(register, { ...sending, today, isMorning: await isMorning(parts) });
}

async function isMorning({
  register,
  clock,
  hour = USUAL_POLICY.hour,
}: RoundParts & { hour?: number }): Promise<boolean> {
  const kept = (await register.settings.get('reminder policy'))?.value;
  const { day, minute } = wallTimeIn(kept?.zone || clock.zone, clock.now());
  return minute >= (kept?.hour ?? hour) * 60 && (await offOn(register, day)) === undefined;
}
