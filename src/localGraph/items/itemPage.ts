/** One page of a list's items: filtered, in order, and with a link to where the next one starts. */
import { z } from 'zod';
import { columnsOf } from '../lists/columns';
import { invalidRequest } from '../errors';
import { NON_INDEXED, targets } from './fieldTargets';
import type { ItemRow } from './itemRow';
import type { Items } from './itemShown';
import type { ListRow } from '../lists/listRow';
import { namesIn, opaque, readOrder, readTop, unopaque } from '../odata/options';
import { parseFilter } from '../odata/parser';
import { type Sql, toSql } from '../odata/toSql';
import type { Store, Value } from '../store';
import { type Threshold, demandBelow } from './threshold';
import { type Ask, type Reply, prefers } from '../wire';

// Common belief, found in no Microsoft page: 200 unless more is asked for, and never above 5,000.
const USUAL_PAGE = 200;
export const LONGEST_PAGE = 5000;

type Key = { expression: string; descending: boolean };

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

export type Pages = { store: Store; items: Items; threshold: Threshold };

export function page({ store, items, threshold }: Pages, list: ListRow, ask: Ask): Reply {
  const { query } = ask;
  const find = targets(columnsOf(store, list.id), prefers(ask, NON_INDEXED));
  const order = readOrder(query.get('$orderby'));
  const ordered = order.map(({ path, descending }) => ({ expression: find(path).expression, descending }));
  const keys: Key[] = [...ordered, { expression: 'item.id', descending: false }];
  const top = readTop(query.get('$top'), USUAL_PAGE, LONGEST_PAGE);
  const filter = query.has('$filter') ? parseFilter(query.get('$filter') ?? '') : undefined;
  const token = query.get('$skiptoken');
  const expand = items.expandOf(ask);
  const names = items.withExpanded(namesIn(query.get('$select')), expand);

  const conditions = [
    ...(filter === undefined ? [] : [toSql(filter, find)]),
    ...(token === null ? [] : [after(keys, placeIn(token, keys.length))]),
  ];
  const rows = read(store, list, keys, conditions, top + 1);
  demandBelow(threshold, store, list, { filter, order, find, lastSeen: rows[top] });
  const value = rows.slice(0, top).map(items.shownBy(list, expand, { names }));
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
