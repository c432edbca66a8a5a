/** What needs a manager's eye row by row: late and drifting now, and what is likely to be late by the next board. */
import { Link } from 'react-router';
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { type Foreseen } from '../../inspection/overview/forecast';
import type { Row } from '../../inspection/overview/overviewFacts';
import { forecastSentence, overview as say } from '../../wording/tabOverview';
import { recommendationDue } from '../pieces/due';
import { useLayout } from '../pieces/layout';
import { Standing } from '../pieces/Standing';
import { StatusBadge } from '../pieces/StatusBadge';
import { useToday } from '../session/Session';
import type { Known } from './reading';
import { figureAddress } from './rowSets';
import { SaidSentence } from './SaidSentence';
import { namesInWords } from '../../wording/names';
import { shortName } from '../../wording/itemNames';
import { inPlainOrder } from '../../inspection/language';

const useStyles = makeStyles({
  columns: { gridTemplateColumns: 'minmax(0, 1fr) 150px 190px' },
  all: { display: 'flex', flexWrap: 'wrap', columnGap: '16px', marginTop: '8px' },
});

// Enough to talk about in a meeting; the rest is one press away.
const MOST = 8;

/** What drifts first, by how often it moved; then what is late, the longest first. */
function lateAndDrifting({ overview: { late, drifting } }: Known): readonly Row[] {
  const seen = new Set(drifting.map(({ id }) => id));
  const dueOf = ({ deadline, original }: Row) => deadline.lastDay ?? original.lastDay ?? '';
  const rest = late.filter(({ id }) => !seen.has(id)).sort((a, b) => inPlainOrder(dueOf(a), dueOf(b)));
  return [...drifting, ...rest];
}

export function LateAndDrifting({ known }: { known: Known }) {
  const layout = useLayout();
  const styles = useStyles();
  const rows = lateAndDrifting(known);
  const { late, drifting } = known.overview;
  return (
    <section aria-labelledby="drifting">
      <h2 id="drifting" className={layout.section}>
        {say.drifting}
      </h2>
      {rows.length === 0 ? (
        <p className={layout.quiet}>{say.noneDrifting}</p>
      ) : (
        <>
          <p className={layout.quiet}>{say.driftingHint}</p>
          <ul className={layout.plainList} aria-labelledby="drifting">
            {rows.slice(0, MOST).map((row) => (
              <RowLine key={row.id} row={row} />
            ))}
          </ul>
          <p className={styles.all}>
            {late.length > 0 && (
              <Link className={layout.link} to={figureAddress('late')}>
                {say.allLate(late.length)}
              </Link>
            )}
            {drifting.length > 0 && (
              <Link className={layout.link} to={figureAddress('drifting')}>
                {say.allDrifting(drifting.length)}
              </Link>
            )}
          </p>
        </>
      )}
    </section>
  );
}

export function Foresight({ known }: { known: Known }) {
  const layout = useLayout();
  const styles = useStyles();
  const { forecast, overview } = known;
  return (
    <section aria-labelledby="forecast">
      <h2 id="forecast" className={layout.section}>
        {say.forecast}
      </h2>
      <p>
        <SaidSentence of={forecastSentence(forecast, overview.late.length)} />
      </p>
      <p className={layout.quiet}>{say.rule}</p>
      <ul className={layout.plainList} aria-labelledby="forecast">
        {forecast.likely.slice(0, MOST).map(({ row, signs }: Foreseen) => (
          <RowLine key={row.id} row={row} note={say.signs(signs)} />
        ))}
      </ul>
      {forecast.likely.length > MOST && (
        <p className={styles.all}>
          <Link className={layout.link} to={figureAddress('likely-late')}>
            {say.more(forecast.likely.length - MOST)}
          </Link>
        </p>
      )}
    </section>
  );
}

function RowLine({ row, note = '' }: { row: Row; note?: string }) {
  const styles = useStyles();
  const layout = useLayout();
  const today = useToday();
  return (
    <li className={mergeClasses(layout.ruledLine, styles.columns)}>
      <span>
        <Link className={mergeClasses(layout.link, layout.words)} to={`/recommendations/${row.id}`}>
          {row.report} · {shortName(row)}
        </Link>
        <span className={mergeClasses(layout.under, layout.quiet, layout.small)}>
          {row.owners.length === 0 ? say.nobody : namesInWords(row.owners)}
          {note !== '' && ` · ${note}`}
        </span>
      </span>
      <span>
        <StatusBadge status={row.status} />
      </span>
      <Standing due={recommendationDue(row, today)} />
    </li>
  );
}
