/** A Teams that is busy, refuses, keeps silent or is slow, to each person in their own way, and counts the cards that arrived. */
import { once } from 'node:events';
import { type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How it treats a person; all but the first eight in forty are treated well. */
export const TREATMENTS = [
  'well',
  '429, then well',
  '412, then well',
  '502, then well',
  '403 blocked',
  '403 of an unknown code, then well',
  '404',
  '413 for the whole card',
  'slow',
  'silent, and arrived',
  'silent, and not arrived',
] as const;
export type Treatment = (typeof TREATMENTS)[number];

const BY_TURN: readonly Treatment[] = TREATMENTS.slice(1, 9);
const SILENT_EVERY = 500;

/** `silent`: some never get an answer, each of which takes the sender a quarter of a minute. */
export function treatmentOf(at: number, { silent }: { silent: boolean }): Treatment {
  if (silent && at % SILENT_EVERY === 20)
    return (at / SILENT_EVERY) % 2 < 1 ? 'silent, and arrived' : 'silent, and not arrived';
  return BY_TURN[at % 40] ?? 'well';
}

export type FakeConnector = {
  address: string;
  /** How many cards each person got, by their number. */
  arrived: ReadonlyMap<number, number>;
  /** What was asked of it, and the moment of the last question. */
  asked: () => { times: number; last: number; largest: number };
  stop: () => Promise<void>;
};

export async function fakeConnector(manners: { silent: boolean }): Promise<FakeConnector> {
  const arrived = new Map<number, number>();
  const tries = new Map<number, number>();
  const asked = { times: 0, last: 0, largest: 0 };
  const server = createServer((request, response) => {
    const at = Number(
      /a%3A(\d+)|a:(\d+)/
        .exec(request.url ?? '')
        ?.slice(1)
        .find(Boolean),
    );
    let bytes = 0;
    request.on('data', (chunk: Buffer) => (bytes += chunk.length));
    request.on('end', () => {
      Object.assign(asked, {
        times: asked.times + 1,
        last: Date.now(),
        largest: Math.max(asked.largest, bytes),
      });
      const before = tries.get(at) ?? 0;
      tries.set(at, before + 1);
      const arrives = () => arrived.set(at, (arrived.get(at) ?? 0) + 1);
      treat({ treatment: treatmentOf(at, manners), isFirst: before === 0, arrives, response });
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    arrived,
    asked: () => ({ ...asked }),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

type Treated = { treatment: Treatment; isFirst: boolean; arrives: () => void; response: ServerResponse };

function treat({ treatment, isFirst, arrives, response }: Treated): void {
  const answer = (status: number, body: unknown, headers = {}) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  const refuse = (status: number, code: string, headers = {}) =>
    answer(status, { error: { code, message: 'Ordered.' } }, headers);
  const take = () => {
    arrives();
    answer(201, { id: `m${Math.random()}` });
  };
  switch (treatment) {
    case '429, then well':
      return void (isFirst ? refuse(429, 'Throttled', { 'retry-after': '1' }) : take());
    case '412, then well':
      return void (isFirst ? refuse(412, 'PreconditionFailed') : take());
    case '502, then well':
      return void (isFirst ? refuse(502, 'ServiceError') : take());
    case '403 blocked':
      return void refuse(403, 'ConversationBlockedByUser');
    case '403 of an unknown code, then well':
      return void (isFirst ? refuse(403, 'SomethingNew') : take());
    case '404':
      return void refuse(404, 'ConversationNotFound');
    case '413 for the whole card':
      return void (isFirst ? refuse(413, 'MessageSizeTooBig') : take());
    case 'slow':
      return void setTimeout(take, 600);
    case 'silent, and arrived':
      return arrives();
    case 'silent, and not arrived':
      return undefined;
    case 'well':
      return take();
  }
}
