import type { ColumnAnswers, Paper, PaperRead } from '../../src/inspection/papers/paper';
import { readPaper } from '../../src/papers/readPaper';
import { excelFile, type Given, type GivenSheet } from './excelGiven';
import { accountedFor } from './given';

async function readSheets(
  sheets: readonly GivenSheet[],
  columns: ColumnAnswers = {},
): Promise<Extract<PaperRead, { is: 'paper' }>> {
  const read = await readPaper(await excelFile(sheets), { name: 'Tracker 2022.xlsx', columns });
  if (read.is !== 'paper') throw new Error(`The made-up workbook was not read: ${read.reason}`);
  return read;
}

async function paperIn(rows: readonly (readonly Given[])[], name = 'Lost luggage'): Promise<Paper> {
  return (await readSheets([{ name, rows }])).paper;
}

const HEAD = ['Rec no', 'Recommendation', 'BRAG', 'Target date', 'Latest update', 'Lead'];

describe('A sheet a report', () => {
  test('is a report under the name of the sheet, whatever its columns are called', async () => {
    const { paper } = await readSheets([
      { name: 'Hate crime', rows: [HEAD, ['1', 'Count it.', 'Amber', 'May-22', 'Begun.', 'Head of Crime']] },
      {
        name: 'Custody',
        rows: [
          ['RAG', 'Ref', 'Original deadline', 'Revised date', 'AFI', 'Progress'],
          ['Red', 7, '2020', 'June 2022', 'Feed them.', 'x'],
        ],
      },
    ]);
    expect(paper.reports.map(({ title }) => title)).toEqual(['Hate crime', 'Custody']);
    expect(paper.reports[0]?.rows).toMatchObject([
      {
        no: '1',
        text: 'Count it.',
        status: 'Amber',
        due: 'May-22',
        comments: 'Begun.',
        owner: 'Head of Crime',
      },
    ]);
    expect(paper.reports[1]?.rows).toMatchObject([
      {
        no: '7',
        text: 'Feed them.',
        kind: 'area for improvement',
        status: 'Red',
        due: 'June 2022',
        originalDue: '2020',
        comments: 'x',
      },
    ]);
  });

  test('may have its title, line and count above the heading row', async () => {
    const paper = await paperIn([
      ['Harbour tracker'],
      [null],
      ['Lost luggage'],
      ['A national report by HMICFRS'],
      ['Published 11th May 2022'],
      ['There are 2 recommendations. 1 is in progress.'],
      HEAD,
      [1, 'Row.', 'Red', 'May-22', null, null],
    ]);
    expect(paper.document.title).toBe('Harbour tracker');
    expect(paper.reports).toMatchObject([
      {
        title: 'Lost luggage',
        scope: 'national',
        published: '2022-05-11',
        summaryRaw: 'There are 2 recommendations. 1 is in progress.',
        rows: [{ no: '1' }],
      },
    ]);
  });

  test('with cells merged down gives sub-rows to a number, and a value to every row it serves', async () => {
    const paper = await paperIn([
      HEAD,
      [{ words: '1', down: 2 }, { words: 'Row.', down: 2 }, 'Red', 'May-22', 'a', null],
      [null, null, 'Amber', 'June 2022', 'b', null],
      [2, 'Sail.', 'Red', { words: 'July 2022', down: 2 }, 'c', null],
      [3, 'Swim.', 'Red', null, 'd', null],
    ]);
    expect(paper.reports[0]?.rows).toMatchObject([
      {
        no: '1',
        text: 'Row.',
        tasks: [
          { status: 'Red', due: 'May-22', comments: 'a' },
          { status: 'Amber', due: 'June 2022', comments: 'b' },
        ],
      },
      { no: '2', due: 'July 2022' },
      { no: '3', due: 'July 2022' },
    ]);
  });
});

