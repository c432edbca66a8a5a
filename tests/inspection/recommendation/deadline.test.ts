import { day } from '../../../src/inspection/day';
import {
  NO_DEADLINE,
  currentDeadline,
  dueAfter,
  moveDeadline,
  standing,
} from '../../../src/inspection/recommendation/deadline';
import { readDeadline } from '../../../src/inspection/recommendation/readDeadline';
import { aRecommendation, dueOn } from '../../given/builders';

const today = day('2022-11-14');

describe('A deadline', () => {
  test('is soon up to four weeks away, and ahead beyond that', () => {
    expect(standing(dueOn('2022-12-12'), today)).toEqual({ is: 'soon', days: 28 });
    expect(standing(dueOn('2022-12-13'), today)).toEqual({ is: 'ahead', days: 29 });
  });

  test('is kept on its last day and late from the next', () => {
    expect(standing(dueOn('2022-11-14'), today)).toEqual({ is: 'today' });
    expect(standing(dueOn('2022-11-13'), today)).toEqual({ is: 'late', days: 1 });
  });

  test('of a month is late only after its end', () => {
    expect(standing(readDeadline('Nov-22').now, day('2022-11-30')).is).toBe('today');
  });

  test('that waits on an event says which, and is never late', () => {
    const { now } = readDeadline('Within 6 months of the completion of Rec. 1');
    expect(standing(now, today)).toEqual({ is: 'waiting on', event: 'the completion of Rec. 1' });
  });

  test('nobody has set is undated', () => {
    expect(standing(NO_DEADLINE, today)).toEqual({ is: 'undated' });
  });

  test('falls due so many months after the event it hangs on', () => {
    expect(dueAfter({ after: 'Rec. 1', months: 6 }, day('2022-08-31'))).toBe('2023-02-28');
  });

  test('of the report counts until the force sets its own', () => {
    const original = dueOn('2020-12-31');
    expect(currentDeadline({ original, deadline: NO_DEADLINE })).toBe(original);
    expect(currentDeadline({ original, deadline: dueOn('2021-03-31') }).lastDay).toBe('2021-03-31');
  });
});

describe('Moving a deadline', () => {
  const request = {
    to: day('2023-03-31'),
    said: '31 March 2023',
    reason: 'training',
    askedBy: 'Head of PPU',
    agreedBy: 'Priya',
    on: today,
  };
  const before = aRecommendation({ original: dueOn('2022-06-30'), deadline: dueOn('2022-10-31') });

  test('keeps the original, the old date, the reason and both names', () => {
    const verdict = moveDeadline(before, request);
    expect(verdict).toMatchObject({
      ok: true,
      value: {
        original: { lastDay: '2022-06-30' },
        deadline: { lastDay: '2023-03-31' },
        moves: [
          {
            from: { lastDay: '2022-10-31' },
            reason: 'training',
            askedBy: 'Head of PPU',
            agreedBy: 'Priya',
            on: today,
          },
        ],
      },
    });
  });

  test('without a reason is refused', () => {
    expect(moveDeadline(before, { ...request, reason: '  ' })).toMatchObject({
      refusal: { code: 'no reason' },
    });
  });

  test('to the day it has already is refused', () => {
    expect(moveDeadline(before, { ...request, to: day('2022-10-31') })).toMatchObject({
      refusal: { code: 'no change' },
    });
  });
});
