/** Composes a paper from the positions of a period: every cell, count and section a fact with its rows, nothing retyped. */
import { type CellSource, cellOf, taskParts, wholePart } from './composedCells';
import type { ClosingRules } from '../recommendation/closing';
import { type ClosingThen, closingLines, moveLines, silentLines, waitingLines } from './composedSections';
import type {
  Audience,
  ComposedCell,
  ComposedNote,
  ComposedPaper,
  ComposedReport,
  ComposedRow,
} from './composed';
import type { DefinitionSet } from '../recommendation/definitions';
import type { Organisation } from '../settings';
import type { Column, Layout, PaperField, ReportOrder } from './layout';
import type { Period, ReportThen } from '../periods/period';
import { type ImportRecord, unfinishedOf } from './importRecord';
import { type Position, inPaperOrder, isOfReport } from '../periods/position';
import { isOpen } from '../recommendation/recommendation';
import { rollUp } from '../periods/rollUp';
import { checkStated } from '../periods/checkStated';
import { grouped, wholeOf } from '../periods/freeze';
import { type SinceLast, sinceLast } from '../periods/sinceLast';
import { type Instead, withholding } from './withhold';
import { inPlainOrder } from '../language';

export type ToCompose = {
  period: Period;
  positions: readonly Position[];
  /** The paper before; undefined for the first. */
  before: Period | undefined;
  /** Where each whole stood in the papers before, by `wholeOf`. */
  last: ReadonlyMap<string, Position>;
  /** Reports whose stated sentence gives way to the counted one. */
  counted: readonly string[];
  /** Imports that were cut off. */
  unfinished: readonly Pick<ImportRecord, 'asOf' | 'board' | 'state'>[];
  layout: Layout;
  definitions: DefinitionSet;
  marking: string;
  organisation: Organisation;
  audience: Audience;
  /** The steps taken to close a recommendation, by its number in the list, and who may take the last of them. */
  stepsOf: ClosingThen['stepsOf'];
  rules: ClosingRules;
  /** Names of people that the register knows: none of them stands in a public paper. */
  people: readonly string[];
  instead: Instead;
};

type Standing = { position: Position; before: Position | undefined; since: SinceLast };

/** The same positions always make the same paper. */
export function composePaper(from: ToCompose): ComposedPaper {
  const { period, layout, before } = from;
  const positions = inPaperOrder(from.positions).filter(
    (position) => isOfReport(position) === (layout.unit === 'plan'),
  );
  const beforeOf = (position: Position) => from.last.get(wholeOf(position));
  const open = withholding(from.audience, from);
  const preamble = open.preamble(period.preamble);
  const standings = positions.map((position) => {
    const last = beforeOf(position);
    return {
      position: open.position(position),
      before: last,
      since: sinceLast(position, last, before !== undefined),
    };
  });
  const levels = new Map(positions.map(({ reportKey, level }) => [reportKey, level ?? 4]));
  const levelOf = ({ key }: ReportThen) => levels.get(key) ?? 4;
  const standingsOf = grouped(standings, ({ position }) => position.reportKey);
  const rows = rowsToCount(from);
  const reports = inOrder(layout.order, reportsOf(period, positions), levelOf).map((report) =>
    composedReport(report, standingsOf.get(report.key) ?? [], { ...from, ...rows }),
  );
  const kept = standings.map(({ position }) => position);
  return {
    layout,
    audience: from.audience,
    marking: from.marking,
    organisation: from.organisation.name,
    title: layout.title,
    asOf: period.asOf,
    board: period.board,
    day: period.day,
    draft: period.state !== 'closed',
    incomplete: incompleteIn(from),
    lastAsOf: before?.asOf ?? '',
    definitions: from.definitions,
    legend: period.legend,
    preamble,
    reports: reports.map((report) => open.report(report)),
    unlisted: from.positions.length - positions.length,
    since: {
      newGreen: idsWhere(standings, ({ isNew }) => isNew === 'NEW GREEN'),
      newRed: idsWhere(standings, ({ isNew }) => isNew === 'NEW RED'),
      fellBack: idsWhere(standings, ({ fellBack }) => fellBack),
    },
    moves: open.moves(moveLines(kept, beforeOf)),
    silent: period.source === 'imported paper' ? undefined : silentLines(kept),
    closing: period.source === 'imported paper' ? undefined : closingLines(kept, { ...from, to: period.to }),
    waiting: open.waiting(waitingLines(kept)),
    withheld: open.lines(),
  };
}

function incompleteIn({ period, before, unfinished }: ToCompose): ComposedPaper['incomplete'] {
  if (unfinishedOf(period, unfinished).length > 0) return 'this';
  return before !== undefined && unfinishedOf(before, unfinished).length > 0 ? 'before' : undefined;
}

const idsWhere = (standings: readonly Standing[], is: (since: SinceLast) => boolean): string[] =>
  standings.filter(({ since }) => is(since)).map(({ position }) => position.recommendationId);

/** A report without rows is a record too, when the paper had it. */
function reportsOf({ reports }: Period, positions: readonly Position[]): ReportThen[] {
  const known = new Set(reports.map(({ key }) => key));
  const missing = new Map(
    positions.flatMap((position) =>
      known.has(position.reportKey) ? [] : [[position.reportKey, bareReport(position)]],
    ),
  );
  return [...reports, ...missing.values()];
}

