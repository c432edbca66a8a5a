import { wallTimeIn } from '../../../src/bot/clock';
import { day } from '../../../src/inspection/day';
import {
  type LastMorning,
  type WallTime,
  hourPassed,
  isMorningDue,
  mayTake,
} from '../../../src/inspection/reminders/morning';

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

describe('The morning of a day', () => {
  const monday = day('2022-11-14');
  const at = (minute: number, on = monday) => ({ day: on, minute });
  const due = (last: LastMorning | undefined, before: WallTime, now: WallTime) =>
    isMorningDue(last, { before, now, hour: 8 });
  const begun = (facts: Partial<LastMorning> = {}): LastMorning => ({
    ...{ day: monday, state: 'planning', at: '2022-11-14T08:00:00.000Z', by: 'one', ...facts },
  });
  const friday = begun({ day: day('2022-11-11'), state: 'planned' });

  test('is due when its hour comes, and once it is planned no more', () => {
    expect(due(friday, at(475), at(485))).toBe(true);
    expect(due(begun({ state: 'planned' }), at(475), at(485))).toBe(false);
  });

  test('that was cut off is still due', () => {
    expect(due(begun(), at(490), at(500))).toBe(true);
  });

  test('that nobody was there for is made up for until eleven', () => {
    expect([due(friday, at(655), at(660)), due(friday, at(655), at(661))]).toEqual([true, false]);
    expect(due(friday, at(400), at(479))).toBe(false);
  });

  test('is not made up for by a tracker that never had one', () => {
    expect(due(undefined, at(490), at(500))).toBe(false);
    expect(due(undefined, at(475), at(485))).toBe(true);
  });

  test('belongs to who is at it, until they have not said so for three minutes', () => {
    const mine = (by: string, moment: string) => ({ day: monday, by, at: moment });
    expect(mayTake(undefined, mine('two', '2022-11-14T08:00:00.000Z'))).toBe(true);
    expect(mayTake(friday, mine('two', '2022-11-14T08:00:00.000Z'))).toBe(true);
    expect(mayTake(begun(), mine('two', '2022-11-14T08:02:59.000Z'))).toBe(false);
    expect(mayTake(begun(), mine('one', '2022-11-14T08:00:01.000Z'))).toBe(true);
    expect(mayTake(begun(), mine('two', '2022-11-14T08:03:00.000Z'))).toBe(true);
    expect(mayTake(begun({ state: 'planned' }), mine('one', '2022-11-14T09:00:00.000Z'))).toBe(false);
  });
});
