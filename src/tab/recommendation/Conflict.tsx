/** Two people changed one recommendation: both versions side by side, and the choice between them. */
import { useEffect, useRef } from 'react';
import {
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { currentDeadline } from '../../inspection/deadline';
import type { Recommendation } from '../../inspection/recommendation';
import { deadlineInWords } from '../../wording/facts';
import { shared } from '../../wording/tab';
import { conflict as say, page } from '../../wording/tabRecommendation';
import { useLayout } from '../pieces/layout';

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', margin: '8px 0', width: '100%', textAlign: 'left' },
  cell: {
    padding: '4px 12px 4px 0',
    verticalAlign: 'top',
    fontWeight: 'inherit',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'break-word',
  },
});

type Mine = { status: string; closed: string } | { due: string };
type Props = {
  seen: Recommendation;
  theirs: Recommendation;
  mine: Mine;
  onKeep: () => void;
  onApply: () => void;
};

const statusOf = (status: string | undefined, closed: string | undefined): string =>
  [status ?? shared.noStatus, ...(closed === undefined || closed === '' ? [] : [shared.closed(closed)])].join(
    ', ',
  );
const dueOf = (row: Recommendation): string => deadlineInWords(currentDeadline(row));

function compared({ seen, theirs, mine }: Pick<Props, 'seen' | 'theirs' | 'mine'>) {
  const ownersMoved = seen.owners.join() !== theirs.owners.join();
  return [
    {
      what: page.status,
      theirs: statusOf(theirs.status, theirs.closed),
      mine: 'due' in mine ? say.same : statusOf(mine.status, mine.closed),
    },
    { what: page.due, theirs: dueOf(theirs), mine: 'due' in mine ? mine.due : say.same },
    ...(ownersMoved ? [{ what: page.owner, theirs: theirs.owners.join(', '), mine: say.same }] : []),
  ];
}

export function Conflict({ seen, theirs, mine, onKeep, onApply }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  const place = useRef<HTMLDivElement>(null);
  // The form may reach below the edge of the window: the choice has to come to the eye.
  useEffect(() => place.current?.focus(), []);
  return (
    <MessageBar intent="warning" layout="multiline" ref={place} tabIndex={-1}>
      <MessageBarBody>
        <MessageBarTitle>{say.title}</MessageBarTitle> {say.explain}
        <table className={styles.table}>
          <thead>
            <tr className={layout.small}>
              {[say.what, say.theirs, say.mine].map((name) => (
                <th key={name} scope="col" className={styles.cell}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {compared({ seen, theirs, mine }).map((line) => (
              <tr key={line.what}>
                <th scope="row" className={styles.cell}>
                  {line.what}
                </th>
                <td className={styles.cell}>{line.theirs}</td>
                <td className={styles.cell}>{line.mine}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <div className={layout.row}>
          <Button size="small" onClick={onKeep}>
            {say.keepTheirs}
          </Button>
          <Button size="small" onClick={onApply}>
            {say.applyMine}
          </Button>
        </div>
      </MessageBarBody>
    </MessageBar>
  );
}
