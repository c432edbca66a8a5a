/** A coordinator corrects what is known of a report; somebody else's change meanwhile is told and never overwritten. */
import { useState } from 'react';
import { inWords, isDay } from '../../inspection/day';
import type { Kept } from '../../inspection/register';
import { inspectorateOf } from '../../inspection/replyClock';
import type { Report } from '../../inspection/report';
import { type Verdict, refused } from '../../inspection/verdict';
import { saving } from '../../wording/tabRecommendation';
import { reportForm as say, reports } from '../../wording/tabReports';
import { editReport } from '../../workflows/editReport';
import { FormFrame } from '../pieces/FormFrame';
import { useAct } from '../session/act';
import { useKeepRow, useRefresh } from '../session/reading';
import { useSession } from '../session/Session';
import type { Ends } from './InPlaceForm';
import { BESIDE, type ReportFacts, ReportFields } from './ReportFields';
import { SCOPES } from './reportDraft';

export function EditReport({ report, onSaved, onClose }: Ends & { report: Kept<Report> }) {
  const { register, actor } = useSession();
  const { act, run } = useAct<Kept<Report>>();
  const keepRow = useKeepRow();
  const refresh = useRefresh();
  const [seen] = useState(report);
  const [facts, setFacts] = useState<ReportFacts>(() => ({
    ...{ title: report.title, inspectorate: inspectorateOf(report), published: report.published ?? '' },
    scope: SCOPES.find((each) => each === report.scope) ?? 'force',
  }));
  const editing = async (): Promise<Verdict<Kept<Report>>> => {
    const { title, inspectorate, scope, published } = facts;
    if (!isDay(published)) return refused({ code: 'not a day', given: published });
    // What a paper said of a day that nobody changed stays in its words.
    const publishedSaid = published === seen.published ? seen.publishedSaid : inWords(published);
    const line = seen.line === '' ? say.line(scope, inspectorate.trim()) : seen.line;
    return editReport(register, {
      seen,
      actor: actor(),
      title,
      inspectorate,
      scope,
      published,
      publishedSaid,
      line,
    });
  };
  const save = async () => {
    const saved = await run(editing);
    if (saved === undefined) return refresh('reports');
    keepRow('reports', saved);
    onSaved();
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
    >
      <ReportFields facts={facts} act={act} fill={(part) => setFacts((before) => ({ ...before, ...part }))} />
    </FormFrame>
  );
}
