/** What stands in the way of closing a paper, explained in place; and closing it, with how far it is. */
import { useState } from 'react';
import { Button, MessageBar, MessageBarBody, ProgressBar } from '@fluentui/react-components';
import type { Period } from '../../inspection/periods/period';
import type { Kept } from '../../inspection/register';
import { type Finding, stopsClosing } from '../../inspection/periods/unexplained';
import { refusalInWords } from '../../wording/facts';
import { closing as say } from '../../wording/papers/tabPositions';
import { type ClosingProgress, closePeriod } from '../../workflows/periods/closePeriod';
import { useLayout } from '../pieces/layout';
import { whatFailed } from '../pieces/Trouble';
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
      {coordinates && <CloseButton period={period} disabled={stopping > 0} />}
    </section>
  );
}

function CloseButton({ period, disabled }: { period: Kept<Period>; disabled: boolean }) {
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
    <div className={layout.stack}>
      <div className={layout.row}>
        <Button
          appearance="primary"
          aria-describedby={WHY}
          disabledFocusable={busy || disabled}
          onClick={() => void close()}
        >
          {busy ? say.working : say.close}
        </Button>
        <span role="status">{busy && step !== undefined ? say.progress(step.done, step.of) : ''}</span>
      </div>
      {busy && step !== undefined && (
        <ProgressBar aria-label={say.working} value={step.of === 0 ? 1 : step.done / step.of} />
      )}
      {(act.is === 'failed' || act.is === 'refused') && (
        <MessageBar role="alert" intent="error" layout="multiline">
          <MessageBarBody>
            {act.is === 'failed' ? whatFailed(act.failure) : refusalInWords(act.refusal)}
          </MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
