/** A coordinator asks the owners of a recommendation how it stands, and may take the question back until they were told. */
import { whyNotAhead } from '../../inspection/meantDay';
import { type AskedUpdate, askedNow } from '../../inspection/asking/askedUpdate';
import { tasksToAsk } from '../../inspection/asking/askForUpdate';
import type { Day } from '../../inspection/day';
import type { Recommendation } from '../../inspection/recommendation/recommendation';
import type { Kept, Register } from '../../inspection/register';
import type { Task } from '../../inspection/recommendation/task';
import { type Refusal, type Verdict, allowed, refused } from '../../inspection/verdict';
import type { Actor } from '../actor';
import { entryBy, tasksFollow, whyNotCoordinator } from '../coordinating/coordinate';
import { write } from '../answering/writeUpdate';

export const MOST_ASKING_WORDS = 500;

export type AskForUpdate = {
  seen: Kept<Recommendation>;
  /** What they are to say something about; may be empty. */
  words: string;
  /** As typed: refused when it is no day to come. */
  until: string;
  actor: Actor;
  key: string;
};

/**
 * Marks its open tasks as asked about. Pressed twice it asks once; of two coordinators at the same moment the first one
 * asks, and the other is told so. Gives back the row as it was seen, for the question stands on the tasks.
 */
export async function askForUpdate(
  register: Register,
  { seen, words, until, actor, key }: AskForUpdate,
): Promise<Verdict<Kept<Recommendation>>> {
  const refusal = (await whyNotCoordinator(register, actor)) ?? whyNotSo({ words, until }, actor.today);
  if (refusal !== undefined) return refused(refusal);
  const [row, roles] = await Promise.all([register.recommendations.find(seen.id), register.roles.all()]);
  const { today } = actor;
  const asked = { key, by: actor.person, at: actor.at, on: today, until: until as Day, words: words.trim() };
  const wanted = (tasks: readonly Kept<Task>[]) => tasksToAsk({ row, tasks, roles: roles.rows, today });
  const isMine = (task: Task) => task.asked?.key === key;
  const before = (await register.tasks.of(seen.id)).rows;
  // An earlier try that was cut off has asked of some already: then the rest is asked too.
  const may = wanted(before);
  if (!may.ok && !before.some(isMine)) return may;
  await tasksFollow(register, seen.id, (task, all) => {
    const now = wanted(all.filter((each) => !isMine(each)));
    return now.ok && now.value.some(({ id }) => id === task.id) ? { ...task, asked } : undefined;
  });
  const after = (await register.tasks.of(seen.id)).rows;
  if (!after.some(isMine)) return refused({ code: 'asked today', by: whoAsked(after) });
  await write(register, entryOf(seen.id, asked, actor));
  return allowed(seen);
}

const whoAsked = (tasks: readonly Task[]): string =>
  tasks.map((task) => askedNow(task)?.by.name).find((name) => name !== undefined) ?? '';

const entryOf = (recommendationId: string, { key, until, words }: AskedUpdate, actor: Actor) =>
  entryBy(actor, { key, recommendationId, taskId: '', kind: 'update asked', words, wantedDay: until });

/** What is amiss with a question before anything is read; undefined when it can be sent. */
export function whyNotSo(
  { words, until }: Pick<AskForUpdate, 'words' | 'until'>,
  today: Day,
): Refusal | undefined {
  const tooMany = words.length > MOST_ASKING_WORDS;
  return (
    whyNotAhead(until, today) ?? (tooMany ? { code: 'too many words', most: MOST_ASKING_WORDS } : undefined)
  );
}

/** The names of those who had a message, or are about to, since they were asked about these tasks. */
export async function whoWasTold(
  register: Register,
  tasks: readonly Kept<Task>[],
): Promise<readonly string[]> {
  const asked = tasks.flatMap((task) => {
    const now = askedNow(task);
    return now === undefined ? [] : [{ id: task.id, ...now }];
  });
  const first = asked.map(({ on }) => on).sort()[0];
  if (first === undefined) return [];
  const { rows } = await register.deliveries.since(first);
  const told = rows.filter(
    ({ state, at, taskIds, oversees }) =>
      state !== 'refused' &&
      asked.some((each) => at >= each.at && taskIds.includes(each.id) && !oversees.includes(each.id)),
  );
  return [...new Set(told.map(({ personName }) => personName))];
}

/** Takes back what is asked about a recommendation and not answered, as long as nobody was told of it. */
export async function takeBackQuestion(
  register: Register,
  { seen, actor, key }: Pick<AskForUpdate, 'seen' | 'actor' | 'key'>,
): Promise<Verdict<Kept<Recommendation>>> {
  const refusal = await whyNotCoordinator(register, actor);
  if (refusal !== undefined) return refused(refusal);
  const told = await whoWasTold(register, (await register.tasks.of(seen.id)).rows);
  if (told.length > 0) return refused({ code: 'told already', names: told });
  await tasksFollow(register, seen.id, (task) =>
    askedNow(task) === undefined ? undefined : { ...task, asked: undefined },
  );
  const about = {
    key,
    recommendationId: seen.id,
    taskId: '',
    kind: 'question taken back',
    words: '',
  } as const;
  await write(register, entryBy(actor, about));
  return allowed(seen);
}
