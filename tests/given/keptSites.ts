/** Sites that somebody set up already: setting one up through Graph takes a second, copying it takes none. */
import { existsSync, renameSync } from 'node:fs';
import path from 'node:path';
import type { Database } from '../../src/localGraph/database';

const FOLDER = process.env['RUN_FOLDER'];
const fileOf = (name: string): string | undefined =>
  FOLDER === undefined ? undefined : path.join(FOLDER, `${name}.sqlite`);

type Part = { name: string; sql: string };
const MADE_BY_SQLITE = 'sqlite_sequence';

/** Copies what is kept under this name into an empty database; false where nothing is kept in this run yet. */
export function filledFromKept(name: string, database: Database): boolean {
  const file = fileOf(name);
  if (file === undefined || !existsSync(file)) return false;
  database.exec('PRAGMA foreign_keys=OFF');
  database.prepare('ATTACH ? AS kept').run(file);
  const parts = (of: string, kind: string): Part[] =>
    database
      .prepare(`SELECT name, sql FROM ${of}.sqlite_schema WHERE type = ? AND sql IS NOT NULL`)
      .all(kind) as Part[];
  for (const kind of ['table', 'index']) {
    const there = new Set(parts('main', kind).map((part) => part.name));
    const missing = parts('kept', kind).filter((part) => !there.has(part.name));
    for (const part of missing) if (part.name !== MADE_BY_SQLITE) database.exec(part.sql);
  }
  for (const { name: table } of parts('kept', 'table'))
    database.exec(`INSERT OR REPLACE INTO main."${table}" SELECT * FROM kept."${table}"`);
  database.exec('DETACH kept; PRAGMA foreign_keys=ON');
  return true;
}

/** Whoever needs the same later in this run has a copy. Two workers may keep it at once: the last one stands, and both are whole. */
export function keepAs(name: string, database: Database): void {
  const file = fileOf(name);
  if (file === undefined) return;
  const made = `${file}.${process.pid}`;
  database.prepare('VACUUM INTO ?').run(made);
  renameSync(made, file);
}
