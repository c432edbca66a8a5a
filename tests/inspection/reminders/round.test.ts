import { day } from '../../../src/inspection/day';
import { hearingOn } from '../../../src/inspection/reminders/owner';
import { asksFor, boardOf, closeRound, nextCall, silentIn } from '../../../src/inspection/reminders/round';
import type { Round } from '../../../src/inspection/reminders/roundRecord';
import type { Task } from '../../../src/inspection/recommendation/task';
import { aTask, dueOn, heldBy, kept, person } from '../../given/builders';

const today = day('2022-11-17');
const ASKED = '2022-11-17T09:00:00.000Z';
const ROLES = [
  heldBy(person('Ann'), 'Head of Letters'),
  heldBy(person('Bob'), 'Head of Stamps'),
  heldBy(undefined, 'Postmaster'),
];
const hearings = new Map(ROLES.map((role) => [role.name, hearingOn(role, today, () => false)]));

const task = (id: string, facts: Partial<Task> = {}) => kept(aTask({ key: id, ...facts }), id);
const TASKS = [
  task('1', { deadline: dueOn('2023-01-31') }),
  task('2', { deadline: dueOn('2022-12-31') }),
  task('3', { owners: ['Head of Stamps', 'Head of Letters'] }),
  task('4', { owners: ['Postmaster'] }),
  task('5', { stage: 'done' }),
  task('6', { stage: 'waiting', owners: ['Head of Stamps'] }),
];
const round = (facts: Partial<Round> = {}): Round => ({
  ...{ state: 'asked', call: 'first', wishedAt: ASKED, wishedBy: 'Cleo' },
  ...{ key: '2022-12', title: 'December 2022', askedAt: ASKED, secondAt: '', lastAt: '', closes: undefined },
  ...{ closedAt: '', closedBy: '', silent: [], asks: asksFor(TASKS, hearings) },
  ...facts,
});
const answered = (id: string, at = '2022-11-18T10:00:00.000Z') =>
  TASKS.map((each) => (each.id === id ? { ...each, lastAnswer: at } : each));
const names = (of: readonly { role: string }[]) => of.map(({ role }) => role);

describe('A round', () => {
  test('asks each role about all of its items that are not done, the soonest first', () => {
    expect(round().asks.map(({ role, taskIds }) => [role, taskIds])).toEqual([
      ['Head of Letters', ['2', '1', '3']],
      ['Head of Stamps', ['3', '6']],
      ['Postmaster', ['4']],
    ]);
  });

  test('knows from the beginning whom it cannot reach, and why', () => {
    expect(boardOf(round(), TASKS).unreachable.map(({ role, unreachable }) => [role, unreachable])).toEqual([
      ['Postmaster', 'nobody holds it'],
    ]);
  });

  test('counts an item of two roles once, and answered by either', () => {
    expect(boardOf(round(), answered('3'))).toMatchObject({ items: 5, answered: 1, roles: 3, rolesDone: 0 });
    expect(boardOf(round(), answered('3')).silent.map(({ role, waiting }) => [role, waiting])).toEqual([
      ['Head of Letters', ['2', '1']],
      ['Head of Stamps', ['6']],
    ]);
  });

  test('does not take for an answer what was said before it began', () => {
    expect(boardOf(round(), answered('1', '2022-11-17T08:59:59.000Z')).answered).toBe(0);
  });

  test('is silent no more about what was finished or removed meanwhile', () => {
    const finished = TASKS.filter(({ id }) => id !== '4').map((each) =>
      each.id === '6' ? { ...each, stage: 'done' as const } : each,
    );
    expect(names(silentIn(round(), finished))).toEqual(['Head of Letters', 'Head of Stamps']);
    expect(boardOf(round(), finished).answered).toBe(2);
  });

  test('closes with its silence, which later answers do not change', () => {
    const closed = closeRound(round(), answered('6'), { at: '2022-12-01T17:00:00.000Z', by: 'Cleo' });
    const silence = [
      { role: 'Head of Letters', taskIds: ['2', '1', '3'] },
      { role: 'Head of Stamps', taskIds: ['3'] },
      { role: 'Postmaster', taskIds: ['4'] },
    ];
    expect(silentIn(closed, answered('3'))).toEqual(silence);
    expect(closeRound(closed, [], { at: 'later', by: 'Dan' })).toEqual(closed);
  });

  test('has three calls, and none after it closed', () => {
    const calls = [
      { askedAt: '' },
      {},
      { secondAt: ASKED },
      { secondAt: ASKED, lastAt: ASKED },
      { closedAt: ASKED },
    ];
    expect(calls.map((facts) => nextCall(round(facts)))).toEqual([
      'first',
      'second',
      'last',
      undefined,
      undefined,
    ]);
  });
});
