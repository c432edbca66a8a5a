/** The list of recommendations: the inspectorate's words, the dates, and where each one stands. */
import { z } from 'zod';
import { currentDeadline } from '../../inspection/recommendation/deadline';
import {
  type Awaits,
  CLOSING_STEPS,
  type ClosingStep,
  KINDS,
  LINKS,
  type Recommendation,
  STEPS_OF_THREE,
} from '../../inspection/recommendation/recommendation';
import { CLOSINGS, STATUSES } from '../../inspection/recommendation/status';
import * as cell from '../cells/shapes';
import { type Fields, glance } from '../cells/fitting';
import { readOnce } from '../cells/readOnce';
import { trace, traceCell } from '../cells/trace';
import type { Layout } from './rows';
import type { SiteDays } from '../siteDay';

const Closing = z.object({
  step: cell.choice(CLOSING_STEPS),
  by: z.object({ id: z.string(), name: z.string() }),
  ...{ asRole: z.string(), on: cell.dayText, at: z.string(), basis: z.string(), evidence: z.string() },
});
const Link = z
  .object({ is: cell.choice(LINKS), key: z.string(), words: z.string(), declined: cell.dayText.optional() })
  .transform(({ declined, ...link }) => (declined === undefined ? link : { ...link, declined }));
const oneToThree = z
  .literal(STEPS_OF_THREE, 'is not 1, 2 or 3')
  .nullish()
  .transform((value) => value ?? undefined);

const Row = z.object({
  ...{ Key: cell.filledText, ReportId: cell.rowNumber, Report: cell.text, Number: cell.text },
  ...{ Kind: cell.choice(KINDS), Words: cell.text, References: cell.names, Owners: cell.names },
  ...{ Status: cell.choiceOrNone(STATUSES), Closed: cell.choiceOrNone(CLOSINGS) },
  ...{ DueSaid: cell.text, DueDate: cell.moment, DueAfter: cell.text, DueAfterMonths: cell.number },
  ...{ OriginalDueSaid: cell.text, OriginalDueDate: cell.moment },
  ...{ OriginalDueAfter: cell.text, OriginalDueAfterMonths: cell.number },
  ...{ NoneSet: cell.text, Moves: cell.moves, PaperTrace: trace },
  ...{ Closing: cell.json(z.array(Closing), '[]'), Level: oneToThree, Tier: oneToThree },
  ...{ AwaitsBody: cell.text, Awaits: cell.text, AskedBy: cell.text },
  ...{ NextChase: cell.moment, AwaitsSince: cell.moment },
  ...{ Links: cell.json(z.array(Link), '[]'), Sensitive: cell.text },
});
type Row = z.infer<typeof Row>;

export const recommendationList = (days: SiteDays): Layout<Recommendation> => ({
  list: 'Recommendations',
  key: ({ key }) => key,
  toFields: (record) => ({
    Title: glance(`${record.report} · ${record.number}`),
    ...{
      Key: record.key,
      ReportId: cell.pointer(record.reportId),
      Report: record.report,
      Number: record.number,
    },
    ...{ Kind: record.kind, Words: record.text, References: cell.namesCell(record.refs) },
    ...{
      Owners: cell.namesCell(record.owners),
      Status: record.status ?? null,
      Closed: record.closed ?? null,
    },
    ...cell.deadlineCells('Due', record.deadline, days),
    ...cell.deadlineCells('OriginalDue', record.original, days),
    DueBy: cell.dayCell(currentDeadline(record).lastDay, days),
    NoneSet: record.noneSet,
    ...cell.movesCells(record.moves),
    PaperTrace: traceCell(record.paper),
    ...{ Closing: jsonCell(record.closing), LastStep: lastStep(record.closing) },
    ...{ Level: record.level ?? null, Tier: record.tier ?? null },
    ...awaitsCells(record.awaits, days),
    ...{ Links: jsonCell(record.links), Sensitive: record.sensitive },
  }),
  row: readOnce({
    cells: Row.shape,
    row: Row,
    of: (row) => ({
      ...{ key: row.Key, reportId: row.ReportId, report: row.Report, number: row.Number, kind: row.Kind },
      ...{
        text: row.Words,
        refs: row.References,
        owners: row.Owners,
        status: row.Status,
        closed: row.Closed,
      },
      ...cell.bothDeadlines(row, days),
      ...{ noneSet: row.NoneSet, moves: row.Moves, paper: row.PaperTrace },
      ...{ closing: row.Closing, level: row.Level, tier: row.Tier, awaits: awaitsIn(row, days) },
      ...{ links: row.Links, sensitive: row.Sensitive },
    }),
  }),
});

const jsonCell = (facts: readonly unknown[]): string | null =>
  facts.length === 0 ? null : JSON.stringify(facts);

/** For people who read the list: how far closing has got, and by whom. */
function lastStep(closing: readonly ClosingStep[]): string {
  const last = closing.at(-1);
  return last === undefined ? '' : glance(`${last.step}, ${last.on}, ${last.by.name}`);
}

const awaitsCells = (awaits: Awaits | undefined, days: SiteDays): Fields => ({
  ...{ AwaitsBody: awaits?.body ?? '', Awaits: awaits?.what ?? '', AskedBy: awaits?.askedBy ?? '' },
  ...{ NextChase: cell.dayCell(awaits?.nextChase, days), AwaitsSince: cell.dayCell(awaits?.since, days) },
});

function awaitsIn(row: Row, days: SiteDays): Awaits | undefined {
  const { AwaitsBody: body, Awaits: what, AskedBy: askedBy, NextChase, AwaitsSince } = row;
  const nextChase = NextChase === undefined ? undefined : days.dayAt(NextChase);
  const since = AwaitsSince === undefined ? undefined : days.dayAt(AwaitsSince);
  const nothing = `${body}${what}${askedBy}` === '' && nextChase === undefined && since === undefined;
  return nothing ? undefined : { body, what, askedBy, nextChase, since };
}
