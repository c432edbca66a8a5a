/** The list of recommendations: the inspectorate's words, the dates, and where each one stands. */
import { z } from 'zod';
import { currentDeadline } from '../inspection/deadline';
import { KINDS, type Recommendation } from '../inspection/recommendation';
import { CLOSINGS, STATUSES } from '../inspection/status';
import * as cell from './cells/shapes';
import { glance } from './cells/fitting';
import { trace, traceCell } from './cells/trace';
import type { Layout } from './rows';
import type { SiteDays } from './siteDay';

const Row = z.object({
  ...{ Key: cell.filledText, ReportId: cell.rowNumber, Report: cell.text, Number: cell.text },
  ...{ Kind: cell.choice(KINDS), Words: cell.text, References: cell.names, Owners: cell.names },
  ...{ Status: cell.choiceOrNone(STATUSES), Closed: cell.choiceOrNone(CLOSINGS) },
  ...{ DueSaid: cell.text, DueDate: cell.moment, DueAfter: cell.text, DueAfterMonths: cell.number },
  ...{ OriginalDueSaid: cell.text, OriginalDueDate: cell.moment },
  ...{ OriginalDueAfter: cell.text, OriginalDueAfterMonths: cell.number },
  ...{ Moves: cell.moves, PaperTrace: trace },
});

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
    ...cell.movesCells(record.moves),
    PaperTrace: traceCell(record.paper),
  }),
  row: Row.transform((row) => ({
    ...{ key: row.Key, reportId: row.ReportId, report: row.Report, number: row.Number, kind: row.Kind },
    ...{ text: row.Words, refs: row.References, owners: row.Owners, status: row.Status, closed: row.Closed },
    ...cell.bothDeadlines(row, days),
    ...{ moves: row.Moves, paper: row.PaperTrace },
  })),
});
