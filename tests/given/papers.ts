/** Papers for tests, already read: one report with the rows a test asks for. */
import { BLANK_ROW, type Paper, type PaperRow } from '../../src/inspection/papers/paper';

export const aPaperRow = (row: Partial<PaperRow> = {}): PaperRow => ({
  ...BLANK_ROW,
  no: '1',
  kind: 'recommendation',
  text: 'The force should answer letters.',
  status: 'Amber',
  ...row,
});

export const aPaper = (rows: readonly PaperRow[], asOf = '2022-11', title = 'Letters'): Paper => ({
  document: { title: 'A paper', asOf, legend: [], preamble: null },
  reports: [
    {
      title,
      line: 'A national report',
      scope: 'national',
      publishedRaw: 'May 2022',
      published: '2022-05',
      summaryRaw: 'There is 1 action.',
      notes: null,
      columns: [],
      rows,
    },
  ],
  warnings: [],
  count: { lines: 0, read: 0, joined: 0, passed: 0, warned: 0 },
});
