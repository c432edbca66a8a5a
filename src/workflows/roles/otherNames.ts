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

/** The other names of a role, before a change and after it. */
export type NamesChanged = { role: Kept<Role>; before: readonly string[]; after: readonly string[] };

export type OtherNames = { role: Kept<Role>; said: readonly string[]; actor: Actor };

/**
 * All other names of one role. A name that is a role's own, or another role's other name, is refused: two roles are joined
 * by `joinRoles`. Rejects with `changed` when somebody saved names at the same moment.
 */
export async function changeOtherNames(
  register: Register,
  { role, said, actor }: OtherNames,
): Promise<Verdict<NamesChanged>> {
  const refusal = await whyNotCoordinator(register, actor);
  if (refusal !== undefined) return refused(refusal);
  const [{ rows }, seen] = await Promise.all([register.roles.all(), register.settings.get('role names')]);
  const names = seen?.value ?? [];
  const before = otherNamesOf(names, role.name);
  const others = before.reduce(withoutOtherName, names);
  const wanted = said.map(nameTyped).filter((each) => each !== '');
  for (const name of wanted) {
    const there = roleCalled(rows, others, name);
    if (there !== undefined) return refused({ code: 'role is there', name, role: there.name });
  }
  const next = wanted.reduce((sofar, name) => withOtherName(sofar, name, role.name), others);
  const after = otherNamesOf(next, role.name);
  if (after.join('\n') === before.join('\n')) return refused({ code: 'as it stands' });
  await register.settings.put('role names', next, seen);
  return allowed({ role, before, after });
}

/** Refused once somebody has changed the names of this role since, or given one of them to another. */
export async function undoOtherNames(
  register: Register,
  { role, before, after }: NamesChanged,
  actor: Actor,
): Promise<Verdict<NamesChanged>> {
  const now = otherNamesOf(await otherNamesIn(register), role.name);
  if (now.join('\n') !== after.join('\n')) return refused({ code: 'changed since' });
  return changeOtherNames(register, { role, said: before, actor });
}
