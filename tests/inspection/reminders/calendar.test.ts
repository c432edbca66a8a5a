import {
  PUBLISHED,
  bankHolidayOn,
  dayOff,
  isPublished,
  isWorkingDay,
  weekdayOf,
  workingDayFrom,
  workingDaysAfter,
} from '../../../src/inspection/reminders/calendar';
import { day } from '../../../src/inspection/day';

const london = { workingDays: [1, 2, 3, 4, 5], nation: 'england-and-wales' } as const;

describe('A working day', () => {
  test('is told from a weekend on either side of 1970 and of leap days', () => {
    expect(['2026-11-22', '2026-11-23', '2024-02-29', '1969-07-20'].map((on) => weekdayOf(day(on)))).toEqual([
      7, 1, 4, 7,
    ]);
  });

  test('is none on a bank holiday, and is named as published', () => {
    expect(dayOff(day('2026-12-28'), london)).toEqual({
      is: 'bank holiday',
      name: 'Boxing Day (substitute day)',
    });
  });

  test.each([
    ['2026-04-06', 'Easter Monday', true, false, true],
    ['2026-11-30', 'St Andrew’s Day', false, true, false],
    ['2026-06-15', 'the World Cup of 2026', false, true, false],
    ['2027-01-04', '2 January', false, true, false],
    ['2026-07-13', 'the Battle of the Boyne', false, false, true],
    ['2024-03-18', 'St Patrick’s Day', false, false, true],
    ['2026-08-31', 'the summer bank holiday', true, false, true],
    ['2026-08-03', 'the Scottish summer bank holiday', false, true, false],
    ['2027-12-28', 'Boxing Day', true, true, true],
  ])('on %s, %s, is its nation’s own affair', (on, _name, england, scotland, ireland) => {
    const kept = (['england-and-wales', 'scotland', 'northern-ireland'] as const).map(
      (nation) => bankHolidayOn(day(on), nation) !== undefined,
    );
    expect(kept).toEqual([england, scotland, ireland]);
  });

  test('is worked on a bank holiday where none are kept', () => {
    expect(isWorkingDay(day('2026-12-25'), { ...london, nation: 'none' })).toBe(true);
  });

  test('beyond the published years is judged by its weekday, and that is known', () => {
    expect([isPublished(day('2028-12-26')), isPublished(day('2029-12-25'))]).toEqual([true, false]);
    expect(isWorkingDay(day('2029-12-25'), london)).toBe(true);
    expect(PUBLISHED).toEqual({ first: 2022, last: 2028 });
  });
});

describe('Five working days', () => {
  test('from a Sunday end on the Friday, and leave out a weekend on the way', () => {
    expect(workingDaysAfter(day('2026-11-22'), 5, london)).toBe('2026-11-27');
    expect(workingDaysAfter(day('2026-11-25'), 5, london)).toBe('2026-12-02');
  });

  test('over Christmas leave out the bank holidays', () => {
    expect(workingDaysAfter(day('2026-12-23'), 5, london)).toBe('2027-01-04');
  });

  test('where no day is worked are five days', () => {
    expect(workingDaysAfter(day('2026-11-22'), 5, { ...london, workingDays: [] })).toBe('2026-11-27');
  });
});

describe('The next working day', () => {
  test('after Christmas 2026 is the Tuesday', () => {
    expect(workingDayFrom(day('2026-12-25'), london)).toBe('2026-12-29');
  });

  test('of a working day is that day', () => {
    expect(workingDayFrom(day('2026-11-23'), london)).toBe('2026-11-23');
  });

  test('where no day is worked is the day itself, not a search without end', () => {
    expect(workingDayFrom(day('2026-11-22'), { ...london, workingDays: [] })).toBe('2026-11-22');
  });
});
