/** What the screen says of a role: who holds it, who comes after, how much open work it owns; vacant ones first. */
import type { Day } from '../../inspection/day';
import type { JoinedRoles } from '../../inspection/joining/joinedRoles';
import { type Holding, type Role, holderOn, namedAfter } from '../../inspection/reminders/owner';
import { type RoleNames, otherNamesOf } from '../../inspection/reminders/roleNames';
import type { Kept } from '../../inspection/register';
import { people as tell } from '../../wording/tabPeople';
import type { Task } from '../../inspection/recommendation/task';
import { inNameOrder } from '../../inspection/language';

export type RoleFacts = {
  role: Kept<Role>;
  holding: Holding | undefined;
  /** Who was named from a later day, the next of them first. */
  later: readonly Holding[];
  open: number;
  /** What else it is called. */
  names: readonly string[];
  /** What was joined into it and can be taken back. */
  joinings: readonly JoinedRoles[];
};

type Known = {
  roles: readonly Kept<Role>[];
  tasks: readonly Task[];
  names: RoleNames;
  joinings: readonly JoinedRoles[];
};

export function roleFacts({ roles, tasks, names, joinings }: Known, today: Day): RoleFacts[] {
  const open = new Map<string, number>();
  for (const task of tasks)
    if (task.stage !== 'done') for (const owner of task.owners) open.set(owner, (open.get(owner) ?? 0) + 1);
  return roles
    .map((role) => ({
      role,
      holding: holderOn(role, today),
      later: namedAfter(role, today),
      open: open.get(role.name) ?? 0,
      names: otherNamesOf(names, role.name),
      joinings: joinings.filter(({ stays }) => stays.name === role.name),
    }))
    .sort(vacantFirst);
}

const vacantFirst = (a: RoleFacts, b: RoleFacts): number =>
  Number(a.holding !== undefined) - Number(b.holding !== undefined) ||
  (a.holding === undefined ? b.open - a.open : 0) ||
  inNameOrder(a.role.name, b.role.name);

/** In these places, though a vacant one has a holder meanwhile: what somebody just pressed stays under their eyes. */
export function inPlaces(facts: readonly RoleFacts[], order: readonly string[]): RoleFacts[] {
  const places = new Map(order.map((id, place) => [id, place]));
  return [...facts].sort((a, b) => (places.get(a.role.id) ?? 0) - (places.get(b.role.id) ?? 0));
}

/** Whether all these words are among its names and those of its people; "vacant" finds what nobody holds. */
export function isFound({ role, holding, later, names }: RoleFacts, words: string): boolean {
  const people = [
    holding?.person.name ?? tell.vacant,
    ...later.map(({ person }) => person.name),
    role.deputy?.name,
    role.manager?.name,
  ];
  const text = [role.name, role.directorate, ...names, ...people].join(' ').toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
