/** What an organisation fills into the Teams manifest, as its settings say it. */
import { z } from 'zod';
import { settingFaults } from '../../wording/site/appPackage';

/** One a blank of manifest/teams.json. */
export type Blanks = Readonly<Record<string, string>>;

export type PackageSettings = {
  blanks: Blanks;
  host: string;
  /** Undefined: the one written in manifest/teams.json. */
  version: string | undefined;
};

const NIL = /^[0-]+$/;
const VERSION = /^(?:0|[1-9]\d{0,4})\.(?:0|[1-9]\d{0,4})\.(?:0|[1-9]\d{0,4})$/;

export const isVersion = (word: string): boolean => VERSION.test(word);

const Id = z.guid(settingFaults.noId).refine((id) => !NIL.test(id), settingFaults.noId);
const Page = z.url({ protocol: /^https$/, error: settingFaults.noPage });

const Wanted = z.object({
  TEAMS_APP_ID: Id,
  TAB_CLIENT_ID: Id,
  BOT_CLIENT_ID: Id,
  PUBLIC_URL: z.string().superRefine(hostAlone),
  // Teams' own limit (manifest 1.29, developer.name).
  DEVELOPER_NAME: z.string().max(32, settingFaults.longName),
  PRIVACY_URL: Page,
  TERMS_URL: Page,
  APP_VERSION: z.string().refine(isVersion, settingFaults.noVersion).optional(),
});

/** Teams lists hosts, not addresses: a path would be lost, and a port has no place in `validDomains`. */
function hostAlone(given: string, context: z.RefinementCtx): void {
  const say = (message: string) => void context.addIssue({ code: 'custom', message });
  if (!URL.canParse(given)) return say(settingFaults.noHost);
  const { protocol, port, pathname, search, hash, username, hostname } = new URL(given);
  if (protocol !== 'https:') return say(settingFaults.notHttps);
  if (port !== '') return say(settingFaults.port(port));
  if (pathname !== '/' || search !== '' || hash !== '' || username !== '') return say(settingFaults.path);
  if (/^[\d.]+$|^\[|^localhost$/.test(hostname) || !hostname.includes('.')) say(settingFaults.noName);
}

/** All that is wrong at once, a sentence each; a value is only repeated where it cannot be a secret. */
export function readPackageSettings(
  env: Readonly<Record<string, string | undefined>>,
): PackageSettings | { wrong: readonly string[] } {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => (value ?? '') !== ''));
  const missing = Object.keys(Wanted.shape).filter((name) => name !== 'APP_VERSION' && !(name in given));
  const read = Wanted.safeParse(given);
  const odd = read.success ? [] : read.error.issues.filter(({ path }) => !missing.includes(String(path[0])));
  const wrong = [
    ...missing.map(settingFaults.missing),
    ...odd.map(({ path, message }) => `${path.join('.')}: ${message}`),
  ];
  if (!read.success || wrong.length > 0) return { wrong };
  const { APP_VERSION: version, ...blanks } = read.data;
  const { origin, host } = new URL(blanks.PUBLIC_URL);
  return { blanks: { ...blanks, PUBLIC_URL: origin, PUBLIC_HOST: host }, host, version };
}
