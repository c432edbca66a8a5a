/** A message to one person on one day, and how that person is reached. */
import type { Day } from '../day';
import type { Channel } from './policy';

/**
 * waiting: written down, and not begun or put off · claimed: being sent this moment · sent · refused: it cannot reach
 * them · unknown: no answer came, so it may have arrived.
 */
export const DELIVERY_STATES = ['waiting', 'claimed', 'sent', 'refused', 'unknown'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

export const isDeliveryState = (word: unknown): word is DeliveryState =>
  DELIVERY_STATES.some((state) => state === word);

/** reminder: the morning's · asked: the person asked · round: before a paper · handover: a role came to them. */
export const DELIVERY_KINDS = ['reminder', 'asked', 'round', 'handover'] as const;
export type DeliveryKind = (typeof DELIVERY_KINDS)[number];

export type Delivery = {
  /** Unique: one person, one day, one kind of message. */
  key: string;
  kind: DeliveryKind;
  /** The round's key, or the role that came to them; empty for the others. */
  about: string;
  personId: string;
  personName: string;
  day: Day;
  /** The moment it was written down, and from its claim on that of the last claim; in UTC. */
  at: string;
  state: DeliveryState;
  /** Why it was refused, is unknown, or waits for another try; for one that came by another way than chat, why not by chat. */
  why: string;
  /** The way it was last tried; undefined before. */
  channel: Channel | undefined;
  /** How often it was turned away for the moment. */
  tries: number;
  /** Before this moment, in UTC, it is not tried again; empty for at once. */
  notBefore: string;
  /** The moment of its first answer, in UTC; empty while there is none. */
  answeredAt: string;
  conversationId: string;
  /** The sent message, so that it can be replaced by the present truth. */
  activityId: string;
  /** All that was said, most urgent first; the card shows the first of them and links to the rest. */
  taskIds: readonly string[];
  /** Those of them that others have to answer: told as a manager or a coordinator. */
  oversees: readonly string[];
};

export const deliveryKey = (personId: string, day: Day): string => `${personId}|${day}|reminder`;

/** Written down, and nothing has become of it yet. */
export const planned = (
  about: Pick<Delivery, 'key' | 'kind' | 'about' | 'day' | 'at' | 'taskIds' | 'oversees'> & {
    person: { id: string; name: string };
  },
): Delivery => {
  const { person, ...rest } = about;
  const nothing = { why: '', channel: undefined, tries: 0, notBefore: '', answeredAt: '' };
  const nowhere = { conversationId: '', activityId: '' };
  return { ...rest, personId: person.id, personName: person.name, state: 'waiting', ...nothing, ...nowhere };
};

/** What became of one try. `waiting`: turned away for the moment, and surely not arrived. */
export type Outcome =
  | {
      state: 'sent' | 'refused' | 'unknown';
      why: string;
      channel: Channel | undefined;
      conversationId: string;
      activityId: string;
    }
  | { state: 'waiting'; why: string; channel: Channel; waitMs: number };

/** Turned away as often as this it is given up; the next morning says it, for only what was sent counts as said. */
export const MOST_TRIES = 5;

const later = (moment: string, ms: number): string => new Date(Date.parse(moment) + ms).toISOString();

/** The row after a try that ended at this moment. */
export function afterTry<D extends Delivery>(row: D, outcome: Outcome, now: string): D {
  if (outcome.state !== 'waiting') return { ...row, ...outcome, notBefore: '' };
  const { why, channel, waitMs } = outcome;
  const tried = { ...row, channel, tries: row.tries + 1 };
  if (tried.tries >= MOST_TRIES)
    return { ...tried, state: 'refused', why: `${why}, ${MOST_TRIES} tries`, notBefore: '' };
  return { ...tried, state: 'waiting', why, notBefore: later(now, waitMs) };
}

// A claim this old has nobody behind it any more: whoever made it was killed in the middle of sending.
export const ABANDONED_MS = 120_000;
// What waited this long would arrive on another day than it speaks of.
const STALE_MS = 20 * 3_600_000;

const age = ({ at }: Pick<Delivery, 'at'>, now: string): number => Date.parse(now) - Date.parse(at);

export const isAbandoned = (row: Pick<Delivery, 'state' | 'at'>, now: string): boolean =>
  row.state === 'claimed' && age(row, now) >= ABANDONED_MS;

export const isStale = (row: Pick<Delivery, 'state' | 'at'>, now: string): boolean =>
  row.state === 'waiting' && age(row, now) >= STALE_MS;

/** How long it still has to wait before it may be tried, in milliseconds; 0 for not at all. */
export const toWait = ({ notBefore }: Pick<Delivery, 'notBefore'>, now: string): number =>
  notBefore === '' ? 0 : Math.max(0, Date.parse(notBefore) - Date.parse(now));

/** Where the bot can reach a person, as Teams told it when the app was installed. */
export type Conversation = {
  /** The person's directory id; unique. */
  personId: string;
  conversationId: string;
  /** The person's id inside Teams, 29:…; a card needs it to refresh for them. */
  teamsId: string;
  serviceUrl: string;
  tenantId: string;
  /** Empty while the app is installed; else why it can no longer reach them. */
  gone: string;
};
