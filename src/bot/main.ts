/** Where the bot begins: reads the command and joins the parts that otherwise never meet. */
import { parseArgs } from 'node:util';
import path from 'node:path';
import type { OtherWays } from '../inspection/otherWays';
import { checkSite } from '../lists/check/checkSite';
import { provisionSite } from '../lists/provisionSite';
import { registerOverGraph } from '../lists/register';
import { otherWaysOverGraph } from '../lists/otherWays';
import { joinGroup } from '../lists/sharePoint/principals';
import { sharePointAt } from '../lists/sharePoint/request';
import {
  USAGE,
  failedBecause,
  listening,
  notRunning,
  portRefused,
  portTaken,
  settingsWrong,
} from '../wording/commands';
import { noSite } from '../wording/provision';
import { packageCommand } from './appPackage/packageCommand';
import { type Check, checkCommand } from './checkCommand';
import { clockIn } from './clock';
import { type Reached, readPaperCommand, remindCommand } from './commands';
import { firstStart } from './firstStart';
import { importPaperCommand, undoImportCommand } from './importPaperCommand';
import { makeLog } from './log';
import { type BotIdentity, teamsMessenger } from './messenger';
import { moveConversations } from './onInstall';
import {
  INSTALLER_WANTS,
  type SetUp,
  type SiteDoors,
  provisionCommand,
  tenantDoors,
} from './provisionCommand';
import { deliveringBy, sendingHere } from './reaching';
import { roundCommand } from './roundCommand';
import { forgetRunning, noteRunning, runningIn } from './running';
import { type Around, serve } from './serve';
import { type LocalSettings, type Settings, type TenantSettings, readSettings } from './settings';
import { rowLink, tabLinks, teamsLink } from './tabLink';
import { manifestAppToken, tenantToken } from './tenantToken';
import { writePaperCommand } from './writePaperCommand';
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
  localSender,
  nameFor,
  openStore,
  withoutTenant,
} from './withoutTenant';

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
  return () => ({
    register,
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
  return otherWaysOverGraph({
    asApp: address,
    teamsAppId: LOCAL_APP,
    mail: { address, from: LOCAL_MAILBOX },
  });
};

const identityOf = ({ botClientId, tenantId, botClientSecret, botManagedIdentity }: TenantSettings) => ({
  clientId: botClientId,
  tenantId,
  ...(botClientSecret === undefined ? {} : { clientSecret: botClientSecret }),
  ...(botManagedIdentity === undefined ? {} : { managedIdentityClientId: botManagedIdentity }),
});

function onThisMachine(settings: LocalSettings): Around {
  return (server, origin) => {
    const store = openStore(settings.data);
    const { teams, identity, close } = withoutTenant(server.express, {
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
    return { register, identity, others: localWays(store, origin()), signIn: store.botToken, ready, close };
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

const check: Check = (doors) => checkSite({ ...siteOf(doors), wants: INSTALLER_WANTS, bot: doors.bot });

async function fillGroups(doors: SiteDoors): Promise<void> {
  const sharePoint = sharePointAt(sharePointDoor(doors), doors.siteUrl);
  for (const { name, group } of PEOPLE) await joinGroup(sharePoint, group, nameFor(name));
  await joinGroup(sharePoint, SITE_OWNERS, nameFor(COORDINATOR.name));
}

async function start(settings: Settings): Promise<void> {
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

async function provisionHere(settings: LocalSettings, plan: boolean): Promise<void> {
  const note = runningIn(settings.data);
  if (note === undefined) return fail(notRunning(settings.data));
  return provisionCommand(setUp, localDoors(settings, openStore(settings.data), note.origin), plan);
}

async function checkHere(settings: LocalSettings): Promise<void> {
  const note = runningIn(settings.data);
  if (note === undefined) return fail(notRunning(settings.data));
  const store = openStore(settings.data);
  return checkCommand(check, { ...localDoors(settings, store, note.origin), bot: store.botToken });
}

async function checkTenant(site: string): Promise<void> {
  const doors = tenantDoors(site, process.env, teamsLink);
  if ('wrong' in doors) return fail(doors.wrong);
  // Where the bot's own settings are at hand, it is tried as well.
  const settings = readSettings(process.env, {});
  const isTenant = !('wrong' in settings) && settings.mode === 'tenant';
  return checkCommand(check, { ...doors, bot: isTenant ? tenantToken(settings) : undefined });
}

async function provisionTenant(site: string, plan: boolean): Promise<void> {
  const doors = tenantDoors(site, process.env, teamsLink);
  return 'wrong' in doors ? fail(doors.wrong) : provisionCommand(setUp, doors, plan);
}

type Address = { graphOrigin: string; token: () => Promise<string>; siteUrl: string };

type Found = { address: Address; identity: BotIdentity; others: OtherWays; origin: string };

function reached(settings: Settings, { address, identity, others, origin }: Found): Reached {
  const register = registerOverGraph({ ...address, timeZone: settings.zone });
  const clock = clockIn(settings.zone);
  const messenger = teamsMessenger(undefined, identity);
  const link = tabLinks(settings, () => origin);
  const { tenantId } = identity;
  const reaching = { register, clock, link, messenger, others, tenantId };
  const delivering = deliveringBy(reaching, settings.perSecond);
  return { register, clock, sending: sendingHere(register, delivering), address: address.graphOrigin };
}

function fail(words: string): void {
  console.error(words);
  process.exitCode = 1;
}

const OPTIONS = {
  port: { type: 'string' },
  data: { type: 'string' },
  empty: { type: 'boolean' },
  on: { type: 'string' },
  'as-of': { type: 'string' },
  out: { type: 'string' },
  site: { type: 'string' },
  plan: { type: 'boolean' },
  period: { type: 'string' },
  layout: { type: 'string' },
  format: { type: 'string' },
  public: { type: 'boolean' },
  counted: { type: 'boolean' },
  board: { type: 'string' },
  same: { type: 'string', multiple: true },
  closes: { type: 'string' },
  'app-version': { type: 'string' },
} as const;

const NEED_A_TRACKER = new Set(['import-paper', 'undo-import', 'remind', 'write-paper', 'round']);

async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  const [command = 'serve', file] = positionals;
  if (command === 'read-paper') return readPaperCommand(file, values.out);
  if (command === 'package') return packageCommand(values, path.resolve(__dirname, '../..'));
  const site = values.site ?? process.env['SITE_URL'] ?? '';
  if (command === 'provision' && site !== '') return provisionTenant(site, values.plan ?? false);
  if (command === 'check' && site !== '') return checkTenant(site);
  const settings = readSettings(process.env, values);
  if ('wrong' in settings) return fail(settingsWrong(settings.wrong));
  if (command === 'serve') return start(settings);
  if (command === 'provision')
    return settings.mode === 'local'
      ? provisionHere(settings, values.plan ?? false)
      : fail(noSite('provision'));
  if (command === 'check') return settings.mode === 'local' ? checkHere(settings) : fail(noSite('check'));
  if (!NEED_A_TRACKER.has(command)) return fail(USAGE);
  const there = reach(settings);
  if (there === undefined) return fail(notRunning(settings.mode === 'local' ? settings.data : ''));
  if (command === 'write-paper') return writePaperCommand(there, values);
  if (command === 'undo-import') return undoImportCommand(there, file);
  if (command === 'round') return roundCommand(there, { ...values, what: file });
  return command === 'remind' ? remindCommand(there, values.on) : importPaperCommand(there, file, values);
}

run(process.argv.slice(2)).catch((error: unknown) => {
  const wrongOption =
    error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  fail(
    wrongOption
      ? `${error.message}\n${USAGE}`
      : failedBecause(error instanceof Error ? error.message : String(error)),
  );
});
