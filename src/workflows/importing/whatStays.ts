/** Which of the rows an import added must stay when it is undone, and why: somebody has touched them, or needs them. */
import { type JournalEntry, type JournaledList, type Stayed } from '../../inspection/papers/importRecord';
import { ownFields, ownMark } from '../../inspection/recordMark';
import type { Kept } from '../../inspection/register';

export type Row = Kept<object>;
/** The register as it is now, each list by its folded keys. */
export type Now = Readonly<Record<JournaledList, ReadonlyMap<string, Row>>>;
export type AddedEntry = Extract<JournalEntry, { is: 'added' }>;

// SharePoint compares keys without case.
export const fold = (key: string): string => key.toLowerCase();
export const placeOf = ({ list, key }: Pick<JournalEntry, 'list' | 'key'>): string => `${list} ${fold(key)}`;

/**
 * What was added and has been touched stays, and so does everything that it hangs on and that says what became of it: a
 * task that a person answered needs its recommendation, that one its report, and its history.
 */
export function whatStays(
  added: readonly AddedEntry[],
  now: Now,
): { staying: ReadonlySet<string>; why: readonly Stayed[] } {
  const ours = new Set(added.map(placeOf));
  const staying = new Set<string>();
  const why: Stayed[] = [];
  const stay = (entry: Pick<AddedEntry, 'list' | 'key'>, what: string) => {
    if (!ours.has(placeOf(entry)) || staying.has(placeOf(entry))) return;
    staying.add(placeOf(entry));
    why.push({ list: entry.list, key: entry.key, what });
  };
  const goes = (list: JournaledList, key: string): boolean =>
    ours.has(placeOf({ list, key })) && !staying.has(placeOf({ list, key }));
  const above = (list: JournaledList, pointer: string) => {
    const keys = new Map([...now[list]].map(([key, { id }]) => [id, key]));
    return (row: Row): string => keys.get(String(ownFields(row)[pointer])) ?? '';
  };
  const recommendationOf = above('recommendations', 'recommendationId');
  const stayAbove = (list: JournaledList, parents: JournaledList, of: (row: Row) => string, what: string) => {
    for (const [key, row] of now[list]) if (!goes(list, key)) stay({ list: parents, key: of(row) }, what);
  };
  for (const entry of added) {
    const row = now[entry.list].get(fold(entry.key));
    if (row !== undefined && ownMark(row) !== entry.mark) stay(entry, 'changed since');
  }
  for (const row of now.updates.values())
    if (!isOfUndoing(row) && !goes('updates', String(ownFields(row)['key'])))
      stay({ list: 'recommendations', key: recommendationOf(row) }, 'spoken of since');
  stayAbove('positions', 'recommendations', recommendationOf, 'in a later paper');
  stayAbove('tasks', 'recommendations', recommendationOf, 'has a task that stays');
  stayAbove('recommendations', 'reports', above('reports', 'reportId'), 'has a row that stays');
  for (const list of ['updates', 'tasks', 'positions'] as const)
    for (const [key, row] of now[list])
      if (staying.has(placeOf({ list: 'recommendations', key: recommendationOf(row) })))
        staying.add(placeOf({ list, key }));
  stayAbove('positions', 'periods', above('periods', 'periodId'), 'holds positions that stay');
  for (const list of ['recommendations', 'tasks'] as const)
    for (const [key, row] of now[list])
      if (!goes(list, key))
        for (const name of ownersOf(row)) staying.add(placeOf({ list: 'roles', key: name }));
  return { staying, why };
}

/** That another import was undone is the machine's word, and nobody's touch: it goes with its row. */
export const isOfUndoing = (update: Row): boolean => ownFields(update)['kind'] === 'import undone';

function ownersOf(row: Row): string[] {
  const { owners } = ownFields(row);
  return Array.isArray(owners) ? owners.map(String) : [];
}
