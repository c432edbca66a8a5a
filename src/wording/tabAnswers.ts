/** What an owner reads and presses when answering for a task, in My work and beside a recommendation. */

export const answers = {
  titles: { progress: 'Progress', claim: 'Done', 'longer asked': 'Need longer' },
  answering: (what: string) => `Answer for ${what}`,
  progressWords: 'What has happened since the last time?',
  progressEvidence: 'Link to evidence, if there is any',
  doneWords: 'What was done?',
  doneEvidence: 'Link to the evidence',
  doneHint: 'A coordinator reviews it; it is not closed before that.',
  longerDay: 'By which day can it be done?',
  longerWords: 'Why is more time needed?',
  longerHint: 'A coordinator decides; the date stays as it is until then.',
  send: { progress: 'Send progress', claim: 'Say it is done', 'longer asked': 'Ask for the day' },
  sending: 'Sending…',
  saved: {
    progress: (time: string) => `Progress saved at ${time}.`,
    claim: (time: string) => `Said to be done at ${time}. A coordinator reviews it now.`,
    'longer asked': (time: string) => `Asked for a later day at ${time}. A coordinator decides.`,
  },
  draftKept: 'Not sent yet; kept on this computer.',
  failed: 'Not saved.',
  linkPlaceholder: 'https://',
} as const;
