/** What Settings says about the messages that went out: how many of each, what waits, and whom chat does not reach. */
import type { DeliveryHealth, Unreached } from '../../inspection/reminders/deliveryHealth';
import type { LastMorning } from '../../inspection/reminders/morning';
import { byChannel, whyInWords } from './deliveryReasons';
import { count, dayInWords } from '../facts';
import { dateAndTimeInWords } from '../language';

/** A moment of the server's, as a clock here shows it. */
const clock = (at: string): string => dateAndTimeInWords(new Date(at));

export const delivery = {
  title: 'Delivery',
  explain: (days: number) =>
    `What became of the messages of the last ${days} days, as the list Deliveries has it. Only coordinators see this.`,
  none: 'No message has gone out yet.',
  sent: 'Sent',
  sentBy: ({ byFeed, byMail }: DeliveryHealth): string =>
    [
      ...(byFeed === 0 ? [] : [`${byFeed} ${byChannel('feed')}`]),
      ...(byMail === 0 ? [] : [`${byMail} ${byChannel('mail')}`]),
    ].join(', '),
  answered: 'Answered on the card',
  refused: 'Not delivered',
  unknown: 'Not known: no answer came',
  waiting: 'Waiting',
  since: (at: string): string => `the oldest since ${clock(at)}`,
  morning: 'Last morning round',
  morningSays: ({ day, state, at }: LastMorning): string =>
    `${dayInWords(day)}, ${state === 'planning' ? 'not finished, last heard of' : 'done'} ${clock(at)}`,
  noMorning: 'none yet',
  unreached: (people: number): string =>
    people === 0
      ? 'Everybody’s latest message came to them in chat.'
      : `${count(people, 'person was', 'people were')} not reached in chat`,
  unreachedHint:
    'About their latest message. Whoever installs the app again hears the same day; somebody has to speak to the others.',
  reached: ({ state, channel, why, day }: Unreached): string => {
    const reason = why === '' ? '' : `: ${whyInWords(why)}`;
    if (state === 'sent' && channel !== undefined)
      return `${dayInWords(day)}, sent ${byChannel(channel)}${reason}`;
    if (state === 'waiting') return `${dayInWords(day)}, tried again later${reason}`;
    return `${dayInWords(day)}, ${state === 'unknown' ? 'not known whether it arrived' : 'not reached'}${reason}`;
  },
} as const;
