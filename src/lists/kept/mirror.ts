/** One list as it was last known, in memory: what opening shows at once, and what every change is laid onto. */
import type { Changes, Kept, Reading, Unreadable } from '../../inspection/register';

export type Known = Reading<unknown> & { mark: string };

export type Mirror<T> = {
  /** Where to ask on from; undefined while nothing is known. */
  mark(): string | undefined;
  reading(): Reading<T>;
  /** Its form and its owner were looked at where it was kept. */
  recall(known: Known): void;
  /** Answers whether anything is other than before. */
  learn(changes: Changes<T>): boolean;
  /** Rows that were written or read by themselves; answers with those that are news. */
  put(rows: readonly Kept<T>[]): readonly Kept<T>[];
  /** From here on, rows that are put are remembered until something is learnt: a reading on its way may not hold them. */
  asking(): void;
  forget(): void;
};

export function createMirror<T>(): Mirror<T> {
  let mark: string | undefined;
  let rows = new Map<string, Kept<T>>();
  let odd = new Map<string, Unreadable>();
  let shown: Reading<T> | undefined;
  const putSince = new Set<string>();

  function lay(row: Kept<T>): boolean {
    const before = rows.get(row.id);
    if (before !== undefined && !isLater(row.version, before.version)) return false;
    rows.set(row.id, row);
    odd.delete(row.id);
    return true;
  }

  function drop(id: string): boolean {
    return [rows.delete(id), odd.delete(id)].includes(true);
  }

  function keepOnly(changes: Changes<T>): boolean {
    const told = new Set([...changes.rows, ...changes.unreadable].map(({ id }) => id));
    const others = [...rows.keys(), ...odd.keys()].filter((id) => !told.has(id) && !putSince.has(id));
    return others.map(drop).includes(true);
  }

  return {
    mark: () => mark,
    reading: () => (shown ??= { rows: inOrder(rows), unreadable: inOrder(odd) }),
    recall(known) {
      mark = known.mark;
      rows = new Map(known.rows.map((row) => [row.id, row as Kept<T>]));
      odd = new Map(known.unreadable.map((row) => [row.id, row]));
      shown = undefined;
    },
    learn(changes) {
      const news = [
        changes.whole && keepOnly(changes),
        ...changes.gone.map(drop),
        ...changes.rows.map(lay),
        ...changes.unreadable.map((row) => {
          const same = odd.get(row.id)?.what === row.what;
          rows.delete(row.id);
          odd.set(row.id, row);
          return !same;
        }),
      ].includes(true);
      mark = changes.mark;
      putSince.clear();
      if (news) shown = undefined;
      return news;
    },
    put(given) {
      for (const { id } of given) putSince.add(id);
      const news = given.filter(lay);
      if (news.length > 0) shown = undefined;
      return news;
    },
    asking: () => putSince.clear(),
    forget() {
      mark = undefined;
      rows.clear();
      odd.clear();
      shown = undefined;
    },
  };
}

/**
 * An ETag is a row's guid and a count of its versions (api/listitem-delta.md shows it so). An answer that was long on its
 * way must not put a row back; where the two cannot be compared, what came last counts.
 */
function isLater(version: string, than: string): boolean {
  if (version === than) return false;
  const [one, other] = [versionIn(version), versionIn(than)];
  return one.row !== other.row || !(one.count < other.count);
}

function versionIn(version: string) {
  const read = /^"?\{?([^,}]*)\}?,(\d+)"?$/.exec(version);
  return { row: read?.[1]?.toLowerCase(), count: Number(read?.[2] ?? Number.NaN) };
}

/** As Graph gives them: by their number. */
const inOrder = <Row extends { id: string }>(rows: ReadonlyMap<string, Row>): Row[] =>
  [...rows.values()].sort((one, other) => Number(one.id) - Number(other.id));
