/** After a report was entered: the word of it and the way back, on its page; and once it is taken back, above the others. */
import { useNavigate } from 'react-router';
import { mergeClasses } from '@fluentui/react-components';
import type { Kept } from '../../inspection/register';
import type { Report } from '../../inspection/report/report';
import { reports as say } from '../../wording/tabReports';
import type { EnteredRows } from '../../workflows/coordinating/addReport';
import { useLayout } from '../pieces/layout';
import { useLeft, useTellNext } from '../saving/nextScreen';
import { UndoButton } from '../saving/UndoButton';
import { rowsOfReport, useUndoEntered } from './undoing';

const LATELY = 'report entered';
type Lately =
  | { is: 'entered'; id: string; items: number; undo: EnteredRows | undefined }
  | { is: 'undone'; title: string };

export const useTellEntered = () => useTellNext<Lately>(LATELY);

export function EnteredNote({ report }: { report: Kept<Report> }) {
  const layout = useLayout();
  const left = useLeft<Lately>(LATELY);
  const tellNext = useTellEntered();
  const navigate = useNavigate();
  const undo = useUndoEntered();
  const entered = left?.is === 'entered' && left.id === report.id ? left : undefined;
  const rows = entered?.undo;
  return (
    <div className={mergeClasses(layout.row, entered && layout.above)}>
      <span role="status" className={layout.strong}>
        {entered !== undefined && say.entered(entered.items)}
      </span>
      {rows !== undefined && (
        <UndoButton
          rows={rowsOfReport(report)}
          work={async () => {
            const done = await undo.work(rows);
            if (done.ok) {
              // Its page goes before its row does, or it would say for a moment that there is no such report.
              tellNext({ is: 'undone', title: report.title });
              await navigate('/reports');
              await undo.refresh();
            }
            return done;
          }}
          onUndone={() => undefined}
        />
      )}
    </div>
  );
}

export function UndoneNote() {
  const layout = useLayout();
  const left = useLeft<Lately>(LATELY);
  return (
    <div role="status" className={mergeClasses(layout.strong, left && layout.above)}>
      {left?.is === 'undone' && say.enteredUndone(left.title)}
    </div>
  );
}
