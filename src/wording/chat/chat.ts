/** What is said in the chat besides the cards about work: what a person can say there, and when they are away. */
import type { Away } from '../../inspection/reminders/owner';
import { PRODUCT } from './cards';
import { dayInWords } from '../facts';

/** The fixed words, and what each does. */
export const CHAT_WORDS = [
  { word: 'my tasks', does: 'shows everything open that is yours, most urgent first.' },
  { word: 'away', does: 'lets you say when you are away, so that your deputy is written to instead.' },
  { word: 'help', does: 'shows this.' },
] as const;

export const help = {
  title: 'What you can say here',
  summary: `${PRODUCT}: what you can say here`,
  greeting:
    'Hello. I write to you in the morning when something you own is due or late, once a day at most, and you can answer on the card.',
  files: 'Attach a file to a message, and I ask which of your items it is evidence for.',
  rest: 'Everything else is in the tab.',
  open: 'Open the tab',
} as const;

export const NOT_A_WISH =
  'I know three words: “my tasks”, “away” and “help”. A file you attach can become evidence. Everything else is in the tab.';
export const NOTHING_OPEN = 'Nothing of yours is open.';

export const away = {
  title: 'When you are away',
  from: 'First day away',
  until: 'Last day away',
  keep: 'I am away on these days',
  back: 'I am back',
  noRole: 'You hold no role today, so nothing is written to you as its holder.',
  chooseDay: 'Choose a day.',
} as const;

/** How it stands for one role; the names are anyone's. */
export function awayLine(role: string, deputy: string | undefined, days: Away | undefined): string {
  const when =
    days === undefined
      ? 'you are not away'
      : `you are away from ${dayInWords(days.from)} to ${dayInWords(days.until)}`;
  const who =
    deputy === undefined
      ? 'It has no deputy, so you go on being written to; a coordinator can name one.'
      : `${deputy} is written to ${days === undefined ? 'when you are' : 'meanwhile'}.`;
  return `${role}: ${when}. ${who}`;
}

export const awaySummary = (isAway: boolean): string =>
  `${PRODUCT}: ${isAway ? 'the days you are away are kept' : 'you are not away'}`;
