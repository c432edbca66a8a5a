/** What the page of one recommendation says: its promise, its moves, its tasks, its history, and a coordinator's forms. */
import type { Move } from '../../inspection/recommendation/deadline';
import { type Day } from '../../inspection/day';
import { CLOSINGS, type Closing } from '../../inspection/recommendation/status';
import type { UpdateKind } from '../../inspection/update';
import { dayInWords, deadlineInWords } from '../facts';

const CLOSING_WORDS: Readonly<Record<Closing, string>> = {
  implemented: 'Implemented',
  superseded: 'Superseded by another',
  'not ours': 'Not ours to do',
  'no longer relevant': 'No longer relevant',
  'tracked elsewhere': 'Tracked elsewhere',
};

const KIND_WORDS: Readonly<Record<UpdateKind, string>> = {
  progress: 'Progress',
  claim: 'Said to be done',
  'no change': 'No change',
  'not mine': 'Said not to be theirs',
  snoozed: 'Reminder put off',
  stopped: 'Reminders stopped',
  resumed: 'Reminders on again',
  'longer asked': 'Asked for a later day',
  status: 'Status',
  'deadline moved': 'Deadline moved',
  'sent back': 'Sent back',
  'evidence reviewed': 'Evidence reviewed',
  'reality tested': 'Reality tested',
  'signed off': 'Signed off',
  reopened: 'Reopened',
  waiting: 'Waiting on another body',
  chased: 'Chased',
  link: 'Linked',
  level: 'Level and tier',
  sensitive: 'Marked sensitive or not',
  'import undone': 'Import undone',
  'status explained': 'Status explained',
  'fall explained': 'Explained why Green fell back',
  paper: 'In the paper',
  undone: 'Undone',
  assigned: 'Given to another role',
  'update asked': 'Asked for an update',
  'question taken back': 'Took the question back',
  'handed on': 'Handed to a deputy',
  'taken back': 'Taken back from the deputy',
  task: 'Task handed out or changed',
  corrected: 'Corrected',
};

export const page = {
  one: 'Recommendation',
  missing:
    'There is no such recommendation in the register. It may have been removed, or the link is incomplete.',
  back: 'Recommendations',
  whole: 'Show all of it',
  less: 'Show less',
  where: 'Where it stands',
  status: 'Status',
  owner: 'Owner',
  closed: 'Closed',
  due: 'Due',
  report: 'Report',
  published: (said: string) => `published ${said}`,
  changeStatus: 'Change status',
  moveDeadline: 'Move deadline',
  first: 'First promised',
  movedTo: (to: string) => `Moved to ${to}`,
  now: 'In force now',
  /** Whose date is lacking is in the paper's own words, which are shown as they are. */
  noneSet: (words: string) =>
    `Set by ${/\bby (?:the )?([A-Z]\w+)/.exec(words)?.[1] ?? 'the inspectorate'}: none (the paper says “${words}”)`,
  moveFacts: ({ askedBy, agreedBy, on, reportedToBoard }: Move): string =>
    [
      ...(askedBy === '' ? [] : [`asked by ${askedBy}`]),
      ...(agreedBy === '' ? [] : [`agreed by ${agreedBy}`]),
      ...(on === undefined ? [] : [dayInWords(on)]),
      ...(reportedToBoard ? ['reported to the board'] : []),
    ].join(' · '),
  noReason: 'no reason was given',
  deadline: deadlineInWords,
  tasks: (many: number) => `Tasks (${many})`,
  wholeOfIt: 'All that it asks.',
  noTasks: 'Nothing has been set to be done about it yet.',
  noHistory: 'Nothing has been said yet.',
  kind: (kind: UpdateKind) => KIND_WORDS[kind],
  about: (task: string) => `about “${task}”`,
  by: (name: string, asRole: string) => (asRole === '' || asRole === name ? name : `${name}, ${asRole}`),
  via: { card: 'by card in Teams', tab: 'in the tab', paper: 'in a paper' },
  wanted: (day: string) => `Wanted: ${day}`,
  at: (day: Day, time: string) => `${dayInWords(day)}, ${time}`,
  paper: (asOf: string) => `What the paper of ${asOf} printed`,
  paperParts: {
    status: 'Status',
    position: 'Position',
    direction: 'Direction of travel',
    due: 'Due',
    originalDue: 'Original due',
    owner: 'Owner',
    resources: 'Resources',
    accepted: 'Accepted',
    comments: 'Comments',
  },
} as const;

export const statusForm = {
  title: 'Change the status',
  status: 'New status',
  closing: 'Is it closed?',
  notClosed: 'Not closed',
  closings: CLOSINGS.map((value) => ({ value, name: CLOSING_WORDS[value] })),
  reason: 'Reason',
  reasonHint: 'Needed when it turns Red, falls back from Green, closes or opens again. The paper prints it.',
  save: 'Save the status',
  saved: 'The status is saved.',
} as const;

export const deadlineForm = {
  title: 'Move the deadline',
  to: 'New last day',
  reason: 'Reason',
  reasonHint: 'It is kept with the date and printed in the paper. The date first promised stays on record.',
  askedBy: 'Who asked for it',
  askedByHint: 'A role or a person; leave it empty when nobody did.',
  save: 'Move the deadline',
  saved: 'The deadline is moved.',
} as const;

export const saving = 'Saving…';
export const asOfInWords = (month: string): string => {
  const [year, number] = month.split('-');
  const name = dayInWords(`${month}-01` as Day).split(' ')[1];
  return number === undefined ? month : `${name ?? ''} ${year ?? ''}`;
};
