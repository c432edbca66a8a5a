/** What a report asks for: a recommendation proper, an area for improvement, a cause of concern and their kin. */
import type { Day } from '../day';
import type { Deadline, Move } from './deadline';
import type { Person } from '../reminders/owner';
import type { Closing, Status } from './status';

export const KINDS = [
  'recommendation',
  'area for improvement',
  'cause of concern',
  'area for attention',
  'area for enhancement',
] as const;
export type Kind = (typeof KINDS)[number];

export const isKind = (word: unknown): word is Kind => KINDS.some((kind) => kind === word);

/** 1 to 3: of a level, who may close it; of a tier, how far the evidence has got. */
export const STEPS_OF_THREE = [1, 2, 3] as const;
export type Level = (typeof STEPS_OF_THREE)[number];
export type Tier = Level;

/** The level or tier of that number; undefined for none, and for a number that papers or people made up. */
export const oneOfThree = (number: number | undefined): Level | undefined =>
  STEPS_OF_THREE.find((each) => each === number);

export const CLOSING_STEPS = [
  'claimed',
  'evidence reviewed',
  'reality tested',
  'signed off',
  'sent back',
  'reopened',
] as const;

/** One step of closing: who took it, as what, on which day, and what it rests on. Steps are added, never changed. */
export type ClosingStep = {
  step: (typeof CLOSING_STEPS)[number];
  by: Person;
  asRole: string;
  on: Day;
  /** The moment, in UTC. */
  at: string;
  /** What the step rests on, in words; why, where it was sent back or reopened. */
  basis: string;
  /** A link; empty when none was given. */
  evidence: string;
};

/** What another body has to do first, and who asks them about it. */
export type Awaits = {
  body: string;
  what: string;
  /** The role that asks them. */
  askedBy: string;
  nextChase: Day | undefined;
  /** Since when it has been with them. */
  since: Day | undefined;
};

export const LINKS = [
  'merged with',
  'part of',
  'superseded by',
  'supersedes',
  'aligned with',
  'waits on',
  'same as',
] as const;

/** How one recommendation stands to another; the key is empty while nobody knows which one is meant. */
export type Link = {
  is: (typeof LINKS)[number];
  key: string;
  words: string;
  /** The day that was proposed because of the other, and that somebody left aside; absent when none was. */
  declined?: Day;
};

export type Recommendation = {
  /** Unique within the register: its report and its number there. */
  key: string;
  reportId: string;
  /** The report's short title, so that a row can be read on its own. */
  report: string;
  number: string;
  kind: Kind;
  /** The original words, written once. */
  text: string;
  refs: readonly string[];
  status: Status | undefined;
  closed: Closing | undefined;
  /** The first date anyone set, written once; whose it was is in its words. */
  original: Deadline;
  deadline: Deadline;
  /** The paper's words for it that the inspectorate set no date: all dates are our own. Empty where none says so. */
  noneSet: string;
  moves: readonly Move[];
  owners: readonly string[];
  /** The status cell, position and direction as the last paper printed them. */
  paper: PaperTrace;
  closing: readonly ClosingStep[];
  /** Undefined when only its report's plan says, or nobody does. */
  level: Level | undefined;
  tier: Tier | undefined;
  /** Undefined when it waits on nobody. */
  awaits: Awaits | undefined;
  links: readonly Link[];
  /** Why it is kept out of public papers; empty when it is not. */
  sensitive: string;
};

/** What holds of a recommendation until somebody says more. */
export const UNSAID: Pick<
  Recommendation,
  'noneSet' | 'closing' | 'level' | 'tier' | 'awaits' | 'links' | 'sensitive'
> = {
  noneSet: '',
  closing: [],
  level: undefined,
  tier: undefined,
  awaits: undefined,
  links: [],
  sensitive: '',
};

/** What the last imported paper said of this row, so that the next import can tell its own words from people's edits. */
export type PaperTrace = {
  /** As 2022-11; empty for a recommendation that came from no paper. */
  asOf: string;
  status: string;
  due: string;
  originalDue: string;
  comments: string;
  owner: string;
  position: string;
  direction: string;
  resources: string;
  accepted: string;
};

export const NO_PAPER: PaperTrace = {
  asOf: '',
  status: '',
  due: '',
  originalDue: '',
  comments: '',
  owner: '',
  position: '',
  direction: '',
  resources: '',
  accepted: '',
};

/** Nothing is left for us to do: it ended, or it is Green. Green that waits for sign-off is still open. */
export const isOpen = ({ status, closed }: Pick<Recommendation, 'status' | 'closed'>): boolean =>
  closed === undefined && status !== 'Green';

type Numbered = Pick<Recommendation, 'kind' | 'number'>;

// "AFI 1" in one paper is "1" in another, under a heading that names the kind.
const bareNumber = ({ kind, number }: Numbered): string =>
  (kind === 'area for improvement' ? number.replace(/^AFI\s*/i, '') : number).trim().toLowerCase();

/** Both are the same one of their report, however its papers number areas for improvement. */
export const sameNumber = (a: Numbered, b: Numbered): boolean =>
  a.number.toLowerCase() === b.number.toLowerCase() || (a.kind === b.kind && bareNumber(a) === bareNumber(b));
