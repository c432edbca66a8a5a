/** The first rows as they would be read with the headings placed so: read anew whenever an answer changes. */
import { useEffect, useState } from 'react';
import type { ColumnAnswers, PaperRow } from '../../inspection/paper';
import { importing as say } from '../../wording/tabImport';
import { useLayout } from '../pieces/layout';
import type { Chosen } from './useImporting';

const ROWS = 3;
const LETTERS = 160;

export function Preview({ chosen, columns }: { chosen: Chosen; columns: ColumnAnswers }) {
  const layout = useLayout();
  const [rows, setRows] = useState<readonly PaperRow[]>([]);
  useEffect(() => {
    let gone = false;
    void (async () => {
      const { readPaper } = await import('../../papers/readPaper');
      const read = await readPaper(chosen.bytes, { name: chosen.name, columns });
      if (!gone && read.is === 'paper')
        setRows(read.paper.reports.flatMap((report) => report.rows).slice(0, ROWS));
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
      <ol>
        {rows.map((row, at) => (
          <li key={at} className={layout.words}>
            {[row.no, row.status, row.due, row.owner, row.text, row.comments]
              .filter((cell) => cell !== null)
              .join(' · ')
              .slice(0, LETTERS)}
          </li>
        ))}
      </ol>
    </section>
  );
}
