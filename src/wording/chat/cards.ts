/** What the cards in chat say. */
import type { Day } from '../../inspection/day';
import type { LastSaid } from '../../inspection/recommendation/task';
import type { UpdateKind } from '../../inspection/update';
import { count, dayInWords, monthInWords } from '../facts';
import { dateInWords, timeInWords } from '../language';

export const PRODUCT = 'Recommendation Tracker';

/** "Head of PPU · 3 items, 1 late": whom the card addresses, as which role, and how much there is. */
export const addressed = (roles: readonly string[], items: CardCount): string =>
  `${[...roles, unbroken(counted(items))].join('\u00a0· ')}`;

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const DAY = new RegExp(`(\\d) (${MONTHS})\\b(?: (?=\\d{4}\\b))?`, 'g');

/** A day stays on a line with its month and year: a narrow card breaks elsewhere. */
export const wholeDays = (text: string): string =>
  text.replace(
    DAY,
    (all, date: string, month: string) => `${date}\u00a0${month}${all.endsWith(' ') ? '\u00a0' : ''}`,
  );

/** So does a number with what it counts; for our own sentences, and dates as they were said. */
export const unbroken = (text: string): string => wholeDays(text).replace(/(\d) (?=[a-z])/g, '$1\u00a0');

/**
 * `over`: finished, handed on or gone since. `late` counts only what is still to be answered; `orMore` when items
 * behind the link may be late as well.
 */
export type CardCount = { all: number; answered: number; over: number; late: Late };
export type Late = { shown: number; orMore: boolean };

const counted = ({ all, answered, over, late }: CardCount): string =>
  [
    count(all, 'item'),
    ...(answered === 0 ? [] : [`${answered} answered`]),
    ...(over === 0 ? [] : [`${over} no longer open`]),
    ...lateIn(late, answered + over === 0 ? '' : ' of the rest'),
  ].join(', ');

const lateIn = ({ shown, orMore }: Late, ofWhich = ''): readonly string[] =>
  shown === 0 ? [] : [`${shown}${orMore ? ' or more' : ''}${ofWhich} late`];

/** Why a card was made. */
export type Occasion =
  | { is: 'reminder' | 'asked' }
  | { is: 'round'; title: string; call: number; calls: number; closes: Day | undefined; isClosed: boolean }
  | { is: 'handover'; role: string; before: string; from: Day };

const CALLS = ['', 'Second call', 'Last call'] as const;

/** What stands above the items; nothing on an ordinary morning. */
export function occasionInWords(occasion: Occasion, items: number): readonly string[] {
  switch (occasion.is) {
    case 'reminder':
    case 'asked':
      return [];
    case 'round': {
      const { title, call, closes, isClosed } = occasion;
      if (isClosed)
        return [`${title}: this round is closed. What you say now comes too late for that paper.`];
      const which = CALLS[call] ?? '';
      const until = closes === undefined ? '' : ` It closes on ${dayInWords(closes)}.`;
      const how = items === 1 ? 'How does this stand?' : 'How does each of these stand?';
      return [`${which === '' ? '' : `${which}: `}${title}. ${how}${until}`];
    }
    case 'handover': {
      const { role, before, from } = occasion;
      return [
        `${role} is yours from ${dayInWords(from)}${before === '' ? '' : `; before you it was ${before}’s`}. Here is everything that is open.`,
      ];
    }
  }
}

export const watching = (many: number): string => `${count(many, 'item')} of others, for you to know`;

/** Why one who need not answer is told; the role and the words are anyone's. */
export const concernInWords = {
  late: (role: string, holder: string) =>
    `Belongs to ${role}${holder === '' ? '' : ` (${holder})`}, and has been late for a long time.`,
  vacant: (role: string) => `Nobody holds ${role}: appoint someone under People and roles.`,
  'account disabled': (role: string, holder: string) =>
    `The account of ${holder}, who holds ${role}, is switched off: appoint someone else.`,
  'no owner named': () => 'No owner is named: give it to a role.',
  'not mine': (by: string, words: string) => `${by} says it is not theirs: “${cut(words, 200)}”`,
  stopped: (by: string, words: string) => `${by} stopped its reminders: “${cut(words, 200)}”`,
} as const;

export const deputyHears = (deputy: string, role: string, until: Day): string =>
  `While you are away, until ${dayInWords(until)}, ${deputy} hears about ${role}. You can still answer here.`;
export const forHolder = (role: string, holder: string, until: Day | undefined): string =>
  until === undefined
    ? `You hear about ${role} as its deputy.`
    : `You hear about ${role} as its deputy while ${holder} is away, until ${dayInWords(until)}.`;

export const actingAs = (name: string): string => `${name}, acting`;

export const lastSaid = ({ words, by, on }: LastSaid, most: number): string =>
  `Last said ${by === '' ? `in the paper of ${monthInWords(on)}` : `${dayInWords(on)} by ${by}`}: ${cut(words, most)}`;

/** Line breaks become spaces, and the cut is at a word. */
export function cut(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const space = line.lastIndexOf(' ', most - 1);
  return `${line.slice(0, space < most / 2 ? most - 1 : space)}…`;
}

export const quoted = (text: string): string => `“${cut(text, 140)}”`;

