/** What else the roles of a register are called, so that a paper's names for them are understood. */
import type { Role } from '../../inspection/reminders/owner';
import {
  type RoleNames,
  nameTyped,
  otherNamesOf,
  roleCalled,
  withOtherName,
  withoutOtherName,
} from '../../inspection/reminders/roleNames';
import type { Kept, Register } from '../../inspection/register';
import { type Verdict, allowed, refused } from '../../inspection/verdict';
import type { Actor } from '../actor';
import { whyNotCoordinator } from '../coordinating/coordinate';

/** None while nobody has said any. */
export const otherNamesIn = async (register: Register): Promise<RoleNames> =>
  (await register.settings.get('role names'))?.value ?? [];

export type OtherNames = { role: Kept<Role>; said: readonly string[]; actor: Actor };

/**
 * All other names of one role. A name that is a role's own, or another role's other name, is refused: two roles are joined
 * by `joinRoles`. Rejects with `changed` when somebody saved names at the same moment.
 */
export async function changeOtherNames(
  register: Register,
  { role, said, actor }: OtherNames,
): Promise<Verdict<Kept<Role>>> {
  const refusal = await whyNotCoordinator(register, actor);
  if (refusal !== undefined) return refused(refusal);
  const [{ rows }, seen] = await Promise.all([register.roles.all(), register.settings.get('role names')]);
  const names = seen?.value ?? [];
  const others = otherNamesOf(names, role.name).reduce(withoutOtherName, names);
  const wanted = said.map(nameTyped).filter((each) => each !== '');
  for (const name of wanted) {
    const there = roleCalled(rows, others, name);
    if (there !== undefined) return refused({ code: 'role is there', name, role: there.name });
  }
  const next = wanted.reduce((before, name) => withOtherName(before, name, role.name), others);
  await register.settings.put('role names', next, seen);
  return allowed(role);
}
