import { type Day, addDays, day } from '../../src/inspection/day';
import { isWorkingDay } from '../../src/inspection/reminders/calendar';
import type { Role } from '../../src/inspection/reminders/owner';
import { USUAL_POLICY, calendarOf } from '../../src/inspection/reminders/policy';
import { type ReminderFacts, planReminders } from '../../src/inspection/reminders/reminder';
import type { Hush, Task } from '../../src/inspection/recommendation/task';
import { aTask, dueOn, heldBy, kept, person } from '../given/builders';

const today = day('2022-11-14');
const ann = person('Ann');
const bob = person('Bob');
const cleo = person('Cleo');
const mia = person('Mia');

const coordinator = heldBy(cleo, 'Coordinator', { coordinates: true });
const late = (days: number, facts: Partial<Task> = {}) =>
  kept(aTask({ deadline: dueOn(addDays(today, -days)), ...facts }), facts.key ?? '1');

type Given = Partial<ReminderFacts> & { role?: Partial<Role> };

/** Who is told, of what: as theirs to answer, and as somebody else's. */
function told({ role = {}, ...facts }: Given): Record<string, [string[], string[]]> {
  const { reminders } = planReminders({
    tasks: [],
    roles: [heldBy(ann, 'Head of Letters', role), coordinator],
    lastTold: () => undefined,
    today,
    heldOn: today,
    policy: USUAL_POLICY,
    ...facts,
  });
  return Object.fromEntries(
    reminders.map(({ person: { name }, items, oversees }) => [
      name,
      [items.map(({ task }) => task.id), oversees.map(({ task }) => task.id)],
    ]),
  );
}

describe('While the holder is away', () => {
  const away = { from: day('2022-11-10'), until: day('2022-11-18') };
  test('the deputy is told instead', () => {
    expect(told({ tasks: [late(1)], role: { deputy: bob, away } })).toEqual({ Bob: [['1'], []] });
  });

  test('and nobody deputises, the holder is told as ever', () => {
    expect(told({ tasks: [late(1)], role: { away } })).toEqual({ Ann: [['1'], []] });
  });

  test('ends with its last day', () => {
    const heldOn = day('2022-11-19');
    expect(told({ tasks: [late(1)], heldOn, role: { deputy: bob, away } })).toEqual({ Ann: [['1'], []] });
  });
});

describe('A role nobody answers for', () => {
  test('is told to the coordinator at once', () => {
    expect(told({ tasks: [late(1)], role: { holdings: [] } })).toEqual({ Cleo: [[], ['1']] });
  });

  test('because the holder’s account is switched off is told to the coordinator, never to the account', () => {
    const isDisabled = (id: string) => id === ann.id;
    expect(told({ tasks: [late(1)], isDisabled })).toEqual({ Cleo: [[], ['1']] });
  });

  test('is told to the deputy as well, who can answer', () => {
    const isDisabled = (id: string) => id === ann.id;
    expect(told({ tasks: [late(1)], isDisabled, role: { deputy: bob } })).toEqual({
      Bob: [['1'], []],
      Cleo: [[], ['1']],
    });
  });

  test('is told once, and again a week later while it lasts', () => {
    const role = { holdings: [] };
    const since = (days: number) => told({ tasks: [late(1)], role, lastTold: () => addDays(today, -days) });
    expect([since(1), since(7)]).toEqual([{}, { Cleo: [[], ['1']] }]);
  });

  test('that nobody coordinates either is listed, so that the morning’s log has it', () => {
    const { reminders, vacant } = planReminders({
      ...{ tasks: [late(1)], roles: [heldBy(undefined, 'Head of Letters')], lastTold: () => undefined },
      ...{ today, heldOn: today, policy: USUAL_POLICY },
    });
    expect([reminders, vacant.map(({ role }) => role)]).toEqual([[], ['Head of Letters']]);
  });
});

describe('What is late for long', () => {
  const managerOf = () => mia;
  test('goes on to the manager from the day the policy says', () => {
    expect(told({ tasks: [late(13)], managerOf })).toEqual({ Ann: [['1'], []] });
    expect(told({ tasks: [late(14)], managerOf })).toEqual({ Ann: [['1'], []], Mia: [[], ['1']] });
  });

  test('goes to the coordinator where nobody knows the manager', () => {
    expect(told({ tasks: [late(14)] })).toEqual({ Ann: [['1'], []], Cleo: [[], ['1']] });
  });

  test('is told once to a person who both owns and manages it', () => {
    expect(told({ tasks: [late(14)], managerOf: () => ann })).toEqual({ Ann: [['1'], []] });
  });

  test('goes no further where the policy says so', () => {
    const policy = { ...USUAL_POLICY, escalateAfter: undefined };
    expect(told({ tasks: [late(400)], managerOf, policy })).toEqual({ Ann: [['1'], []] });
  });
});

