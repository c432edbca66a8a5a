/** What an item was before: its versions, newest first, and going back to one. */
import { columnsOf } from '../lists/columns';
import { invalidRequest, notFound } from '../errors';
import { type Fields, fieldName } from './fieldValues';
import type { ItemRow } from './itemRow';
import { type Expand, type Items } from './itemShown';
import { findItem, rewrite } from './itemRows';
import type { ListRow } from '../lists/listRow';
import type { Lists } from '../lists/lists';
import { namesIn, picked, readTop } from '../odata/options';
import type { Store } from '../store';
import type { Ask, Route } from '../wire';

const USUAL_PAGE = 200;
const LONGEST_PAGE = 500;

/** How many of them the link to a later page passes over. */
function passedOver(skip: string | null): number {
  if (skip !== null && !/^\d{1,6}$/.test(skip)) throw invalidRequest('The number to skip is not valid');
  return Number(skip ?? 0);
}

type VersionRow = { number: number; fields: string; modifiedAt: string; modifiedBy: string };

export function versionRoutes(store: Store, lists: Lists, items: Items): Route[] {
  function shown(list: ListRow, item: ItemRow, version: VersionRow, expand: Expand) {
    const { number, fields, modifiedAt, modifiedBy } = version;
    const then: ItemRow = { ...item, version: number, fields, modifiedAt };
    const names = expand.get('fields');
    return {
      // The same fault as in the answer to a create: the site's own time, marked Z (microsoft-graph-docs#12328).
      ...{ id: `${number}.0`, lastModifiedDateTime: store.siteClock.markedWrongly(modifiedAt) },
      lastModifiedBy: JSON.parse(modifiedBy) as unknown,
      ...(expand.has('fields') ? { fields: items.fieldsShown(then, names, list) } : {}),
    };
  }

  function find(list: ListRow, item: ItemRow, key: string): VersionRow {
    const number = /^([1-9]\d{0,8})\.0$/.exec(key)?.[1];
    const sql = 'SELECT * FROM itemVersion WHERE list = ? AND item = ? AND number = ?';
    const row = store.one<VersionRow>(sql, list.id, item.id, Number(number ?? 0));
    if (row === undefined) throw notFound();
    return row;
  }

  /** A column that has been deleted since does not come back with its values. */
  function stillThere(list: ListRow, fields: Fields): Fields {
    const names = new Set(columnsOf(store, list.id).map(fieldName));
    return Object.fromEntries(Object.entries(fields).filter(([name]) => names.has(name)));
  }

  function chosen(ask: Ask, whole: Record<string, unknown>, expand: Expand) {
    return picked(whole, items.withExpanded(namesIn(ask.query.get('$select')), expand));
  }

  const path = '/sites/:site/lists/:list/items/:item/versions';
  const options = ['$expand', '$select'];
  return [
    {
      ...{ method: 'GET', path, options: [...options, '$top', '$skip'] },
      reply(ask) {
        const list = lists.find(ask, 'read');
        const item = findItem(store, list, ask.at('item'));
        const expand = items.expandOf(ask);
        const top = readTop(ask.query.get('$top'), USUAL_PAGE, LONGEST_PAGE);
        const skip = passedOver(ask.query.get('$skip'));
        const sql =
          'SELECT * FROM itemVersion WHERE list = ? AND item = ? ORDER BY number DESC LIMIT ? OFFSET ?';
        const rows = store.all<VersionRow>(sql, list.id, item.id, top + 1, skip);
        const value = rows.slice(0, top).map((row) => chosen(ask, shown(list, item, row, expand), expand));
        if (rows.length <= top) return { status: 200, body: { value } };
        return { status: 200, body: { '@odata.nextLink': pageAfter(store, ask, skip + top), value } };
      },
    },
    {
      ...{ method: 'GET', path: `${path}/:version`, options },
      reply(ask) {
        const list = lists.find(ask, 'read');
        const item = findItem(store, list, ask.at('item'));
        const expand = items.expandOf(ask);
        const whole = shown(list, item, find(list, item, ask.at('version')), expand);
        return { status: 200, body: chosen(ask, whole, expand) };
      },
    },
    {
      // Going back is a new version by whoever asked, not a shorter history (microsoft-graph-docs#8720).
      ...{ method: 'POST', path: `${path}/:version/restoreVersion` },
      reply(ask) {
        const list = lists.find(ask, 'edit');
        store.transaction(() => {
          const item = findItem(store, list, ask.at('item'));
          const version = find(list, item, ask.at('version'));
          rewrite(store, list, item, stillThere(list, items.fieldsOf(version)), ask);
        });
        return { status: 204 };
      },
    },
  ];
}

function pageAfter(store: Store, ask: Ask, skip: number): string {
  const query = new URLSearchParams(ask.query);
  query.set('$skip', String(skip));
  return store.address(`${ask.path}?${query.toString()}`);
}
