/** A site for a test, with Graph and SharePoint REST beside each other over one database, and people in its groups. */
import express from 'express';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Fetch } from '../../src/lists/graph/middleware';
import {
  type HowToProvision,
  type SiteToProvision,
  provisionSite,
} from '../../src/lists/provision/provisionSite';
import type { Step } from '../../src/lists/provision/provisionStep';
import { joinGroup } from '../../src/lists/sharePoint/principals';
import { sharePointAt } from '../../src/lists/sharePoint/request';
import { createLocalGraph } from '../../src/localGraph/createLocalGraph';
import { type Database, openDatabase } from '../../src/localGraph/database';
import { createLocalSharePoint } from '../../src/localGraph/sharePoint/createLocalSharePoint';
import { createTokens } from '../../src/localGraph/tokens';
import type { Who } from '../../src/localGraph/wire';
import { checkedGraph } from '../contract/checkedGraph';
import { filledFromKept, keepAs } from './keptSites';
import { SITE_URL } from './localRegister';

export const SITE = { siteUrl: SITE_URL };

/** The app that sets the site up: it alone may make lists. */
export const INSTALLER: Who = { app: { id: '00000000-0000-4000-8000-0000000000ad', name: 'Installer' } };
export const BOT: Who = { app: { id: '00000000-0000-4000-8000-00000000000b', name: 'Tracker' } };

const idOf = (who: Who): string => ('app' in who ? who.app.id : who.user);

const person = (number: number, name: string) => ({
  id: `00000000-0000-4000-8000-0000000001${String(number).padStart(2, '0')}`,
  ...{ displayName: name, mail: null, accountEnabled: true },
  userPrincipalName: `${name.toLowerCase().replace(' ', '.')}@example.test`,
});
export const PEOPLE = {
  Coordinators: person(1, 'Cora Ordway'),
  Owners: person(2, 'Owen Hart'),
  Readers: person(3, 'Rhea Dent'),
  nobody: person(4, 'Ned Moss'),
} as const;
export type Group = keyof typeof PEOPLE;

export const LINK = { before: 'http://127.0.0.1:3978/#/recommendations/', after: '' };

export type Asked = { status: number; body: unknown };

/** A site without lists. */
export const localSite = () => siteOver(openDatabase(':memory:'));

/** A site on which this work was done: in earnest the first time in a run, and a copy of what that left ever after. */
export async function siteAfter(
  name: string,
  work: (site: LocalSite) => Promise<unknown>,
): Promise<LocalSite> {
  const database = openDatabase(':memory:');
  const isDone = filledFromKept(name, database);
  const site = await siteOver(database);
  if (isDone) return site;
  await work(site);
  keepAs(name, database);
  return site;
}

/** A site that is set up. */
export const setUpSite = () => siteAfter('set up', (site) => site.provisioned());

async function siteOver(database: Database) {
  const tokens = createTokens(new TextEncoder().encode('a secret for tests and nothing else'));
  const checked = checkedGraph();
  const mistakes: string[] = [];
  let origin = '';
  const shared = {
    ...{ database, whoAsks: tokens.whoAsks, sitePath: '/sites/inspections', siteName: 'Inspections' },
    onMistake: (error: unknown) => mistakes.push(`the stand-in failed: ${String(error)}`),
  };
  const graph = createLocalGraph({
    ...{ ...shared, siteHost: 'contoso.sharepoint.com', baseAddress: () => `${origin}/graph` },
  });
  const sharePoint = createLocalSharePoint(shared);
  for (const each of Object.values(PEOPLE)) graph.addUser(each);
  graph.letIn(idOf(INSTALLER), 'fullcontrol');
  graph.letIn(idOf(BOT), 'write');
  const app = express().use('/graph', checked.middleware, graph.router).use('/sharepoint', sharePoint.router);
  const server: Server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const signed = new Map<string, Promise<string>>();
  /** Signed once for each, as an app keeps its token. */
  const tokenOf = (who: Who): Promise<string> => {
    const token = signed.get(idOf(who)) ?? tokens.sign(who);
    signed.set(idOf(who), token);
    return token;
  };

  const address = (fetch?: Fetch, as: Who = INSTALLER): SiteToProvision => {
    const how = { token: () => tokenOf(as), ...(fetch === undefined ? {} : { fetch }) };
    return {
      ...{ siteUrl: SITE_URL, link: LINK },
      graph: { graphOrigin: `${origin}/graph`, ...how },
      sharePoint: { sharePointOrigin: `${origin}/sharepoint`, ...how },
    };
  };
  const provisioned = (how: HowToProvision & { fetch?: Fetch; as?: Who; link?: undefined } = {}) => {
    const to = address(how.fetch, how.as);
    return provisionSite('link' in how ? { ...to, link: undefined } : to, () => undefined, how);
  };

  async function asked(method: string, url: string, as: Who, body?: unknown, more = {}): Promise<Asked> {
    const headers = {
      Authorization: `Bearer ${await tokenOf(as)}`,
      'Content-Type': 'application/json',
      ...more,
    };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await fetch(`${origin}${url}`, { method, headers, ...sent });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
  }

  const joins = (group: string, who: Group): Promise<void> =>
    joinGroup(sharePointAt(address().sharePoint, SITE_URL), group, PEOPLE[who].userPrincipalName);

  const site = '/graph/v1.0/sites/contoso.sharepoint.com:/sites/inspections:';
  const web = '/sharepoint/sites/inspections/_api/web';
  return {
    ...{ graph, database, address, provisioned },
    inGraph: (method: string, path: string, as: Who = INSTALLER, body?: unknown) =>
      asked(method, `${site}${path}`, as, body),
    /** The names of the sites that a search finds. */
    found: async (words: string, as: Who): Promise<string[]> => {
      const { body } = await asked('GET', `/graph/v1.0/sites?search=${words}`, as);
      return (body as { value: { displayName: string }[] }).value.map(({ displayName }) => displayName);
    },
    inSharePoint: (method: string, path: string, as: Who = INSTALLER, body?: unknown, more = {}) =>
      asked(method, `${web}${path}`, as, body, more),
    joins,
    fillGroups: async () => {
      for (const group of ['Coordinators', 'Owners', 'Readers'] as const) await joins(group, group);
    },
    violations: () => [...checked.violations, ...mistakes],
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      database.close();
    },
  };
}

export type LocalSite = Awaited<ReturnType<typeof siteOver>>;

/** What is other than it should be or was before, in one line each. */
export const told = (steps: readonly Step[], ...kinds: Step['is'][]): string[] =>
  steps
    .filter(({ is }) => kinds.length === 0 || kinds.includes(is))
    .map((step) => [step.list, step.part, step.name, 'how' in step ? step.how : step.is].join(' · '));
