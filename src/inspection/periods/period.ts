/** The stretch of time a paper covers, the board it goes to, and whether its positions are frozen yet. */
import { type Day, addDays, inWords, monthEnd } from '../day';
import type { PaperColour } from '../papers/paper';
import { inPlainOrder } from '../language';

/** closing: positions are being written, and none of what they freeze may be judged anew until they all are. */
export const PERIOD_STATES = ['open', 'closing', 'closed'] as const;
export type PeriodState = (typeof PERIOD_STATES)[number];

export const PERIOD_SOURCES = ['closed here', 'imported paper'] as const;
export type PeriodSource = (typeof PERIOD_SOURCES)[number];

/** What a paper says of a report above its rows, as it was then. */
export type ReportThen = {
  key: string;
  title: string;
  line: string;
  publishedSaid: string;
  /** The roll-up sentence as that paper states it; empty when it states none. */
  summary: string;
  notes: string;
};

export type Period = {
  /** Unique: the paper's month as 2022-11, with the board behind it when two boards have a paper that month. */
  key: string;
  title: string;
  /** The month its paper speaks of, as 2022-11. */
  asOf: string;
  from: Day;
  /** The last day it covers: that of its month. */
  to: Day;
  board: string;
  /** The day the board meets. */
  day: Day | undefined;
  /** The name of the set of definitions in force. */
  definitions: string;
  state: PeriodState;
  source: PeriodSource;
  /** The name of who closed it, and their object id; both empty until then, and for an imported paper. */
  closedBy: string;
  closedById: string;
  /** The moment it was closed, in UTC; empty until then. */
  closedAt: string;
  /** Its reports in the order of the paper, frozen with the positions. */
  reports: readonly ReportThen[];
  /** The key to the colours as an imported paper prints it; empty where the definitions in force are to be printed. */
  legend: readonly PaperColour[];
  /** What stands before the first report. */
  preamble: string;
};

const MONTH = /^(\d{4})-(\d{2})$/;

/** Whether the text is a month, as 2022-11. */
export function isMonth(text: string): boolean {
  const month = Number(MONTH.exec(text)?.[2] ?? 0);
  return month >= 1 && month <= 12;
}

/** The last day of a month written 2022-11. Throws on anything else: words from outside go through isMonth first. */
export function lastDayOf(month: string): Day {
  const [, year, number] = MONTH.exec(month) ?? [];
  if (!isMonth(month)) throw new Error(`"${month}" is not a month; write it as 2022-11.`);
  return monthEnd(Number(year), Number(number));
}

/** "November 2022". */
export const monthInWords = (month: string): string => inWords(lastDayOf(month)).replace(/^\d+ /, '');

/** The papers of a register, oldest first; two of one month in the order of their keys. */
export const inTime = <T extends Pick<Period, 'asOf' | 'key'>>(periods: readonly T[]): T[] =>
  [...periods].sort((a, b) => inPlainOrder(a.asOf, b.asOf) || inPlainOrder(a.key, b.key));

/** The paper before this one: the latest closed one of an earlier month that went to the same board, or to any. */
export function periodBefore<T extends Period>(
  { asOf, board }: Pick<Period, 'asOf' | 'board'>,
  periods: readonly T[],
): T | undefined {
  const earlier = inTime(periods).filter((period) => period.state === 'closed' && period.asOf < asOf);
  return earlier.filter((period) => period.board === board).at(-1) ?? earlier.at(-1);
}

/** Where a period begins: the day after the last one's end, or with its own quarter when it is the first. */
export function firstDayOf(asOf: string, before: Pick<Period, 'to'> | undefined): Day {
  if (before !== undefined) return addDays(before.to, 1);
  const [, year = '', month = ''] = MONTH.exec(asOf) ?? [];
  const count = Number(year) * 12 + Number(month) - 1 - 3;
  return addDays(monthEnd(Math.floor(count / 12), (count % 12) + 1), 1);
}
