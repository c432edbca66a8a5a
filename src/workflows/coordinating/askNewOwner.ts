/** Whoever is given something may be asked in the same breath how it stands, and so hears of it with the next morning's card. */
import { hears } from '../../inspection/asking/askForUpdate';
import type { AskedUpdate } from '../../inspection/asking/askedUpdate';
import type { Day } from '../../inspection/day';
import type { Register } from '../../inspection/register';
import { entries } from '../../wording/entries';
import type { Actor } from '../actor';

export type Given = {
  /** The name of the role that it goes to. */
  owner: string;
  /** By when an answer is wanted; undefined where nobody is to be asked. */
  answerBy?: Day | undefined;
  actor: Actor;
  key: string;
};

/** The question for its tasks; undefined where none is wanted, and where nobody reads what is written to that role. */
export async function askNewOwner(
  { roles }: Register,
  { owner, answerBy, actor, key }: Given,
): Promise<AskedUpdate | undefined> {
  if (answerBy === undefined) return undefined;
  const role = (await roles.all()).rows.find(({ name }) => name === owner);
  if (role === undefined || !hears(role, actor.today)) return undefined;
  const { person, at, today } = actor;
  return { key, by: person, at, on: today, until: answerBy, words: entries.nowWith(owner) };
}
