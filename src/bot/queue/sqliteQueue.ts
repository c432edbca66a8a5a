/** The queue of one process, in an SQLite file beside its settings: what was put in outlives kill -9 and a power cut. */
import { createRequire } from 'node:module';
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { HIDDEN_MS, type Queue } from './queue';

const TABLE = `CREATE TABLE IF NOT EXISTS ticket(
  key TEXT PRIMARY KEY, person TEXT NOT NULL, listRow TEXT NOT NULL,
  visibleAt INTEGER NOT NULL, times INTEGER NOT NULL DEFAULT 0, receipt TEXT NOT NULL DEFAULT '') STRICT;
CREATE INDEX IF NOT EXISTS ticketVisible ON ticket(visibleAt);`;

type Row = { key: string; person: string; listRow: string; times: number; receipt: string };

/** `now` is the moment in UTC; it has to go on across restarts. */
export function sqliteQueue(file: string, now: () => string): Queue {
  const database = openSqlite(file);
  database.exec(TABLE);
  const put = database.prepare(
    'INSERT INTO ticket(key, person, listRow, visibleAt) VALUES(?, ?, ?, ?) ON CONFLICT(key) DO NOTHING',
  );
  const take = database.prepare(
    `UPDATE ticket SET visibleAt = ?, times = times + 1, receipt = ? WHERE key =
     (SELECT key FROM ticket WHERE visibleAt <= ? ORDER BY visibleAt LIMIT 1) RETURNING key, person, listRow, times, receipt`,
  );
  // Whoever took it since holds another receipt, and what they say of it counts.
  const remove = database.prepare('DELETE FROM ticket WHERE key = ? AND receipt = ?');
  const hide = database.prepare('UPDATE ticket SET visibleAt = ? WHERE key = ? AND receipt = ?');
  const at = (afterMs: number) => Date.parse(now()) + afterMs;
  return {
    hiddenMs: HIDDEN_MS,
    async put(tickets, afterMs = 0) {
      database.exec('BEGIN IMMEDIATE');
      try {
        for (const { key, personId, row } of tickets) put.run(key, personId, row, at(afterMs));
        database.exec('COMMIT');
      } catch (error) {
        database.exec('ROLLBACK');
        throw error;
      }
    },
    async take() {
      const found = take.get(at(HIDDEN_MS), randomUUID(), at(0)) as Row | undefined;
      if (found === undefined) return undefined;
      const { key, person, listRow, times, receipt } = found;
      return { ticket: { key, personId: person, row: listRow }, times, receipt };
    },
    done: async ({ ticket, receipt }) => void remove.run(ticket.key, receipt),
    later: async ({ ticket, receipt }, afterMs) => void hide.run(at(afterMs), ticket.key, receipt),
    check: async () => void database.prepare('SELECT 1 FROM ticket LIMIT 1').get(),
    close: () => database.close(),
  };
}

/** One API, two drivers: the SQLite inside node from 24 on, and the same API as a prebuilt binary below that. */
function openSqlite(file: string) {
  mkdirSync(path.dirname(file), { recursive: true });
  const load = createRequire(__filename);
  const builtIn = Number(process.versions.node.split('.')[0]) >= 24;
  const driver = load(
    builtIn ? 'node:sqlite' : '@photostructure/sqlite',
  ) as typeof import('@photostructure/sqlite');
  const database = new driver.DatabaseSync(file);
  database.exec('PRAGMA busy_timeout=5000; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;');
  return database;
}
