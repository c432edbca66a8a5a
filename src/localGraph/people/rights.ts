/** Who may do what with a list: a small stand-in for SharePoint's role assignments. */
import { BIT, assignedPermissions, assignsRights, standsAlone } from './assignments';
import { accessDenied } from '../errors';
import type { Store } from '../store';
import type { Who } from '../wire';

/** `add` may put items in, `edit` also change them, `remove` also delete them, `write` also change the list itself. */
export type Right = 'none' | 'read' | 'add' | 'edit' | 'remove' | 'write';

const ORDER: readonly Right[] = ['none', 'read', 'add', 'edit', 'remove', 'write'];

export function keepGrant(store: Store, list: string, principal: string, allowed: Right): void {
  store.run(
    `INSERT INTO listGrant(list, principal, allowed) VALUES(?, ?, ?)
     ON CONFLICT(list, principal) DO UPDATE SET allowed = excluded.allowed`,
    ...[list, principal, allowed],
  );
}

/**
 * A list with grants of its own stands alone, as one with broken inheritance does; otherwise those of '*' count.
 * Inside a scope a principal's own grant counts before everyone's. Where nothing at all is granted, every signed-in
 * principal may read and write: a bare stand-in has to be usable before anyone has thought about rights. Beside a
 * SharePoint that assigns them, an application without a grant may nothing.
 */
export function rightOf(store: Store, who: Who, list: string): Right {
  const principal = 'user' in who ? who.user : who.app.id;
  const ofScope = (scope: string) =>
    store.all<{ principal: string; allowed: Right }>(
      'SELECT principal, allowed FROM listGrant WHERE list = ?',
      scope,
    );
  const own = standsAlone(store, list) ? [] : ofScope(list);
  const grants = own.length > 0 ? own : ofScope('*');
  if (grants.length === 0) return assignsRights(store) ? 'none' : 'write';
  const granted = (to: string) =>
    grants.find((each) => each.principal.toLowerCase() === to.toLowerCase())?.allowed;
  return granted(principal) ?? granted('everyone') ?? 'none';
}

/** The roles of a Sites.Selected grant. Like Contribute, `write` goes as far as rows and not to the lists themselves. */
export const SITE_ROLES = { read: 'read', write: 'remove', fullcontrol: 'write' } as const satisfies Record<
  string,
  Right
>;
export type SiteRole = keyof typeof SITE_ROLES;

export function may(store: Store, who: Who, wanted: Right, list: string): boolean {
  const assigned = assignedPermissions(store, who, list);
  if (assigned !== undefined) return wanted === 'none' || (assigned & BIT[wanted]) !== 0;
  return ORDER.indexOf(rightOf(store, who, list)) >= ORDER.indexOf(wanted);
}

export function demand(store: Store, who: Who, wanted: Right, list: string): void {
  if (!may(store, who, wanted, list)) throw accessDenied();
}
