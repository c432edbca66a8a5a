/** One thing a person sets going from a form: busy, refused by a rule, failed in the store, or done. */
import { useState } from 'react';
import { RegisterError, type RegisterFailure } from '../../inspection/register';
import type { Refusal, Verdict } from '../../inspection/verdict';

export type Act =
  | { is: 'idle' | 'busy' | 'done' }
  | { is: 'refused'; refusal: Refusal }
  | { is: 'failed'; failure: RegisterFailure | undefined };

/** `run` gives the value when all went well and undefined otherwise; the state says why. */
export function useAct<T>() {
  const [act, setAct] = useState<Act>({ is: 'idle' });
  async function run(work: () => Promise<Verdict<T>>): Promise<T | undefined> {
    setAct({ is: 'busy' });
    try {
      const verdict = await work();
      setAct(verdict.ok ? { is: 'done' } : { is: 'refused', refusal: verdict.refusal });
      return verdict.ok ? verdict.value : undefined;
    } catch (error) {
      // Whatever it was, the person keeps what they typed and is told that nothing was saved.
      setAct({ is: 'failed', failure: error instanceof RegisterError ? error.failure : undefined });
      if (!(error instanceof RegisterError)) console.error(error);
      return undefined;
    }
  }
  return { act, run, rest: () => setAct({ is: 'idle' }) };
}

/** Somebody else saved it since it was read; nothing was written. */
export const isChanged = (error: unknown): boolean =>
  error instanceof RegisterError && error.failure === 'changed';
