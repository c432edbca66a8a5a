/** The paper as it will print: real tables with captions, and every number a way to its rows. */
import { Fragment } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Block, PrintedCell, PrintedPaper, PrintedTable, Run } from '../../inspection/papers/printed';
import { linesOf } from '../../inspection/papers/printed';
import { HEADING_BACK, LINE, STATUS_LOOK } from '../../papers/write/statusLook';
import { PAGE_FOOT } from '../../wording/papers/paper';
import { NARROW, useLayout } from '../pieces/layout';
import { PageRules } from '../pieces/PageRules';

const FOOT = `content: "${PAGE_FOOT.page} " counter(page) " ${PAGE_FOOT.of} " counter(pages); font: 8pt Arial;`;

/**
 * On paper there is only the paper: nothing around it, its head on every page, its colours as they are. Both sheets have
 * a name, so that nothing but a paper is laid on them.
 */
const ON_PAPER = `
  @page across { size: A4 landscape; margin: 15mm 12mm; @bottom-right { ${FOOT} } }
  @page upright { size: A4 portrait; margin: 15mm 12mm; @bottom-right { ${FOOT} } }
  @media print {
    header, [data-screen] { display: none !important; }
    body, #root, main { background: #fff !important; color: #000 !important; padding: 0 !important; max-width: none !important; }
    [data-paper] { border: 0 !important; padding: 0 !important; max-height: none !important; overflow: visible !important; }
    [data-paper='landscape'] { page: across; }
    [data-paper='portrait'] { page: upright; }
    [data-paper] * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    [data-paper] table { break-inside: auto; }
    [data-paper] :is(p:has(+ table), p:has(+ p + table), p:has(+ p + p + table)) { break-after: avoid; }
    [data-paper] button { color: inherit !important; text-decoration: none !important; }
    [data-marking] { position: fixed; bottom: -8mm; left: 0; }
  }
`;

const INK = '#1A1A1A';

const useStyles = makeStyles({
  paper: {
    // Paper is white in every theme, as what comes out of the printer is.
    backgroundColor: '#FFFFFF',
    color: INK,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    padding: '24px 28px',
    fontFamily: 'Arial, sans-serif',
    fontSize: '12px',
    lineHeight: '1.4',
    overflowX: 'auto',
    maxHeight: '82vh',
    overflowY: 'auto',
    // What is only read out would otherwise lie under the page, as far down as the paper is long.
    position: 'relative',
    [NARROW]: { padding: '12px' },
  },
  // Nearly as wide as the sheet, so that words break where they will on paper.
  across: { '& table': { minWidth: '930px' } },
  upright: { '& table': { minWidth: '690px' } },
  marking: {
    display: 'flex',
    justifyContent: 'space-between',
    flexWrap: 'wrap',
    gap: '8px',
    fontSize: '10px',
    fontWeight: 700,
  },
  title: { fontSize: '20px', lineHeight: '1.25', margin: '8px 0 4px' },
  report: { fontSize: '15px', margin: '22px 0 4px' },
  part: { fontSize: '13px', margin: '10px 0 4px' },
  sentence: { margin: '0 0 4px' },
  count: { fontWeight: 700 },
  quiet: { color: '#4A4F57' },
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    tableLayout: 'fixed',
    margin: '4px 0 12px',
  },
  cell: {
    border: `1px solid #${LINE}`,
    padding: '2px 5px',
    verticalAlign: 'top',
    textAlign: 'left',
    fontWeight: 400,
    fontSize: '11px',
    overflowWrap: 'anywhere',
  },
  head: { backgroundColor: `#${HEADING_BACK}`, fontWeight: 700, verticalAlign: 'bottom' },
  rowHead: { fontWeight: 700 },
  list: { margin: 0, paddingLeft: '14px' },
  line: { margin: 0 },
  whole: { whiteSpace: 'nowrap' },
  number: {
    font: 'inherit',
    whiteSpace: 'normal',
    fontWeight: 'inherit',
    border: 0,
    padding: 0,
    background: 'none',
    color: '#0B5394',
    textDecorationLine: 'underline',
    cursor: 'pointer',
  },
});

type Props = { paper: PrintedPaper; label: string; onRows: (words: string, rows: readonly string[]) => void };

