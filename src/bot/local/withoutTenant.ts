/** Everything a tenant would give us, on this machine: lists, chat, sign-in and people, kept in one folder. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Express, Response, Router } from 'express';
import { z } from 'zod';
import type { LocalGraph } from '../../localGraph/createLocalGraph';
import { type Tokens, createTokens } from '../../localGraph/tokens';
import type { LocalTeams } from '../../localTeams/localTeams';
import { mailPage } from './mailPage';
import type { BotIdentity } from '../sending/messenger';

/** Four people to sign in as, the last without a role; the directory has a few more who can be appointed but have no chat here. */
export const PEOPLE = [
  {
    id: '10000000-0000-4000-8000-000000000001',
    name: 'Priya Shah',
    what: 'coordinator',
    group: 'Coordinators',
  },
  { id: '10000000-0000-4000-8000-000000000002', name: 'Sam Okafor', what: 'task owner', group: 'Owners' },
  { id: '10000000-0000-4000-8000-000000000003', name: 'Ruth Adeyemi', what: 'manager', group: 'Owners' },
  { id: '10000000-0000-4000-8000-000000000004', name: 'Alex Reed', what: 'reader', group: 'Readers' },
] as const;
export const [COORDINATOR, OWNER, MANAGER] = PEOPLE;

const OTHERS = ['Tom Whitfield', 'Anna Kowalska', 'David Mensah', 'Grace Lin', 'Harpreet Gill'].map(
  (name, at) => ({
    id: `10000000-0000-4000-8000-0000000001${String(at).padStart(2, '0')}`,
    name,
  }),
);

export const LOCAL_TENANT = '20000000-0000-4000-8000-000000000001';
/** Sets the site up. It is not the bot, which may write rows and nothing else. */
const INSTALLER = { id: '30000000-0000-4000-8000-000000000002', name: 'Set-up' };
const BOT = { id: '30000000-0000-4000-8000-000000000001', name: 'Recommendation Tracker' };
const TEAMS = '/teams';
/** The app in the catalogue, and the mailbox its letters come from. */
export const LOCAL_APP = '40000000-0000-4000-8000-000000000001';
export const LOCAL_MAILBOX = 'tracker@local.example';
const SITE = { siteHost: 'local.sharepoint.example', sitePath: 'sites/inspections', siteName: 'Inspections' };
/** The site's own group of owners, which a site is born with. The coordinator is in it, and may set the site up. */
export const SITE_OWNERS = `${SITE.siteName} Owners`;
export const LOCAL_SITE_URL = `https://${SITE.siteHost}/${SITE.sitePath}`;

export type LocalStore = {
  folder: string;
  tokens: Tokens;
  botToken: () => Promise<string>;
  installerToken: () => Promise<string>;
};

/** The folder's own secret signs local tokens; it never leaves this machine. */
export function openStore(folder: string): LocalStore {
  mkdirSync(folder, { recursive: true });
  const tokens = createTokens(secretIn(folder));
  const tokenOf = (app: { id: string; name: string }) => () => tokens.sign({ app });
  return { folder, tokens, botToken: tokenOf(BOT), installerToken: tokenOf(INSTALLER) };
}

function secretIn(folder: string): Uint8Array {
  const file = path.join(folder, 'secret');
  if (!existsSync(file)) {
    const made = `${file}.${process.pid}`;
    writeFileSync(made, randomBytes(32).toString('hex'), { mode: 0o600 });
    renameSync(made, file);
  }
  return Buffer.from(readFileSync(file, 'utf8').trim(), 'hex');
}

export type WithoutTenant = {
  graph: LocalGraph;
  teams: LocalTeams;
  identity: BotIdentity;
  close: () => void;
};

type Parts = {
  store: LocalStore;
  /** The zone of the site, as its regional settings would have it. */
  zone: string;
  /** Asked for late: the port may be chosen by the system. */
  origin: () => string;
  sendPage: (response: Response, page: 'chat') => void;
};

/** Only who serves needs the stand-ins: a command reads no more of this file than who there is, and the store. */
async function standIns() {
  const [graph, database, sharePoint, teams, { default: express }, { PUBLIC, withOverrides }] =
    await Promise.all([
      import('../../localGraph/createLocalGraph'),
      import('../../localGraph/database'),
      import('../../localGraph/sharePoint/createLocalSharePoint'),
      import('../../localTeams/localTeams'),
      import('express'),
      import('@microsoft/teams.api'),
    ]);
  return { ...graph, ...database, ...sharePoint, ...teams, express, PUBLIC, withOverrides };
}

type StandIns = Awaited<ReturnType<typeof standIns>>;

