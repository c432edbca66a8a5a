/** The promised date as a line: what was first said, every move with its reason, and what is in force now. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type Day, daysBetween } from '../../inspection/day';
import { currentDeadline } from '../../inspection/recommendation/deadline';
import type { Recommendation } from '../../inspection/recommendation/recommendation';
import { shared } from '../../wording/tab';
import { item } from '../../wording/recommendations/tabItem';
import { page } from '../../wording/recommendations/tabRecommendation';
import { NARROW, useLayout } from '../pieces/layout';
import { Part } from '../pieces/Part';

const DOT = '10px';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', listStyleType: 'none', margin: '4px 0 0', padding: 0 },
  point: {
    position: 'relative',
    boxSizing: 'border-box',
    flexBasis: '190px',
    minWidth: 0,
    padding: '18px 16px 8px 0',
    breakInside: 'avoid',
    '::before': {
      content: '""',
      position: 'absolute',
      top: '8px',
      left: 0,
      right: 0,
      borderTop: `2px solid ${tokens.colorNeutralStroke1}`,
    },
    '::after': {
      content: '""',
      position: 'absolute',
      boxSizing: 'border-box',
      left: 0,
      top: '4px',
      width: DOT,
      height: DOT,
      borderRadius: '50%',
      backgroundColor: tokens.colorNeutralBackground1,
      border: `2px solid ${tokens.colorNeutralStrokeAccessible}`,
    },
    // On a phone the line runs down beside the words.
    [NARROW]: {
      flexBasis: '100%',
      padding: '0 0 10px 18px',
      '::before': {
        top: '6px',
        bottom: '-6px',
        left: '4px',
        right: 'auto',
        borderTopStyle: 'none',
        borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
      },
    },
  },
  // The line goes no further than what is in force.
  now: {
    flexGrow: 0,
    '::before': { right: 'auto', width: DOT, [NARROW]: { display: 'none' } },
    // Filled by its edge, for a printer leaves grounds out.
    '::after': { border: `5px solid ${tokens.colorNeutralForeground1}` },
  },
  // A day that does not fit beside what it is goes below it, whole.
  day: { display: 'inline-block' },
});

type Promised = Pick<Recommendation, 'original' | 'noneSet' | 'deadline' | 'moves'>;

export function Moves({ row }: { row: Promised }) {
  const styles = useStyles();
  const layout = useLayout();
  const quiet = mergeClasses(layout.quiet, layout.small, layout.words);
  const { original, noneSet, moves } = row;
  const elsewhere = isElsewhere(row);
  const days = [original, ...moves.map(({ to }) => to), ...(elsewhere ? [currentDeadline(row)] : [])].map(
    ({ lastDay }) => lastDay,
  );
  const last = days.length - 1;
  // A longer wait is a longer stretch of line.
  const at = (place: number) => ({
    className: mergeClasses(styles.point, place === last && styles.now),
    style: place === last ? {} : { flexGrow: stretch(days[place], days[place + 1]) },
  });
  return (
    <Part id="promised" name={`${item.deadline}: ${shared.moves(moves.length)}`}>
      <ol className={styles.line}>
        <li {...at(0)}>
          <span className={layout.strong}>{page.first}:</span>{' '}
          <span className={styles.day}>{page.deadline(original)}</span>
          {noneSet !== '' && <div className={quiet}>{page.noneSet(noneSet)}</div>}
        </li>
        {moves.map((move, place) => (
          <li key={place} {...at(place + 1)}>
            <span className={layout.strong}>{page.movedTo(page.deadline(move.to))}</span>
            <div className={layout.words}>{move.reason === '' ? page.noReason : move.reason}</div>
            <div className={quiet}>{page.moveFacts(move)}</div>
          </li>
        ))}
        {elsewhere && (
          <li {...at(last)}>
            <span className={layout.strong}>{page.now}:</span>{' '}
            <span className={styles.day}>{page.deadline(currentDeadline(row))}</span>
          </li>
        )}
      </ol>
    </Part>
  );
}

// A month, where one of both has no day; so that no stretch is nothing and none is all.
const USUAL_DAYS = 30;
const stretch = (from: Day | undefined, to: Day | undefined): number =>
  Math.max(1, from === undefined || to === undefined ? USUAL_DAYS : daysBetween(from, to));

/** A row edited by hand in SharePoint may be due on a day that no move explains: it is shown, not hidden. */
function isElsewhere(row: Pick<Recommendation, 'original' | 'deadline' | 'moves'>): boolean {
  const last = row.moves.at(-1)?.to ?? row.original;
  return currentDeadline(row).lastDay !== last.lastDay;
}
