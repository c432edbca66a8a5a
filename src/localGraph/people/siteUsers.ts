/** The hidden User Information List of a site: the numbers by which person columns name people. */
import { randomUUID } from 'node:crypto';
import { addColumn, addTitle } from '../lists/columns';
import { insert } from '../items/itemRows';
import type { ListRow } from '../lists/listRow';
import { type PersonRow, findPerson } from './people';
import type { Store } from '../store';
import type { Who } from '../wire';

const TEMPLATE = 'userInformation';

/** Hidden unless `system` is selected (api/list-list.md), and not to be written through Graph. */
export function isSystem(list: Pick<ListRow, 'template'>): boolean {
  return list.template === TEMPLATE;
}

export function userListOf(store: Store, site: string): ListRow | undefined {
  return store.one<ListRow>('SELECT * FROM list WHERE site = ? AND template = ?', site, TEMPLATE);
}

/** Makes the list where it is missing, with the columns that readers of it ask for. */
export function keepUserList(store: Store, site: string): void {
  if (userListOf(store, site) !== undefined) return;
  const [id, now, by] = [
    randomUUID(),
    store.now(),
    JSON.stringify({ user: { displayName: 'System Account' } }),
  ];
  store.transaction(() => {
    store.run(
      `INSERT INTO list(id, site, name, displayName, description, template, createdAt, createdBy, modifiedAt,
       modifiedBy) VALUES(?, ?, 'users', 'User Information List', '', ?, ?, ?, ?, ?)`,
      ...[id, site, TEMPLATE, now, by, now, by],
    );
    addTitle(store, id);
    for (const name of ['Name', 'EMail', 'UserName']) addColumn(store, id, { name, text: {} });
  });
}

/**
 * The person's number in this site, given when they first write here or somebody makes sure of them: whoever never
 * touched a site has none (answers/questions/891840). It is the one that role assignments and person columns use, and
 * the number of their row in the list. Part of the caller's transaction. An application and a stranger have none.
 */
export function keepSiteUser(store: Store, site: string, who: Who): number | undefined {
  const list = userListOf(store, site);
  const person = 'user' in who ? findPerson(store, who.user) : undefined;
  if (list === undefined || person === undefined) return undefined;
  const id = principalNumber(store, person);
  if (store.one('SELECT 1 FROM item WHERE list = ? AND id = ?', list.id, id) !== undefined) return id;
  const { displayName, mail, userPrincipalName } = person;
  const Name = `i:0#.f|membership|${userPrincipalName.toLowerCase()}`;
  const fields = { Title: displayName, Name, UserName: userPrincipalName };
  // The list's own count goes on from the number that was given.
  store.run('UPDATE list SET lastItem = ? WHERE id = ?', id - 1, list.id);
  return insert(store, list, { ...fields, ...(mail === null ? {} : { EMail: mail }) }, { who }).id;
}

function principalNumber(store: Store, { id, displayName }: PersonRow): number {
  // The first few numbers are those of a site's own groups.
  store.run(
    `INSERT OR IGNORE INTO sitePrincipal(id, kind, person, title)
     SELECT max(5, coalesce(max(id), 0)) + 1, 'person', ?, ? FROM sitePrincipal`,
    ...[id, displayName],
  );
  const row = store.one<{ id: number }>('SELECT id FROM sitePrincipal WHERE person = ?', id);
  if (row === undefined) throw new Error(`No number was given to ${id}`);
  return row.id;
}
