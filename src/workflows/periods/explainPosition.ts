/** A coordinator explains how a row is judged: why it differs from the definition in force, or why Green fell back. */
import type { Kept, Register } from '../../inspection/register';
import type { Update } from '../../inspection/update';
import { type Verdict, allowed, refused } from '../../inspection/verdict';
import type { Actor } from '../actor';
import { MOST_WORDS } from '../answering/answerTask';
import { entryBy, whyNotCoordinator } from '../coordinating/coordinate';
import { write } from '../answering/writeUpdate';

export type Explanation = {
  recommendationId: string;
  what: 'status explained' | 'fall explained';
  words: string;
  actor: Actor;
  /** The same explanation sent twice makes one entry. */
  key: string;
};

/** It is an entry of its own, so that each paper has its explanation and none is overwritten. */
export async function explainPosition(
  register: Register,
  { recommendationId, what, words, actor, key }: Explanation,
): Promise<Verdict<Kept<Update> | Update>> {
  const refusal = await whyNotCoordinator(register, actor);
  if (refusal !== undefined) return refused(refusal);
  const said = words.trim();
  if (said === '') return refused({ code: 'no words' });
  if (said.length > MOST_WORDS) return refused({ code: 'too many words', most: MOST_WORDS });
  const entry = entryBy(actor, { key, recommendationId, taskId: '', kind: what, words: said });
  await write(register, entry);
  return allowed(entry);
}
