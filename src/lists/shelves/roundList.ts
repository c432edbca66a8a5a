/** The list of rounds: a row for each paper that was asked for, with who was asked what and who stayed silent. */
import { z } from 'zod';
import { CALLS, ROUND_STATES, type Round } from '../../inspection/reminders/roundRecord';
import * as cell from '../cells/shapes';
import type { Layout } from './rows';
import type { SiteDays } from '../siteDay';

const TaskIds = z.array(z.string());
const Asks = z.array(
  z.object({
    ...{ role: z.string(), personId: z.string(), personName: z.string(), taskIds: TaskIds },
    ...{ calls: z.int().nonnegative(), unreachable: z.string() },
  }),
);
const Silent = z.array(z.object({ role: z.string(), taskIds: TaskIds }));

const Row = z.object({
  ...{ Key: cell.filledText, Title: cell.text, State: cell.choice(ROUND_STATES), Call: cell.choice(CALLS) },
  ...{ WishedAt: cell.text, WishedBy: cell.text, Closes: cell.moment },
  ...{ AskedAt: cell.text, SecondAt: cell.text, LastAt: cell.text, ClosedAt: cell.text, ClosedBy: cell.text },
  ...{ Asks: cell.json(Asks, '[]'), Silent: cell.json(Silent, '[]') },
});

export const roundList = (days: SiteDays): Layout<Round> => ({
  list: 'Rounds',
  key: ({ key }) => key,
  toFields: (round) => ({
    ...{ Title: round.title, Key: round.key, State: round.state, Call: round.call },
    ...{ WishedAt: round.wishedAt, WishedBy: round.wishedBy, Closes: cell.dayCell(round.closes, days) },
    ...{ AskedAt: round.askedAt, SecondAt: round.secondAt, LastAt: round.lastAt },
    ...{ ClosedAt: round.closedAt, ClosedBy: round.closedBy },
    ...{ Asks: listCell(round.asks), Silent: listCell(round.silent) },
  }),
  row: Row.transform((row) => ({
    ...{ key: row.Key, title: row.Title, state: row.State, call: row.Call },
    ...{ wishedAt: row.WishedAt, wishedBy: row.WishedBy },
    ...{ askedAt: row.AskedAt, secondAt: row.SecondAt, lastAt: row.LastAt },
    closes: row.Closes === undefined ? undefined : days.dayAt(row.Closes),
    ...{ closedAt: row.ClosedAt, closedBy: row.ClosedBy, asks: row.Asks, silent: row.Silent },
  })),
});

const listCell = (of: readonly unknown[]): string | null => (of.length === 0 ? null : JSON.stringify(of));
