/** Reads what was asked for in the terminal, and hands it to the command that does it. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { USAGE, failedBecause, notRunning, settingsWrong } from '../../wording/commands';
import { noSite } from '../../wording/site/provision';
import { packageCommand } from '../appPackage/packageCommand';
import { type LocalSettings, type Settings, type TenantSettings, readSettings } from '../settings';
import { teamsLink } from '../tabLink';
import { type Check, type DoorsToCheck, checkCommand } from './checkCommand';
import { importPaperCommand, undoImportCommand } from './importPaperCommand';
import { type SetUp, type SiteDoors, provisionCommand, tenantDoors } from './provisionCommand';
import type { Reached } from './reached';
import { readPaperCommand } from './readPaperCommand';
import { remindCommand } from './remindCommand';
import { roundCommand } from './roundCommand';
import { fail } from './terminal';
import { writePaperCommand } from './writePaperCommand';

/** What the commands work with, joined where the bot begins. */
export type Joined = {
  start: (settings: Settings) => Promise<void>;
  /** The tracker that is running on this machine, or the tenant's; undefined when none is running. */
  reach: (settings: Settings) => Reached | undefined;
  /** The site of the tracker that is running on this machine; undefined when none is. */
  siteHere: (settings: LocalSettings) => DoorsToCheck | undefined;
  botToken: (settings: TenantSettings) => () => Promise<string>;
  setUp: SetUp;
  check: Check;
};

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

const asked = (args: readonly string[]) =>
  parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });

type Values = ReturnType<typeof asked>['values'];

/** Never throws: what went wrong is said in the terminal, and the process ends with 1. */
export async function runCommand(args: readonly string[], joined: Joined): Promise<void> {
  try {
    const { values, positionals } = asked(args);
    const [command = 'serve', file] = positionals;
    await doCommand({ command, file, values }, joined);
  } catch (error) {
    fail(isWrongOption(error) ? `${error.message}\n${USAGE}` : failedBecause(wordsOf(error)));
  }
}

const isWrongOption = (error: unknown): error is TypeError =>
  error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

type Asked = { command: string; file: string | undefined; values: Values };

async function doCommand(what: Asked, joined: Joined): Promise<void> {
  const { command, file, values } = what;
  if (command === 'read-paper') return readPaperCommand(file, values.out);
  if (command === 'package') return packageCommand(values, path.resolve(__dirname, '../..'));
  const site = values.site ?? process.env['SITE_URL'] ?? '';
  if (command === 'provision' && site !== '') return provisionTenant(site, values.plan ?? false, joined);
  if (command === 'check' && site !== '') return checkTenant(site, joined);
  const settings = readSettings(process.env, values);
  if ('wrong' in settings) return fail(settingsWrong(settings.wrong));
  if (command === 'serve') return joined.start(settings);
  if (command === 'provision' || command === 'check')
    return atSiteHere(command, settings, { joined, plan: values.plan ?? false });
  return withTracker(what, settings, joined);
}

/** Commands that need a tracker to write to or to send with. */
async function withTracker(
  { command, file, values }: Asked,
  settings: Settings,
  { reach }: Joined,
): Promise<void> {
  const commands: Record<string, (there: Reached) => Promise<void>> = {
    'import-paper': (there) => importPaperCommand(there, file, values),
    'undo-import': (there) => undoImportCommand(there, file),
    'write-paper': (there) => writePaperCommand(there, values),
    remind: (there) => remindCommand(there, values.on),
    round: (there) => roundCommand(there, { ...values, what: file }),
  };
  const doIt = Object.hasOwn(commands, command) ? commands[command] : undefined;
  if (doIt === undefined) return fail(USAGE);
  const there = reach(settings);
  return there === undefined ? fail(notRunning(folderOf(settings))) : doIt(there);
}

const folderOf = (settings: Settings): string => (settings.mode === 'local' ? settings.data : '');

async function atSiteHere(
  command: 'provision' | 'check',
  settings: Settings,
  { joined, plan }: { joined: Joined; plan: boolean },
): Promise<void> {
  if (settings.mode !== 'local') return fail(noSite(command));
  const doors = joined.siteHere(settings);
  if (doors === undefined) return fail(notRunning(settings.data));
  if (command === 'check') return checkCommand(joined.check, doors);
  return provisionCommand(joined.setUp, doors, plan);
}

const doorsOf = (site: string): SiteDoors | { wrong: string } => tenantDoors(site, process.env, teamsLink);

async function provisionTenant(site: string, plan: boolean, { setUp }: Joined): Promise<void> {
  const doors = doorsOf(site);
  return 'wrong' in doors ? fail(doors.wrong) : provisionCommand(setUp, doors, plan);
}

async function checkTenant(site: string, { check, botToken }: Joined): Promise<void> {
  const doors = doorsOf(site);
  if ('wrong' in doors) return fail(doors.wrong);
  // Where the bot's own settings are at hand, it is tried as well.
  const settings = readSettings(process.env, {});
  const isTenant = !('wrong' in settings) && settings.mode === 'tenant';
  return checkCommand(check, { ...doors, bot: isTenant ? botToken(settings) : undefined });
}
