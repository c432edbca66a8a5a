/** Where the bot begins: reads the command and joins the parts that otherwise never meet. */
import type { OtherWays } from '../inspection/reminders/otherWays';
import { checkSite } from '../lists/check/checkSite';
import { provisionSite } from '../lists/provision/provisionSite';
import { registerOverGraph } from '../lists/register';
import { otherWaysOverGraph } from '../lists/otherWays';
import { joinGroup } from '../lists/sharePoint/principals';
import { sharePointAt } from '../lists/sharePoint/request';
import { listening, portRefused, portTaken } from '../wording/commands';
import type { Check, DoorsToCheck } from './commands/checkCommand';
import { clockIn } from './clock';
import type { Reached } from './commands/reached';
import { firstStart } from './local/firstStart';
import { makeLog } from './log';
import type { BotIdentity } from './sending/messenger';
import { messengerWhenUsed } from './sending/messengerWhenUsed';
import { moveConversations } from './answering/onInstall';
import { INSTALLER_WANTS, type SetUp, type SiteDoors } from './commands/provisionCommand';
import { runCommand } from './commands/runCommand';
import { fail } from './commands/terminal';
import { deliveringBy, sendingHere } from './sending/reaching';
import { forgetRunning, noteRunning, runningIn } from './local/running';
import type { Around } from './serve';
import type { LocalSettings, Settings, TenantSettings } from './settings';
import { rowLink, tabLinks } from './tabLink';
import { manifestAppToken, teamsToken, tenantToken } from './tenantToken';
import {
  COORDINATOR,
  LOCAL_APP,
  LOCAL_MAILBOX,
  LOCAL_SITE_URL,
  type LocalStore,
  MANAGER,
  OWNER,
  PEOPLE,
  SITE_OWNERS,
  localConnector,
  localSender,
  nameFor,
  openStore,
  withoutTenant,
} from './local/withoutTenant';

const GRAPH = 'https://graph.microsoft.com';

const log = makeLog(process.env['LOG_LEVEL'] ?? 'info');

function inTenant(settings: TenantSettings): Around {
  const token = tenantToken(settings);
  const register = registerOverGraph({
    graphOrigin: GRAPH,
    token,
    siteUrl: settings.siteUrl,
    timeZone: settings.zone,
  });
  return async () => ({
    ...{ register, places: register.places },
    identity: identityOf(settings),
    others: tenantWays(settings),
    signIn: token,
    ready: async () => undefined,
    close: () => undefined,
  });
}

function tenantWays(settings: TenantSettings): OtherWays {
  const { teamsAppId, mailFrom } = settings;
  const at = (token: () => Promise<string>) => ({ graphOrigin: GRAPH, token });
  const asApp = manifestAppToken(settings);
  return otherWaysOverGraph({
    asApp: asApp && at(asApp),
    teamsAppId,
    mail: mailFrom === undefined ? undefined : { address: at(tenantToken(settings)), from: mailFrom },
  });
}

const localWays = (store: LocalStore, origin: string): OtherWays => {
  const address = { graphOrigin: `${origin}/graph`, token: store.botToken };
  const ways = otherWaysOverGraph({
    asApp: address,
    teamsAppId: LOCAL_APP,
    mail: { address, from: LOCAL_MAILBOX },
  });
  return { ...ways, newChats: localConnector(origin) };
};

const identityOf = (settings: TenantSettings): BotIdentity => {
  const { botClientId: clientId, tenantId, botClientSecret, botManagedIdentity } = settings;
  const token = teamsToken(settings);
  return {
    clientId,
    tenantId,
    ...(token === undefined ? {} : { token }),
    ...(botClientSecret === undefined ? {} : { clientSecret: botClientSecret }),
    ...(botManagedIdentity === undefined ? {} : { managedIdentityClientId: botManagedIdentity }),
  };
};

function onThisMachine(settings: LocalSettings): Around {
  return async (server, origin) => {
    const store = openStore(settings.data);
    const { teams, identity, close } = await withoutTenant(server.express, {
      store,
      zone: settings.zone,
      origin,
      sendPage: server.sendPage,
    });
    const address = { graphOrigin: `${origin()}/graph`, token: store.botToken, siteUrl: LOCAL_SITE_URL };
    const doors = localDoors(settings, store, origin());
    const register = registerOverGraph({
      ...{ ...address, timeZone: settings.zone },
      sharePoint: { sharePointOrigin: `${origin()}/sharepoint`, token: store.botToken },
    });
    const ready = async () => {
      await setUp(doors, () => undefined, { plan: false });
      await fillGroups(doors);
      const people = { coordinator: COORDINATOR, owner: OWNER, manager: MANAGER };
      await firstStart(register, { today: clockIn(settings.zone).today(), empty: settings.empty, people });
      for (const { id } of [COORDINATOR, OWNER, MANAGER]) await teams.installFor(id);
      await moveConversations(register, teams.addresses().serviceUrl);
      noteRunning(settings.data, { origin: origin(), pid: process.pid });
    };
    const others = localWays(store, origin());
    const { places } = register;
    return { register, places, identity, others, signIn: store.botToken, ready, close };
  };
}