export function PaperPreview({ paper, label, onRows }: Props) {
  const styles = useStyles();
  const blocks = [paper.opening, ...[...paper.reports, ...paper.sections].map((part) => part.blocks)].flat();
  return (
    <div
      role="region"
      aria-label={label}
      tabIndex={0}
      data-paper={paper.landscape ? 'landscape' : 'portrait'}
      className={mergeClasses(styles.paper, paper.landscape ? styles.across : styles.upright)}
    >
      <PageRules of={ON_PAPER} />
      <p className={styles.marking} data-marking>
        <span>{paper.marking}</span>
      </p>
      <h2 className={styles.title}>{paper.title}</h2>
      {blocks.map((block, at) => (
        <PaperBlock key={at} block={block} onRows={onRows} />
      ))}
      {paper.footnotes.length > 0 && (
        <ol>
          {paper.footnotes.map((words, at) => (
            <li key={at} id={`note-${at + 1}`} className={styles.sentence}>
              {words}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

function PaperBlock({ block, onRows }: { block: Block; onRows: Props['onRows'] }) {
  const styles = useStyles();
  if (block.is === 'table') return <PaperTable table={block} />;
  if (block.is === 'heading')
    return block.level === 1 ? (
      <h3 className={styles.report}>{block.words}</h3>
    ) : (
      <h4 className={styles.part}>{block.words}</h4>
    );
  const look = block.look === 'count' ? styles.count : block.look === 'quiet' ? styles.quiet : undefined;
  return (
    <p className={mergeClasses(styles.sentence, look)}>
      {block.runs.map((run, at) => {
        const next = block.runs[at + 1]?.words ?? '';
        const before = block.runs[at - 1];
        return (
          <RunOf
            key={at}
            run={
              before !== undefined && isNumber(before) ? { ...run, words: run.words.replace(SIGNS, '') } : run
            }
            signs={isNumber(run) ? (SIGNS.exec(next)?.[0] ?? '') : ''}
            onRows={onRows}
          />
        );
      })}
    </p>
  );
}

// A browser may begin a line behind any button, and no line begins with a comma: the signs stay with the number.
const SIGNS = /^[,.;:)]+/;
const isNumber = ({ rows }: Run): boolean => rows !== undefined && rows.length > 0;

type RunProps = { run: Run; signs: string; onRows: Props['onRows'] };

function RunOf({ run, signs, onRows }: RunProps) {
  const styles = useStyles();
  const { words, rows, strong, note } = run;
  const said = strong === true ? <strong>{words}</strong> : words;
  const footnote = note !== undefined && <Note number={note} />;
  if (rows === undefined || !isNumber(run))
    return (
      <>
        {said}
        {footnote}
      </>
    );
  return (
    <span className={styles.whole}>
      <button type="button" className={styles.number} onClick={() => onRows(words, rows)}>
        {said}
      </button>
      {footnote}
      {signs}
    </span>
  );
}

const Note = ({ number }: { number: number }) => <sup>{number}</sup>;

function PaperTable({ table: { caption, columns, rows, rowHead } }: { table: PrintedTable }) {
  const styles = useStyles();
  const layout = useLayout();
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  return (
    <table className={styles.table}>
      <caption className={layout.readOut}>{caption}</caption>
      <colgroup>
        {columns.map(({ share }, at) => (
          <col key={at} width={`${(share / all) * 100}%`} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ heading }, at) => (
            <th key={at} scope="col" className={mergeClasses(styles.cell, styles.head)}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ cells }, row) => (
          <tr key={row}>
            {cells.map((cell, at) => (
              <CellOf key={at} cell={cell} isHead={at === rowHead && cell.words !== ''} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

// What no style sheet knows beforehand: the look of each status is one of five.
function CellOf({ cell, isHead }: { cell: PrintedCell; isHead: boolean }) {
  const styles = useStyles();
  const look = cell.status === undefined ? undefined : STATUS_LOOK[cell.status];
  const style =
    look === undefined
      ? undefined
      : {
          backgroundColor: `#${look.back}`,
          color: `#${look.ink}`,
          fontWeight: 700,
          forcedColorAdjust: 'none' as const,
          ...(look.edge === 'none'
            ? {}
            : { borderLeft: `4px ${look.edge === 'thick' ? 'solid' : look.edge} ${INK}` }),
        };
  const words = <Lines words={cell.words} />;
  const notes = cell.notes?.map((number) => <Note key={number} number={number} />);
  return isHead ? (
    <th scope="row" className={mergeClasses(styles.cell, styles.rowHead)} style={style}>
      {words}
      {notes}
    </th>
  ) : (
    <td className={styles.cell} style={style}>
      {words}
      {notes}
    </td>
  );
}

/** Items that follow each other are one list. */
function Lines({ words }: { words: string }) {
  const styles = useStyles();
  const groups: { item: boolean; lines: string[] }[] = [];
  for (const line of linesOf(words)) {
    const last = groups.at(-1);
    if (last?.item === line.item) last.lines.push(line.words);
    else groups.push({ item: line.item, lines: [line.words] });
  }
  return groups.map(({ item, lines }, at) =>
    item ? (
      <ul key={at} className={styles.list}>
        {lines.map((line, of) => (
          <li key={of}>{line}</li>
        ))}
      </ul>
    ) : (
      <Fragment key={at}>
        {lines.map((line, of) => (
          <p key={of} className={styles.line}>
            {line}
          </p>
        ))}
      </Fragment>
    ),
  );
}
