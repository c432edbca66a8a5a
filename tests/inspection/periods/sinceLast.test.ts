import fc from 'fast-check';
import { day } from '../../../src/inspection/day';
import { PAPERS_DEFINITIONS } from '../../../src/inspection/recommendation/definitions';
import { impliedStatus } from '../../../src/inspection/recommendation/implied';
import { sinceLast } from '../../../src/inspection/periods/sinceLast';
import { STATUSES, type Status } from '../../../src/inspection/recommendation/status';
import { aPosition, dueOn } from '../../given/builders';

const stood = (status: Status | undefined, more = {}) => aPosition({ status, ...more });

describe('Since the last paper', () => {
  test.each([
    ['Amber', 'Green', 'up'],
    ['Red', 'Amber', 'up'],
    ['Green pending sign-off', 'Amber', 'down'],
    ['Amber', 'Red', 'down'],
    ['Amber', 'Amber', 'same'],
    ['Amber', 'White', 'aside'],
    ['White', 'Amber', 'aside'],
  ] as const)('%s to %s goes %s', (from, to, direction) => {
    expect(sinceLast(stood(to), stood(from)).direction).toBe(direction);
  });

  test('Green is new once, and no longer in the next paper', () => {
    expect(sinceLast(stood('Green'), stood('Amber')).isNew).toBe('NEW GREEN');
    expect(sinceLast(stood('Green'), stood('Green')).isNew).toBeUndefined();
    expect(sinceLast(stood('Red'), stood('Amber')).isNew).toBe('NEW RED');
  });

  test('Green that waits for sign-off is not new Green', () => {
    expect(sinceLast(stood('Green pending sign-off'), stood('Amber')).isNew).toBeUndefined();
  });

  test('nothing is new in the first paper of all', () => {
    expect(sinceLast(stood('Green'), undefined, false).isNew).toBeUndefined();
    expect(sinceLast(stood('Green'), undefined, true).isNew).toBe('NEW GREEN');
  });

  test('Green, or Green that waited for sign-off, falls back to Amber or Red and to nothing else', () => {
    const falls = (from: Status, to: Status, more = {}) => sinceLast(stood(to, more), stood(from)).fellBack;
    expect(falls('Green', 'Amber')).toBe(true);
    expect(falls('Green pending sign-off', 'Red')).toBe(true);
    expect(falls('Green', 'Green pending sign-off')).toBe(false);
    expect(falls('Amber', 'Red')).toBe(false);
    expect(falls('Green', 'Amber', { closed: 'superseded' })).toBe(false);
  });

  test('every move made in between is there, and a date that changed without one shows', () => {
    const move = {
      ...{ from: dueOn('2022-11-30'), to: dueOn('2023-03-31'), reason: 'leave', askedBy: '' },
      ...{ agreedBy: '', on: undefined, reportedToBoard: false },
    };
    const before = stood('Amber', { deadline: dueOn('2022-11-30') });
    const moved = stood('Amber', { deadline: dueOn('2023-03-31'), moves: [move] });
    expect(sinceLast(moved, before)).toMatchObject({ movesSince: [move], dateFrom: dueOn('2022-11-30') });
    const silent = stood('Amber', { deadline: dueOn('2023-03-31') });
    expect(sinceLast(silent, before)).toMatchObject({ movesSince: [], dateFrom: dueOn('2022-11-30') });
  });

  test('a first date that is another than last time’s is told', () => {
    const before = stood('Amber', { original: dueOn('2019-01-31') });
    expect(sinceLast(stood('Amber', { original: dueOn('2019-12-31') }), before).originalFrom).toEqual(
      dueOn('2019-01-31'),
    );
    expect(sinceLast(before, before).originalFrom).toBeUndefined();
  });

  test('nothing changed means nothing is told, whatever the row is', () => {
    const status = fc.option(fc.constantFrom(...STATUSES), { nil: undefined });
    fc.assert(
      fc.property(status, fc.boolean(), (of, hadPaper) => {
        const row = stood(of);
        expect(sinceLast(row, row, hadPaper)).toMatchObject({
          ...{ direction: 'same', isNew: undefined, fellBack: false, movesSince: [] },
          ...{ dateFrom: undefined, originalFrom: undefined },
        });
      }),
    );
  });
});

describe('The definition in force', () => {
  const [in2016, in2019, in2022] = PAPERS_DEFINITIONS;
  if (in2016 === undefined || in2019 === undefined || in2022 === undefined) throw new Error('three sets');
  const on = day('2022-11-30');
  const late = stood('Amber', { deadline: dueOn('2022-10-31') });

  test('makes a late row Red since 2019, leaves it in 2016, and may make it Red since 2022', () => {
    expect(impliedStatus(late, in2016, on).is).toBe('agrees');
    expect(impliedStatus(late, in2019, on)).toEqual({
      is: 'differs',
      status: 'Red',
      because: 'past its day',
    });
    expect(impliedStatus(late, in2022, on)).toMatchObject({ is: 'may differ', status: 'Red' });
  });

  test('never calls a row late on its last day, without a day, White, or waiting for sign-off', () => {
    for (const row of [
      stood('Amber', { deadline: dueOn('2022-11-30') }),
      stood('Amber', { deadline: { said: 'To be set', lastDay: undefined, anchor: undefined } }),
      { ...late, status: 'White' as const },
      { ...late, status: 'Green pending sign-off' as const },
      { ...late, status: 'Red' as const },
    ])
      expect(impliedStatus(row, in2019, on).is).toBe('agrees');
  });

  test('makes what was implemented Green, and what is no longer relevant White only since 2022', () => {
    const ended = (closed: string) => stood('Amber', { closed });
    expect(impliedStatus(ended('implemented'), in2016, on)).toMatchObject({ status: 'Green' });
    expect(impliedStatus(ended('no longer relevant'), in2019, on).is).toBe('agrees');
    expect(impliedStatus(ended('no longer relevant'), in2022, on)).toMatchObject({ status: 'White' });
  });

  test('does not let a row be Green while a task under it is open', () => {
    const green = { ...late, status: 'Green' as const };
    expect(impliedStatus({ ...green, tasks: [{ stage: 'open' }] }, in2016, on)).toMatchObject({
      status: 'Amber',
    });
    expect(impliedStatus({ ...green, tasks: [{ stage: 'done' }] }, in2016, on).is).toBe('agrees');
  });
});
