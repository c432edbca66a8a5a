/** The way back from what was changed of a report, or entered into one. */
import type { Report } from '../../inspection/report/report';
import { reports as say } from '../../wording/tabReports';
import type { EnteredRows } from '../../workflows/coordinating/addReport';
import { undoReport } from '../../workflows/coordinating/editReport';
import type { Changed } from '../../workflows/coordinating/undoChange';
import { undoEntered } from '../../workflows/coordinating/undoEntered';
import type { Undoing } from '../saving/InPlaceForm';
import { useRefresh } from '../session/reading';
import { useSession } from '../session/Session';

export const rowsOfReport = ({ id }: { id: string }): string[] => [`report ${id}`];

export function useUndoReport(): (change: Changed<Report>) => Undoing {
  const { register, actor } = useSession();
  const refresh = useRefresh();
  return (change) => ({
    ...{ undone: say.undone, rows: rowsOfReport(change.after) },
    work: async () => {
      const done = await undoReport(register, change, actor());
      await refresh('reports', 'recommendations', 'tasks');
      return done;
    },
  });
}

export function useUndoEntered() {
  const { register, actor } = useSession();
  const refresh = useRefresh();
  return {
    work: (entered: EnteredRows) => undoEntered(register, entered, actor()),
    refresh: () => refresh('reports', 'recommendations', 'tasks', 'roles'),
  };
}
