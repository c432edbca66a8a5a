/** What a cell of each kind holds and how it is read; an emptied cell comes back absent. */
import { z } from 'zod';
import { type Day, isDay } from '../../inspection/day';
import type { Deadline, Move } from '../../inspection/recommendation/deadline';
import { RegisterError } from '../../inspection/register';
import type { SiteDays } from '../siteDay';
import type { Fields } from './fitting';

const orUndefined = <T>(value: T | null | undefined): T | undefined => value ?? undefined;

export const text = z
  .string('is not text')
  .nullish()
  .transform((value) => value ?? '');
export const filledText = z.string('is empty or not text').min(1, 'is empty');
export const number = z.number('is not a number').nullish().transform(orUndefined);
export const flag = z
  .boolean('is neither yes nor no')
  .nullish()
  .transform((value) => value ?? false);
export const rowNumber = z
  .int('is not the number of a row')
  .positive('is not the number of a row')
  .transform(String);
/** The number behind an id of ours. Anything else would be kept as nothing, and its row could not be read again. */
export function pointer(id: string): number {
  if (/^[1-9]\d{0,9}$/.test(id)) return Number(id);
  throw new RegisterError(
    'refused',
    'What this row belongs to has to be kept first: its id is not that of a row.',
  );
}

export const moment = z
  .string('is not a date')
  .refine((value) => !Number.isNaN(Date.parse(value)), 'is not a date')
  .nullish()
  .transform(orUndefined);

export const filledMoment = z
  .string('is empty or not a date')
  .refine((value) => !Number.isNaN(Date.parse(value)), 'is not a date');

const someDay = z.custom<Day>(
  (value) => typeof value === 'string' && isDay(value),
  'is not a day like 2022-11-14',
);
export const dayText = someDay;

export const choice = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z.enum(words, 'is none of its choices');
export const choiceOrNone = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  choice(words).nullish().transform(orUndefined);

/** Facts that have no natural column of their own, written as JSON; an empty cell reads as `empty` does. */
export const json = <Shape extends z.ZodType>(shape: Shape, empty: string) =>
  z
    .string('is not text')
    .nullish()
    .transform((value, context): unknown => {
      try {
        return JSON.parse(value ?? empty);
      } catch {
        context.addIssue({ code: 'custom', message: 'is not JSON' });
        return z.NEVER;
      }
    })
    .pipe(shape);

const SEPARATOR = '; ';
const split = (cell: string): string[] =>
  cell
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '');
const Names = z.array(z.string());

/** "Head of PPU; Performance Analysis Manager". Names that would not come back from that are written as JSON. */
export function namesCell(names: readonly string[]): string {
  const joined = names.join(SEPARATOR);
  const back = joined.startsWith('[') ? [] : split(joined);
  const same = back.length === names.length && back.every((name, at) => name === names[at]);
  return same ? joined : JSON.stringify(names);
}

export const names = z
  .string('is not text')
  .nullish()
  .transform((cell) => {
    const value = cell ?? '';
    return value.startsWith('[') ? (namesIn(value) ?? split(value)) : split(value);
  });

function namesIn(cell: string): string[] | undefined {
  try {
    return Names.safeParse(JSON.parse(cell)).data;
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined; // a role whose name starts with a bracket
    throw cause;
  }
}

/** A part of a JSON cell that may be left out. */
export const maybe = <Shape extends z.ZodType>(shape: Shape) => shape.nullish().transform(orUndefined);

export const DeadlineJson: z.ZodType<Deadline> = z
  .object({
    said: z.string(),
    lastDay: maybe(someDay),
    anchor: maybe(z.object({ after: z.string(), months: z.number() })),
  })
  .transform(({ said, lastDay, anchor }) => ({ said, lastDay, anchor }));

export const MoveJson: z.ZodType<Move> = z
  .object({
    from: DeadlineJson,
    to: DeadlineJson,
    reason: z.string(),
    askedBy: z.string(),
    agreedBy: z.string(),
    on: maybe(someDay),
    reportedToBoard: z.boolean(),
  })
  .transform(({ on, ...move }) => ({ ...move, on }));

export const moves = json(z.array(MoveJson), '[]');

export const movesCells = (made: readonly Move[]): Fields => ({
  Moves: made.length === 0 ? null : JSON.stringify(made),
  // For people who read the list: how often a date was moved is asked in every board meeting.
  TimesMoved: made.length,
});

type DeadlineCells = { said: string; date: string | undefined; after: string; months: number | undefined };

export const deadlineIn = ({ said, date, after, months }: DeadlineCells, days: SiteDays): Deadline => ({
  said,
  lastDay: date === undefined ? undefined : days.dayAt(date),
  anchor: after === '' && months === undefined ? undefined : { after, months: months ?? 0 },
});

/** Four columns side by side: DueSaid, DueDate, DueAfter, DueAfterMonths. */
export const deadlineCells = (name: string, { said, lastDay, anchor }: Deadline, days: SiteDays): Fields => ({
  [`${name}Said`]: said,
  [`${name}Date`]: dayCell(lastDay, days),
  [`${name}After`]: anchor?.after ?? '',
  [`${name}AfterMonths`]: anchor?.months ?? null,
});

export const dayCell = (lastDay: Day | undefined, days: SiteDays): string | null =>
  lastDay === undefined ? null : days.momentOf(lastDay);

type BothDeadlines = {
  DueSaid: string;
  DueDate: string | undefined;
  DueAfter: string;
  DueAfterMonths: number | undefined;
  OriginalDueSaid: string;
  OriginalDueDate: string | undefined;
  OriginalDueAfter: string;
  OriginalDueAfterMonths: number | undefined;
};

export function bothDeadlines(
  row: BothDeadlines,
  days: SiteDays,
): { deadline: Deadline; original: Deadline } {
  const ours = { said: row.DueSaid, date: row.DueDate, after: row.DueAfter, months: row.DueAfterMonths };
  const first = {
    ...{ said: row.OriginalDueSaid, date: row.OriginalDueDate },
    ...{ after: row.OriginalDueAfter, months: row.OriginalDueAfterMonths },
  };
  return { deadline: deadlineIn(ours, days), original: deadlineIn(first, days) };
}
