/** A stand-in for the part of SharePoint REST that sets lists up: views, formats, versioning and permissions. */
import express, { type ErrorRequestHandler, type Request, type Response, type Router } from 'express';
import type { Database } from '../database';
import { may } from '../people/rights';
import { createStore } from '../store';
import type { Who } from '../wire';
import { SharePointError, denied, errorBody } from './errors';
import { listRoutes } from './lists';
import { principalRoutes } from './principals';
import { answer } from './routes';
import { securityRoutes } from './security';
import { layTables } from './tables';
import { viewRoutes } from './views';
import { visitRoutes } from './visit';

export type LocalSharePointOptions = {
  /** The database of the Graph stand-in: a list's id there is its id here. */
  database: Database;
  /** The site's path below the host, such as /sites/inspections. */
  sitePath: string;
  siteName: string;
  /** As the Graph stand-in has it; UTC when not said. */
  siteZone?: string;
  whoAsks: (authorization: string | undefined) => Promise<Who | undefined>;
  onMistake?: (error: unknown) => void;
};

export type LocalSharePoint = { router: Router };

// Long formats come as text inside JSON.
const LARGEST_BODY = '1mb';

export function createLocalSharePoint(options: LocalSharePointOptions): LocalSharePoint {
  const { database, sitePath, siteName, whoAsks, onMistake } = options;
  const store = createStore(database, () => '', options.siteZone ?? 'UTC');
  layTables(store, siteName);
  const routes = [
    ...listRoutes(store),
    ...viewRoutes(store),
    ...principalRoutes(store),
    ...securityRoutes(store),
    ...visitRoutes(store),
  ];
  const web = `/${sitePath.replace(/^\/+|\/+$/g, '')}/_api/web`.toLowerCase();

  async function respond(request: Request, response: Response): Promise<void> {
    try {
      const who = await whoAsks(request.get('authorization'));
      if (who === undefined) throw new SharePointError(401, '-1, UnauthorizedAccess', 'Access denied.');
      send(response, () => replyTo(request, who));
    } catch (error) {
      refuse(request, response, error);
    }
  }

  function replyTo(request: Request, who: Who): unknown {
    const path = pathOf(request);
    if (!path.toLowerCase().startsWith(web))
      throw new SharePointError(404, '-1, NotFound', '404 FILE NOT FOUND');
    // Whoever may not read the site is told nothing about it, not even who they are there.
    if (!may(store, who, 'read', '*')) throw denied();
    const verb = request.get('x-http-method')?.toUpperCase();
    const method = request.method === 'POST' && verb !== undefined ? verb : request.method;
    const changing = method === 'MERGE' || method === 'DELETE';
    if (changing && request.get('if-match') === undefined) throw new SharePointError(...NO_MATCH);
    const incoming = {
      ...{ who, method: method === 'PATCH' ? 'MERGE' : method, path: path.slice(web.length) },
      body: (request.body ?? {}) as Record<string, unknown>,
      verbose: /odata=verbose/.test(request.get('content-type') ?? ''),
      query: new URL(request.originalUrl, 'http://local').searchParams,
    };
    return store.transaction(() => answer(routes, incoming));
  }

  function refuse(request: Request, response: Response, error: unknown): void {
    if (!(error instanceof SharePointError)) onMistake?.(error);
    const known =
      error instanceof SharePointError ? error : new SharePointError(500, '-1, System.Exception', 'Failed');
    const verbose = /odata=verbose/.test(request.get('accept') ?? '');
    response.status(known.status).json(errorBody(known, verbose));
  }

  const unreadable: ErrorRequestHandler = (_error, request, response, _next) =>
    refuse(request, response, new SharePointError(400, '-1, InvalidClientQuery', 'Invalid JSON.'));

  const router = express.Router();
  router.use(
    express.json({
      limit: LARGEST_BODY,
      type: (request) => /json/.test(request.headers['content-type'] ?? ''),
    }),
  );
  router.use((request, response) => void respond(request, response));
  router.use(unreadable);
  return { router };
}

const NO_MATCH = [
  412,
  '-1, Microsoft.SharePoint.Client.ClientServiceException',
  'The HTTP header If-Match is missing.',
] as const;

function pathOf(request: Request): string {
  try {
    return decodeURIComponent(request.path);
  } catch {
    throw denied();
  }
}

function send(response: Response, make: () => unknown): void {
  const body = make();
  if (body === undefined) response.status(204).end();
  else response.status(200).set('Cache-Control', 'no-store').json(body);
}
