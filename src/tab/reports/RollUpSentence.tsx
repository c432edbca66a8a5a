/** A report's sentence as its rows give it; each number is a button that opens its rows. */
import { useState } from 'react';
import { Link } from 'react-router';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Row } from '../../inspection/overview/overviewFacts';
import type { ReportFacts } from '../../inspection/report/reportFacts';
import { reports as say } from '../../wording/tabReports';
import { useLayout } from '../pieces/layout';
import { StatusBadge } from '../pieces/StatusBadge';
import { shortName } from '../../wording/itemNames';

const useStyles = makeStyles({
  number: { minWidth: 'auto', padding: '0 6px', fontWeight: tokens.fontWeightSemibold },
  rows: { display: 'flex', flexDirection: 'column', rowGap: '6px', padding: '8px 0 8px 12px' },
});

export function RollUpSentence({ facts: { report, rollUp, rows } }: { facts: ReportFacts }) {
  const styles = useStyles();
  const layout = useLayout();
  const [open, setOpen] = useState<number>();
  if (rollUp === undefined) return <p>{say.planOnly(report.plan?.points ?? '')}</p>;
  const opened = open === undefined ? undefined : rollUp.parts[open];
  return (
    <>
      <div className={layout.words}>
        {rollUp.parts.map(({ says, rows: behind }, at) =>
          behind === undefined ? (
            <span key={at}>{says}</span>
          ) : (
            <Button
              key={at}
              size="small"
              className={styles.number}
              data-printed
              aria-expanded={open === at}
              aria-label={say.behind(says)}
              onClick={() => setOpen(open === at ? undefined : at)}
            >
              {says}
            </Button>
          ),
        )}
      </div>
      {opened?.rows !== undefined && (
        <ul className={mergeClasses(layout.plainList, styles.rows)} aria-label={say.behind(opened.says)}>
          {rows
            .filter(({ id }) => opened.rows?.includes(id))
            .map((row) => (
              <li key={row.id} className={layout.row}>
                <StatusBadge status={row.status} />
                <RowLink row={row} />
              </li>
            ))}
        </ul>
      )}
    </>
  );
}

function RowLink({ row }: { row: Row }) {
  const layout = useLayout();
  return (
    <Link className={mergeClasses(layout.link, layout.words)} to={`/recommendations/${row.id}`}>
      {row.report} · {shortName(row)}
    </Link>
  );
}
