/** Everything open that a person may answer today: by their roles, or because its holder handed it to them. */
import { isHandedTo } from '../../inspection/asking/handed';
import { type Role, rolesOf } from '../../inspection/reminders/owner';
import { soonestFirst } from '../../inspection/reminders/reminder';
import type { Day } from '../../inspection/day';
import type { Kept, Register } from '../../inspection/register';
import type { Task } from '../../inspection/recommendation/task';

export type MyOpen = { open: readonly Kept<Task>[]; roles: readonly Kept<Role>[] };

/** Most urgent first, due or not; with the roles it was told by. */
export async function myOpen(
  register: Pick<Register, 'tasks' | 'roles'>,
  { personId, today }: { personId: string; today: Day },
): Promise<MyOpen> {
  const [tasks, { rows: roles }] = await Promise.all([register.tasks.open(), register.roles.all()]);
  const mine = new Set(rolesOf(roles, personId, today).map(({ name }) => name));
  const open = tasks.rows.filter(
    (task) => task.owners.some((owner) => mine.has(owner)) || isHandedTo(task, roles, personId, today),
  );
  return { open: open.sort(soonestFirst), roles };
}
