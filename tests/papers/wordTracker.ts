/** A tracker of one report as a Word file, for paths through the whole product. */
import { HeadingLevel, Paragraph, Table } from 'docx';
import { BLANK_ROW, type PaperRow } from '../../src/inspection/papers/paper';
import { type Block, headingRow, row as cells, wordFile } from './wordGiven';

export { wordFile };

export const row = (
  ...said: [no: string, text: string, status: string, due: string, comments: string, owner: string]
): PaperRow => {
  const [no, text, status, due, comments, owner] = said;
  return { ...BLANK_ROW, no, text, status, due, comments, owner };
};

export function tracker(title: string, report: string, rows: readonly PaperRow[]): Block[] {
  const head = headingRow(['No.', 'Recommendation', 'Status', 'Due Date', 'Comment', 'Owner']);
  const body = rows.map(({ no, text, status, due, comments, owner }) =>
    cells([no, text, status, due, comments, owner]),
  );
  return [
    new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
    new Paragraph({ text: report, heading: HeadingLevel.HEADING_2 }),
    new Paragraph('A national report by HMICFRS'),
    new Paragraph('Published May 2022'),
    new Table({ rows: [head, ...body] }),
  ];
}
