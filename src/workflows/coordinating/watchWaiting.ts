/** Somebody says on which body something waits, for what, and who asks them when; or has asked them today. */
import { recordMark } from '../../inspection/recordMark';
import { whyNotAhead, whyNotMeant } from '../../inspection/meantDay';
import { isDay } from '../../inspection/day';
import { isCoordinator, speaksFor } from '../../inspection/reminders/owner';
import type { Awaits, Recommendation } from '../../inspection/recommendation/recommendation';
import type { Kept, Register } from '../../inspection/register';
import { type Refusal, type Verdict, allowed, refused } from '../../inspection/verdict';
import { chased } from '../../inspection/recommendation/waiting';
import { entries } from '../../wording/entries';
import type { Actor } from '../actor';
import { entryBy, saveSeen, whyNotCoordinator } from './coordinate';
import { write } from '../answering/writeUpdate';

export type WaitSaid = {
  seen: Kept<Recommendation>;
  /** Days as typed. Undefined: it waits on nobody any more. */
  awaits: (Pick<Awaits, 'body' | 'what' | 'askedBy'> & { nextChase: string; since: string }) | undefined;
  actor: Actor;
  key: string;
};

/** Rejects with `changed` when the row moved on since it was seen. */
export async function setWaiting(register: Register, said: WaitSaid): Promise<Verdict<Kept<Recommendation>>> {
  const { seen, actor, key } = said;
  const refusal = (await whyNotCoordinator(register, actor)) ?? whyNot(said);
  if (refusal !== undefined) return refused(refusal);
  const awaits = awaitsIn(said);
  const isDone = (now: Recommendation) => recordMark(now.awaits) === recordMark(awaits);
  const saved = await saveSeen(register.recommendations, { ...seen, awaits }, isDone);
  const words = awaits === undefined ? entries.waitsNoMore(seen.awaits?.body ?? '') : entries.waits(awaits);
  await write(
    register,
    entryBy(actor, { key, recommendationId: seen.id, taskId: '', kind: 'waiting', words }),
  );
  return allowed(saved);
}

function awaitsIn({ awaits }: WaitSaid): Awaits | undefined {
  if (awaits === undefined) return undefined;
  const { body, what, askedBy, nextChase, since } = awaits;
  return {
    ...{ body: body.trim(), what: what.trim(), askedBy: askedBy.trim() },
    nextChase: isDay(nextChase) ? nextChase : undefined,
    since: isDay(since) ? since : undefined,
  };
}

function whyNot({ seen, awaits, actor }: WaitSaid): Refusal | undefined {
  if (awaits === undefined) return seen.awaits === undefined ? { code: 'waits on nobody' } : undefined;
  if (awaits.body.trim() === '') return { code: 'no body' };
  if (awaits.what.trim() === '') return { code: 'nothing awaited' };
  return [awaits.nextChase, awaits.since]
    .map((day) => (day === '' ? undefined : whyNotMeant(day, actor.today)))
    .find((refusal) => refusal !== undefined);
}

export type Chase = {
  seen: Kept<Recommendation>;
  /** What they answered, or how they were asked. */
  words: string;
  /** When they are asked again, as typed. */
  nextChase: string;
  actor: Actor;
  key: string;
};

/** A coordinator may, and whoever holds the role that asks them. */
export async function chaseWaiting(register: Register, chase: Chase): Promise<Verdict<Kept<Recommendation>>> {
  const { seen, words, nextChase, actor, key } = chase;
  const refusal = (await whyNotChaser(register, chase)) ?? whyNotChase(chase);
  if (refusal !== undefined) return refused(refusal);
  if (seen.awaits === undefined || !isDay(nextChase)) return refused({ code: 'waits on nobody' });
  const next = { ...seen, awaits: chased(seen.awaits, nextChase) };
  const isDone = (now: Recommendation) => now.awaits?.nextChase === nextChase;
  const saved = await saveSeen(register.recommendations, next, isDone);
  const about = { key, recommendationId: seen.id, taskId: '', kind: 'chased', wantedDay: nextChase } as const;
  await write(register, entryBy(actor, { ...about, words: words.trim() }));
  return allowed(saved);
}

async function whyNotChaser(register: Register, { seen, actor }: Chase): Promise<Refusal | undefined> {
  const { rows } = await register.roles.all();
  const { person, today } = actor;
  const asks = rows.some((role) => role.name === seen.awaits?.askedBy && speaksFor(role, person.id, today));
  return asks || isCoordinator(rows, person.id, today) ? undefined : { code: 'not a coordinator' };
}

function whyNotChase({ seen, words, nextChase, actor }: Chase): Refusal | undefined {
  if (seen.awaits === undefined) return { code: 'waits on nobody' };
  if (words.trim() === '') return { code: 'no words' };
  return whyNotAhead(nextChase, actor.today);
}
