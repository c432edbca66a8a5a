/** A coordinator gives a role a holder, a deputy, or leaves it vacant. */
import { type Day } from '../inspection/day';
import { type Person, type Role, appoint, vacate } from '../inspection/owner';
import type { Kept, Register } from '../inspection/register';
import { type Verdict, allowed, refused } from '../inspection/verdict';
import type { Actor } from './actor';
import { whyNotCoordinator } from './coordinate';

export type Appointment = { seen: Kept<Role>; actor: Actor } & (
  | { set: 'holder'; person: Person; from: Day; acting: boolean }
  | { set: 'vacant'; from: Day }
  | { set: 'deputy'; person: Person | undefined }
);

/** Rejects with `changed` when the role was saved by someone else since it was seen. */
export async function appointHolder(register: Register, asked: Appointment): Promise<Verdict<Kept<Role>>> {
  const refusal = await whyNotCoordinator(register, asked.actor);
  if (refusal !== undefined) return refused(refusal);
  const verdict = applied(asked);
  return verdict.ok ? allowed(await register.roles.save(verdict.value)) : verdict;
}

function applied(asked: Appointment): Verdict<Kept<Role>> {
  const { seen } = asked;
  if (asked.set === 'vacant') return allowed({ ...seen, ...vacate(seen, asked.from) });
  if (asked.set === 'deputy') return allowed({ ...seen, deputy: asked.person });
  const verdict = appoint(seen, asked.person, asked);
  return verdict.ok ? allowed({ ...seen, ...verdict.value }) : verdict;
}
