import { HEAD, NARROW, onlyRow, rowsOf, WIDE } from './given';

describe('A row of a table', () => {
  test('has its number, text, status, date and comment as printed', () => {
    expect(onlyRow([HEAD, '4a\tCount the boats.\tNEW GREEN\t1 st May 2016\tCounted.'])).toMatchObject({
      no: '4a',
      kind: 'recommendation',
      text: 'Count the boats.',
      status: 'NEW GREEN',
      due: '1 st May 2016',
      comments: 'Counted.',
      owner: null,
      tasks: [],
    });
  });

  test('reads a table with owners, positions and direction', () => {
    const row = onlyRow([WIDE, 'Amber\tAFI 1\tCount.\tMay-22\t2020\tSoon\tHead of Boats\tAmber: new\t↔']);
    expect(row).toMatchObject({
      no: 'AFI 1',
      kind: 'area for improvement',
      status: 'Amber',
      originalDue: '2020',
    });
    expect(row).toMatchObject({ owner: 'Head of Boats', position: 'Amber: new', direction: '↔' });
  });

  test('keeps its number when the number column is missing', () => {
    const rows = rowsOf([
      NARROW,
      '<p>7 <u>Recommendation</u> Row.</p>\tAMBER\t\t',
      '<p>8</p> <p>Swim.</p>\tRED\t\t',
    ]);
    expect(rows.map(({ no, text }) => [no, text])).toEqual([
      ['7', 'Recommendation Row.'],
      ['8', 'Swim.'],
    ]);
  });

  test('takes its kind from its label before its heading', () => {
    expect(onlyRow([HEAD, '1\tArea for improvement Row.\tRED\t\t']).kind).toBe('area for improvement');
    expect(
      onlyRow([HEAD, '1\tCause of concern (#123) Wet. Recommendation (#456) Dry.\tRED\t\t']),
    ).toMatchObject({
      kind: 'cause of concern',
      refs: ['#123', '#456'],
    });
  });

  test('has no kind under a heading that names two and without a label', () => {
    expect(onlyRow([NARROW, '1 Row. Recommendations made earlier stand.\tRED\t\t']).kind).toBeNull();
  });

  test('stands alone with a label even when its number is lost', () => {
    const rows = rowsOf([
      HEAD,
      '1\t<u>Recommendation</u> Row.\tRED\t\t',
      '\t<u>Recommendation</u> Swim.\tRED\t\t',
    ]);
    expect(rows.map(({ no }) => no)).toEqual(['1', null]);
  });

  test('has no number where the paper prints a dash for it', () => {
    expect(onlyRow([HEAD, '_\tRow.\tRED\t\tx']).no).toBeNull();
  });
});

describe('A row cut by page ends', () => {
  const first = '1\tCount the\tAMBER\tMay\tBegun and';
  test('is one row over two pages with the heading repeated', () => {
    const row = onlyRow([HEAD, first, '', HEAD, '\tboats.\t\t2016\tgoing on.']);
    expect(row).toMatchObject({ text: 'Count the boats.', due: 'May 2016', comments: 'Begun and going on.' });
  });

  test('is one row over three pages, one of them without a heading', () => {
    const row = onlyRow([HEAD, first, '', '\tsmall\t\t\t', '', HEAD, '\tboats.\t\t\tgoing on.']);
    expect(row).toMatchObject({ text: 'Count the small boats.', comments: 'Begun and going on.', tasks: [] });
  });

  test('goes on when the next page has other columns', () => {
    const row = onlyRow([HEAD, first, '', NARROW, 'boats.\t\t2016\tgoing on.']);
    expect(row).toMatchObject({ text: 'Count the boats.', due: 'May 2016' });
  });

  test('goes on when its words slipped into the number column', () => {
    expect(onlyRow([HEAD, first, '', '<p>boats in the harbour.</p>\t\t\t\t']).text).toBe(
      'Count the boats in the harbour.',
    );
  });

  test('leaves a footnote between its pieces to the notes', () => {
    expect(onlyRow([HEAD, first, '', '¹ Boats means rowing boats.', '', HEAD, '\tboats.\t\t\t']).text).toBe(
      'Count the boats.',
    );
  });
});

