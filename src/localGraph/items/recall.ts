/** What was made of a list and may be given again, for as long as nothing in the list changes. */
import type { ListRow } from '../lists/listRow';

/** Makes it anew when the list has changed since, or when too much else was asked for in between. Not to be altered. */
export type Recall<T> = (list: Pick<ListRow, 'id' | 'lastChange'>, what: string, make: () => T) => T;

/** `most`: how many it keeps. */
export function createRecall<T>(most: number): Recall<T> {
  // In the order of their last use.
  const kept = new Map<string, { change: number; made: T }>();
  return (list, what, make) => {
    const name = `${list.id} ${what}`;
    const found = kept.get(name);
    const made = found?.change === list.lastChange ? found.made : make();
    kept.delete(name);
    kept.set(name, { change: list.lastChange, made });
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break;
      kept.delete(oldest);
    }
    return made;
  };
}
