/** What the screen says of a role: who holds it, who comes next, how much open work it owns; vacant ones first. */
import type { Day } from '../../inspection/day';
import { type Holding, type Role, holderOn } from '../../inspection/reminders/owner';
import type { Kept } from '../../inspection/register';
import type { Task } from '../../inspection/recommendation/task';

export type RoleFacts = {
  role: Kept<Role>;
  holding: Holding | undefined;
  /** Someone appointed from a later day. */
  next: Holding | undefined;
  open: number;
};

export function roleFacts(roles: readonly Kept<Role>[], tasks: readonly Task[], today: Day): RoleFacts[] {
  const open = new Map<string, number>();
  for (const task of tasks)
    if (task.stage !== 'done') for (const owner of task.owners) open.set(owner, (open.get(owner) ?? 0) + 1);
  return roles
    .map((role) => ({
      role,
      holding: holderOn(role, today),
      next: role.holdings.filter(({ from }) => from > today).sort((a, b) => a.from.localeCompare(b.from))[0],
      open: open.get(role.name) ?? 0,
    }))
    .sort(vacantFirst);
}

const vacantFirst = (a: RoleFacts, b: RoleFacts): number =>
  Number(a.holding !== undefined) - Number(b.holding !== undefined) ||
  (a.holding === undefined ? b.open - a.open : 0) ||
  a.role.name.localeCompare(b.role.name, 'en-GB');
