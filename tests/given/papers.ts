/** Papers for tests, already read: one report with the rows a test asks for. */
import type { Paper, PaperRow } from '../../src/inspection/paper';

export const aPaperRow = (row: Partial<PaperRow> = {}): PaperRow => ({
  no: '1',
  kind: 'recommendation',
  text: 'The force should answer letters.',
  refs: [],
  status: 'Amber',
  due: null,
  originalDue: null,
  comments: null,
  owner: null,
  position: null,
  direction: null,
  resources: null,
  accepted: null,
  tasks: [],
  mergedWith: [],
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