describe('A reminder that was put off', () => {
  const until = day('2022-11-17');
  const hush: Hush = {
    ...{ is: 'put off', until, reason: '', by: 'Ann', at: '2022-11-14T09:00:00.000Z' },
    dueThen: day('2022-11-13'),
  };
  const on = (when: Day, lastTold = today) =>
    told({ tasks: [late(1, { hush })], today: when, heldOn: when, lastTold: () => lastTold });

  test('is quiet until its day, and comes on it', () => {
    expect([on(addDays(until, -1)), on(until)]).toEqual([{}, { Ann: [['1'], []] }]);
  });

  test('comes once on that day, not each day after', () => {
    expect(on(addDays(until, 1), until)).toEqual({});
  });

  test('still goes on to the manager', () => {
    const tasks = [late(20, { hush: { ...hush, dueThen: addDays(today, -20) } })];
    expect(told({ tasks, managerOf: () => mia })).toEqual({ Mia: [[], ['1']] });
  });

  test('begins again when the date was moved since', () => {
    const tasks = [late(1, { hush: { ...hush, dueThen: day('2022-10-01') } })];
    expect(told({ tasks })).toEqual({ Ann: [['1'], []] });
  });
});

describe('Reminders that were stopped for one thing', () => {
  const hush: Hush = {
    ...{ is: 'stopped', until: undefined, reason: 'It is with the lawyers.', by: 'Ann' },
    ...{ at: '2022-11-14T09:00:00.000Z', dueThen: day('2022-11-13') },
  };
  test('are said again once somebody lifted that', () => {
    expect(told({ tasks: [late(1, { hush: { ...hush, is: 'lifted' } })] })).toEqual({ Ann: [['1'], []] });
  });

  test('are the coordinator’s to know, and no longer the owner’s', () => {
    expect(told({ tasks: [late(1, { hush })] })).toEqual({ Cleo: [[], ['1']] });
  });
});

describe('What its owner said is not theirs', () => {
  const disowned = { words: 'This is for Estates.', by: 'Ann', on: today, owners: ['Head of Letters'] };
  test('is the coordinator’s to settle', () => {
    expect(told({ tasks: [late(1, { disowned })] })).toEqual({ Cleo: [[], ['1']] });
  });

  test('is settled once other roles own it', () => {
    const moved = { ...disowned, owners: ['Head of Stamps'] };
    expect(told({ tasks: [late(1, { disowned: moved })] })).toEqual({ Ann: [['1'], []] });
  });
});

describe('A reminder that falls on a day off', () => {
  // Due on Tuesday 29 December 2026, the first working day after Christmas.
  const due = day('2026-12-29');
  function spoken(from: Day, days: number): Day[] {
    const said: Day[] = [];
    for (let on = from; on < addDays(from, days); on = addDays(on, 1)) {
      if (!isWorkingDay(on, calendarOf(USUAL_POLICY))) continue;
      const last = said.at(-1);
      const heard = told({
        tasks: [kept(aTask({ deadline: dueOn(due) }))],
        today: on,
        heldOn: on,
        lastTold: () => last,
      });
      if (heard['Ann'] !== undefined) said.push(on);
    }
    return said;
  }

  test('goes out on the next working day: never lost, never twice', () => {
    // 28, 14 and 7 days before are Tuesdays; the day before is a bank holiday; then the day, and each week.
    expect(spoken(day('2026-11-20'), 60)).toEqual([
      '2026-12-01',
      '2026-12-15',
      '2026-12-22',
      '2026-12-29',
      '2027-01-05',
      '2027-01-12',
    ]);
  });
});

describe('Fifty thousand tasks', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) => late(20, { key: String(at), owners: [`Role ${at % 100}`] }));
  const plan = (count: number, roles: readonly Role[]) =>
    planReminders({
      ...{ tasks: many(count), roles, lastTold: () => undefined, today, heldOn: today, policy: USUAL_POLICY },
    });

  test('are told to their hundred people, each task once, and to the coordinator', () => {
    const roles = Array.from({ length: 100 }, (_, at) => heldBy(person(`P${at}`), `Role ${at}`));
    const { reminders } = plan(50_000, [...roles, coordinator]);
    expect(reminders).toHaveLength(101);
    expect(reminders.reduce((sum, { items }) => sum + items.length, 0)).toBe(50_000);
  });

  test('of vacant roles are listed without starting each list anew', () => {
    const { vacant } = plan(50_000, []);
    expect(vacant.map(({ tasks }) => tasks.length)).toEqual(Array<number>(100).fill(500));
  });
});
