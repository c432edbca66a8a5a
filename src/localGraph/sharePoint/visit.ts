/** What SharePoint says of whoever asks: the groups of the site they are in, and what they may do there. */
import { BIT } from '../people/assignments';
import { may } from '../people/rights';
import type { Store } from '../store';
import { type PrincipalRow, personOf, principalShown } from './principals';
import { listOf } from './lists';
import { LIST, type SharePointRoute, route } from './routes';

// SPBasePermissions as the published levels have them; the lower half travels beside the upper one, as text.
const FULL = { High: '2147483647', Low: '4294967295' };
const READER = { High: '176', Low: '138612833' };
const NOTHING = { High: '0', Low: '0' };

export function visitRoutes(store: Store): SharePointRoute[] {
  return [
    route('GET', '/currentuser/groups', ({ who }) => {
      const person = personOf(store, who);
      const sql = `SELECT p.* FROM groupMember m JOIN sitePrincipal p ON p.id = m.siteGroup WHERE m.person = ?`;
      const rows = person === undefined ? [] : store.all<PrincipalRow>(sql, person.person);
      return { value: rows.map((row) => principalShown(store, row)) };
    }),
    route('GET', '/effectivebasepermissions', ({ who }) => {
      if (may(store, who, 'write', '*')) return FULL;
      return may(store, who, 'read', '*') ? READER : NOTHING;
    }),
    route('GET', `${LIST}/effectivebasepermissions`, (ask) => {
      const { displayName } = listOf(store, ask, 'read');
      if (may(store, ask.who, 'write', displayName)) return FULL;
      const more = (['add', 'edit', 'remove'] as const).filter((right) =>
        may(store, ask.who, right, displayName),
      );
      const low = more.reduce((sum, right) => sum | BIT[right], Number(READER.Low));
      return { High: READER.High, Low: String(low) };
    }),
  ];
}
