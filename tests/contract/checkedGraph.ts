/** Stands in front of a Graph stand-in and holds every request and answer to the published contract. */
import type { RequestHandler } from 'express';
import { contract } from './contract';

type Part = { id: string; method: string; url: string; body?: unknown };
type Answer = { id: string; status: number; body?: unknown };

export type CheckedGraph = { middleware: RequestHandler; violations: string[] };

function batchTrouble(request: unknown, response: unknown): string[] {
  const parts = (request as { requests?: Part[] } | undefined)?.requests ?? [];
  const answers = (response as { responses?: Answer[] } | undefined)?.responses ?? [];
  return parts.flatMap(({ id, method, url, body }) => {
    const answer = answers.find((each) => each.id === id);
    if (answer === undefined) return [`batch part ${id} ${method} ${url} has no answer`];
    return contract(method, url.startsWith('/') ? url : `/${url}`, body, answer.status, answer.body);
  });
}

/** The one break of the contract that Graph itself is known for: an error among the changes (msgraph-sdk-typescript#544). */
function withoutBrokenEntries(url: string, body: unknown): unknown {
  const { value } = (body ?? {}) as { value?: unknown };
  if (!/\/items\/delta/.test(url) || !Array.isArray(value)) return body;
  const isBroken = (entry: unknown) => Object.keys(entry as object).join() === 'error';
  return { ...(body as object), value: value.filter((entry) => !isBroken(entry)) };
}

function bodyIn(chunks: readonly Buffer[]): unknown {
  const text = Buffer.concat(chunks).toString();
  return text === '' ? undefined : (JSON.parse(text) as unknown);
}

/** Mount it at the same place, before the stand-in: `app.use('/graph', checked.middleware, graph.router)`. */
export function checkedGraph(): CheckedGraph {
  const violations: string[] = [];

  const middleware: RequestHandler = (req, res, next) => {
    // Where a link to a file leads is SharePoint's own, and not a part of Graph.
    if (req.url.startsWith('/files/')) return next();
    const chunks: Buffer[] = [];
    const keep = (chunk: unknown) => {
      if (typeof chunk === 'string' || Buffer.isBuffer(chunk)) chunks.push(Buffer.from(chunk));
    };
    // Only the two ways a body can leave are listened to; what goes out is not touched.
    const end = res.end.bind(res) as (...sent: unknown[]) => typeof res;
    const write = res.write.bind(res) as (...sent: unknown[]) => boolean;
    res.end = ((...sent: unknown[]) => {
      keep(sent[0]);
      return end(...sent);
    }) as typeof res.end;
    res.write = ((...sent: unknown[]) => {
      keep(sent[0]);
      return write(...sent);
    }) as typeof res.write;
    const url = req.url.replace(/^\/v1\.0/, '');
    const method = req.method;
    res.once('finish', () => {
      const answer = withoutBrokenEntries(url, bodyIn(chunks));
      const sent: unknown = req.body;
      violations.push(...contract(method, url, sent, res.statusCode, answer));
      if (url.startsWith('/$batch') && res.statusCode === 200) violations.push(...batchTrouble(sent, answer));
    });
    next();
  };
  return { middleware, violations };
}
