/** Somebody reviews the evidence, tests it in practice, or signs it off; the status and the tasks follow. */
import { whyNotBehind } from '../../inspection/meantDay';
import { type TakenStep, afterStep, signsAs, whyNotStep } from '../../inspection/recommendation/closing';
import { isDay } from '../../inspection/day';
import type { ClosingStep, Recommendation } from '../../inspection/recommendation/recommendation';
import type { Kept, Register } from '../../inspection/register';
import type { Task } from '../../inspection/recommendation/task';
import { type Refusal, type Verdict, allowed, refused } from '../../inspection/verdict';
import { entries } from '../../wording/entries';
import type { Actor } from '../actor';
import { MOST_WORDS, isWebLink } from '../answering/answerTask';
import { type ClosingKnown, closingFacts, isLast, stepBy, takenBefore } from './closingFacts';
import { entryBy, saveSeen, tasksFollow, whyNotNow } from '../coordinating/coordinate';
import { write } from '../answering/writeUpdate';

export type StepAsked = {
  /** As the person saw it: a change by someone else since then is not overwritten. */
  seen: Kept<Recommendation>;
  step: TakenStep;
  /** What it rests on. */
  basis: string;
  evidence: string;
  /** Who signed it off, where the authority is not the person who writes it down. */
  signedBy: string;
  /** The day it was signed off, as typed; today when empty. */
  on: string;
  actor: Actor;
  key: string;
};

/** Rejects with `changed` when the row moved on since it was seen. Sent again after a failure, it finishes the rest. */
export async function takeClosingStep(
  register: Register,
  asked: StepAsked,
): Promise<Verdict<Kept<Recommendation>>> {
  const { seen, actor } = asked;
  const known = await closingFacts(register, seen);
  const step = stepOf(asked, known);
  const refusal =
    (await whyNotNow(register)) ?? whyNotAsked(asked, known) ?? whyNotStep(known.facts, asked.step, actor);
  const before = refusal === undefined ? undefined : await takenBefore(register, seen, step);
  if (refusal !== undefined && before === undefined) return refused(refusal);
  const next = { ...seen, ...afterStep(seen, known.claims, step) };
  const saved = before ?? (await saveSeen(register.recommendations, next, (now) => isLast(now, step)));
  await tasksFollow(register, seen.id, (task) => following(task, asked.step));
  await write(register, entryBy(actor, entryOf(asked, step)));
  return allowed(saved);
}

function stepOf(
  { step, basis, evidence, signedBy, on, actor }: StepAsked,
  { facts }: ClosingKnown,
): ClosingStep {
  const taken = stepBy(actor, { step, basis: basis.trim(), evidence: evidence.trim() });
  if (step !== 'signed off') return taken;
  const { authority, recorded } = signsAs(facts, actor);
  const day = isDay(on) ? on : actor.today;
  if (!recorded) return { ...taken, on: day, asRole: authority.name };
  // Who said it counts as the one who took the step; who wrote it down stands beside, and in the entry.
  const by = { id: '', name: signedBy.trim() };
  return { ...taken, on: day, by, asRole: entries.writtenDownBy(authority.name, actor.person.name) };
}

function whyNotAsked(asked: StepAsked, { facts }: ClosingKnown): Refusal | undefined {
  const { step, basis, evidence, signedBy, on, actor } = asked;
  if (basis.trim() === '') return { code: 'no words' };
  if (basis.length > MOST_WORDS) return { code: 'too many words', most: MOST_WORDS };
  if (evidence.trim() !== '' && !isWebLink(evidence)) return { code: 'not a link', given: evidence };
  if (step !== 'signed off' || facts.level === undefined) return undefined;
  const { authority, recorded } = signsAs(facts, actor);
  if (recorded && signedBy.trim() === '') return { code: 'no authority named', authority: authority.name };
  return on === '' ? undefined : whyNotBehind(on, actor.today);
}

function following(task: Kept<Task>, step: TakenStep): Kept<Task> | undefined {
  if (task.stage !== 'claimed' || step === 'evidence reviewed') return undefined;
  if (step === 'signed off') return { ...task, stage: 'done', status: 'Green' };
  return task.status === 'Green pending sign-off' ? undefined : { ...task, status: 'Green pending sign-off' };
}

const entryOf = ({ seen, step, key }: StepAsked, { by, asRole, basis, evidence }: ClosingStep) => ({
  ...{ key, recommendationId: seen.id, taskId: '', kind: step, evidence, asRole },
  words: by.id === '' ? entries.signed(by.name, asRole, basis) : basis,
});
