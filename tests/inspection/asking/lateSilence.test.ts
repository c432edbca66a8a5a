import { lateSilences, metWithSilence } from '../../../src/inspection/asking/lateSilence';
import { day } from '../../../src/inspection/day';
import type { Recommendation } from '../../../src/inspection/recommendation/recommendation';
import type { Task } from '../../../src/inspection/recommendation/task';
import { aRecommendation, aTask, anAsk, kept } from '../../given/builders';

const today = day('2026-11-28');
const asked = (until = '2026-11-27') => anAsk({ until: day(until) });
const facts = (row: Partial<Recommendation>, ...tasks: Partial<Task>[]) => ({
  recommendations: [kept(aRecommendation(row), '1')],
  tasks: tasks.map((each, at) =>
    kept(aTask({ key: `k${at + 1}`, recommendationId: '1', ...each }), String(at + 1)),
  ),
  today,
});
const silences = (...tasks: Partial<Task>[]) =>
  lateSilences(facts({}, ...tasks)).map(({ role, tasks }) => [role, ...tasks.map(({ id }) => id)].join(' '));

describe('A question that met with silence', () => {
  test('stands under its role once the day by which it was to be answered has gone by', () => {
    expect(silences({ asked: asked() })).toEqual(['Head of Letters 1']);
    expect(silences({ asked: asked('2026-11-28') })).toEqual([]);
  });

  test('is none any more once somebody answered, or the work is with others', () => {
    expect(silences({ asked: asked(), lastAnswer: '2026-11-28T08:00:00.000Z' })).toEqual([]);
    expect(silences({ asked: asked(), stage: 'claimed' }, { asked: asked(), stage: 'waiting' })).toEqual([]);
  });

  test('is none any more once its recommendation has ended', () => {
    const silent = (row: Partial<Recommendation>) => metWithSilence(facts(row, { asked: asked() })).length;
    expect(silent({})).toBe(1);
    expect(silent({ closed: 'superseded' })).toBe(0);
    expect(silent({ status: 'Green' })).toBe(0);
  });

  test('stands under each of two roles, and under none where no role is named', () => {
    expect(silences({ asked: asked(), owners: ['A', 'B'] }, { asked: asked(), owners: [] })).toEqual([
      'A 1',
      'B 1',
      ' 2',
    ]);
  });

  test('stands before one that has waited less long, and so does its role', () => {
    expect(
      silences(
        { asked: asked('2026-11-27'), owners: ['A'] },
        { asked: asked('2026-11-20'), owners: ['B'] },
        { asked: asked('2026-11-19'), owners: ['A'] },
      ),
    ).toEqual(['A 3 1', 'B 2']);
  });
});
