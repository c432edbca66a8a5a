import { day } from '../../../src/inspection/day';
import { heardAbout, theGist } from '../../../src/inspection/reminders/heardAbout';
import { type Policy, USUAL_POLICY } from '../../../src/inspection/reminders/policy';

// A Wednesday; the Friday and the Monday before it are Good Friday and Easter Monday.
const DUE = day('2027-03-31');
const heard = (policy: Partial<Policy> = {}) =>
  theGist(heardAbout(DUE, { ...USUAL_POLICY, ...policy })).map(({ on, left, to }) => `${on} ${left} ${to}`);

describe('What would be heard of a task due 31 March 2027', () => {
  test('is said at each step, on its day, then weekly, and to the manager from two weeks on', () => {
    expect(heard()).toEqual([
      ...['2027-03-03 28 owner', '2027-03-17 14 owner', '2027-03-24 7 owner', '2027-03-30 1 owner'],
      ...['2027-03-31 0 owner', '2027-04-07 -7 owner', '2027-04-14 -14 owner'],
      ...['2027-04-14 -14 manager', '2027-04-21 -21 owner'],
    ]);
  });

  test('waits for the next working day over a bank holiday', () => {
    const easter = { daysBefore: [5], onTheDay: false };
    expect(heard(easter)[0]).toBe('2027-03-30 1 owner');
    expect(heard({ ...easter, holidays: 'none' })[0]).toBe('2027-03-26 5 owner');
    expect(heard({ ...easter, holidays: 'scotland' })[0]).toBe('2027-03-29 2 owner');
  });

  test('never reaches a manager where nothing goes on', () => {
    expect(heard({ escalateAfter: undefined }).some((each) => each.endsWith('manager'))).toBe(false);
  });

  test('begins when it is late where no day before is named', () => {
    expect(heard({ daysBefore: [], onTheDay: false })[0]).toBe('2027-04-01 -1 owner');
  });

  test('comes on working days alone', () => {
    const days = heardAbout(DUE, { ...USUAL_POLICY, workingDays: [2], lateEvery: 1 });
    expect(days.length).toBeGreaterThan(5);
    expect(days.every(({ on }) => new Date(on).getUTCDay() === 2)).toBe(true);
  });
});
