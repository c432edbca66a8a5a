/** What this computer kept of one recommendation, for whoever looks it up without a line. */
import type { LastRead } from '../../inspection/register';
import { unreached as say } from '../../wording/recommendations/tabUnreached';
import { page } from '../../wording/recommendations/tabRecommendation';
import { dayWhere } from './clock';
import { type Fetched, useFetched } from './reading';
import { useSession } from './Session';

/** `kept` is undefined where it was not opened here lately. */
export function useLastRead(id: string): Fetched<{ kept: LastRead | undefined }> {
  const { register } = useSession();
  return useFetched(['last read', id], async () => ({ kept: await register.memory?.lastRead(id) }));
}

/** How old what is shown is, and what it lacks. */
export function useAgeOf(last: LastRead | undefined): string {
  const { time, timeZone } = useSession();
  if (last === undefined) return say.notKept;
  return say.kept(page.at(dayWhere(timeZone, new Date(last.at)), time(last.at)), last.older);
}
