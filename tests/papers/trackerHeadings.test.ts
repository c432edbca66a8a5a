import { HEAD, NARROW, paperOf, reportsOf } from './given';

const ROW = '1\tCount.\tRED\tMay 2016\tx';
const only = (above: readonly string[]) =>
  reportsOf(['Tracker', '', 'Key\tDefinition', 'RED\tLate', '', ...above, HEAD, ROW])[0];

describe('The heading of a report', () => {
  test('gives title, line and date on lines of their own', () => {
    expect(
      only(['Lost luggage', '', 'A national report HMICFRS', 'Published 11th May 2022', '']),
    ).toMatchObject({
      title: 'Lost luggage',
      line: 'A national report HMICFRS',
      publishedRaw: '11th May 2022',
      published: '2022-05-11',
      scope: 'national',
    });
  });

  test('gives line, date and count in one paragraph', () => {
    const report = only([
      'Lost luggage',
      '',
      'A force report by HMIC, published March 2016. Total of 2 actions, both done.',
      '',
    ]);
    expect(report).toMatchObject({ line: 'A force report by HMIC', published: '2016-03', scope: 'force' });
    expect(report?.summaryRaw).toBe('Total of 2 actions, both done.');
  });

  test('keeps a clause after the date in its line', () => {
    const report = only([
      'Lost luggage',
      '',
      'A national report, published July 2015, a joint inspection by HMIC. Total of 1 action.',
      '',
    ]);
    expect(report).toMatchObject({
      line: 'A national report, a joint inspection by HMIC',
      scope: 'national joint',
    });
  });

  test('may be a single sentence', () => {
    const report = only([
      'Adrift: A joint inspection of ferries by HMIC and others, published October 2015',
      '',
    ]);
    expect(report).toMatchObject({
      line: 'A joint inspection of ferries by HMIC and others',
      scope: 'joint',
    });
    expect(report?.title).toBe('Adrift: A joint inspection of ferries by HMIC and others');
  });

  test.each([
    [['All at sea:', '', 'A progress report on ferries'], 'All at sea: A progress report on ferries'],
    [['Inspection of ferries and', '', 'barges'], 'Inspection of ferries and barges'],
    [['Inspection Of Ferries', 'With More Than Two Decks'], 'Inspection Of Ferries With More Than Two Decks'],
  ])('may have its title on two lines: %j', (lines, title) => {
    expect(only([...lines, '', 'A national report by HMIC', 'Published May 2016', ''])?.title).toBe(title);
  });

  test('keeps a subtitle among its notes', () => {
    const report = only([
      'All at sea?',
      '',
      'An inspection of ferries',
      '',
      'A national report by HMIC',
      'Published May 2016',
      '',
    ]);
    expect(report).toMatchObject({ title: 'All at sea?', notes: 'An inspection of ferries' });
  });

  test('tells counts from other sentences', () => {
    const above = [
      'Lost luggage',
      'A national report by HMIC, published May 2016',
      'Total of 3 actions: 2 are not ours.',
    ];
    const report = only([...above, '', '1 was ours and is done.', '', 'Ferries are not boats.', '']);
    expect(report).toMatchObject({ notes: 'Ferries are not boats.' });
    expect(report?.summaryRaw).toBe('Total of 3 actions: 2 are not ours. 1 was ours and is done.');
  });

  test('lets a sentence run into the table heading', () => {
    const lines = [
      'Tracker',
      '',
      'Lost luggage',
      'A national report by HMIC, published May 2016',
      '',
      `Nobody owns this. ${HEAD}`,
      ROW,
    ];
    expect(reportsOf(lines)[0]).toMatchObject({ notes: 'Nobody owns this.', rows: [{ no: '1' }] });
  });
});

describe('A paper', () => {
  test('has its own title, its key and its introduction', () => {
    const { document } = paperOf([
      'Tracker for May 2022',
      '',
      'Key\tDefinition',
      'RED\tLate',
      '',
      'Read this first.',
      '',
      'Lost luggage',
      'A national report by HMIC',
      'Published May 2016',
      HEAD,
      ROW,
    ]);
    expect(document).toEqual({
      title: 'Tracker for May 2022',
      asOf: '2022-05',
      legend: [{ colour: 'RED', definition: 'Late' }],
      preamble: 'Read this first.',
    });
  });

  test('is of the month of its latest dated update', () => {
    const rows = ['1\tCount.\tRED\tMay 2016\tSept 2022: Begun.', '2\tRow.\tRED\tMay 2016\tNov 2022: Done.'];
    expect(
      paperOf(['Tracker', '', 'Lost luggage', 'A national report by HMIC', HEAD, ...rows]).document.asOf,
    ).toBe('2022-11');
  });

  const second = ['', 'Found', '', 'A force report by HMIC, published May 2016', ''];
  test('holds reports with columns of their own, and one without a table', () => {
    const none = [
      '',
      'State of the sea',
      '',
      'A national report by HMIC, published May 2015',
      '',
      'This report contains no recommendations.',
    ];
    const reports = reportsOf([
      'Tracker',
      ...second,
      HEAD,
      ROW,
      ...none,
      ...second,
      NARROW,
      '1 Row.\tRED\t\t',
    ]);
    expect(reports.map(({ title, rows }) => [title, rows.length])).toEqual([
      ['Found', 1],
      ['State of the sea', 0],
      ['Found', 1],
    ]);
  });

  test('may have two tables for two parts of one report', () => {
    const one = [
      'Tracker',
      '',
      'Boats',
      'This was a national report. The report was published July 2013',
      '',
    ];
    const reports = reportsOf([
      ...one,
      'National Report',
      'Total of 2 actions.',
      HEAD,
      ROW,
      '',
      'Harbour Police Recommendations',
      'Total of 1 action.',
      HEAD,
      ROW,
    ]);
    expect(reports.map(({ title, scope, published }) => [title, scope, published])).toEqual([
      ['Boats – National Report', 'national', '2013-07'],
      ['Boats – Harbour Police Recommendations', 'force', '2013-07'],
    ]);
  });

  test('prints feet on its pages that are nobody’s words', () => {
    const foot = ['', 'Harbour Police – Appendix A', ''];
    const reports = reportsOf([
      'Tracker',
      ...second,
      HEAD,
      ROW,
      ...foot,
      HEAD,
      ROW,
      ...foot,
      HEAD,
      ROW,
      ...foot,
      'Page 3 of 9',
    ]);
    expect(reports).toMatchObject([{ title: 'Found', notes: null, rows: [{}, {}, {}] }]);
  });

  test('says when a title was only guessed', () => {
    const { reports, warnings } = paperOf(['Tracker', ...second, HEAD, ROW, '', 'Another matter', HEAD, ROW]);
    expect(reports.map(({ title }) => title)).toEqual(['Found', 'Another matter']);
    expect(warnings[0]).toMatchObject({
      place: { in: 'report', report: 2 },
      what: { is: 'taken for a title', words: 'Another matter' },
    });
  });
});
