import { sameReport } from '../../../src/inspection/report/sameReport';

const report = (title: string, published?: string, rows: readonly string[] = []) => ({
  ...{ key: `${title.toLowerCase()}|${published?.slice(0, 4) ?? 'undated'}`, title, published, rows },
});
const row = (at: number) =>
  `The force should answer its letters, whoever wrote them and whatever they say, ${at}.`;

describe('A report under another name', () => {
  test.each([
    [
      'Understanding difference: the police’s initial response',
      '2017/18',
      'Understanding the difference: the initial police response',
      '2018-07',
    ],
    ['Letters left unanswered', '2022', 'Letters Left Unanswered (LLU)', '2022-05-11'],
    ['Data Integrity inspection', '2019', 'Data Integrity inspection 2019', '2019-08'],
    [
      'An inspection of the Regional Units',
      '2020/21',
      'Regional Units - An inspection of the Regional Units',
      '2021-02',
    ],
    ['Letters left unanswered in the hall', undefined, 'Letters left unanswered in the hall', '2018'],
    ['Letters left unanswered in the hall', '2019', 'Letters left unanswered in the hall', '2020-12-08'],
    [
      'Getting the letters right? An inspection of how letters are filed',
      '2021',
      'Getting the letters right',
      '2021',
    ],
    [
      'The journey of letters for people without doors',
      '2021',
      'A joint thematic inspection of the journey of letters for people without doors or bells',
      '2021-11',
    ],
  ])('is certainly the same when words and year agree: %s', (title, year, known, published) => {
    const there = report(known, published);
    expect(sameReport(report(title, year), [there])).toEqual({ is: 'certain', key: there.key });
  });

  test.each([
    ['** CLOSED ** Letters on the doormat', undefined, 'Letters: on the doormat', '2019-10'],
    ['Roads: Not optional - An inspection of roads', '2019', 'Roads – Not Optional', '2020-07-15'],
    ['Response to burglary - Phase 1', '2021', 'The Response To Burglary', '2021-07'],
    ['PEEL: effectiveness, efficiency, and legitimacy 2018/19', '2018/19', 'PEEL 2018/2019', '2019-05'],
    ['Answering the letters of women', '2021', 'Answering the letters of women: final report', '2021-09'],
    ['The annual count of letters and doors', '2021', 'The annual count of letters and doors', '2022'],
    [
      'PEEL: effectiveness, efficiency and legitimacy',
      '2017',
      'PEEL: effectiveness, efficiency and legitimacy',
      '2018',
    ],
    ['PEEL: Letters 2017', '2017', 'PEEL: Letters 2017 – national', '2018-03'],
    ['Custody', '2017', 'Custody', '2018'],
  ])('is asked about when it may be the same: %s', (title, year, known, published) => {
    const there = report(known, published);
    expect(sameReport(report(title, year), [there])).toEqual({ is: 'probable', keys: [there.key] });
  });

  test.each([
    ['Response to burglary - Phase 2', '2022', 'The Response To Burglary', '2021-07'],
    ['PEEL: Letters 2017', '2017', 'PEEL: Letters 2015', '2016-02'],
    ['PEEL: Letters 2015 – national', '2016', 'PEEL: Letters 2015 – City of London', '2016'],
    ['Regional Units: a review', '2015', 'Regional Units: a review', '2021'],
    ['Custody', '2018', 'Letters left unanswered', '2018'],
  ])('is another for another phase, round, force or subject: %s', (title, year, known, published) => {
    expect(sameReport(report(title, year), [report(known, published)])).toEqual({ is: 'new' });
  });

  test('is known by what its rows ask, even under a shorter title', () => {
    const rows = [row(1), row(2), row(3)];
    const there = report('An inspection of how letters are answered and filed', '2022-03', rows);
    expect(sameReport(report('Letters answered', '2022', rows), [there]).is).toBe('certain');
  });

  test('is never decided between two that are alike', () => {
    const two = [
      report('Letters left unanswered', '2022'),
      { ...report('Letters, left unanswered', '2022'), key: 'b|2022' },
    ];
    expect(sameReport({ ...report('Letters left: unanswered', '2022'), key: 'c' }, two).is).toBe('probable');
  });
});
