/** The papers as a list, the latest first. */
import { Link } from 'react-router';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ImportRecord, unfinishedOf } from '../../inspection/papers/importRecord';
import { type Period, inTime } from '../../inspection/periods/period';
import type { Kept } from '../../inspection/register';
import { papers } from '../../wording/papers/tabPositions';
import { unfinished } from '../../wording/papers/tabUnfinished';
import { NARROW, useLayout } from '../pieces/layout';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: '170px 1fr auto',
    columnGap: '16px',
    alignItems: 'baseline',
    padding: '10px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: { gridTemplateColumns: '1fr auto', rowGap: '2px' },
  },
  board: { [NARROW]: { gridColumn: '1 / -1', gridRow: 2 } },
  list: { marginTop: '16px' },
});

type Props = { periods: readonly Kept<Period>[]; imports: readonly ImportRecord[]; coordinates: boolean };

export function Periods({ periods, imports, coordinates }: Props) {
  const styles = useStyles();
  const layout = useLayout();
  if (periods.length === 0)
    return <p className={layout.quiet}>{coordinates ? papers.emptyCoordinator : papers.empty}</p>;
  return (
    <ul className={mergeClasses(layout.plainList, styles.list)} aria-label={papers.title}>
      {[...inTime(periods)].reverse().map((period) => (
        <li key={period.id} className={styles.line}>
          <Link className={mergeClasses(layout.link, layout.strong)} to={`/papers/${period.id}`}>
            {papers.name(period)}
          </Link>
          <span className={mergeClasses(styles.board, layout.words)}>
            {[
              papers.board(period.board),
              ...(period.day === undefined ? [] : [papers.meets(period.day)]),
              papers.definitions(period.definitions),
            ].join(' · ')}
          </span>
          <State period={period} isHalf={unfinishedOf(period, imports).length > 0} />
        </li>
      ))}
    </ul>
  );
}

function State({ period, isHalf }: { period: Period; isHalf: boolean }) {
  const layout = useLayout();
  if (isHalf) return <span className={layout.strong}>{unfinished.state}</span>;
  return (
    <span className={period.state === 'closed' ? layout.quiet : layout.strong}>{papers.state(period)}</span>
  );
}
