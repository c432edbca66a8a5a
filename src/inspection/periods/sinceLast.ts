/** What changed between two papers: where a row stood last time, which way it went, what is new, what fell back, what moved. */
import { type Deadline, type Move, currentDeadline } from '../recommendation/deadline';
import type { Position } from './position';
import { isOpen } from '../recommendation/recommendation';
import type { Status } from '../recommendation/status';

/** aside: to White or from it, which is another's turn rather than a step up or down. */
export type Direction = 'up' | 'down' | 'same' | 'aside' | 'new';

export type SinceLast = {
  /** Its last position before this one; undefined when no earlier paper has the row. */
  before: Position | undefined;
  direction: Direction;
  /** The papers' own mark, computed: it was not so last time. */
  isNew: 'NEW GREEN' | 'NEW RED' | undefined;
  /** Green, or said to be, and now to be done again: needs a reason. */
  fellBack: boolean;
  movesSince: readonly Move[];
  /** The date in force last time, when it is another now; with no move kept it changed in silence. */
  dateFrom: Deadline | undefined;
  /** The first date as last time's paper gave it, when this one gives another: first dates are written once. */
  originalFrom: Deadline | undefined;
};

const RANK: Readonly<Record<Exclude<Status, 'White'>, number>> = {
  Red: 0,
  Amber: 1,
  'Green pending sign-off': 2,
  Green: 3,
};

/** Before the first paper of all nothing can be new; `hadPaper` says whether there was one. */
export function sinceLast(position: Position, before: Position | undefined, hadPaper = true): SinceLast {
  return {
    before,
    direction: before === undefined ? 'new' : directionOf(before, position),
    isNew: hadPaper ? newMark(position, before) : undefined,
    fellBack: before !== undefined && fellBack(before, position),
    ...datesSince(position, before),
  };
}

/** A row whose work ended here stands where Green stands. */
const standingOf = ({ status, closed }: Pick<Position, 'status' | 'closed'>): Status | undefined =>
  closed === 'implemented' ? 'Green' : status;

function directionOf(before: Position, now: Position): Direction {
  const [from, to] = [standingOf(before), standingOf(now)];
  if (from === to) return 'same';
  if (from === 'White' || to === 'White' || from === undefined || to === undefined) return 'aside';
  return RANK[to] > RANK[from] ? 'up' : 'down';
}

function newMark(now: Position, before: Position | undefined): SinceLast['isNew'] {
  const to = standingOf(now);
  if (before !== undefined && standingOf(before) === to) return undefined;
  if (to === 'Green') return 'NEW GREEN';
  return to === 'Red' ? 'NEW RED' : undefined;
}

type Judged = Pick<Position, 'status' | 'closed'>;

/** Whether what was Green, or waited only for its sign-off, has to be worked on again. */
export function fellBack(before: Judged, now: Judged): boolean {
  const stood = standingOf(before)?.startsWith('Green') === true;
  return stood && isOpen(now) && (now.status === 'Amber' || now.status === 'Red');
}

function datesSince(now: Position, before: Position | undefined) {
  if (before === undefined) return { movesSince: [], dateFrom: undefined, originalFrom: undefined };
  const [then, current] = [currentDeadline(before), currentDeadline(now)];
  const drifted = before.original.said !== '' && !sameDate(before.original, now.original);
  return {
    movesSince: now.moves.slice(before.moves.length),
    dateFrom: sameDate(then, current) ? undefined : then,
    originalFrom: drifted && now.original.said !== '' ? before.original : undefined,
  };
}

/** Dates with a day are the same when the day is, however it was written. */
const sameDate = (a: Deadline, b: Deadline): boolean =>
  a.lastDay === undefined && b.lastDay === undefined ? a.said === b.said : a.lastDay === b.lastDay;
