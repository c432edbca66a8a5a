/**
 * What papers were seen to do, by number, as far as it is reading and not meaning; each a made-up row.
 * Elsewhere: 3, 6, 19, 25 (plans) and 23 (page ends, heads, ghosts) in trackerRows and planReview; 22 and 26's notes in trackerRows; 24 in planReview; Cyrillic letters (10) in badInput.
 */
import { HEAD, onlyRow, paperOf, rowsOf, WIDE } from './given';

describe('A paper may', () => {
  test('1: print several tasks under one number, some without a status or a date', () => {
    const row = onlyRow([
      HEAD,
      '1\tCount.\tAMBER\tMay 2016\tAsked.',
      '\t\tWHITE\t\tNot ours.',
      '\t\t\tJune 2016\tCounting.',
    ]);
    expect(row.tasks.map(({ status, due }) => [status, due])).toEqual([
      ['AMBER', 'May 2016'],
      ['WHITE', null],
      [null, 'June 2016'],
    ]);
  });
  test('2: open a finished recommendation again with a new task', () => {
    const row = onlyRow([
      HEAD,
      '13\tCount.\tNEW GREEN\tMay 2015\tDone.',
      '\t\tAMBER\tNew task in April 2016 assigned deadline to be determined\tNew task.',
    ]);
    expect(row.tasks.map(({ status }) => status)).toEqual(['NEW GREEN', 'AMBER']);
    expect(row.tasks[1]?.due).toBe('New task in April 2016 assigned deadline to be determined');
  });
  test('4: divide a recommendation by letters', () => {
    expect(
      rowsOf([HEAD, '4a\tCount.\tRED\tMay 2016\tx', '4b\tAdd.\tRED\tMay 2016\tx']).map(({ no }) => no),
    ).toEqual(['4a', '4b']);
  });
  test('5: give bullets a status in columns without a heading, which the comment keeps, with a warning', () => {
    const paper = paperOf([
      'Boats',
      'A national report by HMIC',
      HEAD,
      '4\tCount.\tAMBER\tMay 2016\tBullet 1:\tGREEN',
    ]);
    expect(paper.reports[0]?.rows[0]?.comments).toBe('Bullet 1: GREEN');
    expect(paper.warnings[0]?.what).toContain('"GREEN"');
  });
  test.each([
    [7, 'February 2020 Extended to September 2020 [Reported to PAB] Now June 2021'],
    [8, 'February 2021 for initial review [completed] June 2021 for the revision'],
    [9, '1 st December 2016'],
    [9, '2022- this relies on a number of partners.'],
    [9, 'September 2018 And January 2019'],
    [10, 'Within 6 months of the completion of Rec. 1'],
    [10, 'TBC'],
    [11, 'No deadline set by HMICFRS November 2020 for an initial position'],
    [12, 'March 22 - aligned to PEEL 2018/19 (Rec 2) as above'],
    [13, 'May 2016 except for website'],
  ])('%i: print a due date in words of its own, kept as they are: %s', (_, due) => {
    expect(onlyRow([HEAD, `1\tCount.\tRED\t${due}\tx`]).due).toBe(due);
  });
  test.each([
    [14, 'Dependant on 1 above'],
    [15, 'Linked to the force report and tracked there. CLOSED'],
    [17, 'This action is for the Home Office.'],
    [18, 'HMICFRS have asked us to keep this at Amber until they inspect us.'],
    [20, 'Nov 2022: Begun. As at 31 December 2018 – 12.'],
    [26, 'Further information will be provided on request.'],
    [29, 'PC Ada Bosun has the oars.'],
  ])('%i: say in the comment what only meaning can tell, kept as it is: %s', (_, comment) => {
    expect(onlyRow([HEAD, `1\tCount.\tWHITE\tMay 2016\t${comment}`]).comments).toBe(comment);
  });
  test('19: hold Amber now where the position was Green', () => {
    expect(
      onlyRow([WIDE, 'Amber\t1\tCount.\tMay-22\t\tx\tPPU\tGreen - the actions are now completed.\t↔']),
    ).toMatchObject({ status: 'Amber', position: 'Green - the actions are now completed.', direction: '↔' });
  });
  test('23: cut a word in two at a page end, told with both readings', () => {
    const paper = paperOf([
      'Boats',
      'A national report by HMIC',
      HEAD,
      '1\tCount.\tRED\tto ensure improve\tx',
      '',
      HEAD,
      '\t\t\tnts are made\t',
    ]);
    expect(paper.reports[0]?.rows[0]?.due).toBe('to ensure improve nts are made');
    expect(paper.warnings[0]?.what).toContain('"nts" may be the end of a word');
  });
  test('27: contradict itself, and both are kept', () => {
    const paper = paperOf([
      'Boats',
      'A national report by HMIC, published March 2018',
      'This was published 22nd March 2017 elsewhere, they say.',
      HEAD,
      '1\tCount.\tRED\tMay 2016\tx',
    ]);
    expect(paper.reports[0]?.publishedRaw).toBe('March 2018');
    expect(JSON.stringify(paper)).toContain('22nd March 2017');
  });
});
