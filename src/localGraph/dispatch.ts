/** Finds the route a request is for and answers it, whichever way it came in. */
import { GraphError, errorBody, invalidRequest, notFound } from './errors';
import { throughPath, type Sites } from './lists/sites';
import type { Ask, Reply, Request, Route } from './wire';

type Found = { route: Route; parts: Record<string, string> };

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch (cause) {
    throw new GraphError(400, 'BadRequest', 'The path is not well formed', { cause });
  }
}

function match(route: Route, segments: readonly string[]): Found | undefined {
  const wanted = route.path.split('/').slice(1);
  if (wanted.length !== segments.length) return undefined;
  const parts: Record<string, string> = {};
  for (const [at, name] of wanted.entries()) {
    const segment = segments[at] ?? '';
    if (name.startsWith(':')) parts[name.slice(1)] = segment;
    else if (name.toLowerCase() !== segment.toLowerCase()) return undefined;
  }
  return { route, parts };
}

/** A fixed word counts before a name: `items/delta` is not the item called delta. */
function best(found: readonly Found[]): Found | undefined {
  const names = ({ parts }: Found) => Object.keys(parts).length;
  return [...found].sort((one, other) => names(one) - names(other))[0];
}

function checkOptions(route: Route, query: URLSearchParams): void {
  for (const name of query.keys()) {
    if (query.getAll(name).length > 1) {
      throw invalidRequest(`Query option '${name}' was specified more than once`, 'invalidQueryOption');
    }
    if (name.startsWith('$') && !(route.options ?? []).includes(name)) {
      throw invalidRequest(`The query option '${name}' is not supported here`, 'invalidQueryOption');
    }
  }
}

function askOf(request: Request, path: string, search: string, { parts }: Found): Ask {
  const at = (part: string) => {
    const value = parts[part];
    if (value === undefined) throw new Error(`No part '${part}' in the route of ${path}`);
    return value;
  };
  return { ...request, path, query: new URLSearchParams(search), at };
}

export function createDispatch(routes: readonly Route[], sites: Sites, host: string) {
  return (request: Request): Reply => {
    const cut = request.url.indexOf('?');
    const rawPath = cut < 0 ? request.url : request.url.slice(0, cut);
    const search = cut < 0 ? '' : request.url.slice(cut + 1);
    const plain = rawPath.length > 1 ? rawPath.replace(/\/$/, '') : rawPath;
    const path = throughPath(sites, host, plain.replace(/%3a/gi, ':')) ?? plain;
    const segments = path.split('/').slice(1).map(decoded);
    const found = routes.flatMap((route) => match(route, segments) ?? []);
    if (found.length === 0) throw notFound(`Resource not found for the segment '${segments.at(-1) ?? ''}'.`);
    const fitting = best(found.filter(({ route }) => route.method === request.method));
    if (fitting === undefined) throw new GraphError(405, 'notAllowed', 'The method is not allowed here');
    const ask = askOf(request, path, search, fitting);
    checkOptions(fitting.route, ask.query);
    return fitting.route.reply(ask);
  };
}

export function refusal(error: GraphError, requestId: string, clientId: string | undefined): Reply {
  const body = errorBody(error, { request: requestId, client: clientId ?? requestId });
  return { status: error.status, headers: { ...error.more.headers }, body };
}
