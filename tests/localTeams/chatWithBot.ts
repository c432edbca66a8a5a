/** The stand-in on a free port with a tiny bot beside it, which believes only what the issuer signed. */
import { DatabaseSync } from '@photostructure/sqlite';
import express from 'express';
import { createRemoteJWKSet, jwtVerify, UnsecuredJWT } from 'jose';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createLocalTeams, type LocalTeamsOptions } from '../../src/localTeams/localTeams';

export const ADA = { id: '0a000000-0000-4000-8000-00000000000a', name: 'Ada Field' };
export const BEN = { id: '0b000000-0000-4000-8000-00000000000b', name: 'Ben Okoro' };
export const BOT = { id: 'b0b00000-0000-4000-8000-000000000000', name: 'Shed Keeper' };
export const TENANT = '7e000000-0000-4000-8000-000000000000';

export type Heard = {
  type: string;
  action?: string;
  text?: string;
  serviceUrl: string;
  replyToId?: string;
  from: { id: string; aadObjectId: string };
  conversation: { id: string };
  value?: { trigger: string; action: { verb?: string; data?: unknown } };
};

export const botToken = `Bearer ${new UnsecuredJWT({ appid: BOT.id }).encode()}`;
export const shed = (text: string, more: object = {}) => ({
  type: 'AdaptiveCard' as const,
  version: '1.5' as const,
  body: [{ type: 'TextBlock' as const, text }],
  ...more,
});
export const withCard = (content: unknown, more: object = {}) => ({
  type: 'message',
  summary: 'The shed',
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
  ...more,
});
export const cardReply = (value: unknown) => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.card.adaptive',
  value,
});

// Making a key takes longer than all else in a test; one serves for a whole file.
let signingKey: string | undefined;

export type ChatWithBot = Awaited<ReturnType<typeof chatWithBot>>;

export async function chatWithBot(options: Partial<LocalTeamsOptions> = {}) {
  const app = express();
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const heard: Heard[] = [];
  const bot = { answer: (_heard: Heard): unknown => ({}), status: 200 };
  const database = options.database ?? new DatabaseSync(':memory:');
  const teams = createLocalTeams({
    database,
    origin: () => origin,
    mountedAt: '/teams',
    botEndpoint: () => `${origin}/api/messages`,
    bot: BOT,
    tenantId: TENANT,
    people: [ADA, BEN],
    acceptsBot: (authorization) => authorization === botToken,
    sendPage: (response, page) => void response.type('html').send(`<title>${page}</title>`),
    ...options,
  });
  if (signingKey !== undefined)
    database
      .prepare("INSERT OR IGNORE INTO chat_setting(name, value) VALUES('signing key', ?)")
      .run(signingKey);
  const keys = createRemoteJWKSet(new URL(`${origin}/teams/v1/.well-known/keys`));
  app.use('/teams', teams.router);
  app.post('/api/messages', express.json(), async (request, response) => {
    const activity = request.body as Heard;
    const token = (request.headers.authorization ?? '').replace('Bearer ', '');
    const checks = { issuer: 'https://api.botframework.com', audience: BOT.id, algorithms: ['RS256'] };
    const { payload } = await jwtVerify(token, keys, checks);
    if (payload.serviceurl !== activity.serviceUrl) return void response.sendStatus(401);
    heard.push(activity);
    response.status(bot.status).json(await bot.answer(activity));
  });
  const call = (method: string, path: string, body?: unknown, headers: object = {}) =>
    fetch(`${origin}/teams/${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const connector = (method: string, path: string, body?: unknown, authorization = botToken) =>
    call(method, `connector/v3/conversations${path}`, body, { Authorization: authorization });

  return {
    teams,
    origin,
    bot,
    heard,
    call,
    connector,
    /** The personal chat's address under the connector, once the app is there. */
    chatOf: () => `/${encodeURIComponent(heard[0]?.conversation.id ?? '')}`,
    async send(activity: unknown): Promise<string> {
      const chat = `/${encodeURIComponent(heard[0]?.conversation.id ?? '')}`;
      const sent = await connector('POST', `${chat}/activities`, activity);
      return ((await sent.json()) as { id: string }).id;
    },
    stop: () => {
      const kept: unknown = database
        .prepare("SELECT value FROM chat_setting WHERE name = 'signing key'")
        .get();
      signingKey = (kept as { value: string } | undefined)?.value;
      teams.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

export async function codeOf(answer: Promise<Response>): Promise<string> {
  const response = await answer;
  const { error } = (await response.json()) as { error: { code: string } };
  return `${response.status} ${error.code}`;
}
