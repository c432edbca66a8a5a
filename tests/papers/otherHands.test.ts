/** The same paper as another force, or another way out of a PDF, would print it. */
import { accountedFor, HEAD, NARROW, onlyRow, paperOf, readText, reportsOf, rowsOf } from './given';

const NOTHING_LOST = expect.not.arrayContaining([
  expect.objectContaining({ what: expect.objectContaining({ is: 'in no cell' }) as unknown }),
]) as unknown;

const under = (table: readonly string[], said = 'A national report by HMIC, published March 2016') => [
  'Harbour Police Inspection Tracker',
  '',
  'Lost luggage',
  '',
  ...said.split('\n'),
  '',
  ...table,
];

/** One row cut by two page ends, with this between page and page. */
const pages = (foot: (page: number) => string) =>
  under([
    HEAD,
    '1\tCount the boats at\tAMBER\tMay 2016\tThe first boats',
    '',
    foot(1),
    '',
    HEAD,
    '\thigh water and at\t\t\twere counted, and',
    '',
    foot(2),
    '',
    HEAD,
    '\tlow water.\t\t\tthe last ones too.',
    '2\tSwim.\tGREEN\tMay 2016\tDone.',
    '',
    foot(3),
  ]);

describe('The foot of a page', () => {
  test.each([
    ['a page of pages', (page: number) => `Page ${page} of 40`],
    ['a bar before the number', (page: number) => `Page | ${page}`],
    ['a number between dashes', (page: number) => `- ${page} -`],
    ['a marking', () => 'OFFICIAL – SENSITIVE'],
    [
      'words before a number that grows',
      (page: number) => `Harbour Sub-Committee 14 May, page ${page + 100}`,
    ],
    ['a marking before a number', (page: number) => `OFFICIAL – SENSITIVE ${page}`],
    ["the paper's own title", () => 'Harbour Police Inspection Tracker'],
    ['a title with "report" in it', () => 'Harbour Report Recommendations'],
    ["the report's title, continued", () => 'Lost luggage (continued)'],
    ['cells of a table', (page: number) => `OFFICIAL\t\tPage ${page}`],
  ])('parts no row, be it %s', (_, foot) => {
    const { document, reports, ...paper } = paperOf(pages(foot));
    expect(document.title).toBe('Harbour Police Inspection Tracker');
    expect(reports.map(({ title, notes }) => [title, notes])).toEqual([['Lost luggage', null]]);
    expect(reports[0]?.rows).toMatchObject([
      {
        no: '1',
        text: 'Count the boats at high water and at low water.',
        comments: 'The first boats were counted, and the last ones too.',
      },
      { no: '2', text: 'Swim.' },
    ]);
    expect(accountedFor({ document, reports, ...paper })).toBe(true);
  });

  test('is no title that differs from its neighbours by its year', () => {
    const titles = ['2015', '2016', '2017'].flatMap((year) => [
      `Tides ${year}`,
      '',
      'A national report by HMIC, published March 2018',
      '',
      HEAD,
      '1\tRow.\tAMBER\tMay 2018\t',
      '',
    ]);
    expect(reportsOf(titles).map(({ title }) => title)).toEqual(['Tides 2015', 'Tides 2016', 'Tides 2017']);
  });
});

describe('The day of publication', () => {
  test.each([
    ['A national report by HMIC\nReport published 11th May 2016', '2016-05-11'],
    ['A national report by HMIC\nDate of publication: 11 May 2016', '2016-05-11'],
    ['A national report by HMIC\nPublication date: 11.05.2016', '2016-05-11'],
    ['A national report by HMIC\nPublished: 2016-05-11', '2016-05-11'],
    ['A national report by HMIC\nMay 2016', '2016-05'],
  ])('is known however it is said: %j', (said, published) => {
    const { reports, warnings } = paperOf(under([HEAD, '1\tRow.\tAMBER\tMay 2016\t'], said));
    expect(reports).toMatchObject([{ title: 'Lost luggage', line: 'A national report by HMIC', published }]);
    expect(warnings).toEqual([]);
  });
});

