/** What the command that makes the package for Teams says: what is missing or wrong, and what was written. */

const NEED: Readonly<Record<string, string>> = {
  TEAMS_APP_ID: 'an id of its own for the app in Teams; make one with uuidgen',
  TAB_CLIENT_ID: 'the application (client) id of the tab’s registration in Entra',
  BOT_CLIENT_ID: 'the application (client) id of the bot’s registration in Entra',
  PUBLIC_URL: 'where Teams finds the tab, as https://tracker.example.org',
  DEVELOPER_NAME: 'who publishes the app, as “City of London Police”',
  PRIVACY_URL: 'the page with your organisation’s privacy notice, as https://www.example.org/privacy',
  TERMS_URL: 'the page with your terms of use, as https://www.example.org/terms',
};

export const settingFaults = {
  missing: (name: string): string => `${name} is missing: ${NEED[name] ?? 'the README says what it is'}.`,
  noId: 'is no id; write it as 12345678-90ab-4cde-8f01-23456789abcd, as Entra shows it.',
  noPage: 'is no https address of a page.',
  longName: 'is longer than the 32 letters Teams allows; shorten it.',
  noHost: 'is no address; write it as https://tracker.example.org',
  notHttps: 'does not begin with https://, and Teams opens nothing else.',
  port: (port: string) =>
    `names the port ${port}; Teams knows hosts only. Put a reverse proxy on 443 in front of the server.`,
  path: 'holds more than a host; the tracker is served from the root, as https://tracker.example.org',
  noName: 'has no name that others can find; Teams needs a public host, as tracker.example.org.',
  noVersion: 'is no version; write it as 1.2.0, three numbers.',
} as const;

export const packageSettingsWrong = (wrong: readonly string[]): string =>
  `No package was written. These settings are missing or wrong:\n${wrong.map((each) => `  ${each}`).join('\n')}`;

export const packageRefused = (wrong: readonly string[]): string =>
  `No package was written:\n${wrong.map((each) => `  ${each}`).join('\n')}`;

export const packageFaultWords = {
  blank: (name: string) => `The blank \${{${name}}} was not filled; no setting has that name.`,
  schemaSays: (words: string) => `Teams’ own schema says: ${words}`,
  otherSchema: (schema: string, version: string) =>
    `"$schema" is ${schema}, but "manifestVersion" is ${version}; make both the same.`,
  notHttps: (address: string) => `${address} is not https, and Teams opens nothing else.`,
  undeclaredHost: (host: string) => `${host} is opened but not among "validDomains"; add it there.`,
  openHost: (host: string) =>
    `"${host}" lets in hosts of strangers; name your own host, without an asterisk.`,
  tunnel: (host: string) =>
    `${host} is a tunnel, and belongs to whoever holds it next; use a host of your own.`,
  noHostName: (host: string) => `"${host}" is no host name: it takes neither https:// nor a port nor a path.`,
  sharedRegistration: (id: string) =>
    `The bot and the tab share the registration ${id}; register them as two apps, or a tab’s token knocks at the bot’s door.`,
  noFiles: (id: string) =>
    `The bot ${id} has no "supportsFiles": true; without it Teams lets nobody attach evidence to a message.`,
  sameIdTwice: (id: string) => `Two tabs have the id "${id}"; each needs its own.`,
  icon: (file: string, found: string, wanted: string) => `${file} is ${found}; Teams wants ${wanted}.`,
  noPicture: 'no PNG picture',
  picture: (width: number, height: number, alpha: boolean) =>
    `a PNG of ${width} × ${height} pixels${alpha ? ', transparent' : ''}`,
  fileMissing: (file: string) => `The manifest names ${file}, which is not at the root of the package.`,
  fileTooMany: (file: string) =>
    `${file} is named nowhere in the manifest; Teams refuses files it does not know.`,
  noParameter: (type: string, parameter: string, language: string) =>
    `The activity ${type} (${language}) has the blank {${parameter}}, which the code never fills.`,
  noSuchText: (key: string, language: string) =>
    `The language ${language} has a sentence for ${key}, which the manifest does not.`,
  notTranslated: (key: string, language: string) => `The language ${language} has no sentence for ${key}.`,
  noVersion: (version: string) => `"${version}" is no version; write it as 1.2.0, three numbers.`,
  notRaised: (version: string, before: string, next: string) =>
    `Version ${before} was packaged for this app already, with other contents, so Teams would keep the old one: raise ${version} to ${next} or later, by APP_VERSION or --app-version ${next}.`,
} as const;

export const noValidator =
  'The package cannot be checked, for @microsoft/app-manifest is not installed. Run npm ci (without --omit=dev) and try again.';

export const packageWritten = (
  file: string,
  facts: { version: string; host: string; files: number },
): string =>
  `Wrote ${file}\n  version ${facts.version} for ${facts.host}, ${facts.files} files, valid by Teams’ schema.\n  Upload it in the Teams admin centre under Teams apps › Manage apps › Upload new app, or over the one that is there.`;
