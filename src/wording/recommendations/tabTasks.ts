/** What is said where a coordinator hands out a task or changes one, and where they mend what a report is said to ask. */
import { count } from '../facts';

export const taskForm = {
  add: 'Add a task',
  added: 'The task is added.',
  change: 'Change',
  changeOf: (asks: string) => `Change the task: ${asks}`,
  changed: 'The task is saved.',
  takeAway: 'Take away',
  takeAwayOf: (asks: string) => `Take away the task: ${asks}`,
  takenAway: 'The task is taken away.',
  takeIt: 'Take it away',
  why: 'Why it is not needed',
  whyHint: 'Nobody has answered it yet. The history keeps what it was, and why it went.',
  asks: 'What is to be done',
  asksHint: 'One piece of work that one role answers for. Its owner reads these words on the card.',
  owner: 'Owner (role)',
  ownerHint: 'They are reminded of it, and say how it stands.',
  choose: 'Choose a role',
  due: 'Due',
  dueHint: 'A day, a month, or words such as “Immediately”. Leave it empty for no date of its own.',
  day: 'Last day',
  dayHint: 'Another day is a move: the one promised before stays on record.',
  reason: 'Why the day moves',
  save: 'Save the task',
  saving: 'Saving …',
} as const;

export const correctForm = {
  open: 'Correct',
  hint: 'Only to mend what was typed or read wrongly: these are the inspectorate’s words. The history keeps both.',
  due: 'Due, as the report gave it',
  dueHint: 'As first promised. To move a date that was promised, use “Move deadline”.',
  save: 'Save the correction',
  saved: 'The correction is saved.',
} as const;

/** What was entered by mistake, a recommendation or a report, goes again while nobody has worked on it. */
export const mistake = {
  open: 'Entered by mistake',
  ofOne:
    'It goes from the register, with its tasks. Nobody has worked on it yet. If it was right and has ended, change its status instead and say how it ended.',
  ofReport: (rows: number) =>
    `The report goes from the register${rows === 0 ? '' : `, with ${count(rows, 'item')} and ${rows === 1 ? 'its' : 'their'} tasks`}. Nobody has worked on any of it yet.`,
  take: 'Take it away',
  taking: 'Taking it away …',
  taken: (name: string) => `“${name}” is taken away.`,
  undone: (name: string) => `Undone. “${name}” is in the register again.`,
} as const;
