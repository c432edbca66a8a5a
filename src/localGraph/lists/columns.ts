/** The columns of a list: kept, changed, and given an index of their own where they ask for one. */
import { randomUUID } from 'node:crypto';
import {
  type Column,
  type ColumnBody,
  SYSTEM_COLUMNS,
  facetOf,
  holdsMany,
  titleColumn,
} from './columnDefinition';
import { GraphError, invalidRequest } from '../errors';
import { fieldName } from '../items/fieldValues';
import type { Store } from '../store';

// Commonly stated for SharePoint; no Microsoft page was found. A design that passes it deserves to hear so early.
const MOST_INDEXED = 20;

export function columnsOf(store: Store, list: string): Column[] {
  const sql = 'SELECT definition FROM listColumn WHERE list = ? ORDER BY position';
  return store.all<{ definition: string }>(sql, list).map((row) => JSON.parse(row.definition) as Column);
}

/** Where SQL finds a field. Text compares without regard to case, as SharePoint's collation does (ASCII letters only). */
export function expressionOf(column: Column): string {
  return `json_extract(item.fields, '$."${fieldName(column)}"') COLLATE NOCASE`;
}

function indexName(list: string, column: string): string {
  return `"field ${list} ${column}"`;
}

/**
 * An index over an expression on the JSON of the fields, for the rows of this one list. Filter, order and the test
 * for uniqueness write the same expression, so SQLite keeps the index and the rows in step by itself; a table of our
 * own for indexed values would have to be kept in step on every write. The list's id leads although it is always the
 * same: without it SQLite prefers another index over the list and sorts. `name` has passed `internalName`.
 */
function setIndex(store: Store, list: string, column: Column): void {
  store.exec(`DROP INDEX IF EXISTS ${indexName(list, column.name)}`);
  if (column.indexed !== true) return;
  const expression = expressionOf(column).replace('item.', '');
  const unique = column.enforceUniqueValues === true ? 'UNIQUE' : '';
  const where = `WHERE list = '${list}'`;
  const id = unique === '' ? ', id' : '';
  try {
    store.exec(
      `CREATE ${unique} INDEX ${indexName(list, column.name)} ON item(list, ${expression}${id}) ${where}`,
    );
  } catch (cause) {
    if (isUniqueClash(cause)) throw uniqueClash();
    throw cause;
  }
}

const SQLITE_CONSTRAINT_UNIQUE = 2067;

export function isUniqueClash(error: unknown): boolean {
  return (error as { errcode?: unknown }).errcode === SQLITE_CONSTRAINT_UNIQUE;
}

export function uniqueClash(): GraphError {
  return invalidRequest('One or more fields with unique constraints already has the provided value.');
}

/** Fixed at creation: what is neither letter, digit nor underscore is written in hex, and 32 characters stay. */
function internalName(name: string): string {
  const hex = (sign: string) => `_x${sign.charCodeAt(0).toString(16).padStart(4, '0')}_`;
  return name.replace(/[^A-Za-z0-9_]/g, hex).slice(0, 32);
}

function checkRules(column: Column, others: readonly Column[]): void {
  facetOf(column);
  const indexed = column.indexed === true;
  if (column.enforceUniqueValues === true && !indexed) {
    throw invalidRequest('This field must be indexed to enforce unique values');
  }
  if (indexed && (column.text?.allowMultipleLines === true || holdsMany(column))) {
    throw invalidRequest(`Field '${column.name}' is of a kind that cannot be indexed`);
  }
  if (indexed && others.filter((other) => other.indexed === true).length >= MOST_INDEXED) {
    throw invalidRequest(`A list can have at most ${MOST_INDEXED} indexed columns`);
  }
}

/** Part of the transaction of whoever calls. */
export function addColumn(store: Store, list: string, body: ColumnBody): Column {
  const others = columnsOf(store, list);
  const name = internalName(body.name ?? body.displayName ?? '');
  if (name === '') throw invalidRequest('A column needs a name');
  const column: Column = { ...body, id: randomUUID(), name, displayName: body.displayName ?? name };
  const taken = [...others, ...SYSTEM_COLUMNS].map((other) => fieldName(other).toLowerCase());
  if (taken.includes(fieldName(column).toLowerCase())) {
    throw new GraphError(409, 'nameAlreadyExists', `A column named '${name}' already exists`);
  }
  checkRules(column, others);
  keepColumn(store, list, column, others.length);
  setIndex(store, list, column);
  return column;
}

export function addTitle(store: Store, list: string): void {
  keepColumn(store, list, titleColumn(), 0);
}

function keepColumn(store: Store, list: string, column: Column, position: number): void {
  store.run(
    'INSERT INTO listColumn(list, id, position, name, definition) VALUES(?, ?, ?, ?, ?)',
    ...[list, column.id, position, column.name, JSON.stringify(column)],
  );
}

/** Title is there before the list's own columns; a create body may name it to change it. */
export function changeColumn(store: Store, list: string, column: Column, body: ColumnBody): Column {
  if (body.name !== undefined && body.name !== column.name) {
    throw invalidRequest('The name of a column cannot be changed', 'propertyNotUpdateable');
  }
  const after: Column = { ...column, ...body, name: column.name };
  if (facetOf(after) !== facetOf(column)) throw invalidRequest('The type of a column cannot be changed');
  checkRules(
    after,
    columnsOf(store, list).filter((other) => other.id !== column.id),
  );
  const sql = 'UPDATE listColumn SET definition = ? WHERE list = ? AND id = ?';
  store.run(sql, JSON.stringify(after), list, column.id);
  setIndex(store, list, after);
  return after;
}

export function removeColumn(store: Store, list: string, column: Column): void {
  if (column.name === 'Title') throw new GraphError(400, 'notAllowed', 'Title cannot be deleted');
  store.exec(`DROP INDEX IF EXISTS ${indexName(list, column.name)}`);
  store.run('DELETE FROM listColumn WHERE list = ? AND id = ?', list, column.id);
  const path = `$."${fieldName(column)}"`;
  store.run('UPDATE item SET fields = json_remove(fields, ?) WHERE list = ?', path, list);
}

export function dropIndexes(store: Store, list: string): void {
  for (const column of columnsOf(store, list))
    store.exec(`DROP INDEX IF EXISTS ${indexName(list, column.name)}`);
}
