/** Role assignments as SharePoint keeps them: groups of a site, permission levels, and who has which on what. */
import type { Store } from '../store';
import type { Who } from '../wire';

/** The lower half of SPBasePermissions, as far as a list needs it (SPBasePermissions enumeration). */
export const BIT = { read: 0x1, add: 0x2, edit: 0x4, remove: 0x8, write: 0x800 } as const;

/** Rights are assigned here as soon as SharePoint has laid its permission levels; a bare stand-in for Graph has none. */
export const assignsRights = (store: Store): boolean =>
  store.one('SELECT 1 FROM roleDefinition') !== undefined;

// What the site itself gives hangs on no list.
const SITE = { id: '' };

/**
 * What a person may do with a list, by its own assignments or by those of the site that it inherits; '*' is the site.
 * Undefined for an application: its grant is on the site and passes over every list (permissions-selected-overview.md).
 */
export function assignedPermissions(store: Store, who: Who, list: string): number | undefined {
  if (!('user' in who) || !assignsRights(store)) return undefined;
  const scope =
    store.one<{ id: string }>(
      'SELECT id FROM list JOIN ownScope ON ownScope.list = list.id WHERE displayName = ?',
      list,
    ) ?? SITE;
  const levels = store.all<{ low: number }>(
    `SELECT low FROM roleAssignment JOIN roleDefinition ON roleDefinition.id = roleAssignment.role
     WHERE scope = ?1 AND principal IN (
       SELECT id FROM sitePrincipal WHERE person = ?2
       UNION SELECT siteGroup FROM groupMember WHERE person = ?2)`,
    ...[scope.id, who.user],
  );
  return levels.reduce((sum, { low }) => sum | low, 0);
}

/** An application's rights on a list that stands alone are those on the site. */
export function standsAlone(store: Store, list: string): boolean {
  const sql = 'SELECT 1 FROM list JOIN ownScope ON ownScope.list = list.id WHERE displayName = ?';
  return store.one(sql, list) !== undefined;
}