describe('A heading', () => {
  test.each([
    ['misspelt', 'Reccomendation\t\tStatus\tDue Date\tComent'],
    ['typed bold', '**Recommendation**\t\t**Status**\t**Due Date**\t**Comment**'],
    ['behind a blank column', '\tRecommendation\t\tStatus\tDue Date\tComment'],
  ])('is known when it is %s', (_, head) => {
    const row = head.startsWith('\t')
      ? '\t1\tRow.\tAMBER\tMay 2016\tSoon.'
      : '1\tRow.\tAMBER\tMay 2016\tSoon.';
    expect(onlyRow([head, row])).toMatchObject({
      no: '1',
      kind: 'recommendation',
      text: 'Row.',
      due: 'May 2016',
    });
  });

  test('that names two kinds is known when both are misspelt', () => {
    expect(
      onlyRow(['Recomendations & Areas for Improvment\tStatus\tDue Date\tComment', '7 Row.\tAMBER\t\t']),
    ).toMatchObject({ no: '7', kind: null });
  });

  test('stands over a table typed with bars', () => {
    const table = [
      '| Recommendation | | Status | Due Date | Comment |',
      '|---|---|:---:|---|---|',
      '| 1 | Row. | AMBER | May 2016 | Soon. |',
    ];
    expect(onlyRow(table)).toMatchObject({ no: '1', text: 'Row.', status: 'AMBER', comments: 'Soon.' });
  });

  test('serves rows whose page lost the column of numbers, and says so', () => {
    const { reports, warnings } = paperOf(
      under([
        HEAD,
        '1\tRow.\tAMBER\tMay 2016\tSoon.',
        '',
        '2 Swim in open water.\tAMBER\tMay 2016\tBegun, and',
        '',
        '\t\tExtended to June 2016\tthe last swim is going on.',
      ]),
    );
    expect(reports[0]?.rows).toMatchObject([
      { no: '1', comments: 'Soon.' },
      { no: '2', text: 'Swim in open water.', due: 'May 2016 Extended to June 2016' },
    ]);
    expect(reports[0]?.rows[1]?.comments).toBe('Begun, and the last swim is going on.');
    expect(warnings.map(({ what }) => what)).toEqual([
      { is: 'another width', cells: 4, headings: 5, numbered: false },
    ]);
  });

  test('serves rows whose page found the column of numbers again', () => {
    const rows = rowsOf([NARROW, '1 Row.\tAMBER\tMay 2016\tSoon.', '', '2\tSwim.\tRED\tMay 2016\tLate.']);
    expect(rows).toMatchObject([
      { no: '1', text: 'Row.' },
      { no: '2', text: 'Swim.', status: 'RED', comments: 'Late.' },
    ]);
  });

  test('says the words that ran into it once, however often it is printed', () => {
    const head = `No single owner was assigned. ${HEAD}`;
    const { reports, warnings } = paperOf(
      under([head, '1\tCount the\tAMBER\tMay 2016\t', '', head, '\tboats.\t\t\t']),
    );
    expect(reports).toMatchObject([
      { notes: 'No single owner was assigned.', rows: [{ text: 'Count the boats.' }] },
    ]);
    expect(warnings).toEqual([]);
  });
});

