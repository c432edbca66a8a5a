/** All that the page of one recommendation reads; a row that a list has read before is shown at once. */
import type { Recommendation } from '../../inspection/recommendation';
import type { Kept } from '../../inspection/register';
import { type Fetched, useFetched, useKeptRow } from '../session/reading';
import { useSession } from '../session/Session';

export function useRecommendation(id: string): Fetched<Kept<Recommendation>> {
  const { register } = useSession();
  const fetched = useFetched(['recommendation', id], () => register.recommendations.find(id));
  const before = useKeptRow<Recommendation>('recommendations', id);
  return fetched.is === 'fetching' && before !== undefined
    ? { is: 'here', value: before, stale: undefined }
    : fetched;
}

export function useTasksOf(id: string) {
  const { register } = useSession();
  return useFetched(['task', id], () => register.tasks.of(id));
}

export function useUpdatesOf(id: string) {
  const { register } = useSession();
  return useFetched(['updates', id], () => register.updates.of(id));
}

/** The entries that have been read so far. */
export function useKnownUpdates(id: string): ReadonlySet<string> {
  const read = useUpdatesOf(id);
  return new Set(read.is === 'here' ? read.value.rows.map((entry) => entry.id) : []);
}