describe('A flat sheet', () => {
  const FLAT = ['Inspection report', 'Date published', ...HEAD];
  test('sorts its rows by the column that names the report, wherever they stand', async () => {
    const paper = await paperIn([
      FLAT,
      ['Hate crime', 'July 2018', 1, 'Count.', 'Red', null, null, null],
      [null, null, 2, 'Add.', 'Red', null, null, null],
      ['Custody', { date: '2019-03-05', format: 'd mmmm yyyy' }, 1, 'Feed.', 'Red', null, null, null],
      ['Hate crime', null, 3, 'Sum up.', 'Red', null, null, null],
    ]);
    expect(
      paper.reports.map(({ title, published, rows }) => [title, published, rows.map(({ no }) => no)]),
    ).toEqual([
      ['Hate crime', '2018-07', ['1', '2', '3']],
      ['Custody', '2019-03-05', ['1']],
    ]);
  });

  test('that prints a recommendation again beside each task keeps it once', async () => {
    const paper = await paperIn([
      [...HEAD, 'Task'],
      [1, 'Row the boat.', 'Red', 'May-22', 'a', 'PPU', 'Buy oars.'],
      [1, 'Row the boat.', 'Green', 'June 2022', 'b', 'PPU', 'Find a lake.'],
    ]);
    expect(paper.reports[0]?.rows).toMatchObject([
      {
        no: '1',
        text: 'Row the boat.\nBuy oars.\nFind a lake.',
        owner: 'PPU',
        tasks: [{ status: 'Red' }, { status: 'Green', due: 'June 2022' }],
      },
    ]);
  });

  test('of ten thousand rows is read whole', async () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => [
      i % 900,
      `Recommendation ${i} of the force`,
      'Amber',
      { date: '2022-05-31', format: 'mmm-yy' },
      'On the way.',
      'PPU',
    ]);
    const file = await excelFile([{ name: 'All', rows: [HEAD, ...rows, [], []] }]);
    const read = await readPaper(file);
    expect(read.is === 'paper' && read.paper.reports[0]?.rows.length).toBe(10_000);
  }, 60_000);
});

describe('A value of a sheet', () => {
  test.each([
    ['2022-05-31', 'mmm-yy', 'May-22'],
    ['2022-05-31', 'mmmm yyyy', 'May 2022'],
    ['2023-07-14', 'd mmmm yyyy', '14 July 2023'],
    ['2023-07-04', 'dd/mm/yyyy', '04/07/2023'],
    ['2023-07-04', 'm/d/yyyy', '4 July 2023'],
    ['2023-07-04', '[$-809]dd mmmm yyyy;@', '04 July 2023'],
    ['2023-07-04', 'yyyy-mm-dd hh:mm', '2023-07-04'],
  ])('that is the day %s in the format %s reads %s', async (date, format, shown) => {
    const paper = await paperIn([HEAD, [1, 'Row.', 'Red', { date, format }, null, null]]);
    expect(paper.reports[0]?.rows[0]?.due).toBe(shown);
  });

  test('keeps its lines, and its signs are no marks', async () => {
    const paper = await paperIn([
      HEAD,
      [3.1, 'Count:\n• oars\n• boats <2 & more', 'Red', null, 'a\nb', null],
    ]);
    expect(paper.reports[0]?.rows[0]).toMatchObject({
      no: '3.1',
      text: 'Count:\n- oars\n- boats <2 & more',
      comments: 'a\nb',
    });
  });
});

