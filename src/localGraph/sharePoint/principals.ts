/** The people and groups of a site, each with the number that role assignments use. */
import { z } from 'zod';
import { findPerson } from '../people/people';
import { keepSiteUser } from '../people/siteUsers';
import type { Store } from '../store';
import type { Who } from '../wire';
import { absent, badRequest, taken } from './errors';
import { demand } from './lists';
import { type SharePointRoute, route } from './routes';
import { OWNERS } from './tables';

export type PrincipalRow = {
  id: number;
  kind: 'person' | 'group';
  person: string | null;
  title: string;
  description: string;
};

const MEMBERSHIP = 'i:0#.f|membership|';

// PrincipalType: 1 is a user, 8 a SharePoint group.
export const principalShown = (store: Store, { id, kind, title, person, description }: PrincipalRow) => ({
  ...{ Id: id, Title: title, PrincipalType: kind === 'group' ? 8 : 1, Description: description },
  LoginName:
    person === null ? title : `${MEMBERSHIP}${findPerson(store, person)?.userPrincipalName ?? person}`,
});

/** A person gets a number on the first visit or when somebody makes sure of it. */
export function ensurePerson(store: Store, idOrName: string): PrincipalRow {
  const person = findPerson(store, idOrName);
  if (person === undefined) throw absent(`The specified user ${idOrName} could not be found.`);
  for (const { id } of store.all<{ id: string }>('SELECT id FROM site'))
    keepSiteUser(store, id, { user: person.id });
  return found(store, 'person = ?', person.id);
}

function found(store: Store, where: string, value: string | number): PrincipalRow {
  const row = store.one<PrincipalRow>(`SELECT * FROM sitePrincipal WHERE ${where}`, value);
  if (row === undefined) throw absent('The specified principal could not be found.');
  return row;
}

const principalWith = (store: Store, id: string | number) => found(store, 'id = ?', Number(id));

export function personOf(store: Store, who: Who): PrincipalRow | undefined {
  return 'user' in who ? ensurePerson(store, who.user) : undefined;
}

function loginIn(body: Record<string, unknown>, name: string): string {
  const read = z.string().startsWith(MEMBERSHIP).safeParse(body[name]);
  if (!read.success) throw badRequest(`${name} is not a claims name of a person.`);
  return read.data.slice(MEMBERSHIP.length);
}

function newGroup(store: Store, who: Who, body: Record<string, unknown>): PrincipalRow {
  demand(store, who, 'write', '*');
  const read = z.object({ Title: z.string().min(1), Description: z.string().default('') }).safeParse(body);
  if (!read.success) throw badRequest("The property 'Title' of a group is missing.");
  const { Title, Description } = read.data;
  if (store.one(`SELECT 1 FROM sitePrincipal WHERE kind = 'group' AND title = ?`, Title) !== undefined)
    throw taken('The specified name is already in use. Please try again with a new name.');
  store.run(`INSERT INTO sitePrincipal(kind, title, description) VALUES('group', ?, ?)`, Title, Description);
  return found(store, `kind = 'group' AND title = ?`, Title);
}

export function principalRoutes(store: Store): SharePointRoute[] {
  const shown = (row: PrincipalRow) => principalShown(store, row);
  const members = String.raw`/sitegroups(?:/getById)?\((?<group>\d+)\)/users`;
  return [
    route('GET', '/currentuser', ({ who }) => {
      const person = personOf(store, who);
      return person === undefined ? { Id: 1073741822, Title: 'SharePoint App' } : shown(person);
    }),
    route('POST', '/ensureuser', ({ body }) => shown(ensurePerson(store, loginIn(body, 'logonName')))),
    route('GET', '/sitegroups', () => ({
      value: store
        .all<PrincipalRow>(`SELECT * FROM sitePrincipal WHERE kind = 'group' ORDER BY id`)
        .map(shown),
    })),
    route('POST', '/sitegroups', ({ who, body }) => shown(newGroup(store, who, body))),
    route('GET', '/associatedownergroup', () => shown(principalWith(store, OWNERS))),
    route('GET', members, ({ at }) => ({
      value: store
        .all<{ person: string }>('SELECT person FROM groupMember WHERE siteGroup = ?', Number(at('group')))
        .map(({ person }) => shown(ensurePerson(store, person))),
    })),
    route('POST', members, ({ who, body, at }) => {
      demand(store, who, 'write', '*');
      const group = principalWith(store, at('group'));
      const person = ensurePerson(store, loginIn(body, 'LoginName'));
      const sql = 'INSERT OR IGNORE INTO groupMember(siteGroup, person) VALUES(?, ?)';
      store.run(sql, group.id, person.person);
      return shown(person);
    }),
  ];
}
