/** The lists of a site. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { ColumnBody } from './columnDefinition';
import { columnsShown } from './columnRoutes';
import { addColumn, addTitle, changeColumn, columnsOf, dropIndexes } from './columns';
import { GraphError, accessDenied, invalidRequest, notFound } from '../errors';
import type { ListRow } from './listRow';
import { parseFilter } from '../odata/parser';
import { namesIn, picked, readExpand } from '../odata/options';
import { identityOf } from '../people/people';
import { checkedBody } from '../requestBody';
import { type Right, demand, may } from '../people/rights';
import { isSystem } from '../people/siteUsers';
import type { SiteRow, Sites } from './sites';
import type { Store } from '../store';
import type { Ask, Reply, Route } from '../wire';

const ListBody = z.strictObject({
  displayName: z.string().trim().min(1).max(255),
  name: z.string().min(1).max(255).optional(),
  description: z.string().optional(),
  list: z
    .strictObject({ template: z.string().optional(), hidden: z.boolean().optional() })
    .loose()
    .optional(),
  columns: z.array(ColumnBody).optional(),
});

const ListChange = z.strictObject({
  displayName: z.string().trim().min(1).max(255).optional(),
  description: z.string().optional(),
});

export type Lists = {
  routes: Route[];
  /** The list that is asked for, if whoever asks may do what they want with it. */
  find(ask: Ask, wanted: Right): ListRow;
};

