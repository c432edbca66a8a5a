/** What stands in the way of closing a paper, explained in place; and closing it, with how far it is. */
import { useState } from 'react';
import { ProgressBar } from '@fluentui/react-components';
import type { Period } from '../../inspection/periods/period';
import type { Kept } from '../../inspection/register';
import { type Finding, stopsClosing } from '../../inspection/periods/unexplained';
import { closing as say } from '../../wording/papers/tabPositions';
import { type ClosingProgress, closePeriod } from '../../workflows/periods/closePeriod';
import { useLayout } from '../pieces/layout';
import { FormFrame } from '../saving/FormFrame';
import { InPlaceForm } from '../saving/InPlaceForm';
import { useAct } from '../session/act';
import { useRefresh } from '../session/reading';
import { useSession } from '../session/Session';
import { FindingRows } from './FindingRows';

// Beside a button that cannot be pressed stands why.
const WHY = 'closing-why';

type Props = { period: Kept<Period>; rows: number; findings: readonly Finding[]; coordinates: boolean };

export function ClosePaper({ period, rows, findings, coordinates }: Props) {
  const layout = useLayout();
  const inTheWay = findings.filter(({ is }) => stopsClosing(is));
  const toLookAt = findings.filter(({ is }) => !stopsClosing(is));
  const stopping = inTheWay.reduce((sum, finding) => sum + finding.rows.length, 0);
  return (
    <section aria-labelledby="closing">
      <h2 id="closing" className={layout.section}>
        {say.title}
      </h2>
      <p>{period.state === 'closing' ? say.unfinished : say.explain(rows)}</p>
      <p id={WHY} className={layout.strong}>
        {stopping === 0 ? say.nothingStops : say.stops(stopping)}
      </p>
      {inTheWay.length > 0 && (
        <FindingRows title={say.inTheWay} findings={inTheWay} period={period} coordinates={coordinates} />
      )}
      {toLookAt.length > 0 && (
        <FindingRows title={say.toLookAt} findings={toLookAt} period={period} coordinates={coordinates} />
      )}
      {coordinates && (
        <InPlaceForm words={say.close} saved="" primary why={WHY} disabled={stopping > 0}>
          {({ onClose }) => <SureToClose {...{ period, rows, onClose }} />}
        </InPlaceForm>
      )}
    </section>
  );
}

/** Asked about once more: what is frozen cannot be taken back. */
function SureToClose({ period, rows, onClose }: { period: Kept<Period>; rows: number; onClose: () => void }) {
  const layout = useLayout();
  const { register, actor } = useSession();
  const refresh = useRefresh();
  const { act, run } = useAct<Kept<Period>>();
  const [step, setStep] = useState<ClosingProgress>();
  const busy = act.is === 'busy';
  const close = async () => {
    const own = async () => (await register.settings.get('definitions'))?.value ?? [];
    await run(async () =>
      closePeriod(register, { periodId: period.id, own: await own(), actor: actor(), onStep: setStep }),
    );
    await refresh('periods', 'standing', 'positions');
  };
  return (
    <FormFrame
      {...{
        label: say.title,
        act,
        beside: {},
        send: say.freeze,
        sending: say.working,
        leave: say.notYet,
        onClose,
      }}
      onSend={() => void close()}
      note={<span role="status">{busy && step !== undefined ? say.progress(step.done, step.of) : ''}</span>}
    >
      <p className={layout.words}>{say.sure(rows)}</p>
      {busy && step !== undefined && (
        <ProgressBar aria-label={say.working} value={step.of === 0 ? 1 : step.done / step.of} />
      )}
    </FormFrame>
  );
}
