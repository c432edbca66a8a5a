/** Each thing that is wrong with its mend, and one button for all that setting up again mends. */
import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { type Finding, type SetUpReport, isHarmless, isMendable } from '../../inspection/setUp';
import { findingInWords, mendInWords } from '../../wording/site/check';
import { setUp as say } from '../../wording/site/tabSetUp';
import { useLayout } from '../pieces/layout';
import { FirstCoordinator } from './FirstCoordinator';

const useStyles = makeStyles({
  finding: {
    padding: '10px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  words: { margin: 0 },
});

type Props = {
  report: SetUpReport;
  findings: readonly Finding[];
  busy: boolean;
  onMend: () => void;
  onTaken: () => void;
};

export function Findings({ report, findings, busy, onMend, onTaken }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const { site, mayMend, owners } = report;
  const harmless = findings.every(isHarmless);
  const mendable = findings.some(isMendable);
  const title = harmless ? say.harmless : say.wrong(findings.length);
  return (
    <section aria-label={title}>
      <h2 className={layout.section}>{title}</h2>
      <ul className={layout.plainList}>
        {findings.map((finding) => (
          <li key={findingInWords(finding)} className={styles.finding}>
            <p className={styles.words}>{findingInWords(finding)}</p>
            {!harmless && (
              <p className={`${styles.words} ${layout.quiet}`}>
                {isMendable(finding) && mayMend === false
                  ? say.ownersMust(owners)
                  : mendInWords(finding, 'button', site)}
              </p>
            )}
            {finding.is === 'no coordinator' && mayMend !== false && <FirstCoordinator onTaken={onTaken} />}
          </li>
        ))}
      </ul>
      {mendable && mayMend !== false && (
        <div className={layout.row} style={{ marginTop: '12px' }}>
          <Button appearance="primary" disabledFocusable={busy} onClick={onMend}>
            {say.mend}
          </Button>
          {mayMend === undefined && <span className={layout.quiet}>{say.willAsk}</span>}
        </div>
      )}
      {mendable && mayMend === false && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{say.sendOn}</MessageBarBody>
        </MessageBar>
      )}
    </section>
  );
}
