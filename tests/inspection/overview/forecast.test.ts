import { day } from '../../../src/inspection/day';
import { forecastOf } from '../../../src/inspection/overview/forecast';
import type { OverviewFacts } from '../../../src/inspection/overview/overviewFacts';
import type { Recommendation } from '../../../src/inspection/recommendation/recommendation';
import type { Task } from '../../../src/inspection/recommendation/task';
import { aMove, aPeriod, aRecommendation, aTask, dueOn, heldBy, kept, person } from '../../given/builders';

const today = day('2026-11-22');
const board = kept(aPeriod({ asOf: '2026-11', to: day('2026-11-30'), day: day('2026-12-08') }), '1');
const said = (on: string) => ({ words: 'Half done.', by: 'Ann', on: day(on) });

const forecast = (
  row: Partial<Recommendation>,
  task: Partial<Task> = {},
  facts: Partial<OverviewFacts> = {},
) =>
  forecastOf({
    ...{ today, recommendations: [kept(aRecommendation({ deadline: dueOn('2026-12-01'), ...row }))] },
    tasks: [kept(aTask({ recommendationId: '1', ...task }))],
    roles: [kept(heldBy(person('Ann'), 'Head of Letters'))],
    ...{ periods: [board], positions: [], rounds: [], ...facts },
  });
const signs = (...of: Parameters<typeof forecast>) => {
  const { likely, onCourse } = forecast(...of);
  return [...likely, ...onCourse].map((each) => each.signs);
};

describe('The forecast', () => {
  const onCourse = { lastSaid: said('2026-11-01'), evidence: 'https://example.org/a' };

  test('looks at what is due from today to the day before the board', () => {
    const due = (lastDay: string) => forecast({ deadline: dueOn(lastDay) }, onCourse).onCourse.length;
    expect(['2026-11-21', '2026-11-22', '2026-12-07', '2026-12-08'].map(due)).toEqual([0, 1, 1, 0]);
  });

  test('leaves out what is claimed, with another body, or done', () => {
    for (const status of ['Green pending sign-off', 'White', 'Green'] as const)
      expect(forecast({ status }).likely).toEqual([]);
  });

  test('calls late what shows two signs, and one sign alone on course', () => {
    expect(forecast({}, { lastSaid: said('2026-11-20') }).likely).toEqual([]);
    expect(forecast({}, { lastSaid: said('2026-10-24') }).likely).toMatchObject([
      { due: '2026-12-01', signs: ['nothing said', 'no evidence'] },
    ]);
  });

  test('counts 28 days of silence, and the last word of any part', () => {
    expect(signs({}, { ...onCourse, lastSaid: said('2026-10-25') })).toEqual([[]]);
    expect(signs({}, { ...onCourse, lastSaid: said('2026-10-24') })).toEqual([['nothing said']]);
  });

  test('counts a role that nobody holds, and a date that moved before', () => {
    expect(signs({ owners: ['Nobody'], moves: [aMove()] }, onCourse)).toEqual([
      ['nobody answers', 'moved before'],
    ]);
    expect(signs({ owners: [] }, { ...onCourse, owners: [] })).toEqual([['nobody answers']]);
  });

  test('is for the next board; without its day for the paper’s month, and without a paper four weeks on', () => {
    const by = (periods: OverviewFacts['periods']) => forecast({}, {}, { periods }).by;
    expect(by([board])).toBe('2026-12-08');
    expect(by([{ ...board, day: undefined }])).toBe('2026-11-30');
    expect(by([{ ...board, day: day('2026-11-22') }])).toBe('2026-12-20');
    expect(by([{ ...board, state: 'closed' }])).toBe('2026-12-20');
  });
});
