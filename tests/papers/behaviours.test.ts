/** The twenty-nine things that papers of 2016 to 2023 were seen to do, one test each by its number: a made-up paper, read, and what it is taken to mean. */
import type { MeantRecommendation } from '../../src/inspection/meaning/meant';
import { meaningOf } from '../../src/inspection/papers/paperMeaning';
import { HEAD, NARROW, onlyRow, paperOf, reportsOf, rowsOf, WIDE } from './given';

const REPORT = [
  'Harbour Tracker May 2021',
  '',
  'Boats',
  '',
  'A national report by HMIC, published March 2016',
  '',
];
const meaning = (table: readonly string[]) => meaningOf(paperOf([...REPORT, ...table]));
const rowsMeant = (table: readonly string[]): readonly MeantRecommendation[] =>
  meaning(table).reports.flatMap(({ recommendations }) => recommendations);

/** The one row of a table with this status, due date and comment. */
function meant(cells: { status?: string; due?: string; comments?: string; text?: string }) {
  const { status = 'AMBER', due = 'May 2021', comments = 'Begun.', text = 'Count.' } = cells;
  const [row, ...others] = rowsMeant([HEAD, `1\t${text}\t${status}\t${due}\t${comments}`]);
  if (row === undefined || others.length > 0) throw new Error('not one row');
  return row;
}
const dueOf = (due: string) => meant({ due }).recommendation.deadline;
const linksOf = (comments: string, more: { status?: string } = {}) =>
  meant({ comments, ...more }).links.map(({ is, number, report }) => [is, number, report]);
const plans = (...lines: string[]) =>
  paperOf([
    'Action Plan Review June 2024',
    '',
    'Name of Action Plan\tLevel\tNumber of Action Points\tProgress Review\tCompletion Date\tCorporate Update',
    ...lines,
  ]);

