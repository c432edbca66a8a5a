/** What else a role is called. */
import type { Role } from '../../inspection/reminders/owner';
import type { Kept } from '../../inspection/register';
import { changeOtherNames } from '../../workflows/roles/otherNames';
import { useAct } from '../session/act';
import { useRefresh } from '../session/reading';
import { useSession } from '../session/Session';

/** One name a line. Tells whether they were saved. */
export function useOtherNames(role: Kept<Role>) {
  const { register, actor } = useSession();
  const { act, run } = useAct<Kept<Role>>();
  const refresh = useRefresh();
  const save = async (lines: string): Promise<boolean> => {
    const saved = await run(() =>
      changeOtherNames(register, { role, said: lines.split('\n'), actor: actor() }),
    );
    await refresh('setting');
    return saved !== undefined;
  };
  return { act, save };
}
