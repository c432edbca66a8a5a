/** The one web server: pages, their settings, and the bot's door; everything it sends carries its safety headers. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import express, { type ErrorRequestHandler, type Express, type Response } from 'express';
import { rateLimit } from 'express-rate-limit';
import expressStaticGzip from 'express-static-gzip';
import helmet from 'helmet';
import { answer as say } from '../wording/server';
import { type Guarded, guard, notedRefusals } from './guard';
import type { Log } from './log';
import type { Readiness } from './readiness';

export type ServerParts = {
  /** The folder with tab.html, chat.html and their scripts. */
  pages: string;
  /** What the tab needs to know before anyone signs in; nothing secret. */
  tabSettings: () => Record<string, unknown>;
  /** Hosts besides Microsoft's common ones that the tab asks: the organisation's SharePoint. */
  connectTo: readonly string[];
  guarded: Guarded;
  /** Without a tenant: refuses requests that came by another name than loopback's. */
  onlyHosts: (() => readonly string[]) | undefined;
  /** Undefined until everything has been put together. */
  readiness: () => Promise<Readiness> | undefined;
  log: Log;
};

// https://learn.microsoft.com/microsoftteams/platform/tabs/how-to/tab-requirements
const TEAMS = ['https://teams.microsoft.com', 'https://*.teams.microsoft.com', 'https://*.cloud.microsoft'];
const MICROSOFT = [
  'https://graph.microsoft.com',
  'https://login.microsoftonline.com',
  'https://res.cdn.office.net',
];

export type Server = {
  express: Express;
  sendPage: (response: Response, page: 'tab' | 'chat') => void;
  finish: () => void;
};

export function createServer({
  pages,
  tabSettings,
  connectTo,
  guarded,
  onlyHosts,
  readiness,
  log,
}: ServerParts): Server {
  const server = express();
  server.disable('x-powered-by');
  if (onlyHosts !== undefined) server.use(loopbackOnly(onlyHosts));
  server.use(safetyHeaders(connectTo));
  server.get('/healthz', (_request, response) => void response.json({ ok: true }));
  server.get('/readyz', async (_request, response) => {
    const found = await readiness();
    response.status(found?.ready === true ? 200 : 503).json(found ?? { ready: false });
  });
  server.get(
    '/settings.json',
    (_request, response) => void response.set('cache-control', 'no-store').json(tabSettings()),
  );
  server.use(
    '/api/messages',
    notedRefusals(log),
    rateLimit({ windowMs: 60_000, limit: 1_200, standardHeaders: 'draft-8', legacyHeaders: false }),
  );
  server.post('/api/messages', express.json({ limit: '256kb' }), guard(guarded));
  const sendPage = pageSender(pages);
  server.get('/', (_request, response) => sendPage(response, 'tab'));
  server.use('/assets', packedFiles(pages));
  server.get('/service-worker.js', workerSender(pages));
  return {
    express: server,
    sendPage,
    finish: () => void server.get(PLAIN, toScreen).use(notFound, failed(log)),
  };
}

/**
 * As the build packed them. Only what is the same for everybody is packed: what holds secrets must not be measured by
 * how well it shrinks.
 */
export const packedFiles = (folder: string): express.RequestHandler =>
  expressStaticGzip(folder, {
    ...{ enableBrotli: true, orderPreference: ['br'], index: false },
    serveStatic: { index: false, immutable: true, maxAge: '1y' },
  });

/**
 * A page of another site can make a name of its own point at 127.0.0.1; the Host header still tells. Whoever asks for a page by
 * another of our names is led to the first, which the tab's addresses and its kept rows go by.
 */
const loopbackOnly =
  (hosts: () => readonly string[]): express.RequestHandler =>
  (request, response, next) => {
    const [own = '', ...others] = hosts();
    const asked = request.get('host') ?? '';
    if (asked === own) return next();
    if (!others.includes(asked)) return void response.status(403).type('text/plain').send(say.asPrinted);
    if (request.method !== 'GET' || request.accepts(['json', 'html']) !== 'html') return next();
    response.redirect(302, `http://${own}${request.originalUrl}`);
  };

function safetyHeaders(connectTo: readonly string[]): express.RequestHandler {
  const headers = helmet({
    // frame-ancestors says who may frame the tab; a tab lives in a frame.
    xFrameOptions: false,
    // Sign-in opens a window that has to report back.
    crossOriginOpenerPolicy: false,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // Fluent puts its rules into style elements that carry this nonce.
        styleSrc: ["'self'", (_request, response) => `'nonce-${nonceOf(response as Response)}'`],
        connectSrc: ["'self'", ...MICROSOFT, ...connectTo],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'", 'https://res.cdn.office.net'],
        frameSrc: ['https://login.microsoftonline.com'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'self'", ...TEAMS],
      },
    },
  });
  return (request, response, next) => {
    response.locals['nonce'] = randomBytes(16).toString('base64');
    headers(request, response, next);
  };
}

const nonceOf = (response: Response): string => String(response.locals['nonce']);

function pageSender(pages: string): Server['sendPage'] {
  const html = {
    tab: readFileSync(path.join(pages, 'tab.html'), 'utf8'),
    chat: readFileSync(path.join(pages, 'chat.html'), 'utf8'),
  };
  return (response, page) => {
    const nonce = `<head><meta name="csp-nonce" content="${nonceOf(response)}">`;
    response.type('html').set('cache-control', 'no-store').send(html[page].replace('<head>', nonce));
  };
}

/** At the root, for it serves only what lies below it; asked for anew each time, for by it a browser learns of a newer tab. */
function workerSender(pages: string): express.RequestHandler {
  const file = path.join(pages, 'service-worker.js');
  return (_request, response, next) =>
    response.sendFile(file, { cacheControl: false, headers: { 'cache-control': 'no-cache' } }, (error) => {
      // A build for developing has none.
      if (error !== undefined) next();
    });
}

// "/recommendations/12" as people send it to each other; whatever has a dot in it is a file.
const PLAIN = /^(?:\/[a-z0-9-]+)+$/i;

/** A browser that asks for a page gets the tab at that screen; anything that asks for data does not. */
const toScreen: express.RequestHandler = (request, response, next) => {
  if (request.accepts(['json', 'html']) !== 'html') return next();
  response.set('cache-control', 'no-store').redirect(302, `/#${request.originalUrl}`);
};

const notFound: express.RequestHandler = (_request, response) => {
  response.status(404).json({ error: { code: 'notFound', message: say.nothingHere } });
};

const failed =
  (log: Log): ErrorRequestHandler =>
  (error: { status?: number; name?: string }, request, response, _next) => {
    const status =
      error.status !== undefined && error.status >= 400 && error.status < 500 ? error.status : 500;
    // The error itself may hold a token or someone's words; its name and the path are enough to find it.
    if (status === 500) log.error({ path: request.path, name: error.name }, 'a request failed');
    response.status(status).json({ error: { code: 'failed', message: say.failed } });
  };
