/** A stand-in for Microsoft Graph v1.0 over SQLite: sites, lists, items and people, with Graph's own manners. */
import type { Router } from 'express';
import { randomUUID } from 'node:crypto';
import { replyToBatch } from './batch';
import { columnRoutes } from './lists/columnRoutes';
import type { Database } from './database';
import { createDelta } from './items/delta';
import { createDispatch, refusal } from './dispatch';
import { createDrives } from './files/drives';
import { GraphError } from './errors';
import { ConnectionCut, type Fault, createFaults } from './faults';
import { createItemRoutes } from './items/items';
import { createItems } from './items/itemShown';
import { createLists } from './lists/lists';
import { type Person, keepPerson } from './people/people';
import { type Right, SITE_ROLES, type SiteRole, keepGrant } from './people/rights';
import { shell } from './shell';
import { createSites } from './lists/sites';
import { createStore } from './store';
import { type SentMail, type SentNotification, type Teamwork, createTeamwork } from './people/teamwork';
import { uploadRoutes } from './files/uploads';
import { userRoutes } from './people/users';
import { versionRoutes } from './items/versions';
import type { Threshold } from './items/threshold';
import type { AskHeaders, Reply, Request, Route, Who } from './wire';

export type LocalGraphOptions = {
  database: Database;
  /** Where the router is mounted, such as http://127.0.0.1:3978/graph. Asked for whenever a link is made. */
  baseAddress: () => string;
  siteHost: string;
  sitePath: string;
  siteName: string;
  /** The zone in the site's regional settings, such as Europe/London. UTC unless said. */
  siteZone?: string;
  whoAsks: (authorization: string | undefined) => Promise<Who | undefined>;
  /** The Teams beside it; without one nobody has a licence for it. */
  teamwork?: Teamwork;
  /** SharePoint's 5,000 rows and its usual answer, unless a test says otherwise. */
  listViewThreshold?: Partial<Threshold>;
  /** Told of every mistake of our own; the caller over HTTP only learns that there was one. */
  onMistake?: (error: unknown) => void;
};

/** One answered request. A part of a batch is told of by itself, before the batch that holds it. */
export type Heard = { method: string; path: string; status: number; inBatch: boolean };

export type LocalGraph = {
  router: Router;
  /** The same answer as over HTTP, without the way there: for filling a store before anything listens. */
  answer: (request: Request) => Reply;
  addUser: (person: Person) => void;
  /** `principal` is a user's id, an application's id, or 'everyone'. `list` is a display name, or '*' for all without grants of their own. */
  grant: (list: string, principal: string, right: Right) => void;
  /** What an administrator does with a `Sites.Selected` grant: lets an application into the site by itself. */
  letIn: (application: string, role: SiteRole) => void;
  /** Letters and notifications that were sent, oldest first. */
  mails: () => readonly SentMail[];
  notifications: () => readonly SentNotification[];
  /** What is answered here, for whoever compares it with what Graph answers. */
  operations: readonly Pick<Route, 'method' | 'path'>[];
  failNext: (fault: Fault) => void;
  forgetFaults: () => void;
  /** Makes every delta token given out so far unknown, as SharePoint does after a while. */
  expireDeltaTokens: () => void;
  onRequest: (listener: (heard: Heard) => void) => () => void;
};

export function createLocalGraph(options: LocalGraphOptions): LocalGraph {
  const { database, baseAddress, siteHost, sitePath, siteName, whoAsks } = options;
  const store = createStore(database, baseAddress, options.siteZone ?? 'UTC');
  const sites = createSites(store, { host: siteHost, path: sitePath, name: siteName });
  const lists = createLists(store, sites);
  const items = createItems(store, sites);
  const delta = createDelta(store, lists, items);
  const drives = createDrives(store, lists);
  const teamwork = createTeamwork(store, options.teamwork);
  const faults = createFaults((path) => store.address(path));
  const threshold: Threshold = { rows: 5000, answer: 'unprocessable', ...options.listViewThreshold };
  const listeners = new Set<(heard: Heard) => void>();

  const batch: Route = {
    ...{ method: 'POST', path: '/$batch' },
    reply: (ask) =>
      replyToBatch(
        ask,
        (part) => answer(part, true),
        (error) => refused(error, {}),
      ),
  };
  const routes = [
    batch,
    ...sites.routes,
    ...lists.routes,
    ...columnRoutes(store, (ask, wanted) => lists.find(ask, wanted)),
    ...createItemRoutes(lists, { store, items, threshold }),
    ...versionRoutes(store, lists, items),
    ...delta.routes,
    ...drives.routes,
    ...uploadRoutes(store, drives),
    ...userRoutes(store),
    ...teamwork.routes,
  ];
  const dispatch = createDispatch(routes, sites, siteHost);

  function refused(error: unknown, headers: AskHeaders): Reply {
    if (error instanceof ConnectionCut) throw error;
    if (!(error instanceof GraphError)) options.onMistake?.(error);
    const known =
      error instanceof GraphError
        ? error
        : new GraphError(500, 'generalException', 'General exception while processing');
    return refusal(known, randomUUID(), headers['client-request-id']);
  }

  function answer(request: Request, inBatch: boolean): Reply {
    const { method, url, headers } = request;
    const reply = faults.around(
      request,
      () => dispatch(request),
      (error) => refused(error, headers),
    );
    for (const listener of listeners) listener({ method, path: url, status: reply.status, inBatch });
    return reply;
  }

  return {
    router: shell({ answer, refused, whoAsks, fileAt: drives.contentOf }),
    answer: (request) => answer(request, false),
    addUser: (person) => store.transaction(() => keepPerson(store, person)),
    grant: (list, principal, right) => store.transaction(() => keepGrant(store, list, principal, right)),
    letIn: (application, role) =>
      store.transaction(() => keepGrant(store, '*', application, SITE_ROLES[role])),
    ...{ mails: teamwork.mails, notifications: teamwork.notifications },
    operations: routes.map(({ method, path }) => ({ method, path })),
    failNext: (fault) => faults.failNext(fault),
    forgetFaults: () => faults.forget(),
    expireDeltaTokens: delta.expireTokens,
    onRequest(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
