import fc from 'fast-check';
import { addDays, day } from '../../src/inspection/day';
import { siteDays } from '../../src/lists/siteDay';

describe('A day in London', () => {
  const london = siteDays('Europe/London');

  test('is read from the midnight that SharePoint writes, on both sides of the clock change', () => {
    expect(london.dayAt('2025-03-29T00:00:00Z')).toBe('2025-03-29');
    expect(london.dayAt('2025-03-30T00:00:00Z')).toBe('2025-03-30');
    expect(london.dayAt('2025-03-30T23:00:00Z')).toBe('2025-03-31');
    expect(london.dayAt('2025-10-25T23:00:00Z')).toBe('2025-10-26');
    expect(london.dayAt('2025-10-27T00:00:00Z')).toBe('2025-10-27');
  });

  test('ends at its own midnight, in summer an hour before that of UTC', () => {
    expect(london.dayAt('2025-03-30T22:59:59Z')).toBe('2025-03-30');
    expect(london.dayAt('2025-01-30T23:59:59Z')).toBe('2025-01-30');
  });
});

describe('The day between February and March', () => {
  test.each([
    ['Europe/London', '2024-02-29T00:00:00Z'],
    ['America/New_York', '2024-02-29T05:00:00Z'],
    ['Asia/Tokyo', '2024-02-28T15:00:00Z'],
  ])('is kept in a leap year by a site in %s', (zone, midnight) => {
    const days = siteDays(zone);
    expect(days.dayAt(midnight)).toBe('2024-02-29');
    expect(days.dayAt(days.momentOf(day('2024-02-29')))).toBe('2024-02-29');
    expect(days.dayAt(days.momentOf(day('2023-03-01')))).toBe('2023-03-01');
  });
});

describe('The nights London’s clocks change', () => {
  const london = siteDays('Europe/London');
  test.each([
    ['before they go forward', '2025-03-29', '2025-03-29T00:00:00Z'],
    ['as they go forward', '2025-03-30', '2025-03-30T00:00:00Z'],
    ['after they went forward', '2025-03-31', '2025-03-30T23:00:00Z'],
    ['as they go back', '2025-10-26', '2025-10-25T23:00:00Z'],
    ['after they went back', '2025-10-27', '2025-10-27T00:00:00Z'],
  ])('keep the day: %s', (_when, written, midnight) => {
    expect(london.dayAt(midnight)).toBe(written);
    expect(london.dayAt(london.momentOf(day(written)))).toBe(written);
  });
});

describe('A site in another zone than its reader', () => {
  test('means its own day by the same moment', () => {
    const moment = '2025-06-10T23:00:00Z';
    expect(siteDays('Europe/London').dayAt(moment)).toBe('2025-06-11');
    expect(siteDays('America/New_York').dayAt(moment)).toBe('2025-06-10');
  });
});

describe('Any day of this century', () => {
  test.each(['Europe/London', 'UTC', 'America/New_York', 'Pacific/Honolulu', 'Asia/Vladivostok'])(
    'comes back from a site in %s as it was written',
    (zone) => {
      const days = siteDays(zone);
      const some = fc.integer({ min: 0, max: 36_524 }).map((count) => addDays(day('2000-01-01'), count));
      fc.assert(fc.property(some, (each) => days.dayAt(days.momentOf(each)) === each));
    },
  );
});
