/** Whoever is given something may be asked in the same breath how it stands, and so hears of it with the next morning's card. */
import { hears } from '../../inspection/asking/askForUpdate';
import { type AskedUpdate, askedNow } from '../../inspection/asking/askedUpdate';
import type { Day } from '../../inspection/day';
import type { Task } from '../../inspection/recommendation/task';
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

/** What was asked of it before, and nobody has answered, is asked of its new owner too. */
export function askedWith(task: Task, asked: AskedUpdate | undefined): AskedUpdate | undefined {
  if (asked === undefined || task.stage !== 'open') return task.asked;
  const before = askedNow(task)?.words ?? '';
  return before === '' ? asked : { ...asked, words: `${asked.words} ${before}` };
}
