/** A message to one person on one day, and how that person is reached. */
import type { Day } from './day';

/** claimed: about to be sent · sent · refused: it cannot reach them · unknown: no answer came, so it may have arrived. */
export const DELIVERY_STATES = ['claimed', 'sent', 'refused', 'unknown'] as const;
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
  /** The moment it was claimed, in UTC. */
  at: string;
  state: DeliveryState;
  /** Why it was refused or is unknown; empty otherwise. */
  why: string;
  conversationId: string;
  /** The sent message, so that it can be replaced by the present truth. */
  activityId: string;
  /** All that was said, most urgent first; the card shows the first of them and links to the rest. */
  taskIds: readonly string[];
  /** Those of them that others have to answer: told as a manager or a coordinator. */
  oversees: readonly string[];
};

export const deliveryKey = (personId: string, day: Day): string => `${personId}|${day}|reminder`;

/** Nothing has become of it yet. */
export const claimed = (
  about: Pick<Delivery, 'key' | 'kind' | 'about' | 'day' | 'at' | 'taskIds' | 'oversees'> & {
    person: { id: string; name: string };
  },
): Delivery => {
  const { person, ...rest } = about;
  const nowhere = { why: '', conversationId: '', activityId: '' };
  return { ...rest, personId: person.id, personName: person.name, state: 'claimed', ...nowhere };
};

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
