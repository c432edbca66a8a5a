/** The morning: everyone who owns something due gets one card, and what became of each is written down. */
import { Cron } from 'croner';
import type { Day } from '../inspection/day';
import type { Register } from '../inspection/register';
import { type Policy, USUAL_POLICY } from '../inspection/policy';
import { type Prepared, type RoundResult, type Sent, remindOwners } from '../workflows/remindOwners';
import { type Cards, deliveredCard } from './deliveredCard';
import type { Log } from './log';
import type { Messenger } from './messenger';
import { forgetConversation } from './onInstall';

export type RoundParts = Cards & { messenger: Pick<Messenger, 'send'>; policy?: Policy };

/** For any day; who holds a role is asked of today, for the message goes out now. */
export async function morningRound(parts: RoundParts, on: Day): Promise<RoundResult> {
  const { register, clock, policy = USUAL_POLICY } = parts;
  const today = clock.today();
  const roles = (await register.roles.all()).rows;
  return remindOwners(register, {
    today: on,
    heldOn: on > today ? on : today,
    policy,
    now: clock.now,
    prepare: async (person, delivery): Promise<Prepared> => {
      const to = await register.conversations.withKey(person.id);
      if (to === undefined) return { is: 'unreachable', why: 'app not installed' };
      if (to.gone !== '') return { is: 'unreachable', why: to.gone };
      const message = await deliveredCard(parts, { delivery, teamsId: to.teamsId, roles });
      return { is: 'ready', send: () => sent(parts, person.id, () => parts.messenger.send(to, message)) };
    },
  });
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

/** Every morning at this hour where the organisation is; the clock change moves it with the people. */
export function everyMorning(parts: RoundParts & { log: Log; hour: number }): Cron {
  const { log, clock, hour } = parts;
  return new Cron(`0 ${hour} * * *`, { timezone: clock.zone, protect: true }, async () => {
    try {
      const { sent, refused, unknown, vacant } = await morningRound(parts, clock.today());
      const counts = {
        sent: sent.length,
        refused: refused.length,
        unknown: unknown.length,
        vacant: vacant.length,
      };
      log.info(counts, 'morning round');
    } catch (error) {
      log.error(
        { why: error instanceof Error ? error.message : 'unknown' },
        'the morning round failed; it can be run again',
      );
    }
  });
}
