/** A dated entry in the ledger of what was said and done; entries are added, never changed. */
import type { Person } from './reminders/owner';
import { inPlainOrder } from './language';

export const UPDATE_KINDS = [
  'progress',
  'claim',
  'longer asked',
  'no change',
  'not mine',
  'snoozed',
  'stopped',
  'resumed',
  'status',
  'deadline moved',
  'sent back',
  'evidence reviewed',
  'reality tested',
  'signed off',
  'reopened',
  'waiting',
  'chased',
  'link',
  'level',
  'sensitive',
  'paper',
  'import undone',
  'status explained',
  'fall explained',
  'undone',
  'assigned',
  'update asked',
  'question taken back',
  'handed on',
  'taken back',
  'task',
  'corrected',
] as const;
export type UpdateKind = (typeof UPDATE_KINDS)[number];

export const isUpdateKind = (word: unknown): word is UpdateKind => UPDATE_KINDS.some((kind) => kind === word);

export type Update = {
  /** Unique: the same answer sent twice makes one entry. */
  key: string;
  recommendationId: string;
  /** The task it is about; empty when it is about the recommendation as a whole. */
  taskId: string;
  kind: UpdateKind;
  words: string;
  /** A link to evidence; empty when none was given. */
  evidence: string;
  /** The day asked for, in "longer asked"; the new day in "deadline moved"; the day to be reminded in "snoozed"; else empty. */
  wantedDay: string;
  /** Who said it. The id is empty for a paper. */
  by: Person;
  asRole: string;
  /** The moment, in UTC, as 2022-11-14T09:14:00.000Z. */
  at: string;
  via: 'card' | 'tab' | 'paper';
  /** The delivery it answers; empty when it answers none. */
  delivery: string;
};

/** Oldest first; entries of one moment keep the order they were written in. */
export const inOrder = <T extends Pick<Update, 'at'>>(updates: readonly T[]): T[] =>
  [...updates].sort((a, b) => inPlainOrder(a.at, b.at));
