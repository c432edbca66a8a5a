/** Where the bot begins: reads the command and joins the parts that otherwise never meet. */
import { parseArgs } from 'node:util';
import { provision } from '../lists/provision';
import { registerOverGraph } from '../lists/register';
import {
  USAGE,
  failedBecause,
  listening,
  notRunning,
  portRefused,
  portTaken,
  settingsWrong,
} from '../wording/commands';
import { clockIn } from './clock';
import { type Reached, importPaperCommand, readPaperCommand, remindCommand } from './commands';
import { firstStart } from './firstStart';
import { makeLog } from './log';
import { type BotIdentity, teamsMessenger } from './messenger';
import { moveConversations } from './onInstall';
import { forgetRunning, noteRunning, runningIn } from './running';
import { type Around, serve } from './serve';
import { type LocalSettings, type Settings, type TenantSettings, readSettings } from './settings';
import { tabLinks } from './tabLink';
import { tenantToken } from './tenantToken';
import {
  COORDINATOR,
  LOCAL_SITE_URL,
  MANAGER,
  OWNER,
  localSender,
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
    ready: async () => undefined,
    close: () => undefined,
  });
}

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
    const register = registerOverGraph({ ...address, timeZone: settings.zone });
    const ready = async () => {
      await provision(address);
      const people = { coordinator: COORDINATOR, owner: OWNER, manager: MANAGER };
      await firstStart(register, { today: clockIn(settings.zone).today(), empty: settings.empty, people });
      for (const { id } of [COORDINATOR, OWNER, MANAGER]) await teams.installFor(id);
      await moveConversations(register, teams.addresses().serviceUrl);
      noteRunning(settings.data, { origin: origin(), pid: process.pid });
    };
    return { register, identity, ready, close };
  };
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
  const clock = clockIn(settings.zone);
  if (settings.mode === 'tenant') {
    const address = { graphOrigin: GRAPH, token: tenantToken(settings), siteUrl: settings.siteUrl };
    const link = tabLinks(settings, () => settings.publicUrl);
    return { ...reached(address, identityOf(settings), settings.zone), clock, link };
  }
  const note = runningIn(settings.data);
  if (note === undefined) return undefined;
  const store = openStore(settings.data);
  const address = { graphOrigin: `${note.origin}/graph`, token: store.botToken, siteUrl: LOCAL_SITE_URL };
  return {
    ...reached(address, localSender(store), settings.zone),
    clock,
    link: tabLinks(settings, () => note.origin),
  };
}

type Address = { graphOrigin: string; token: () => Promise<string>; siteUrl: string };

const reached = (address: Address, identity: BotIdentity, timeZone: string) => ({
  register: registerOverGraph({ ...address, timeZone }),
  messenger: teamsMessenger(undefined, identity),
  address: address.graphOrigin,
});

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
} as const;

async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  const [command = 'serve', file] = positionals;
  if (command === 'read-paper') return readPaperCommand(file, values.out);
  const settings = readSettings(process.env, values);
  if ('wrong' in settings) return fail(settingsWrong(settings.wrong));
  if (command === 'serve') return start(settings);
  if (command !== 'import-paper' && command !== 'remind') return fail(USAGE);
  const there = reach(settings);
  if (there === undefined) return fail(notRunning(settings.mode === 'local' ? settings.data : ''));
  return command === 'remind'
    ? remindCommand(there, values.on)
    : importPaperCommand(there, file, values['as-of']);
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
