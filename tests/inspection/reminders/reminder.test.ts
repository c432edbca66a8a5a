import fc from 'fast-check';
import { type Day, addDays, day } from '../../../src/inspection/day';
import { NO_DEADLINE } from '../../../src/inspection/recommendation/deadline';
import { USUAL_POLICY } from '../../../src/inspection/reminders/policy';
import { type ReminderFacts, isTimeToSay, planReminders } from '../../../src/inspection/reminders/reminder';
import { readDeadline } from '../../../src/inspection/recommendation/readDeadline';
import { aTask, dueOn, heldBy, kept, person } from '../../given/builders';

const today = day('2022-11-14');
const ann = person('Ann');

const plan = (facts: Partial<ReminderFacts>) =>
  planReminders({
    tasks: [],
    roles: [heldBy(ann, 'Head of Letters')],
    lastTold: () => undefined,
    today,
    heldOn: today,
    policy: USUAL_POLICY,
    ...facts,
  });

describe('A reminder', () => {
  test('goes to the holder of the role that owns what is due', () => {
    const { reminders } = plan({ tasks: [kept(aTask({ deadline: dueOn('2022-11-30') }))] });
    expect(reminders).toMatchObject([
      { person: ann, roles: ['Head of Letters'], items: [{ standing: { is: 'soon', days: 16 } }] },
    ]);
  });

  test('holds everything of one person, whatever the role, most urgent first', () => {
    const roles = [heldBy(ann, 'Head of Letters'), heldBy(ann, 'Head of Stamps')];
    const tasks = [
      kept(aTask({ key: 'a', deadline: dueOn('2022-11-30') }), '1'),
      kept(aTask({ key: 'b', deadline: dueOn('2022-11-01'), owners: ['Head of Stamps'] }), '2'),
    ];
    const { reminders } = plan({ roles, tasks });
    expect(reminders.map(({ items }) => items.map(({ task }) => task.id))).toEqual([['2', '1']]);
  });

  test('names a task of two roles once, when one person holds both', () => {
    const roles = [heldBy(ann, 'Head of Letters'), heldBy(ann, 'Head of Stamps')];
    const both = kept(
      aTask({ deadline: dueOn('2022-11-30'), owners: ['Head of Letters', 'Head of Stamps'] }),
    );
    expect(plan({ roles, tasks: [both] }).reminders[0]?.items).toHaveLength(1);
  });

  test.each([
    ['claimed', { stage: 'claimed' as const }],
    ['done', { stage: 'done' as const }],
    ['waiting on another body', { stage: 'waiting' as const }],
    ['more than four weeks away', { deadline: dueOn('2022-12-13') }],
    ['without a date', { deadline: NO_DEADLINE }],
    ['hanging on an event', { deadline: readDeadline('Now pending publication of the review').now }],
  ])('leaves out what is %s', (_what, facts) => {
    expect(plan({ tasks: [kept(aTask({ deadline: dueOn('2022-11-01'), ...facts }))] }).reminders).toEqual([]);
  });

  test('for a vacant role is the coordinator’s problem', () => {
    const { reminders, vacant } = plan({
      roles: [],
      tasks: [kept(aTask({ deadline: dueOn('2022-11-01') }))],
    });
    expect([reminders.length, vacant.map(({ role, tasks }) => [role, tasks.length])]).toEqual([
      0,
      [['Head of Letters', 1]],
    ]);
  });

  test('speaks of an earlier day to whoever holds the role now', () => {
    const roles = [heldBy(ann, 'Head of Letters', { from: day('2026-01-01') })];
    const { reminders } = plan({
      roles,
      heldOn: day('2026-11-22'),
      tasks: [kept(aTask({ deadline: dueOn('2022-11-01') }))],
    });
    expect(reminders).toMatchObject([{ person: ann }]);
  });

  test('is not sent when its person has heard all of it', () => {
    const late = kept(aTask({ deadline: dueOn('2022-11-01') }));
    const { reminders, quiet } = plan({ tasks: [late], lastTold: () => addDays(today, -1) });
    expect([reminders.length, quiet]).toEqual([0, 1]);
  });
});

describe('The time to say it', () => {
  const due = day('2022-11-30');
  const told = (on: Day, before: Day | undefined) => {
    const left = (from: Day) => (Date.parse(due) - Date.parse(from)) / 86_400_000;
    return isTimeToSay(left(on), before === undefined ? undefined : left(before), USUAL_POLICY);
  };

  test('comes 28, 14, 7 and 1 days before, on the day, and each week after', () => {
    const said: number[] = [];
    let before: Day | undefined;
    for (let left = 40; left >= -22; left -= 1) {
      const on = addDays(due, -left);
      if (told(on, before)) {
        said.push(left);
        before = on;
      }
    }
    expect(said).toEqual([28, 14, 7, 1, 0, -7, -14, -21]);
  });

  test('is made up for when the right morning was missed', () => {
    expect(told(day('2022-11-20'), day('2022-11-05'))).toBe(true);
  });

  test('never comes twice without a day between', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 60 }), (left) => !isTimeToSay(left, left, USUAL_POLICY)),
    );
  });
});
