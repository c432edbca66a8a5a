/** What every coordinator's change has in common: the right to make it, and the entry that says who made it. */
import { isCoordinator } from '../inspection/owner';
import type { Register } from '../inspection/register';
import type { Update } from '../inspection/update';
import { type Refusal, refused } from '../inspection/verdict';
import type { Actor } from './actor';

/** The refusal, or undefined when the person coordinates today. */
export async function whyNotCoordinator(
  register: Register,
  { person, today }: Actor,
): Promise<Refusal | undefined> {
  const roles = await register.roles.all();
  return isCoordinator(roles.rows, person.id, today) ? undefined : { code: 'not a coordinator' };
}

export const noReason = () => refused({ code: 'no reason' });

export const entryBy = (
  { person, at, via }: Actor,
  about: Pick<Update, 'key' | 'recommendationId' | 'taskId' | 'kind' | 'words'> & { wantedDay?: string },
): Update => ({
  evidence: '',
  wantedDay: '',
  asRole: 'coordinator',
  delivery: '',
  ...about,
  by: person,
  at,
  via,
});
