/** What the force does about a recommendation: one piece of work, owned by a role, promised for a day. */
import { type AskedUpdate, askedNow } from '../asking/askedUpdate';
import type { Deadline, Move } from './deadline';
import { currentDeadline } from './deadline';
import type { Day } from '../day';
import type { Handed } from '../asking/handed';
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
  /** Set while its owner asked not to be reminded of it. */
  hush: Hush | undefined;
  /** Set when an owner said it is not theirs; the coordinator's to settle. */
  disowned: Disowned | undefined;
  /** What a coordinator last asked about it, answered or not: `askedNow` tells. */
  asked: AskedUpdate | undefined;
  /** To whom a holder last handed it, in force or not: `handedNow` tells. */
  handed: Handed | undefined;
  /** The latest link given as evidence; empty when there is none. */
  evidence: string;
};

const OWN = '|own ';

/** The key of one that was handed out here: no paper makes such a key, so none takes it for a row of its own. */
export const ownTaskKey = (recommendation: { key: string }, mark: string): string =>
  `${recommendation.key}${OWN}${mark}`;

/** It was handed out here, and is in no paper. */
export const isOwnTask = ({ key }: Pick<Task, 'key'>): boolean => key.includes(OWN);

/** Reminders put off until a day, stopped, or on again; it holds for the date in force when it was asked for. */
export type Hush = {
  is: 'put off' | 'stopped' | 'lifted';
  /** The day on which it is said again, when it was put off. */
  until: Day | undefined;
  reason: string;
  by: string;
  /** The moment it was asked for, in UTC. */
  at: string;
  /** The last day in force then: a date that was moved since is spoken of again. */
  dueThen: Day | undefined;
};

export type Disowned = {
  words: string;
  by: string;
  on: Day;
  /** Whose it was then: given to other roles since, it is settled. */
  owners: readonly string[];
};

type Chased = Pick<Task, 'deadline' | 'original'>;

const holds = ({ hush, ...task }: Chased & Pick<Task, 'hush'>): Hush | undefined =>
  hush !== undefined && hush.is !== 'lifted' && hush.dueThen === currentDeadline(task).lastDay
    ? hush
    : undefined;

/** What of a wish for quiet still holds on a day. */
export function hushOn(task: Chased & Pick<Task, 'hush'>, today: Day): Hush | undefined {
  const hush = holds(task);
  return hush?.until !== undefined && hush.until <= today ? undefined : hush;
}

/** The day it was put off to, once that has come. */
export function awakeSince(task: Chased & Pick<Task, 'hush'>, today: Day): Day | undefined {
  const until = holds(task)?.until;
  return until !== undefined && until <= today ? until : undefined;
}

export const disownedNow = ({ disowned, owners }: Pick<Task, 'disowned' | 'owners'>): Disowned | undefined =>
  disowned?.owners.join('\n') === owners.join('\n') ? disowned : undefined;

/** The stage that follows when someone judges the work with a status. */
export function stageOf(status: Status | undefined): Stage {
  if (status === 'Green') return 'done';
  if (status === 'Green pending sign-off') return 'claimed';
  return status === 'White' ? 'waiting' : 'open';
}

type Chasing = Pick<Task, 'stage' | 'deadline' | 'original' | 'asked' | 'lastAnswer' | 'handed'>;

/**
 * From which day a morning has to look at it: its last day, or the day it was asked about or handed on, for those are
 * said whatever day it is due. None when nobody has to be chased for it.
 */
export function chaseDay(task: Chasing): Day | undefined {
  if (task.stage !== 'open') return undefined;
  const days = [currentDeadline(task).lastDay, askedNow(task)?.on, task.handed?.on];
  return days.filter((day) => day !== undefined).sort()[0];
}
