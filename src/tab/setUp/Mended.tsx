/** What came of the mending, as the command in a terminal tells it: the sum, and a table of what was done. */
import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from '@fluentui/react-components';
import { setUpRows, setUpSummary } from '../../wording/site/provision';
import { setUp as say } from '../../wording/site/tabSetUp';
import { useLayout } from '../pieces/layout';
import { errorInWords } from './errorInWords';
import type { Mending } from './useSetUp';

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', textAlign: 'left', width: '100%', overflowWrap: 'anywhere' },
  cell: {
    padding: '4px 12px 4px 0',
    verticalAlign: 'top',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontWeight: tokens.fontWeightRegular,
  },
});

export function Mended({ mending }: { mending: Extract<Mending, { is: 'mended' | 'stopped' }> }) {
  const styles = useStyles();
  const layout = useLayout();
  const rows = setUpRows(mending.steps, false);
  return (
    <>
      <MessageBar
        role={mending.is === 'mended' ? 'status' : 'alert'}
        intent={mending.is === 'mended' ? 'success' : 'error'}
        layout="multiline"
      >
        <MessageBarBody>
          {mending.is === 'mended' ? (
            setUpSummary(mending.steps, false)
          ) : (
            <>
              <MessageBarTitle>{say.stopped}</MessageBarTitle> {errorInWords(mending.error)} {say.goesOn}
            </>
          )}
        </MessageBarBody>
      </MessageBar>
      {rows.length > 0 && (
        <details>
          <summary className={layout.focusable}>{say.whatWasDone}</summary>
          <table className={styles.table}>
            <tbody>
              {rows.map(({ said, place, what }) => (
                <tr key={`${said} ${place} ${what}`}>
                  <th scope="row" className={styles.cell}>
                    {place}
                  </th>
                  <td className={styles.cell}>{said}</td>
                  <td className={styles.cell}>{what}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </>
  );
}
