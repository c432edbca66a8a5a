/** The two sites there are: the root of the host and the one that holds the lists. */
import { randomUUID } from 'node:crypto';
import { notFound } from '../errors';
import { namesIn, picked } from '../odata/options';
import { demand, may } from '../people/rights';
import { keepUserList } from '../people/siteUsers';
import { type Store, lasting } from '../store';
import type { Ask, Reply, Route } from '../wire';

export type SiteRow = { id: string; path: string; name: string; createdAt: string };

export type Sites = {
  routes: Route[];
  find(key: string): SiteRow;
  byPath(path: string): SiteRow;
  /** The triple host,collection,web that Graph uses as one id. */
  idOf(site: SiteRow): string;
  webUrl(site: SiteRow): string;
};

export function createSites(
  store: Store,
  { host, path, name }: { host: string; path: string; name: string },
): Sites {
  keepSite('/', 'Home');
  keepSite(plainPath(path), name);
  for (const site of store.all<SiteRow>('SELECT * FROM site')) keepUserList(store, site.id);
  const collection = lasting(store, 'siteCollection');

  function keepSite(at: string, called: string): void {
    store.run(
      `INSERT INTO site(id, path, name, createdAt) VALUES(?, ?, ?, ?)
       ON CONFLICT(path) DO UPDATE SET name = excluded.name`,
      ...[randomUUID(), at, called, store.now()],
    );
  }

  function byPath(wanted: string): SiteRow {
    const site = store.one<SiteRow>('SELECT * FROM site WHERE path = ?', plainPath(wanted));
    if (site === undefined) throw notFound('Item not found');
    return site;
  }

  function find(key: string): SiteRow {
    const wanted = key.toLowerCase();
    if (wanted === 'root' || wanted === host.toLowerCase()) return byPath('/');
    const site = store.all<SiteRow>('SELECT * FROM site').find((each) => idOf(each).toLowerCase() === wanted);
    if (site === undefined) throw notFound('Item not found');
    return site;
  }

  // The root of the host is everyone's to see.
  const holdsLists = (site: SiteRow) => site.path !== '/';
  const idOf = (site: SiteRow) => `${host},${collection},${site.id}`;
  const webUrl = (site: SiteRow) => `https://${host}${site.path === '/' ? '' : site.path}`;

  function shown(site: SiteRow): Record<string, unknown> {
    const facts = { id: idOf(site), displayName: site.name, name: site.path.split('/').at(-1) ?? '' };
    const times = { createdDateTime: site.createdAt, lastModifiedDateTime: site.createdAt };
    return { ...facts, ...times, webUrl: webUrl(site), root: {}, siteCollection: { hostname: host } };
  }

  function one(ask: Ask): Reply {
    const site = find(ask.at('site'));
    if (holdsLists(site)) demand(store, ask.who, 'read', '*');
    return { status: 200, body: picked(shown(site), namesIn(ask.query.get('$select'))) };
  }

  function search(ask: Ask): Reply {
    const words = (ask.query.get('search') ?? '').replace('*', '').toLowerCase();
    const sites = store.all<SiteRow>('SELECT * FROM site ORDER BY path');
    const found = sites
      .filter((site) => `${site.name} ${site.path}`.toLowerCase().includes(words))
      .filter((site) => !holdsLists(site) || may(store, ask.who, 'read', '*'));
    return { status: 200, body: { value: found.map(shown) } };
  }

  return {
    ...{ find, byPath, idOf, webUrl },
    routes: [
      { method: 'GET', path: '/sites', options: ['$select', '$top'], reply: search },
      { method: 'GET', path: '/sites/:site', options: ['$select'], reply: one },
    ],
  };
}

function plainPath(path: string): string {
  return `/${path.replace(/^\/+|\/+$/g, '')}`;
}

/**
 * `/sites/{host}:/{path}` is a detour to a site's id, and a second colon ends the path: `…:/sites/team:/lists`.
 * Answers the same url with the id in it, or undefined for a url of another kind.
 */
export function throughPath(sites: Sites, host: string, path: string): string | undefined {
  const read = /^\/sites\/([^/:]+):\/([^:]*)(?::(\/.*)?)?$/.exec(path);
  if (read === null) return undefined;
  const [, wantedHost, sitePath, rest = ''] = read;
  if (wantedHost?.toLowerCase() !== host.toLowerCase()) throw notFound('Item not found');
  return `/sites/${sites.idOf(sites.byPath(decodeURIComponent(sitePath ?? '')))}${rest}`;
}
