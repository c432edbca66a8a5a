import {
  type Policy,
  USUAL_POLICY,
  faultsOf,
  horizon,
  stepsOf,
  tidied,
} from '../../../src/inspection/reminders/policy';

const fields = (facts: Partial<Policy>) => faultsOf({ ...USUAL_POLICY, ...facts }).map(({ field }) => field);

describe('A reminder policy', () => {
  test('says by itself 28, 14, 7 and 1 days before, and on the day', () => {
    expect(stepsOf(USUAL_POLICY)).toEqual([28, 14, 7, 1, 0]);
    expect(faultsOf(USUAL_POLICY)).toEqual([]);
  });

  test('looks as far ahead as its first step', () => {
    expect(horizon({ daysBefore: [7, 60], onTheDay: true })).toBe(60);
    expect(horizon({ daysBefore: [], onTheDay: false })).toBe(0);
  });

  test.each<[string, Partial<Policy>, string]>([
    ['a step that is no number of days', { daysBefore: [7, Number.NaN] }, 'daysBefore'],
    ['a step of no days', { daysBefore: [0] }, 'daysBefore'],
    ['more steps than anyone would read', { daysBefore: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] }, 'daysBefore'],
    ['lateness said again at once', { lateEvery: 0 }, 'lateEvery'],
    ['an hour that is none', { hour: 24 }, 'hour'],
    ['managers told before anything is late', { escalateAfter: 0 }, 'escalateAfter'],
    ['a snooze without end', { mostSnoozeDays: 400 }, 'mostSnoozeDays'],
    ['a week without a working day', { workingDays: [] }, 'workingDays'],
    ['no way to reach anyone', { channels: { chat: false, feed: false, mail: false } }, 'channels'],
  ])('cannot have %s', (_what, facts, field) => {
    expect(fields(facts)).toEqual([field]);
  });

  test('may leave managers out, and snoozing', () => {
    expect(fields({ escalateAfter: undefined, mostSnoozeDays: 0 })).toEqual([]);
  });

  test('is kept with each step once, the earliest first', () => {
    expect(tidied({ ...USUAL_POLICY, daysBefore: [1, 7, 7, 28], workingDays: [5, 1] })).toMatchObject({
      daysBefore: [28, 7, 1],
      workingDays: [1, 5],
    });
  });
});
