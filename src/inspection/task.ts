/** What the force does about a recommendation: one piece of work, owned by a role, promised for a day. */
import type { Deadline, Move } from './deadline';
import { currentDeadline } from './deadline';
import type { Day } from './day';
import type { Status } from './status';

/** open: to be done · claimed: said to be done, under review · waiting: on another body · done: nothing is left. */
export const STAGES = ['open', 'claimed', 'waiting', 'done'] as const;
export type Stage = (typeof STAGES)[number];

export const isStage = (word: unknown): word is Stage => STAGES.some((stage) => stage === word);

export type LastSaid = {
  words: string;
  /** A person's name, or the paper that said it. */
  by: string;
  on: Day;
};

export type Task = {
  /** Unique: its recommendation's key and its place under it. */
  key: string;
  recommendationId: string;
  /** Report and number in words, so that a row or a card can be read on its own. */
  report: string;
  number: string;
  asks: string;
  owners: readonly string[];
  status: Status | undefined;
  stage: Stage;
  original: Deadline;
  deadline: Deadline;
  moves: readonly Move[];
  lastSaid: LastSaid | undefined;
  /** The moment of the latest entry that this row has taken in, in UTC; empty when there is none. */
  lastAnswer: string;
  /** The latest link given as evidence; empty when there is none. */
  evidence: string;
};

/** The stage that follows when someone judges the work with a status. */
export function stageOf(status: Status | undefined): Stage {
  if (status === 'Green') return 'done';
  if (status === 'Green pending sign-off') return 'claimed';
  return status === 'White' ? 'waiting' : 'open';
}

/** The day a reminder counts from: none when nobody has to be chased for it, or nobody has set a day. */
export const chaseDay = (task: Pick<Task, 'stage' | 'deadline' | 'original'>): Day | undefined =>
  task.stage === 'open' ? currentDeadline(task).lastDay : undefined;
