/** The files that people attach to messages: kept as Teams keeps them in OneDrive, and had by an address that is good for an hour. */
import { randomBytes, randomUUID } from 'node:crypto';
import express, { type Router } from 'express';
import type { Database } from './store';
import { FILE_INFO, type FileAttachment } from './wire';

const TABLES = `
CREATE TABLE IF NOT EXISTS chat_file(
  id TEXT PRIMARY KEY, person TEXT NOT NULL, name TEXT NOT NULL, bytes BLOB NOT NULL, ticket TEXT NOT NULL,
  until INTEGER NOT NULL) STRICT;
`;

const GOOD_FOR_MS = 3_600_000;

export type ChatFiles = ReturnType<typeof createFiles>;

type Parts = {
  database: Database;
  now: () => Date;
  /** Where the router is mounted. */
  address: () => string;
};

type Row = { name: string; bytes: Uint8Array; ticket: string; until: number };

export function createFiles({ database, now, address }: Parts) {
  database.exec(TABLES);
  const add = database.prepare(
    'INSERT INTO chat_file(id, person, name, bytes, ticket, until) VALUES(?, ?, ?, ?, ?, ?)',
  );
  const dropOld = database.prepare('DELETE FROM chat_file WHERE until <= ?');
  const one = database.prepare('SELECT name, bytes, ticket, until FROM chat_file WHERE id = ?');
  const theirs = database.prepare('SELECT name, ticket FROM chat_file WHERE id = ? AND person = ?');

  const router: Router = express.Router();
  // As SharePoint: whoever has the address has the file, without signing in, for as long as it is good.
  router.get('/:id', (request, response) => {
    const row = one.get(request.params.id) as Row | undefined;
    if (row === undefined) return void response.sendStatus(404);
    const isGood = request.query['tempauth'] === row.ticket && now().getTime() < row.until;
    if (!isGood) return void response.sendStatus(401);
    response
      .attachment(row.name)
      .set({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
      .type('application/octet-stream')
      .send(Buffer.from(row.bytes));
  });

  return {
    router,
    /** Gives the id by which the person's next message names it. */
    add(person: string, name: string, bytes: Uint8Array): string {
      const at = now().getTime();
      dropOld.run(at);
      const id = randomUUID();
      add.run(id, person, name, bytes, randomBytes(24).toString('base64url'), at + GOOD_FOR_MS);
      return id;
    },
    /** As the bot is told of it; undefined when it is no file of this person's. */
    attachment(person: string, id: string): FileAttachment | undefined {
      const row = theirs.get(id, person) as Pick<Row, 'name' | 'ticket'> | undefined;
      if (row === undefined) return undefined;
      const { name, ticket } = row;
      const plain = `${address()}/${id}`;
      const downloadUrl = `${plain}?tempauth=${ticket}`;
      const fileType = /\.([^.]+)$/.exec(name)?.[1] ?? '';
      return {
        contentType: FILE_INFO,
        contentUrl: plain,
        name,
        content: { downloadUrl, uniqueId: id, fileType },
      };
    },
  };
}
