/** Who may do what with a list: a small stand-in for SharePoint's role assignments. */
import { accessDenied } from './errors';
import type { Store } from './store';
import type { Who } from './wire';

/** `add` may put items in but neither change nor remove them. `write` may also change the list itself, as Edit does. */
export type Right = 'none' | 'read' | 'add' | 'write';

const ORDER: readonly Right[] = ['none', 'read', 'add', 'write'];

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
 * principal may read and write: the stand-in has to be usable before anyone has thought about rights.
 */
export function rightOf(store: Store, who: Who, list: string): Right {
  const principal = 'user' in who ? who.user : who.app.id;
  const ofScope = (scope: string) =>
    store.all<{ principal: string; allowed: Right }>(
      'SELECT principal, allowed FROM listGrant WHERE list = ?',
      scope,
    );
  const own = ofScope(list);
  const grants = own.length > 0 ? own : ofScope('*');
  if (grants.length === 0) return 'write';
  const granted = (to: string) =>
    grants.find((each) => each.principal.toLowerCase() === to.toLowerCase())?.allowed;
  return granted(principal) ?? granted('everyone') ?? 'none';
}

export function may(store: Store, who: Who, wanted: Right, list: string): boolean {
  return ORDER.indexOf(rightOf(store, who, list)) >= ORDER.indexOf(wanted);
}

export function demand(store: Store, who: Who, wanted: Right, list: string): void {
  if (!may(store, who, wanted, list)) throw accessDenied();
}
