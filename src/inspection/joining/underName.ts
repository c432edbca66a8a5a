/** What bears the name of a role, under another role's name. */
import type { ClosingRules } from '../recommendation/closing';
import type { Level, Recommendation } from '../recommendation/recommendation';
import type { Task } from '../recommendation/task';
import { rolesMeant } from '../reminders/roleNames';

/** The name that goes and the one that comes in its place. */
export type Swap = { from: string; to: string };

export const swapped = (owners: readonly string[], { from, to }: Swap): string[] =>
  rolesMeant([{ said: from, role: to }], owners);

/** Undefined when it does not name the role. */
export function rowUnder<R extends Recommendation>(row: R, swap: Swap): R | undefined {
  const { owners, awaits } = row;
  if (!owners.includes(swap.from) && awaits?.askedBy !== swap.from) return undefined;
  const asked = awaits?.askedBy === swap.from ? { ...awaits, askedBy: swap.to } : awaits;
  return { ...row, owners: swapped(owners, swap), awaits: asked };
}

export function taskUnder<T extends Task>(task: T, swap: Swap): T | undefined {
  const { owners, disowned, handed } = task;
  if (!owners.includes(swap.from)) return undefined;
  return {
    ...task,
    owners: swapped(owners, swap),
    disowned: disowned && { ...disowned, owners: swapped(disowned.owners, swap) },
    handed: handed?.role === swap.from ? { ...handed, role: swap.to } : handed,
  };
}

const oneUnder = ({ is, name }: ClosingRules['levels'][Level], swap: Swap) => ({
  is,
  name: is === 'role' && name === swap.from ? swap.to : name,
});

/** Who may sign off and who may test is told by the name of a role too. */
export const rulesUnder = ({ levels, testers }: ClosingRules, swap: Swap): ClosingRules => ({
  levels: { 1: oneUnder(levels[1], swap), 2: oneUnder(levels[2], swap), 3: oneUnder(levels[3], swap) },
  testers: swapped(testers, swap),
});
