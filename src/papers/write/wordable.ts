/** Words that a file can hold: characters that no XML may carry are taken out, for one of them makes a file unreadable. */
import type { Block, PrintedCell, PrintedPaper, PrintedPart, Run } from '../../inspection/papers/printed';

// XML 1.0 allows tab, line feed and carriage return of the control characters, no half of a pair, and not the last two.

const NEVER = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** The same words without them, and with one kind of line end. */
export const clean = (words: string): string => words.replace(/\r\n?/g, '\n').replace(NEVER, '');

const cell = (said: PrintedCell): PrintedCell => ({ ...said, words: clean(said.words) });
const run = (said: Run): Run => ({ ...said, words: clean(said.words) });

function block(said: Block): Block {
  if (said.is === 'heading') return { ...said, words: clean(said.words) };
  if (said.is === 'paragraph') return { ...said, runs: said.runs.map(run) };
  return {
    ...said,
    caption: clean(said.caption),
    columns: said.columns.map((column) => ({ ...column, heading: clean(column.heading) })),
    rows: said.rows.map((row) => ({ ...row, cells: row.cells.map(cell) })),
  };
}

const part = (said: PrintedPart): PrintedPart => ({ ...said, blocks: said.blocks.map(block) });

/** The whole paper, fit for a file. */
export const wordable = (paper: PrintedPaper): PrintedPaper => ({
  ...paper,
  title: clean(paper.title),
  marking: clean(paper.marking),
  standfirst: clean(paper.standfirst),
  opening: paper.opening.map(block),
  reports: paper.reports.map(part),
  sections: paper.sections.map(part),
  footnotes: paper.footnotes.map(clean),
});
