/** The HTTP around the stand-in: sign-in, bodies, and every answer with a request-id. */
import express, { type ErrorRequestHandler, type RequestHandler, type Router } from 'express';
import { randomUUID } from 'node:crypto';
import { GraphError } from './errors';
import { ConnectionCut } from './faults';
import type { AskHeaders, OnTheWay, Reply, Request, Who } from './wire';

// A batch of twenty items with long texts stays well below.
const LARGEST_BODY = '4mb';
// One part of an upload; a whole file in one request may be 4 MB (driveitem_put_content).
const LARGEST_PART = '60mb';

type Shell = {
  answer: (request: Request, inBatch: boolean) => Reply;
  refused: (error: unknown, headers: AskHeaders) => Reply;
  whoAsks: (authorization: string | undefined) => Promise<Who | undefined>;
  /** What is in a file of a library; undefined when there is none of that id. */
  fileAt: (id: string) => Uint8Array | undefined;
};

const NOBODY: Who = { app: { id: '', name: '' } };

export function shell({ answer, refused, whoAsks, fileAt }: Shell): Router {
  const router = express.Router();

  function send(req: express.Request, res: express.Response, make: () => Reply): void {
    try {
      const { status, headers = {}, body, onTheWay = { delay: 0, cut: false } } = make();
      const clientId = req.get('client-request-id');
      res
        .status(status)
        .set({ 'Cache-Control': 'no-store', 'request-id': requestIdIn(body) ?? randomUUID(), ...headers });
      if (clientId !== undefined) res.set('client-request-id', clientId);
      // res.json would add an ETag and answer 304 by itself
      if (body !== undefined) res.type('json');
      leave(res, body === undefined ? '' : JSON.stringify(body), onTheWay);
    } catch (error) {
      if (!(error instanceof ConnectionCut)) throw error;
      res.socket?.destroy();
    }
  }

  const signedIn: RequestHandler = async (req, res, next) => {
    const who = await whoAsks(req.get('authorization'));
    res.locals['who'] = who;
    if (who !== undefined) return next();
    const message = 'Access token is empty, expired or not valid.';
    send(req, res, () => refused(new GraphError(401, 'InvalidAuthenticationToken', message), headersOf(req)));
  };

  const unreadable: ErrorRequestHandler = (error: unknown, req, res, _next) => {
    const status = (error as { status?: unknown }).status;
    const tooLarge = status === 413;
    const known = new GraphError(
      tooLarge ? 413 : 400,
      'BadRequest',
      tooLarge ? 'The request body is too large' : 'Unable to read JSON request payload.',
    );
    const ours = typeof status !== 'number' || status >= 500;
    send(req, res, () => refused(ours ? error : known, headersOf(req)));
  };

  const bytes = express.raw({ type: 'application/octet-stream', limit: LARGEST_PART });
  // The address of an upload carries its own leave, and nobody signs in to it (driveitem_createuploadsession).
  router.use('/uploads', bytes, (req, res) => {
    const url = `/uploads${req.url}`;
    const request = { method: req.method, url, headers: headersOf(req), body: bodyOf(req), who: NOBODY };
    send(req, res, () => answer(request, false));
  });
  router.get('/files/:file/:name', (req, res) => {
    const content = fileAt(req.params.file);
    if (content === undefined) return void res.status(404).type('text/plain').send('There is no such file.');
    // A file of a stranger's making must not run as a page of ours.
    res.set({ 'Content-Security-Policy': 'sandbox', 'X-Content-Type-Options': 'nosniff' });
    res.attachment(req.params.name).send(Buffer.from(content));
  });
  router.use('/v1.0', signedIn, bytes, express.json({ limit: LARGEST_BODY }), (req, res) => {
    const who = res.locals['who'] as Who;
    const request = { method: req.method, url: req.url, headers: headersOf(req), body: bodyOf(req), who };
    send(req, res, () => answer(request, false));
  });
  router.use((req, res) => {
    const error = new GraphError(404, 'BadRequest', 'Only v1.0 is answered here');
    send(req, res, () => refused(error, headersOf(req)));
  });
  router.use(unreadable);
  return router;
}

function leave(res: express.Response, body: string, { delay, cut }: OnTheWay): void {
  const go = () => {
    if (cut) res.write(body.slice(0, Math.ceil(body.length / 2)), () => res.socket?.destroy());
    else res.end(body);
  };
  if (delay === 0) return go();
  const waiting = setTimeout(go, delay);
  res.once('close', () => clearTimeout(waiting)); // whoever asked has given up
}

function bodyOf(req: express.Request): unknown {
  return req.body as unknown;
}

function headersOf(req: express.Request): AskHeaders {
  const each = Object.entries(req.headers).map(([name, value]) => [name, String(value)]);
  return Object.fromEntries(each) as AskHeaders;
}

function requestIdIn(body: unknown): string | undefined {
  const inner = (body as { error?: { innerError?: { 'request-id'?: string } } } | undefined)?.error
    ?.innerError;
  return inner?.['request-id'];
}
