/** A coordinator sets the level and tier of a report as a whole: they hold for each of its rows without its own. */
import { useState } from 'react';
import { Field, Select } from '@fluentui/react-components';
import { STEPS_OF_THREE } from '../../inspection/recommendation/recommendation';
import type { Kept } from '../../inspection/register';
import type { Report } from '../../inspection/report/report';
import { marks as say } from '../../wording/recommendations/tabClosing';
import { reportLevel } from '../../wording/recommendations/tabItem';
import { saving } from '../../wording/recommendations/tabRecommendation';
import { setReportLevel } from '../../workflows/coordinating/editReport';
import { FormFrame, useFormStyles } from '../saving/FormFrame';
import { isChanged, useAct } from '../session/act';
import { useCalled, useKeepRow, useRefresh } from '../session/reading';
import { useSession } from '../session/Session';
import type { Ends } from './InPlaceForm';

const oneOf = (value: string) => STEPS_OF_THREE.find((each) => String(each) === value);

export function ReportLevel({ report, onSaved, onClose }: Ends & { report: Kept<Report> }) {
  const styles = useFormStyles();
  const { register, actor } = useSession();
  const called = useCalled();
  const { act, run } = useAct<Kept<Report>>();
  const keepRow = useKeepRow();
  const refresh = useRefresh();
  const [seen, setSeen] = useState(report);
  const [level, setLevel] = useState(String(report.plan?.level ?? ''));
  const [tier, setTier] = useState(String(report.plan?.tier ?? ''));
  const save = async () => {
    const saved = await run(async () => {
      try {
        return await setReportLevel(register, {
          ...{ seen, actor: actor(), level: oneOf(level), tier: oneOf(tier) },
        });
      } catch (error) {
        // What they wrote shows above the form; sent again, mine is written on top of it.
        if (isChanged(error)) setSeen(await register.reports.find(report.id));
        throw error;
      }
    });
    if (saved === undefined) return refresh('reports');
    keepRow('reports', saved);
    onSaved();
  };
  const choices = (names: readonly string[]) =>
    [reportLevel.none, ...names.slice(1)].map((name, at) => (
      <option key={name} value={at === 0 ? '' : at}>
        {name}
      </option>
    ));
  return (
    <FormFrame
      {...{ label: say.changeLevel, act, beside: {}, send: say.save, sending: saving, onClose }}
      onSend={() => void save()}
    >
      <Field label={say.levelLabel} hint={reportLevel.hint} className={styles.short}>
        <Select name="level" autoFocus value={level} onChange={(_, { value }) => setLevel(value)}>
          {choices(say.levels(called))}
        </Select>
      </Field>
      <Field label={say.tierLabel} className={styles.short}>
        <Select name="tier" value={tier} onChange={(_, { value }) => setTier(value)}>
          {choices(say.tiers)}
        </Select>
      </Field>
    </FormFrame>
  );
}
