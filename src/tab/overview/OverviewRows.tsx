/** The rows behind one number of the overview. */
import { Link, useSearchParams } from 'react-router';
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { overview as say } from '../../wording/tabOverview';
import { useLayout } from '../pieces/layout';
import { NotFound } from '../pieces/NotFound';
import { Shown } from '../pieces/Shown';
import { StatusBadge } from '../pieces/StatusBadge';
import { usePageTitle } from '../frame/pageTitle';
import { type Known, useOverview } from './reading';
import { type ShownRow, rowsAt } from './rowSets';
import { shortName } from '../../wording/itemNames';

const useStyles = makeStyles({
  columns: { gridTemplateColumns: '190px minmax(0, 1fr)' },
});

export function OverviewRows() {
  const layout = useLayout();
  return (
    <div className={layout.reading}>
      <Shown heading={say.title} of={useOverview()}>
        {(known) => <Rows known={known} />}
      </Shown>
    </div>
  );
}

function Rows({ known }: { known: Known }) {
  const layout = useLayout();
  const [address] = useSearchParams();
  const set = rowsAt(address, known);
  usePageTitle(set?.title ?? say.title);
  if (set === undefined) return <NotFound what={say.unknown} near="overview" />;
  const { title, rows } = set;
  return (
    <>
      <Link className={mergeClasses(layout.link, layout.small, layout.notPrinted)} to="/overview">
        ← {say.back}
      </Link>
      <div className={layout.head}>
        <h1 className={layout.title}>{say.rows(title, rows.length)}</h1>
      </div>
      {rows.length === 0 && <p className={layout.quiet}>{say.noRows}</p>}
      <ul className={layout.plainList} aria-label={title}>
        {rows.slice(0, MOST_ROWS).map((row) => (
          <Line key={row.id} row={row} />
        ))}
      </ul>
      {rows.length > MOST_ROWS && <p>{say.more(rows.length - MOST_ROWS)}</p>}
    </>
  );
}

// No number of a force is as large; a page of ten thousand lines would stand still.
const MOST_ROWS = 500;

const MOST_LETTERS = 160;

function Line({ row }: { row: ShownRow }) {
  const styles = useStyles();
  const layout = useLayout();
  const { text, note } = row;
  return (
    <li className={mergeClasses(layout.ruledLine, styles.columns)}>
      <span>
        <StatusBadge status={row.status} />
      </span>
      <span>
        <Link className={mergeClasses(layout.link, layout.words)} to={`/recommendations/${row.id}`}>
          {row.report} · {shortName(row)}
        </Link>
        <span className={mergeClasses(layout.under, layout.quiet, layout.small)}>
          {text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS).trimEnd()}…` : text}
        </span>
        {note !== '' && <span className={mergeClasses(layout.under, layout.small)}>{note}</span>}
      </span>
    </li>
  );
}
