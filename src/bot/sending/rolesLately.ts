/** The roles as they were a moment ago, so that a morning of many cards does not read all of them again for each. */
import type { Role } from '../../inspection/reminders/owner';
import type { Register } from '../../inspection/register';
import { elapsedMs } from '../clock';

// Who hears was decided from fresh ones, and each press asks again; here they only say whose an item is on the card.
const LATELY_MS = 5_000;

type Read = { until: number; roles: Promise<readonly Role[]> };
const reads = new WeakMap<Register, Read>();

export function rolesLately(register: Register, elapsed: () => number = elapsedMs): Promise<readonly Role[]> {
  const known = reads.get(register);
  if (known !== undefined && elapsed() < known.until) return known.roles;
  const roles = register.roles.all().then(({ rows }) => rows);
  const read = { until: elapsed() + LATELY_MS, roles };
  reads.set(register, read);
  // What could not be read is asked for anew.
  roles.catch(() => reads.get(register) === read && reads.delete(register));
  return roles;
}
