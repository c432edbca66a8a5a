/** A coordinator says who may close it, how far the evidence is, and whether it is kept out of public papers. */
import type { Level, Recommendation, Tier } from '../../inspection/recommendation/recommendation';
import type { Kept, Register } from '../../inspection/register';
import { type Verdict, allowed, refused } from '../../inspection/verdict';
import { entries } from '../../wording/entries';
import type { Actor } from '../actor';
import { entryBy, saveSeen, whyNotCoordinator } from './coordinate';
import { write } from '../answering/writeUpdate';

type Marked = { seen: Kept<Recommendation>; actor: Actor; key: string };

/** Undefined leaves it to the plan of its report. Rejects with `changed` when the row moved on. */
export async function setLevel(
  register: Register,
  { level, tier, ...marked }: Marked & { level: Level | undefined; tier: Tier | undefined },
): Promise<Verdict<Kept<Recommendation>>> {
  const { seen } = marked;
  const words = entries.levelled(seen, { level, tier });
  if (seen.level === level && seen.tier === tier)
    return refused({ code: 'no change', what: entries.levels(seen) });
  return mark(register, marked, { level, tier }, { kind: 'level', words });
}

/** The reason stands for the mark; an empty one takes it off. Rejects with `changed` when the row moved on. */
export async function markSensitive(
  register: Register,
  { reason, ...marked }: Marked & { reason: string },
): Promise<Verdict<Kept<Recommendation>>> {
  const sensitive = reason.trim();
  if (marked.seen.sensitive === sensitive)
    return sensitive === '' ? refused({ code: 'no reason' }) : refused({ code: 'as it stands' });
  const words = sensitive === '' ? entries.notSensitive : sensitive;
  return mark(register, marked, { sensitive }, { kind: 'sensitive', words });
}

async function mark(
  register: Register,
  { seen, actor, key }: Marked,
  fields: Partial<Recommendation>,
  entry: { kind: 'level' | 'sensitive'; words: string },
): Promise<Verdict<Kept<Recommendation>>> {
  const refusal = await whyNotCoordinator(register, actor);
  if (refusal !== undefined) return refused(refusal);
  const wanted = Object.entries(fields);
  const isDone = (now: Recommendation) =>
    wanted.every(([name, value]) => now[name as keyof Recommendation] === value);
  const saved = await saveSeen(register.recommendations, { ...seen, ...fields }, isDone);
  await write(register, entryBy(actor, { key, recommendationId: seen.id, taskId: '', ...entry }));
  return allowed(saved);
}
