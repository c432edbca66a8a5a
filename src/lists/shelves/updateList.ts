/** The ledger of what was said and done, a row an entry. */
import { z } from 'zod';
import { UPDATE_KINDS, type Update } from '../../inspection/update';
import * as cell from '../cells/shapes';
import { glance } from '../cells/fitting';
import type { Layout } from './rows';

const VIAS = ['card', 'tab', 'paper'] as const satisfies readonly Update['via'][];

const Row = z.object({
  ...{ Key: cell.filledText, RecommendationId: cell.rowNumber, TaskId: cell.rowNumber.nullish() },
  ...{ Kind: cell.choice(UPDATE_KINDS), Words: cell.text, Evidence: cell.text, WantedDay: cell.text },
  ...{ SaidBy: cell.text, SaidByEntra: cell.text, AsRole: cell.text },
  // Text, for a date column keeps no part of a second, and the order of two answers may hang on it.
  ...{ SaidAt: cell.filledText, Via: cell.choice(VIAS), Delivery: cell.text },
});

export const updateList: Layout<Update> = {
  list: 'Updates',
  key: ({ key }) => key,
  toFields: (update) => ({
    Title: glance(update.words === '' ? update.kind : `${update.kind}: ${update.words}`),
    ...{ Key: update.key, RecommendationId: cell.pointer(update.recommendationId) },
    ...{
      TaskId: update.taskId === '' ? null : cell.pointer(update.taskId),
      Kind: update.kind,
      Words: update.words,
    },
    ...{ Evidence: update.evidence, WantedDay: update.wantedDay },
    // App-only writes carry the app's name, so who said it is kept here (docs/graph: createdBy of an application).
    ...{ SaidBy: update.by.name, SaidByEntra: update.by.id, AsRole: update.asRole, SaidAt: update.at },
    ...{ Via: update.via, Delivery: update.delivery },
  }),
  people: ({ by }) => ({ Speaker: by }),
  row: Row.transform((row) => ({
    ...{ key: row.Key, recommendationId: row.RecommendationId, taskId: row.TaskId ?? '', kind: row.Kind },
    ...{ words: row.Words, evidence: row.Evidence, wantedDay: row.WantedDay },
    ...{ by: { id: row.SaidByEntra, name: row.SaidBy }, asRole: row.AsRole, at: row.SaidAt },
    ...{ via: row.Via, delivery: row.Delivery },
  })),
};
