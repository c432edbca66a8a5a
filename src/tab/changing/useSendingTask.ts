/** Sends what becomes of one task, shows it at once, and says how to take it back. */
import { useRef } from 'react';
import type { Verdict } from '../../inspection/verdict';
import type { TaskHandedOut } from '../../workflows/coordinating/handOutTask';
import type { Ends } from '../saving/InPlace';
import { useAct } from '../session/act';
import type { Begun } from '../session/drafts';
import { useRefresh } from '../session/reading';

/** Sent again after its answer was lost it counts once: the key stays until it is saved. */
export function useSendingTask(ends: Ends, draft: Begun) {
  const { act, run } = useAct<TaskHandedOut>();
  const refresh = useRefresh();
  const key = useRef('');
  const send = async (work: (key: string) => Promise<Verdict<TaskHandedOut>>) => {
    key.current ||= crypto.randomUUID();
    const done = await run(() => work(key.current));
    await refresh('task', 'tasks', 'updates');
    if (done === undefined) return;
    key.current = '';
    draft.forget();
    ends.onSaved(done.undo);
  };
  return { act, send };
}
