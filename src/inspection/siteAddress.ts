/** The address of a site out of whatever a person pastes: a page of it, a list, a sharing link, or its name alone. */

export type SiteRefusal =
  'nothing' | 'teams' | 'personal' | 'administration' | 'not SharePoint' | 'no host' | 'not readable';

/** `url` has no trailing slash: https://contoso.sharepoint.com/sites/inspections, or the host alone for the root site. */
export type SiteAddress = { ok: true; url: string } | { ok: false; refusal: SiteRefusal };

const SHAREPOINT = /^[a-z0-9-]+\.sharepoint(?:-mil)?\.(?:com|us|cn|de|example)$/;
const TEAMS = /(?:^|\.)teams\.(?:microsoft|live)\.com$|^teams\.(?:cloud\.microsoft|microsoft\.us)$/;

// What cannot be part of a site's own path: from there on it is a page, a list or a document of it.
const INSIDE = /^(?:SitePages|Pages|Lists|SiteAssets|Shared Documents|Style Library|_.*|.*\.aspx)$/i;

// https://contoso.sharepoint.com/:l:/s/inspections/FxYz: s is for sites and t for teams; r keeps the path as it is.
const SHARED = /^:[a-z]+:$/i;
const SHORT: Readonly<Record<string, string>> = { s: 'sites', t: 'teams' };

const INVISIBLE = /[\u200b-\u200d\u2060\ufeff]/g;
const AROUND = /^[\s<>"'“”‘’«»()[\]]+|[\s<>"'“”‘’«»()[\],;.]+$/g;

/** `host` is that of the organisation's SharePoint, where it is known: then a name or a path is enough. */
export function siteAddress(given: string, host?: string): SiteAddress {
  const plain = given.replace(INVISIBLE, '').replace(AROUND, '');
  if (plain === '') return refused('nothing');
  if (/^msteams:/i.test(plain)) return refused('teams');
  // The first link in what may be a whole sentence, or a link that a program was to open (ms-excel:ofe|u|https://…).
  const [link = plain] = /https?:\/\/[^\s<>"|]+/i.exec(plain) ?? [];
  const unwrapped = withSlashes(behindSafeLink(link) ?? link.replace(AROUND, ''));
  const read = /^(?:https?:)?\/{0,2}((?:[^/?#@\s]*@)?[^/?#\s]+\.[^/?#\s]+)(?:\/([^?#]*))?/i.exec(unwrapped);
  const isAddress = read !== null && /^(?:https?:)?\/\/|\.[a-z]{2,}(?::\d+)?(?:\/|$)/i.test(unwrapped);
  if (isAddress) return onHost(hostIn(read[1] ?? ''), read[2] ?? '');
  const path = unwrapped.replace(/^\/+/, '').replace(/[?#].*$/, '');
  if (host === undefined) return refused('no host');
  return onHost(host, /^(?:sites|teams)\//i.test(path) || path.includes('/') ? path : `sites/${path}`);
}

const refused = (refusal: SiteRefusal): SiteAddress => ({ ok: false, refusal });

const hostIn = (authority: string): string =>
  authority.replace(/^.*@/, '').replace(/:\d*$/, '').toLowerCase();

/** Mail programs lead every link through a page of their own, which carries the real one as `url`. */
function behindSafeLink(link: string): string | undefined {
  const wrapped = /^https:\/\/[^/]*\.safelinks\.protection\.outlook\.com\/.*[?&]url=([^&#]+)/i.exec(link);
  return wrapped?.[1] === undefined ? undefined : decoded(wrapped[1]);
}

/** An address that was itself part of another one has its slashes as %2F. */
const withSlashes = (link: string): string =>
  /^(?:https?:\/\/)?[^/?#]*%2f/i.test(link) ? (decoded(link) ?? link) : link;

function onHost(host: string, path: string): SiteAddress {
  if (TEAMS.test(host)) return refused('teams');
  if (!SHAREPOINT.test(host)) return refused('not SharePoint');
  const [name = ''] = host.split('.');
  if (name.endsWith('-admin')) return refused('administration');
  if (name.endsWith('-my')) return refused('personal');
  const segments = path.split('/').filter((segment) => segment.trim() !== '');
  const plain = segments.map(decoded);
  if (!plain.every((segment) => segment !== undefined)) return refused('not readable');
  const own = siteSegments(plain);
  if (own[0]?.toLowerCase() === 'personal') return refused('personal');
  return { ok: true, url: ['https:/', host, ...own.map(encodeURIComponent)].join('/') };
}

function siteSegments(segments: readonly string[]): readonly string[] {
  const [first = '', second = '', ...rest] = segments;
  if (SHARED.test(first)) {
    const short = SHORT[second.toLowerCase()];
    // What follows the site in a sharing link is a document or a key, never a site below it.
    if (short !== undefined) return [short, ...rest.slice(0, 1)];
    return second.toLowerCase() === 'r' ? (managed(rest)?.slice(0, 2) ?? []) : [];
  }
  const end = segments.findIndex((segment) => INSIDE.test(segment));
  const forms = segments.findIndex((segment) => /^Forms$/i.test(segment));
  // A library's own page is below its name: …/Evidence/Forms/AllItems.aspx.
  const until = Math.min(...[end, forms - 1, segments.length].filter((at) => at >= 0));
  const own = segments.slice(0, until);
  return managed(own) ?? own;
}

/** `sites` and `teams` are written small, and are a site only with a name after them. */
function managed(segments: readonly string[]): readonly string[] | undefined {
  const [first = '', ...rest] = segments;
  const small = first.toLowerCase();
  if (small !== 'sites' && small !== 'teams') return undefined;
  return rest.length === 0 ? [] : [small, ...rest];
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text).trim();
  } catch {
    return undefined; // a percent sign that starts nothing
  }
}
