/** What the screen of the round says of questions between papers that nobody answered in time. */
import type { AskedUpdate } from '../../inspection/asking/askedUpdate';
import { type Day, daysBetween } from '../../inspection/day';
import { count, dayInWords } from '../facts';
import { number } from '../language';

export const lateSilence = {
  title: (items: number) => `Asked for an update, and silent (${number(items)})`,
  explain: 'The day by which an answer was wanted has passed, and nobody has answered since.',
  /** "asked by Cat Cole on 16 November 2026, wanted by 20 November 2026: 2 days ago" */
  asked: ({ by, on, until }: AskedUpdate, today: Day): string =>
    `asked by ${by.name} on ${dayInWords(on)}, wanted by ${dayInWords(until)}: ${count(daysBetween(until, today), 'day')} ago`,
} as const;
