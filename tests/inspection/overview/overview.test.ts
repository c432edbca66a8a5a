import { day } from '../../../src/inspection/day';
import { overviewOf, quarterStart, yearStart } from '../../../src/inspection/overview/overview';
import type { OverviewFacts } from '../../../src/inspection/overview/overviewFacts';
import type { Role } from '../../../src/inspection/reminders/owner';
import type { Recommendation } from '../../../src/inspection/recommendation/recommendation';
import type { Round } from '../../../src/inspection/reminders/roundRecord';
import type { Task } from '../../../src/inspection/recommendation/task';
import {
  aMove,
  aPeriod,
  aPosition,
  aRecommendation,
  aTask,
  anAsk,
  dueOn,
  heldBy,
  kept,
  person,
} from '../../given/builders';

const today = day('2026-11-22');
const rows = (...facts: Partial<Recommendation>[]) =>
  facts.map((each, at) => kept(aRecommendation({ number: String(at + 1), ...each }), String(at + 1)));
const tasks = (...facts: Partial<Task>[]) => facts.map((each, at) => kept(aTask(each), String(at + 1)));
const roles = (...all: Role[]) => all.map((role, at) => kept(role, String(at + 1)));
const held = heldBy(person('Ann'), 'Head of Letters');
const paper = (asOf: string, id: string, more = {}) =>
  kept(aPeriod({ key: asOf, asOf, state: 'closed', to: day(`${asOf}-30`), ...more }), id);
const stood = (recommendationId: string, periodId: string, more: Parameters<typeof aPosition>[0] = {}) =>
  aPosition({ key: `${periodId}|${recommendationId}`, periodId, recommendationId, ...more });

const overview = (facts: Partial<OverviewFacts>) =>
  overviewOf({
    ...{ today, recommendations: [], tasks: [], roles: roles(held), periods: [], positions: [], rounds: [] },
    ...facts,
  });
const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id);

describe('What is late', () => {
  const late = { deadline: dueOn('2026-11-21') };

  test('is open, past its date, and neither claimed nor with another body', () => {
    const recommendations = rows(
      late,
      { deadline: dueOn('2026-11-22') },
      { ...late, status: 'Green pending sign-off' },
      { ...late, status: 'White' },
      { ...late, status: 'Green' },
    );
    expect(ids(overview({ recommendations }).late)).toEqual(['1']);
    expect(overview({ recommendations }).open).toHaveLength(4);
  });

  test('is compared with the last paper that has rows, as that month ended', () => {
    const { last } = overview({
      periods: [
        paper('2026-09', '2'),
        paper('2026-06', '1'),
        paper('2026-10', '3'),
        paper('2026-11', '4', { state: 'open' }),
      ],
      positions: [
        stood('1', '1', { deadline: dueOn('2026-06-01') }),
        stood('1', '2', { deadline: dueOn('2026-09-29') }),
        stood('2', '2', { deadline: dueOn('2026-09-30') }),
        stood('', '3', { deadline: dueOn('2020-01-01') }),
      ],
    });
    expect(last?.period.key).toBe('2026-09');
    expect(last?.late.map(({ recommendationId }) => recommendationId)).toEqual(['1']);
  });

  test('of a paper whose month is not over is counted as of today', () => {
    const found = overview({
      periods: [paper('2026-11', '1')],
      positions: [
        stood('1', '1', { deadline: dueOn('2026-11-21') }),
        stood('2', '1', { deadline: dueOn('2026-11-28') }),
      ],
    });
    expect(found.last?.late.map(({ recommendationId }) => recommendationId)).toEqual(['1']);
  });

  test('has nothing to be compared with before the first paper', () => {
    expect(overview({ recommendations: rows(late) }).last).toBeUndefined();
  });
});

