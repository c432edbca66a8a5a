/** In words, why a message did not go out in chat, or not at all. */
import type { Channel } from '../../inspection/reminders/policy';

const CHANNELS: Readonly<Record<Channel, string>> = {
  chat: 'in chat',
  feed: 'in the activity feed',
  mail: 'by mail',
};

export const byChannel = (channel: Channel): string => CHANNELS[channel];

const REASONS: Readonly<Record<string, string>> = {
  'nobody holds it': 'nobody holds it',
  'account disabled': 'the account of its holder is switched off',
  'app not installed': 'the app is not installed',
  'app removed': 'they removed the app',
  'app being installed': 'the app is being installed for them',
  'chat switched off': 'chat is switched off in Settings',
  'sent by feed': 'it was put into their activity feed',
  'sent by mail': 'it was sent by mail',
  'stopped while sending': 'the card may have arrived; it was cut off while sending',
  'its card could not be made': 'the card could not be made; the log of the server says why',
  'its day passed before it could be sent': 'the day was over before it could be sent',
  'install: forbidden': 'the app may not be installed for them',
  'install: refused': 'the app could not be installed for them',
  'install: missing': 'Teams does not know them, so the app cannot be installed',
  'feed: forbidden': 'the activity feed is closed to this app',
  'feed: missing': 'they have no activity feed for this app',
  'feed: refused': 'the activity feed refused it',
  'mail: forbidden': 'this app may not send mail',
  'mail: missing': 'no mail address is known for them',
  'mail: refused': 'the mail was refused',
};

const CODES: readonly (readonly [RegExp, string])[] = [
  [/^ConversationBlockedByUser\b/, 'they blocked the bot'],
  [/^BotNotInConversationRoster\b/, 'they removed the app'],
  [/^BotDisabledByAdmin\b/, 'an administrator switched the bot off'],
  [/^ConversationNotFound\b/, 'their chat with the bot is gone'],
  [/^MessageWritesBlocked\b/, 'Teams lets nobody write in their chat with the bot'],
  [/^MessageSizeTooBig\b/, 'the card is too large for Teams'],
  [/^(?:mail|feed|chat): no answer|^no answer/, 'no answer came, so it may have arrived'],
  [/^(?:Throttled|PreconditionFailed|ServiceError|status 50\d)\b/, 'Teams was too busy'],
  [/^(?:Unauthorized|BotNotRegistered|status 401)\b/, 'Teams does not let the bot in'],
];

/** A row's reasons, one after the other. Anything unknown is what Teams answered, word for word. */
export const whyInWords = (why: string): string =>
  why
    .split('; ')
    .map((one) => REASONS[one] ?? CODES.find(([code]) => code.test(one))?.[1] ?? `Teams says: ${one}`)
    .join('; ');
