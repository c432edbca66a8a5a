/** Every status that the papers of 2016 to 2023 print, with what a reader takes it to mean. */
import { readStatus } from '../../src/inspection/recommendation/status';

const inShort = (said: string): string => {
  const { status, closed, isNew } = readStatus(said);
  return [isNew ? 'new' : '', status ?? 'none', closed ? 'closed' : '']
    .filter((part) => part !== '')
    .join(' ');
};

describe('A status as the papers print it', () => {
  test.each([
    ['AMBER', 'Amber'],
    ['NEW GREEN', 'new Green'],
    ['WHITE', 'White'],
    ['GREEN', 'Green'],
    ['CLOSED', 'none closed'],
    ['NEW RED', 'new Red'],
    ['RED', 'Red'],
    ['Amber', 'Amber'],
    ['Green – pending HMICFRS sign off', 'Green pending sign-off'],
    ['Green pending HMICFRS sign off', 'Green pending sign-off'],
    ['Green - pending HMICFRS sign off', 'Green pending sign-off'],
    ['WHITE (CLOSED)', 'White closed'],
    [
      'Areas for improvement 1 & 2 are closely related and for the purposes of update they are merged.',
      'none',
    ],
    ['Amber - this is a new recommendation with actions to complete being assessed.', 'Amber'],
    ['Amber: report published July, and work is being undertaken to assess what is required.', 'Amber'],
    ['Green - the actions are now completed.', 'Green'],
    [
      'Amber: re-inspection report published May, but work to meet recommendations started in\nFebruary once draft report was seen.',
      'Amber',
    ],
    ['February 2022 AMBER March 2022 WHITE (CLOSED)', 'White closed'],
    [
      'Green - with the VAWG action plan in place, the force assesses this\nrecommendation as Green. It is ongoing.',
      'Green',
    ],
    [
      'Amber - the liaison has agreed progress is being made but assesses there is still work required.',
      'Amber',
    ],
    ['Amber – templates are ready to go to the Niche\nregional team for sign off in May.', 'Amber'],
    [
      'Green pending HMICFRS sign off following communication with CJS; the lead assesses this is met and is Green.',
      'Green pending sign-off',
    ],
    ['Green pending HMICFRS sign off – SOP updated.', 'Green pending sign-off'],
    [
      'Green - it is assessed that the training plan in place meets the criteria for this recommendation.',
      'Green',
    ],
    ['Green Pending HMIC sign off', 'Green pending sign-off'],
    ['Green - a process is now in place. This is Green pending HMICFRS sign off', 'Green pending sign-off'],
    ['↔', 'none'],
    ['Tier 2', 'none'],
    ['Tion 2', 'none'],
    ['THEFT', 'none'],
    ['(PLAN CLOSED)', 'none closed'],
    ['Closed', 'none closed'],
    ['** CLOSED **', 'none closed'],
    ['amber.', 'Amber'],
    ['HMICFRS Confirmed Closed.', 'none closed'],
    ['Green Status', 'Green'],
    ['status of Amber', 'Amber'],
    ['remain as red pending a further review', 'Red'],
    ['Held at WHITE pending publication of the guidance', 'White'],
    ['held at white pending', 'White'],
    ['This will be GREEN on receipt of written reports', 'none'],
    ['this will GREEN', 'none'],
    ['1 has recently turned green as below', 'Green'],
    ['is implemented', 'Green'],
    ['superseded by Stop and Search 2', 'none closed'],
    ['1 closed [not applicable]', 'none closed'],
    ['closed since the force has been inspected', 'none closed'],
    ['1 can now be progressed', 'none'],
    ['can now be closed as Green', 'Green'],
    ['keep this at Amber until they inspect us', 'Amber'],
    ['', 'none'],
  ])('%j means %s', (said, meant) => {
    expect(inShort(said)).toBe(meant);
  });
});