describe('What waits on other bodies', () => {
  const awaits = (since: string | undefined) => ({
    ...{ body: 'College of Policing', what: '', askedBy: '', nextChase: undefined },
    since: since === undefined ? undefined : day(since),
  });

  test('has waited over a year once the day is more than 365 days back', () => {
    const { waiting } = overview({
      recommendations: rows(
        { awaits: awaits('2025-11-21') },
        { awaits: awaits('2025-11-22') },
        { status: 'White' },
      ),
    });
    expect([ids(waiting.rows), ids(waiting.overYear)]).toEqual([['1', '2', '3'], ['1']]);
    expect(ids(waiting.sinceUnknown)).toEqual(['3']);
  });

  test('has waited at least since the first of the papers in a line that show it White', () => {
    const { waiting } = overview({
      recommendations: rows({ status: 'White' }, { status: 'White' }),
      periods: [paper('2024-06', '1'), paper('2025-09', '2'), paper('2026-09', '3')],
      positions: [
        stood('1', '1', { status: 'White' }),
        stood('1', '2', { status: 'White' }),
        stood('2', '1', { status: 'White' }),
        stood('2', '2', { status: 'Amber' }),
        stood('2', '3', { status: 'White' }),
      ],
    });
    expect([ids(waiting.overYear), ids(waiting.sinceUnknown)]).toEqual([['1'], []]);
  });
});

describe('Green that fell back', () => {
  test('is what was Green in the last paper that has it and is to be done again', () => {
    const found = overview({
      recommendations: rows({ status: 'Amber' }, { status: 'Amber' }, { status: 'Green' }, { status: 'Red' }),
      periods: [paper('2026-06', '1'), paper('2026-09', '2')],
      positions: [
        stood('1', '1', { status: 'Green' }),
        stood('2', '1', { status: 'Green' }),
        stood('2', '2', { status: 'Amber' }),
        stood('3', '2', { status: 'Green' }),
        stood('4', '2', { status: 'Green pending sign-off' }),
      ],
    });
    expect(ids(found.fellBack)).toEqual(['1', '4']);
  });
});

describe('Deadlines that moved', () => {
  const moved = (on: string | undefined, reason = 'parts are late') =>
    aMove({ on: on === undefined ? undefined : day(on), reason });

  test('count since the quarter’s first day and since 1 April, a row once however often it moved', () => {
    expect([quarterStart(today), yearStart(today)]).toEqual(['2026-10-01', '2026-04-01']);
    expect([quarterStart(day('2026-03-31')), yearStart(day('2026-03-31'))]).toEqual([
      '2026-01-01',
      '2025-04-01',
    ]);
    const found = overview({
      recommendations: rows(
        { moves: [moved('2026-10-01'), moved('2026-11-02')] },
        { moves: [moved('2026-09-30')] },
        { moves: [moved('2026-03-31')] },
        { moves: [moved('2026-11-23')] },
      ),
    }).moved;
    expect([ids(found.quarter), ids(found.year)]).toEqual([['1'], ['1', '2']]);
  });

  test('without a reason are those with one such move this year, of the row or of a part of it', () => {
    const found = overview({
      recommendations: rows({ moves: [moved('2026-05-01', ' ')] }, {}, { moves: [moved('2025-05-01', '')] }),
      tasks: tasks({ recommendationId: '2', moves: [moved('2026-05-01', '')] }),
    }).moved;
    expect(ids(found.noReason)).toEqual(['1', '2']);
  });

  test('on a day nobody wrote down are told apart, and so is what moved twice', () => {
    const found = overview({
      recommendations: rows(
        { moves: [moved(undefined)] },
        { moves: [moved(undefined), moved(undefined), moved(undefined)] },
        { moves: [moved(undefined), moved('2020-01-01')] },
        { moves: [moved(undefined), moved(undefined)], status: 'Green' },
      ),
    });
    expect(ids(found.moved.undated)).toEqual(['1', '2', '3']);
    expect(ids(found.drifting)).toEqual(['2', '3']);
  });
});

