/** Two roles were one under two names: one takes over all that the other has, and the other's name goes on meaning it. */
import type { ClosingRules } from '../../inspection/recommendation/closing';
import type { Recommendation } from '../../inspection/recommendation/recommendation';
import type { Task } from '../../inspection/recommendation/task';
import type { Role } from '../../inspection/reminders/owner';
import { joinedWith, rolesMeant, withOtherName } from '../../inspection/reminders/roleNames';
import { type Kept, type Register, RegisterError, type Shelf } from '../../inspection/register';
import { type Refusal, type Verdict, allowed, refused } from '../../inspection/verdict';
import { entries } from '../../wording/entries';
import type { Actor } from '../actor';
import { write } from '../answering/writeUpdate';
import { entryBy, whyNotJudge } from '../coordinating/coordinate';

export type Joining = {
  /** The role that goes. */
  goes: Kept<Role>;
  /** The name of the one that stays. */
  into: string;
  actor: Actor;
  /** Of this act; the entries are written once under it, however often it is begun again. */
  key: string;
  onStep?: (step: { done: number; of: number }) => void;
};

/**
 * The name is remembered first and the role goes last, so that whatever breaks off between is finished by asking again.
 * What the role that stays lacks (a holder, a deputy) it takes over. Gives it as it is then.
 */
export async function joinRoles(register: Register, joining: Joining): Promise<Verdict<Kept<Role>>> {
  const { goes, into, actor } = joining;
  const { rows } = await register.roles.all();
  const stays = rows.find(({ name }) => name === into);
  const refusal = (await whyNotJudge(register, actor)) ?? whyNotJoin(goes, stays, into);
  if (refusal !== undefined || stays === undefined) return refused(refusal ?? noSuch(into));
  await remember(register, goes.name, into);
  await moveRows(register, joining);
  await moveRights(register, goes.name, into);
  const kept = await register.roles.save(joinedWith(stays, goes, actor.today));
  const [gone] = await register.roles.removeAll([goes]);
  if (gone === 'changed') throw new RegisterError('changed', `The role ${goes.name} was saved meanwhile.`);
  return allowed(kept);
}

const noSuch = (name: string): Refusal => ({ code: 'no such role', name });

function whyNotJoin(goes: Role, stays: Role | undefined, into: string): Refusal | undefined {
  if (stays === undefined) return noSuch(into);
  if (stays.name === goes.name) return { code: 'no change', what: into };
  // Who coordinates is not decided in passing.
  return goes.coordinates && !stays.coordinates ? { code: 'role coordinates', role: goes.name } : undefined;
}

async function remember({ settings }: Register, name: string, into: string): Promise<void> {
  const seen = await settings.get('role names');
  await settings.put('role names', withOtherName(seen?.value ?? [], name, into), seen);
}

type Swap = { from: string; to: string };

async function moveRows(register: Register, { goes, into, actor, key, onStep }: Joining): Promise<void> {
  const swap = { from: goes.name, to: into };
  const [recommendations, tasks] = await Promise.all([register.recommendations.all(), register.tasks.all()]);
  const rows = recommendations.rows.filter((row) => rowUnder(row, swap) !== undefined);
  const theirs = tasks.rows.filter((task) => taskUnder(task, swap) !== undefined);
  const ids = [...new Set([...rows.map(({ id }) => id), ...theirs.map((task) => task.recommendationId)])];
  for (const [done, id] of ids.entries()) {
    onStep?.({ done, of: ids.length });
    for (const row of rows.filter((each) => each.id === id))
      await saveUnder(register.recommendations, row, (now) => rowUnder(now, swap));
    for (const task of theirs.filter((each) => each.recommendationId === id))
      await saveUnder(register.tasks, task, (now) => taskUnder(now, swap));
    const words = entries.assigned([goes.name], into);
    const about = { key: `${key}|${id}`, recommendationId: id, taskId: '', kind: 'assigned', words } as const;
    await write(register, entryBy(actor, about));
  }
}

const TRIES = 4;

/** A row that somebody saves at the same moment is read again: under which name it stands is no judgement of theirs. */
async function saveUnder<T>(
  shelf: Shelf<T>,
  seen: Kept<T>,
  next: (now: Kept<T>) => Kept<T> | undefined,
): Promise<void> {
  let now = seen;
  for (let tries = 1; ; tries += 1)
    try {
      const under = next(now);
      if (under !== undefined) await shelf.save(under);
      return;
    } catch (error) {
      if (!(error instanceof RegisterError && error.failure === 'changed') || tries === TRIES) throw error;
      now = await shelf.find(seen.id);
    }
}

const swapped = (owners: readonly string[], { from, to }: Swap): string[] =>
  rolesMeant([{ said: from, role: to }], owners);

/** Undefined when it does not name the role. */
function rowUnder(row: Kept<Recommendation>, swap: Swap): Kept<Recommendation> | undefined {
  const { owners, awaits } = row;
  if (!owners.includes(swap.from) && awaits?.askedBy !== swap.from) return undefined;
  const asked = awaits?.askedBy === swap.from ? { ...awaits, askedBy: swap.to } : awaits;
  return { ...row, owners: swapped(owners, swap), awaits: asked };
}

function taskUnder(task: Kept<Task>, swap: Swap): Kept<Task> | undefined {
  const { owners, disowned, handed } = task;
  if (!owners.includes(swap.from)) return undefined;
  return {
    ...task,
    owners: swapped(owners, swap),
    disowned: disowned && { ...disowned, owners: swapped(disowned.owners, swap) },
    handed: handed?.role === swap.from ? { ...handed, role: swap.to } : handed,
  };
}

/** Who may sign off and who may test is told by the name of a role too. */
async function moveRights({ settings }: Register, from: string, to: string): Promise<void> {
  const seen = await settings.get('closing authority');
  if (seen === undefined) return;
  const under = rulesUnder(seen.value, { from, to });
  if (JSON.stringify(under) !== JSON.stringify(seen.value))
    await settings.put('closing authority', under, seen);
}

function rulesUnder({ levels, testers }: ClosingRules, swap: Swap): ClosingRules {
  const one = (level: 1 | 2 | 3) => {
    const { is, name } = levels[level];
    return { is, name: is === 'role' && name === swap.from ? swap.to : name };
  };
  return { levels: { 1: one(1), 2: one(2), 3: one(3) }, testers: swapped(testers, swap) };
}
