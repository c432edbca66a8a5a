/** SharePoint's list view threshold: a question that would make it go through too many rows is refused. */
import type { FieldTarget } from './fieldTargets';
import { GraphError } from '../errors';
import type { ListRow } from '../lists/listRow';
import { leading } from '../odata/leading';
import type { Condition } from '../odata/parser';
import { type Sql, toSql } from '../odata/toSql';
import type { Store, Value } from '../store';

export type Threshold = { rows: number; answer: 'unprocessable' | 'throttled' };

export type Question = {
  filter: Condition | undefined;
  order: readonly { path: string }[];
  find: (path: string) => FieldTarget;
  /** The last row that had to be looked at, where the end of the list was not reached. */
  lastSeen: { id: number } | undefined;
};

/**
 * The code, words and inner code as captured in 2023 (docs.uipath.com, working-with-sharepoint-lists); the status was
 * not captured, and 422 fits the wording. The same was also seen as a plain 429 (msgraph-sdk-dotnet#703), to which no
 * waiting helps.
 */
function refusal({ answer }: Threshold): GraphError {
  if (answer === 'throttled')
    return new GraphError(429, 'throttledRequest', 'The request has been throttled');
  const message = 'The request is unprocessable because it uses too many resources';
  return new GraphError(422, 'notSupported', message, { inner: 'tooManyResources' });
}

/** Whether more rows hold than the threshold allows. Counts no further than that. */
function tooMany(store: Store, list: ListRow, { rows }: Threshold, where: Sql): boolean {
  const some = `SELECT 1 FROM item WHERE item.list = '${list.id}' AND ${where.text} LIMIT ?`;
  const values: Value[] = [...where.values, rows + 1];
  const counted = store.one<{ many: number }>(`SELECT count(*) AS many FROM (${some})`, ...values);
  return (counted?.many ?? 0) > rows;
}

const EVERY: Sql = { text: '1', values: [] };

/** What has to be gone through, by the question alone: undefined where an index leads straight to each page. */
function goneThrough({ filter, order, find, lastSeen }: Question): Sql | undefined {
  const first = filter === undefined ? [] : leading(filter);
  const narrowed = first.every(({ path }) => find(path).narrows);
  // However few rows a second condition leaves, the first alone counts (msgraph-sdk-dotnet#827).
  if (filter !== undefined && narrowed) return toSql({ is: 'or', parts: first }, find);
  const [by] = order;
  if (by !== undefined) return filter === undefined && find(by.path).narrows ? undefined : EVERY;
  // Row by row until the page is full: the first pages are answered and a later one fails (n8n-io/n8n#34608).
  return lastSeen === undefined ? EVERY : { text: 'item.id <= ?', values: [lastSeen.id] };
}

/** Plain paging asks nothing of an index and is never refused; neither is delta, which does not come here. */
export function demandBelow(threshold: Threshold, store: Store, list: ListRow, question: Question): void {
  if (question.filter === undefined && question.order.length === 0) return;
  const where = goneThrough(question);
  if (where !== undefined && tooMany(store, list, threshold, where)) throw refusal(threshold);
}
