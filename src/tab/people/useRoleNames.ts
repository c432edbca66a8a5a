/** What else a role is called, and that it is another role's other name. */
import { useRef, useState } from 'react';
import type { Role } from '../../inspection/reminders/owner';
import type { Kept } from '../../inspection/register';
import { changeOtherNames } from '../../workflows/roles/otherNames';
import { joinRoles } from '../../workflows/roles/joinRoles';
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

export type JoinStep = { done: number; of: number };

/** Asked again after a failure it goes on where it stopped, under the same key. */
export function useJoin(goes: Kept<Role>) {
  const { register, actor } = useSession();
  const { act, run } = useAct<Kept<Role>>();
  const [step, setStep] = useState<JoinStep>();
  const key = useRef('');
  const refresh = useRefresh();
  const join = async (into: string): Promise<boolean> => {
    key.current ||= crypto.randomUUID();
    const asked = { goes, into, key: key.current, onStep: setStep };
    const joined = await run(() => joinRoles(register, { ...asked, actor: actor() }));
    setStep(undefined);
    await refresh('recommendations', 'tasks', 'updates', 'setting', 'roles');
    return joined !== undefined;
  };
  return { act, step, join };
}
