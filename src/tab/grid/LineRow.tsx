/** One recommendation in the list: its number and words, where it stands, whose it is, what was promised. */
import { type CSSProperties, type MouseEvent, memo } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Awaits } from '../../inspection/recommendation/recommendation';
import type { Found } from '../../inspection/search/search';
import { shared } from '../../wording/tab';
import { questionInWords } from '../../wording/asking/tabAsk';
import { many } from '../../wording/recommendations/tabMany';
import { list } from '../../wording/recommendations/tabRecommendations';
import { isLate } from '../pieces/due';
import { FORCED, PRINT, useLayout } from '../pieces/layout';
import { Owners, type RolesByName } from '../pieces/Owners';
import { Standing } from '../pieces/Standing';
import { StatusBadge } from '../pieces/StatusBadge';
import { useToday } from '../session/Session';
import type { ColumnName } from '../lines/columns';
import { FoundAt } from './FoundAt';
import { type RowPlace, isSamePlace } from './rowPlace';
import { useGridStyles } from './gridStyles';
import type { Line } from '../lines/lines';
import { Pick } from './Pick';
import { numberShown, shortName } from '../../wording/itemNames';

const useStyles = makeStyles({
  row: {
    cursor: 'pointer',
    // The usual hover colour is cyan in high contrast, under white words.
    ':hover': { backgroundColor: tokens.colorNeutralBackground2 },
  },
  // As for hover: the usual colour of what is chosen is cyan in high contrast. The box says it too.
  picked: { backgroundColor: tokens.colorNeutralBackground2 },
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
    [PRINT]: { display: 'block', WebkitLineClamp: 'none', overflow: 'visible' },
  },
  report: {
    display: 'block',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    [PRINT]: { whiteSpace: 'normal' },
  },
});

type Props = {
  line: Line;
  /** Where a search found it, when not by what it shows. */
  found: Found | undefined;
  roles: RolesByName;
  place: RowPlace;
  withReport: boolean;
  columns: readonly ColumnName[];
  lines: CSSProperties;
  picks: boolean;
  picked: boolean;
  onPick: (id: string, through: boolean) => void;
  /** The address under which recommendations are. */
  root: string;
  onOpen: (id: string) => void;
};

const isSame = ({ place, ...one }: Props, { place: otherPlace, ...other }: Props): boolean =>
  isSamePlace(place, otherPlace) &&
  (Object.keys(one) as (keyof typeof one)[]).every((name) => one[name] === other[name]);

export const LineRow = memo(function LineRow(props: Props) {
  const styles = useStyles();
  const grid = useGridStyles();
  const layout = useLayout();
  const { line, found, roles, place, withReport, columns, lines, picks, picked, onPick, root, onOpen } =
    props;
  const { row, due } = line;
  const go = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a, label') : null;
    if (link?.tagName === 'LABEL') return;
    // The words are a real link, for a new tab; a plain press anywhere in the row means the same.
    if (
      link !== null &&
      (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    )
      return;
    event.preventDefault();
    onOpen(row.id);
  };
  return (
    <div
      role="row"
      aria-level={2}
      aria-selected={picks ? picked : undefined}
      {...place}
      style={{ ...lines, ...place.style }}
      className={mergeClasses(
        place.className,
        grid.columns,
        styles.row,
        isLate(due) && styles.late,
        picked && styles.picked,
        layout.focusable,
      )}
      onClick={go}
    >
      {picks && (
        <div role="gridcell" className={grid.pick}>
          <Pick
            name={many.choose(`${row.report} · ${shortName(row)}`)}
            picked={picked}
            onPick={(through) => onPick(row.id, through)}
          />
        </div>
      )}
      <div role="gridcell" className={mergeClasses(grid.number, layout.strong)}>
        {numberShown(row)}
      </div>
      <div role="gridcell" className={grid.words}>
        {withReport && (
          <span className={mergeClasses(styles.report, layout.quiet, layout.small)}>{row.report}</span>
        )}
        <a className={styles.words} href={`${root}/${row.id}`} tabIndex={-1}>
          {row.text}
        </a>
        {found !== undefined && <FoundAt found={found} />}
      </div>
      {columns.map((name) => (
        <div key={name} role="gridcell" className={grid[name]}>
          <Cell name={name} line={line} roles={roles} />
        </div>
      ))}
    </div>
  );
}, isSame);

type CellProps = { name: ColumnName; line: Line; roles: RolesByName };

function Cell({ name, line, roles }: CellProps) {
  const grid = useGridStyles();
  const layout = useLayout();
  const today = useToday();
  const { row, due, tasks, said, asked, handed, level, tier } = line;
  const quiet = mergeClasses(layout.quiet, layout.small);
  switch (name) {
    case 'status':
      return <StatusCell line={line} />;
    case 'owner':
      return <Owners owners={row.owners} roles={roles} today={today} />;
    case 'due':
      return <Standing due={due} />;
    case 'tasks':
      return list.tasks(tasks.length, tasks.filter(({ stage }) => stage === 'done').length);
    case 'said':
      return (
        said && <span className={mergeClasses(grid.clamped, quiet)}>{list.saidOn(said.on, said.words)}</span>
      );
    case 'handed':
      return handed.map(({ to, role, until }) => (
        <div key={to.id}>
          {to.name} <span className={quiet}>{list.handedFor(role, until)}</span>
        </div>
      ));
    case 'moved':
      return <span className={quiet}>{list.moved(due.moves.length)}</span>;
    case 'evidence':
      return (
        <span className={quiet}>
          {list.evidence(tasks.filter(({ evidence }) => evidence !== '').length, tasks.length)}
        </span>
      );
    case 'waits':
      return row.awaits && <WaitsCell awaits={row.awaits} />;
    case 'asked':
      return asked && <span className={mergeClasses(grid.clamped, quiet)}>{questionInWords(asked)}</span>;
    case 'level':
      return <span className={quiet}>{list.level(level, tier)}</span>;
  }
}

function WaitsCell({ awaits }: { awaits: Awaits }) {
  const grid = useGridStyles();
  const layout = useLayout();
  return (
    <>
      {awaits.body}
      <span className={mergeClasses(grid.clamped, layout.quiet, layout.small)}>{list.waits(awaits)}</span>
    </>
  );
}

/** What the definition says stands in words under the declared status, for those who cannot hover as well. */
function StatusCell({ line: { row, implied } }: Pick<CellProps, 'line'>) {
  const layout = useLayout();
  const small = mergeClasses(layout.quiet, layout.small);
  return (
    <>
      <StatusBadge status={row.status} />
      {row.closed !== undefined && <div className={small}>{shared.closed(row.closed)}</div>}
      {implied !== undefined && (
        <div className={small} title={list.because[implied.because]}>
          {list.implied(implied.status, implied.is === 'may differ')}
        </div>
      )}
    </>
  );
}
