/** All that is written about a recommendation as passages to search, each with where it stands. */
import type { Move } from '../recommendation/deadline';
import { fileNameIn } from '../recommendation/evidence';
import type { Recommendation } from '../recommendation/recommendation';
import type { Task } from '../recommendation/task';
import { stillSaid } from '../recommendation/undone';
import type { Position } from '../periods/position';
import { type Update, inOrder } from '../update';
import { inPlainOrder } from '../language';

/** Where a passage stands. A day is as the register has it: a moment, a day, or empty where nobody wrote it down. */
export type Place =
  | { is: 'words' | 'name' | 'report' | 'status' | 'owner' | 'task' | 'waits' }
  | { is: 'said' | 'update' | 'evidence' | 'move'; by: string; on: string }
  /** `on`: the key of the period, which begins with its month. */
  | { is: 'paper'; on: string };

export type Passage = { place: Place; words: string };

type Row = {
  row: Recommendation;
  /** What it is called. */
  name: string;
  /** Who holds its roles, by name. */
  holders: readonly string[];
  tasks: readonly Task[];
};

// Ten thousand rows are gathered while somebody types: nothing is made here that is thrown away again.
type Add = (place: Place, words: string | undefined) => void;

function passagesBy(tell: (add: Add) => void): Passage[] {
  const all: Passage[] = [];
  tell((place, words) => {
    if (words !== undefined && words !== '') all.push({ place, words });
  });
  return all;
}

const addReasons = (moves: readonly Move[], add: Add): void => {
  for (const { reason, askedBy, agreedBy, on } of moves)
    add({ is: 'move', by: agreedBy === '' ? askedBy : agreedBy, on: on ?? '' }, reason);
};

/** What a row and its tasks say themselves, so that it can be searched before anything else has come. */
export const passagesOfRow = ({ row, name, holders, tasks }: Row): Passage[] =>
  passagesBy((add) => {
    add({ is: 'name' }, name);
    for (const words of [row.number, ...row.refs]) add({ is: 'name' }, words);
    add({ is: 'report' }, row.report);
    add({ is: 'words' }, row.text);
    for (const name of row.owners) add({ is: 'owner' }, name);
    for (const name of holders) add({ is: 'owner' }, name);
    add({ is: 'status' }, row.status);
    for (const { asks, moves, lastSaid } of tasks) {
      add({ is: 'task' }, asks);
      if (lastSaid !== undefined) add({ is: 'said', by: lastSaid.by, on: lastSaid.on }, lastSaid.words);
      addReasons(moves, add);
    }
    addReasons(row.moves, add);
    add({ is: 'waits' }, row.awaits?.body);
    add({ is: 'waits' }, row.awaits?.what);
  });

/** What was reported and given as evidence, newest first; what was taken back is not found. */
export const passagesOfLedger = (updates: readonly Update[]): Passage[] =>
  passagesBy((add) => {
    for (const { words, evidence, by, at: on } of inOrder(stillSaid(updates)).reverse()) {
      add({ is: 'update', by: by.name, on }, words);
      add({ is: 'evidence', by: by.name, on }, evidence === '' ? '' : fileNameIn(evidence));
      add({ is: 'evidence', by: by.name, on }, evidence);
    }
  });

/** Where it stood in papers, the latest first: what they said of it and of its tasks, and why. */
export const passagesOfPapers = (positions: readonly Position[]): Passage[] =>
  passagesBy((add) => {
    for (const position of [...positions].sort((a, b) => inPlainOrder(b.period, a.period))) {
      const { period: on, said, explanation, fellBecause, tasks } = position;
      for (const words of [said, explanation, fellBecause]) add({ is: 'paper', on }, words);
      for (const task of tasks) add({ is: 'paper', on }, task.said);
    }
  });
