/** A coordinator corrects what is known of a report; somebody else's change meanwhile is told and never overwritten. */
import { useState } from 'react';
import { type Day, inWords, isDay } from '../../inspection/day';
import type { Kept } from '../../inspection/register';
import { inspectorateOf } from '../../inspection/report/replyClock';
import type { Report } from '../../inspection/report/report';
import { type Verdict, refused } from '../../inspection/verdict';
import { saving } from '../../wording/recommendations/tabRecommendation';
import { reportForm as say, reports } from '../../wording/tabReports';
import { editReport } from '../../workflows/coordinating/editReport';
import { FormFrame } from '../saving/FormFrame';
import { isChanged, useAct } from '../session/act';
import { useKeepRow, useRefresh } from '../session/reading';
import { useSession } from '../session/Session';
import type { Ends } from '../saving/InPlaceForm';
import { BESIDE, type ReportFacts, ReportFields } from './ReportFields';
import { SCOPES } from './reportDraft';
import { useTyped } from '../session/useTyped';
import { useUndoReport } from './undoing';

export function EditReport({ report, onSaved, onClose }: Ends & { report: Kept<Report> }) {
  const { register, actor, me } = useSession();
  const { act, run } = useAct<Kept<Report>>();
  const keepRow = useKeepRow();
  const undo = useUndoReport();
  const refresh = useRefresh();
  const [seen, setSeen] = useState(report);
  const { typed, type, ...draft } = useTyped<ReportFacts>(`correction of report ${report.id} by ${me.id}`);
  const facts = { ...factsOf(seen), ...typed };
  const editing = async (): Promise<Verdict<Kept<Report>>> => {
    if (!isDay(facts.published)) return refused({ code: 'not a day', given: facts.published });
    try {
      return await editReport(register, { seen, actor: actor(), ...corrected(seen, facts, facts.published) });
    } catch (error) {
      // What I did not touch is theirs from now on; what I did stays in the form, to be saved on top or not.
      if (isChanged(error)) setSeen(await register.reports.find(report.id));
      throw error;
    }
  };
  const save = async () => {
    const saved = await run(editing);
    if (saved === undefined) return refresh('reports');
    draft.forget();
    keepRow('reports', saved);
    onSaved(undo({ before: seen, after: saved }));
    await refresh('recommendations', 'tasks');
  };
  return (
    <FormFrame
      label={reports.edit}
      act={act}
      beside={BESIDE}
      send={say.saveFacts}
      sending={saving}
      onSend={() => void save()}
      onClose={onClose}
      draft={draft}
    >
      <ReportFields facts={facts} act={act} fill={type} />
    </FormFrame>
  );
}

const factsOf = (report: Report): ReportFacts => ({
  ...{ title: report.title, inspectorate: inspectorateOf(report), published: report.published ?? '' },
  scope: SCOPES.find((each) => each === report.scope) ?? '',
});

/** What nobody touched stays as it was kept, also where the form can only show it otherwise. */
function corrected(seen: Report, { title, inspectorate, scope, published }: ReportFacts, day: Day) {
  const before = factsOf(seen);
  const now = {
    inspectorate: inspectorate === before.inspectorate ? seen.inspectorate : inspectorate.trim(),
    scope: scope === before.scope ? seen.scope : scope,
  };
  // A line that this product made follows; one that a paper printed stays.
  const isOurs = seen.line === '' || seen.line === say.line(seen.scope, seen.inspectorate);
  return {
    ...{ ...now, title },
    line: isOurs ? say.line(now.scope, now.inspectorate) : seen.line,
    published: day,
    publishedSaid: published === before.published ? seen.publishedSaid : inWords(day),
  };
}
