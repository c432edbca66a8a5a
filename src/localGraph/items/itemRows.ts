/** The rows behind the items. Each write takes its version and its place among the changes, inside the caller's transaction. */
import { randomUUID } from 'node:crypto';
import { isUniqueClash, uniqueClash } from '../lists/columns';
import { notFound } from '../errors';
import type { Fields } from './fieldValues';
import type { ItemRow } from './itemRow';
import type { ListRow } from '../lists/listRow';
import { identityOf } from '../people/people';
import type { Store } from '../store';
import type { Ask } from '../wire';

export function findItem(store: Store, list: ListRow, key: string): ItemRow {
  const sql = 'SELECT * FROM item WHERE list = ? AND id = ?';
  const row = /^[1-9]\d{0,9}$/.test(key) ? store.one<ItemRow>(sql, list.id, Number(key)) : undefined;
  if (row === undefined) throw notFound('The specified item was not found.');
  return row;
}

/** The next number in the list's one row of changes. Part of the caller's transaction. */
function nextChange(store: Store, list: ListRow): number {
  const sql = 'UPDATE list SET lastChange = lastChange + 1 WHERE id = ? RETURNING lastChange';
  const row = store.one<{ lastChange: number }>(sql, list.id);
  if (row === undefined) throw notFound();
  return row.lastChange;
}

function keepVersion(store: Store, row: ItemRow): void {
  const { list, id, version, fields, modifiedAt, modifiedBy } = row;
  store.run(
    'INSERT INTO itemVersion(list, item, number, fields, modifiedAt, modifiedBy) VALUES(?, ?, ?, ?, ?, ?)',
    ...[list, id, version, fields, modifiedAt, modifiedBy],
  );
}

function clashNamed<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (isUniqueClash(cause)) throw uniqueClash();
    throw cause;
  }
}

/** Every change makes a version; there is no quiet one (microsoft-graph-docs-contrib#6996). */
export function rewrite(
  store: Store,
  list: ListRow,
  before: ItemRow,
  fields: Fields,
  ask: Pick<Ask, 'who'>,
): ItemRow {
  const by = JSON.stringify(identityOf(store, ask.who));
  const after: ItemRow = {
    ...before,
    ...{ version: before.version + 1, change: nextChange(store, list), fields: JSON.stringify(fields) },
    ...{ modifiedAt: store.now(), modifiedBy: by },
  };
  clashNamed(() =>
    store.run(
      `UPDATE item SET version = ?, change = ?, fields = ?, modifiedAt = ?, modifiedBy = ?
       WHERE list = ? AND id = ?`,
      ...[after.version, after.change, after.fields, after.modifiedAt, by, list.id, before.id],
    ),
  );
  keepVersion(store, after);
  return after;
}

export function insert(store: Store, list: ListRow, fields: Fields, ask: Pick<Ask, 'who'>): ItemRow {
  const change = nextChange(store, list);
  const sql = 'UPDATE list SET lastItem = lastItem + 1 WHERE id = ? RETURNING lastItem';
  const id = store.one<{ lastItem: number }>(sql, list.id)?.lastItem ?? 1;
  const now = store.now();
  const by = JSON.stringify(identityOf(store, ask.who));
  const row: ItemRow = {
    ...{ list: list.id, id, guid: randomUUID(), version: 1, change, fields: JSON.stringify(fields) },
    ...{ createdAt: now, createdBy: by, modifiedAt: now, modifiedBy: by },
  };
  clashNamed(() =>
    store.run(
      `INSERT INTO item(list, id, guid, version, change, fields, createdAt, createdBy, modifiedAt, modifiedBy)
       VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[row.list, id, row.guid, 1, change, row.fields, now, by, now, by],
    ),
  );
  keepVersion(store, row);
  return row;
}

/** What is left of it is its number among the changes, so that a delta can say that it is gone. */
export function removeItem(store: Store, list: ListRow, row: ItemRow): void {
  store.run('DELETE FROM item WHERE list = ? AND id = ?', list.id, row.id);
  store.run('DELETE FROM itemVersion WHERE list = ? AND item = ?', list.id, row.id);
  const sql = 'INSERT INTO deletedItem(list, id, guid, change) VALUES(?, ?, ?, ?)';
  store.run(sql, list.id, row.id, row.guid, nextChange(store, list));
}
