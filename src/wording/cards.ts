/** What the cards in chat say. */
import type { Day } from '../inspection/day';
import type { LastSaid } from '../inspection/task';
import type { UpdateKind } from '../inspection/update';
import { count, dayInWords, monthInWords } from './facts';

export const PRODUCT = 'Recommendation Tracker';

/** "Head of PPU · 3 items, 1 late": whom the card addresses, as which role, and how much there is. */
export const addressed = (roles: readonly string[], items: CardCount): string =>
  `${roles.join(' · ')} · ${counted(items)}`;

/** `late` counts only what is not answered yet. */
export type CardCount = { all: number; answered: number; late: number };

const counted = ({ all, answered, late }: CardCount): string => {
  const lateness = answered === 0 ? `${late} late` : `${late} of the rest late`;
  return [
    count(all, 'item'),
    ...(answered === 0 ? [] : [`${answered} answered`]),
    ...(late === 0 ? [] : [lateness]),
  ].join(', ');
};

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
  change: 'Answer again',
  send: 'Send',
  claim: 'Say it is done',
  ask: 'Ask',
  progressWords: 'What has happened since?',
  progressMissing: 'Say in a few words what has happened.',
  doneWords: 'What was done?',
  doneMissing: 'Say in a few words what was done.',
  evidence: 'Link to the evidence',
  evidenceIfAny: 'Link to evidence, if there is any',
  evidenceMissing: 'A claim needs a link to its evidence.',
  wantedDay: 'Which day can be kept?',
  wantedDayMissing: 'Choose a day.',
  reason: 'Why is more time needed?',
  reasonMissing: 'Give the reason: it goes to the coordinator and into the paper.',
  allAnswered: 'Nothing else is waiting for you here.',
  gone: 'This is no longer in the register.',
  unreadable:
    'Its row in the list was edited into something that cannot be read; a coordinator has to mend it.',
  finished: 'Finished: nothing more is needed.',
  claimed: 'Said to be done; a coordinator is reviewing it.',
  notYours: 'This is no longer yours.',
  waits: 'Now waits on another body.',
} as const;

export const moreInTeams = (more: number): string => `${count(more, 'more item')} in the tab →`;

const SAVED: Readonly<Partial<Record<UpdateKind, string>>> = {
  progress: 'progress saved',
  claim: 'said to be done; the coordinator will review it',
  'longer asked': 'more time asked for',
};

/** "Rec. 5: progress saved 9:14, 17 November": what an item shrinks to once it is answered. */
export const answeredLine = (where: string, kind: UpdateKind, when: string): string =>
  `${where}: ${SAVED[kind] ?? 'saved'} ${when}`;

export const byName = (name: string, mine: boolean): string => (mine ? '' : ` by ${name}`);

/** The clock where the organisation is: "9:14, 17 November". */
export function momentInWords(at: string, zone: string): string {
  const moment = new Date(at);
  const clock = new Intl.DateTimeFormat('en-GB', {
    hour: 'numeric',
    minute: '2-digit',
    timeZone: zone,
  }).format(moment);
  const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: zone }).format(
    moment,
  );
  return `${clock}, ${date}`;
}

/** The line a phone or the chat list shows for the card, and what a screen reader says first. */
export const reminderSummary = (name: string, items: number, late: number, day: Day): string =>
  `${name}: ${count(items, 'item')} due${late === 0 ? '' : `, ${late} late`} (${dayInWords(day)})`;

export const WELCOME =
  'Hello. I am the Recommendation Tracker. I write to you in the morning when something you own is due or late, once a day at most, and you can answer on the card. Say “my tasks” to see what is yours now.';
export const HELP =
  'I know two things: “my tasks” shows what is due, and “help” shows this. Everything else is in the tab.';
export const NOTHING_DUE = 'Nothing of yours is due or late today.';
export const TRY_AGAIN =
  'The register does not answer just now, so nothing was saved. Press again in a minute; pressing twice counts once.';
export const NOT_UNDERSTOOD =
  'This card sent something I cannot read, so nothing was saved. Open the tab and answer there.';
