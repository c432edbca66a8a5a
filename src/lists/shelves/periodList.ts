/** The list of periods: a row a paper, open until its positions are frozen. */
import { z } from 'zod';
import { PERIOD_SOURCES, PERIOD_STATES, type Period } from '../../inspection/periods/period';
import * as cell from '../cells/shapes';
import type { Layout } from './rows';
import type { SiteDays } from '../siteDay';

const Reports = z.array(
  z.object({
    ...{ key: z.string(), title: z.string(), line: z.string(), publishedSaid: z.string() },
    ...{ summary: z.string(), notes: z.string() },
  }),
);
const Legend = z.array(z.object({ colour: z.string(), definition: z.string() }));

const Row = z.object({
  ...{ Key: cell.filledText, Title: cell.text, AsOf: cell.text, Board: cell.text, Definitions: cell.text },
  ...{ FromDay: cell.filledMoment, ToDay: cell.filledMoment, BoardDay: cell.moment },
  ...{ State: cell.choice(PERIOD_STATES), Source: cell.choice(PERIOD_SOURCES) },
  ...{ ClosedBy: cell.text, ClosedByEntra: cell.text, ClosedAt: cell.text, Preamble: cell.text },
  ...{ Reports: cell.json(Reports, '[]'), Legend: cell.json(Legend, '[]') },
});

export const periodList = (days: SiteDays): Layout<Period> => ({
  list: 'Periods',
  key: ({ key }) => key,
  toFields: (period) => ({
    ...{ Title: period.title, Key: period.key, AsOf: period.asOf, Board: period.board },
    ...{ FromDay: days.momentOf(period.from), ToDay: days.momentOf(period.to) },
    ...{ BoardDay: cell.dayCell(period.day, days), Definitions: period.definitions },
    ...{ State: period.state, Source: period.source },
    ...{ ClosedBy: period.closedBy, ClosedByEntra: period.closedById, ClosedAt: period.closedAt },
    ...{ Preamble: period.preamble, Reports: listCell(period.reports), Legend: listCell(period.legend) },
  }),
  row: Row.transform((row) => ({
    ...{ key: row.Key, title: row.Title, asOf: row.AsOf, board: row.Board, definitions: row.Definitions },
    ...{ from: days.dayAt(row.FromDay), to: days.dayAt(row.ToDay) },
    day: row.BoardDay === undefined ? undefined : days.dayAt(row.BoardDay),
    ...{ state: row.State, source: row.Source },
    ...{ closedBy: row.ClosedBy, closedById: row.ClosedByEntra, closedAt: row.ClosedAt },
    ...{ preamble: row.Preamble, reports: row.Reports, legend: row.Legend },
  })),
});

const listCell = (of: readonly unknown[]): string | null => (of.length === 0 ? null : JSON.stringify(of));
