/** A paper in words, ready for a file: one report with one row, in which a test names only what matters. */
import type { PrintedCell, PrintedPaper, PrintedTable } from '../../src/inspection/papers/printed';

export const aTable = (
  rows: readonly (readonly PrintedCell[])[],
  headings = ['Status', 'No.', 'Comments'],
): PrintedTable => ({
  is: 'table',
  caption: 'Letters',
  columns: headings.map((heading) => ({ heading, share: 10 })),
  rowHead: 1,
  rows: rows.map((cells, at) => ({ id: String(at + 1), cells })),
});

export const aPrintedPaper = (facts: Partial<PrintedPaper> & { table?: PrintedTable } = {}): PrintedPaper => {
  const {
    table = aTable([[{ words: 'Amber', status: 'Amber' }, { words: '1' }, { words: 'Half are answered.' }]]),
    ...rest
  } = facts;
  return {
    title: 'Letters and answers',
    marking: 'OFFICIAL',
    standfirst: 'The board · 8 December 2022',
    landscape: true,
    opening: [],
    reports: [
      {
        key: 'letters|2022',
        short: 'Letters (2022)',
        blocks: [
          { is: 'heading', level: 1, words: 'Letters' },
          { is: 'paragraph', look: 'count', runs: [{ words: '1 is in progress', rows: ['1'] }] },
          table,
        ],
      },
    ],
    sections: [],
    footnotes: [],
    page: { page: 'Page', of: 'of' },
    sheets: {
      about: 'About',
      rows: 'Recommendations',
      report: 'Report',
      kind: 'Kind',
      notes: 'Notes',
      lastDay: (heading) => `${heading} (for sorting)`,
    },
    ...rest,
  };
};