describe('A number', () => {
  test.each([
    '1a',
    'R3',
    'Rec 12',
    'AFI 2 (a)',
    '2021/7',
    '3.2.1',
    '1 & 2',
    '(iv)',
    'PEEL-02',
    '22/CTAX/01',
    '#14',
  ])('may be printed as %j', (no) => {
    expect(onlyRow([HEAD, `${no}\tRow.\tAMBER\tMay 2016\t`])).toMatchObject({ no, text: 'Row.' });
  });
  test.each([
    ['Rec 12', 'recommendation'],
    ['CoC 1', 'cause of concern'],
    ['AFI 2 (a)', 'area for improvement'],
  ])('names the kind where the heading names several: %j', (no, kind) => {
    const head = 'No.\tRecommendations & Areas for Improvement\tStatus\tDue Date\tComment';
    expect(onlyRow([head, `${no}\tRow.\tAMBER\tMay 2016\t`]).kind).toBe(kind);
  });
  test('is still known in a sentence that merges rows', () => {
    const rows = rowsOf([
      HEAD,
      'AFI 1\t<p>Row.</p><p>Swim.</p>\tAreas for improvement 1 & 2 are merged.\t\t',
      'AFI 2\t\tAMBER\tMay 2016\tSoon.',
    ]);
    expect(rows).toMatchObject([
      {
        text: 'Row.',
        status: null,
        comments: 'Areas for improvement 1 & 2 are merged.',
        mergedWith: ['AFI 2'],
      },
      { text: 'Swim.', status: 'AMBER', mergedWith: ['AFI 1'] },
    ]);
  });
});

describe('A status', () => {
  test.each(['Amber/Red', 'BLUE', 'Complete', 'Off track', 'amber', 'in progress', 'n/a'])(
    'is kept as printed, known or not: %j',
    (status) => {
      const table = [HEAD, `1\tRow.\t${status}\tMay 2016\tSoon.`, `\t\t${status}\tJune 2016\tLater.`];
      expect(onlyRow(table).tasks).toMatchObject([{ status }, { status, due: 'June 2016' }]);
    },
  );
  test('nobody has seen before is in the legend when the legend explains it', () => {
    const { document } = paperOf([
      'Harbour Police Inspection Tracker',
      'Colour\tMeaning',
      'On track\tWill be done',
      '\tOff track\tWill not be done',
      ...under([HEAD, '1\tRow.\tOn track\tMay 2016\t']).slice(1),
    ]);
    expect(document.legend).toEqual([
      { colour: 'On track', definition: 'Will be done' },
      { colour: 'Off track', definition: 'Will not be done' },
    ]);
  });
});

describe('A label', () => {
  test.each([
    ['Recomendation By May, row.', 'recommendation'],
    ['Area for Improvment The boats.', 'area for improvement'],
    ['Causes for concern The boats.', null],
    ['Recommendations made earlier stand.', null],
  ])('names its kind when it is misspelt, and no sentence does: %j', (text, kind) => {
    expect(onlyRow([NARROW, `1 ${text}\tAMBER\t\t`]).kind).toBe(kind);
  });
});

describe('Letters from elsewhere', () => {
  const plain = under(
    [HEAD, '1\tCount the boats.\tAMBER\tMay 2016\tOne office first.'],
    'A national report by HMIC\nPublished 1st May 2016',
  );
  const read = (text: string) => {
    const found = readText(text);
    return found.is === 'paper' ? found.paper.reports : found.reason;
  };
  test.each([
    ['spaces that do not break', (text: string) => text.replaceAll(' ', '\u00a0')],
    ['doubled spaces', (text: string) => text.replaceAll(' ', '  ')],
    ["Word's break within a paragraph", (text: string) => text.replace('the boats', 'the\vboats')],
    ['letters joined by a typeface', (text: string) => text.replaceAll('fi', '\ufb01')],
    ['Markdown titles', (text: string) => text.replace('Lost', '## Lost')],
    ['bold titles', (text: string) => text.replace('Lost luggage', '**Lost luggage**')],
  ])('change nothing that is read: %s', (_, change) => {
    expect(read(change(plain.join('\n')))).toEqual(read(plain.join('\n')));
  });
  test.each(['\uf0b7', '\uf0a7', '■', '➢', '·'])('may be bullets: %j', (mark) => {
    expect(onlyRow([HEAD, `1\tCount: ${mark} boats; and ${mark} oars.\tRED\t\t`]).text).toBe(
      'Count:\n- boats; and\n- oars.',
    );
  });
  test('that stand between letters are no bullets', () => {
    expect(onlyRow([HEAD, '1\tThe col·lege.\tRED\t\t']).text).toBe('The col·lege.');
  });
});

