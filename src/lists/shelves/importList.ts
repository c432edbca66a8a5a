/** The journal of imports: a head for each, and the parts that hold what it added and changed. */
import { z } from 'zod';
import { IMPORT_STATES, type ImportRecord, JOURNALED } from '../../inspection/papers/importRecord';
import * as cell from '../cells/shapes';
import { glance } from '../cells/fitting';
import type { Layout } from './rows';

const list = z.enum(JOURNALED);
const Entry = z.discriminatedUnion('is', [
  z.object({ is: z.literal('added'), list, key: z.string(), mark: z.string() }),
  z.object({
    ...{ is: z.literal('changed'), list, key: z.string(), fields: z.array(z.string()) },
    ...{ before: z.record(z.string(), z.unknown()), mark: z.string() },
  }),
]);
const Stayed = z.object({ list, key: z.string(), what: z.string() });

const Row = z.object({
  ...{ Key: cell.filledText, Import: cell.filledText, Part: cell.number, Paper: cell.text, AsOf: cell.text },
  ...{ StartedBy: cell.text, StartedByEntra: cell.text, StartedAt: cell.text },
  ...{ State: cell.choice(IMPORT_STATES), RowsNew: cell.number, RowsChanged: cell.number },
  ...{ UndoneBy: cell.text, UndoneAt: cell.text },
  ...{ Board: cell.text, Accepted: cell.text },
  ...{ Entries: cell.json(z.array(Entry), '[]'), Stayed: cell.json(z.array(Stayed), '[]') },
});

export const importList: Layout<ImportRecord> = {
  list: 'Imports',
  key: ({ key }) => key,
  toFields: (record) => ({
    Title: glance(record.part === 0 ? record.title : `${record.title}, part ${record.part}`),
    ...{
      Key: record.key,
      Import: record.importKey,
      Part: record.part,
      Paper: record.title,
      AsOf: record.asOf,
    },
    ...{ StartedBy: record.by.name, StartedByEntra: record.by.id, StartedAt: record.at, State: record.state },
    ...{ RowsNew: record.rows.new, RowsChanged: record.rows.changed },
    ...{ UndoneBy: record.undoneBy, UndoneAt: record.undoneAt },
    ...{ Board: record.board, Accepted: record.accepted === '' ? null : record.accepted },
    Entries: record.entries.length === 0 ? null : JSON.stringify(record.entries),
    Stayed: record.stayed.length === 0 ? null : JSON.stringify(record.stayed),
  }),
  row: Row.transform((row) => ({
    ...{ key: row.Key, importKey: row.Import, part: row.Part ?? 0, title: row.Paper, asOf: row.AsOf },
    ...{ by: { id: row.StartedByEntra, name: row.StartedBy }, at: row.StartedAt, state: row.State },
    rows: { new: row.RowsNew ?? 0, changed: row.RowsChanged ?? 0 },
    ...{ board: row.Board, accepted: row.Accepted },
    ...{ undoneBy: row.UndoneBy, undoneAt: row.UndoneAt, entries: row.Entries, stayed: row.Stayed },
  })),
};
