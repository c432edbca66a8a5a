/** The reports of a paper: the sentence its rows give, with each number a button, and what the paper states otherwise. */
import { useState } from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type Disagreement, checkStated } from '../../inspection/periods/checkStated';
import { type Standing, lastPositions } from '../../inspection/periods/freeze';
import { unfinishedOf } from '../../inspection/papers/importRecord';
import { type Position, isOfReport } from '../../inspection/periods/position';
import { type RollUpPart, rollUp } from '../../inspection/periods/rollUp';
import { counts, stood } from '../../wording/papers/tabPositions';
import { unfinished } from '../../wording/papers/tabUnfinished';
import { useLayout } from '../pieces/layout';
import { useCalled } from '../session/reading';
import { RowLinks } from './RowLinks';

const useStyles = makeStyles({
  report: { padding: '12px 0', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  name: { margin: '0 0 4px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  number: { minWidth: 'auto', padding: '0 6px', fontWeight: tokens.fontWeightSemibold },
  wrong: {
    borderLeft: `3px solid ${tokens.colorPaletteRedBorder2}`,
    paddingLeft: '10px',
    marginTop: '6px',
  },
});

export function ReportCounts({
  standing,
  positions,
}: {
  standing: Standing;
  positions: readonly Position[];
}) {
  const layout = useLayout();
  const styles = useStyles();
  const reports = reportsIn(standing, positions);
  if (reports.length === 0) return null;
  return (
    <section aria-labelledby="counts">
      <h2 id="counts" className={layout.section}>
        {counts.title}
      </h2>
      <p className={mergeClasses(layout.quiet, layout.notPrinted)}>{counts.explain}</p>
      {unfinishedOf(standing.period, standing.unfinished).length > 0 && (
        <p className={layout.strong}>{unfinished.counts}</p>
      )}
      <ul className={layout.plainList}>
        {reports.map((report) => (
          <li key={report.key} className={styles.report}>
            <OneReport report={report} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type Shown = {
  key: string;
  title: string;
  stated: string;
  printed: readonly Position[];
  all: readonly Position[];
  /** What a review says of it as a whole. */
  plan: Position | undefined;
};

/** A roll-up counts rows that ended before this paper too: they stand where they stood when they were last printed. */
function reportsIn({ period, periods, positions: ever }: Standing, positions: readonly Position[]): Shown[] {
  const last = [...lastPositions(period, periods, ever).values()];
  const here = new Set(positions.map(({ recommendationId }) => recommendationId));
  const stated = new Map(period.reports.map(({ key, summary }) => [key, summary]));
  const titles = new Map<string, string>();
  for (const { key, title } of period.reports) titles.set(key, title);
  for (const { reportKey, report } of positions) if (!titles.has(reportKey)) titles.set(reportKey, report);
  return [...titles].map(([key, title]) => {
    const ours = (row: Position) => row.reportKey === key && !isOfReport(row);
    const printed = positions.filter(ours);
    const hidden = last.filter((row) => ours(row) && !here.has(row.recommendationId));
    const plan = positions.find((row) => row.reportKey === key && isOfReport(row));
    return { key, title, stated: stated.get(key) ?? '', printed, all: [...printed, ...hidden], plan };
  });
}

function OneReport({ report: { title, stated, printed, all, plan } }: { report: Shown }) {
  const styles = useStyles();
  const layout = useLayout();
  const [open, setOpen] = useState<string>();
  const called = useCalled();
  // Of a report that is known only as a plan there is nothing to count, which is not the same as none.
  const parts = all.length === 0 && plan !== undefined ? [] : rollUp(all, called).parts;
  const wrong = stated === '' ? [] : checkStated(stated, printed, { whole: false, called });
  const rows = new Map(all.map((row) => [row.recommendationId, row]));
  const shownRows = (ids: readonly string[]) => ids.flatMap((id) => rows.get(id) ?? []);
  return (
    <>
      <h3 className={styles.name}>{title}</h3>
      {plan !== undefined && (
        <div className={layout.words}>
          {[stood.wholeFacts(plan), plan.text].filter((words) => words !== '').join(' · ')}
        </div>
      )}
      {stated !== '' && (
        <p className={mergeClasses(layout.words, layout.quiet)}>
          {counts.states}: {stated}
        </p>
      )}
      <div className={layout.words}>
        {stated !== '' && parts.length > 0 && <span className={layout.quiet}>{counts.rowsGive}: </span>}
        {parts.map((part, at) => (
          <Part
            key={at}
            part={part}
            isOpen={open === `part ${at}`}
            press={() => setOpen(open === `part ${at}` ? undefined : `part ${at}`)}
          />
        ))}
      </div>
      {parts.map(
        (part, at) =>
          open === `part ${at}` && (
            <RowLinks key={at} rows={shownRows(part.rows ?? [])} label={counts.behind(part.says)} />
          ),
      )}
      {wrong.map((each, at) => (
        <Wrong key={at} words={counts.disagreement(each, called)} rows={shownRows(rowsToLookAt(each))} />
      ))}
    </>
  );
}

function Part({ part, isOpen, press }: { part: RollUpPart; isOpen: boolean; press: () => void }) {
  const styles = useStyles();
  if (part.rows === undefined) return <>{part.says}</>;
  return (
    <Button
      size="small"
      className={styles.number}
      data-printed
      aria-expanded={isOpen}
      aria-label={counts.behind(part.says)}
      onClick={press}
    >
      {part.says}
    </Button>
  );
}

const rowsToLookAt = (each: Disagreement): readonly string[] => {
  if (each.is === 'contradiction') return [];
  return each.is === 'number' ? [...each.rows, ...each.instead] : each.rows;
};

function Wrong({ words, rows }: { words: string; rows: readonly Position[] }) {
  const styles = useStyles();
  const layout = useLayout();
  const [open, setOpen] = useState(false);
  return (
    <div className={styles.wrong}>
      <div className={layout.row}>
        <span className={layout.strong}>{words}</span>
        {rows.length > 0 && (
          <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
            {counts.showRows}
          </Button>
        )}
      </div>
      {open && <RowLinks rows={rows} label={words} />}
    </div>
  );
}
