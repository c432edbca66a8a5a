/** Closing a period: which rows get a position, what each freezes, and what has to be explained first. */
import type { DefinitionSet } from '../recommendation/definitions';
import { heardSince } from '../recommendation/explanation';
import { impliedStatus } from '../recommendation/implied';
import type { ImportRecord } from '../papers/importRecord';
import { sensitiveIn } from '../meaning/sensitiveSaid';
import { mergedWith } from '../recommendation/links';
import { type Period, type ReportThen, inTime } from './period';
import { type Position, type TaskThen, isOfReport, positionKey } from './position';
import { NO_PAPER, type Recommendation, isOpen } from '../recommendation/recommendation';
import type { Kept } from '../register';
import type { Report } from '../report/report';
import { silentIn } from '../reminders/round';
import type { Round } from '../reminders/roundRecord';
import type { Task } from '../recommendation/task';
import type { Update } from '../update';
import { inNameOrder, inNumberOrder, inPlainOrder } from '../language';

/** All that closing looks at. Positions and periods are those of every earlier paper. */
export type Standing = {
  period: Kept<Period>;
  periods: readonly Kept<Period>[];
  definitions: DefinitionSet;
  reports: readonly Kept<Report>[];
  recommendations: readonly Kept<Recommendation>[];
  tasks: readonly Kept<Task>[];
  updates: readonly Kept<Update>[];
  positions: readonly Position[];
  /** Imports that were cut off: what their papers say is half there. */
  unfinished: readonly Kept<ImportRecord>[];
  /** The round before this paper, where there was one. */
  round: Round | undefined;
};

/** The last position of each whole, by what it is of, in the papers before this one. */
export function lastPositions(
  { asOf }: Pick<Period, 'asOf'>,
  periods: readonly Kept<Period>[],
  positions: readonly Position[],
): ReadonlyMap<string, Position> {
  const earlier = inTime(periods).filter((period) => period.state === 'closed' && period.asOf < asOf);
  const byPeriod = grouped(positions, ({ periodId }) => periodId);
  const found = new Map<string, Position>();
  for (const { id } of earlier)
    for (const position of byPeriod.get(id) ?? []) found.set(wholeOf(position), position);
  return found;
}

/** What a position is of: a recommendation by its row, or a report by its key. */
export const wholeOf = (position: Pick<Position, 'recommendationId' | 'reportKey'>): string =>
  isOfReport(position) ? `report ${position.reportKey}` : `row ${position.recommendationId}`;

/**
 * The moment from which entries count for this period: when the last paper was closed here, else its first day.
 * Nobody explains a paper that came in from outside, so that until one was closed here every explanation is of this one.
 */
export function sinceWhen(period: Period, periods: readonly Period[]) {
  const closedAt = lastClosedHere(periods.filter(({ asOf }) => asOf < period.asOf))?.closedAt;
  return { since: closedAt ?? `${period.from}T00:00:00.000Z`, explainedSince: closedAt ?? '' };
}

/** The last paper that was closed here, and not brought in from outside. */
export const lastClosedHere = (periods: readonly Period[]): Period | undefined =>
  inTime(periods)
    .filter(({ state, source }) => state === 'closed' && source === 'closed here')
    .at(-1);

/** The positions this period freezes, in the order of its paper. The same facts give the same positions. */
export function positionsAt(standing: Standing): Position[] {
  const { period, periods, positions, reports, recommendations } = standing;
  const last = lastPositions(period, periods, positions);
  const frozen = framer(standing);
  const found = inOrderOfPaper(reports).flatMap((report) => {
    const rows = recommendations
      .filter(({ reportId }) => reportId === report.id)
      .filter((row) => isPrinted(row, last.get(`row ${row.id}`)))
      .sort((a, b) => inNumberOrder(a.number, b.number) || Number(a.id) - Number(b.id));
    const plan = isPlanPrinted(report, last.get(`report ${report.key}`)) ? [ofPlan(report, period)] : [];
    return [...plan, ...rows.map((row) => frozen(row, report))];
  });
  return found.map((position, place) => ({ ...position, place }));
}

/** An open row is printed; one that ended is printed once more, to say so, and then no longer. */
const isPrinted = (row: Recommendation, last: Position | undefined): boolean =>
  isOpen(row) || last === undefined || isOpen(last);

const isPlanPrinted = ({ plan }: Report, last: Position | undefined): boolean =>
  plan !== undefined && (!plan.closed || last === undefined || last.closed === undefined);

/** The newest report first, as the papers have them; one without a day at the end. */
export const inOrderOfPaper = <T extends Report>(reports: readonly T[]): T[] =>
  [...reports].sort(
    (a, b) => inPlainOrder(b.published ?? '', a.published ?? '') || inNameOrder(a.title, b.title),
  );

/** The reports of this paper: those with a position in it, and those that came out in it without asking for anything. */
export function reportsAt(
  { period, reports, recommendations }: Standing,
  positions: readonly Position[],
): ReportThen[] {
  const printed = new Set(positions.map(({ reportKey }) => reportKey));
  const asking = new Set(recommendations.map(({ reportId }) => reportId));
  const isNews = ({ id, published }: Kept<Report>) =>
    !asking.has(id) && published !== undefined && published >= period.from && published <= period.to;
  return inOrderOfPaper(reports)
    .filter((report) => printed.has(report.key) || isNews(report))
    .map(({ key, title, line, publishedSaid, notes }) => ({
      key,
      title,
      line,
      publishedSaid,
      summary: '',
      notes,
    }));
}

