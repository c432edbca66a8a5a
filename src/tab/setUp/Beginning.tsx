/** A site without lists is a beginning, not a fault: what will be made, and one button that makes it. */
import { Button } from '@fluentui/react-components';
import type { SetUpReport } from '../../inspection/setUp';
import { setUp as say } from '../../wording/site/tabSetUp';
import { useLayout } from '../pieces/layout';
import { ForAdministrator } from './ForAdministrator';

type Props = { report: SetUpReport; busy: boolean; onMend: () => void };

export function Beginning({ report, busy, onMend }: Props) {
  const layout = useLayout();
  const { mayMend, owners } = report;
  return (
    <>
      <p className={layout.words} style={{ margin: 0 }}>
        {say.beginning(report.site)}
      </p>
      <ul style={{ margin: 0 }}>
        {say.willMake.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      {mayMend === false ? (
        <>
          <p className={layout.strong} style={{ margin: 0 }}>
            {say.ownersMust(owners)}
          </p>
          <ForAdministrator report={report} />
        </>
      ) : (
        <>
          {mayMend === undefined && <p style={{ margin: 0 }}>{say.willAsk}</p>}
          <div className={layout.row}>
            <Button appearance="primary" disabledFocusable={busy} onClick={onMend}>
              {say.makeAll}
            </Button>
          </div>
        </>
      )}
    </>
  );
}
