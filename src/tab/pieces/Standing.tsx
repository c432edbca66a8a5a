/** Where a promise stands: late or near in words, and under it the day it was promised for. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { dayInWords, deadlineInWords, standingInShort } from '../../wording/facts';
import { shared } from '../../wording/tab';
import { type Due, isLate } from './due';
import { useLayout } from './layout';

const useStyles = makeStyles({
  stands: { fontWeight: tokens.fontWeightSemibold },
  late: { color: tokens.colorStatusDangerForeground3 },
  near: { color: tokens.colorNeutralForeground1 },
  line: { display: 'block', overflowWrap: 'anywhere' },
});

/** `full` adds the words in which the day was promised, where there is room for them. */
export function Standing({ due, full = false }: { due: Due; full?: boolean }) {
  const styles = useStyles();
  const layout = useLayout();
  const { standing, deadline, moves } = due;
  const late = isLate(due);
  const named = standing !== undefined && standing.is !== 'undated' && standing.is !== 'waiting on';
  const day =
    full || deadline.lastDay === undefined ? deadlineInWords(deadline) : dayInWords(deadline.lastDay);
  const quiet = mergeClasses(styles.line, layout.quiet, layout.small);
  return (
    <span>
      {named && (
        <span className={mergeClasses(styles.line, styles.stands, late ? styles.late : styles.near)}>
          {standingInShort(standing)}
        </span>
      )}
      <span className={named ? quiet : styles.line}>{late ? shared.wasDue(day) : day}</span>
      {moves.length > 0 && <span className={quiet}>{shared.moves(moves.length)}</span>}
    </span>
  );
}
