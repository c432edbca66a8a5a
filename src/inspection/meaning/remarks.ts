/** Dated updates inside a comment: "Nov 2022:", "March Update:", "As of 17/03/22" each begin one of their own. */
import { type Day, dayOf, monthEnd, monthNamed, monthOf, yearOf } from '../day';
import { findDays } from '../readDay';
import type { Doubt } from '../papers/doubt';

export type Remark = {
  /** The day it was said, a month standing for its last; undefined when even the paper has no month. */
  on: Day | undefined;
  /** The moment it is kept under: the day's first, and of a month the month's first, in UTC. */
  at: string;
  /** With its own heading, for that is how the paper words it. */
  words: string;
};

export type SaidRemarks = {
  dated: readonly Remark[];
  /** What carries no date: said in the paper's own month. */
  rest: string;
  /** One for each heading whose year had to be inferred and may be another. */
  doubts: readonly Doubt[];
};

const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const DATE = `(?:\\d{1,2}(?:\\s*(?:st|nd|rd|th))?\\s+)?${MONTH}(?:[\\s’'-]+(?:20)?\\d\\d)?|\\d{1,2}[/.]\\d{1,2}[/.](?:20)?\\d\\d`;
// At the head of a line, and only with a sign that it heads something: a colon, the word update, "as of".
const HEAD = new RegExp(
  `^[-•\\s]*(?:(?:as\\s+(?:of|at)\\s+(${DATE})\\b[ \\t]*:?)|(?:(?:update[ \\t]+)?(${DATE})\\b[ \\t]*(?:updates?\\b[ \\t]*[:–-]?|:)))`,
  'i',
);

type Part = { head: string; words: string };
type Dated = Part & { on: Day | undefined; wholeMonth: boolean; bare: number | undefined };

/** `asOf` is the paper's month, as 2022-11: a heading without a year is of the twelve months up to it. */
export function remarksIn(comments: string, asOf: string): SaidRemarks {
  const [first, ...parts] = partsOf(comments);
  const dated = parts.map(dateOfPart);
  const doubts: Doubt[] = [];
  const remarks = dated.flatMap((part): Remark[] => {
    const on = part.on ?? inferred(part, { asOf, others: dated, doubts });
    return on === undefined ? [] : [{ on, at: momentOf(on, part.wholeMonth), words: part.words }];
  });
  const undatable = dated.filter((part) => part.on === undefined && !/^\d{4}-\d\d/.test(asOf));
  const rest = [first?.words ?? '', ...undatable.map(({ words }) => words)].filter((words) => words !== '');
  return { dated: remarks, rest: rest.join('\n'), doubts };
}

/** The first part has no heading, and may be empty. */
function partsOf(comments: string): Part[] {
  const parts: { head: string; lines: string[] }[] = [{ head: '', lines: [] }];
  for (const line of comments.split('\n')) {
    const found = HEAD.exec(line);
    if (found === null) parts.at(-1)?.lines.push(line);
    else parts.push({ head: found[1] ?? found[2] ?? '', lines: [line] });
  }
  return parts.map(({ head, lines }) => ({ head, words: lines.join('\n').trim() }));
}

function dateOfPart(part: Part): Dated {
  const [found] = findDays(part.head);
  const wholeMonth = !/^\d/.test(part.head.trim());
  const bare = found === undefined ? monthNamed(/[a-z]+/i.exec(part.head)?.[0] ?? '') : undefined;
  return { ...part, on: found?.lastDay, wholeMonth, bare };
}

type Around = { asOf: string; others: readonly Dated[]; doubts: Doubt[] };

function inferred({ bare, head }: Dated, { asOf, others, doubts }: Around): Day | undefined {
  const [, year, month] = /^(\d{4})-(\d\d)/.exec(asOf) ?? [];
  if (bare === undefined || year === undefined || month === undefined) return undefined;
  // A neighbour that names the same month with its year settles it.
  const neighbour = others.find(({ on }) => on !== undefined && monthOf(on) === bare)?.on;
  if (neighbour !== undefined) return monthEnd(yearOf(neighbour), bare);
  const taken = bare <= Number(month) ? Number(year) : Number(year) - 1;
  doubts.push({ is: 'month without year', words: head.trim(), taken });
  return monthEnd(taken, bare);
}

const momentOf = (on: Day, wholeMonth: boolean): string =>
  `${wholeMonth ? (dayOf(yearOf(on), monthOf(on), 1) ?? on) : on}T00:00:00.000Z`;