export function createLists(store: Store, sites: Sites): Lists {
  function find(ask: Ask, wanted: Right): ListRow {
    const site = sites.find(ask.at('site'));
    const sql = `SELECT * FROM list WHERE site = ?1 AND (id = lower(?2) OR displayName = ?2 OR name = ?2)`;
    const row = store.one<ListRow>(sql, site.id, ask.at('list'));
    if (row === undefined) throw notFound();
    if (!isSystem(row)) demand(store, ask.who, wanted, row.displayName);
    else demandSystem(ask, wanted, row);
    return row;
  }

  // Reading who is in a site usually needs elevated rights (reference: athen.tech); nothing in it can be written.
  function demandSystem(ask: Ask, wanted: Right, row: ListRow): void {
    if (wanted !== 'read') throw accessDenied();
    demand(store, ask.who, 'write', row.displayName);
  }

  function shown(site: SiteRow, row: ListRow): Record<string, unknown> {
    const { id, name, displayName, description, template, version, createdAt, modifiedAt } = row;
    return {
      '@odata.etag': `"${id},${version}"`,
      ...{ id, name, displayName, description, eTag: `"${id},${version}"` },
      ...{ createdDateTime: createdAt, lastModifiedDateTime: modifiedAt },
      createdBy: JSON.parse(row.createdBy) as unknown,
      lastModifiedBy: JSON.parse(row.modifiedBy) as unknown,
      webUrl: `${sites.webUrl(site)}/Lists/${encodeURIComponent(name)}`,
      parentReference: { siteId: sites.idOf(site) },
      list: { contentTypesEnabled: false, hidden: isSystem(row), template },
      ...(isSystem(row) ? { system: {} } : {}),
    };
  }

  function reply(ask: Ask, site: SiteRow, row: ListRow, status: number): Reply {
    const expand = readExpand(ask.query.get('$expand'));
    for (const name of expand.keys()) {
      if (name !== 'columns') throw invalidRequest(`Cannot expand '${name}' of a list`, 'invalidQueryOption');
    }
    const aside = isSystem(row) ? ['columns'] : ['columns', 'system'];
    const names = namesIn(ask.query.get('$select'))?.filter((name) => !aside.includes(name));
    const body = picked(shown(site, row), names);
    if (!expand.has('columns')) return { status, body };
    const columns = columnsShown(columnsOf(store, row.id), expand.get('columns'));
    return { status, body: { ...body, columns } };
  }

  function create(ask: Ask): Reply {
    const body = checkedBody(ListBody, ask.body);
    const site = sites.find(ask.at('site'));
    demand(store, ask.who, 'write', '*');
    const id = randomUUID();
    const by = JSON.stringify(identityOf(store, ask.who));
    const { displayName, name = displayName, description = '', list, columns = [] } = body;
    store.transaction(() => {
      refuseTaken(site, displayName);
      const now = store.now();
      store.run(
        `INSERT INTO list(id, site, name, displayName, description, template, createdAt, createdBy, modifiedAt,
         modifiedBy) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        ...[id, site.id, name, displayName, description, list?.template ?? 'genericList', now, by, now, by],
      );
      addTitle(store, id);
      for (const column of columns) addOrChange(id, column);
    });
    return reply(ask, site, rowOf(id), 201);
  }

  function addOrChange(list: string, body: ColumnBody): void {
    const title = columnsOf(store, list).find((column) => column.name === 'Title');
    if (body.name === 'Title' && title !== undefined) changeColumn(store, list, title, body);
    else addColumn(store, list, body);
  }

  function refuseTaken(site: SiteRow, displayName: string): void {
    const sql = 'SELECT id FROM list WHERE site = ? AND displayName = ?';
    if (store.one(sql, site.id, displayName) === undefined) return;
    throw new GraphError(409, 'nameAlreadyExists', `A list named '${displayName}' already exists`);
  }

  function rowOf(id: string): ListRow {
    const row = store.one<ListRow>('SELECT * FROM list WHERE id = ?', id);
    if (row === undefined) throw notFound();
    return row;
  }

  function many(ask: Ask): Reply {
    const site = sites.find(ask.at('site'));
    demand(store, ask.who, 'read', '*');
    const wanted = displayNameIn(ask.query.get('$filter'));
    const rows = store
      .all<ListRow>('SELECT * FROM list WHERE site = ? ORDER BY displayName', site.id)
      .filter((row) => wanted === undefined || row.displayName.toLowerCase() === wanted.toLowerCase())
      .filter((row) => !isSystem(row) || namesIn(ask.query.get('$select'))?.includes('system') === true)
      .filter((row) => may(store, ask.who, isSystem(row) ? 'write' : 'read', row.displayName));
    return { status: 200, body: { value: rows.map((row) => reply(ask, site, row, 200).body) } };
  }

  function change(ask: Ask): Reply {
    const row = find(ask, 'write');
    const { displayName = row.displayName, description = row.description } = checkedBody(
      ListChange,
      ask.body,
    );
    const site = sites.find(ask.at('site'));
    const by = JSON.stringify(identityOf(store, ask.who));
    store.transaction(() => {
      if (displayName.toLowerCase() !== row.displayName.toLowerCase()) refuseTaken(site, displayName);
      store.run(
        `UPDATE list SET displayName = ?, description = ?, version = version + 1, modifiedAt = ?, modifiedBy = ?
         WHERE id = ?`,
        ...[displayName, description, store.now(), by, row.id],
      );
    });
    return reply(ask, site, rowOf(row.id), 200);
  }

  function remove(ask: Ask): Reply {
    const row = find(ask, 'write');
    store.transaction(() => {
      dropIndexes(store, row.id);
      store.run('DELETE FROM list WHERE id = ?', row.id);
    });
    return { status: 204 };
  }

  const path = '/sites/:site/lists';
  return {
    find,
    routes: [
      { method: 'GET', path, options: ['$filter', '$select', '$expand', '$top'], reply: many },
      { method: 'POST', path, reply: create },
      {
        ...{ method: 'GET', path: `${path}/:list`, options: ['$select', '$expand'] },
        reply: (ask) => reply(ask, sites.find(ask.at('site')), find(ask, 'read'), 200),
      },
      { method: 'PATCH', path: `${path}/:list`, reply: change },
      { method: 'DELETE', path: `${path}/:list`, reply: remove },
    ],
  };
}

/** Lists can be filtered by displayName and nothing else (microsoft-graph-docs#9836). */
function displayNameIn(filter: string | null): string | undefined {
  if (filter === null) return undefined;
  const condition = parseFilter(filter);
  const plain = condition.is === 'compare' && condition.operator === 'eq' && condition.path === 'displayName';
  if (plain && condition.literal.is === 'text') return condition.literal.value;
  throw invalidRequest('The provided filter statement is not supported');
}
