/** Where a recommendation stood in one paper: frozen when the period is closed, and never changed afterwards. */
import type { Day } from '../day';
import type { Deadline, Move } from '../recommendation/deadline';
import type { Kind, PaperTrace } from '../recommendation/recommendation';
import type { Closing, Status } from '../recommendation/status';
import type { Stage } from '../recommendation/task';

/** A task as it stood under its recommendation. */
export type TaskThen = {
  asks: string;
  owners: readonly string[];
  status: Status | undefined;
  stage: Stage;
  original: Deadline;
  deadline: Deadline;
  moves: readonly Move[];
  said: string;
};

/** What another body owed, and who was to ask it next. */
export type AwaitedThen = { body: string; what: string; askedBy: string; nextChase: Day | undefined };

export type Position = {
  /** Unique: the period's key, and the recommendation's in it, or the report's when a paper speaks of it as a whole. */
  key: string;
  /** The period's row and its key. */
  periodId: string;
  period: string;
  /** Empty for the position of a whole report, as an action-plan review gives it. */
  recommendationId: string;
  reportKey: string;
  report: string;
  number: string;
  kind: Kind;
  text: string;
  refs: readonly string[];
  status: Status | undefined;
  closed: Closing | undefined;
  original: Deadline;
  deadline: Deadline;
  /** All moves so far. */
  moves: readonly Move[];
  owners: readonly string[];
  /** The comment the paper prints; empty when nobody said anything. */
  said: string;
  /** Whether anyone spoke of it in this period. */
  heard: boolean;
  /** Owners who did not. */
  silentRoles: readonly string[];
  /** What the definition in force makes of the facts; undefined when it leaves the judgement as it is. */
  implied: Status | undefined;
  /** Why the declared status differs from the implied. */
  explanation: string;
  /** Why Green fell back. */
  fellBecause: string;
  /** The body it waits for, and what for; undefined when it waits for none. */
  awaits: AwaitedThen | undefined;
  level: number | undefined;
  tier: number | undefined;
  /** Why it is withheld from the public paper; empty when it is not. */
  sensitive: string;
  tasks: readonly TaskThen[];
  /** Those it was merged with, as "Crime data (2021), 4": the tasks of each are tasks of all. */
  merged: readonly string[];
  /** Its place among the rows of the paper, from 0. */
  place: number;
  /** The cells of an imported paper as it prints them; NO_PAPER where the paper was closed here. */
  printed: PaperTrace;
};

/** Whether it is of a whole report: what a review of action plans says of each plan. */
export const isOfReport = ({ recommendationId }: Pick<Position, 'recommendationId'>): boolean =>
  recommendationId === '';

/** The key of a position: `whole` is a recommendation's key, or a report's. */
export const positionKey = (period: { key: string }, whole: { key: string }): string =>
  `${period.key}|${whole.key}`;

/** In the order of the paper. */
export const inPaperOrder = <T extends Pick<Position, 'place'>>(positions: readonly T[]): T[] =>
  [...positions].sort((a, b) => a.place - b.place);