export const CARD = {
  progress: 'Progress',
  done: 'Done',
  longer: 'Need longer',
  open: 'Open',
  other: 'Other answer',
  same: 'No change',
  notMine: 'Not mine',
  sendOther: 'Send it',
  change: 'Answer again',
  send: 'Send',
  claim: 'Say it is done',
  ask: 'Ask',
  progressWords: 'What has happened since?',
  progressMissing: 'Say in a few words what has happened.',
  doneWords: 'What was done?',
  doneMissing: 'Say in a few words what was done.',
  wish: 'What is it?',
  wishes: {
    snoozed: 'Remind me later',
    stopped: 'Stop reminding me of this',
    'not mine': 'This is not mine',
  },
  wishMissing: 'Choose one of the three.',
  laterDay: 'To be reminded later: on which day?',
  otherWords: 'For the other two: why? The coordinator reads it.',
  notMineWords: 'Whose is it, or why is it not yours? The coordinator reads it.',
  noEvidence: 'No evidence yet.',
  lastEvidence: (link: string) => `Evidence: ${link}`,
  evidence: 'Link to the evidence',
  evidenceIfAny: 'Link to evidence, if there is any',
  evidenceFile: 'A file instead? Attach it to a message here, or add it in the tab.',
  evidenceMissing: 'A claim needs a link to its evidence.',
  wantedDay: 'Which day can be kept?',
  wantedDayMissing: 'Choose a day.',
  reason: 'Why is more time needed?',
  reasonMissing: 'Give the reason: it goes to the coordinator and into the paper.',
  allAnswered: 'Nothing else is waiting for you here.',
  gone: 'This is no longer in the register.',
  unreadable:
    'It was edited in SharePoint so that it can no longer be read; a coordinator has to correct it there.',
  finished: 'Finished: nothing more is needed.',
  claimed: 'Said to be done; a coordinator is reviewing it.',
  settled: 'Nothing more for you to do.',
  notYours: 'This is no longer yours.',
  waits: 'Now waits on another body.',
  tooLarge: 'It is more than one message can hold. Answer it in the tab.',
  openMine: 'Open my work',
} as const;

export const moreInTeams = (more: number): string => `${count(more, 'more item')} in the tab →`;

/** What was done, and what comes of it. */
const SAVED: Readonly<Partial<Record<UpdateKind, readonly [string, string?]>>> = {
  progress: ['progress saved'],
  claim: ['said to be done', 'the coordinator will review it'],
  'longer asked': ['more time asked for', 'the coordinator decides'],
  'no change': ['said to stand as before'],
  'not mine': ['said not to be yours', 'the coordinator decides'],
  snoozed: ['reminder put off'],
  stopped: ['reminders stopped', 'the coordinator knows'],
};

/** "Rec. 5: progress saved at 9:14 on 17 November by Bob": what an item shrinks to once it is answered. */
export function answeredLine(where: string, kind: UpdateKind, { when, by }: Given): string {
  const [did, then] = SAVED[kind] ?? ['saved'];
  return `${where}: ${did} ${when}${by === '' ? '' : ` by ${by}`}${then === undefined ? '' : `; ${then}`}`;
}

/** `by` is empty where it was the reader. */
type Given = { when: string; by: string };

/** The clock where the organisation is: "at 9:14 on 17 November". */
export function momentInWords(at: string, zone: string): string {
  const moment = new Date(at);
  return `at ${timeInWords(moment, zone)} on ${dateInWords(moment, zone)}`;
}

const WHAT_OF_THEM = { reminder: 'due', asked: 'open', round: 'to answer', handover: 'open' } as const;

/** `isOpen`: some of it is not said for its day. */
type Summed = {
  occasion: Occasion;
  items: number;
  late: Late;
  day: Day;
  asked: number;
  isOpen: boolean;
};

/** The line a phone or the chat list shows for the card, and what a screen reader says first. */
export function reminderSummary(name: string, { occasion, items, late, day, asked, isOpen }: Summed): string {
  const of = occasion.is === 'reminder' && isOpen ? 'open' : WHAT_OF_THEM[occasion.is];
  const many = `${count(items, 'item')} ${of}`;
  const askedOf = asked === 0 ? [] : [`${asked} asked about`];
  const head =
    occasion.is === 'round' ? `${occasion.title}, ` : occasion.is === 'handover' ? `${occasion.role}, ` : '';
  return `${name}: ${head}${[many, ...lateIn(late), ...askedOf].join(', ')} (${dayInWords(day)})`;
}

/** As a card says why an answer was not taken, at the field it concerns. */
export const wrongOnCard = {
  'no words': { progress: CARD.progressMissing, claim: CARD.doneMissing },
  'no evidence': CARD.evidenceMissing,
  'not a day': CARD.wantedDayMissing,
  'no reason': { longer: CARD.reasonMissing, other: 'Say in a few words why: the coordinator reads it.' },
} as const;

/** A reply that takes longer than Teams waits. */
export const STILL_SAVING =
  'This takes longer than usual. It is being saved, and the card will show it; there is no need to press again, and pressing again counts once.';

export const TRY_AGAIN =
  'The register does not answer just now, so nothing was saved. Press again in a minute; pressing twice counts once.';
export const NOT_UNDERSTOOD =
  'This card sent something I cannot read, so nothing was saved. Open the tab and answer there.';
