/** The columns of a list, asked for and changed over the wire. */
import { type Column, ColumnBody, SYSTEM_COLUMNS } from './columnDefinition';
import { addColumn, changeColumn, columnsOf, removeColumn } from './columns';
import { GraphError, notFound } from '../errors';
import type { ListRow } from './listRow';
import { namesIn, picked } from '../odata/options';
import { checkedBody } from '../requestBody';
import type { Store } from '../store';
import type { Ask, Route } from '../wire';

const PLAIN = { columnGroup: 'Custom Columns', description: '' };
const FLAGS = {
  enforceUniqueValues: false,
  hidden: false,
  indexed: false,
  readOnly: false,
  required: false,
};

/** As Graph shows it: every flag said, whatever was sent. */
function columnShown(column: Column): Record<string, unknown> {
  return { ...PLAIN, ...FLAGS, ...column };
}

/** A list's own columns and those it has anyway. One that lacks a selected facet is no mistake: no column has them all. */
export function columnsShown(columns: readonly Column[], names: readonly string[] | undefined) {
  const shown = [...columns, ...SYSTEM_COLUMNS].map(columnShown);
  if (names === undefined) return shown;
  return shown.map((column) =>
    Object.fromEntries(Object.entries(column).filter(([name]) => names.includes(name))),
  );
}

export function columnRoutes(store: Store, listOf: (ask: Ask, wanted: 'read' | 'write') => ListRow): Route[] {
  const one = (list: ListRow, key: string): Column => {
    const all = [...columnsOf(store, list.id), ...SYSTEM_COLUMNS];
    const found = all.find((column) => column.id === key || column.name === key);
    if (found === undefined) throw notFound();
    return found;
  };
  const own = (list: ListRow, key: string): Column => {
    const column = one(list, key);
    if (SYSTEM_COLUMNS.includes(column)) throw new GraphError(400, 'notAllowed', 'A built-in column stays');
    return column;
  };
  const path = '/sites/:site/lists/:list/columns';
  return [
    {
      ...{ method: 'GET', path, options: ['$select', '$top'] },
      reply(ask) {
        const list = listOf(ask, 'read');
        const value = columnsShown(columnsOf(store, list.id), namesIn(ask.query.get('$select')));
        return { status: 200, body: { value } };
      },
    },
    {
      ...{ method: 'POST', path },
      reply(ask) {
        const body = checkedBody(ColumnBody, ask.body);
        const list = listOf(ask, 'write');
        const column = store.transaction(() => addColumn(store, list.id, body));
        return { status: 201, body: columnShown(column) };
      },
    },
    {
      ...{ method: 'GET', path: `${path}/:column`, options: ['$select'] },
      reply(ask) {
        const column = columnShown(one(listOf(ask, 'read'), ask.at('column')));
        return { status: 200, body: picked(column, namesIn(ask.query.get('$select'))) };
      },
    },
    {
      ...{ method: 'PATCH', path: `${path}/:column` },
      reply(ask) {
        const body = checkedBody(ColumnBody, ask.body);
        const list = listOf(ask, 'write');
        const column = own(list, ask.at('column'));
        const after = store.transaction(() => changeColumn(store, list.id, column, body));
        return { status: 200, body: columnShown(after) };
      },
    },
    {
      ...{ method: 'DELETE', path: `${path}/:column` },
      reply(ask) {
        const list = listOf(ask, 'write');
        const column = own(list, ask.at('column'));
        store.transaction(() => removeColumn(store, list.id, column));
        return { status: 204 };
      },
    },
  ];
}
