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
