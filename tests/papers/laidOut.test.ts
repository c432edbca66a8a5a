/** Papers whose columns are parted by blanks only, as `pdftotext -layout` and old typists part them. */
import fc from 'fast-check';
import type { Paper, PaperRow } from '../../src/inspection/papers/paper';
import { accountedFor, paperOf } from './given';
import { type LaidColumn, laidTable } from './laidOutGiven';

const COLUMNS: readonly LaidColumn[] = [
  { heading: 'Rec No', width: 6 },
  { heading: 'Recommendation', width: 34 },
  { heading: 'RAG', width: 8 },
  { heading: 'Lead', width: 16 },
  { heading: 'Target date', width: 11 },
  { heading: 'Latest position', width: 40 },
];
const TITLE = [
  'Harbour Police Tracker May 2023',
  '',
  'Lost luggage',
  'A national report by HMICFRS',
  'Published 11th May 2022',
  '',
];
const ROW = [
  'R1',
  'The force should count its boats at high water and at low water.',
  'Amber',
  'Head of Boats',
  'March 2023',
  'The count has begun, and will be finished when the tide allows it.',
];
const SECOND = ['R2', 'The force should swim.', 'New Red', 'Vacant', 'To be set', 'Nobody can swim.'];

const rowsIn = (paper: Paper): readonly PaperRow[] => paper.reports.flatMap(({ rows }) => rows);
const rowsOf = (lines: readonly string[]) => rowsIn(paperOf(lines));
const said = ({ no, text, status, owner, due, comments }: PaperRow) => [
  no,
  text,
  status,
  owner,
  due,
  comments,
];

