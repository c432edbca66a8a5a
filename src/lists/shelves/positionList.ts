/** The list of positions: a row for where each recommendation stood in each paper. */
import { z } from 'zod';
import type { Position } from '../../inspection/periods/position';
import { KINDS, NO_PAPER } from '../../inspection/recommendation/recommendation';
import { CLOSINGS, STATUSES } from '../../inspection/recommendation/status';
import { STAGES } from '../../inspection/recommendation/task';
import * as cell from '../cells/shapes';
import { glance } from '../cells/fitting';
import { Trace } from '../cells/trace';
import type { Layout } from './rows';
import type { SiteDays } from '../siteDay';

const TaskThen = z
  .object({
    ...{ asks: z.string(), owners: z.array(z.string()), said: z.string() },
    ...{ status: cell.maybe(z.enum(STATUSES)), stage: z.enum(STAGES) },
    ...{ original: cell.DeadlineJson, deadline: cell.DeadlineJson, moves: z.array(cell.MoveJson) },
  })
  .transform(({ status, ...task }) => ({ ...task, status }));

const Awaited = z
  .object({
    ...{ body: z.string(), what: z.string(), askedBy: z.string(), nextChase: cell.maybe(cell.dayText) },
  })
  .transform(({ nextChase, ...awaited }) => ({ ...awaited, nextChase }));

// What nobody sorts or filters by is kept together, so that the list stays one that people can read.
const Rest = z.object({
  refs: z.array(z.string()),
  awaits: cell.maybe(Awaited),
  tasks: z.array(TaskThen),
  merged: z.array(z.string()).default([]),
  printed: Trace,
});
const NO_REST = JSON.stringify({ refs: [], tasks: [], printed: NO_PAPER });

const Row = z.object({
  ...{ Key: cell.filledText, RecommendationId: cell.rowNumber.nullish(), PeriodId: cell.rowNumber },
  ...{ Period: cell.text, ReportKey: cell.text, Report: cell.text, Number: cell.text },
  ...{ Kind: cell.choice(KINDS), Words: cell.text, Owners: cell.names },
  ...{ Status: cell.choiceOrNone(STATUSES), Closed: cell.choiceOrNone(CLOSINGS) },
  ...{ Implied: cell.choiceOrNone(STATUSES), Explanation: cell.text, FellBecause: cell.text },
  ...{ DueSaid: cell.text, DueDate: cell.moment, DueAfter: cell.text, DueAfterMonths: cell.number },
  ...{ OriginalDueSaid: cell.text, OriginalDueDate: cell.moment },
  ...{ OriginalDueAfter: cell.text, OriginalDueAfterMonths: cell.number },
  ...{ Moves: cell.moves, Said: cell.text, Heard: cell.flag, SilentRoles: cell.names },
  ...{ Level: cell.number, Tier: cell.number, Sensitive: cell.text, Place: cell.number },
  Rest: cell.json(Rest, NO_REST),
});
type Row = z.infer<typeof Row>;

export const positionList = (days: SiteDays): Layout<Position> => ({
  list: 'Positions',
  key: ({ key }) => key,
  toFields: (position) => ({
    Title: glance(`${position.period} · ${position.report} · ${position.number}`),
    ...{ Key: position.key, PeriodId: cell.pointer(position.periodId), Period: position.period },
    RecommendationId: position.recommendationId === '' ? null : cell.pointer(position.recommendationId),
    ...{ ReportKey: position.reportKey, Report: position.report, Number: position.number },
    ...{ Kind: position.kind, Words: position.text, Owners: cell.namesCell(position.owners) },
    ...{ Status: position.status ?? null, Closed: position.closed ?? null },
    ...{ Implied: position.implied ?? null, Explanation: position.explanation },
    FellBecause: position.fellBecause,
    ...cell.deadlineCells('Due', position.deadline, days),
    ...cell.deadlineCells('OriginalDue', position.original, days),
    ...cell.movesCells(position.moves),
    ...{ Said: position.said, Heard: position.heard, SilentRoles: cell.namesCell(position.silentRoles) },
    AwaitsBody: position.awaits?.body ?? '',
    ...{ Level: position.level ?? null, Tier: position.tier ?? null, Sensitive: position.sensitive },
    ...{ Place: position.place, Rest: restCell(position) },
  }),
  row: Row.transform((row) => ({
    ...{ key: row.Key, recommendationId: row.RecommendationId ?? '', periodId: row.PeriodId },
    ...{ period: row.Period, reportKey: row.ReportKey, report: row.Report, number: row.Number },
    ...{ kind: row.Kind, text: row.Words, owners: row.Owners, status: row.Status, closed: row.Closed },
    ...judgement(row),
    ...cell.bothDeadlines(row, days),
    ...{ moves: row.Moves, said: row.Said, heard: row.Heard, silentRoles: row.SilentRoles },
    ...{ level: row.Level, tier: row.Tier, sensitive: row.Sensitive, place: row.Place ?? 0 },
    ...{ refs: row.Rest.refs, awaits: row.Rest.awaits, tasks: row.Rest.tasks, printed: row.Rest.printed },
    merged: row.Rest.merged,
  })),
});

const judgement = ({ Implied, Explanation, FellBecause }: Row) => ({
  implied: Implied,
  explanation: Explanation,
  fellBecause: FellBecause,
});

const restCell = ({ refs, awaits, tasks, merged, printed }: Position): string =>
  JSON.stringify({ refs, awaits, tasks, merged, printed });
