/** What has changed in a list since last time: everything at first, then only what is new, changed or gone. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { GraphError } from '../errors';
import type { ItemRow } from './itemRow';
import type { Items } from './itemShown';
import { LONGEST_PAGE } from './itemPage';
import type { ListRow } from '../lists/listRow';
import type { Lists } from '../lists/lists';
import { createRecall } from './recall';
import { namesIn, opaque, readTop, unopaque } from '../odata/options';
import { type Store, lasting } from '../store';
import type { Ask, Reply, Route } from '../wire';

const USUAL_PAGE = 200;

// Pages of up to two thousand rows, as the tab asks for them: a register of ten thousand and its tasks.
const REMEMBERED = 12;

/**
 * Where a reader stands. While everything is being told (`first`) it is the last id told, and `since` the change that
 * was newest at the start, so that whatever happens meanwhile is told afterwards.
 */
const Token = z.strictObject({
  epoch: z.string(),
  list: z.string(),
  since: z.int().min(0),
  first: z.int().min(0).optional(),
  // $select, $expand and $top of the first call: they travel in the links and are not sent again.
  options: z.record(z.string(), z.string()),
});
type Token = z.infer<typeof Token>;

/** `last`: the id of its last row where more follow. */
type Page = { value: readonly Record<string, unknown>[]; last: number | undefined };

type Change = { id: number; change: number; guid: string };

export function createDelta(store: Store, lists: Lists, items: Items) {
  const recalled = createRecall<Page>(REMEMBERED);
  const epoch = () => lasting(store, 'deltaEpoch');

  function link(ask: Ask, token: Token): string {
    return store.address(`${ask.path}?token=${opaque(token)}`);
  }

  /** 410, and where to start over: everything again, differences settled in the server's favour (api/listitem-delta.md). */
  function gone(ask: Ask): GraphError {
    const Location = store.address(ask.path);
    const message = 'The token is no longer known. Enumerate again.';
    return new GraphError(410, 'resyncChangesApplyDifferences', message, { headers: { Location } });
  }

  function start(ask: Ask, list: ListRow): Token {
    const options = Object.fromEntries([...ask.query.entries()].filter(([name]) => name !== 'token'));
    return { epoch: epoch(), list: list.id, since: list.lastChange, first: 0, options };
  }

  function tokenIn(ask: Ask, list: ListRow): Token {
    const sent = ask.query.get('token');
    if (sent === null) return start(ask, list);
    if (sent === 'latest') {
      return { ...start(ask, list), first: undefined };
    }
    const read = Token.safeParse(unopaque(sent));
    if (!read.success || read.data.epoch !== epoch() || read.data.list !== list.id) throw gone(ask);
    return read.data;
  }

  // lastModifiedBy is left out of a list's delta, by design as Microsoft says (answers/questions/5768708).
  function shownBy(ask: Ask, list: ListRow, options: Record<string, string>) {
    const query = new URLSearchParams(options);
    const expand = items.expandOf({ ...ask, query });
    const names = items.withExpanded(namesIn(query.get('$select')), expand);
    const shown = items.shownBy(list, expand, { names });
    return (row: ItemRow): Record<string, unknown> => {
      const told = shown(row);
      delete told['lastModifiedBy'];
      return told;
    };
  }

  function removed(list: ListRow, id: number): Record<string, unknown> {
    const contentType = { id: '0x0100', name: 'Item' };
    return { id: String(id), parentReference: { id: list.id }, contentType, deleted: { state: 'deleted' } };
  }

  function pageFrom(ask: Ask, list: ListRow, token: Token, from: number, top: number): Page {
    const sql = 'SELECT * FROM item WHERE list = ? AND id > ? ORDER BY id LIMIT ?';
    const rows = store.all<ItemRow>(sql, list.id, from, top + 1);
    const value = rows.slice(0, top).map(shownBy(ask, list, token.options));
    return { value, last: rows.length > top ? rows[top - 1]?.id : undefined };
  }

  function enumerate(ask: Ask, list: ListRow, token: Token, from: number, top: number): Reply {
    const page = () => pageFrom(ask, list, token, from, top);
    // Opening the tab reads whole lists, on the machine that plays Graph here besides.
    const { value, last } = items.ofOneList(list, token.options)
      ? recalled(list, JSON.stringify([from, top, token.options]), page)
      : page();
    if (last === undefined)
      return { status: 200, body: { value, '@odata.deltaLink': link(ask, { ...token, first: undefined }) } };
    return { status: 200, body: { value, '@odata.nextLink': link(ask, { ...token, first: last }) } };
  }

  function changes(ask: Ask, list: ListRow, token: Token, top: number): Reply {
    const told = store.all<Change & { here: number }>(
      `SELECT id, change, guid, 1 AS here FROM item WHERE list = ?1 AND change > ?2
       UNION ALL SELECT id, change, guid, 0 AS here FROM deletedItem WHERE list = ?1 AND change > ?2
       ORDER BY change LIMIT ?3`,
      ...[list.id, token.since, top + 1],
    );
    const shown = shownBy(ask, list, token.options);
    const row = (id: number) =>
      store.one<ItemRow>('SELECT * FROM item WHERE list = ? AND id = ?', list.id, id);
    const value = told.slice(0, top).map((change) => {
      const item = change.here === 1 ? row(change.id) : undefined;
      return item === undefined ? removed(list, change.id) : shown(item);
    });
    const since = told.slice(0, top).at(-1)?.change ?? token.since;
    const key = told.length > top ? '@odata.nextLink' : '@odata.deltaLink';
    return { status: 200, body: { value, [key]: link(ask, { ...token, since }) } };
  }

  function reply(ask: Ask): Reply {
    const list = lists.find(ask, 'read');
    const token = tokenIn(ask, list);
    const top = readTop(token.options['$top'] ?? null, USUAL_PAGE, LONGEST_PAGE);
    return token.first === undefined
      ? changes(ask, list, token, top)
      : enumerate(ask, list, token, token.first, top);
  }

  const options = ['$select', '$expand', '$top'];
  const path = '/sites/:site/lists/:list/items/delta';
  const routes: Route[] = [
    { method: 'GET', path, options, reply },
    { method: 'GET', path: `${path}()`, options, reply },
  ];

  return {
    routes,
    expireTokens: () =>
      void store.run("UPDATE setting SET value = ? WHERE name = 'deltaEpoch'", randomUUID()),
  };
}