describe('A table laid out with blanks', () => {
  test.each([
    ['with a blank line between rows', { blankBetween: true }],
    ['without a line between rows', {}],
    ['with a single blank between columns', { gap: 1 }],
    ['with numbers and statuses in the middle of their rows', { blankBetween: true, centred: true }],
  ])('is read by its gutters, %s', (_, look) => {
    const paper = paperOf([...TITLE, ...laidTable(COLUMNS, [ROW, SECOND], look)]);
    expect(rowsIn(paper).map(said)).toEqual([ROW, SECOND]);
    expect(paper.reports).toMatchObject([
      { title: 'Lost luggage', line: 'A national report by HMICFRS', published: '2022-05-11' },
    ]);
    expect(paper.warnings).toEqual([]);
    expect(accountedFor(paper)).toBe(true);
  });

  test('is read with its headings over two lines', () => {
    const lines = [
      'Rec                                          RAG       Target     Latest',
      'No    Recommendation                         status    date       position',
      '7     The force should count.                Amber     May 2023   Begun.',
    ];
    const paper = paperOf([...TITLE, ...lines]);
    expect(paper.reports[0]?.columns).toEqual([
      'Rec No',
      'Recommendation',
      'RAG status',
      'Target date',
      'Latest position',
    ]);
    expect(rowsIn(paper)).toMatchObject([{ no: '7', status: 'Amber', due: 'May 2023', comments: 'Begun.' }]);
  });

  test.each(['R1', 'AFI 3', 'CoC 2.1', '4a', '12'])('keeps the number %s, on one line or two', (no) => {
    const narrow = COLUMNS.map((column, i) => (i === 0 ? { ...column, heading: 'No', width: 4 } : column));
    for (const columns of [COLUMNS, narrow])
      expect(
        rowsOf([...TITLE, ...laidTable(columns, [[no, ...ROW.slice(1)], SECOND])]).map((row) => row.no),
      ).toEqual([no, 'R2']);
  });

  test('knows a column of numbers under the heading of the words', () => {
    const lines = [
      'Recommendation                         Status   Due Date     Comment',
      '1      The force should count its      AMBER    May 2023     Begun.',
      '       boats.',
      '2      The force should swim.          RED      June 2023    Late.',
    ];
    expect(rowsOf([...TITLE, ...lines])).toMatchObject([
      { no: '1', text: 'The force should count its boats.', comments: 'Begun.' },
      { no: '2', text: 'The force should swim.', status: 'RED' },
    ]);
  });

  test('has rows without numbers, each beginning with its status', () => {
    const columns = COLUMNS.slice(1);
    const rows = [ROW.slice(1), SECOND.slice(1)];
    expect(rowsOf([...TITLE, ...laidTable(columns, rows)]).map(said)).toEqual(
      rows.map((row) => [null, ...row]),
    );
  });

  test('has sub-rows under one number, each with its own status and date', () => {
    const more = ['', '', 'Green', '', 'May 2023', 'The oars are counted.'];
    const [row] = rowsOf([...TITLE, ...laidTable(COLUMNS, [ROW, more, SECOND])]);
    expect(row?.tasks).toMatchObject([
      { status: 'Amber', due: 'March 2023' },
      { status: 'Green', due: 'May 2023', comments: 'The oars are counted.' },
    ]);
  });

  test('goes on over the end of a page, whose columns stand elsewhere, with or without its heading', () => {
    const first = laidTable(COLUMNS, [[...ROW.slice(0, 5), 'The count has begun, and will be']]);
    const rest = ['', '', '', '', '', 'finished when the tide allows it.'];
    const wider = COLUMNS.map((column) => ({ ...column, width: column.width + 3 }));
    const foot = (page: number) => `                                       Page ${page} of 2`;
    const [heading = '', ...second] = laidTable(wider, [rest, SECOND]);
    const withHeading = [...TITLE, ...first, '', foot(1), `\f${heading}`, ...second, '', foot(2)];
    const [begun = '', ...others] = laidTable(COLUMNS, [rest, SECOND]).slice(1);
    const without = [...TITLE, ...first, '', foot(1), `\f${begun}`, ...others, '', foot(2)];
    for (const lines of [withHeading, without]) {
      const paper = paperOf(lines);
      expect(rowsIn(paper).map(said)).toEqual([
        [...ROW.slice(0, 5), 'The count has begun, and will be finished when the tide allows it.'],
        SECOND,
      ]);
      expect(accountedFor(paper)).toBe(true);
    }
  });

  test('ends where the next report begins, whatever its title looks like', () => {
    const lines = [
      ...TITLE,
      ...laidTable(COLUMNS, [ROW]),
      '',
      'Custody',
      'An inspection of Harbour Police, published July 2021',
      'There are 2 new actions for the force.',
      '',
      ...laidTable(COLUMNS, [SECOND]),
    ];
    expect(paperOf(lines).reports).toMatchObject([
      { title: 'Lost luggage', rows: [{ no: 'R1' }] },
      { title: 'Custody', summaryRaw: 'There are 2 new actions for the force.', rows: [{ no: 'R2' }] },
    ]);
  });

  test('keeps paragraphs and bullets of a cell', () => {
    const comments =
      'The count has begun and goes on.\n• the big boats, with all of their oars\n• the small ones\nAll will be done.';
    const [row] = rowsOf([...TITLE, ...laidTable(COLUMNS, [[...ROW.slice(0, 5), comments], SECOND])]);
    expect(row?.comments).toBe(
      'The count has begun and goes on.\n- the big boats, with all of their oars\n- the small ones\nAll will be done.',
    );
  });

  test('has a word whole again that a narrow column broke, when the paper has it elsewhere', () => {
    const narrow = COLUMNS.map((column, i) => (i === 3 ? { ...column, width: 10 } : column));
    const lead = 'Head of the\nProfessio\nnalism Unit';
    const about = 'The Head of Professionalism Unit has begun.';
    const paper = paperOf([
      ...TITLE,
      ...laidTable(narrow, [[...ROW.slice(0, 3), lead, 'March 2023', about], SECOND]),
    ]);
    expect(rowsIn(paper)[0]?.owner).toBe('Head of the Professionalism Unit');
    expect(paper.warnings).toEqual([]);
  });

  test('says which columns no blank parts on every line', () => {
    const lines = laidTable(COLUMNS, [ROW, SECOND]);
    const run = 'low-water-and-at-all-times-of-the-tide-of-May';
    const pushed = lines.map((line) => line.replace(/low water\. +/, (blank) => run.padEnd(blank.length)));
    expect(pushed).not.toEqual(lines);
    const { warnings } = paperOf([...TITLE, ...pushed]);
    expect(warnings.map(({ what }) => what)).toContainEqual({
      ...{ is: 'columns touch', left: 'Recommendation', right: 'RAG' },
    });
  });

  test('explains its colours in a key of two columns', () => {
    const key = [
      'Colour      Definition',
      'Green       The recommendation is done',
      'Amber       The recommendation is subject to ongoing work and will',
      '            be done',
      '',
    ];
    expect(
      paperOf(['Harbour Police Tracker', '', ...key, ...TITLE.slice(2), ...laidTable(COLUMNS, [ROW])])
        .document.legend,
    ).toEqual([
      { colour: 'Green', definition: 'The recommendation is done' },
      { colour: 'Amber', definition: 'The recommendation is subject to ongoing work and will be done' },
    ]);
  });

  test('may be a review of action plans', () => {
    const columns = [
      { heading: 'Name of Action Plan', width: 24 },
      { heading: 'Level', width: 8 },
      { heading: 'Number of Action Points', width: 18 },
      { heading: 'Progress Review', width: 10 },
      { heading: 'Completion Date', width: 14 },
      { heading: 'Corporate Update', width: 40 },
    ];
    const rows = [
      [
        'Boats and their oars (2019)',
        'Level 2',
        '2 AFIs 1 Recommendation',
        'Tier 2',
        'May 2024',
        'The count of all boats and of the oars has begun.',
      ],
      ['Sails (2020)', 'Level 3', '1 AFIs', 'Tier 1', 'June 2024', 'Begun.'],
    ];
    expect(paperOf(['Action Plan Review June 2024', '', ...laidTable(columns, rows)]).plans).toMatchObject([
      { name: 'Boats and their oars', year: '2019', level: 'Level 2', update: rows[0]?.[5] },
      { name: 'Sails', year: '2020', level: 'Level 3', completion: 'June 2024' },
    ]);
  });

  test('is not seen where nothing heads a table', () => {
    const letter = ['Dear all,   see below.', 'Boats      3     two', 'Oars       4     three'];
    expect(() => paperOf(letter)).toThrow('no report');
  });
});

