/** A made-up paper in the manner of early 2019: kinds as first lines, shared cells, lost numbers, figures in comments. */
import type { PaperRow } from '../../src/inspection/papers/paper';
import { accountedFor, paperOf } from './given';

const HEAD = 'Recommendation\t\tStatus\tDue Date\tComment';
const PAPER = [
  'HMICFRS Report Recommendations',
  '',
  'Traffic Light Colour\tDefinition of target achievement',
  'GREEN\tThe recommendation is implemented',
  'RED\tThe recommendation is beyond designated deadline or cannot be implemented (rationale required) or',
  '',
  'Best use of ladders revisit',
  '',
  'A national report by HMICFRS, published 4th February 2019',
  '',
  'There are 2 areas for enhancement: 1 is in progress.',
  '',
  HEAD,
  '1\t<u>Area for enhancement</u> The force should count its ladders.\tNEW RED\tApril 2017 [internal deadline] Now Due: November 2018\tSessions were held as follows:',
  '4 May\t12',
  '11 May\t97',
  '_\tThe force should paint its ladders.\tAMBER\tNo deadline set by HMICFRS\tBegun.',
  '',
  'Recommendation\t\t\tDue Date\tComment',
  '\t\t\tA deadline of April 2019 has been set\t',
  '',
  'Harbour youth¹',
  '',
  'A joint report by HMICFRS and others, published March 2018',
  '',
  'This report makes 3 recommendations. 3 are in progress.',
  '',
  'Reco\tmmendations\tStatus\tDue Date\tComment',
  '4\tThe team should meet¹.\tAMBER\tJanuary 2019\tThe chair has written within the published',
  '5\tThe team should write.\tAMBER\t\treport.',
  '6\tThe team should impro\tAMBER\t\t',
  '',
  '¹ One note for both marks.',
  '',
  'Reco\tmmendations\tStatus\tDue Date\tComment',
  '\tve its reading, and go on doing so for as long as it',
  '',
  'Reco\tmmendations\tStatus\tDue Date\tComment',
  '\ttakes.\t\t\t',
];

describe('A paper of early 2019', () => {
  const { reports, ...paper } = paperOf(PAPER);
  const row = (report: number, at: number): PaperRow | undefined => reports[report]?.rows[at];

  test('has two reports with the rows that were printed', () => {
    expect(reports.map(({ title, published, rows }) => [title, published, rows.map(({ no }) => no)])).toEqual(
      [
        ['Best use of ladders revisit', '2019-02-04', ['1', null]],
        ['Harbour youth¹', '2018-03', ['4', '5', '6']],
      ],
    );
  });
  test('names the kind in the first words of a cell', () => {
    expect(row(0, 0)).toMatchObject({
      kind: 'area for enhancement',
      status: 'NEW RED',
      due: 'April 2017 [internal deadline] Now Due: November 2018',
    });
  });
  test('keeps figures inside the comment', () => {
    expect(row(0, 0)?.comments).toBe('Sessions were held as follows:\n4 May | 12\n11 May | 97');
  });
  test('joins a due date under a heading that lost its status', () => {
    expect(row(0, 1)).toMatchObject({
      text: 'The force should paint its ladders.',
      due: 'No deadline set by HMICFRS A deadline of April 2019 has been set',
    });
  });
  test('gives one comment, split over the rows it serves, to each of them', () => {
    expect([0, 1, 2].map((at) => row(1, at)?.comments)).toEqual(
      Array(3).fill('The chair has written within the published report.'),
    );
  });
  test('keeps one note for two marks with its report', () => {
    expect(reports[1]?.notes).toBe('¹ One note for both marks.');
  });
  test('loses no line and no word', () => {
    expect(accountedFor({ reports, ...paper })).toBe(true);
    expect(paper.warnings.filter(({ what }) => what.is === 'in no cell')).toEqual([]);
  });
});
