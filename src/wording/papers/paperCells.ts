/** The cells of a printed paper and the footnotes that hang on them, in words. */
import type { ComposedCell, ComposedNote } from '../../inspection/papers/composed';
import { inWords, isDay } from '../../inspection/day';
import { listed } from '../language';
import type { Deadline, Move } from '../../inspection/recommendation/deadline';
import type { PrintedCell } from '../../inspection/papers/printed';
import type { Closing, Status } from '../../inspection/recommendation/status';

export function cellInWords(cell: ComposedCell): PrintedCell {
  switch (cell.is) {
    case 'words':
      return { words: cell.said };
    case 'status':
      return {
        words: cell.said ?? statusInWords(cell.status, cell.closed, cell.isNew),
        ...(cell.status === undefined ? {} : { status: cell.status }),
      };
    case 'deadline':
      return cell.said === undefined
        ? deadlineCell(cell.deadline, cell.moves)
        : saidDeadline(cell.said, cell.deadline);
    case 'last time':
      return { words: cell.said ?? lastTimeInWords(cell.before) };
    case 'direction':
      return { words: cell.said ?? DIRECTIONS[cell.direction] };
    case 'level':
      return { words: cell.said ?? (cell.level === undefined ? '' : `Level ${cell.level}`) };
    case 'tier':
      return { words: cell.said ?? tierInWords(cell.tier, cell.closed) };
  }
}

// An arrow alone says nothing to those who hear the page.
const DIRECTIONS = {
  up: '↑ Better',
  down: '↓ Worse',
  same: '↔ No change',
  aside: '↔ Other body’s turn',
  new: 'New',
} as const;

const CLOSED: Readonly<Record<Closing, string>> = {
  implemented: 'closed',
  superseded: 'closed: superseded',
  'not ours': 'closed: not ours',
  'no longer relevant': 'closed: no longer relevant',
  'tracked elsewhere': 'closed: tracked elsewhere',
};

/** "NEW GREEN", "Amber", "White (closed: not ours)". */
export function statusInWords(
  status: Status | undefined,
  closed: Closing | undefined,
  isNew = false,
): string {
  const judged = status === undefined ? '' : isNew ? `NEW ${status.toUpperCase()}` : status;
  if (closed === undefined || status === 'Green') return judged;
  return judged === '' ? `Closed${CLOSED[closed].slice(6)}` : `${judged} (${CLOSED[closed]})`;
}

const lastTimeInWords = (
  before: { status: Status | undefined; closed: Closing | undefined } | 'new',
): string => (before === 'new' ? 'New' : statusInWords(before.status, before.closed));

const tierInWords = (tier: number | undefined, closed: boolean): string => {
  if (closed) return 'Closed';
  return tier === undefined ? '' : `Tier ${tier}`;
};

/** A day somebody typed is written out; words that are a date stay the words they were. */
export function deadlineWords({ said, lastDay }: Deadline): string {
  if (lastDay !== undefined && (said === '' || isDay(said))) return inWords(lastDay);
  return said;
}

const saidDeadline = (said: string, { lastDay }: Deadline): PrintedCell => ({
  words: said,
  ...(lastDay === undefined || said === '' ? {} : { day: lastDay }),
});

function deadlineCell(deadline: Deadline, moves: readonly Move[]): PrintedCell {
  const day = deadline.lastDay === undefined ? {} : { day: deadline.lastDay };
  const [first] = moves;
  if (first === undefined) return { words: deadlineWords(deadline), ...day };
  const chain = moves.map(
    ({ to, reportedToBoard }, at) =>
      `${at === moves.length - 1 ? 'Now' : 'Extended to'} ${deadlineWords(to)}${reportedToBoard ? ' [Reported to the board]' : ''}`,
  );
  return { words: [deadlineWords(first.from), ...chain].filter((line) => line !== '').join('\n'), ...day };
}

export type Footnotes = {
  /** Gives its number, from 1. The same words are one footnote. */
  add: (note: ComposedNote | string) => number;
  all: () => readonly string[];
};

export function footnotes(): Footnotes {
  const numbers = new Map<string, number>();
  return {
    add(note) {
      const words = typeof note === 'string' ? note : noteInWords(note);
      const number = numbers.get(words) ?? numbers.size + 1;
      numbers.set(words, number);
      return number;
    },
    all: () => [...numbers.keys()],
  };
}

function noteInWords(note: ComposedNote): string {
  if (note.is === 'fell back')
    return `Fell back since the last paper. ${note.because === '' ? 'No reason was given.' : note.because}`;
  if (note.is === 'merged')
    return `Merged with ${listed(note.with)}: the tasks of each are tasks of ${note.with.length === 1 ? 'both' : 'all'}.`;
  const why = note.explanation === '' ? 'No explanation was given.' : note.explanation;
  return `By the definition in force this would be ${note.implied}. ${why}`;
}
