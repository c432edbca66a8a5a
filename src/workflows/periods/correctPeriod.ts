/** A coordinator corrects what an open paper is called and when its board meets, or takes back one that was opened by mistake. */
import { whyNotMeant } from '../../inspection/meantDay';
import type { Day } from '../../inspection/day';
import { type Period, monthInWords } from '../../inspection/periods/period';
import { isCalledOff } from '../../inspection/reminders/round';
import { recordMark } from '../../inspection/recordMark';
import type { Kept, Register } from '../../inspection/register';
import { type Refusal, type Verdict, allowed, refused } from '../../inspection/verdict';
import type { Actor } from '../actor';
import { saveSeen, whyNotCoordinator } from '../coordinating/coordinate';
import { type Changed, putBackOne } from '../coordinating/undoChange';

export type PeriodCorrection = {
  seen: Kept<Period>;
  title: string;
  /** The day the board meets; undefined while it is not known. */
  day: Day | undefined;
  actor: Actor;
};

/** Its month and board are in its key: with others it is another paper. Rejects with `changed` when somebody saved it since. */
export async function correctPeriod(
  register: Register,
  { seen, title, day, actor }: PeriodCorrection,
): Promise<Verdict<Kept<Period>>> {
  const unlikely = day === undefined || day === seen.day ? undefined : whyNotMeant(day, actor.today);
  const refusal = (await whyNotOpen(register, seen, actor)) ?? unlikely;
  if (refusal !== undefined) return refused(refusal);
  const next = { ...seen, title: title.trim(), day };
  return allowed(
    await saveSeen(register.periods, next, (now) => recordMark(sayOf(now)) === recordMark(sayOf(next))),
  );
}

const sayOf = ({ title, day }: Period) => ({ title, day });

/** Puts a paper back as it was before a correction, unless somebody has changed it since. */
export async function undoCorrection(
  register: Register,
  change: Changed<Period>,
  actor: Actor,
): Promise<Verdict<Kept<Period>>> {
  const refusal = await whyNotOpen(register, change.after, actor);
  return refusal === undefined ? putBackOne(register.periods, change) : refused(refusal);
}

/** Refused once anybody was asked for it in a round, for they have been written to about this paper. */
export async function takeBackPeriod(
  register: Register,
  seen: Kept<Period>,
  actor: Actor,
): Promise<Verdict<Kept<Period>>> {
  const refusal = await whyNotOpen(register, seen, actor);
  if (refusal !== undefined) return refused(refusal);
  const [round, frozen] = await Promise.all([
    register.rounds.withKey(seen.key),
    register.positions.inPeriod(seen.id),
  ]);
  if (round !== undefined && !isCalledOff(round))
    return refused({ code: 'round is there', period: monthInWords(seen.asOf) });
  if (frozen.rows.length > 0) return refused({ code: 'period is over', period: seen.title });
  if (round !== undefined) await register.rounds.removeAll([round]);
  const [done] = await register.periods.removeAll([seen]);
  return done === 'removed' ? allowed(seen) : refused({ code: 'changed since' });
}

async function whyNotOpen(
  register: Register,
  { state, title }: Period,
  actor: Actor,
): Promise<Refusal | undefined> {
  if (state !== 'open') return { code: 'period is over', period: title };
  return whyNotCoordinator(register, actor);
}
