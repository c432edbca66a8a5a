/** Where a recommendation stood in each paper: the status as a word, what was said, the date then, what changed. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ImportRecord, unfinishedOf } from '../../inspection/papers/importRecord';
import { type Period, inTime } from '../../inspection/periods/period';
import type { Position } from '../../inspection/periods/position';
import type { Kept } from '../../inspection/register';
import { type SinceLast, sinceLast } from '../../inspection/periods/sinceLast';
import { stood } from '../../wording/papers/tabPositions';
import { unfinished } from '../../wording/papers/tabUnfinished';
import { NARROW, PRINT, useLayout } from '../pieces/layout';
import { StatusBadge } from '../pieces/StatusBadge';
import { Part } from '../pieces/Part';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '150px 1fr',
    columnGap: '16px',
    rowGap: '4px',
    padding: '10px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: { gridTemplateColumns: '1fr' },
  },
  said: { maxHeight: '8.6em', overflowY: 'auto', marginTop: '4px', [PRINT]: { maxHeight: 'none' } },
});

type Row = { period: Kept<Period>; position: Position; since: SinceLast };

/** Only closed papers count: one that is being closed has not said anything yet. */
function rowsOf(positions: readonly Position[], periods: readonly Kept<Period>[]): Row[] {
  const byPeriod = new Map(positions.map((position) => [position.periodId, position]));
  const papers = inTime(periods).filter(({ state }) => state === 'closed');
  let before: Position | undefined;
  const rows = papers.flatMap((period, at) => {
    const position = byPeriod.get(period.id);
    if (position === undefined) return [];
    const row = { period, position, since: sinceLast(position, before, at > 0) };
    before = position;
    return [row];
  });
  return rows.reverse();
}

type Props = {
  positions: readonly Position[];
  wholes: readonly Position[];
  periods: readonly Kept<Period>[];
  imports: readonly ImportRecord[];
};

export function Stood({ positions, wholes, periods, imports }: Props) {
  const layout = useLayout();
  const rows = rowsOf(positions, periods);
  const reports = rowsOf(wholes, periods);
  const isHalf = ({ period }: Row) => unfinishedOf(period, imports).length > 0;
  return (
    <Part id="stood" name={stood.title}>
      {rows.length + reports.length === 0 && <p className={layout.quiet}>{stood.none}</p>}
      {rows.length > 0 && (
        <ol className={layout.plainList} aria-label={stood.caption}>
          {rows.map((row) => (
            <Paper key={row.position.key} row={row} isHalf={isHalf(row)} />
          ))}
        </ol>
      )}
      {reports.length > 0 && (
        <ol className={layout.plainList} aria-label={stood.whole}>
          {reports.map((row) => (
            <WholeReport key={row.position.key} row={row} isHalf={isHalf(row)} />
          ))}
        </ol>
      )}
    </Part>
  );
}

type Shown = { row: Row; isHalf: boolean };

function Paper({ row: { period, position, since }, isHalf }: Shown) {
  const styles = useStyles();
  const layout = useLayout();
  const quiet = mergeClasses(layout.quiet, layout.small, layout.words);
  const { status, implied, explanation, fellBecause } = position;
  return (
    <li className={styles.row}>
      <div className={layout.strong}>{stood.month(period.asOf)}</div>
      <div>
        <div className={layout.row}>
          <StatusBadge status={status} />
          {since.isNew !== undefined && <span className={layout.strong}>{since.isNew}</span>}
          <span className={quiet}>{stood.direction(since)}</span>
        </div>
        {isHalf && <div className={layout.strong}>{unfinished.stood}</div>}
        {since.fellBack && <div className={layout.words}>{stood.fellBack(fellBecause)}</div>}
        {implied !== undefined && <div className={layout.words}>{stood.implied(implied, explanation)}</div>}
        <Dates position={position} since={since} />
        <Said position={position} />
      </div>
    </li>
  );
}

function Dates({ position, since }: { position: Position; since: SinceLast }) {
  const layout = useLayout();
  const { movesSince, dateFrom, originalFrom } = since;
  const moved =
    movesSince.length > 0
      ? stood.movedSince(movesSince.length)
      : dateFrom === undefined
        ? undefined
        : stood.silentMove;
  return (
    <div className={mergeClasses(layout.small, layout.words)}>
      {[stood.due(position), ...(moved === undefined ? [] : [moved])].join(' · ')}
      {originalFrom !== undefined && <div>{stood.originalFrom(originalFrom.said)}</div>}
    </div>
  );
}

function Said({ position: { said, heard, silentRoles } }: { position: Position }) {
  const styles = useStyles();
  const layout = useLayout();
  const silence = silentRoles.length === 0 ? stood.silence : stood.silenceOf(silentRoles);
  return (
    <>
      {said !== '' && (
        <div className={mergeClasses(layout.words, styles.said)} tabIndex={said.length > 400 ? 0 : undefined}>
          {said}
        </div>
      )}
      {!heard && <div className={mergeClasses(layout.quiet, layout.small)}>{silence}</div>}
    </>
  );
}

function WholeReport({ row: { period, position }, isHalf }: Shown) {
  const styles = useStyles();
  const layout = useLayout();
  return (
    <li className={styles.row}>
      <div className={layout.strong}>{stood.month(period.asOf)}</div>
      <div>
        {isHalf && <div className={layout.strong}>{unfinished.stood}</div>}
        <div>
          {stood.whole}: {stood.wholeFacts(position)}
        </div>
        <div className={layout.small}>{stood.due(position)}</div>
        <Said position={position} />
      </div>
    </li>
  );
}
