/** A stand-in for Teams chat, for work without a tenant: a connector and an issuer for the bot, a chat page for people. */
import express, { type Response, type Router } from 'express';
import { createChat } from './chat';
import { createChatRoutes } from './chatRoutes';
import { createCompose } from './compose';
import { createConnector } from './connector';
import { createDirectory } from './directory';
import { createFaults, type Fault } from './faults';
import { createFiles } from './files';
import { createIssuer, OPENID_PATH, TOKEN_ISSUER } from './issuer';
import { createChatStore, type Database } from './store';
import { type Activity, type BotAnswer, createLineToBot } from './toBot';
import { createWatchers } from './watchers';
import type { Composed, Composing, Message, Outcome, Person, Press } from './wire';

export type LocalTeamsOptions = {
  /** Opened by the caller, who also chooses its durability; tables here begin with chat_. */
  database: Database;
  /** Scheme, host and port people and the bot reach this on; asked each time, for ports chosen late. */
  origin: () => string;
  /** Where the caller mounts the router. */
  mountedAt: string;
  botEndpoint: () => string;
  bot: { id: string; name: string };
  tenantId: string;
  people: readonly Person[];
  acceptsBot: (authorization: string | undefined) => boolean;
  sendPage: (response: Response, page: 'chat') => void;
  /** How long the chat waits for the bot; Teams gives up after 10 to 15 s (msteams-docs#6461). */
  answerWithinMs?: number;
  now?: () => Date;
};

export type ActivityListener = (activity: Activity, answer: BotAnswer | undefined) => void;

export type LocalTeams = {
  router: Router;
  /** What a bot is configured with so that this is its Teams. */
  addresses(): { serviceUrl: string; openIdMetadataUrl: string; tokenIssuer: string };
  /** Does nothing for someone who has the app, so it is safe at every start. Rejects when the bot does not hear of it. */
  installFor(personId: string): Promise<void>;
  uninstallFor(personId: string): Promise<void>;
  hasApp(personId: string): boolean;
  /** Undefined for whoever has not got the app. */
  conversationOf(personId: string): string | undefined;
  messagesFor(personId: string): Message[];
  memberIdOf(personId: string): string;
  /** Puts a file where it stays; the id names it in the next thing said. */
  putFile(personId: string, file: { name: string; bytes: Uint8Array }): string;
  /** undefined: one of the files is none of theirs. */
  say(personId: string, text: string, files?: readonly string[]): Promise<boolean | undefined>;
  press(personId: string, press: Press): Promise<Outcome | undefined>;
  /** Looks something up in the app while writing in a group chat. */
  compose(personId: string, asked: Composing): Promise<Composed>;
  open(personId: string): Promise<void>;
  failNext(fault: Fault): void;
  /** Hears everything sent to the bot, with its answer if it gave one; call what comes back to stop. */
  onActivity(listener: ActivityListener): () => void;
  /** Lets go of the open pages, so that a server can stop. */
  close(): void;
};

export function createLocalTeams(options: LocalTeamsOptions): LocalTeams {
  const { bot, tenantId, botEndpoint, now = () => new Date() } = options;
  const base = () => `${options.origin()}${options.mountedAt}`;
  // Real ones end in a slash too: https://smba.trafficmanager.net/emea/
  const serviceUrl = () => `${base()}/connector/`;
  const listeners = new Set<ActivityListener>();
  const store = createChatStore(options.database, now);
  const directory = createDirectory(options.people, bot.id, tenantId);
  const watchers = createWatchers();
  const faults = createFaults();
  const issuer = createIssuer(store, base, bot.id);
  const heard: ActivityListener = (activity, answer) => {
    for (const listener of listeners) listener(activity, answer);
  };
  const changed = (person: string) => watchers.changed(person);
  const answerWithinMs = options.answerWithinMs ?? 15_000;
  const toBot = createLineToBot({
    ...{ bot, tenantId, serviceUrl, botEndpoint, answerWithinMs, now, heard },
    sign: (url) => issuer.sign(url),
  });
  const compose = createCompose(toBot, tenantId);
  const files = createFiles({ database: options.database, now, address: () => `${base()}/files` });
  const chat = createChat({ store, files, toBot, botId: bot.id, changed });

  const router = express.Router();
  router.use(issuer.router);
  router.use('/files', files.router);
  router.use(
    '/chat',
    createChatRoutes({ store, directory, chat, files, compose, watchers, bot, sendPage: options.sendPage }),
  );
  const { acceptsBot } = options;
  router.use('/connector', createConnector({ store, directory, faults, tenantId, acceptsBot, changed }));

  const member = (id: string) => {
    const found = directory.byId(id);
    if (found === undefined)
      throw new Error(`Nobody in the chat has the id "${id}"; name one of its people.`);
    return found;
  };
  const hasApp = (id: string) => store.installation(member(id).id)?.installed === true;
  return {
    router,
    addresses: () => ({
      serviceUrl: serviceUrl(),
      openIdMetadataUrl: `${base()}${OPENID_PATH}`,
      tokenIssuer: TOKEN_ISSUER,
    }),
    installFor: async (id) => chat.install(member(id)),
    uninstallFor: async (id) => chat.uninstall(member(id)),
    hasApp: (id) => hasApp(id),
    conversationOf: (id) => (hasApp(id) ? member(id).conversationId : undefined),
    messagesFor: (id) => store.messages(member(id).id),
    memberIdOf: (id) => member(id).memberId,
    putFile: (id, { name, bytes }) => files.add(member(id).id, name, bytes),
    say: async (id, text, named) => chat.say(member(id), text, named),
    press: async (id, press) => chat.press(member(id), press),
    compose: async (id, asked) => compose(member(id), asked),
    open: async (id) => chat.open(member(id)),
    failNext: (fault) => faults.failNext(fault),
    onActivity(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => watchers.close(),
  };
}
