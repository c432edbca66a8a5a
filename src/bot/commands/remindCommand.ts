/** The command that runs the morning round, for now or for a named day, and prints who heard and who did not. */
import { dayOff, workingDayFrom } from '../../inspection/reminders/calendar';
import { type Day, isDay } from '../../inspection/day';
import { calendarOf } from '../../inspection/reminders/policy';
import * as say from '../../wording/commands';
import { policyInForce } from '../../workflows/reminding/policyInForce';
import { type Morning, morningRound } from '../morningRound';
import { type Reached, unlessStoreFails } from './reached';
import { fail, print } from './terminal';

/** `on` names a day whose morning is to be gone through, which on a day off sends nothing; without it, now, on any day. */
export async function remindCommand(there: Reached, on: string | undefined): Promise<void> {
  const today = on ?? there.clock.today();
  if (!isDay(today)) return fail(say.notADay(today));
  const off = on === undefined ? undefined : await unlessStoreFails(there, () => daysOff(there, today));
  if (off?.off !== undefined) return print(say.dayOffLine(today, off.off, off.next));
  if (on !== undefined && off === undefined) return;
  const result = await unlessStoreFails(there, () => morningRound(there, today));
  if (result !== undefined) print([say.roundHead(today), ...roundLines(result)].join('\n'));
}

async function daysOff({ register }: Reached, on: Day) {
  const calendar = calendarOf(await policyInForce(register));
  return { off: dayOff(on, calendar), next: workingDayFrom(on, calendar) };
}

function roundLines(result: Morning): string[] {
  const { sent, refused, unknown, waiting, vacant, before, quiet, unreadable, handedOver, called } = result;
  const asked = called.flatMap(({ round, sent: cards }) => cards.map((card) => ({ ...card, round })));
  return [
    ...handedOver.map(({ personName, about, state }) => say.handedTo(personName, about, state)),
    ...asked.map(({ personName, taskIds, round }) => say.calledTo(personName, taskIds.length, round.title)),
    ...sent.map(({ personName, taskIds, channel }) => say.sentTo(personName, taskIds.length, channel)),
    ...refused.map(({ personName, why }) => say.refusedFor(personName, why)),
    ...unknown.map(({ personName, why }) => say.unknownFor(personName, why)),
    ...waiting.map(({ personName, why, notBefore }) => say.waitingFor(personName, why, notBefore)),
    ...vacant.map(say.vacantRole),
    ...(before === 0 ? [] : [say.beforeLine(before)]),
    ...(quiet === 0 ? [] : [say.quietLine(quiet)]),
    ...(unreadable === 0 ? [] : [say.unreadableLine(unreadable)]),
    ...(sent.length + handedOver.length + asked.length === 0 ? [say.nothingSent] : []),
  ];
}
