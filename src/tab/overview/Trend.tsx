/** Where what was open stood, paper by paper and today: columns for the eye, and the same numbers as a table. */
import { useLayoutEffect, useRef } from 'react';
import { Link } from 'react-router';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { STANDS, type Stands, type TrendPoint } from '../../inspection/overview/overviewCounts';
import { overview as say } from '../../wording/tabOverview';
import { useLayout } from '../pieces/layout';
import { paperAddress } from './rowSets';
import { LOOKS, useDrawing } from './standsLook';
import { number } from '../../wording/language';

const useStyles = makeStyles({
  chart: { display: 'block', width: '100%', maxWidth: '760px', height: '190px', margin: '4px 0 8px' },
  scroll: { overflowX: 'auto' },
  table: { borderCollapse: 'collapse' },
  cell: {
    padding: '5px 14px 5px 0',
    textAlign: 'right',
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { whiteSpace: 'normal', verticalAlign: 'bottom' },
  // Stays in sight while the papers are scrolled under it.
  first: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    whiteSpace: 'normal',
    position: 'sticky',
    left: 0,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

type Open = Exclude<Stands, 'done'>;
const isOpenStand = (stands: Stands): stands is Open => stands !== 'done';
const OPEN = STANDS.filter(isOpenStand);

const totalOf = ({ stood }: TrendPoint): number =>
  OPEN.reduce((sum, stands) => sum + stood[stands].length, 0);
const nameOf = ({ period }: TrendPoint): string => (period === undefined ? say.now : say.paper(period));

export function Trend({ points }: { points: readonly TrendPoint[] }) {
  const layout = useLayout();
  return (
    <section aria-labelledby="trend">
      <h2 id="trend" className={layout.section}>
        {say.trend}
      </h2>
      {points.length < 2 ? (
        <p className={layout.quiet}>{say.trendNone}</p>
      ) : (
        <>
          <p className={layout.quiet}>{say.trendHint}</p>
          <Columns points={points} />
          <Numbers points={points} />
        </>
      )}
    </section>
  );
}

const HEIGHT = 150;
const TOP = 18;
// A number needs this much height to stand in its part of a column.
const ROOM = 15;

/** For the eye; the table under it says the same. */
function Columns({ points }: { points: readonly TrendPoint[] }) {
  const styles = useStyles();
  const drawing = useDrawing();
  const most = Math.max(1, ...points.map(totalOf));
  // Two papers do not need the whole width.
  const step = 100 / Math.max(points.length, 5);
  return (
    <svg className={mergeClasses(styles.chart, drawing.inOwnColours)} aria-hidden="true">
      {points.map((point, at) => {
        const [x, width] = [at * step + step * 0.15, step * 0.7];
        let top = TOP + HEIGHT - (totalOf(point) / most) * HEIGHT;
        return (
          <g key={point.period?.key ?? ''}>
            <text
              x={`${x + width / 2}%`}
              y={top - 5}
              textAnchor="middle"
              fontSize="12"
              fontWeight="600"
              fill={tokens.colorNeutralForeground1}
            >
              {totalOf(point)}
            </text>
            {OPEN.map((stands) => {
              const many = point.stood[stands].length;
              const height = (many / most) * HEIGHT;
              const y = top;
              top += height;
              const { fill, ink, letter } = LOOKS[stands];
              return (
                many > 0 && (
                  <g key={stands}>
                    <rect
                      x={`${x}%`}
                      y={y}
                      width={`${width}%`}
                      height={height}
                      fill={fill}
                      stroke={tokens.colorNeutralStrokeAccessible}
                    />
                    {height >= ROOM && (
                      <text
                        x={`${x + width / 2}%`}
                        y={y + height / 2 + 4}
                        textAnchor="middle"
                        fontSize="12"
                        fill={ink}
                      >
                        {letter} {many}
                      </text>
                    )}
                  </g>
                )
              );
            })}
            <text
              x={`${x + width / 2}%`}
              y={TOP + HEIGHT + 16}
              textAnchor="middle"
              fontSize="11"
              fill={tokens.colorNeutralForeground2}
            >
              {point.period?.asOf ?? say.now}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function Numbers({ points }: { points: readonly TrendPoint[] }) {
  const styles = useStyles();
  const layout = useLayout();
  const rows: readonly { stands: Open | 'late'; name: string }[] = [
    ...OPEN.map((stands) => ({ stands, name: say.stands(stands) })),
    { stands: 'late', name: say.trendLate },
  ];
  const scroll = useRef<HTMLDivElement>(null);
  // Where not all of it fits, today is what one looks for.
  useLayoutEffect(() => {
    if (scroll.current !== null) scroll.current.scrollLeft = scroll.current.scrollWidth;
  }, [points]);
  return (
    <div
      ref={scroll}
      className={mergeClasses(styles.scroll, layout.focusable)}
      role="region"
      aria-label={say.tableOf(say.trend)}
      tabIndex={0}
    >
      <table className={styles.table}>
        <thead>
          <tr>
            <td />
            {points.map((point) => (
              <th
                key={point.period?.key ?? ''}
                scope="col"
                className={mergeClasses(styles.cell, styles.head, layout.small)}
              >
                {nameOf(point)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ stands, name }) => (
            <tr key={stands}>
              <th scope="row" className={mergeClasses(styles.cell, styles.first)}>
                {name}
              </th>
              {points.map((point) => (
                <td key={point.period?.key ?? ''} className={styles.cell}>
                  <Figure point={point} stands={stands} name={name} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Figure({ point, stands, name }: { point: TrendPoint; stands: Open | 'late'; name: string }) {
  const layout = useLayout();
  const many = (stands === 'late' ? point.late : point.stood[stands]).length;
  if (many === 0) return '0';
  return (
    <Link
      className={mergeClasses(layout.link, layout.inSentence)}
      to={paperAddress(point.period?.id ?? '', stands)}
      aria-label={`${nameOf(point)}: ${many} ${name}`}
    >
      {number(many)}
    </Link>
  );
}
