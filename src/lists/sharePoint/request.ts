/** The door to SharePoint REST, for the few things Graph cannot do: views, formats, versioning and permissions. */
import { RegisterError, type RegisterFailure } from '../../inspection/register';
import { failed } from '../graph/failure';
import { type Fetch, nameOf } from '../graph/middleware';
import { pause } from '../graph/waits';

export type SharePointAddress = {
  /** https://contoso.sharepoint.com, or where a stand-in is mounted, such as http://127.0.0.1:3978/sharepoint. */
  sharePointOrigin: string;
  /** A token for SharePoint itself; one for Graph is refused there. */
  token: () => Promise<string>;
  fetch?: Fetch;
};

export type SharePoint = {
  /** `path` is what follows `_api/web`; `what` names the thing for an error's sentence. */
  get(path: string, what: string): Promise<unknown>;
  post(path: string, body: unknown, what: string): Promise<unknown>;
  /** For the calls that take their body in the older, wordy form only, as views/add does. */
  postVerbose(path: string, body: unknown, what: string): Promise<unknown>;
  merge(path: string, body: unknown, what: string): Promise<unknown>;
};

const LIGHT = 'application/json;odata=nometadata';
const VERBOSE = 'application/json;odata=verbose';
// A bearer token stands for itself: the form digest is asked only of pages that sign in with a cookie
// (sp-add-ins/working-with-lists-and-list-items-with-rest.md, "form digest").
const MERGE = { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' };

const TIME_LIMIT = 30_000;
const MOST_TRIES = 4;
const LONGEST_WAIT = 120;

type Sending = { method: 'GET' | 'POST'; body?: unknown; headers?: Record<string, string> };

export function sharePointAt(
  { sharePointOrigin, token, fetch }: SharePointAddress,
  siteUrl: string,
): SharePoint {
  const { pathname } = new URL(siteUrl);
  const web = `${sharePointOrigin.replace(/\/+$/, '')}${pathname.replace(/\/+$/, '')}/_api/web`;
  const send = fetch ?? ((input, init) => globalThis.fetch(input, init));

  async function ask(path: string, { method, body, headers }: Sending, what: string): Promise<unknown> {
    for (let tries = 1; ; tries += 1) {
      const authorization = { Authorization: `Bearer ${await tokenOr(token, what)}` };
      const init: RequestInit = {
        ...{ method, redirect: 'error', signal: AbortSignal.timeout(TIME_LIMIT) },
        headers: {
          Accept: LIGHT,
          ...(method === 'GET' ? {} : { 'Content-Type': LIGHT }),
          ...headers,
          ...authorization,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      };
      const { status, text, retryAfter } = await answered(() => send(`${web}${path}`, init), what);
      // Throttled means not done, so a change may be sent again as well.
      const busy = status === 429 || status === 503;
      if (busy && tries < MOST_TRIES && retryAfter <= LONGEST_WAIT) await pause(retryAfter * 1000);
      else if (status >= 200 && status < 300) return text === '' ? undefined : parsed(text, what);
      else throw refusal(status, text, what);
    }
  }

  return {
    get: (path, what) => ask(path, { method: 'GET' }, what),
    post: (path, body, what) => ask(path, { method: 'POST', body }, what),
    postVerbose: (path, body, what) =>
      ask(path, { method: 'POST', body, headers: { 'Content-Type': VERBOSE } }, what),
    merge: (path, body, what) => ask(path, { method: 'POST', body, headers: MERGE }, what),
  };
}

async function tokenOr(token: () => Promise<string>, what: string): Promise<string> {
  try {
    return await token();
  } catch (error) {
    if (!(error instanceof RegisterError)) throw failed('signed out', what, nameOf(error));
    throw failed(error.failure, what, new Error(error.message));
  }
}

async function answered(send: () => Promise<Response>, what: string) {
  try {
    const response = await send();
    const retryAfter = Number(response.headers.get('retry-after') ?? 1);
    return { status: response.status, text: await response.text(), retryAfter };
  } catch (error) {
    throw failed('unreachable', what, nameOf(error));
  }
}

function parsed(text: string, what: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw failed('unreadable', what, nameOf(error));
  }
}

const FAILURES: Readonly<Record<number, RegisterFailure>> = {
  401: 'signed out',
  403: 'forbidden',
  404: 'missing',
  412: 'changed',
  429: 'busy',
  503: 'busy',
};

/** The code stays, as it names the exception; the message may quote what was sent, and goes no further. */
function refusal(status: number, text: string, what: string): RegisterError {
  const code = /"code":\s*"(-?\d+, [\w.]{1,120})"/.exec(text)?.[1] ?? 'without a code';
  const cause = new Error(`SharePoint answered ${status} ${code}`);
  return failed(FAILURES[status] ?? 'refused', what, cause);
}
