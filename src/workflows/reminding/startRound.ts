/** A coordinator's part of a round: starting it, calling the silent again, closing it. The bot's part is askRounds. */
import { whyNotAhead } from '../../inspection/meantDay';
import type { Day } from '../../inspection/day';
import type { Period } from '../../inspection/periods/period';
import { type Kept, type Register, RegisterError } from '../../inspection/register';
import {
  boardOf,
  closeRound,
  isAskedAbout,
  isCalledOff,
  isGoingOut,
  nextCall,
} from '../../inspection/reminders/round';
import type { Round } from '../../inspection/reminders/roundRecord';
import { type Verdict, allowed, refused } from '../../inspection/verdict';
import type { Actor } from '../actor';
import { saveSeen, whyNotCoordinator } from '../coordinating/coordinate';
import { type Changed, putBackOne } from '../coordinating/undoChange';

/** Who wishes it, by name, and when. A command has no person behind it: who may run it holds the bot's own keys. */
export type Wish = { by: string; at: string; today: Day };

export type RoundStart = { period: Kept<Period>; title: string; closes: Day | undefined };

const wishOf = ({ person, at, today }: Actor): Wish => ({ by: person.name, at, today });

async function asCoordinator<T>(
  register: Register,
  actor: Actor,
  work: (wish: Wish) => Promise<Verdict<T>>,
): Promise<Verdict<T>> {
  const refusal = await whyNotCoordinator(register, actor);
  return refusal === undefined ? work(wishOf(actor)) : refused(refusal);
}

/** Started twice, or by two at once, it is one round. */
export const startRound = (register: Register, start: RoundStart, actor: Actor) =>
  asCoordinator(register, actor, (wish) => wishRound(register, start, wish));

/** Only the silent, and only what they have not answered. */
export const callAgain = (register: Register, roundId: string, actor: Actor) =>
  asCoordinator(register, actor, (wish) => wishCall(register, roundId, wish));

/** What is silent then is what the paper prints. Closed twice, the first stands, and what was before is the same as after. */
export const endRound = (register: Register, roundId: string, actor: Actor) =>
  asCoordinator(register, actor, async (wish) => allowed(await end(register, roundId, wish)));

/** Takes back the closing of a round, as long as its paper is open and nobody has touched the round since. */
export const reopenRound = (register: Register, closing: Changed<Round>, actor: Actor) =>
  asCoordinator(register, actor, async () => {
    const { before } = closing;
    const { rows } = await register.periods.all();
    const period = rows.find(({ key }) => key === before.key);
    if (period?.state !== 'open') return refused({ code: 'round is closed', round: before.title });
    return putBackOne(register.rounds, closing);
  });

export async function wishRound(
  register: Register,
  { period, title, closes }: RoundStart,
  { by, at, today }: Wish,
): Promise<Verdict<Kept<Round>>> {
  if (period.state !== 'open') return refused({ code: 'period is over', period: period.title });
  const there = await register.rounds.withKey(period.key);
  if (there !== undefined && !isCalledOff(there))
    return there.closedAt === '' ? allowed(there) : refused({ code: 'round is closed', round: there.title });
  const untimely = closes && whyNotAhead(closes, today);
  if (untimely) return refused(untimely);
  const tasks = (await register.tasks.all()).rows.filter(isAskedAbout);
  if (!tasks.some(({ owners }) => owners.length > 0)) return refused({ code: 'nothing to ask' });
  const wished: Round = {
    ...{ key: period.key, title, state: 'to be asked', call: 'first', wishedAt: at, wishedBy: by, closes },
    ...{ askedAt: '', secondAt: '', lastAt: '', closedAt: '', closedBy: '', asks: [], silent: [] },
  };
  if (there !== undefined) return allowed(await register.rounds.save({ ...there, ...wished }));
  const [added] = await register.rounds.addAll([wished]);
  if (added?.is === 'added') return allowed(added.kept);
  const other = await register.rounds.withKey(period.key);
  return other === undefined ? refused({ code: 'round is closed', round: title }) : allowed(other);
}

export async function wishCall(
  register: Register,
  roundId: string,
  { by, at }: Wish,
): Promise<Verdict<Kept<Round>>> {
  const seen = await register.rounds.find(roundId);
  if (seen.closedAt !== '') return refused({ code: 'round is closed', round: seen.title });
  if (isGoingOut(seen)) return refused({ code: 'call goes out', call: seen.call });
  const call = nextCall(seen);
  if (call === undefined) return refused({ code: 'last call went out', round: seen.title });
  const { silent, unreachable } = boardOf(seen, (await register.tasks.all()).rows);
  if (silent.length + unreachable.length === 0)
    return refused({ code: 'nobody is silent', round: seen.title });
  const wished: Kept<Round> = { ...seen, state: 'to be called', call, wishedAt: at, wishedBy: by };
  // Two who press at the same moment wish the same call.
  return allowed(await saveSeen(register.rounds, wished, (now) => now.call === call));
}

const TRIES = 4;

export const wishEnd = async (register: Register, roundId: string, wish: Wish) =>
  allowed((await end(register, roundId, wish)).after);

/** What the bot writes down at the same moment is no reason to stay open: the round is read again and closed then. */
async function end(register: Register, roundId: string, { by, at }: Wish): Promise<Changed<Round>> {
  for (let tries = 1; ; tries += 1) {
    const seen = await register.rounds.find(roundId);
    if (seen.closedAt !== '') return { before: seen, after: seen };
    const { rows } = await register.tasks.all();
    try {
      const after = await register.rounds.save({ ...seen, ...closeRound(seen, rows, { at, by }) });
      return { before: seen, after };
    } catch (error) {
      if (!(error instanceof RegisterError && error.failure === 'changed') || tries === TRIES) throw error;
    }
  }
}
