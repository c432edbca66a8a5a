/** One page of a list's items: filtered, in order, and with a link to where the next one starts. */
import { z } from 'zod';
import { type Column, facetOf, holdsMany } from './columnDefinition';
import { columnsOf, expressionOf } from './columns';
import { invalidRequest, notRecognised } from './errors';
import { fieldName, moment } from './fieldValues';
import type { ItemRow, Items } from './itemShown';
import type { ListRow } from './listRow';
import { namesIn, opaque, picked, readOrder, readTop, unopaque } from './odata/options';
import { type Literal, parseFilter } from './odata/parser';
import { type Sql, type Target, toSql } from './odata/toSql';
import type { Store, Value } from './store';
import { type Ask, type Reply, prefers } from './wire';

// Common belief, found in no Microsoft page: 200 unless more is asked for, and never above 5,000.
const USUAL_PAGE = 200;
export const LONGEST_PAGE = 5000;

const NON_INDEXED = 'HonorNonIndexedQueriesWarningMayFailRandomly';

type Given = Exclude<Literal, { is: 'null' }>;
type Key = { expression: string; descending: boolean };

// The names an item's own properties go by in a filter, and the columns behind them.
const OWN: Record<string, { expression: string; kind: 'number' | 'dateTime' }> = {
  id: { expression: 'item.id', kind: 'number' },
  createdDateTime: { expression: 'item.createdAt', kind: 'dateTime' },
  lastModifiedDateTime: { expression: 'item.modifiedAt', kind: 'dateTime' },
  'fields/id': { expression: 'item.id', kind: 'number' },
  'fields/ID': { expression: 'item.id', kind: 'number' },
  'fields/Created': { expression: 'item.createdAt', kind: 'dateTime' },
  'fields/Modified': { expression: 'item.modifiedAt', kind: 'dateTime' },
};

function bound(name: string, kind: string, literal: Given): Value {
  const { value } = literal;
  if (kind === 'dateTime') {
    if (literal.is === 'text' || literal.is === 'moment') return moment(name, value);
  } else if (kind === 'number' || kind === 'currency') {
    if (literal.is === 'number') return literal.value;
    if (literal.is === 'text' && /^-?\d+(\.\d+)?$/.test(literal.value)) return Number(literal.value);
  } else if (kind === 'boolean') {
    // Graph's own filters write booleans as 1 and 0 (msgraph-sdk-dotnet#827).
    if (value === true || value === 1) return 1;
    if (value === false || value === 0) return 0;
  } else if (literal.is === 'text') {
    return literal.value; // lookups too: they are compared as quoted digits
  }
  throw invalidRequest(`Field '${name}' cannot be compared with '${String(value)}'`);
}

function targets(columns: readonly Column[], anyField: boolean): (path: string) => Target {
  const byName = new Map(columns.map((column) => [fieldName(column), column]));
  return (path) => {
    const own = Object.hasOwn(OWN, path) ? OWN[path] : undefined;
    if (own !== undefined)
      return { expression: own.expression, bind: (given) => bound(path, own.kind, given) };
    const name = /^fields\/(\w+)$/.exec(path)?.[1];
    // Without the prefix real Graph answers 500 or this, by its mood (microsoft-graph-docs#7040).
    if (name === undefined) throw invalidRequest('Invalid filter clause', 'invalidQueryOption');
    const column = byName.get(name);
    if (column === undefined) throw notRecognised(name);
    if (holdsMany(column) || column.text?.allowMultipleLines === true) {
      throw invalidRequest(`Field '${name}' cannot be used in filter or orderby`);
    }
    if (column.indexed !== true && !anyField) throw notIndexed(name);
    const kind = facetOf(column);
    return { expression: expressionOf(column), bind: (given) => bound(name, kind, given) };
  };
}

// Word for word what Graph says, on lists of any size (microsoft-graph-docs#2279).
function notIndexed(name: string) {
  return invalidRequest(
    `Field '${name}' cannot be referenced in filter or orderby as it is not indexed. Provide the ` +
      `'Prefer: ${NON_INDEXED}' header to allow this, but be warned that such queries may fail on large lists.`,
  );
}

const Place = z.array(z.union([z.string(), z.number(), z.null()]));

