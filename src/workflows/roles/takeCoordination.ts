/** The first coordinator of a register in which nobody coordinates yet: whoever set it up, until they hand it on. */
import type { Role } from '../../inspection/reminders/owner';
import type { Kept, Register } from '../../inspection/register';
import { type Verdict, allowed, refused } from '../../inspection/verdict';
import type { Actor } from '../actor';

const NAME = 'Coordinator';

/** Refused once some role coordinates: from then on its holder decides. SharePoint's rights say who may write roles at all. */
export async function takeCoordination(register: Register, actor: Actor): Promise<Verdict<Kept<Role>>> {
  const { rows } = await register.roles.all();
  if (rows.some(({ coordinates }) => coordinates)) return refused({ code: 'not a coordinator' });
  const holding = { person: actor.person, from: actor.today, until: undefined, acting: false };
  const there = rows.find(({ name }) => name.toLowerCase() === NAME.toLowerCase());
  const role = { coordinates: true, holdings: [...(there?.holdings ?? []), holding] };
  return allowed(
    there === undefined
      ? await register.roles.add({
          name: NAME,
          deputy: undefined,
          manager: undefined,
          away: undefined,
          directorate: '',
          ...role,
        })
      : await register.roles.save({ ...there, ...role }),
  );
}
