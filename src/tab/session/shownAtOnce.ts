/** A change that is shown before it is saved: at once in its place, with a word that it is being saved, or put back. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Recommendation } from '../../inspection/recommendation/recommendation';
import type { Kept, Reading } from '../../inspection/register';
import type { Task } from '../../inspection/recommendation/task';
import type { Update } from '../../inspection/update';
import { LISTS, useKeepRow } from './reading';

const saving = (id: string) => ['saving', id];

/** Whether a change of this recommendation is shown that is not saved yet. */
export function useIsSaving(id: string): boolean {
  const { data } = useQuery({
    queryKey: saving(id),
    queryFn: () => false,
    enabled: false,
    initialData: false,
  });
  return data;
}

/** Puts a row that was read or saved in the place of the one that is shown, in the list and on its page. */
export function useShowRow() {
  const queries = useQueryClient();
  const keepRow = useKeepRow();
  return (row: Kept<Recommendation>) => {
    keepRow('recommendations', row);
    queries.setQueryData([LISTS, 'recommendation', row.id], row);
  };
}

/** Shows a row as it will be; what it gives back ends that, with the row as it was unless it was saved. */
export function useShowAtOnce() {
  const queries = useQueryClient();
  const put = useShowRow();
  return (expected: Kept<Recommendation>, before: Kept<Recommendation>) => {
    put(expected);
    queries.setQueryData(saving(expected.id), true);
    return (saved: Kept<Recommendation> | undefined) => {
      put(saved ?? before);
      queries.setQueryData(saving(expected.id), false);
    };
  };
}

/** The id of an entry that is on its way: no row of the register has it. */
export const ON_ITS_WAY = 'on its way';

/** The same for an entry about a task: it stands among the others, and its task says it was last said. */
export function useSayAtOnce() {
  const queries = useQueryClient();
  const keepRow = useKeepRow();
  return (task: Kept<Task>, before: Kept<Task>, entry: Update) => {
    const entries = [LISTS, 'updates', entry.recommendationId];
    const tasks = [LISTS, 'task', entry.recommendationId];
    const putTask = (row: Kept<Task>) => {
      keepRow('tasks', row);
      queries.setQueryData<Reading<Task>>(tasks, (read) => read && replaced(read, row));
    };
    const without = (read: Reading<Update>) => read.rows.filter(({ id }) => id !== ON_ITS_WAY);
    putTask(task);
    queries.setQueryData<Reading<Update>>(
      entries,
      (read) => read && { ...read, rows: [...without(read), { ...entry, id: ON_ITS_WAY, version: '' }] },
    );
    return (saved: { task: Kept<Task>; update: Kept<Update> } | undefined) => {
      putTask(saved?.task ?? before);
      queries.setQueryData<Reading<Update>>(
        entries,
        (read) =>
          read && { ...read, rows: [...without(read), ...(saved === undefined ? [] : [saved.update])] },
      );
    };
  };
}

const replaced = <T>(read: Reading<T>, row: Kept<T>): Reading<T> => ({
  ...read,
  rows: read.rows.map((each) => (each.id === row.id ? row : each)),
});