export async function withoutTenant(
  server: Express,
  { store, zone, origin, sendPage }: Parts,
): Promise<WithoutTenant> {
  const made = await standIns();
  const { createLocalGraph, createLocalSharePoint, createLocalTeams, openDatabase } = made;
  const lists = openDatabase(path.join(store.folder, 'lists.sqlite'));
  const chats = openDatabase(path.join(store.folder, 'chats.sqlite'));
  const graph = createLocalGraph({
    database: lists,
    baseAddress: () => `${origin()}/graph`,
    ...SITE,
    siteZone: zone,
    whoAsks: (authorization) => store.tokens.whoAsks(authorization),
    teamwork: {
      catalogue: [LOCAL_APP],
      hasTeams: (id) => PEOPLE.some((each) => each.id === id),
      hasApp: (id) => teams.hasApp(id),
      // As in Teams, the app hears of it a moment later.
      install: (id) => void teams.installFor(id).catch(() => undefined),
      chatOf: (id) => teams.conversationOf(id),
    },
  });
  const sharePoint = createLocalSharePoint({
    database: lists,
    ...SITE,
    whoAsks: (authorization) => store.tokens.whoAsks(authorization),
  });
  const teams = createLocalTeams({
    database: chats,
    origin,
    mountedAt: TEAMS,
    botEndpoint: () => `${origin()}/api/messages`,
    bot: BOT,
    tenantId: LOCAL_TENANT,
    people: PEOPLE.map(({ id, name }) => ({ id, name })),
    acceptsBot: (authorization) => /^Bearer \S+/.test(authorization ?? ''),
    sendPage,
  });
  fillDirectory(graph);
  server.use('/graph', graph.router);
  server.use('/sharepoint', sharePoint.router);
  server.use(TEAMS, teams.router);
  server.use('/local', signIn(store.tokens, made));
  server.get('/local/mail', (request, response) => {
    const mails = graph.mails();
    // A browser is shown a page; whoever asks for no page gets the mails themselves.
    if (request.accepts(['json', 'html']) === 'html')
      response.type('html').send(mailPage(mails, String(response.locals['nonce'])));
    else response.json(mails);
  });
  const close = () => {
    teams.close();
    lists.close();
    chats.close();
  };
  return { graph, teams, identity: identityWith(store, teams, made), close };
}

function fillDirectory(graph: LocalGraph): void {
  for (const { id, name } of [...PEOPLE, ...OTHERS]) {
    const mail = nameFor(name);
    const above = id === MANAGER.id ? {} : { manager: MANAGER.id };
    graph.addUser({ id, displayName: name, mail, userPrincipalName: mail, accountEnabled: true, ...above });
  }
  const mailbox = { displayName: 'Recommendation Tracker', mail: LOCAL_MAILBOX };
  graph.addUser({
    ...{
      id: '30000000-0000-4000-8000-000000000003',
      ...mailbox,
      userPrincipalName: LOCAL_MAILBOX,
      accountEnabled: false,
    },
  });
  // As an administrator grants it in a tenant. What people may do is set up there and here by groups and role assignments.
  graph.letIn(BOT.id, 'write');
  graph.letIn(INSTALLER.id, 'fullcontrol');
}

/** Where the stand-in takes messages, for a command too, which runs beside it. */
export const localConnector = (origin: string): string => `${origin}${TEAMS}/connector/`;

/** The name a person signs in with. */
export const nameFor = (name: string): string => `${name.toLowerCase().replace(/\s+/g, '.')}@local.example`;

/** Enough to send with; what comes in needs the issuer's address too. */
export const localSender = ({ botToken }: LocalStore): BotIdentity => ({
  clientId: BOT.id,
  tenantId: LOCAL_TENANT,
  token: botToken,
});

/** The bot's real door stays locked: tokens come from the stand-in's issuer and are verified as in Teams. */
function identityWith(
  store: LocalStore,
  teams: LocalTeams,
  { PUBLIC, withOverrides }: StandIns,
): BotIdentity {
  const { openIdMetadataUrl, tokenIssuer } = teams.addresses();
  return { ...localSender(store), cloud: withOverrides(PUBLIC, { openIdMetadataUrl, tokenIssuer }) };
}

const Chosen = z.object({ personId: z.string() });
const TWELVE_HOURS_MS = 12 * 3_600_000;

function signIn(tokens: Tokens, { express }: StandIns): Router {
  const router = express.Router();
  router.get(
    '/people',
    (_request, response) => void response.json(PEOPLE.map(({ id, name, what }) => ({ id, name, what }))),
  );
  router.post('/sign-in', express.json({ limit: '1kb' }), async (request, response) => {
    const chosen = Chosen.safeParse(request.body);
    const person = chosen.success ? PEOPLE.find(({ id }) => id === chosen.data.personId) : undefined;
    if (person === undefined) {
      response
        .status(400)
        .json({ error: { code: 'unknownPerson', message: 'Choose one of the people on the list.' } });
      return;
    }
    const expires = new Date(Date.now() + TWELVE_HOURS_MS).toISOString();
    response
      .set('cache-control', 'no-store')
      .json({ token: await tokens.sign({ user: person.id }), expires });
  });
  return router;
}
