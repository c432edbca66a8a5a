/** A coordinator gives a role a holder, a deputy, a manager, says when its holder is away or where it belongs, or leaves it vacant. */
import { whyNotMeant } from '../../inspection/meantDay';
import { type Day } from '../../inspection/day';
import {
  type Away,
  type Person,
  type Role,
  appoint,
  holderOn,
  isCoordinated,
  saysAway,
  vacate,
} from '../../inspection/reminders/owner';
import { ownMark } from '../../inspection/recordMark';
import type { Kept, Register } from '../../inspection/register';
import { type Refusal, type Verdict, allowed, refused } from '../../inspection/verdict';
import type { Actor } from '../actor';
import { whyNotCoordinator } from '../coordinating/coordinate';
import type { Changed } from '../coordinating/undoChange';

export type Appointment = { seen: Kept<Role>; actor: Actor } & (
  | { set: 'holder'; person: Person; from: Day; acting: boolean }
  | { set: 'vacant'; from: Day }
  | { set: 'deputy'; person: Person | undefined }
  | { set: 'manager'; person: Person | undefined }
  | { set: 'directorate'; directorate: string }
  /** Undefined: they are back. */
  | { set: 'away'; away: Away | undefined }
);

/** Rejects with `changed` when the role was saved by someone else since it was seen. */
export async function appointHolder(register: Register, asked: Appointment): Promise<Verdict<Kept<Role>>> {
  const refusal = await whyNotCoordinator(register, asked.actor);
  if (refusal !== undefined) return refused(refusal);
  const verdict = applied(asked);
  if (!verdict.ok) return verdict;
  if (ownMark(verdict.value) === ownMark(asked.seen)) return refused({ code: 'as it stands' });
  const abandoned = await whyNotLeft(register, verdict.value, asked);
  return abandoned === undefined ? allowed(await register.roles.save(verdict.value)) : refused(abandoned);
}

/** Nobody may leave the register without a coordinator: no one could name the next. */
async function whyNotLeft(
  { roles }: Register,
  next: Kept<Role>,
  asked: Appointment,
): Promise<Refusal | undefined> {
  if (!next.coordinates) return undefined;
  const { rows } = await roles.all();
  const then = rows.map((role) => (role.id === next.id ? next : role));
  const { today } = asked.actor;
  const from = 'from' in asked && asked.from > today ? asked.from : today;
  return isCoordinated(then, from) ? undefined : { code: 'nobody would coordinate', from };
}

/** Puts the role back as it was before; rejects with `changed` when somebody saved it since. The list keeps both versions. */
export async function undoAppointment(
  register: Register,
  { before, after }: Changed<Role>,
  actor: Actor,
): Promise<Verdict<Kept<Role>>> {
  const refusal = await whyNotCoordinator(register, actor);
  if (refusal !== undefined) return refused(refusal);
  return allowed(await register.roles.save({ ...before, version: after.version }));
}

function applied(asked: Appointment): Verdict<Kept<Role>> {
  const { seen } = asked;
  const unlikely = 'from' in asked ? whyNotMeant(asked.from, asked.actor.today) : undefined;
  if (unlikely !== undefined) return refused(unlikely);
  if (asked.set === 'vacant') return allowed({ ...seen, ...vacate(seen, asked.from) });
  if (asked.set === 'deputy') return allowed({ ...seen, deputy: asked.person });
  if (asked.set === 'manager') return managed(asked, asked.person);
  if (asked.set === 'directorate') return allowed({ ...seen, directorate: asked.directorate.trim() });
  if (asked.set === 'away') return saysAway(seen, asked.away, asked.actor.today);
  const verdict = appoint(seen, asked.person, asked);
  return verdict.ok ? allowed({ ...seen, ...verdict.value }) : verdict;
}

function managed({ seen, actor }: Appointment, manager: Person | undefined): Verdict<Kept<Role>> {
  const holder = holderOn(seen, actor.today)?.person;
  if (manager !== undefined && manager.id === holder?.id)
    return refused({ code: 'own manager', name: manager.name, role: seen.name });
  return allowed({ ...seen, manager });
}
