/** What the search in a chat's compose box says, and the card of one recommendation. */
import type { Recommendation } from '../../inspection/recommendation/recommendation';

export const lookUpWords = {
  notKnown:
    'The tracker finds recommendations here for people who hold or manage a role in it. If that should be you, ask a coordinator; what you may read is in the tab.',
  nothing: (words: string) =>
    `No recommendation fits “${words}”. Try fewer words, or its number. What is marked sensitive is never sent into a chat.`,
  nothingOfMine: 'Nothing open is yours. Type words or a number to find any recommendation.',
  later: 'The register does not answer just now. Try again in a minute.',
  open: 'Open',
  status: 'Status',
  due: 'Due',
  owner: 'Owner',
  noOwner: 'nobody named',
  noStatus: 'No status',
  cutOff: '… (the whole text is in the tracker)',
} as const;

export const statusInWords = ({ status, closed }: Pick<Recommendation, 'status' | 'closed'>): string =>
  [status ?? lookUpWords.noStatus, ...(closed === undefined ? [] : [`closed: ${closed}`])].join(', ');
