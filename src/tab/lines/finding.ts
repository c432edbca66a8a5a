/** For each row in sight, where a search found it: worked out once for each row, however often it is drawn. */
import type { Passage, Place } from '../../inspection/search/passages';
import { passagesOfRow } from '../../inspection/search/passages';
import { type Found, foundIn, wordsOf } from '../../inspection/search/search';
import type { ColumnName } from './columns';
import type { Line } from './lines';

export type Finding = (line: Line) => Found | undefined;

const ALWAYS: readonly Place['is'][] = ['name', 'words', 'report'];
const IN_COLUMN: readonly (ColumnName & Place['is'])[] = ['status', 'owner', 'said'];

type Search = {
  q: string;
  columns: readonly ColumnName[];
  passagesOf: (recommendationId: string) => Passage[];
};

export function findingOf({ q, columns, passagesOf }: Search): Finding {
  const words = wordsOf(q);
  const shown = new Set<Place['is']>([...ALWAYS, ...IN_COLUMN.filter((name) => columns.includes(name))]);
  const known = new Map<Line, Found | undefined>();
  return (line) => {
    if (words.length === 0) return undefined;
    if (!known.has(line))
      known.set(line, foundIn([...passagesOfRow(line), ...passagesOf(line.row.id)], words, shown));
    return known.get(line);
  };
}
