/** Takes a change of a recommendation or a task back, and shows what stands then. */
import { useCallback } from 'react';
import { type Undoable, undoChange } from '../../workflows/coordinating/undoChange';
import { useRefresh } from '../session/reading';
import { useSession } from '../session/Session';

export function useUndo(): (undoable: Undoable) => ReturnType<typeof undoChange> {
  const { register, actor } = useSession();
  const refresh = useRefresh();
  return useCallback(
    async (undoable) => {
      const done = await undoChange(register, undoable, actor());
      await refresh('recommendation', 'recommendations', 'task', 'tasks', 'updates');
      return done;
    },
    [register, actor, refresh],
  );
}
