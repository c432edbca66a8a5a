/** Permission levels and who has which, on the site and on a list that no longer inherits. */
import { z } from 'zod';
import type { Store } from '../store';
import { SharePointError, absent, badRequest, taken } from './errors';
import { demand, listOf } from './lists';
import { type PrincipalRow, personOf, principalShown } from './principals';
import { LIST, type SharePointAsk, type SharePointRoute, route } from './routes';
import { FULL_CONTROL } from './tables';

type LevelRow = { id: number; name: string; description: string; kind: number; low: number; high: number };

const levelShown = ({ id, name, description, kind, low, high }: LevelRow) => ({
  ...{ Id: id, Name: name, Description: description, RoleTypeKind: kind },
  // Numbers of 64 bits travel as text.
  BasePermissions: { High: String(high), Low: String(low) },
});

const NewLevel = z.object({
  Name: z.string().min(1),
  Description: z.string().default(''),
  BasePermissions: z.object({ High: z.coerce.number(), Low: z.coerce.number() }),
});

function newLevel(store: Store, ask: SharePointAsk) {
  demand(store, ask.who, 'write', '*');
  const read = NewLevel.safeParse(ask.body);
  if (!read.success) throw badRequest('A permission level needs a Name and BasePermissions.');
  const { Name, Description, BasePermissions } = read.data;
  if (store.one('SELECT 1 FROM roleDefinition WHERE name = ?', Name) !== undefined)
    throw taken('A permission level with this name already exists.');
  store.run(
    `INSERT INTO roleDefinition(id, name, description, kind, low, high)
     SELECT max(id) + 1, ?, ?, 0, ?, ? FROM roleDefinition`,
    ...[Name, Description, BasePermissions.Low, BasePermissions.High],
  );
  return levelShown(levelNamed(store, Name));
}

function levelNamed(store: Store, name: string): LevelRow {
  const row = store.one<LevelRow>('SELECT * FROM roleDefinition WHERE name = ?', name);
  if (row === undefined) throw absent('Can not find the permission level.');
  return row;
}

/** What an assignment hangs on: the site, or a list with rights of its own. */
function scopeOf(store: Store, ask: SharePointAsk, right: 'read' | 'write'): string {
  if (ask.at('list') === '') {
    if (right === 'write') demand(store, ask.who, 'write', '*');
    return '';
  }
  const list = listOf(store, ask, right);
  if (store.one('SELECT 1 FROM ownScope WHERE list = ?', list.id) !== undefined) return list.id;
  if (right === 'read') return '';
  throw new SharePointError(
    400,
    '-2146233079, System.InvalidOperationException',
    'This operation is not allowed on an object that inherits permissions.',
  );
}

function assignments(store: Store, scope: string) {
  const rows = store.all<{ principal: number; role: number }>(
    'SELECT principal, role FROM roleAssignment WHERE scope = ? ORDER BY principal, role',
    scope,
  );
  const one = <Row>(table: string, id: number) =>
    store.one<Row>(`SELECT * FROM ${table} WHERE id = ?`, id) ?? unknown(table, id);
  return [...new Set(rows.map(({ principal }) => principal))].map((id) => ({
    PrincipalId: id,
    Member: principalShown(store, one<PrincipalRow>('sitePrincipal', id)),
    RoleDefinitionBindings: rows
      .filter(({ principal }) => principal === id)
      .map(({ role }) => levelShown(one<LevelRow>('roleDefinition', role))),
  }));
}

function unknown(table: string, id: number): never {
  throw new Error(`An assignment names ${table} ${id}, which is not there`);
}

/** Without a copy the list is left to whoever broke the inheritance (set-custom-permissions-on-a-list…rest-interface). */
function breakInheritance(store: Store, ask: SharePointAsk): undefined {
  const list = listOf(store, ask, 'write');
  if (store.run('INSERT OR IGNORE INTO ownScope(list) VALUES(?)', list.id) === 0) return;
  if (ask.at('copy').toLowerCase() === 'true')
    store.run(
      `INSERT OR IGNORE INTO roleAssignment(scope, principal, role)
       SELECT ?, principal, role FROM roleAssignment WHERE scope = ''`,
      list.id,
    );
  const person = personOf(store, ask.who);
  if (person !== undefined) assign(store, list.id, person.id, FULL_CONTROL);
}

const assign = (store: Store, scope: string, principal: number, role: number) =>
  store.run(
    'INSERT OR IGNORE INTO roleAssignment(scope, principal, role) VALUES(?, ?, ?)',
    ...[scope, principal, role],
  );

function change(store: Store, ask: SharePointAsk): undefined {
  const scope = scopeOf(store, ask, 'write');
  const [principal, role] = [Number(ask.at('principal')), Number(ask.at('role'))];
  for (const [table, id] of [['sitePrincipal', principal] as const, ['roleDefinition', role] as const])
    if (store.one(`SELECT 1 FROM ${table} WHERE id = ?`, id) === undefined)
      throw absent(`Can not find the ${table} with id ${id}.`);
  if (ask.at('verb').toLowerCase() === 'add') assign(store, scope, principal, role);
  else {
    const sql = 'DELETE FROM roleAssignment WHERE scope = ? AND principal = ? AND role = ?';
    store.run(sql, scope, principal, role);
  }
}

export function securityRoutes(store: Store): SharePointRoute[] {
  const ofList = `(?:${LIST})?`;
  const levels = () => store.all<LevelRow>('SELECT * FROM roleDefinition ORDER BY id').map(levelShown);
  const verb = String.raw`/roleassignments/(?<verb>add|remove)roleassignment\(principalid=(?<principal>\d+),\s*roledefid=(?<role>\d+)\)`;
  return [
    route('GET', '/roledefinitions', () => ({ value: levels() })),
    route('POST', '/roledefinitions', (ask) => newLevel(store, ask)),
    route('GET', String.raw`/roledefinitions/getbyname\('(?<name>.+)'\)`, ({ at }) =>
      levelShown(levelNamed(store, at('name').replaceAll("''", "'"))),
    ),
    route('GET', `${ofList}/roleassignments`, (ask) => ({
      value: assignments(store, scopeOf(store, ask, 'read')),
    })),
    route('POST', `${ofList}${verb}`, (ask) => change(store, ask)),
    route(
      'POST',
      `${LIST}/breakroleinheritance\\(copyroleassignments=(?<copy>true|false),\\s*clearsubscopes=(?:true|false)\\)`,
      (ask) => breakInheritance(store, ask),
    ),
  ];
}
