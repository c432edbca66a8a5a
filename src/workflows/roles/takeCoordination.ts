/** Somebody takes the coordinator's role where nobody has it: whoever set the site up, or its last holder having left. */
import { type Role, appoint, isCoordinated, vacantRole } from '../../inspection/reminders/owner';
import type { Kept, Register } from '../../inspection/register';
import { type Verdict, allowed, refused } from '../../inspection/verdict';
import type { Actor } from '../actor';

const NAME = 'Coordinator';

/** Refused while somebody coordinates: then they decide. SharePoint's rights say who may write roles at all. */
export async function takeCoordination(
  register: Register,
  { person, today }: Actor,
): Promise<Verdict<Kept<Role>>> {
  const { rows } = await register.roles.all();
  if (isCoordinated(rows, today)) return refused({ code: 'not a coordinator' });
  const left =
    rows.find(({ coordinates }) => coordinates) ??
    rows.find(({ name }) => name.toLowerCase() === NAME.toLowerCase());
  const role = { ...(left ?? vacantRole(NAME)), coordinates: true };
  const taken = appoint(role, person, { from: today, acting: false });
  if (!taken.ok) return taken;
  return allowed(
    left === undefined
      ? await register.roles.add(taken.value)
      : await register.roles.save({ ...left, ...taken.value }),
  );
}
