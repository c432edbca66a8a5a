import fc from 'fast-check';
import {
  addDays,
  addMonths,
  day,
  dayOf,
  daysBetween,
  inWords,
  isDay,
  monthEnd,
  monthNamed,
} from '../../src/inspection/day';

const days = fc
  .date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)));

describe('A day', () => {
  test('must exist: neither 29 February 2023 nor 31 April', () => {
    expect(['2023-02-29', '2023-04-31', '10/3/25', '2023-1-1', ''].filter(isDay)).toEqual([]);
    expect(isDay('2024-02-29')).toBe(true);
  });

  test('that does not exist is named with the way to write it', () => {
    expect(() => day('10/3/25')).toThrow('"10/3/25" is not a day; write it as 2022-11-14.');
  });

  test('keeps its count across both nights the clocks change', () => {
    expect(daysBetween(day('2022-03-26'), day('2022-03-28'))).toBe(2);
    expect(daysBetween(day('2022-10-29'), day('2022-10-31'))).toBe(2);
  });

  test('reached by adding days is that many days away', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -5000, max: 5000 }), (from, count) => {
        expect(daysBetween(from, addDays(from, count))).toBe(count);
      }),
    );
  });

  test('lies before another exactly when its text does', () => {
    fc.assert(fc.property(days, days, (a, b) => expect(a < b).toBe(daysBetween(a, b) > 0)));
  });

  test('a month on is the same date, or the last of a shorter month', () => {
    expect(addMonths(day('2022-01-31'), 1)).toBe('2022-02-28');
    expect(addMonths(day('2022-08-14'), 6)).toBe('2023-02-14');
  });

  test('is written in words as the papers write it', () => {
    expect(inWords(day('2022-11-04'))).toBe('4 November 2022');
  });
});

describe('A month', () => {
  test('ends on its last day, in leap years too', () => {
    expect([monthEnd(2022, 2), monthEnd(2024, 2), monthEnd(2022, 12)]).toEqual([
      '2022-02-28',
      '2024-02-29',
      '2022-12-31',
    ]);
  });

  test('is known by its name or its usual short form only', () => {
    expect(['March', 'mar', 'Sept', 'Sep.', 'Ma', 'Marching'].map(monthNamed)).toEqual([
      3,
      3,
      9,
      9,
      undefined,
      undefined,
    ]);
  });

  test('has no thirty-second', () => {
    expect(dayOf(2022, 12, 32)).toBeUndefined();
  });
});
