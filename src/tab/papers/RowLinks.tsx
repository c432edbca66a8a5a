/** Rows of a paper by report and number, each the way to its page. */
import { Link } from 'react-router';
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { type Position, isOfReport } from '../../inspection/periods/position';
import { useLayout } from '../pieces/layout';
import { StatusBadge } from '../pieces/StatusBadge';
import { shortName } from '../../wording/itemNames';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', rowGap: '6px', padding: '8px 0 8px 12px' },
});

export function RowLinks({ rows, label }: { rows: readonly Position[]; label: string }) {
  const styles = useStyles();
  const layout = useLayout();
  return (
    <ul className={mergeClasses(layout.plainList, styles.list)} aria-label={label}>
      {rows.map((row) => (
        <li key={row.key} className={layout.row}>
          <StatusBadge status={row.status} />
          <RowLink row={row} />
        </li>
      ))}
    </ul>
  );
}

export function RowLink({ row }: { row: Position }) {
  const layout = useLayout();
  const name = isOfReport(row) ? row.report : `${row.report} · ${shortName(row)}`;
  if (isOfReport(row)) return <span>{name}</span>;
  return (
    <Link className={mergeClasses(layout.link, layout.words)} to={`/recommendations/${row.recommendationId}`}>
      {name}
    </Link>
  );
}
