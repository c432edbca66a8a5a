/** A request to SharePoint as a route sees it, and how the route is found. */
import type { Who } from '../wire';
import { absent, badRequest } from './errors';

export type SharePointAsk = {
  who: Who;
  body: Record<string, unknown>;
  /** Whether the body came as `application/json;odata=verbose`, which some calls insist on. */
  verbose: boolean;
  query: URLSearchParams;
  /** A named part of the path. */
  at: (name: string) => string;
};

export type SharePointRoute = {
  method: 'GET' | 'POST' | 'MERGE' | 'DELETE';
  /** Matched against all that follows `_api/web`, whatever its case. */
  path: RegExp;
  reply: (ask: SharePointAsk) => unknown;
};

export type Incoming = Omit<SharePointAsk, 'at'> & { method: string; path: string };

export const LIST = String.raw`/lists\(guid'(?<list>[0-9a-f-]{36})'\)`;

export const route = (
  method: SharePointRoute['method'],
  path: string,
  reply: SharePointRoute['reply'],
): SharePointRoute => ({ method, path: new RegExp(`^${path}$`, 'i'), reply });

export function answer(routes: readonly SharePointRoute[], { method, path, ...rest }: Incoming): unknown {
  const found = routes.flatMap((each) => {
    const match = each.path.exec(path);
    return match === null ? [] : [{ route: each, parts: match.groups ?? {} }];
  });
  if (found.length === 0) throw absent(`Cannot find resource for the request ${path}.`);
  const fitting = found.find(({ route: { method: wanted } }) => wanted === method);
  if (fitting === undefined) throw badRequest('The HTTP method is not supported for this resource.');
  const at = (name: string) => fitting.parts[name] ?? '';
  return selected(fitting.route.reply({ ...rest, at }), rest.query.get('$select'));
}

/** Only what was named; `A/B` keeps the whole of A, which is enough here. */
function selected(value: unknown, select: string | null): unknown {
  if (select === null || typeof value !== 'object' || value === null) return value;
  const names = select.split(',').map((name) => name.trim().split('/')[0]);
  const pick = (whole: object) =>
    Object.fromEntries(Object.entries(whole).filter(([name]) => names.includes(name)));
  return 'value' in value && Array.isArray(value.value)
    ? { value: value.value.map((each) => pick(each as object)) }
    : pick(value);
}
