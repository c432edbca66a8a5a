/** Two roles are made one, or two again: counted on the way, and asked again after a failure it goes on where it stopped. */
import { useRef, useState } from 'react';
import type { JoinedRoles } from '../../inspection/joining/joinedRoles';
import type { Role } from '../../inspection/reminders/owner';
import type { Kept } from '../../inspection/register';
import type { Verdict } from '../../inspection/verdict';
import { joinRoles } from '../../workflows/roles/joinRoles';
import type { PassStep } from '../../workflows/roles/passRows';
import { type Separated, separateRoles } from '../../workflows/roles/separateRoles';
import { useAct } from '../session/act';
import { useRefresh } from '../session/reading';
import { useSession } from '../session/Session';

const TOUCHED = ['recommendations', 'tasks', 'updates', 'setting', 'roles'] as const;

export function useJoin(goes: Kept<Role>) {
  const { register, actor } = useSession();
  const { act, run } = useAct<Kept<Role>>();
  const [step, setStep] = useState<PassStep>();
  const key = useRef('');
  const refresh = useRefresh();
  const join = async (into: string): Promise<boolean> => {
    key.current ||= crypto.randomUUID();
    const asked = { goes, into, key: key.current, onStep: setStep };
    const joined = await run(() => joinRoles(register, { ...asked, actor: actor() }));
    setStep(undefined);
    await refresh(...TOUCHED);
    return joined !== undefined;
  };
  return { act, step, join };
}

/** Rejects with what stopped it. */
export function useSeparate() {
  const { register, actor } = useSession();
  const [step, setStep] = useState<PassStep>();
  const refresh = useRefresh();
  const separate = async ({ key }: Pick<JoinedRoles, 'key'>): Promise<Verdict<Separated>> => {
    let touched = true;
    try {
      const done = await separateRoles(register, { key, actor: actor(), onStep: setStep });
      // A refusal is read where it was asked, and that line may be gone once the roles are read anew.
      touched = done.ok;
      return done;
    } finally {
      setStep(undefined);
      if (touched) await refresh(...TOUCHED);
    }
  };
  return { step, separate };
}
