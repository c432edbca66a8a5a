/** What stands where many recommendations are changed at once: how many, what is done to them, and what became of each. */
import { count } from '../facts';
import { number } from '../language';

export const many = {
  choose: (what: string) => `Choose ${what}`,
  chooseAll: (shown: number) => `Choose all ${number(shown)} shown`,
  bar: 'The chosen recommendations',
  chosen: (chosen: number) => `${number(chosen)} chosen`,
  hidden: (hidden: number) => `${number(hidden)} of them not shown now`,
  clear: 'Choose none',
  assign: 'Assign',
  assignTitle: 'Give them to a role',
  role: 'Role',
  noRole: 'Choose a role',
  assignSend: (chosen: number) => `Assign ${count(chosen, 'recommendation')}`,
  move: 'Move date',
  moveTitle: 'Move their dates',
  moveSend: (chosen: number) => `Move ${count(chosen, 'date')}`,
  progress: (done: number, of: number) => `${number(done)} of ${number(of)}`,
  stop: 'Stop',
  stopHint: 'What is done stays done.',
  done: (done: number, of: number) =>
    done === of
      ? of === 1
        ? 'It is changed.'
        : `All ${count(of, 'recommendation')} changed.`
      : `${number(done)} of ${number(of)} changed.`,
  left: 'Not reached: it was stopped before.',
  stillChosen: 'Still chosen:',
  undone: (undone: number) =>
    undone === 1
      ? 'Undone. It is as it was before; the history keeps both.'
      : 'Undone. They are as they were before; the history of each keeps both.',
  undonePart: (undone: number, of: number) =>
    `${number(undone)} of ${number(of)} undone. These stay as they were changed:`,
} as const;

export const ownerForm = {
  open: 'Change owner',
  title: 'Give it to another role',
  role: 'Role',
  hint: 'Its open tasks go with it, unless they belong to somebody else already.',
  save: 'Change the owner',
  saved: 'The owner is changed.',
} as const;
