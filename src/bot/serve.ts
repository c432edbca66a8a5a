/** Puts the server, the bot and the register together, with or without a tenant. */
import { randomUUID } from 'node:crypto';
import type { Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { OtherWays } from '../inspection/reminders/otherWays';
import type { Register } from '../inspection/register';
import { openBotDoor } from './answering/botDoor';
import { clockIn } from './clock';
import { fileOrigins } from './files/fetchFile';
import { chatFiles } from './files/onAttached';
import { TEAMS_HOSTS } from './guard';
import type { Log } from './log';
import { type BotIdentity, teamsMessenger } from './sending/messenger';
import { everyMorning } from './morningRound';
import { lookingForCalls } from './lookingForCalls';
import { openQueue } from './queue/openQueue';
import { deliveringBy } from './sending/reaching';
import { type Readiness, readinessOf } from './readiness';
import { lately } from './lately';
import { queueing, startSending } from './sending/sending';
import { type Server, createServer } from './server';
import type { LocalSettings, Settings, TenantSettings } from './settings';
import { botChatLink, rowLink, tabLinks } from './tabLink';
import { STORAGE, tenantToken } from './tenantToken';
import { LOCAL_SITE_URL, LOCAL_TENANT } from './local/withoutTenant';

export type Running = { origin: string; close: () => Promise<void> };

/** What differs between a tenant and this machine. */
export type Surroundings = {
  register: Register;
  /** Where the lists are that the tab reads first; rejects where they cannot be looked up. */
  places: () => Promise<object>;
  identity: BotIdentity;
  others: OtherWays;
  /** The bot's own sign-in; rejects where it is refused. */
  signIn: () => Promise<unknown>;
  /** Once everything listens: fills what has to be there first. */
  ready: () => Promise<void>;
  close: () => void;
};

export type Around = (server: Server, origin: () => string) => Promise<Surroundings>;

const PAGES = path.resolve(__dirname, '../pages');

/** Rejects with the system's error when the port cannot be had. */
export async function serve(settings: Settings, around: Around, log: Log): Promise<Running> {
  let origin = '';
  const local = settings.mode === 'local';
  const later: { readiness?: () => Promise<Readiness>; places?: () => object | undefined } = {};
  const server = createServer({
    pages: PAGES,
    tabSettings: () => ({ ...tabSettings(settings, () => origin), places: later.places?.() }),
    connectTo: local ? [] : [new URL(settings.siteUrl).origin],
    guarded: local
      ? { hosts: [LOOPBACK], tenantId: LOCAL_TENANT }
      : { hosts: TEAMS_HOSTS, tenantId: settings.tenantId },
    onlyHosts: local ? () => namesOf(origin) : undefined,
    readiness: () => later.readiness?.(),
    log,
  });
  // Listening first: a port chosen by the system is part of every address that follows.
  const http = await listen(server, settings.port);
  origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const { register, places, identity, others, signIn, ready, close } = await around(server, () => origin);
  const clock = clockIn(settings.zone);
  const messenger = teamsMessenger(server.express, identity);
  const link = tabLinks(settings, () => origin);
  const { tenantId } = identity;
  const reaching = { register, clock, link, messenger, others, tenantId };
  const delivering = deliveringBy(reaching, settings.perSecond);
  const queue = await openQueue(settings.queue, { now: clock.now, token: storageToken(settings) });
  let wake: () => void = () => undefined;
  const sending = queueing({ queue, delivering }, () => wake());
  const ours = local ? () => [origin] : () => fileOrigins(settings.siteUrl);
  openBotDoor({
    ...{ register, messenger, clock, link, log, sending, tenantId },
    files: chatFiles(clock.now, ours),
    origin: () => (settings.mode === 'local' ? origin : settings.publicUrl),
  });
  await messenger.app.initialize();
  server.finish();
  await ready();
  later.places = lately(places, MINUTE_MS);
  const sender = startSending({ register, queue, delivering, log, idleMs: local ? SOON_MS : IDLE_MS });
  wake = sender.wake;
  later.readiness = readinessOf({ register, queue, signIn });
  const round = { register, clock, sending, log, hour: settings.morningHour };
  const mornings = everyMorning({ ...round, instance: randomUUID() });
  const calls = lookingForCalls({ ...round, soon: local });
  return {
    origin,
    close: async () => {
      mornings.stop();
      calls.stop();
      await sender.stop();
      queue.close();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
      close();
    },
  };
}

const MINUTE_MS = 60_000;

// What this process puts in wakes it at once; another instance's it finds at its next look, which costs a request.
const IDLE_MS = 5_000;
const SOON_MS = 1_000;

/** Where several instances share a queue that is reached by sign-in. */
const storageToken = (settings: Settings): (() => Promise<string>) =>
  settings.mode === 'tenant'
    ? tenantToken(settings, STORAGE)
    : () => Promise.reject(new Error('Without a tenant there is no sign-in to Azure; use QUEUE_CONNECTION.'));

const LOOPBACK = /^127\.0\.0\.1(:\d+)?$/;

const namesOf = (origin: string): readonly string[] => {
  const { host, port } = new URL(origin);
  return [host, `localhost:${port}`];
};

// Loopback in both cases: in a tenant a reverse proxy with the certificate stands in front.
const listen = (server: Server, port: number): Promise<HttpServer> =>
  new Promise((resolve, reject) => {
    const http = server.express.listen(port, '127.0.0.1', (error?: Error) => {
      if (error === undefined) resolve(http);
      else reject(error);
    });
  });

function tabSettings(settings: Settings, origin: () => string): Record<string, string> {
  const { before, after } = rowLink(tabLinks(settings, origin));
  const links = { linkBefore: before, linkAfter: after };
  return { ...(settings.mode === 'local' ? localTab(settings) : tenantTab(settings)), ...links };
}

const localTab = ({ zone }: LocalSettings) => ({
  mode: 'local',
  graphOrigin: '/graph',
  sharePointOrigin: '/sharepoint',
  siteUrl: LOCAL_SITE_URL,
  timeZone: zone,
  chatUrl: '/teams/chat',
});

const tenantTab = ({ tenantId, tabClientId, teamsAppId, siteUrl, zone }: TenantSettings) => ({
  mode: 'tenant',
  graphOrigin: 'https://graph.microsoft.com',
  sharePointOrigin: new URL(siteUrl).origin,
  tenantId,
  clientId: tabClientId,
  siteUrl,
  timeZone: zone,
  chatUrl: botChatLink(teamsAppId),
});
