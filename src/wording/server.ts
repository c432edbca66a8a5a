/** What the server says by itself: to a browser that asks for nothing we have, and to whoever starts it with wrong settings. */

export const answer = {
  asPrinted: 'Open this address as it was printed: 127.0.0.1 with its port.',
  nothingHere: 'There is nothing at this address.',
  failed: 'This could not be done. Nothing was saved.',
} as const;

export const wrongSettings = {
  notZone: 'is no time zone; write it as Europe/London',
  notQueue: 'is no queue’s name; write it as tracker-deliveries',
  // One registration for both would let a tab's token knock at the bot's door.
  shared: 'BOT_CLIENT_ID and TAB_CLIENT_ID are the same; register the bot and the tab as two apps.',
  noCredential:
    'Give BOT_CERTIFICATE, BOT_MANAGED_IDENTITY or BOT_CLIENT_SECRET, so that the bot can sign in.',
  twoCredentials: 'BOT_CERTIFICATE stands beside another way to sign in; give one of them.',
} as const;
