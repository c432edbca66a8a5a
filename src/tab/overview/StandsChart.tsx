/** Bars of where rows stand, one a directorate or a report, with its numbers in words; or the same as a table. */
import { useState } from 'react';
import { Link } from 'react-router';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { STANDS, type Stands, type Unit, standsAt } from '../../inspection/overview/overviewCounts';
import { overview as say } from '../../wording/tabOverview';
import { NARROW, useLayout } from '../pieces/layout';
import { LOOKS, useDrawing } from './standsLook';
import { number } from '../../wording/language';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 240px) minmax(0, 1fr)',
    columnGap: '16px',
    rowGap: '2px',
    padding: '8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  name: { overflowWrap: 'anywhere' },
  bar: { display: 'block', width: '100%', height: '22px' },
  counts: { display: 'flex', flexWrap: 'wrap', columnGap: '14px', rowGap: '2px', marginTop: '2px' },
  // A finger needs 24 pixels (WCAG 2.2, 2.5.8).
  count: { display: 'inline-flex', alignItems: 'center', minHeight: '24px', minWidth: '24px' },
  turn: { marginTop: '8px' },
  scroll: { overflowX: 'auto' },
  table: { borderCollapse: 'collapse', width: '100%' },
  cell: {
    padding: '6px 10px 6px 0',
    textAlign: 'right',
    fontVariantNumeric: 'tabular-nums',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  first: { textAlign: 'left', minWidth: '140px', fontWeight: tokens.fontWeightRegular },
});

export type Bar = Unit & {
  called: string;
  /** Where a number of it leads. */
  to: (stands: Stands) => string;
};

type Counted = { bar: Bar; counts: readonly { stands: Stands; many: number }[] };

const counted = (bar: Bar): Counted => ({
  bar,
  counts: STANDS.map((stands) => ({
    stands,
    many: bar.rows.filter((row) => standsAt(row) === stands).length,
  })),
});

export function StandsChart({ bars, label }: { bars: readonly Bar[]; label: string }) {
  const styles = useStyles();
  const [asTable, setAsTable] = useState(false);
  const all = bars.map(counted);
  return (
    <>
      {asTable ? <AsTable all={all} label={label} /> : <AsBars all={all} label={label} />}
      <Button
        size="small"
        className={styles.turn}
        aria-label={`${asTable ? say.asChart : say.asTable} (${label})`}
        onClick={() => setAsTable(!asTable)}
      >
        {asTable ? say.asChart : say.asTable}
      </Button>
    </>
  );
}

function AsBars({ all, label }: { all: readonly Counted[]; label: string }) {
  const styles = useStyles();
  const layout = useLayout();
  const most = Math.max(1, ...all.map(({ counts }) => sumOf(counts)));
  return (
    <ul className={layout.plainList} aria-label={label}>
      {all.map(({ bar, counts }) => (
        <li key={bar.name} className={styles.line}>
          <span className={mergeClasses(styles.name, layout.strong)}>{bar.called}</span>
          <div>
            <BarOf counts={counts} most={most} />
            <span className={mergeClasses(styles.counts, layout.small)}>
              {counts
                .filter(({ many }) => many > 0)
                .map(({ stands, many }) => (
                  <Link
                    key={stands}
                    className={mergeClasses(layout.link, styles.count)}
                    to={bar.to(stands)}
                    aria-label={`${bar.called}: ${many} ${say.stands(stands)}`}
                  >
                    {number(many)} {say.stands(stands)}
                  </Link>
                ))}
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}

const sumOf = (counts: Counted['counts']): number => counts.reduce((sum, { many }) => sum + many, 0);

// A letter needs this much of the bar's width, in hundredths, to stand in its part.
const ROOM = 4;

/** For the eye; the words under it say the same. */
function BarOf({ counts, most }: { counts: Counted['counts']; most: number }) {
  const styles = useStyles();
  const drawing = useDrawing();
  const parts = counts.filter(({ many }) => many > 0);
  return (
    <svg className={mergeClasses(styles.bar, drawing.inOwnColours)} aria-hidden="true">
      {parts.map(({ stands, many }, at) => {
        const { fill, ink, letter } = LOOKS[stands];
        const [x, width] = [(sumOf(parts.slice(0, at)) / most) * 100, (many / most) * 100];
        return (
          <g key={stands}>
            <rect
              x={`${x}%`}
              y="1"
              width={`${width}%`}
              height="20"
              fill={fill}
              stroke={tokens.colorNeutralStrokeAccessible}
            />
            {width >= ROOM && (
              <text x={`${x + width / 2}%`} y="16" textAnchor="middle" fontSize="12" fill={ink}>
                {letter} {many}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

function AsTable({ all, label }: { all: readonly Counted[]; label: string }) {
  const styles = useStyles();
  const layout = useLayout();
  return (
    <div
      className={mergeClasses(styles.scroll, layout.focusable)}
      role="region"
      aria-label={say.tableOf(label)}
      tabIndex={0}
    >
      <table className={styles.table}>
        <thead>
          <tr>
            <th className={styles.first}>{label}</th>
            {STANDS.map((stands) => (
              <th key={stands} scope="col" className={mergeClasses(styles.cell, layout.small)}>
                {say.stands(stands)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {all.map(({ bar, counts }) => (
            <tr key={bar.name}>
              <th scope="row" className={mergeClasses(styles.cell, styles.first)}>
                {bar.called}
              </th>
              {counts.map(({ stands, many }) => (
                <td key={stands} className={styles.cell}>
                  {many === 0 ? (
                    '0'
                  ) : (
                    <Link
                      className={mergeClasses(layout.link, layout.inSentence)}
                      to={bar.to(stands)}
                      aria-label={`${bar.called}: ${many} ${say.stands(stands)}`}
                    >
                      {number(many)}
                    </Link>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
