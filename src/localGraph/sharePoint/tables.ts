/** What SharePoint keeps about a list and Graph does not show: views, formats and versioning. */
import type { Store } from '../store';

const TABLES = `
CREATE TABLE IF NOT EXISTS listSetting(
  list TEXT PRIMARY KEY REFERENCES list(id) ON DELETE CASCADE, versioning INTEGER NOT NULL, versions INTEGER NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS columnFormat(
  list TEXT NOT NULL REFERENCES list(id) ON DELETE CASCADE, columnId TEXT NOT NULL, format TEXT NOT NULL,
  PRIMARY KEY(list, columnId)) STRICT;
CREATE TABLE IF NOT EXISTS listView(
  id TEXT PRIMARY KEY, list TEXT NOT NULL REFERENCES list(id) ON DELETE CASCADE, title TEXT NOT NULL, url TEXT NOT NULL,
  columns TEXT NOT NULL, query TEXT NOT NULL, rowLimit INTEGER NOT NULL, paged INTEGER NOT NULL,
  isDefault INTEGER NOT NULL, hidden INTEGER NOT NULL, format TEXT NOT NULL) STRICT;
`;

// The permission levels of a team site with their published ids and bits (m365 spo roledefinition list).
const LEVELS: readonly [number, string, number, number, number][] = [
  [1073741825, 'Limited Access', 1, 134287360, 48],
  [1073741826, 'Read', 2, 138612833, 176],
  [1073741827, 'Contribute', 3, 1011028719, 432],
  [1073741829, 'Full Control', 5, 4294967295, 2147483647],
  [1073741830, 'Edit', 6, 1011030767, 432],
];

export const FULL_CONTROL = 1073741829;

/** The group that owns the site has the number 3, as in a site made from the usual template. */
export const OWNERS = 3;

export function layTables(store: Store, siteName: string): void {
  store.exec(TABLES);
  store.transaction(() => {
    for (const [id, name, kind, low, high] of LEVELS)
      store.run(
        `INSERT OR IGNORE INTO roleDefinition(id, name, description, kind, low, high) VALUES(?, ?, '', ?, ?, ?)`,
        ...[id, name, kind, low, high],
      );
    store.run(
      `INSERT OR IGNORE INTO sitePrincipal(id, kind, title) VALUES(?, 'group', ?)`,
      ...[OWNERS, `${siteName} Owners`],
    );
    store.run(
      `INSERT OR IGNORE INTO roleAssignment(scope, principal, role) VALUES('', ?, ?)`,
      ...[OWNERS, FULL_CONTROL],
    );
  });
}
