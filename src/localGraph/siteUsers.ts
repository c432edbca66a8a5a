/** The hidden User Information List of a site: the numbers by which person columns name people. */
import { randomUUID } from 'node:crypto';
import { addColumn, addTitle } from './columns';
import { insert } from './itemRows';
import type { ListRow } from './listRow';
import { findPerson } from './people';
import type { Store } from './store';
import type { Who } from './wire';

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
 * The person's number in this site, given when they first write here: whoever never touched a site has no row in it
 * (answers/questions/891840). Part of the caller's transaction. An application and a stranger have none.
 */
export function keepSiteUser(store: Store, site: string, who: Who): number | undefined {
  const list = userListOf(store, site);
  const person = 'user' in who ? findPerson(store, who.user) : undefined;
  if (list === undefined || person === undefined) return undefined;
  const { displayName, mail, userPrincipalName } = person;
  const Name = `i:0#.f|membership|${userPrincipalName.toLowerCase()}`;
  const sql = `SELECT id FROM item WHERE list = ? AND json_extract(fields, '$."Name"') = ?`;
  const known = store.one<{ id: number }>(sql, list.id, Name);
  if (known !== undefined) return known.id;
  const fields = { Title: displayName, Name, UserName: userPrincipalName };
  return insert(store, list, { ...fields, ...(mail === null ? {} : { EMail: mail }) }, { who }).id;
}
