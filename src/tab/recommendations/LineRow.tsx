/** One recommendation in the list: its number and words, where it stands, whose it is, what was promised. */
import type { MouseEvent } from 'react';
import { Link, useNavigate } from 'react-router';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { shared } from '../../wording/tab';
import { isLate } from '../pieces/due';
import { FORCED, useLayout } from '../pieces/layout';
import { Owners, type RolesByName } from '../pieces/Owners';
import { Standing } from '../pieces/Standing';
import { StatusBadge } from '../pieces/StatusBadge';
import { useToday } from '../session/Session';
import type { RowPlace } from './rowPlace';
import { useGridStyles } from './gridStyles';
import type { Line } from './lines';
import { open } from './lastOpened';

const useStyles = makeStyles({
  row: {
    cursor: 'pointer',
    // The usual hover colour is cyan in high contrast, under white words.
    ':hover': { backgroundColor: tokens.colorNeutralBackground2 },
  },
  late: {
    borderLeftColor: tokens.colorStatusDangerBorderActive,
    [FORCED]: { borderLeftColor: 'CanvasText' },
  },
  words: {
    color: 'inherit',
    textDecorationLine: 'none',
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: '2',
    overflow: 'hidden',
    overflowWrap: 'anywhere',
  },
  report: { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

type Props = { line: Line; roles: RolesByName; place: RowPlace; withReport: boolean };

export function LineRow({ line, roles, place, withReport }: Props) {
  const styles = useStyles();
  const grid = useGridStyles();
  const layout = useLayout();
  const today = useToday();
  const navigate = useNavigate();
  const { row, due } = line;
  const go = (event: MouseEvent) => {
    // The words are a real link, for a new tab; anywhere else in the row means the same.
    if (!(event.target instanceof Element) || event.target.closest('a') === null) void navigate(open(row.id));
  };
  return (
    <div
      role="row"
      aria-level={2}
      {...place}
      className={mergeClasses(
        place.className,
        grid.columns,
        styles.row,
        isLate(due) && styles.late,
        layout.focusable,
      )}
      onClick={go}
    >
      <div role="gridcell" className={mergeClasses(grid.number, layout.strong)}>
        {row.number}
      </div>
      <div role="gridcell" className={grid.words}>
        {withReport && (
          <span className={mergeClasses(styles.report, layout.quiet, layout.small)}>{row.report}</span>
        )}
        <Link
          className={styles.words}
          to={`/recommendations/${row.id}`}
          tabIndex={-1}
          onClick={() => open(row.id)}
        >
          {row.text}
        </Link>
      </div>
      <div role="gridcell" className={grid.status}>
        <StatusBadge status={row.status} />
        {row.closed !== undefined && (
          <div className={mergeClasses(layout.quiet, layout.small)}>{shared.closed(row.closed)}</div>
        )}
      </div>
      <div role="gridcell" className={grid.owner}>
        <Owners owners={row.owners} roles={roles} today={today} />
      </div>
      <div role="gridcell" className={grid.due}>
        <Standing due={due} />
      </div>
    </div>
  );
}
