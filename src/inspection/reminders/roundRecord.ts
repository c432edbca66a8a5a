/** A round as it is kept: its calls, who was asked what, and who was silent as it closed. */
import type { Day } from '../day';

/** The first call asks everyone; the second and the last only the silent, and only what they have not answered. */
export const CALLS = ['first', 'second', 'last'] as const;
export type Call = (typeof CALLS)[number];

/** Only the bot can write to people: the tab leaves the wish, and the bot turns it into "asked". */
export const ROUND_STATES = ['to be asked', 'asked', 'to be called', 'closed'] as const;
export type RoundState = (typeof ROUND_STATES)[number];

/** One role's part in a round, as it was asked. */
export type Ask = {
  role: string;
  /** Who was written to for it; empty where nobody could be. */
  personId: string;
  personName: string;
  taskIds: readonly string[];
  /** The calls that went out to it. */
  calls: number;
  /** Why it could not be reached; empty when it was. */
  unreachable: string;
};

export type Round = {
  /** Unique: the key of the period whose paper it is for. */
  key: string;
  title: string;
  state: RoundState;
  /** The latest call: the one going out while it is to be asked or called. */
  call: Call;
  /** The moment somebody wished that call, in UTC, and their name. */
  wishedAt: string;
  wishedBy: string;
  /** The moment of the first call, in UTC: what was said since counts as an answer. */
  askedAt: string;
  secondAt: string;
  lastAt: string;
  /** The day by which answers are wanted. */
  closes: Day | undefined;
  /** Empty while it is open. */
  closedAt: string;
  closedBy: string;
  asks: readonly Ask[];
  /** Frozen as it closed: what the paper prints as silence. */
  silent: readonly Silence[];
};

export type Silence = { role: string; taskIds: readonly string[] };
