/** Red, Amber, Green, White: how a recommendation or a task is judged, and what the papers' own words for it mean. */

export const STATUSES = ['Red', 'Amber', 'Green pending sign-off', 'Green', 'White'] as const;
export type Status = (typeof STATUSES)[number];

export const isStatus = (word: unknown): word is Status => STATUSES.some((status) => status === word);

/** Why something has ended; a fact beside the status, never instead of it. */
export const CLOSINGS = [
  'implemented',
  'superseded',
  'not ours',
  'no longer relevant',
  'tracked elsewhere',
] as const;
export type Closing = (typeof CLOSINGS)[number];

export const isClosing = (word: unknown): word is Closing => CLOSINGS.some((closing) => closing === word);

/** What a status cell says. `isNew` is the paper's word "NEW"; the product computes its own and never asks for it. */
export type SaidStatus = { status: Status | undefined; closed: boolean; isNew: boolean };

const COLOUR = /\b(red|amber|green|white)\b/i;
const NEW = /\bnew\s+(?:red|amber|green|white)\b/i;

/** Reads "NEW GREEN", "Green – pending HMICFRS sign off", "WHITE (CLOSED)" or a colour at the head of a sentence. */
export function readStatus(said: string): SaidStatus {
  const closed = /\bclosed\b/i.test(said);
  const colour = COLOUR.exec(said)?.[1]?.toLowerCase();
  return { status: colour === undefined ? undefined : statusOf(colour, said), closed, isNew: NEW.test(said) };
}

function statusOf(colour: string, said: string): Status {
  if (colour === 'red') return 'Red';
  if (colour === 'amber') return 'Amber';
  if (colour === 'white') return 'White';
  return /\bpending\b/i.test(said) ? 'Green pending sign-off' : 'Green';
}
