/** A coordinator adds one recommendation to a report that is there. */
import { useState } from 'react';
import type { Role } from '../../inspection/reminders/owner';
import type { Kept } from '../../inspection/register';
import type { ReportFacts } from '../../inspection/report/reportFacts';
import { saving } from '../../wording/recommendations/tabRecommendation';
import { reportForm as say, reports } from '../../wording/tabReports';
import { type Entered, type EnteredRows, addToReport } from '../../workflows/coordinating/addReport';
import { FormFrame } from '../saving/FormFrame';
import { useAct } from '../session/act';
import { useRefresh } from '../session/reading';
import { useSession } from '../session/Session';
import { ItemFields } from './ItemFields';
import type { Ends } from '../saving/InPlaceForm';
import { type ItemDraft, emptyItem, nextNumber } from './reportDraft';
import { useTyped } from '../session/useTyped';
import { rowsOfReport, useUndoEntered } from './undoing';

const BESIDE = { 'number is there': 'number', 'no item words': 'text' } as const;

type Props = Ends & { facts: ReportFacts; roles: readonly Kept<Role>[] };

export function AddItem({ facts: { report, rows }, roles, onSaved, onClose }: Props) {
  const { register, actor, me } = useSession();
  const { act, run } = useAct<Entered>();
  const undo = useUndoEntered();
  const refresh = useRefresh();
  const [empty] = useState(() => emptyItem(nextNumber(rows.map(({ number }) => number))));
  const { typed, type, ...draft } = useTyped<ItemDraft>(`new row of report ${report.id} by ${me.id}`);
  const item = { ...empty, ...typed };
  const takeBack = async (entered: EnteredRows) => {
    const done = await undo.work(entered);
    await undo.refresh();
    return done;
  };
  const save = async () => {
    const saved = await run(() => addToReport(register, { report, items: [item], actor: actor() }));
    if (saved === undefined) return;
    draft.forget();
    const { undo: entered } = saved;
    onSaved(
      entered && { work: () => takeBack(entered), undone: reports.addedUndone, rows: rowsOfReport(report) },
    );
    await refresh('recommendations', 'tasks', 'roles');
  };
  return (
    <FormFrame
      label={reports.addItem}
      act={act}
      beside={BESIDE}
      send={say.saveItem}
      sending={saving}
      onSend={() => void save()}
      onClose={onClose}
      draft={draft}
    >
      <ItemFields
        item={item}
        act={act}
        beside={BESIDE}
        autoFocus
        roles={roles.map(({ name }) => name)}
        fill={type}
      />
    </FormFrame>
  );
}