describe('Any table laid out with blanks', () => {
  const word = fc.constantFrom(
    'boats',
    'oars',
    'the',
    'count',
    'harbour',
    'of',
    'sails',
    'water',
    'in',
    'watch',
  );
  const sentence = fc.array(word, { minLength: 3, maxLength: 30 }).map((words) => `The ${words.join(' ')}.`);
  const row = fc.record({
    text: sentence,
    status: fc.constantFrom('Amber', 'Red', 'Green', 'White'),
    lead: fc.constantFrom('Head of Boats', 'Vacant', 'Chief Superintendent Operations'),
    due: fc.constantFrom('March 2023', 'To be set', 'Nov-22'),
    comments: sentence,
  });
  test('reads as it was written, every line accounted for', () => {
    const lasting = fc.property(
      fc.array(row, { minLength: 1, maxLength: 6 }),
      fc.record({ gap: fc.integer({ min: 2, max: 6 }), blankBetween: fc.boolean() }),
      (given, look) => {
        const rows = given.map(({ text, status, lead, due, comments }, i) => [
          `${i + 1}`,
          text,
          status,
          lead,
          due,
          comments,
        ]);
        const paper = paperOf([...TITLE, ...laidTable(COLUMNS, rows, look)]);
        expect(rowsIn(paper).map(said)).toEqual(rows);
        expect(accountedFor(paper)).toBe(true);
      },
    );
    fc.assert(lasting, { numRuns: Number(process.env['FAULTS'] ?? 60) });
  });
});
