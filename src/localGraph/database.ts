/** The file everything is kept in. A committed write outlives a killed process and a power cut. */
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { createRequire } from 'node:module';
import { ASSIGNMENT_TABLES } from './people/assignmentTables';
import { FILE_TABLES } from './files/fileTables';

export type Database = DatabaseSyncInstance;

const TABLES = `
CREATE TABLE IF NOT EXISTS setting(name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS site(
  id TEXT PRIMARY KEY, path TEXT NOT NULL UNIQUE COLLATE NOCASE, name TEXT NOT NULL, createdAt TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS list(
  id TEXT PRIMARY KEY, site TEXT NOT NULL REFERENCES site(id),
  name TEXT NOT NULL COLLATE NOCASE, displayName TEXT NOT NULL COLLATE NOCASE, description TEXT NOT NULL,
  template TEXT NOT NULL, version INTEGER NOT NULL DEFAULT 0,
  createdAt TEXT NOT NULL, createdBy TEXT NOT NULL, modifiedAt TEXT NOT NULL, modifiedBy TEXT NOT NULL,
  lastItem INTEGER NOT NULL DEFAULT 0, lastChange INTEGER NOT NULL DEFAULT 0, UNIQUE(site, displayName)) STRICT;
CREATE TABLE IF NOT EXISTS listColumn(
  list TEXT NOT NULL REFERENCES list(id) ON DELETE CASCADE, id TEXT NOT NULL, position INTEGER NOT NULL,
  name TEXT NOT NULL COLLATE NOCASE, definition TEXT NOT NULL, PRIMARY KEY(list, id), UNIQUE(list, name)) STRICT;
CREATE TABLE IF NOT EXISTS item(
  list TEXT NOT NULL REFERENCES list(id) ON DELETE CASCADE, id INTEGER NOT NULL, guid TEXT NOT NULL,
  version INTEGER NOT NULL, change INTEGER NOT NULL, fields TEXT NOT NULL,
  createdAt TEXT NOT NULL, createdBy TEXT NOT NULL, modifiedAt TEXT NOT NULL, modifiedBy TEXT NOT NULL,
  PRIMARY KEY(list, id)) STRICT;
CREATE INDEX IF NOT EXISTS itemChange ON item(list, change);
CREATE TABLE IF NOT EXISTS itemVersion(
  list TEXT NOT NULL REFERENCES list(id) ON DELETE CASCADE, item INTEGER NOT NULL, number INTEGER NOT NULL,
  fields TEXT NOT NULL, modifiedAt TEXT NOT NULL, modifiedBy TEXT NOT NULL, PRIMARY KEY(list, item, number)) STRICT;
CREATE TABLE IF NOT EXISTS deletedItem(
  list TEXT NOT NULL REFERENCES list(id) ON DELETE CASCADE, id INTEGER NOT NULL, guid TEXT NOT NULL,
  change INTEGER NOT NULL, PRIMARY KEY(list, id)) STRICT;
CREATE INDEX IF NOT EXISTS deletedItemChange ON deletedItem(list, change);
CREATE TABLE IF NOT EXISTS person(
  id TEXT PRIMARY KEY COLLATE NOCASE, displayName TEXT NOT NULL COLLATE NOCASE, mail TEXT COLLATE NOCASE,
  userPrincipalName TEXT NOT NULL UNIQUE COLLATE NOCASE, accountEnabled INTEGER NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS reportsTo(
  person TEXT PRIMARY KEY COLLATE NOCASE, manager TEXT NOT NULL COLLATE NOCASE) STRICT;
CREATE TABLE IF NOT EXISTS listGrant(
  list TEXT NOT NULL COLLATE NOCASE, principal TEXT NOT NULL COLLATE NOCASE, allowed TEXT NOT NULL,
  PRIMARY KEY(list, principal)) STRICT;
`;

/** One API, two drivers: the SQLite inside node from 24 on, and the same API as a prebuilt binary below that. */
export function openDatabase(file: string): Database {
  const load = createRequire(__filename);
  const builtIn = Number(process.versions.node.split('.')[0]) >= 24;
  const driver = load(
    builtIn ? 'node:sqlite' : '@photostructure/sqlite',
  ) as typeof import('@photostructure/sqlite');
  const database = new driver.DatabaseSync(file);
  // The wait comes first: turning WAL on takes a lock that a second process may be holding.
  database.exec('PRAGMA busy_timeout=5000; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;');
  database.exec('PRAGMA foreign_keys=ON;');
  database.exec(TABLES + ASSIGNMENT_TABLES + FILE_TABLES);
  return database;
}