/** Merging is rare, and looking for it is not cheap: only rows at an end of such a link are looked up. */
function mergedNamesIn(all: readonly Kept<Recommendation>[]) {
  const links = all.flatMap(({ key, links: own }) =>
    own.filter(({ is }) => is === 'merged with').flatMap((link) => [key, link.key]),
  );
  const merged = new Set(links.map((key) => key.toLowerCase()));
  return (row: Kept<Recommendation>): string[] =>
    merged.has(row.key.toLowerCase())
      ? mergedWith<Recommendation>(row, all).map(({ report, number }) => `${report}, ${number}`)
      : [];
}

function framer({ period, periods, definitions, recommendations, tasks, updates, round }: Standing) {
  const mergedNames = mergedNamesIn(recommendations);
  const silence = round === undefined ? undefined : silenceIn(round, tasks);
  const since = sinceWhen(period, periods);
  const tasksOf = grouped(tasks, ({ recommendationId }) => recommendationId);
  const updatesOf = grouped(updates, ({ recommendationId }) => recommendationId);
  return (row: Kept<Recommendation>, report: Report): Position => {
    const parts = tasksOf.get(row.id) ?? [];
    const owners = [...new Set([...row.owners, ...parts.flatMap((task) => task.owners)])];
    const implied = impliedStatus({ ...row, tasks: parts }, definitions, period.to);
    const { key, text, number, kind, refs, status, closed, original, deadline, moves } = row;
    return {
      ...{ key: positionKey(period, { key }), periodId: period.id, period: period.key },
      ...{ recommendationId: row.id, reportKey: report.key, report: row.report, number, kind, text, refs },
      ...{ status, closed, original, deadline, moves, owners: row.owners },
      ...heardSince(updatesOf.get(row.id) ?? [], { owners, ...since }),
      ...silence?.(row.id),
      implied: implied.is === 'differs' ? implied.status : undefined,
      ...judgedBy(row, report),
      ...{ tasks: parts.map(taskThen), merged: mergedNames(row), place: 0, printed: NO_PAPER },
    };
  };
}

/**
 * Whoever was asked and did not answer is silent, whatever was said months before; whoever answered is not, even with
 * no more than "no change". What the round did not ask about is judged by what was said.
 */
function silenceIn(round: Round, tasks: readonly Kept<Task>[]) {
  const rowOf = new Map(tasks.map(({ id, recommendationId }) => [id, recommendationId]));
  const asked = new Set(round.asks.flatMap(({ taskIds }) => taskIds.map((id) => rowOf.get(id))));
  const silent = silentIn(round, tasks);
  return (recommendationId: string): Pick<Position, 'heard' | 'silentRoles'> | undefined => {
    if (!asked.has(recommendationId)) return undefined;
    const silentRoles = silent
      .filter(({ taskIds }) => taskIds.some((id) => rowOf.get(id) === recommendationId))
      .map(({ role }) => role);
    return { heard: silentRoles.length === 0, silentRoles };
  };
}

/** Its level and tier, or those of its report's plan; whom it waits for; why it is withheld. */
const judgedBy = ({ awaits, level, tier, sensitive }: Recommendation, { plan }: Report) => ({
  awaits: awaits && {
    ...{ body: awaits.body, what: awaits.what, askedBy: awaits.askedBy, nextChase: awaits.nextChase },
  },
  ...{ level: level ?? plan?.level, tier: tier ?? plan?.tier, sensitive },
});

const taskThen = ({ asks, owners, status, stage, original, deadline, moves, lastSaid }: Task): TaskThen => ({
  ...{ asks, owners, status, stage, original, deadline, moves, said: lastSaid?.words ?? '' },
});

/** A whole report as a review of action plans has it; it bears no colour. */
export function ofPlan(report: Report, period: Pick<Kept<Period>, 'id' | 'key'>): Position {
  const { plan } = report;
  if (plan === undefined) throw new Error(`${report.key} has no plan`);
  const { completion, level, tier, update } = plan;
  return {
    ...{ key: positionKey(period, report), periodId: period.id, period: period.key, recommendationId: '' },
    ...{ reportKey: report.key, report: report.title, number: '', kind: 'recommendation', text: plan.points },
    ...{ refs: [], status: undefined, closed: plan.closed ? 'implemented' : undefined },
    ...{ original: completion, deadline: completion, moves: [], owners: [], said: update },
    ...{ heard: update !== '', silentRoles: [], implied: undefined, explanation: '', fellBecause: '' },
    ...{ awaits: undefined, level, tier, sensitive: sensitiveIn(update), tasks: [], merged: [], place: 0 },
    printed: NO_PAPER,
  };
}

/** In the order given, by what `by` says of each. */
export function grouped<T>(rows: readonly T[], by: (row: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(by(row));
    if (group === undefined) groups.set(by(row), [row]);
    else group.push(row);
  }
  return groups;
}
