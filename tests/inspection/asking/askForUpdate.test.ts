import { askedNow, isSilent } from '../../../src/inspection/asking/askedUpdate';
import { tasksToAsk } from '../../../src/inspection/asking/askForUpdate';
import { day } from '../../../src/inspection/day';
import type { Role } from '../../../src/inspection/reminders/owner';
import type { Recommendation } from '../../../src/inspection/recommendation/recommendation';
import type { Task } from '../../../src/inspection/recommendation/task';
import { aRecommendation, aTask, anAsk, heldBy, kept, person } from '../../given/builders';

const today = day('2026-11-22');
const ann = heldBy(person('Ann'), 'Head of Letters');
const after = '2026-11-22T10:00:00.000Z';

describe('A question for an update', () => {
  test('is settled by any answer after it, and by none before it', () => {
    const asked = anAsk();
    expect(askedNow(aTask({ asked, lastAnswer: '2026-11-22T08:59:59.000Z' }))).toBe(asked);
    expect(askedNow(aTask({ asked, lastAnswer: after }))).toBeUndefined();
  });

  test('is not settled by a wish for quiet, which is no answer', () => {
    const hush = {
      is: 'stopped',
      until: undefined,
      reason: 'r',
      by: 'Ann',
      at: after,
      dueThen: undefined,
    } as const;
    expect(askedNow(aTask({ asked: anAsk(), hush }))).toBeDefined();
  });

  test.each(['claimed', 'waiting', 'done'] as const)('is over once the work is %s', (stage) => {
    expect(askedNow(aTask({ asked: anAsk(), stage }))).toBeUndefined();
  });

  test('is met by silence from the day after its last day', () => {
    const task = aTask({ asked: anAsk() });
    expect([isSilent(task, day('2026-11-27')), isSilent(task, day('2026-11-28'))]).toEqual([false, true]);
    expect(isSilent({ ...task, lastAnswer: after }, day('2026-11-28'))).toBe(false);
  });
});

describe('To ask about a recommendation', () => {
  const ask = (
    tasks: readonly Partial<Task>[],
    row: Partial<Recommendation> = {},
    roles: readonly Role[] = [ann],
  ) => {
    const verdict = tasksToAsk({
      ...{ row: aRecommendation(row), roles, today },
      tasks: tasks.map((facts, at) => kept(aTask(facts), String(at + 1))),
    });
    return verdict.ok ? verdict.value.map(({ id }) => id) : verdict.refusal;
  };

  test('is to ask about each of its open tasks that somebody answers for', () => {
    expect(ask([{}, { stage: 'done' }, { stage: 'claimed' }, { owners: ['Postmaster'] }, {}])).toEqual([
      '1',
      '5',
    ]);
  });

  test('is refused when it is closed, or nothing of it is left', () => {
    const nothing = { code: 'nothing left to ask' };
    expect([ask([{}], { closed: 'superseded' }), ask([{ stage: 'done' }]), ask([])]).toEqual([
      nothing,
      nothing,
      nothing,
    ]);
  });

  test('is refused when it is with another body, which is named', () => {
    const awaits = { body: 'the College', what: '', askedBy: '', nextChase: undefined, since: undefined };
    expect(ask([{ stage: 'waiting' }], { awaits })).toEqual({
      code: 'with another body',
      body: 'the College',
    });
  });

  test('is refused while the coordinator is the one who has to act', () => {
    expect(ask([{ stage: 'claimed' }])).toEqual({ code: 'under review' });
  });

  test('is refused where nobody is named or nobody holds the role', () => {
    expect([ask([{ owners: [] }]), ask([{}], {}, [heldBy(undefined, 'Head of Letters')])]).toEqual([
      { code: 'nobody to ask', owners: [] },
      { code: 'nobody to ask', owners: ['Head of Letters'] },
    ]);
  });

  test('of a vacant role asks its deputy', () => {
    const vacant = heldBy(undefined, 'Head of Letters', { deputy: person('Bob') });
    expect(ask([{}], {}, [vacant])).toEqual(['1']);
  });

  test('is refused where its owner said it is not theirs', () => {
    const disowned = { words: 'w', by: 'Ann', on: today, owners: ['Head of Letters'] };
    expect(ask([{ disowned }])).toEqual({ code: 'said not theirs', by: 'Ann' });
  });

  test('is refused twice on one day, with who asked, and not on the next', () => {
    const yesterday = anAsk({ on: day('2026-11-21'), at: '2026-11-21T09:00:00.000Z' });
    expect([ask([{ asked: anAsk() }]), ask([{ asked: yesterday }])]).toEqual([
      { code: 'asked today', by: 'Cleo' },
      ['1'],
    ]);
  });

  test('may be done again the same day once it was answered', () => {
    expect(ask([{ asked: anAsk(), lastAnswer: after }])).toEqual(['1']);
  });
});
