/** What the set-up check says: each thing that is wrong by its name, and what to do about it. */
import type { RegisterFailure } from '../../inspection/register';
import {
  type Finding,
  type SetUpPart,
  type SetUpReport,
  isHarmless,
  isMendable,
} from '../../inspection/setUp';
import { count } from '../facts';
import { listed } from '../language';

const MOST_NAMED = 6;
const some = (names: readonly string[]): string =>
  names.length <= MOST_NAMED
    ? listed(names)
    : listed([...names.slice(0, MOST_NAMED - 1), `${names.length - MOST_NAMED + 1} more`]);

const isLibrary = (list: string): boolean => list === 'Evidence';
const theList = (list: string): string =>
  list === '' ? 'The site' : `The ${isLibrary(list) ? 'library' : 'list'} ${list}`;

/** What is wrong, in one sentence that names the thing. */
export function findingInWords(finding: Finding): string {
  switch (finding.is) {
    case 'site missing':
      return `There is no site at ${finding.site}, or it is hidden from this sign-in.`;
    case 'host unknown':
      return `${new URL(finding.site).host} is not a SharePoint host of the organisation that this sign-in belongs to.`;
    case 'site closed':
      return `The site ${finding.site} does not let this sign-in in.`;
    case 'no lists':
      return `The site ${finding.site} has none of the tracker’s lists yet.`;
    case 'no rights':
      return `The site ${finding.site} is set up, and you are in none of its groups Coordinators, Owners and Readers, so its lists are hidden from you.`;
    case 'nothing seen':
      return `None of the tracker’s lists can be seen in ${finding.site}: either they have not been made yet, or you are in none of its groups.`;
    case 'consent missing':
      return `The sign-in to ${API[finding.api]} came without ${count(finding.scopes.length, 'permission')} it needs: ${listed(finding.scopes)}.`;
    case 'list missing':
      return `${theList(finding.list)} is missing. It was deleted, or never made.`;
    case 'lacking':
      return lackingInWords(finding);
    case 'changed':
      return `${partInWords(finding)} is not as it was set up; once mended, ${finding.how}.`;
    case 'differs':
      return `${partInWords(finding)} is other than it should be: ${finding.how}.`;
    case 'older':
      return `The lists are of an older version: ${count(finding.steps.length, 'step')} forward ${finding.steps.length === 1 ? 'has' : 'have'} not been taken (${listed(finding.steps)}).`;
    case 'newer':
      return `The lists were set up by a newer version of the tracker: step ${finding.found}, while this one knows ${finding.known}.`;
    case 'bot shut out':
      return `The bot’s own sign-in is not let into ${finding.site}: nobody would be reminded, and no answer from a card would be kept.`;
    case 'no coordinator':
      return 'Nobody coordinates: no one can hand out tasks, move dates or judge what was done.';
    case 'stopped':
      return finding.what;
  }
}

const API = { Graph: 'Microsoft Graph', SharePoint: 'SharePoint' } as const;

const PARTS: Readonly<Record<SetUpPart, readonly [one: string, many: string]>> = {
  list: ['list', 'lists'],
  column: ['column', 'columns'],
  history: ['history', 'history'],
  format: ['look of the column', 'looks of the columns'],
  view: ['view', 'views'],
  group: ['group', 'groups'],
  level: ['permission level', 'permission levels'],
  rights: ['rights', 'rights'],
  migration: ['step', 'steps'],
};

function lackingInWords({ list, part, names }: Extract<Finding, { is: 'lacking' }>): string {
  if (part === 'history') return `${theList(list)} does not keep earlier versions of its rows.`;
  if (part === 'rights')
    return list === ''
      ? `Rights on the site are lacking: ${some(names)}.`
      : `${theList(list)} lacks rights: ${some(names)}.`;
  const [one, many] = PARTS[part];
  return `${theList(list)} lacks the ${names.length === 1 ? one : many} ${some(names)}.`;
}

function partInWords({ list, part, name }: { list: string; part: SetUpPart; name: string }): string {
  if (part === 'list') return theList(list);
  if (part === 'rights') return `On ${list === '' ? 'the site' : list}, “${name}”`;
  const [one] = PARTS[part];
  return `The ${one} ${name}${list === '' ? '' : ` of ${list}`}`;
}

/** For whom the sentence is: they have a button, a command, or neither. */
export type MendBy = 'button' | 'command';

