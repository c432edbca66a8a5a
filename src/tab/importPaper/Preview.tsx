/** The first rows as they would be read with the headings placed so: read anew whenever an answer changes. */
import { Fragment, useEffect, useState } from 'react';
import type { ColumnAnswers, PaperPlan, PaperRow } from '../../inspection/papers/paper';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { COLUMN_NAMES, importing as say } from '../../wording/papers/tabImport';
import { NARROW, useLayout } from '../pieces/layout';
import type { Chosen } from './useImporting';

const ROWS = 3;
const LETTERS = 160;

const useStyles = makeStyles({
  rows: { display: 'grid', gap: '12px', margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    display: 'grid',
    gridTemplateColumns: '170px minmax(0, 1fr)',
    [NARROW]: { gridTemplateColumns: '88px minmax(0, 1fr)' },
    columnGap: '12px',
    rowGap: '2px',
    margin: 0,
    padding: '8px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  cell: { margin: 0 },
});

const short = (words: string): string => (words.length <= LETTERS ? words : `${words.slice(0, LETTERS)}…`);

/** What stands in which column, blank ones left out. */
type Shown = readonly (readonly [name: string, words: string])[];

const FIELDS = [
  ...(['no', 'kind', 'text', 'status', 'due', 'originalDue', 'owner', 'position', 'direction'] as const),
  ...(['resources', 'accepted', 'comments'] as const),
];

const filled = (cells: readonly (readonly [string, string | null])[]): Shown =>
  cells.flatMap(([name, words]) => (words === null || words === '' ? [] : [[name, words]]));

const cellsOf = (row: PaperRow): Shown => filled(FIELDS.map((field) => [COLUMN_NAMES[field], row[field]]));

const cellsOfPlan = ({ name, year, level, actionPoints, progressReview, completion, update }: PaperPlan) =>
  filled([
    [COLUMN_NAMES.report, year === null ? name : `${name} (${year})`],
    [COLUMN_NAMES.level, level],
    [COLUMN_NAMES.points, actionPoints.raw],
    [COLUMN_NAMES.tier, progressReview],
    [COLUMN_NAMES.due, completion],
    [COLUMN_NAMES.comments, update],
  ]);

export function Preview({ chosen, columns }: { chosen: Chosen; columns: ColumnAnswers }) {
  const layout = useLayout();
  const styles = useStyles();
  const [rows, setRows] = useState<readonly Shown[]>([]);
  useEffect(() => {
    let gone = false;
    void (async () => {
      const { readPaper } = await import('../../papers/readPaper');
      const read = await readPaper(chosen.bytes, { name: chosen.name, columns });
      if (gone || read.is !== 'paper') return;
      const { reports, plans = [] } = read.paper;
      const plain = reports.flatMap((report) => report.rows);
      setRows([...plain.slice(0, ROWS).map(cellsOf), ...plans.slice(0, ROWS).map(cellsOfPlan)]);
    })();
    return () => {
      gone = true;
    };
  }, [chosen, columns]);
  return (
    <section aria-labelledby="preview" aria-live="polite">
      <h2 id="preview" className={layout.section}>
        {say.preview}
      </h2>
      <ol className={styles.rows}>
        {rows.map((row, at) => (
          <li key={at}>
            <dl className={styles.row}>
              {row.map(([name, words]) => (
                <Fragment key={name}>
                  <dt className={layout.quiet}>{name}</dt>
                  <dd className={mergeClasses(styles.cell, layout.words)}>{short(words)}</dd>
                </Fragment>
              ))}
            </dl>
          </li>
        ))}
      </ol>
    </section>
  );
}
