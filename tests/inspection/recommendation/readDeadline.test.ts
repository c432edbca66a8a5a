import fc from 'fast-check';
import { readDeadline } from '../../../src/inspection/recommendation/readDeadline';

const lastDay = (said: string) => readDeadline(said).now.lastDay;

describe('A deadline as a paper writes it', () => {
  test.each([
    ['May-22', '2022-05-31'],
    ['Nov-22 (HMICFRS report)', '2022-11-30'],
    ['March 2022', '2022-03-31'],
    ['March 22', '2022-03-31'],
    ['14 July 2023', '2023-07-14'],
    ['30/4/2016', '2016-04-30'],
    ['1 st December 2016', '2016-12-01'],
    ['15 th March 2016', '2016-03-15'],
    ['30th November 2015', '2015-11-30'],
    ['17/03/22', '2022-03-17'],
    ['2020', '2020-12-31'],
    ['2020 (based on HMICFRS original child protection inspection report)', '2020-12-31'],
    ['2022- this relies on a number of partners.', '2022-12-31'],
    ['May 2016 except for website', '2016-05-31'],
    ['September\n2023', '2023-09-30'],
    ['A deadline of April 2019 has been set', '2019-04-30'],
    ['No date set by HMICFRS Deadline of April 2019 set', '2019-04-30'],
    ['August 2021 for the College of Policing', '2021-08-31'],
    ['Immediate and June 2022', '2022-06-30'],
    ['March 22 - aligned to PEEL 2018/19 (Rec 2) as above', '2022-03-31'],
    ['No deadlines set by HMICFRS November 2018 deadline set to align to the PEEL inspection', '2018-11-30'],
    ['2023-02-01', '2023-02-01'],
    ['31 April 2021', '2021-04-30'],
  ])('%j is kept until %s', (said, expected) => {
    expect(lastDay(said)).toBe(expected);
  });

  test.each([
    'Immediate',
    'To be set',
    'NA',
    'ТВС',
    'TBC',
    'to be determined',
    'New task – deadline to be confirmed',
    'New task in April 2016 assigned deadline to be determined',
    'No date set by HMICFRS',
    'No deadline specified within the report',
    '(PLAN CLOSED)',
    '99/99/2020',
    '',
  ])('%j has no day and is never late', (said) => {
    expect(lastDay(said)).toBeUndefined();
  });

  test.each([
    ['Within 6 months of the completion of Rec. 1', { after: 'the completion of Rec. 1', months: 6 }],
    [
      'Will be determined following College of Policing rollout',
      { after: 'College of Policing rollout', months: 0 },
    ],
    [
      'Now pending publication of the Mackey review',
      { after: 'publication of the Mackey review', months: 0 },
    ],
  ])('%j hangs on an event', (said, anchor) => {
    expect(readDeadline(said).now.anchor).toEqual(anchor);
  });
});

describe('A chain of moves', () => {
  const chain =
    'December 2019 set to align with the next inspection anticipated early 2020.\nReset to June 2020 [Reported to PAB]\nExtended to November 2020 subject to review\nExtended to April 2021 [subject to review]\nNow July 2021';

  test('keeps every date in order and ends at the last', () => {
    const { original, moves, now } = readDeadline(chain);
    expect([original.lastDay, ...moves.map(({ to }) => to.lastDay)]).toEqual([
      '2019-12-31',
      '2020-06-30',
      '2020-11-30',
      '2021-04-30',
      '2021-07-31',
    ]);
    expect(now.lastDay).toBe('2021-07-31');
  });

  test('remembers which move the board was told of, and that a date is under review', () => {
    const { moves, underReview } = readDeadline(chain);
    expect(moves.map(({ reportedToBoard }) => reportedToBoard)).toEqual([true, false, false, false]);
    expect(underReview).toBe(true);
  });

  test('keeps the reason a move gives', () => {
    const { moves } = readDeadline('December 2020\nNow June 2021 to enable Sector Policing to embed changes');
    expect(moves[0]?.reason).toBe('to enable Sector Policing to embed changes');
  });

  test('begins without a day where the inspectorate set none', () => {
    const { original, now } = readDeadline('Immediate Extended to March 2021');
    expect([original.lastDay, now.lastDay]).toEqual([undefined, '2021-03-31']);
  });

  test('that ends at an event has no day again', () => {
    const { now, moves } = readDeadline('November 2020\nNow pending publication of the review');
    expect([moves.length, now.lastDay]).toEqual([1, undefined]);
  });

  test.each(['Extended to', 'Now', 'Then', 'Reset to', 'New deadline', 'Deadline now', 'Now extended to'])(
    'moves at the word “%s”',
    (verb) => {
      expect(readDeadline(`July 2018 ${verb} November 2018`).moves).toHaveLength(1);
    },
  );
});

describe('Dates for parts of the work', () => {
  test('are milestones, of which the last is the deadline', () => {
    const { moves, milestones, now } = readDeadline(
      'February 2021 for initial review [completed]\nJune 2021 for the revision',
    );
    expect(moves).toEqual([]);
    expect(milestones.map(({ lastDay: last, completed }) => [last, completed])).toEqual([
      ['2021-02-28', true],
      ['2021-06-30', false],
    ]);
    expect(now.lastDay).toBe('2021-06-30');
  });
});

describe('Reading', () => {
  test('twice says the same: the words it keeps give the same day again', () => {
    const words = fc.constantFrom(
      'March 2021',
      'May-22',
      'Immediate',
      'Now',
      'Extended to',
      'pending the review',
      '14 July 2023',
      'NA',
      '[subject to review]',
      '(',
      '2020',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 6 }), (parts) => {
        const once = readDeadline(parts.join(' ')).now;
        expect(readDeadline(once.said).now.lastDay).toBe(once.lastDay);
      }),
    );
  });

  test('never fails, whatever the cell holds', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (cell) => void readDeadline(cell)));
  });
});
