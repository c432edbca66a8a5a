/** The ground all routes stand on: prepared statements, transactions, the clock and the public address. */
import { randomUUID } from 'node:crypto';
import type { Database } from './database';
import { type SiteClock, siteClock } from './lists/siteClock';

export type Value = string | number | Uint8Array | null;

export type Store = {
  one<Row>(sql: string, ...values: Value[]): Row | undefined;
  all<Row>(sql: string, ...values: Value[]): Row[];
  run(sql: string, ...values: Value[]): number;
  exec(sql: string): void;
  transaction<T>(work: () => T): T;
  /** Seconds are as fine as SharePoint keeps time. */
  now(): string;
  siteClock: SiteClock;
  /** The full address of a path below the version. */
  address(path: string): string;
};

// Filters make statements of their own; the oldest leave so that no stream of odd queries fills the memory.
const KEPT_STATEMENTS = 500;

export function createStore(database: Database, baseAddress: () => string, siteZone: string): Store {
  type Statement = ReturnType<Database['prepare']>;
  const kept = new Map<string, Statement>();

  function prepared(sql: string): Statement {
    const found = kept.get(sql);
    if (found !== undefined) return found;
    const statement = database.prepare(sql);
    for (const oldest of kept.keys()) {
      if (kept.size < KEPT_STATEMENTS) break;
      kept.delete(oldest);
    }
    kept.set(sql, statement);
    return statement;
  }

  return {
    one: <Row>(sql: string, ...values: Value[]) => prepared(sql).get(...values) as Row | undefined,
    all: <Row>(sql: string, ...values: Value[]) => prepared(sql).all(...values) as Row[],
    run: (sql, ...values) => Number(prepared(sql).run(...values).changes),
    exec: (sql) => database.exec(sql),
    transaction(work) {
      database.exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        database.exec('COMMIT');
        return result;
      } catch (error) {
        if (database.isTransaction) database.exec('ROLLBACK');
        throw error;
      }
    },
    now: () => `${new Date().toISOString().slice(0, 19)}Z`,
    siteClock: siteClock(siteZone),
    address: (path) => `${baseAddress().replace(/\/$/, '')}/v1.0${path}`,
  };
}

/** A setting that is made up once and then stays, so that two openings of one file agree. */
export function lasting(store: Store, name: string): string {
  store.run('INSERT OR IGNORE INTO setting(name, value) VALUES(?, ?)', name, randomUUID());
  return store.one<{ value: string }>('SELECT value FROM setting WHERE name = ?', name)?.value ?? '';
}
