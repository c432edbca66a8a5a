/** What the page of a recommendation says of its closing, of what it waits on, of its links and of its marks. */
import type { Day } from '../../inspection/day';
import type { Authority, ClosingStand, LineStep, TakenStep } from '../../inspection/recommendation/closing';
import type { LinkKind, SeenAs } from '../../inspection/recommendation/links';
import type { ClosingStep } from '../../inspection/recommendation/recommendation';
import type { Watched } from '../../inspection/recommendation/waiting';
import { count, dayInWords } from '../facts';

const STEPS: Readonly<Record<ClosingStep['step'], string>> = {
  claimed: 'Said to be done',
  'evidence reviewed': 'Evidence reviewed',
  'reality tested': 'Tested in practice',
  'signed off': 'Signed off',
  'sent back': 'Sent back',
  reopened: 'Reopened',
};

const ENDS = { coordinator: 'a coordinator', role: '', body: 'written down by a coordinator' } as const;

export const closing = {
  title: 'Closing',
  step: (step: ClosingStep['step']) => STEPS[step],
  notYet: 'not yet',
  byWhom: ({ by, asRole, on }: ClosingStep): string =>
    [[by.name, asRole].filter((part) => part !== '').join(', '), dayInWords(on)].join(' · '),
  claimedInPaper: 'as the paper says; nobody claimed it here',
  next: (at: ClosingStand): string =>
    ({
      open: 'Next: the owner says it is done, with evidence, for every task.',
      claimed: 'Next: a coordinator who did not claim it reviews the evidence.',
      'evidence reviewed': 'Next: somebody who did not claim it tests it in practice.',
      'reality tested': 'Next: it is signed off.',
      'signed off': 'It is signed off.',
      ended: 'It has ended, and nobody signed it off here.',
    })[at],
  signer: ({ name, is }: Authority): string =>
    `At its level it is signed off by ${name}${ENDS[is] === '' ? '' : ` (${ENDS[is]})`}.`,
  noLevel: 'It has no level yet, and the level says who signs it off.',
  before: (many: number) => `Earlier steps (${many})`,
  reopened: (times: number) =>
    times === 1 ? 'It was reopened once.' : `It was reopened ${count(times, 'time')}.`,
  take: {
    'evidence reviewed': 'Record the review',
    'reality tested': 'Record the test',
    'signed off': 'Sign off',
  } satisfies Record<TakenStep, string>,
  taken: (step: LineStep) => `Saved: ${STEPS[step].toLowerCase()}.`,
  basis: {
    'evidence reviewed': 'What does the evidence show?',
    'reality tested': 'What was looked at, and what was found?',
    'signed off': 'On what does the sign-off rest?',
  } satisfies Record<TakenStep, string>,
  evidence: 'Link, if there is one',
  signedBy: (authority: string) => `Who signed it off for ${authority}`,
  signedOn: 'On which day',
  sendBack: 'Send back',
  sentBack: 'Sent back to the owner.',
  reopen: 'Reopen',
  reopenedNow: 'It is open again.',
  reason: 'Reason',
  reasonHint: 'The owner reads it, and it stays on record.',
  tasksAgain: 'To be done again',
} as const;

const UNSAID: Readonly<Record<Watched, string>> = {
  body: 'who it waits on',
  what: 'what is awaited',
  askedBy: 'who asks them',
  nextChase: 'when they are asked next',
};

export const waiting = {
  title: 'Waiting on',
  nobody: 'It waits on nobody.',
  body: 'Body',
  what: 'What is awaited',
  askedBy: 'Who asks them',
  askedByHint: 'A role; reminders of late chases go to the coordinator.',
  nextChase: 'Asked next on',
  since: 'With them since',
  unsaid: (facts: readonly Watched[]) => `Not said yet: ${facts.map((fact) => UNSAID[fact]).join(', ')}.`,
  late: (days: number) => `The next chase is ${count(days, 'day')} late.`,
  set: 'Say what it waits on',
  change: 'Change',
  none: 'It waits on nobody any more',
  save: 'Save',
  saved: 'Saved.',
  chase: 'Chased today',
  chaseWords: 'What did they say?',
  chaseNext: 'Ask again on',
  chased: 'Saved. They will be asked again.',
} as const;

const SEEN: Readonly<Record<SeenAs, string>> = {
  'merged with': 'Merged with',
  'part of': 'Part of',
  'superseded by': 'Superseded by',
  supersedes: 'Supersedes',
  'aligned with': 'Its date follows that of',
  'waits on': 'Waits on',
  'same as': 'Same as',
  'has as part': 'Has as a part',
  'is aligned with by': 'Its date is followed by',
  'is awaited by': 'Is awaited by',
};

export const links = {
  name: 'Links',
  title: (many: number) => `Links (${many})`,
  none: 'It is linked to no other recommendation.',
  seen: (is: SeenAs) => SEEN[is],
  kind: (is: LinkKind) => SEEN[is],
  unknown: 'not found in the register',
  add: 'Add a link',
  is: 'How it stands to the other',
  search: 'Find the other by its report, number or words',
  choose: 'Which one',
  none_found: 'Nothing fits these words.',
  words: 'In words, if that helps',
  save: 'Link them',
  saved: 'Linked.',
  remove: 'Remove',
  removeOf: (is: string, other: string) => `Remove the link: ${is} ${other}`,
  removed: 'The link is removed.',
  proposed: (other: string, to: Day | undefined, why: 'complete' | 'moved'): string =>
    `${other} ${why === 'complete' ? 'is complete' : 'was moved'}. ${to === undefined ? 'Nobody said on which day, so set the date of this one by hand.' : `The date of this one would now be ${dayInWords(to)}.`}`,
  proposals: (many: number) => `${count(many, 'date')} to decide`,
  ask: 'A coordinator decides whether it follows.',
  followReason: (other: string, why: 'complete' | 'moved'): string =>
    why === 'complete' ? `${other}, which it waited on, is complete.` : `Follows ${other}, which was moved.`,
  reasonKept: (reason: string) => `Kept with the date, and printed in the paper: “${reason}”`,
  follow: (to: Day) => `Move the date to ${dayInWords(to)}`,
  leave: 'Leave the date as it is',
  followed: (to: Day) => `The date is moved to ${dayInWords(to)}.`,
  left: 'The date stays as it is. It is proposed again should the other move again.',
  mergedTasks: (other: string, many: number) => `Tasks of ${other}, with which it is merged (${many})`,
  noMergedTasks: 'It has no tasks of its own.',
} as const;

export const marks = {
  level: (level: number | undefined) => (level === undefined ? 'No level' : `Level ${level}`),
  tier: (tier: number | undefined) => (tier === undefined ? 'no tier' : `tier ${tier}`),
  sensitive: (reason: string) => `Sensitive: ${reason}`,
  changeLevel: 'Change level',
  levelLabel: 'Level: who may close it',
  asItsReport: 'As its report',
  levels: (called: string) => [`1: ${called}`, '2: chief officer', '3: the inspectorate'],
  tierLabel: 'Tier: how far the evidence is',
  tiers: ['1: being gathered', '2: under review', '3: ready for final review'],
  levelSaved: 'Level and tier are saved.',
  mark: 'Mark sensitive',
  unmark: 'Change sensitivity',
  reason: 'Why it is kept out of public papers',
  reasonHint: 'Empty takes the mark off.',
  marked: 'Saved.',
  save: 'Save',
} as const;
