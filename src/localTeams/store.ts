/** The chat's memory: who has the app, and every message, in tables of its own in the caller's SQLite file. */
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { type ActivityFromBot, cardsOf, filesOf, type Message } from './wire';

export type Database = DatabaseSyncInstance;

// A personal chat has one viewer, so what a button showed that viewer alone is a column beside the message (view).
const TABLES = `
CREATE TABLE IF NOT EXISTS chat_setting(name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS chat_installation(
  person TEXT PRIMARY KEY, installed INTEGER NOT NULL, told INTEGER NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS chat_message(
  id INTEGER PRIMARY KEY, person TEXT NOT NULL, author TEXT NOT NULL, activity TEXT NOT NULL, editedAt INTEGER,
  revision INTEGER NOT NULL DEFAULT 1, view TEXT, refreshedAt INTEGER, undelivered INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX IF NOT EXISTS chat_message_person ON chat_message(person, id);
`;

type Row = {
  id: number;
  author: Message['from'];
  activity: string;
  editedAt: number | null;
  revision: number;
  view: string | null;
  undelivered: number;
};

export type ChatStore = ReturnType<typeof createChatStore>;

export function createChatStore(database: Database, now: () => Date) {
  database.exec(TABLES);
  const statement = (sql: string) => database.prepare(sql);
  const setting = statement('SELECT value FROM chat_setting WHERE name = ?');
  const keepSetting = statement('INSERT OR IGNORE INTO chat_setting(name, value) VALUES(?, ?)');
  const installation = statement('SELECT installed, told FROM chat_installation WHERE person = ?');
  const install = statement(
    'INSERT INTO chat_installation(person, installed, told) VALUES(?, ?, ?) ' +
      'ON CONFLICT(person) DO UPDATE SET installed = excluded.installed, told = excluded.told',
  );
  // Teams numbers messages by the millisecond; two in one millisecond must still differ and stay in order.
  const add = statement(
    'INSERT INTO chat_message(id, person, author, activity) ' +
      'SELECT max(?, coalesce(max(id), 0) + 1), ?, ?, ? FROM chat_message RETURNING id',
  );
  const edit = statement(
    'UPDATE chat_message SET activity = ?, editedAt = ?, view = NULL, revision = revision + 1 ' +
      "WHERE id = ? AND person = ? AND author = 'bot'",
  );
  const remove = statement("DELETE FROM chat_message WHERE id = ? AND person = ? AND author = 'bot'");
  const undelivered = statement(
    'UPDATE chat_message SET undelivered = 1, revision = revision + 1 WHERE id = ?',
  );
  const show = statement('UPDATE chat_message SET view = ?, revision = revision + 1 WHERE id = ?');
  const showStill = statement(
    'UPDATE chat_message SET view = ?, revision = revision + 1 WHERE id = ? AND revision = ?',
  );
  const claim = statement(
    // A message's id is the moment it was sent.
    'UPDATE chat_message SET refreshedAt = ? WHERE id = ? ' +
      'AND max(id, coalesce(editedAt, 0), coalesce(refreshedAt, 0)) <= ?',
  );
  const newest = statement('SELECT * FROM chat_message WHERE person = ? ORDER BY id DESC LIMIT ?');
  const one = statement('SELECT * FROM chat_message WHERE person = ? AND id = ?');

  return {
    setting: (name: string) => (setting.get(name) as { value: string } | undefined)?.value,
    /** The first to keep a setting wins; ask again to learn who did. */
    keepSetting(name: string, value: string): void {
      keepSetting.run(name, value);
    },
    /** undefined: this person never had the app. */
    installation(person: string): { installed: boolean; told: boolean } | undefined {
      const row = installation.get(person) as { installed: number; told: number } | undefined;
      return row && { installed: row.installed === 1, told: row.told === 1 };
    },
    setInstalled(person: string, installed: boolean, told: boolean): void {
      install.run(person, installed ? 1 : 0, told ? 1 : 0);
    },
    add(person: string, author: Message['from'], activity: unknown): string {
      const row = add.get(now().getTime(), person, author, JSON.stringify(activity)) as { id: number };
      return String(row.id);
    },
    edit: (person: string, id: string, activity: unknown) =>
      Number(edit.run(JSON.stringify(activity), now().getTime(), Number(id), person).changes) === 1,
    remove: (person: string, id: string) => Number(remove.run(Number(id), person).changes) === 1,
    markUndelivered(id: string): void {
      undelivered.run(Number(id));
    },
    /** Shows the viewer another card; with a revision, only if nothing has changed the message since. */
    show(id: string, card: unknown, ifRevision?: number): void {
      if (ifRevision === undefined) show.run(JSON.stringify(card), Number(id));
      else showStill.run(JSON.stringify(card), Number(id), ifRevision);
    },
    /** Whether this message may be refreshed now; saying yes counts as the refresh. */
    claimRefresh(id: string, everyMs: number): boolean {
      const at = now().getTime();
      return Number(claim.run(at, Number(id), at - everyMs).changes) === 1;
    },
    message(person: string, id: string): Message | undefined {
      const row = one.get(person, Number(id)) as Row | undefined;
      return row && toMessage(row);
    },
    /** The newest so many, oldest first. */
    messages(person: string, limit = 200): Message[] {
      return (newest.all(person, limit) as Row[]).reverse().map(toMessage);
    },
  };
}

function toMessage(row: Row): Message {
  const activity = JSON.parse(row.activity) as ActivityFromBot; // parsed by zod when it came in
  const { text, summary } = activity;
  const files = filesOf(activity);
  return {
    id: String(row.id),
    from: row.author,
    sentAt: new Date(row.id).toISOString(),
    ...(row.editedAt === null ? {} : { editedAt: new Date(row.editedAt).toISOString() }),
    ...(text === undefined || text === '' ? {} : { text }),
    ...(summary === undefined ? {} : { summary }),
    cards: row.view === null ? cardsOf(activity) : [JSON.parse(row.view) as unknown],
    ...(files.length === 0 ? {} : { files }),
    revision: row.revision,
    ...(row.undelivered === 1 ? { undelivered: true } : {}),
  };
}