describe('A cell merged down over rows', () => {
  const shared = (rows: readonly string[]) => {
    const paper = paperOf(under([HEAD, ...rows]));
    return { rows: paper.reports[0]?.rows ?? [], warnings: paper.warnings };
  };
  test('serves rows that say nothing but their words and its status', () => {
    const { rows, warnings } = shared([
      '4\tMeet.\tAMBER\tJanuary 2019\tThe board has met.',
      '5\tWrite.\tAMBER\t\t',
      '6\tRead.\tAMBER\t\t',
    ]);
    expect(rows.map(({ due, comments }) => [due, comments])).toEqual(
      Array(3).fill(['January 2019', 'The board has met.']),
    );
    expect(warnings.map(({ line }) => line)).toEqual([9, 10]);
    expect(warnings[0]?.what).toEqual({ is: 'shared cell', due: 'January 2019', both: true });
  });
  test('gives its date to open rows with comments of their own, and to no finished one', () => {
    const { rows } = shared([
      '9\tMeet.\tAMBER\tMarch 2019\tBegun.',
      '10\tWrite.\tAMBER\t\tDrafted.',
      '11\tRead.\tNEW GREEN\t\tDone.',
    ]);
    expect(rows.map(({ due }) => due)).toEqual(['March 2019', 'March 2019', null]);
  });
  test('gives nothing to a row of another status, with an owner, or after a page end', () => {
    expect(shared(['1\tMeet.\tGREEN\tMay 2019\tDone.', '2\tWrite.\tAMBER\t\t']).rows[1]?.due).toBeNull();
    expect(shared(['1\tMeet.\tAMBER\tMay 2019\tSoon.', '', '2\tWrite.\tAMBER\t\t']).rows[1]?.due).toBeNull();
    const owned = 'No.\tRecommendation\tStatus\tDue Date\tComment\tOwner';
    const rows = rowsOf([owned, '1\tMeet.\tAMBER\tMay 2019\tSoon.\t', '2\tWrite.\tAMBER\t\t\tHead of Boats']);
    expect(rows[1]).toMatchObject({ due: null, comments: null });
  });
  test('goes on below rows that are blank there', () => {
    const { rows } = shared([
      '1\tMeet.\tAMBER\tNo deadlines have been set within the published\tBegun.',
      '2\tWrite.\tWHITE\t\tFor the Home Office.',
      '3\tRead.\tRED\treport. Set for March 2019\tLate.',
    ]);
    expect(rows.map(({ due }) => due)).toEqual(
      Array(3).fill('No deadlines have been set within the published report. Set for March 2019'),
    );
  });
});

describe('Figures in a comment', () => {
  test('stay there when blank cells fill their lines up', () => {
    const paper = paperOf(
      under([
        HEAD,
        '1\tTrain.\tAMBER\tMay 2019\tSessions were held as follows:',
        'Date\tNumber\t\t\t',
        '12/11/2018\t22\t\t\t',
        '3 December\t56\t\t\t',
        '2\tRow.\tAMBER\tMay 2019\tSoon.',
      ]),
    );
    expect(paper.reports[0]?.rows).toMatchObject([
      { comments: 'Sessions were held as follows:\nDate | Number\n12/11/2018 | 22\n3 December | 56' },
      { no: '2' },
    ]);
    expect(paper.warnings).toEqual(NOTHING_LOST);
  });
  test('are no short row of the table', () => {
    expect(rowsOf([HEAD, '1\tTrain.\tAMBER\tMay 2019\tSoon.', '2\tRow.'])).toMatchObject([
      { no: '1' },
      { no: '2' },
    ]);
  });
});
