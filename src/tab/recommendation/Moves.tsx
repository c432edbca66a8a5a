/** The line of a promise: what was first said, every move with its reason, and what is in force now. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { currentDeadline } from '../../inspection/deadline';
import type { Recommendation } from '../../inspection/recommendation';
import { page } from '../../wording/tabRecommendation';
import { useLayout } from '../pieces/layout';

const useStyles = makeStyles({
  line: {
    listStyleType: 'none',
    margin: '4px 0 0 5px',
    padding: 0,
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
  },
  point: {
    position: 'relative',
    padding: '0 0 10px 16px',
    '::before': {
      content: '""',
      position: 'absolute',
      left: '-6px',
      top: '6px',
      width: '8px',
      height: '8px',
      borderRadius: '50%',
      backgroundColor: tokens.colorNeutralBackground1,
      border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    },
    ':last-child': { paddingBottom: 0 },
  },
  now: { '::before': { backgroundColor: tokens.colorNeutralForeground1 } },
});

type Promised = Pick<Recommendation, 'original' | 'noneSet' | 'deadline' | 'moves'>;

export function Moves({ row }: { row: Promised }) {
  const styles = useStyles();
  const layout = useLayout();
  const quiet = mergeClasses(layout.quiet, layout.small, layout.words);
  const { original, noneSet, moves } = row;
  return (
    <section aria-labelledby="promised">
      <h2 id="promised" className={layout.section}>
        {page.promised}
      </h2>
      <ol className={styles.line}>
        <li className={mergeClasses(styles.point, moves.length === 0 && styles.now)}>
          <span className={layout.strong}>{page.first}:</span> {page.deadline(original)}
          {noneSet !== '' && <div className={quiet}>{page.noneSet(noneSet)}</div>}
          {moves.length === 0 && <div className={quiet}>{page.neverMoved}</div>}
        </li>
        {moves.map((move, at) => (
          <li key={at} className={mergeClasses(styles.point, at === moves.length - 1 && styles.now)}>
            <span className={layout.strong}>{page.movedTo(page.deadline(move.to))}</span>
            <div className={layout.words}>{move.reason === '' ? page.noReason : move.reason}</div>
            <div className={quiet}>{page.moveFacts(move)}</div>
          </li>
        ))}
        {isElsewhere(row) && (
          <li className={mergeClasses(styles.point, styles.now)}>
            <span className={layout.strong}>{page.now}:</span> {page.deadline(currentDeadline(row))}
          </li>
        )}
      </ol>
    </section>
  );
}

/** A row edited by hand in SharePoint may be due on a day that no move explains: it is shown, not hidden. */
function isElsewhere(row: Pick<Recommendation, 'original' | 'deadline' | 'moves'>): boolean {
  const last = row.moves.at(-1)?.to ?? row.original;
  return currentDeadline(row).lastDay !== last.lastDay;
}