const bareReport = ({ reportKey, report }: Position): ReportThen => ({
  key: reportKey,
  title: report,
  line: '',
  publishedSaid: '',
  summary: '',
  notes: '',
});

/** The year a report came out, and nothing finer, is in every key; within a year the paper's own order stays. */
const yearIn = ({ key }: ReportThen): string => /\|(\d{4})/.exec(key)?.[1] ?? '';

function inOrder(
  order: ReportOrder,
  reports: readonly ReportThen[],
  levelOf: (report: ReportThen) => number,
): ReportThen[] {
  const all = [...reports];
  if (order === 'newest first') return all.sort((a, b) => inPlainOrder(yearIn(b), yearIn(a)));
  if (order === 'oldest first') return all.sort((a, b) => inPlainOrder(yearIn(a), yearIn(b)));
  return order === 'by level' ? all.sort((a, b) => levelOf(a) - levelOf(b)) : all;
}

function composedReport(
  report: ReportThen,
  standings: readonly Standing[],
  from: ToCompose & ToCount,
): ComposedReport {
  const { layout } = from;
  const kinds = [...new Set(standings.map(({ position }) => position.kind))];
  const kind = kinds.length === 1 ? kinds[0] : undefined;
  const kindIsSaid =
    kind !== undefined && layout.columns.some(({ field, heading }) => isWords(field, heading));
  const rows = standings.flatMap((standing) => rowsOf(standing, { from, kindIsSaid, report }));
  const left = layout.columns.filter((column) => !column.leaveOutWhenEmpty || isFilled(column, rows));
  return {
    key: report.key,
    title: report.title,
    short: standings[0]?.position.report ?? report.title,
    line: report.line,
    publishedSaid: report.publishedSaid,
    notes: report.notes === '' ? [] : report.notes.split('\n'),
    ...countedIn(report, from),
    kind,
    fields: left.map(({ field }) => field),
    rows,
  };
}

type ByReport = ReadonlyMap<string, readonly Position[]>;
type ToCount = { printed: ByReport; ended: ByReport };

/** By report: the rows of this paper, and those that an earlier one printed as ended. */
function rowsToCount({ positions, last }: ToCompose): ToCount {
  const rows = positions.filter((row) => !isOfReport(row));
  const here = new Set(rows.map(wholeOf));
  const ended = [...last.values()].filter(
    (row) => !isOfReport(row) && !isOpen(row) && !here.has(wholeOf(row)),
  );
  const reportOf = ({ reportKey }: Position) => reportKey;
  return { printed: grouped(rows, reportOf), ended: grouped(ended, reportOf) };
}

/** The counts are of all rows of the report, those among them that an earlier paper printed as ended. */
function countedIn(
  report: ReportThen,
  { period, counted, ...all }: ToCompose & ToCount,
): Pick<ComposedReport, 'stated' | 'rollUp' | 'disagreements'> {
  const printed = all.printed.get(report.key) ?? [];
  const ended = all.ended.get(report.key) ?? [];
  const imported = period.source === 'imported paper';
  const rows = imported ? printed : [...ended, ...printed];
  const { called } = all.organisation;
  const sum = rollUp(rows, called);
  const stated = imported && !counted.includes(report.key) ? report.summary : undefined;
  const says = stated ?? sum.sentence;
  return {
    stated,
    rollUp: sum,
    disagreements: checkStated(says, rows, { whole: stated === undefined, called }),
  };
}

const isWords = (field: PaperField, heading: string): boolean => field === 'words' && heading === '';

const isFilled = ({ field }: Column, rows: readonly ComposedRow[]): boolean =>
  rows.some(({ cells }) => cells.some((each) => each.field === field && !isBlank(each.cell)));

const isBlank = (cell: ComposedCell): boolean => cell.is === 'words' && cell.said === '';

function rowsOf(
  { position, before, since }: Standing,
  { from, kindIsSaid, report }: { from: ToCompose; kindIsSaid: boolean; report: ReportThen },
): ComposedRow[] {
  const { layout, period } = from;
  const isNew = since.isNew !== undefined;
  const source: CellSource = { position, before, report, kindIsSaid, direction: since.direction };
  const parts = layout.unit === 'task rows' ? taskParts(position, isNew) : [wholePart(position, isNew)];
  return parts.map((part, at) => ({
    id: position.recommendationId,
    report: position.report,
    number: position.number,
    status: position.status,
    cells: layout.columns.map(({ field }) => ({
      field,
      cell: at === 0 || OF_PART.has(field) ? cellOf(field, source, part) : BLANK,
    })),
    notes: at > 0 || period.source === 'imported paper' ? [] : notesOf(position, since),
  }));
}

/** What a sub-row says for itself; the rest stands on the first line only. */
const OF_PART: ReadonlySet<PaperField> = new Set(['status', 'deadline', 'deadline with moves', 'said']);
const BLANK: ComposedCell = { is: 'words', said: '' };

function notesOf(
  { implied, status, explanation, fellBecause, merged }: Position,
  { fellBack }: SinceLast,
): ComposedNote[] {
  const differs: ComposedNote[] =
    implied === undefined || implied === status ? [] : [{ is: 'differs', implied, explanation }];
  return [
    ...differs,
    ...(fellBack ? [{ is: 'fell back', because: fellBecause } as const] : []),
    ...(merged.length === 0 ? [] : [{ is: 'merged', with: merged } as const]),
  ];
}