const BEHAVIOURS: Readonly<Record<string, () => void>> = {
  '1: several tasks under one recommendation, with and without a status or a date': () => {
    const [row] = rowsMeant([
      HEAD,
      '1\tCount.\tAMBER\tMay 2016\tAsked.',
      '\t\tWHITE\t\tNot ours.',
      '\t\t\tJune 2016\tCounting.',
    ]);
    expect(row?.tasks.map(({ status, deadline }) => [status, deadline.lastDay])).toEqual([
      ['Amber', '2016-05-31'],
      ['White', undefined],
      [undefined, '2016-06-30'],
    ]);
  },
  '2: a finished recommendation opened again by a new task': () => {
    const [row] = rowsMeant([
      HEAD,
      '13\tCount.\tNEW GREEN\tMay 2015\tDone.',
      '\t\tAMBER\tNew task in April 2016 assigned deadline to be determined\tNew task.',
    ]);
    expect(row?.recommendation.status).toBe('Amber');
    expect(row?.tasks.map(({ stage, deadline }) => [stage, deadline.lastDay])).toEqual([
      ['done', '2015-05-31'],
      ['open', undefined],
    ]);
  },
  '3: recommendations that are merged, said in one cell across columns': () => {
    const rows = rowsMeant([
      HEAD,
      '1\t<p>Row.</p><p>Swim.</p>\tAreas for improvement 1 & 2 are merged.\t\t',
      '2\t\tAMBER\tMay 2016\tSoon.',
    ]);
    expect(rows.map(({ recommendation, links }) => [recommendation.text, links[0]?.words])).toEqual([
      ['Row.', 'merged with 2'],
      ['Swim.', 'merged with 1'],
    ]);
  },
  '4: a recommendation divided by the force': () => {
    const paper = paperOf([
      ...REPORT,
      'Recommendation 2 has been sub divided for ease of reference.',
      HEAD,
      '2a\tCount.\tRED\tMay 2016\tx',
      '2b\tAdd.\tRED\tMay 2016\tx',
    ]);
    expect(paper.reports[0]?.notes).toContain('sub divided');
    const keys = meaningOf(paper).reports[0]?.recommendations.map(({ recommendation }) => recommendation.key);
    expect(new Set(keys).size).toBe(2);
  },
  '5: bullets with a status of their own, in the comment or in further columns': () => {
    const text = 'Forces should:<ul><li>[1] record;<li>[2] assess.</ul>';
    const parts = meant({ text, status: 'AMBER', comments: '<p>GREEN<p>Bullet 1 - done.<p>AMBER' }).tasks;
    expect(parts.slice(1).map(({ asks, status }) => [asks, status])).toEqual([
      ['record;', 'Green'],
      ['assess.', 'Amber'],
    ]);
    const { reports, warnings } = paperOf([...REPORT, HEAD, '4\tCount.\tAMBER\tMay 2016\tBullet 1:\tGREEN']);
    expect(reports[0]?.rows[0]?.comments).toBe('Bullet 1: GREEN');
    expect(warnings[0]?.what).toMatchObject({ words: 'GREEN' });
  },
  '6: one date and one comment shared by rows, or split over them': () => {
    const rows = rowsOf([
      HEAD,
      '4\tMeet.\tAMBER\tNo deadlines have been set within the published\tBegun.',
      '5\tWrite.\tWHITE\t\tFor the Home Office.',
      '6\tRead.\tRED\treport. Set for March 2019\tLate.',
    ]);
    expect(new Set(rows.map(({ due }) => due)).size).toBe(1);
  },
  '7: a date extended again and again, with what the board was told': () => {
    const { recommendation } = meant({
      due: 'December 2019<br>Reset to June 2020 [Reported to PAB]<br>Extended to April 2021 [subject to review]<br>Now July 2021',
    });
    expect(recommendation.original.lastDay).toBe('2019-12-31');
    expect(recommendation.moves.map(({ to, reportedToBoard }) => [to.lastDay, reportedToBoard])).toEqual([
      ['2020-06-30', true],
      ['2021-04-30', false],
      ['2021-07-31', false],
    ]);
  },
  '8: dates of parts, which are no extensions': () => {
    const { recommendation, tasks } = meant({
      due: 'February 2021 for initial review [completed] June 2021 for the revision',
    });
    expect([recommendation.moves, recommendation.deadline.lastDay]).toEqual([[], '2021-06-30']);
    expect(tasks.map(({ stage, deadline }) => [stage, deadline.lastDay])).toContainEqual([
      'done',
      '2021-02-28',
    ]);
  },
  '9: dates in every form, a month kept by its last day': () => {
    const forms: readonly (readonly [string, string])[] = [
      ['May-22', '2022-05-31'],
      ['March 22', '2022-03-31'],
      ['14 July 2023', '2023-07-14'],
      ['30/4/2016', '2016-04-30'],
      ['1 st December 2016', '2016-12-01'],
      ['17/03/22', '2022-03-17'],
      ['2020', '2020-12-31'],
      ['2022- this relies on a number of partners.', '2022-12-31'],
      ['September 2018 And January 2019', '2019-01-31'],
    ];
    expect(forms.map(([said]) => [said, dueOf(said).lastDay])).toEqual(forms);
  },
  '10: dates that are none, or hang on an event, Cyrillic letters among them': () => {
    for (const said of ['Immediate', 'To be set', 'NA', 'TBC', 'ТВС'])
      expect(dueOf(said).lastDay).toBeUndefined();
    expect(dueOf('Within 6 months of the completion of Rec. 1').anchor).toEqual({
      after: 'the completion of Rec. 1',
      months: 6,
    });
    expect(paperOf([...REPORT, HEAD, '1\tCount.\tAMBER\tТВС\tx']).warnings[0]?.what).toMatchObject({
      ours: 'TBC',
    });
  },
  '11: no date from the inspectorate, and one from the force': () => {
    const { recommendation } = meant({
      due: 'No deadline set by HMICFRS November 2020 for an initial position',
    });
    expect([recommendation.noneSet, recommendation.deadline.lastDay]).toEqual([
      'No deadline set by HMICFRS',
      '2020-11-30',
    ]);
  },
  '12: a date aligned with another': () => {
    const { recommendation, links } = meant({ due: 'March 22 - aligned to PEEL 2018/19 (Rec 2) as above' });
    expect(recommendation.deadline.lastDay).toBe('2022-03-31');
    expect(links).toMatchObject([{ is: 'aligned with', number: '2', report: 'PEEL 2018/19' }]);
    expect(linksOf('Progress is linked to 6 above.')).toEqual([['aligned with', '6', '']]);
  },
  '13: a date for all but a part': () => {
    expect(dueOf('May 2016 except for website')).toMatchObject({
      said: 'May 2016 except for website',
      lastDay: '2016-05-31',
    });
  },
  '14: a row that waits on another': () => {
    expect(linksOf('Dependant on 1 above')).toEqual([['waits on', '1', '']]);
  },
  '15: a row closed because another report tracks it': () => {
    const { recommendation } = meant({
      status: 'CLOSED',
      comments: 'Linked to the Boats force report and tracked there.',
    });
    expect(recommendation.closed).toBe('tracked elsewhere');
    expect(linksOf('Linked to the Boats force report and tracked there.', { status: 'CLOSED' })).toEqual([
      ['same as', '', 'Boats force report'],
    ]);
  },
  '16: a row that a later report supersedes': () => {
    const { recommendation, links } = meant({
      status: 'CLOSED',
      comments: 'Superseded by Boats and Oars 2, recommendation 4.',
    });
    expect(recommendation.closed).toBe('superseded');
    expect(links).toMatchObject([{ is: 'superseded by', report: 'Boats and Oars 2' }]);
  },
  '17: a row for another body, which is named': () => {
    const { awaited, tasks } = meant({ status: 'WHITE', comments: 'This action is for the Home Office.' });
    expect(awaited?.body).toContain('Home Office');
    expect(tasks).toEqual([]);
  },
  '18: an owner overruled by the inspectorate': () => {
    const asked = 'HMICFRS have asked us to keep this at Amber until they inspect us.';
    const { recommendation, remarks } = meant({ status: 'Amber', comments: `All is done. ${asked}` });
    expect([recommendation.status, recommendation.closed]).toEqual(['Amber', undefined]);
    expect(remarks.map(({ words }) => words)).toEqual([`All is done. ${asked}`]);
  },
  '19: Green that fell back to Amber': () => {
    const line = 'Amber\t1\tCount.\tMay-22\t\tx\tPPU\tGreen - the actions are now completed.\t↔';
    const [row] = rowsMeant([WIDE, line]);
    expect([row?.recommendation.status, row?.recommendation.paper.position]).toEqual([
      'Amber',
      'Green - the actions are now completed.',
    ]);
  },
  '20: dated updates within a comment': () => {
    const { remarks } = meant({
      comments: '<p>Nov 2020: Begun.<p>As at 31 December 2020 – 12 of 20.<p>March Update: All of them.',
    });
    expect(remarks.map(({ on, words }) => [on, words.slice(0, 5)])).toEqual([
      ['2020-11-30', 'Nov 2'],
      ['2020-12-31', 'As at'],
      ['2021-03-31', 'March'],
    ]);
  },
  '21: figures in a table inside a comment': () => {
    const row = onlyRow([
      HEAD,
      '1\tTrain.\tAMBER\tMay 2019\tSessions were held as follows:',
      'Date\tNumber\t\t\t',
      '12/11/2018\t22\t\t\t',
      '03/12/2018\t56\t\t\t',
    ]);
    expect(row.comments).toBe(
      'Sessions were held as follows:\nDate | Number\n12/11/2018 | 22\n03/12/2018 | 56',
    );
  },
  '22: a footnote that a page end leaves in the middle of a row': () => {
    const [report] = reportsOf([
      ...REPORT,
      HEAD,
      '1\tCount the boats at\tAMBER\tMay 2016\tSee the guide¹ for',
      '',
      '¹ The guide to boats, page 4.',
      '',
      HEAD,
      '\thigh water.\t\t\tmore.',
    ]);
    expect(report?.notes).toBe('¹ The guide to boats, page 4.');
    expect(report?.rows).toMatchObject([{ text: 'Count the boats at high water.' }]);
  },
  '23: a row cut by a page end in the middle of a word, under a heading that scanning broke': () => {
    const paper = paperOf([
      ...REPORT,
      'Reco\tmmendations\tStatus\tDue Date\tComment',
      '1\tCount.\tRED\tto ensure improve\tx',
      '',
      'Reco\tmmendations\tStatus\tDue Date\tComment',
      '\t\t\tnts are made\t',
    ]);
    expect(paper.reports[0]?.rows).toMatchObject([{ no: '1', due: 'to ensure improve nts are made' }]);
    expect(paper.warnings[0]?.what).toEqual({ is: 'half a word', half: 'nts' });
  },
  '24: counts of findings in words': () => {
    expect(
      plans('Boats (2019)\tLevel 3\t21 AFIs 1 Recommendation 1 Cause of Concern\tTier 2\tMay 2024\tx')
        .plans?.[0]?.actionPoints,
    ).toMatchObject({ afis: 21, recommendations: 1, causesOfConcern: 1 });
  },
  '25: a status in a plan’s name, and one name for two plans': () => {
    const paper = plans(
      '** CLOSED ** Boats (2017)\tLevel 2\t2 Recommendations\tTier 3\t\tDone.',
      'Oars (2017)\tLevel 2\t2 Recommendations\tTier 1\t\tOpen.',
      'Oars (2017)\tLevel 2\t1 Recommendation\tTier 3\t(PLAN CLOSED)\tDone.',
    );
    expect(paper.plans?.map(({ closed }) => closed)).toEqual([true, false, true]);
    expect(new Set(meaningOf(paper).reports.map(({ report }) => report.key)).size).toBe(3);
  },
  '26: words that must not reach the public': () => {
    const said = 'Due to sensitive operational information.';
    expect(meant({ comments: `Begun. ${said}` }).sensitive).toBe(said);
  },
  '27: a paper that contradicts itself, and both are kept': () => {
    const paper = paperOf([
      ...REPORT.slice(0, 4),
      'A national report by HMIC, published March 2018',
      'This was published 22nd March 2017 elsewhere, they say.',
      HEAD,
      '1\tCount.\tRED\tMay 2016\tx',
    ]);
    expect(paper.reports[0]?.publishedRaw).toBe('March 2018');
    expect(paper.reports[0]?.notes).toContain('22nd March 2017');
  },
  '28: a product of others that never came, as the reason for Red or for closing': () => {
    const red = meant({ status: 'RED', comments: 'The contractor has not delivered the system.' });
    expect([red.recommendation.status, red.recommendation.closed, red.remarks[0]?.words]).toEqual([
      'Red',
      undefined,
      'The contractor has not delivered the system.',
    ]);
    const closed = meant({ status: 'CLOSED', comments: 'TfL no longer plan to issue the guide.' });
    expect([closed.recommendation.closed, closed.remarks[0]?.words]).toEqual([
      'no longer relevant',
      'TfL no longer plan to issue the guide.',
    ]);
  },
  '29: people named in a public paper': () => {
    const { warnings } = meaning([HEAD, '1\tCount.\tWHITE\tMay 2016\tPC Ada Bosun has the oars.']);
    expect(warnings.map(({ what }) => what)).toContainEqual({ is: 'names people', names: ['PC Ada Bosun'] });
  },
};

describe('A paper may hold', () => {
  test.each(Object.entries(BEHAVIOURS))('%s', (_, proof) => {
    proof();
  });

  test('nothing of the twenty-nine that is not proved here', () => {
    const numbers = Object.keys(BEHAVIOURS).map((name) => Number.parseInt(name, 10));
    expect(numbers).toEqual(Array.from({ length: 29 }, (_, i) => i + 1));
  });

  test('rows without a column for their number, or a label to tell their kind', () => {
    expect(rowsOf([NARROW, '7 Row.\tAMBER\tMay 2016\tSoon.'])).toMatchObject([{ no: '7', text: 'Row.' }]);
  });
});
