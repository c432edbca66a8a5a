/** Reads a due-date cell of a paper: a day, a month, words that wait for an event, or a whole chain of moves. */
import type { Day } from '../day';
import { type Anchor, type Deadline, type Move, NO_DEADLINE } from './deadline';
import { type FoundDay, findDays } from '../readDay';

/** A date the cell names for part of the work: it is not a move, and its own end is marked apart. */
export type Milestone = { what: string; lastDay: Day; completed: boolean };

export type SaidDeadline = {
  /** The first date promised; the same as `now` when it never moved. */
  original: Deadline;
  now: Deadline;
  moves: readonly Move[];
  milestones: readonly Milestone[];
  /** "To be reviewed", "subject to review": the date is not meant as final. */
  underReview: boolean;
  /** What it was set to agree with, as "PEEL 2018/19 (Rec 2)"; of several, the last said. */
  alignedTo: string | undefined;
  /** "No date set by HMICFRS", as printed: every date here is the force's own. Empty where nothing says so. */
  noneSet: string;
  /** What stands in square brackets beside the dates, as "Reported to PAB" or "subject to review". */
  marks: readonly string[];
};

const VERB =
  /\b(?:now\s+extended\s+to|extended\s+to|reset\s+to|now\s+due:?|now\s+set\s+for|deadline\s+now|new\s+deadline:?|now\s+pending|now|then)\b/gi;
const REPORTED = /\breported\s+to\s+[A-Z]{2,}\b/i;
const REVIEW = /\bsubject\s+(?:to|for)\s+review\b|\bto\s+be\s+reviewed\b/i;
const ALIGNED =
  /\balign(?:ed)?\s+(?:to|with)\s+(?:the\s+)?([^[\],;\n]+?)(?=\s+(?:subject|as\s+above)\b|[[\],;\n]|$)/i;
const COMPLETED = /\[\s*completed\s*\]/i;
// A date that says when a task was made is no promise: "New task in April 2016 assigned deadline to be determined".
const NO_PROMISE = /\bnew\s+task\s+in\s+\w+\s+\d{4}\b/i;
// "No date set by HMICFRS", "No deadlines have been set within the published report": nobody's date yet.
const NONE_SET =
  /\bno\s+(?:dates?|deadlines?|timescales?)\s+(?:(?:have|has)\s+been\s+|(?:was|were)\s+)?(?:set|specified|given)(?!\s+by\s+(?:the\s+force|us)\b)(?:\s+(?:by|within|in)\s+(?:the\s+)?(?:published\s+)?(?:report|[A-Z]\w+))?\.?/gi;

/** Never throws: words without a date are kept as said. Reading what it gives as `said` again gives the same day. */
export function readDeadline(cell: string): SaidDeadline {
  const words = tidy(cell);
  const [first = '', ...later] = clauses(words);
  const head = headOf(first);
  const steps = later.map((clause) => ({ clause, to: asDeadline(clause) }));
  const moves = steps.map(({ clause, to }, at): Move =>
    moveOf(at === 0 ? head.deadline : (steps[at - 1]?.to ?? head.deadline), to, clause),
  );
  return {
    original: head.deadline,
    now: steps.at(-1)?.to ?? head.deadline,
    moves,
    milestones: head.milestones,
    underReview: REVIEW.test(words),
    alignedTo: [first, ...later].flatMap((clause) => alignedIn(clause) ?? []).at(-1),
    noneSet: new RegExp(NONE_SET.source, 'i').exec(words)?.[0].replace(/\s+/g, ' ').replace(/\.$/, '') ?? '',
    marks: marksIn(words),
  };
}

const alignedIn = (clause: string): string | undefined =>
  ALIGNED.exec(clause)?.[1]
    ?.replace(/[\s.]+$/, '')
    .trim();

// "taking place]": a bracket whose other half was lost is none.
const marksIn = (words: string): string[] =>
  [...words.matchAll(/\[([^[\]]+)\]/g)].map(([, mark = '']) => mark.replace(/\s+/g, ' ').trim());

/** One deadline of plain words, as a person types it or an "Original Due Date" cell holds it. */
export const deadlineSaid = (words: string): Deadline => readDeadline(words).now;

// Т, В and С of the Cyrillic alphabet stand for T, B and C in the 2023 paper's "ТВС".
const tidy = (cell: string): string =>
  cell
    .replace(/\u0422\u0412\u0421/g, 'TBC')
    .replace(/[\u2010-\u2015]/g, '–')
    .replace(/[^\S\n]+/g, ' ')
    .trim();

