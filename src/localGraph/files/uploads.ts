/** Upload sessions: a large file comes in parts, in their order, and is a file once its last byte is there. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type Drives, behaviourIn } from './drives';
import { GraphError, invalidRequest, notFound } from '../errors';
import type { ListRow } from '../lists/listRow';
import { checkedBody } from '../requestBody';
import type { Store } from '../store';
import type { Ask, Reply, Route, Who } from '../wire';

type UploadRow = {
  token: string;
  list: string;
  folder: string;
  name: string;
  behaviour: string;
  who: string;
  expires: string;
  received: number;
};

// What stands outside `item` is passed over, as people have found (driveitem_createuploadsession).
const Wish = z.looseObject({
  item: z.looseObject({ '@microsoft.graph.conflictBehavior': z.string().optional() }).optional(),
});

const STEP = 320 * 1024;
const LARGEST_PART = 60 * 1024 * 1024;
const LASTS_MS = 3 * 24 * 60 * 60 * 1000;

export function uploadRoutes(store: Store, drives: Drives): Route[] {
  function begin(ask: Ask): Reply {
    const list = drives.libraryOf(ask);
    const { folder, name } = drives.placeIn(ask);
    const { item } = checkedBody(Wish, ask.body ?? {});
    // Without a wish a name that is taken is refused, at the end.
    const behaviour = behaviourIn(item?.['@microsoft.graph.conflictBehavior'] ?? 'fail');
    const token = randomUUID();
    const expires = new Date(Date.parse(store.now()) + LASTS_MS).toISOString();
    store.run(
      'INSERT INTO upload(token, list, folder, name, behaviour, who, expires) VALUES(?, ?, ?, ?, ?, ?, ?)',
      ...[token, list.id, folder, name, behaviour, JSON.stringify(ask.who), expires],
    );
    const uploadUrl = store.address(`/uploads/${token}`).replace('/v1.0/', '/');
    const body = { uploadUrl, expirationDateTime: expires, nextExpectedRanges: ['0-'] };
    return { status: 200, body };
  }

  function uploadOf(ask: Ask): UploadRow {
    // A token beside the address's own leave may be answered with 401 (driveitem_createuploadsession).
    if (ask.headers['authorization'] !== undefined)
      throw new GraphError(401, 'unauthenticated', 'An upload takes no Authorization header');
    const row = store.one<UploadRow>('SELECT * FROM upload WHERE token = ?', ask.at('token'));
    if (row === undefined) throw notFound();
    return row;
  }

  const going = ({ expires, received }: UploadRow): Record<string, unknown> => ({
    expirationDateTime: expires,
    nextExpectedRanges: [`${received}-`],
  });

  function part(ask: Ask): Reply {
    const row = uploadOf(ask);
    if (!Buffer.isBuffer(ask.body)) throw invalidRequest('The body must be the bytes of the part');
    const { from, to, total } = rangeIn(ask.headers['content-range']);
    if (to - from + 1 !== ask.body.length) throw invalidRequest('The range is not that of the bytes');
    if (from !== row.received) throw new GraphError(416, 'invalidRange', 'Optimistic concurrency failure');
    const last = to + 1 === total;
    if (ask.body.length > LARGEST_PART || (!last && ask.body.length % STEP !== 0))
      throw invalidRequest('A part must be a multiple of 320 KiB, and at most 60 MiB');
    const content = ask.body;
    store.transaction(() => {
      store.run('INSERT INTO uploadPart(token, start, content) VALUES(?, ?, ?)', row.token, from, content);
      store.run('UPDATE upload SET received = ? WHERE token = ?', to + 1, row.token);
    });
    return last ? finish(row) : { status: 202, body: going({ ...row, received: to + 1 }) };
  }

  function finish(row: UploadRow): Reply {
    const list = store.one<ListRow>('SELECT * FROM list WHERE id = ?', row.list);
    if (list === undefined) throw notFound();
    const parts = store.all<{ content: Uint8Array }>(
      'SELECT content FROM uploadPart WHERE token = ? ORDER BY start',
      row.token,
    );
    const content = Buffer.concat(parts.map((each) => each.content));
    const { folder, name } = row;
    const file = { folder, name, behaviour: behaviourIn(row.behaviour), content };
    const reply = drives.keep(list, file, JSON.parse(row.who) as Who);
    store.run('DELETE FROM upload WHERE token = ?', row.token);
    return reply;
  }

  const path = '/uploads/:token';
  return [
    {
      ...{ method: 'POST', path: '/drives/:drive/root:/:folder/:file/createUploadSession' },
      reply: begin,
    },
    { method: 'PUT', path, reply: part },
    { method: 'GET', path, reply: (ask) => ({ status: 200, body: going(uploadOf(ask)) }) },
    {
      ...{ method: 'DELETE', path },
      reply(ask) {
        store.run('DELETE FROM upload WHERE token = ?', uploadOf(ask).token);
        return { status: 204 };
      },
    },
  ];
}

function rangeIn(header: string | undefined): { from: number; to: number; total: number } {
  const read = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(header ?? '');
  if (read === null) throw invalidRequest('Content-Range is missing or not well formed');
  const [from = 0, to = 0, total = 0] = read.slice(1).map(Number);
  if (to < from || to >= total) throw invalidRequest('Content-Range makes no sense');
  return { from, to, total };
}
