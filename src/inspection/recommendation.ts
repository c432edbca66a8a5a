/** What a report asks for: a recommendation proper, an area for improvement, a cause of concern and their kin. */
import type { Deadline, Move } from './deadline';
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
  moves: readonly Move[];
  owners: readonly string[];
  /** The status cell, position and direction as the last paper printed them. */
  paper: PaperTrace;
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

/** "rec. 5", "AFI 1": how people name it in speech. */
export function shortName({ kind, number }: Pick<Recommendation, 'kind' | 'number'>): string {
  if (number === '') return kind;
  if (/[a-z]/i.test(number.slice(0, 3)) && !/^\d/.test(number)) return number;
  return kind === 'area for improvement' ? `AFI ${number}` : `rec. ${number}`;
}