function placeIn(token: string, keys: number): Value[] {
  const read = Place.safeParse(unopaque(token));
  if (read.success && read.data.length === keys) return read.data;
  throw invalidRequest('The skip token is not valid', 'invalidQueryOption');
}

/** SQLite puts empty values first going up and last going down. */
function beyond({ expression, descending }: Key, value: Value): Sql {
  if (!descending && value === null) return { text: `${expression} IS NOT NULL`, values: [] };
  if (!descending) return { text: `${expression} > ?`, values: [value] };
  if (value === null) return { text: '0', values: [] };
  return { text: `(${expression} < ? OR ${expression} IS NULL)`, values: [value] };
}

/**
 * Everything after the last row of the page before: later in the first key, or level there and later in the next.
 * A place and not a count, so rows that come and go meanwhile neither repeat nor hide others.
 */
function after(keys: readonly Key[], place: readonly Value[]): Sql {
  const either: Sql[] = keys.map((key, index) => {
    const level = keys.slice(0, index).map((earlier, at) => ({
      text: `${earlier.expression} IS ?`,
      values: [place[at] ?? null],
    }));
    return both([...level, beyond(key, place[index] ?? null)]);
  });
  const text = `(${either.map((each) => each.text).join(' OR ')})`;
  const step: Sql = { text, values: either.flatMap((each) => each.values) };
  const [first] = keys;
  const [start] = place;
  // Says again what the alternatives imply, in a form that lets SQLite enter the index at the right place.
  if (first === undefined || first.descending || start === null || start === undefined) return step;
  return both([{ text: `${first.expression} >= ?`, values: [start] }, step]);
}

function both(parts: readonly Sql[]): Sql {
  return {
    text: `(${parts.map((part) => part.text).join(' AND ')})`,
    values: parts.flatMap((part) => part.values),
  };
}

/** The list's id stands in the text, not as a bound value: only so does SQLite use an index over this list alone. */
function read(store: Store, list: ListRow, keys: readonly Key[], conditions: readonly Sql[], rows: number) {
  const of = both([{ text: `item.list = '${list.id}'`, values: [] }, ...conditions]);
  const places = keys.map((key, at) => `${key.expression} AS place${at}`).join(', ');
  const order = keys.map((key) => `${key.expression}${key.descending ? ' DESC' : ''}`).join(', ');
  const sql = `SELECT item.*, ${places} FROM item WHERE ${of.text} ORDER BY ${order} LIMIT ?`;
  return store.all<ItemRow & Record<string, Value>>(sql, ...of.values, rows);
}

export function page(store: Store, list: ListRow, items: Items, ask: Ask): Reply {
  const { query } = ask;
  const find = targets(columnsOf(store, list.id), prefers(ask, NON_INDEXED));
  const order = readOrder(query.get('$orderby'));
  const ordered = order.map(({ path, descending }) => ({ expression: find(path).expression, descending }));
  const keys: Key[] = [...ordered, { expression: 'item.id', descending: false }];
  const top = readTop(query.get('$top'), USUAL_PAGE, LONGEST_PAGE);
  const filter = query.get('$filter');
  const token = query.get('$skiptoken');
  const expand = items.expandOf(ask);
  const names = items.withExpanded(namesIn(query.get('$select')), expand);

  const conditions = [
    ...(filter === null ? [] : [toSql(parseFilter(filter), find)]),
    ...(token === null ? [] : [after(keys, placeIn(token, keys.length))]),
  ];
  const rows = read(store, list, keys, conditions, top + 1);
  const shown = items.shownBy(list, expand);
  const value = rows.slice(0, top).map((row) => picked(shown(row), names));
  const last = rows.length > top ? rows[top - 1] : undefined;
  if (last === undefined) return { status: 200, body: { value } };
  const place = keys.map((_, at) => last[`place${at}`] ?? null);
  return { status: 200, body: { value, '@odata.nextLink': nextLink(store, ask, place) } };
}

/** The same url with the place to go on from. Headers are not carried over: the caller sends them again. */
function nextLink(store: Store, ask: Ask, place: readonly Value[]): string {
  const query = [...ask.query.entries()].filter(([name]) => name !== '$skiptoken');
  const all = [...query, ['$skiptoken', opaque(place)] as const];
  const text = all.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  return store.address(`${ask.path}?${text}`);
}