describe('A heading nobody printed before', () => {
  const rows: Given[][] = [
    [...HEAD, 'Mood of the crew', 'Baseline'],
    [1, 'Row.', 'Red', 'May-22', 'Begun.', null, 'grim', 'x'],
    [2, 'Sail.', 'Red', 'May-22', null, null, 'merry', null],
  ];
  test('is asked about with samples, and its words are kept in the comment until then', async () => {
    const { paper, questions } = await readSheets([{ name: 'Boats', rows }]);
    expect(questions).toContainEqual({
      heading: 'Mood of the crew',
      place: { in: 'sheet', sheet: 'Boats', row: 1 },
      samples: ['grim', 'merry'],
      guess: 'comments',
    });
    expect(paper.reports[0]?.rows.map(({ comments }) => comments)).toEqual([
      'Begun.\nMood of the crew: grim\nBaseline: x',
      'Mood of the crew: merry',
    ]);
  });

  test('is not asked about again once answered', async () => {
    const { paper, questions } = await readSheets([{ name: 'Boats', rows }], {
      moodofthecrew: 'position',
      baseline: 'ignore',
    });
    expect(questions).toEqual([]);
    expect(paper.reports[0]?.rows.map(({ position, comments }) => [position, comments])).toEqual([
      ['grim', 'Begun.'],
      ['merry', null],
    ]);
  });
});

describe('A heading over two rows', () => {
  test('is read as one: what stands over several columns is said of each', async () => {
    const paper = await paperIn([
      [
        { words: 'Recommendation', across: 2 },
        null,
        { words: 'Due date', across: 2 },
        null,
        ...['Status', 'Owner', 'Update'],
      ],
      ['No.', 'Wording', 'Original', 'Revised', null, null, null],
      [1, 'Count oars.', '31 March 2024', '30 June 2024', 'Amber', 'Head of Boats', 'Begun.'],
    ]);
    expect(paper.reports[0]?.rows).toMatchObject([
      {
        ...{ no: '1', text: 'Count oars.', originalDue: '31 March 2024', due: '30 June 2024' },
        ...{ status: 'Amber', owner: 'Head of Boats', comments: 'Begun.' },
      },
    ]);
    expect(paper.warnings).toEqual([]);
    expect(accountedFor(paper)).toBe(true);
  });

  test('may have headings beside it that go down both rows; what it names unknown is asked under both names', async () => {
    const { questions } = await readSheets([
      {
        name: 'Boats',
        rows: [
          [
            { words: 'No.', down: 2 },
            { words: 'Recommendation', down: 2 },
            { words: 'Oars', across: 2 },
            null,
            { words: 'Status', down: 2 },
          ],
          [null, null, 'Long', 'Short', null],
          [1, 'Count oars.', '3', '4', 'Amber'],
        ],
      },
    ]);
    expect(questions.map(({ heading }) => heading)).toEqual(['Oars Long', 'Oars Short']);
  });

  test('is not made of a heading and the first row of values', async () => {
    const paper = await paperIn([
      [{ words: 'Recommendation', across: 2 }, null, 'Status', 'Due date'],
      ['AFI 1', 'Count oars.', null, null],
      ['AFI 2', 'Count boats.', 'Red', null],
    ]);
    expect(paper.reports[0]?.rows.map(({ no, text }) => [no, text])).toEqual([
      ['AFI 1', 'Count oars.'],
      ['AFI 2', 'Count boats.'],
    ]);
  });
});

test('"Recommendation no" is the number, and no misspelt "Recommendations"', async () => {
  const paper = await paperIn([
    ['Recommendation no', 'Recommendation', 'Status', 'Due date'],
    [7, 'Count oars.', 'Red', null],
  ]);
  expect(paper.reports[0]?.rows[0]).toMatchObject({ no: '7', text: 'Count oars.' });
});

describe('What a workbook hides', () => {
  test('is told: a formula without a value', async () => {
    const { paper } = await readSheets([
      { name: 'Boats', rows: [HEAD, [1, 'Row.', 'Red', null, { formula: '=A1' }, null]] },
    ]);
    expect(paper.warnings).toContainEqual({
      ...{ line: 0, place: { in: 'sheet', sheet: 'Boats' } },
      what: { is: 'uncomputed', cells: ['E2'] },
    });
  });

  test('counts every row, however it was used', async () => {
    const paper = await paperIn([
      ['Title'],
      [],
      HEAD,
      [1, 'Row.', 'Red', null, null, null],
      [],
      ['stray', null, 'words'],
    ]);
    expect(accountedFor(paper)).toBe(true);
  });
});
