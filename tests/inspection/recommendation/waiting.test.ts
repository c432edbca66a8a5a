import { day } from '../../../src/inspection/day';
import type { Awaits } from '../../../src/inspection/recommendation/recommendation';
import {
  chaseLateBy,
  chased,
  isWaiting,
  unsaidOf,
  waitingOnOthers,
} from '../../../src/inspection/recommendation/waiting';
import { aRecommendation } from '../../given/builders';

const TODAY = day('2026-11-22');
const awaits = (facts: Partial<Awaits> = {}): Awaits => ({
  ...{ body: 'Home Office', what: 'the guidance', askedBy: 'Head of Letters' },
  ...{ nextChase: day('2026-12-01'), since: day('2026-10-23') },
  ...facts,
});
const white = (of: Awaits | undefined, number = '1') =>
  aRecommendation({ status: 'White', awaits: of, number });

describe('What waits on others', () => {
  test('is what is White, or of which somebody named the body, while it is open', () => {
    expect(isWaiting(white(undefined))).toBe(true);
    expect(isWaiting(aRecommendation({ awaits: awaits() }))).toBe(true);
    expect(isWaiting(aRecommendation())).toBe(false);
    expect(isWaiting({ ...white(awaits()), closed: 'not ours' })).toBe(false);
  });

  test('is found wanting when nobody said who, what, who asks and when', () => {
    expect(unsaidOf(white(undefined))).toEqual(['body', 'what', 'askedBy', 'nextChase']);
    expect(unsaidOf(white(awaits({ askedBy: ' ', nextChase: undefined })))).toEqual(['askedBy', 'nextChase']);
    expect(unsaidOf(white(awaits()))).toEqual([]);
  });

  test('is chased late from the day after the next chase', () => {
    expect(chaseLateBy(white(awaits({ nextChase: TODAY })), TODAY)).toBeUndefined();
    expect(chaseLateBy(white(awaits({ nextChase: day('2026-11-20') })), TODAY)).toBe(2);
  });

  test('is listed with what nobody will ask about first, then by the next chase', () => {
    const rows = [
      white(awaits(), 'ahead'),
      white(awaits({ nextChase: day('2026-11-01') }), 'late'),
      white(undefined, 'unknown'),
      aRecommendation({ number: 'ours' }),
    ];
    const listed = waitingOnOthers(rows, TODAY);
    expect(listed.map(({ row }) => row.number)).toEqual(['unknown', 'late', 'ahead']);
    expect(listed.map(({ chaseLate }) => chaseLate)).toEqual([undefined, 21, undefined]);
    expect(listed[2]?.waited).toBe(30);
  });

  test('keeps everything but the day when it is chased', () => {
    const next = chased(awaits(), day('2027-01-05'));
    expect(next).toEqual({ ...awaits(), nextChase: '2027-01-05' });
  });
});
