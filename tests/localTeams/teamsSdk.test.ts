import { PUBLIC, withOverrides } from '@microsoft/teams.api';
import { App, type AppOptions, ExpressAdapter } from '@microsoft/teams.apps';
import { DatabaseSync } from '@photostructure/sqlite';
import express from 'express';
import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createLocalTeams, type LocalTeams } from '../../src/localTeams/localTeams';
import { ADA, BEN, BOT, shed, TENANT } from './chatWithBot';

const ignore = () => undefined;
// The SDK writes every refused token to the console, and this file refuses some on purpose.
const quiet: NonNullable<AppOptions<never>['logger']> = {
  ...{ error: ignore, warn: ignore, info: ignore, debug: ignore, trace: ignore, log: ignore },
  child: () => quiet,
};

let server: Server;
let teams: LocalTeams;
let bot: App;
let origin: string;
const conversations = new Map<string, string>();
const pressed: unknown[] = [];

beforeAll(async () => {
  const site = express();
  server = createServer(site).listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  teams = createLocalTeams({
    database: new DatabaseSync(':memory:'),
    origin: () => origin,
    mountedAt: '/teams',
    botEndpoint: () => `${origin}/api/messages`,
    bot: BOT,
    tenantId: TENANT,
    people: [ADA, BEN],
    acceptsBot: (authorization) => authorization?.startsWith('Bearer ') === true,
    sendPage: (response) => void response.end(),
  });
  site.use('/teams', teams.router);
  const { openIdMetadataUrl, tokenIssuer, serviceUrl } = teams.addresses();
  bot = new App({
    clientId: BOT.id,
    tenantId: TENANT,
    token: () => new UnsecuredJWT({ appid: BOT.id }).setExpirationTime('1h').encode(),
    serviceUrl,
    cloud: withOverrides(PUBLIC, { openIdMetadataUrl, tokenIssuer }),
    httpServerAdapter: new ExpressAdapter(site),
    logger: quiet,
  });
  bot.on('install.add', ({ activity }) => {
    conversations.set(activity.from.aadObjectId ?? '', activity.conversation.id);
  });
  bot.on('message', async (said) => void (await said.send(`You said ${said.activity.text}`)));
  bot.on('card.action', ({ activity }) => {
    pressed.push(activity.value.action.data);
    return {
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
      value: shed('answered'),
    };
  });
  await bot.initialize();
  await teams.installFor(ADA.id);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const card = (text: string) => ({
  type: 'message' as const,
  summary: text,
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive' as const, content: shed(text) }],
});
const shown = () => teams.messagesFor(ADA.id).at(-1);

describe('A bot made with the Teams SDK, with its own checks on', () => {
  test('hears that someone added it, and answers what they say', async () => {
    expect(conversations.get(ADA.id)).toMatch(/^a:1/);
    expect(await teams.say(ADA.id, 'hello')).toBe(true);
    expect(shown()).toMatchObject({ from: 'bot', text: 'You said hello' });
  });
  test('creates a conversation, sends a card and replaces it', async () => {
    const id = teams.memberIdOf(ADA.id);
    const made = await bot.api.conversations.create({
      members: [{ id, name: '', role: 'user' }],
      tenantId: TENANT,
    });
    expect(made.id).toBe(conversations.get(ADA.id));
    const sent = await bot.send(made.id, card('sent'));
    expect(shown()).toMatchObject({ id: sent.id, summary: 'sent', cards: [shed('sent')] });
    await bot.api.conversations.updateActivity(made.id, sent.id, card('edited'));
    expect(shown()).toMatchObject({ id: sent.id, cards: [shed('edited')] });
  });
  test('answers a pressed button with another card', async () => {
    const sent = await bot.send(conversations.get(ADA.id) ?? '', card('sent'));
    const press = {
      messageId: sent.id,
      action: { verb: 'dig', data: { bed: 7 } },
      inputs: { percent: '40' },
    };
    expect(await teams.press(ADA.id, press)).toEqual({ is: 'card' });
    expect(pressed).toEqual([{ bed: 7, percent: '40' }]);
    expect(shown()).toMatchObject({ cards: [shed('answered')] });
  });
  test('meets the error codes of Teams', async () => {
    const refused = bot.api.conversations.create({
      members: [{ id: BEN.id, name: '', role: 'user' }],
      tenantId: TENANT,
    });
    await expect(refused).rejects.toMatchObject({
      response: { status: 403, data: { error: { code: 'BotNotInConversationRoster' } } },
    });
  });
  test('turns away what the chat did not sign', async () => {
    const published: unknown = await (await fetch(`${origin}/teams/v1/.well-known/keys`)).json();
    const [ours] = (published as { keys: { kid: string }[] }).keys;
    const { privateKey } = await generateKeyPair('RS256');
    const serviceurl = teams.addresses().serviceUrl;
    const foreign = await new SignJWT({ serviceurl })
      .setProtectedHeader({ alg: 'RS256', kid: ours?.kid })
      .setIssuer('https://api.botframework.com')
      .setAudience(BOT.id)
      .setExpirationTime('5m')
      .sign(privateKey);
    const unsigned = new UnsecuredJWT({
      serviceurl,
      iss: 'https://api.botframework.com',
      aud: BOT.id,
    }).encode();
    const body = JSON.stringify({
      type: 'message',
      text: 'hi',
      serviceUrl: serviceurl,
      channelId: 'msteams',
    });
    for (const token of [foreign, unsigned, '']) {
      const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` };
      expect((await fetch(`${origin}/api/messages`, { method: 'POST', headers, body })).status).toBe(401);
    }
  });
});