describe('What nobody answers for', () => {
  test('is owned by a role without a holder today, or by one that is not in the register', () => {
    const { vacant, unowned } = overview({
      roles: roles(held, heldBy(undefined, 'Head of Custody')),
      recommendations: rows(
        { owners: ['Head of Letters'] },
        { owners: ['Head of Custody'] },
        { owners: ['Unknown role', 'Head of Letters'] },
        { owners: ['Head of Custody'], status: 'Green' },
        { owners: [] },
        { owners: [], status: 'White' },
      ),
    });
    expect(vacant.roles).toEqual(['Head of Custody', 'Unknown role']);
    expect([ids(vacant.rows), ids(unowned)]).toEqual([['2', '3'], ['5']]);
  });

  test('counts the owners of its parts too, unless the part is done', () => {
    const { vacant } = overview({
      recommendations: rows({}, {}),
      tasks: tasks(
        { recommendationId: '1', owners: ['Vacant role'] },
        { recommendationId: '2', owners: ['Vacant role'], stage: 'done' },
      ),
    });
    expect(ids(vacant.rows)).toEqual(['1']);
  });
});

describe('Silence in the last round', () => {
  const round = (facts: Partial<Round>): Round => ({
    ...{ key: '2026-09', title: '', state: 'asked', call: 'first', wishedAt: '', wishedBy: '' },
    ...{ askedAt: '2026-09-01T08:00:00.000Z', secondAt: '', lastAt: '', closes: undefined },
    ...{ closedAt: '', closedBy: '', asks: [], silent: [], ...facts },
  });
  const facts = {
    recommendations: rows({}, {}),
    tasks: tasks({ recommendationId: '1' }, { recommendationId: '2', asks: 'task 2' }),
    periods: [paper('2026-06', '1'), paper('2026-09', '2')],
  };

  test('is what was written down as it closed', () => {
    const silent = [{ role: 'Head of Letters', taskIds: ['2'] }];
    const closed = round({ closedAt: '2026-09-20T08:00:00.000Z', silent });
    const found = overview({ ...facts, rounds: [round({ key: '2026-06', silent: [] }), closed] }).silent;
    expect(found).toMatchObject({
      round: { key: '2026-09' },
      roles: ['Head of Letters'],
      rows: [{ id: '2' }],
    });
  });

  test('is who has not answered yet while it is open', () => {
    const ask = { role: 'Head of Letters', personId: 'a', personName: 'Ann', calls: 1, unreachable: '' };
    const open = round({ asks: [{ ...ask, taskIds: ['1', '2'] }] });
    const answered = facts.tasks.map((task) =>
      task.id === '1' ? { ...task, lastAnswer: '2026-09-02T08:00:00.000Z' } : task,
    );
    expect(overview({ ...facts, tasks: answered, rounds: [open] }).silent).toMatchObject({
      rows: [{ id: '2' }],
    });
  });

  test('is unknown before a round has gone out', () => {
    expect(overview({ ...facts, rounds: [round({ askedAt: '' })] }).silent).toBeUndefined();
  });
});

describe('What was asked about and not answered', () => {
  const silent = anAsk({ until: day('2026-11-21') });
  const unanswered = (task: Partial<Task>, row: Partial<Recommendation> = {}) =>
    ids(overview({ recommendations: rows(row), tasks: tasks(task) }).unanswered);

  test('counts once the day has gone by, and a row of two silent tasks once', () => {
    expect(unanswered({ asked: silent })).toEqual(['1']);
    expect(unanswered({ asked: { ...silent, until: today } })).toEqual([]);
    const two = tasks({ asked: silent }, { asked: silent, asks: 'Post them.' });
    expect(ids(overview({ recommendations: rows({}), tasks: two }).unanswered)).toEqual(['1']);
  });

  test('does not count once it is answered, claimed, or its recommendation has ended', () => {
    expect(unanswered({ asked: silent, lastAnswer: '2026-11-22T10:00:00.000Z' })).toEqual([]);
    expect(unanswered({ asked: silent, stage: 'claimed' })).toEqual([]);
    expect(unanswered({ asked: silent }, { closed: 'superseded' })).toEqual([]);
  });
});
