/** Beside a paper: what stops it and how that is mended, what changed since last time, and who was silent. */
import { Button } from '@fluentui/react-components';
import type { ComposedPaper } from '../../inspection/papers/composed';
import type { PaperProblem } from '../../inspection/papers/whyNotPublish';
import { problemInWords } from '../../wording/papers/paperProblems';
import { changed, mending, silence } from '../../wording/papers/tabPaper';
import { useLayout } from '../pieces/layout';

type Props = {
  paper: ComposedPaper;
  problems: readonly PaperProblem[];
  counted: readonly string[];
  /** As sentences call the organisation. */
  called: string;
  onCount: (reportKeys: readonly string[], count: boolean) => void;
  onRows: (words: string, rows: readonly string[]) => void;
};

export function Beside(props: Props) {
  return (
    <aside data-screen>
      <Mending {...props} />
      <Changed {...props} />
      <Silent {...props} />
    </aside>
  );
}

function Mending({ paper, problems, counted, called, onCount, onRows }: Props) {
  const layout = useLayout();
  const replaced = paper.reports.filter(({ key }) => counted.includes(key));
  const countable = problems.filter(({ canCount }) => canCount).map(({ reportKey }) => reportKey);
  return (
    <section aria-labelledby="mend">
      <h2 id="mend" className={layout.section}>
        {mending.title}
      </h2>
      {problems.length === 0 && <p>{mending.none}</p>}
      {countable.length > 1 && (
        <Button size="small" onClick={() => onCount(countable, true)}>
          {mending.countAll(countable.length)}
        </Button>
      )}
      <ul className={layout.plainList}>
        {problems.map((problem) => (
          <li key={problem.reportKey}>
            <p className={layout.words}>{problemInWords(problem, called)}</p>
            <div className={layout.row}>
              {problem.rows.length > 0 && (
                <Button size="small" onClick={() => onRows(problem.report, problem.rows)}>
                  {mending.show}
                </Button>
              )}
              {problem.canCount && (
                <Button size="small" onClick={() => onCount([problem.reportKey], true)}>
                  {mending.count}
                </Button>
              )}
            </div>
          </li>
        ))}
        {replaced.map(({ key, title }) => (
          <li key={key}>
            <p className={layout.words}>{mending.counted(title)}</p>
            <Button size="small" onClick={() => onCount([key], false)}>
              {mending.uncount}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Changed({ paper, onRows }: Props) {
  const layout = useLayout();
  const { newGreen, newRed, fellBack } = paper.since;
  const moved = [...new Set(paper.moves.map(({ id }) => id))];
  const lines = [
    { words: changed.newGreen(newGreen.length), rows: newGreen },
    { words: changed.newRed(newRed.length), rows: newRed },
    { words: changed.fell(fellBack.length), rows: fellBack },
    { words: changed.moved(paper.moves.length), rows: moved },
  ].filter(({ rows }) => rows.length > 0);
  return (
    <section aria-labelledby="changed">
      <h2 id="changed" className={layout.section}>
        {changed.title}
      </h2>
      {paper.lastAsOf === '' ? <p>{changed.first}</p> : lines.length === 0 && <p>{changed.none}</p>}
      <RowLines lines={lines} onRows={onRows} />
    </section>
  );
}

function Silent({ paper: { silent }, onRows }: Props) {
  const layout = useLayout();
  const lines = (silent ?? []).map(({ role, rows }) => ({
    words: silence.line(role, rows.length),
    rows: rows.map(({ id }) => id),
  }));
  return (
    <section aria-labelledby="silent">
      <h2 id="silent" className={layout.section}>
        {silence.title}
      </h2>
      {silent === undefined ? <p>{silence.imported}</p> : lines.length === 0 && <p>{silence.none}</p>}
      <RowLines lines={lines} onRows={onRows} />
    </section>
  );
}

type Lined = { lines: readonly { words: string; rows: readonly string[] }[]; onRows: Props['onRows'] };

function RowLines({ lines, onRows }: Lined) {
  const layout = useLayout();
  return (
    <ul className={layout.plainList}>
      {lines.map(({ words, rows }) => (
        <li key={words}>
          <Button size="small" appearance="transparent" onClick={() => onRows(words, rows)}>
            {words}
          </Button>
        </li>
      ))}
    </ul>
  );
}
