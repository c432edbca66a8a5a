/** A coordinator adds a role that no paper has named yet, and takes one back that was added by mistake. */
import { type Role, vacantRole } from '../../inspection/reminders/owner';
import { nameTyped, roleCalled, roleMeant, withoutOtherName } from '../../inspection/reminders/roleNames';
import { type Kept, type Register, RegisterError } from '../../inspection/register';
import { type Verdict, allowed, refused } from '../../inspection/verdict';
import type { Actor } from '../actor';
import { whyNotCoordinator } from '../coordinating/coordinate';

export type NewRole = {
  name: string;
  directorate: string;
  actor: Actor;
  /** It was sent before, and no answer came. */
  again?: boolean;
};

/** Nobody holds it at first. A name that a role has already, or that means one, is refused with that role's name. */
export async function addRole(register: Register, asked: NewRole): Promise<Verdict<Kept<Role>>> {
  const refusal = await whyNotCoordinator(register, asked.actor);
  if (refusal !== undefined) return refused(refusal);
  const name = nameTyped(asked.name);
  if (name === '') return refused({ code: 'no role name' });
  const [{ rows }, names] = await Promise.all([register.roles.all(), register.settings.get('role names')]);
  const there = roleCalled(rows, names?.value ?? [], name);
  if (there !== undefined) return thereAlready(there, name, asked);
  // It meant a role that is gone.
  if (names !== undefined && roleMeant(names.value, name) !== name)
    await register.settings.put('role names', withoutOtherName(names.value, name), names);
  try {
    return allowed(await register.roles.add({ ...vacantRole(name), directorate: asked.directorate.trim() }));
  } catch (error) {
    // Somebody else added it in this very moment.
    const taken = error instanceof RegisterError && error.failure === 'taken';
    const first = taken ? await register.roles.withKey(name) : undefined;
    if (first === undefined) throw error;
    return thereAlready(first, name, asked);
  }
}

/** Sent before without an answer, what is there is what was sent. */
function thereAlready(there: Kept<Role>, name: string, { again }: NewRole): Verdict<Kept<Role>> {
  const isOwn = again === true && there.name === name && there.holdings.length === 0;
  return isOwn ? allowed(there) : refused({ code: 'role is there', name, role: there.name });
}

/** Refused once it owns something. Rejects with `changed` when somebody saved it since. */
export async function takeBackRole(
  register: Register,
  role: Kept<Role>,
  actor: Actor,
): Promise<Verdict<Kept<Role>>> {
  const refusal = await whyNotCoordinator(register, actor);
  if (refusal !== undefined) return refused(refusal);
  const [rows, tasks] = await Promise.all([register.recommendations.all(), register.tasks.all()]);
  const owned = [...rows.rows, ...tasks.rows].filter(({ owners }) => owners.includes(role.name));
  if (owned.length > 0) return refused({ code: 'role owns', role: role.name, items: owned.length });
  const [done] = await register.roles.removeAll([role]);
  return done === 'removed' ? allowed(role) : refused({ code: 'changed since' });
}