/** Cuts at each verb that moves a date; the verb stays at the head of its clause. */
function clauses(words: string): string[] {
  const cuts = [...words.matchAll(VERB)]
    .map((match) => match.index)
    .filter((at) => at > 0 && !isProse(words, at));
  const starts = [0, ...cuts];
  return starts.map((at, i) => words.slice(at, starts[i + 1]).trim()).filter((clause) => clause !== '');
}

// "Now since" or "then" in the middle of a comment moves nothing: a verb needs a date, "pending" or a review after it.
const isProse = (words: string, at: number): boolean => {
  const rest = words.slice(at, at + 90);
  return findDays(rest).length === 0 && !/\bpending\b|\bsubject\b/i.test(rest);
};

/** Before the first move: one date, or a date for each part of the work, of which the last is the deadline. */
function headOf(words: string): { deadline: Deadline; milestones: Milestone[] } {
  const days = promisedDays(words);
  const last = days.at(-1);
  if (last === undefined) return { deadline: undated(words), milestones: [] };
  const milestones = days.length < 2 ? [] : days.map((found, at) => milestoneOf(words, found, days[at + 1]));
  return { deadline: { said: words, lastDay: last.lastDay, anchor: undefined }, milestones };
}

function milestoneOf(words: string, found: FoundDay, next: FoundDay | undefined): Milestone {
  const part = words.slice(found.from, next?.from);
  const what = part
    .replace(COMPLETED, '')
    .replace(/\s+/g, ' ')
    .replace(/[\s,]+(?:and)?\s*$/i, '')
    .trim();
  return { what, lastDay: found.lastDay, completed: COMPLETED.test(part) };
}

function promisedDays(words: string): FoundDay[] {
  if (NO_PROMISE.test(words)) return [];
  // What stands in round brackets says where a date came from, not another date: "2020 (based on … 2018 report)".
  const outside = words.replace(/\([^)]*\)/g, (aside) => ' '.repeat(aside.length));
  const days = findDays(outside);
  const aligned = ALIGNED.exec(outside);
  // "aligned to PEEL 2018/19 AFI 2" names a report, not a date.
  return aligned === null
    ? days
    : days.filter((found) => found.from < aligned.index || found.from >= aligned.index + aligned[0].length);
}

function asDeadline(clause: string): Deadline {
  const last = promisedDays(clause).at(-1);
  return last === undefined ? undated(clause) : { said: clause, lastDay: last.lastDay, anchor: undefined };
}

function undated(words: string): Deadline {
  const said = words.trim();
  if (said === '') return NO_DEADLINE;
  return { said, lastDay: undefined, anchor: anchorOf(said.replace(NONE_SET, ' ').trim()) };
}

const WITHIN = /\bwithin\s+(\d+|one|two|three|six|nine|twelve)\s+months?\s+of\s+(.+)/i;
const FOLLOWING = /\b(?:determined\s+following|following|pending|when|after|once)\s+(?:the\s+)?(.+)/i;
const NUMBERS: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, six: 6, nine: 9, twelve: 12 };

function anchorOf(words: string): Anchor | undefined {
  const within = WITHIN.exec(words);
  if (within) {
    const count = (within[1] ?? '').toLowerCase();
    return { after: (within[2] ?? '').trim(), months: NUMBERS[count] ?? Number(count) };
  }
  const following = FOLLOWING.exec(words)?.[1]?.trim();
  return following === undefined ? undefined : { after: following, months: 0 };
}

const moveOf = (from: Deadline, to: Deadline, clause: string): Move => ({
  from,
  to,
  reason: reasonIn(clause),
  askedBy: '',
  agreedBy: '',
  on: undefined,
  reportedToBoard: REPORTED.test(clause),
});

const REASON =
  /\b(?:to\s+(?:enable|allow|confirm|ensure|align(?:ed)?|establish|deal)\b.*|pending\b.*|since\b.*|subject\s+to\b.*|as\s+\w+.*|but\s+need.*|for\s+(?!(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))[a-z].*)/is;

/** Why, when the cell says so: "to enable actions to be embedded", "pending appointment of …". */
function reasonIn(clause: string): string {
  const plain = clause.replace(/\[[^\]]*\]/g, ' ');
  const found = REASON.exec(plain)?.[0] ?? marksIn(clause).find((mark) => REVIEW_OR_INPUT.test(mark)) ?? '';
  return found
    .replace(/\s+/g, ' ')
    .replace(/[\s\].]+$/, '')
    .trim();
}

// A condition in brackets is all the reason some moves have: "[Subject to Co-vid]".
const REVIEW_OR_INPUT = /^subject\s+(?:to|for)\b/i;
