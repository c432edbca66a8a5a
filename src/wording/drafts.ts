/** What is said of words that are typed and not sent. */
export const drafts = {
  kept: 'Not sent yet; kept on this computer.',
  discard: 'Discard my changes',
  discarded: 'Discarded.',
  bringBack: 'Bring them back',
} as const;