/** What to do about it. */
export function mendInWords(finding: Finding, by: MendBy, site: string): string {
  if (isMendable(finding)) return by === 'button' ? '“Mend this” puts it right.' : setUpCommand(site);
  switch (finding.is) {
    case 'site missing':
      return by === 'button'
        ? 'The administrator checks SITE_URL in the server’s settings: open the site in a browser and copy what the address bar shows.'
        : 'Open the site in a browser, copy what the address bar shows, and give that as --site or SITE_URL. Or make the site first.';
    case 'host unknown':
      return 'Correct SITE_URL (or --site), or TENANT_ID: they belong to different organisations.';
    case 'site closed':
      return 'An owner of the site puts this account into one of its groups Coordinators, Owners or Readers: Site permissions, Advanced permissions settings. If there are no such groups there, the site has to be set up first. For an app, see “Give the bot its one site” in src/lists/PERMISSIONS.md.';
    case 'no rights':
    case 'nothing seen':
      return 'An owner of the site puts you into one of its groups: Site permissions, Advanced permissions settings. If there are no such groups there, the site has to be set up first.';
    case 'consent missing':
      return `An administrator adds ${listed(finding.scopes)} (${API[finding.api]}) to the app registration and grants consent, under Entra admin centre, App registrations, API permissions.`;
    case 'newer':
      return 'Update the tracker. Nothing is changed until then, so that nothing of the newer version is lost.';
    case 'bot shut out':
      return 'A SharePoint administrator grants it the site: the commands are under “Give the bot its one site” in src/lists/PERMISSIONS.md.';
    case 'no coordinator':
      return by === 'button'
        ? 'An owner of the site takes the role, and can hand it on under People and roles.'
        : 'Open the tab as an owner of the site, go to Set-up, and choose “Be the coordinator”.';
    case 'stopped':
      return (
        STOPPED[finding.failure] ??
        'Check again; if it happens again, send the text below to the administrator.'
      );
    case 'differs':
      return isHarmless(finding) ? 'Nothing: the tracker works all the same.' : differsMend(finding);
    default:
      return '';
  }
}

const STOPPED: Partial<Record<RegisterFailure, string>> = {
  busy: 'Wait a few minutes, then check again.',
  unreachable: 'Look at the connection, and whether a firewall lets it through; then check again.',
  'signed out': 'Sign in again, then check again.',
};

function differsMend({ list, part, name }: Extract<Finding, { is: 'differs' }>): string {
  if (part === 'column')
    return `Nobody can turn it back without losing what is in it. In the list settings of ${list}, copy out what you need, delete the column ${name}, then set the site up again.`;
  if (part === 'rights')
    return 'If nobody meant it, take it away under the list’s permissions; nothing here removes a right that somebody gave.';
  if (part === 'level')
    return `Delete the permission level “${name}” under the site’s permissions, then set the site up again.`;
  return 'Change it back in SharePoint, or leave it if it is meant so.';
}

const setUpCommand = (site: string): string => `npm run provision -- --site ${site}`;

export const checking = (site: string): string => `Checking how ${site} is set up …`;
export const allWell = (site: string): string =>
  `All is well: ${site} has every list, column and right it needs.`;

/** What the command prints: what is wrong, what is merely different, what was not looked at. */
export function reportInWords(report: SetUpReport, by: MendBy): string[] {
  const { findings, site } = report;
  const wrong = findings.filter((finding) => !isHarmless(finding));
  const notes = findings.filter(isHarmless);
  const item = (finding: Finding): string[] => [
    `  ✗ ${findingInWords(finding)}`,
    `    Mend: ${mendInWords(finding, by, site)}`,
  ];
  return [
    wrong.length === 0 ? allWell(site) : `${count(wrong.length, 'thing')} to mend in ${site}:`,
    ...wrong.flatMap(item),
    ...(notes.length === 0
      ? []
      : ['Different, and harmless:', ...notes.map((each) => `  – ${findingInWords(each)}`)]),
    ...unseenInWords(report).map((each) => `  ? ${each}`),
  ];
}

export function unseenInWords({ unseen, hidden, mayMend }: SetUpReport): string[] {
  const told = unseen.map(
    ({ what, failure }) =>
      `Not looked at: views, looks, history and rights. ${what}${failure === 'forbidden' ? ' Only an owner of the site may.' : ''}`,
  );
  const notOwner =
    mayMend === false ? ['Not looked at: views, looks, history and rights; an owner of the site can.'] : [];
  return [
    ...told,
    ...(told.length > 0 ? [] : notOwner),
    ...(hidden.length === 0
      ? []
      : [`Not looked at, because this sign-in may not see them: ${listed(hidden)}.`]),
  ];
}
