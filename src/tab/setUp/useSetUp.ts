/** What the set-up page is at: looking, telling what it found, mending, or telling what came of it. */
import { useCallback, useEffect, useState } from 'react';
import { RegisterError } from '../../inspection/register';
import type { SetUpReport, SetUpStep } from '../../inspection/setUp';
import { setUp as say } from '../../wording/site/tabSetUp';
import { useSession } from '../session/Session';
import { SignInError } from '../session/signIn';
import { within } from '../session/timeLimit';

export type Looking =
  { is: 'looking' } | { is: 'failed'; error: unknown } | { is: 'seen'; report: SetUpReport };

export type Mending =
  | { is: 'resting' }
  | { is: 'mending'; steps: readonly SetUpStep[] }
  | { is: 'mended'; steps: readonly SetUpStep[] }
  | { is: 'stopped'; steps: readonly SetUpStep[]; error: unknown };

// Thirty questions at most, each with its own limit; a site that takes longer is not going to answer.
const PATIENCE_MS = 120_000;

export function useSetUp() {
  const { setUp } = useSession();
  const [looking, setLooking] = useState<Looking>({ is: 'looking' });
  const [mending, setMending] = useState<Mending>({ is: 'resting' });
  const look = useCallback(
    () =>
      within(PATIENCE_MS, say.site, setUp.check()).then(
        (report): Looking => ({ is: 'seen', report }),
        (error: unknown): Looking => ({ is: 'failed', error: told(error) }),
      ),
    [setUp],
  );
  useEffect(() => {
    let gone = false;
    void look().then((seen) => {
      if (!gone) setLooking(seen);
    });
    return () => {
      gone = true;
    };
  }, [look]);

  const again = async () => {
    setLooking({ is: 'looking' });
    setLooking(await look());
  };
  async function mend() {
    const steps: SetUpStep[] = [];
    setMending({ is: 'mending', steps: [] });
    try {
      await setUp.mend((step) => {
        steps.push(step);
        setMending({ is: 'mending', steps: [...steps] });
      });
      setMending({ is: 'mended', steps });
    } catch (error) {
      setMending({ is: 'stopped', steps, error: told(error) });
    }
    await again();
  }
  return { looking, mending, again: () => void again(), mend: () => void mend() };
}

/** What we did not expect is for whoever looks into the console. */
function told(error: unknown): unknown {
  if (!(error instanceof RegisterError) && !(error instanceof SignInError)) console.error(error);
  return error;
}
