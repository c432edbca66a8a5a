/** A holder says when they are away, so that the deputies of their roles are written to meanwhile. */
import type { Day } from '../../inspection/day';
import { type Away, type Role, holderOn, saysAway } from '../../inspection/reminders/owner';
import { type Kept, type Register, RegisterError } from '../../inspection/register';
import { type Verdict, allowed } from '../../inspection/verdict';

export const heldBy = <R extends Role>(roles: readonly R[], personId: string, on: Day): R[] =>
  personId === '' ? [] : roles.filter((role) => holderOn(role, on)?.person.id === personId);

export type SaysAway = { personId: string; today: Day; away: Away | undefined };

/** Only for the roles this person holds today; whoever deputises cannot say it for the holder. Returns those roles. */
export async function sayAway(register: Register, asked: SaysAway): Promise<Verdict<readonly Kept<Role>[]>> {
  const { personId, today, away } = asked;
  const held = heldBy((await register.roles.all()).rows, personId, today);
  const done: Kept<Role>[] = [];
  for (const role of held) {
    const verdict = await keep(register, role, { away, today });
    if (!verdict.ok) return verdict;
    done.push(verdict.value);
  }
  return allowed(done);
}

const TRIES = 4;

/** Of the role only this changes, so what somebody else saved meanwhile stays. */
async function keep(
  register: Register,
  role: Kept<Role>,
  { away, today }: Omit<SaysAway, 'personId'>,
): Promise<Verdict<Kept<Role>>> {
  let current = role;
  for (let tries = 1; ; tries += 1) {
    const verdict = saysAway(current, away, today);
    if (!verdict.ok || isSame(current.away, away)) return verdict;
    try {
      return allowed(await register.roles.save(verdict.value));
    } catch (error) {
      if (!(error instanceof RegisterError && error.failure === 'changed') || tries === TRIES) throw error;
      current = await register.roles.find(role.id);
    }
  }
}

const isSame = (a: Away | undefined, b: Away | undefined): boolean =>
  a?.from === b?.from && a?.until === b?.until;
