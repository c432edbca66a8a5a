/** What is said of a recommendation that is looked up without a line: how old what stands there is, and what is lacking. */
import { count } from '../facts';

export const unreached = {
  kept: (when: string, older: number) =>
    `Its tasks stand as they were last read on this computer, and what was said of it as it was read on ${when}${older === 0 ? '' : `, without ${count(older, 'older entry', 'older entries')}`}. Its history comes, and it can be changed, when the lists answer.`,
  notKept:
    'Its tasks stand as they were last read on this computer. What was said of it is kept only where it was opened lately; that and its history come when the lists answer.',
} as const;
