/** Steps that bring the lists of an older version forward, each numbered, safe to repeat, and never changed again. */
import { z } from 'zod';
import { definitionOf } from '../columns';
import { inBatches } from '../graph/batch';
import { bodyOf } from '../graph/failure';
import { allPages } from '../graph/pages';
import type { Graph } from '../graph/request';
import { sure } from '../shelves/rows';

/** `pathOf` gives a list's path in Graph. */
export type Site = { graph: Graph; pathOf: (list: string) => string };

export type Migration = {
  number: number;
  what: string;
  /** Answers how many rows or columns it had to change. */
  run: (site: Site) => Promise<number>;
};

const Columns = z.array(z.looseObject({ id: z.string(), name: z.string(), displayName: z.string() }));

/** By list and column, the heading an older version gave. One that somebody has changed since is theirs, and stays. */
type Headings = Readonly<Record<string, Readonly<Record<string, string>>>>;

const FIRST_HEADINGS: Headings = {
  Recommendations: {
    Words: 'Words',
    OriginalDueSaid: 'Original date, as said',
    DueSaid: 'Date, as said',
  },
  Tasks: {
    RecommendationId: 'Recommendation row',
    Asks: 'Asks',
    OriginalDueSaid: 'Original date, as said',
    DueSaid: 'Date, as said',
  },
};

// The view writes the moment as its reader's own clock has it, and leads to the recommendation.
const UPDATE_HEADINGS: Headings = {
  Updates: { RecommendationId: 'Recommendation row', SaidAt: 'Said at (UTC)' },
};

const POSITION_HEADINGS: Headings = { Positions: { Words: 'Position' } };

/** Whether an earlier version of the tracker gave this heading: a numbered step renames it, nobody chose it. */
export const wasOurHeading = (list: string, column: string, heading: string): boolean =>
  [FIRST_HEADINGS, UPDATE_HEADINGS, POSITION_HEADINGS].some((older) => older[list]?.[column] === heading);

const nameColumns =
  (older: Headings) =>
  async ({ graph, pathOf }: Site): Promise<number> => {
    let renamed = 0;
    for (const [list, headings] of Object.entries(older)) {
      const what = `The columns of ${list}`;
      const columns = sure(Columns, await allPages(graph, `${pathOf(list)}/columns`, { what }), what);
      for (const { id, name, displayName } of columns) {
        const now = definitionOf(list).columns.find((column) => column.name === name)?.displayName;
        if (now === undefined || headings[name] !== displayName) continue;
        await graph.patch(`${pathOf(list)}/columns/${id}`, { displayName: now }, { what });
        renamed += 1;
      }
    }
    return renamed;
  };

const Rows = z.array(
  z.object({
    id: z.string(),
    eTag: z.string(),
    fields: z.looseObject({
      DueSaid: z.string().optional(),
      DueDate: z.string().optional(),
      OriginalDueDate: z.string().optional(),
      DueBy: z.string().optional(),
    }),
  }),
);

const FIELDS = 'DueSaid,DueDate,OriginalDueDate,DueBy';

/** The date in force came to have a column of its own, which rows written before are without. */
async function fillDue({ graph, pathOf }: Site): Promise<number> {
  let filled = 0;
  for (const list of ['Recommendations', 'Tasks']) {
    const what = `The list ${list}`;
    const path = `${pathOf(list)}/items`;
    const query = `$select=id,eTag&$expand=fields($select=${FIELDS})&$top=2000`;
    const rows = sure(Rows, await allPages(graph, `${path}?${query}`, { what }), what);
    const late = rows.flatMap(({ id, eTag, fields: { DueSaid = '', DueDate, OriginalDueDate, DueBy } }) => {
      const due = DueSaid === '' ? OriginalDueDate : DueDate;
      return due === DueBy ? [] : [{ id, eTag, due: due ?? null }];
    });
    const parts = late.map(({ id, eTag, due }) => ({
      ...{ method: 'PATCH' as const, path: `${path}/${id}/fields`, body: { DueBy: due } },
      // Whoever saves the row meanwhile writes the column too.
      headers: { 'If-Match': eTag },
    }));
    for (const answer of parts.length === 0 ? [] : await inBatches(graph, parts, what))
      if (answer.status !== 412) bodyOf(answer, what);
    filled += late.length;
  }
  return filled;
}

export const MIGRATIONS: readonly Migration[] = [
  { number: 1, what: 'columns get headings in a manager’s words', run: nameColumns(FIRST_HEADINGS) },
  { number: 2, what: 'each row gets the date in force', run: fillDue },
  { number: 3, what: 'what was said gets plainer headings', run: nameColumns(UPDATE_HEADINGS) },
  { number: 4, what: 'frozen positions get plainer headings', run: nameColumns(POSITION_HEADINGS) },
];
