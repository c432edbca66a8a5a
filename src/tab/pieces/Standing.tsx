/** Where a promise stands: late or near in words, and under it the day it was promised for. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { deadlineInWords, standingInShort } from '../../wording/facts';
import { shared } from '../../wording/tab';
import { type Due, isLate } from './due';
import { useLayout } from './layout';

const useStyles = makeStyles({
  stands: { fontWeight: tokens.fontWeightSemibold },
  late: { color: tokens.colorStatusDangerForeground1 },
  near: { color: tokens.colorNeutralForeground1 },
  line: { display: 'block', overflowWrap: 'anywhere' },
});

export function Standing({ due, className }: { due: Due; className?: string }) {
  const styles = useStyles();
  const layout = useLayout();
  const { standing, deadline, moves } = due;
  const late = isLate(due);
  const named = standing !== undefined && standing.is !== 'undated' && standing.is !== 'waiting on';
  const day = deadlineInWords(deadline);
  const under = [
    late ? shared.wasDue(day) : day,
    ...(moves.length === 0 ? [] : [shared.moves(moves.length)]),
  ];
  return (
    <span className={className}>
      {named && (
        <span className={mergeClasses(styles.line, styles.stands, late ? styles.late : styles.near)}>
          {standingInShort(standing)}
        </span>
      )}
      <span className={mergeClasses(styles.line, named && layout.quiet, named && layout.small)}>
        {under.join(' · ')}
      </span>
    </span>
  );
}
