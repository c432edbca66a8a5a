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

const COLOURS = /\b(red|amber|green|white)\b/gi;
const NEW = /\bnew\s+(?:red|amber|green|white)\b/i;
// "This will be GREEN on receipt of written reports" says what is to come, not what is.
const TO_COME = /\bwill\s+(?:be\s+|turn\s+|go\s+)?$/i;
// "February 2022 AMBER March 2022 WHITE (CLOSED)": of several dated colours the last is the one in force.
const DATED = /\b(?:[a-z]{3,9})[\s-]+(?:20)?\d\d\s+$/i;
const IMPLEMENTED = /\bis\s+implemented\b/i;
// "Can now be closed" is a wish.
const CLOSED = /(?<!\bcan\s+(?:now\s+)?be\s+)\bclosed\b|\bsuperseded\b/i;

/** Reads "NEW GREEN", "Green – pending HMICFRS sign off", "WHITE (CLOSED)" or a colour at the head of a sentence. */
export function readStatus(said: string): SaidStatus {
  const colour = colourIn(said);
  const status = colour === undefined ? implementedIn(said) : statusOf(colour, said);
  return { status, closed: CLOSED.test(said), isNew: NEW.test(said) };
}

const implementedIn = (said: string): Status | undefined => (IMPLEMENTED.test(said) ? 'Green' : undefined);

function colourIn(said: string): string | undefined {
  const named = [...said.matchAll(COLOURS)].filter(({ index }) => !TO_COME.test(said.slice(0, index)));
  const dated = named.filter(({ index }) => DATED.test(said.slice(0, index)));
  const found = dated.length > 1 ? dated.at(-1) : named[0];
  return found?.[0].toLowerCase();
}

const PENDING = /\bgreen\s*[-–—:]?\s*pending\b|\bpending\s+(?:hmic(?:frs)?\s+)?sign[\s-]?off\b/i;

function statusOf(colour: string, said: string): Status {
  if (colour === 'red') return 'Red';
  if (colour === 'amber') return 'Amber';
  if (colour === 'white') return 'White';
  return PENDING.test(said) ? 'Green pending sign-off' : 'Green';
}
