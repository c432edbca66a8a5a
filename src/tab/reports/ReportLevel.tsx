/** A coordinator sets the level and tier of a report as a whole: they hold for each of its rows without its own. */
import { useState } from 'react';
import { oneOfThree } from '../../inspection/recommendation/recommendation';
import type { Kept } from '../../inspection/register';
import type { Report } from '../../inspection/report/report';
import { marks as say } from '../../wording/recommendations/tabClosing';
import { reportLevel } from '../../wording/recommendations/tabItem';
import { saving } from '../../wording/recommendations/tabRecommendation';
import { setReportLevel } from '../../workflows/coordinating/editReport';
import { FormFrame } from '../saving/FormFrame';
import { LevelFields, type Levels } from '../saving/LevelFields';
import { isChanged, useAct } from '../session/act';
import { useKeepRow, useRefresh } from '../session/reading';
import { useSession } from '../session/Session';
import type { Ends } from '../saving/InPlaceForm';
import { useUndoReport } from './undoing';

export function ReportLevel({ report, onSaved, onClose }: Ends & { report: Kept<Report> }) {
  const { register, actor } = useSession();
  const { act, run } = useAct<Kept<Report>>();
  const keepRow = useKeepRow();
  const undo = useUndoReport();
  const refresh = useRefresh();
  const [seen, setSeen] = useState(report);
  const [chosen, setChosen] = useState<Levels>({
    level: oneOfThree(report.plan?.level),
    tier: oneOfThree(report.plan?.tier),
  });
  const save = async () => {
    const saved = await run(async () => {
      try {
        return await setReportLevel(register, {
          ...{ seen, actor: actor(), ...chosen },
        });
      } catch (error) {
        // What they wrote shows above the form; sent again, mine is written on top of it.
        if (isChanged(error)) setSeen(await register.reports.find(report.id));
        throw error;
      }
    });
    if (saved === undefined) return refresh('reports');
    keepRow('reports', saved);
    onSaved(undo({ before: seen, after: saved }));
  };
  return (
    <FormFrame
      {...{ label: say.changeLevel, act, beside: {}, send: say.save, sending: saving, onClose }}
      onSend={() => void save()}
    >
      <LevelFields
        {...chosen}
        none={reportLevel.none}
        hint={reportLevel.hint}
        onChoose={(part) => setChosen({ ...chosen, ...part })}
      />
    </FormFrame>
  );
}
