/** All that is written about a recommendation as passages to search, each with where it stands. */
import type { Move } from '../recommendation/deadline';
import { fileNameIn } from '../recommendation/evidence';
import { type Recommendation, shortName } from '../recommendation/recommendation';
import type { Task } from '../recommendation/task';
import { stillSaid } from '../recommendation/undone';
import type { Position } from '../periods/position';
import { type Update, inOrder } from '../update';

/** Where a passage stands. A day is as the register has it: a moment, a day, or empty where nobody wrote it down. */
export type Place =
  | { is: 'words' | 'name' | 'report' | 'status' | 'owner' | 'task' | 'waits' }
  | { is: 'said' | 'update' | 'evidence' | 'move'; by: string; on: string }
  /** `on`: the key of the period, which begins with its month. */
  | { is: 'paper'; on: string };

export type Passage = { place: Place; words: string };

type Row = {
  row: Recommendation;
  /** Who holds its roles, by name. */
  holders: readonly string[];
  tasks: readonly Task[];
};

const some = (place: Place, words: readonly (string | undefined)[]): Passage[] => {
  const said = words.filter((each) => each !== undefined && each !== '').join(', ');
  return said === '' ? [] : [{ place, words: said }];
};

const reasons = (moves: readonly Move[]): Passage[] =>
  moves.flatMap(({ reason, askedBy, agreedBy, on }) =>
    some({ is: 'move', by: agreedBy === '' ? askedBy : agreedBy, on: on ?? '' }, [reason]),
  );

/** What a row and its tasks say themselves, so that it can be searched before anything else has come. */
export function passagesOfRow({ row, holders, tasks }: Row): Passage[] {
  return [
    ...some({ is: 'name' }, [shortName(row), row.number, ...row.refs]),
    ...some({ is: 'report' }, [row.report]),
    ...some({ is: 'words' }, [row.text]),
    ...some({ is: 'owner' }, [...row.owners, ...holders]),
    ...some({ is: 'status' }, [row.status]),
    ...tasks.flatMap(({ asks, moves, lastSaid }) => [
      ...some({ is: 'task' }, [asks]),
      ...some({ is: 'said', by: lastSaid?.by ?? '', on: lastSaid?.on ?? '' }, [lastSaid?.words]),
      ...reasons(moves),
    ]),
    ...reasons(row.moves),
    ...some({ is: 'waits' }, [row.awaits?.body, row.awaits?.what]),
  ];
}

/** What was reported and given as evidence, newest first; what was taken back is not found. */
export function passagesOfLedger(updates: readonly Update[]): Passage[] {
  return inOrder(stillSaid(updates))
    .reverse()
    .flatMap(({ words, evidence, by: { name: by }, at: on }) => [
      ...some({ is: 'update', by, on }, [words]),
      ...some({ is: 'evidence', by, on }, [evidence === '' ? '' : fileNameIn(evidence), evidence]),
    ]);
}

/** Where it stood in papers, the latest first: what they said of it and of its tasks, and why. */
export function passagesOfPapers(positions: readonly Position[]): Passage[] {
  return [...positions]
    .sort((a, b) => b.period.localeCompare(a.period))
    .flatMap(({ period, said, explanation, fellBecause, tasks }) =>
      [said, explanation, fellBecause, ...tasks.map((task) => task.said)].flatMap((words) =>
        some({ is: 'paper', on: period }, [words]),
      ),
    );
}
