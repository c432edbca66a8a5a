import { type Day, day } from '../../src/inspection/day';
import { USUAL_POLICY } from '../../src/inspection/reminders/policy';
import { type ReminderFacts, planReminders } from '../../src/inspection/reminders/reminder';
import { type Hush, type Task, chaseDay } from '../../src/inspection/recommendation/task';
import { aHanding, aTask, anAsk, dueOn, heldBy, kept, person } from '../given/builders';

const today = day('2026-11-23');
const ann = person('Ann');
const bob = person('Bob');
const far = { deadline: dueOn('2027-09-30') };

const task = (id: string, facts: Partial<Task> = {}) => kept(aTask({ key: id, ...far, ...facts }), id);

/** Who is told, of which tasks, in which order. */
function told(tasks: ReminderFacts['tasks'], facts: Partial<ReminderFacts> = {}): Record<string, string[]> {
  const { reminders } = planReminders({
    ...{ tasks, roles: [heldBy(ann, 'Head of Letters')], lastTold: () => undefined, today, heldOn: today },
    ...{ policy: USUAL_POLICY, ...facts },
  });
  return Object.fromEntries(
    reminders.map(({ person: { name }, items }) => [name, items.map((item) => item.task.id)]),
  );
}

const stopped = (at: string): Hush => ({
  ...{ is: 'stopped', until: undefined, reason: 'Later.', by: 'Ann', at, dueThen: day('2027-09-30') },
});

describe('A morning after a question', () => {
  test('tells the owner, however far away the day is, and without one', () => {
    const none = { said: '', lastDay: undefined, anchor: undefined };
    expect(
      told([task('1', { asked: anAsk() }), task('2', { asked: anAsk(), deadline: none }), task('3')]),
    ).toEqual({
      Ann: ['1', '2'],
    });
  });

  test('tells it once: after the message it is quiet again', () => {
    expect(told([task('1', { asked: anAsk() })], { toldAfter: () => true })).toEqual({});
  });

  test('puts it before what is late, in the one card of the day', () => {
    const late = task('1', { deadline: dueOn('2026-10-01') });
    expect(told([late, task('2', { asked: anAsk() })])).toEqual({ Ann: ['2', '1'] });
  });

  test('that was told and not answered goes along with what else is due', () => {
    const late = task('1', { deadline: dueOn('2026-10-01') });
    expect(told([late, task('2', { asked: anAsk() })], { toldAfter: () => true })).toEqual({
      Ann: ['1', '2'],
    });
  });

  test('is told in spite of an older wish for quiet, and not of a younger one', () => {
    const asked = anAsk();
    expect(told([task('1', { asked, hush: stopped('2026-11-20T09:00:00.000Z') })])).toEqual({ Ann: ['1'] });
    expect(told([task('1', { asked, hush: stopped('2026-11-22T10:00:00.000Z') })])).toEqual({});
  });

  test('that was answered meanwhile says nothing', () => {
    expect(told([task('1', { asked: anAsk(), lastAnswer: '2026-11-22T10:00:00.000Z' })])).toEqual({});
  });
});

describe('A morning after something was handed to a deputy', () => {
  test('tells the deputy of it, and the holder no more', () => {
    const late = { deadline: dueOn('2026-10-01') };
    expect(told([task('1', { ...late, handed: aHanding() }), task('2', late)])).toEqual({
      Bob: ['1'],
      Ann: ['2'],
    });
  });

  test('tells the deputy of it once although nothing is due', () => {
    const handed = task('1', { handed: aHanding() });
    expect([told([handed]), told([handed], { toldAfter: () => true })]).toEqual([{ Bob: ['1'] }, {}]);
  });

  test('tells them again when it falls due', () => {
    const due = task('1', { handed: aHanding(), deadline: dueOn('2026-11-24') });
    const since = (lastTold: Day) => told([due], { toldAfter: () => true, lastTold: () => lastTold });
    expect([since(day('2026-11-22')), since(today)]).toEqual([{ Bob: ['1'] }, {}]);
  });

  test('tells the holder again once it is over, or when the deputy’s account is switched off', () => {
    const late = { deadline: dueOn('2026-10-01') };
    const over = task('1', { ...late, handed: aHanding({ until: day('2026-11-22') }) });
    expect(told([over])).toEqual({ Ann: ['1'] });
    const isDisabled = (id: string) => id === bob.id;
    expect(told([task('1', { ...late, handed: aHanding() })], { isDisabled })).toEqual({ Ann: ['1'] });
  });

  test('escalates by the role as ever', () => {
    const mia = person('Mia');
    const plan = planReminders({
      ...{ tasks: [task('1', { deadline: dueOn('2026-10-01'), handed: aHanding() })], today, heldOn: today },
      ...{ roles: [heldBy(ann, 'Head of Letters')], lastTold: () => undefined, policy: USUAL_POLICY },
      managerOf: () => mia,
    });
    expect(plan.reminders.map(({ person: { name }, oversees }) => [name, oversees.length])).toEqual([
      ['Bob', 0],
      ['Mia', 1],
    ]);
  });

  test('asks whoever holds the other of two roles as before', () => {
    const roles = [heldBy(ann, 'Head of Letters'), heldBy(person('Cleo'), 'Head of Stamps')];
    const both = { owners: ['Head of Letters', 'Head of Stamps'], deadline: dueOn('2026-10-01') };
    expect(told([task('1', { ...both, handed: aHanding() })], { roles })).toEqual({
      Bob: ['1'],
      Cleo: ['1'],
    });
  });
});

describe('The day from which a morning looks at a task', () => {
  test('is the day it was asked about or handed on, where that comes before its last day', () => {
    const due = dueOn('2027-09-30');
    expect([
      chaseDay(aTask({ deadline: due })),
      chaseDay(aTask({ deadline: due, asked: anAsk() })),
      chaseDay(aTask({ handed: aHanding() })),
    ]).toEqual(['2027-09-30', '2026-11-22', '2026-11-22']);
  });

  test('is its last day again once it was answered', () => {
    const answered = { asked: anAsk(), lastAnswer: '2026-11-22T10:00:00.000Z' };
    expect(chaseDay(aTask({ deadline: dueOn('2027-09-30'), ...answered }))).toBe('2027-09-30');
  });
});
