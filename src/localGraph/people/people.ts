/** The directory: who there is, and how someone is named on what they write. */
import type { Store } from '../store';
import type { Who } from '../wire';

export type Person = {
  id: string;
  displayName: string;
  mail: string | null;
  userPrincipalName: string;
  accountEnabled: boolean;
  /** The id of whom they report to. */
  manager?: string;
};

export type PersonRow = Omit<Person, 'accountEnabled' | 'manager'> & { accountEnabled: number };

export function keepPerson(store: Store, person: Person): void {
  const { id, displayName, mail, userPrincipalName, accountEnabled, manager } = person;
  const columns = 'id, displayName, mail, userPrincipalName, accountEnabled';
  store.run(
    `INSERT INTO person(${columns}) VALUES(?, ?, ?, ?, ?) ON CONFLICT(id) DO UPDATE SET
     displayName = excluded.displayName, mail = excluded.mail, userPrincipalName = excluded.userPrincipalName,
     accountEnabled = excluded.accountEnabled`,
    ...[id, displayName, mail, userPrincipalName, accountEnabled ? 1 : 0],
  );
  store.run('DELETE FROM reportsTo WHERE person = ?', id);
  if (manager !== undefined) store.run('INSERT INTO reportsTo(person, manager) VALUES(?, ?)', id, manager);
}

export function findPerson(store: Store, idOrName: string): PersonRow | undefined {
  return store.one('SELECT * FROM person WHERE id = ?1 OR userPrincipalName = ?1', idOrName);
}

export function managerOf(store: Store, { id }: PersonRow): PersonRow | undefined {
  const sql = 'SELECT person.* FROM person JOIN reportsTo ON reportsTo.manager = person.id WHERE person = ?';
  return store.one(sql, id);
}

/** `createdBy` and `lastModifiedBy`. For an application the user is a mere label, without id or e-mail (recorded payloads). */
export function identityOf(store: Store, who: Who) {
  if ('app' in who) {
    const application = { id: who.app.id, displayName: who.app.name };
    return { application, user: { displayName: 'SharePoint App' } };
  }
  const person = findPerson(store, who.user);
  if (person === undefined) return { user: { id: who.user } };
  const { id, displayName, mail } = person;
  return { user: { id, displayName, ...(mail === null ? {} : { email: mail }) } };
}
