import { wallTimeIn } from '../../src/bot/clock';
import { type WallTime, hourPassed } from '../../src/inspection/morning';

/** How often a round goes out when the clock is looked at each quarter of an hour between these moments. */
function rounds(from: string, to: string, hour: number, zone = 'Europe/London'): number {
  let before: WallTime = wallTimeIn(zone, from);
  let count = 0;
  for (let at = Date.parse(from); at <= Date.parse(to); at += 15 * 60_000) {
    const now = wallTimeIn(zone, new Date(at).toISOString());
    if (hourPassed(before, now, hour)) count += 1;
    before = now;
  }
  return count;
}

describe('The morning', () => {
  test('comes once a day', () => {
    expect(rounds('2026-11-20T00:00:00Z', '2026-11-26T23:00:00Z', 8)).toBe(7);
  });

  test.each([0, 1, 2, 8])('at %i o’clock comes once on the night the clocks go forward in London', (hour) => {
    expect(rounds('2027-03-27T12:00:00Z', '2027-03-28T12:00:00Z', hour)).toBe(1);
  });

  test.each([0, 1, 2, 8])('at %i o’clock comes once on the night the clocks go back in London', (hour) => {
    expect(rounds('2026-10-24T12:00:00Z', '2026-10-25T12:00:00Z', hour)).toBe(1);
  });

  test('moves with the people: eight o’clock is seven in UTC in summer', () => {
    expect(rounds('2026-07-01T06:50:00Z', '2026-07-01T07:00:00Z', 8)).toBe(0);
    expect(rounds('2026-07-01T06:45:00Z', '2026-07-01T07:15:00Z', 8)).toBe(1);
  });

  test('does not come for one who starts after it', () => {
    expect(rounds('2026-11-20T08:05:00Z', '2026-11-20T23:00:00Z', 8)).toBe(0);
  });
});
