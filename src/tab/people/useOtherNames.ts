/** What else a role is called. */
import type { Role } from '../../inspection/reminders/owner';
import type { Kept } from '../../inspection/register';
import { type NamesChanged, changeOtherNames } from '../../workflows/roles/otherNames';
import { useAct } from '../session/act';
import { useRefresh } from '../session/reading';
import { useSession } from '../session/Session';

/** One name a line. Undefined where they were not saved. */
export function useOtherNames(role: Kept<Role>) {
  const { register, actor } = useSession();
  const { act, run } = useAct<NamesChanged>();
  const refresh = useRefresh();
  const save = async (lines: string): Promise<NamesChanged | undefined> => {
    const saved = await run(() =>
      changeOtherNames(register, { role, said: lines.split('\n'), actor: actor() }),
    );
    await refresh('setting');
    return saved;
  };
  return { act, save };
}
