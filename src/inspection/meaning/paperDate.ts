/** The moment and the day a paper of a month stands for. */
import { type Day, monthEnd } from '../day';

/**
 * The moment its remarks carry: the month's first, in UTC. What a person said in that month came after the paper was
 * asked for, so it is newer than the paper. The year 1 for a paper without a month.
 */
export const paperMoment = (asOf: string): string =>
  `${/^\d{4}-\d{2}$/.test(asOf) ? asOf : '0001-01'}-01T00:00:00.000Z`;

/** The day a paper of a month stands for: its last. */
export function paperDay(asOf: string): Day | undefined {
  const [, year, month] = /^(\d{4})-(\d{2})/.exec(asOf) ?? [];
  return year === undefined || month === undefined ? undefined : monthEnd(Number(year), Number(month));
}
