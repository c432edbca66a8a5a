/** The items of a list over the wire: put in, read, changed and taken out. */
import { z } from 'zod';
import { columnsOf } from '../lists/columns';
import { createAnswer } from './createAnswer';
import { GraphError, invalidRequest } from '../errors';
import { defaults, written } from './fieldValues';
import { type Pages, page } from './itemPage';
import { findItem, insert, removeItem, rewrite } from './itemRows';
import type { ItemRow } from './itemRow';
import type { ListRow } from '../lists/listRow';
import type { Lists } from '../lists/lists';
import { namesIn } from '../odata/options';
import { checkedBody } from '../requestBody';
import { keepSiteUser } from '../people/siteUsers';
import type { Ask, Reply, Route } from '../wire';

const SentFields = z.record(z.string(), z.unknown());
const NewItem = z.strictObject({ fields: SentFields, contentType: z.looseObject({}).optional() });
const ChangedItem = z.strictObject({
  fields: SentFields.optional(),
  contentType: z.looseObject({}).optional(),
});

export function createItemRoutes(lists: Lists, pages: Pages): Route[] {
  const { store, items } = pages;

  const takerOf = (list: ListRow) => ({ columns: columnsOf(store, list.id), clock: store.siteClock });

  /** Without the header the last write wins; with a stale one nothing is written (api/listitem-update.md). */
  function demandUnchanged(ask: Ask, row: ItemRow): void {
    const match = ask.headers['if-match']?.trim();
    if (match === undefined || match === '*' || match.replace(/^W\//, '') === items.eTag(row)) return;
    const message = "ETag does not match current item's value";
    throw new GraphError(412, 'resourceModified', message, { inner: 'entityTagDoesNotMatch' });
  }

  function create(ask: Ask): Reply {
    const list = lists.find(ask, 'add');
    const { fields } = checkedBody(NewItem, ask.body);
    const row = store.transaction(() => {
      const taker = takerOf(list);
      keepSiteUser(store, list.site, ask.who);
      return insert(store, list, written(taker, defaults(taker.columns), fields), ask);
    });
    const shown = items.shown(list, row, new Map([['fields', undefined]]));
    return { status: 201, body: createAnswer(shown, columnsOf(store, list.id), store.siteClock) };
  }

  function change(ask: Ask, sent: Record<string, unknown>): { list: ListRow; row: ItemRow } {
    const list = lists.find(ask, 'edit');
    const row = store.transaction(() => {
      const before = findItem(store, list, ask.at('item'));
      demandUnchanged(ask, before);
      keepSiteUser(store, list.site, ask.who);
      const fields = written(takerOf(list), items.fieldsOf(before), sent);
      return rewrite(store, list, before, fields, ask);
    });
    return { list, row };
  }

  function remove(ask: Ask): Reply {
    const list = lists.find(ask, 'remove');
    store.transaction(() => {
      const row = findItem(store, list, ask.at('item'));
      demandUnchanged(ask, row);
      removeItem(store, list, row);
    });
    return { status: 204 };
  }

  function one(ask: Ask): Reply {
    const list = lists.find(ask, 'read');
    const expand = items.expandOf(ask);
    const row = findItem(store, list, ask.at('item'));
    const names = items.withExpanded(namesIn(ask.query.get('$select')), expand);
    return { status: 200, body: items.shown(list, row, expand, names) };
  }

  const path = '/sites/:site/lists/:list/items';
  const shape = ['$expand', '$select'];
  return [
    {
      ...{ method: 'GET', path, options: [...shape, '$filter', '$orderby', '$top', '$skiptoken'] },
      reply: (ask) => page(pages, lists.find(ask, 'read'), ask),
    },
    { method: 'POST', path, reply: create },
    { method: 'GET', path: `${path}/:item`, options: shape, reply: one },
    {
      ...{ method: 'PATCH', path: `${path}/:item` },
      reply(ask) {
        const { fields } = checkedBody(ChangedItem, ask.body);
        if (fields === undefined) throw invalidRequest('Only the fields of an item can be changed');
        const { list, row } = change(ask, fields);
        return { status: 200, body: items.shown(list, row, new Map([['fields', undefined]])) };
      },
    },
    { method: 'DELETE', path: `${path}/:item`, reply: remove },
    {
      ...{ method: 'GET', path: `${path}/:item/fields`, options: ['$select'] },
      reply(ask) {
        const list = lists.find(ask, 'read');
        const row = findItem(store, list, ask.at('item'));
        return { status: 200, body: items.fieldsShown(row, namesIn(ask.query.get('$select')), list) };
      },
    },
    {
      ...{ method: 'PATCH', path: `${path}/:item/fields` },
      reply(ask) {
        const sent = SentFields.safeParse(ask.body);
        if (!sent.success) throw invalidRequest('Invalid request: the body must be the fields to change');
        const { list, row } = change(ask, sent.data);
        return { status: 200, body: items.fieldsShown(row, undefined, list) };
      },
    },
  ];
}
