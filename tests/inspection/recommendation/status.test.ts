import { readStatus } from '../../../src/inspection/recommendation/status';

describe('A status cell', () => {
  test.each([
    ['AMBER', 'Amber', false, false],
    ['NEW GREEN', 'Green', false, true],
    ['NEW RED', 'Red', false, true],
    ['GREEN', 'Green', false, false],
    ['Green – pending HMICFRS sign off', 'Green pending sign-off', false, false],
    ['Green Pending HMIC sign off', 'Green pending sign-off', false, false],
    ['WHITE (CLOSED)', 'White', true, false],
    ['WHITE', 'White', false, false],
    ['CLOSED', undefined, true, false],
    ['Amber - this is a new recommendation with actions to complete being assessed.', 'Amber', false, false],
    ['Redacted', undefined, false, false],
    ['', undefined, false, false],
  ])('%j is %s', (said, status, closed, isNew) => {
    expect(readStatus(said)).toEqual({ status, closed, isNew });
  });
});