describe('Tasks under a recommendation', () => {
  const first = '1\tCount the boats.\tAMBER\tMay 2016\tAsked.';
  const statuses = (table: readonly string[]) => onlyRow([HEAD, ...table]).tasks.map(({ status }) => status);

  test('are its sub-rows with a status, over page ends too', () => {
    expect(statuses([first, '\t\tGREEN\tMay 2016\tCounted.', '', HEAD, '\t\tRED\tMay 2016\tLost.'])).toEqual([
      'AMBER',
      'GREEN',
      'RED',
    ]);
  });

  test('leave the row itself no status, date or comment', () => {
    expect(onlyRow([HEAD, first, '\t\tGREEN\tJune 2016\tCounted.'])).toMatchObject({
      status: null,
      due: null,
      comments: null,
    });
  });

  test('leave the row a value that was printed once for all', () => {
    const row = onlyRow([HEAD, first, '\t\tGREEN\t\tCounted.', '\t\tRED\t\tLost.']);
    expect(row).toMatchObject({ status: null, due: 'May 2016' });
  });

  test('may have a date and a comment and no status yet', () => {
    expect(statuses([first, '\t\t\tJune 2016\tCounting goes on.'])).toEqual(['AMBER', null]);
  });

  test('add their own words to the text of the row', () => {
    const row = onlyRow([HEAD, first, '\tThen count the oars.\tWHITE\tJune 2016\tNot ours.']);
    expect(row.text).toBe('Count the boats.\nThen count the oars.');
    expect(row.tasks).toHaveLength(2);
  });
});

describe('Shared and slipped cells', () => {
  const merged = '<i>Areas for improvement 1 & 2 are alike and are merged.</i>';
  test('of merged rows give each row its paragraph and the tasks to the second', () => {
    const [one, two] = rowsOf([
      HEAD,
      `1\t<p>Row.</p> <p>Swim.</p>\t${merged}\t\t`,
      '2\t\tRED\tMay 2016\ta',
      '\t\tRED\tMay 2016\tb',
    ]);
    expect(one).toMatchObject({
      text: 'Row.',
      status: null,
      comments: 'Areas for improvement 1 & 2 are alike and are merged.',
      mergedWith: ['2'],
    });
    expect(two).toMatchObject({
      text: 'Swim.',
      mergedWith: ['1'],
      tasks: [{ comments: 'a' }, { comments: 'b' }],
    });
  });

  test('merged down the page serve every row they run over', () => {
    const rows = rowsOf([
      HEAD,
      '4\tRow.\tRED\tNo date is set in the\tOurs.',
      '5\tSwim.\tRED\treport.\t',
      '6\tDive.\tRED\t\t',
    ]);
    expect(rows.map(({ due }) => due)).toEqual(Array(3).fill('No date is set in the report.'));
  });

  test('stay apart when they only begin with a small letter', () => {
    const rows = rowsOf([HEAD, '4\tRow.\tRED\tJune\tstill awaited', '5\tSwim.\tRED\tMay\tn/a']);
    expect(rows.map(({ comments }) => comments)).toEqual(['still awaited', 'n/a']);
  });

  test('hold a status that slipped beside its position', () => {
    const row = onlyRow([WIDE, 'Amber\t1\tCount.\t\t\t\t\t\tGreen pending sign off']);
    expect(row).toMatchObject({ position: 'Green pending sign off', direction: null });
  });

  test('hold a status under a heading that was left blank', () => {
    const row = onlyRow(['Recommendation\t\t\tDue Date\tComment', '1\tCount.\tRED\tMay 2016\tx']);
    expect(row).toMatchObject({ status: 'RED', due: 'May 2016' });
  });

  test('stand under a heading torn in two', () => {
    const row = onlyRow(['Reco\tmmendations\tStatus\tDue Date\tComment', '1\tCount.\tRED\tMay 2016\tx']);
    expect(row).toMatchObject({ no: '1', text: 'Count.', kind: 'recommendation' });
  });

  test('under no heading are kept in the comment', () => {
    expect(onlyRow([HEAD, '1\tCount.\tRED\tMay 2016\tx\ty']).comments).toBe('x y');
  });

  test('of a small table inside a comment go to that comment', () => {
    expect(onlyRow([HEAD, '1\tCount.\tRED\tMay 2016\tSessions:', '3 May\t40']).comments).toContain(
      '3 May | 40',
    );
  });
});