function localDoors(settings: Settings, store: LocalStore, origin: string): SiteDoors {
  const door = (path: string) => ({ origin: `${origin}${path}`, token: store.installerToken });
  const link = tabLinks(settings, () => origin);
  return { siteUrl: LOCAL_SITE_URL, graph: door('/graph'), sharePoint: door('/sharepoint'), link };
}

const sharePointDoor = ({ sharePoint: { origin, token } }: SiteDoors) => ({
  sharePointOrigin: origin,
  token,
});

function siteOf(doors: SiteDoors) {
  const { siteUrl, graph, link } = doors;
  return {
    ...{ siteUrl, graph: { graphOrigin: graph.origin, token: graph.token } },
    ...{ sharePoint: sharePointDoor(doors), link: link && rowLink(link) },
  };
}

const setUp: SetUp = (doors, onStep, how) => provisionSite(siteOf(doors), onStep, how);

// About midnight a role may seem to be held a day too long, which a check can live with.
const check: Check = (doors) =>
  checkSite({
    ...siteOf(doors),
    ...{ wants: INSTALLER_WANTS, bot: doors.bot, today: clockIn('UTC').today() },
  });

async function fillGroups(doors: SiteDoors): Promise<void> {
  const sharePoint = sharePointAt(sharePointDoor(doors), doors.siteUrl);
  for (const { name, group } of PEOPLE) await joinGroup(sharePoint, group, nameFor(name));
  await joinGroup(sharePoint, SITE_OWNERS, nameFor(COORDINATOR.name));
}

async function start(settings: Settings): Promise<void> {
  // The server and its packages: a command does not wait for them.
  const { serve } = await import('./serve');
  try {
    const around = settings.mode === 'local' ? onThisMachine(settings) : inTenant(settings);
    const running = await serve(settings, around, log);
    const where = settings.mode === 'local' ? settings.data : settings.siteUrl;
    console.log(listening(`${running.origin}/`, where));
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => {
        if (settings.mode === 'local') forgetRunning(settings.data);
        void running.close().then(() => process.exit(0));
      });
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    if (code === 'EADDRINUSE') return fail(portTaken(settings.port));
    if (code === 'EACCES') return fail(portRefused(settings.port, code));
    throw error;
  }
}

/** The register and the bot of the tracker that is running, or of the tenant; undefined when none is running. */
function reach(settings: Settings): Reached | undefined {
  if (settings.mode === 'tenant') {
    const address = { graphOrigin: GRAPH, token: tenantToken(settings), siteUrl: settings.siteUrl };
    const ways = { others: tenantWays(settings), identity: identityOf(settings) };
    return reached(settings, { address, ...ways, origin: settings.publicUrl });
  }
  const note = runningIn(settings.data);
  if (note === undefined) return undefined;
  const store = openStore(settings.data);
  const address = { graphOrigin: `${note.origin}/graph`, token: store.botToken, siteUrl: LOCAL_SITE_URL };
  const ways = { others: localWays(store, note.origin), identity: localSender(store) };
  return reached(settings, { address, ...ways, origin: note.origin });
}

/** The site of the tracker that is running here, and the bot's own sign-in to it. */
function siteHere(settings: LocalSettings): DoorsToCheck | undefined {
  const note = runningIn(settings.data);
  if (note === undefined) return undefined;
  const store = openStore(settings.data);
  return { ...localDoors(settings, store, note.origin), bot: store.botToken };
}

type Address = { graphOrigin: string; token: () => Promise<string>; siteUrl: string };

type Found = { address: Address; identity: BotIdentity; others: OtherWays; origin: string };

function reached(settings: Settings, { address, identity, others, origin }: Found): Reached {
  const register = registerOverGraph({ ...address, timeZone: settings.zone });
  const clock = clockIn(settings.zone);
  const messenger = messengerWhenUsed(identity);
  const link = tabLinks(settings, () => origin);
  const { tenantId } = identity;
  const reaching = { register, clock, link, messenger, others, tenantId };
  const delivering = deliveringBy(reaching, settings.perSecond);
  return { register, clock, sending: sendingHere(register, delivering), address: address.graphOrigin };
}

void runCommand(process.argv.slice(2), { start, reach, siteHere, botToken: tenantToken, setUp, check });
