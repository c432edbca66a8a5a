/** A coordinator says how two recommendations hang together, or that they no longer do. */
import { type LinkKind, whyNotLink } from '../../inspection/recommendation/links';
import type { Link, Recommendation } from '../../inspection/recommendation/recommendation';
import type { Kept, Register } from '../../inspection/register';
import { type Verdict, allowed, refused } from '../../inspection/verdict';
import { entries } from '../../wording/entries';
import type { Actor } from '../actor';
import { entryBy, saveSeen, whyNotCoordinator } from './coordinate';
import { write } from '../answering/writeUpdate';

export type LinkAsked = {
  seen: Kept<Recommendation>;
  is: LinkKind;
  /** The key of the other one. */
  to: string;
  words: string;
  actor: Actor;
  key: string;
};

const same = (a: Link, b: Link): boolean => a.is === b.is && a.key === b.key && a.words === b.words;

/** Kept with the one it is asked of, and shown with both. Rejects with `changed` when the row moved on. */
export async function linkRecommendations(
  register: Register,
  asked: LinkAsked,
): Promise<Verdict<Kept<Recommendation>>> {
  const { seen, is, actor } = asked;
  const link: Link = { is, key: asked.to, words: asked.words.trim() };
  const refusal = await whyNotCoordinator(register, actor);
  if (refusal !== undefined) return refused(refusal);
  const { rows } = await register.recommendations.all();
  // As it was seen: an earlier try of this very change is not a link that was there before.
  const all = rows.map((row) => (row.id === seen.id ? seen : row));
  const wrong = whyNotLink<Recommendation>(seen, link, all);
  if (wrong !== undefined) return refused(wrong);
  const isDone = (now: Recommendation) => now.links.some((each) => same(each, link));
  const saved = await saveSeen(register.recommendations, { ...seen, links: [...seen.links, link] }, isDone);
  const other = rows.find(({ key }) => key === asked.to);
  await note(register, asked, entries.linked(link, other));
  return allowed(saved);
}

export type LinkRemoved = { seen: Kept<Recommendation>; link: Link; actor: Actor; key: string };

/** `seen` is the one that keeps the link. Rejects with `changed` when it moved on. */
export async function unlinkRecommendations(
  register: Register,
  asked: LinkRemoved,
): Promise<Verdict<Kept<Recommendation>>> {
  const { seen, link, actor } = asked;
  const refusal = await whyNotCoordinator(register, actor);
  if (refusal !== undefined) return refused(refusal);
  if (!seen.links.some((each) => same(each, link))) return refused({ code: 'as it stands' });
  const links = seen.links.filter((each) => !same(each, link));
  const isDone = (now: Recommendation) => !now.links.some((each) => same(each, link));
  const saved = await saveSeen(register.recommendations, { ...seen, links }, isDone);
  await note(register, asked, entries.unlinked(link));
  return allowed(saved);
}

async function note(
  register: Register,
  { seen, actor, key }: Pick<LinkAsked, 'seen' | 'actor' | 'key'>,
  words: string,
): Promise<void> {
  const about = { key, recommendationId: seen.id, taskId: '', kind: 'link', words } as const;
  await write(register, entryBy(actor, about));
}
