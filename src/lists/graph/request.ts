/** The one door to Graph: every single request goes through here, signed, timed, retried with a count, and answered. */
import { Client, type GraphRequest, ResponseType } from '@microsoft/microsoft-graph-client';
import { RegisterError } from '../../inspection/register';
import { naming } from './agent';
import { type Answer, bodyOf, failed } from './failure';
import { createGate } from './gate';
import { type Fetch, Sending, Signing, Stopped, nameOf, stoppedBy } from './middleware';
import { Patience } from './patience';
import { type Pace, type Pause, createPace, pause as plainPause } from './waits';

export type GraphAddress = {
  /** https://graph.microsoft.com, or where a stand-in is mounted, such as http://127.0.0.1:3978/graph. */
  graphOrigin: string;
  token: () => Promise<string>;
  fetch?: Fetch;
  /** How the app names itself: see agent.ts. */
  agent?: string;
  pause?: Pause;
};

/** `what` names the thing for an error's sentence: a list and a row, never anyone's words. */
export type About = { what: string; headers?: Record<string, string>; signal?: AbortSignal | undefined };

/** The parts of a batch are told of to the pace one by one, as a request by itself is on its way. */
export type Graph = Pick<Pace, 'heard' | 'passed'> & {
  get(path: string, about: About): Promise<unknown>;
  post(path: string, body: unknown, about: About): Promise<unknown>;
  patch(path: string, body: unknown, about: About): Promise<unknown>;
  /** The bytes of a file. */
  put(path: string, bytes: Uint8Array, about: About): Promise<unknown>;
  /** Without our token: only for an address that Graph gave and that carries its own leave, once its host was looked at. */
  unsigned: Fetch;
  /** The path behind a link Graph gave. Rejects a link that leads anywhere else. */
  pathOf(link: string, what: string): string;
  pause: Pause;
};

const VERSION = 'v1.0';
// A browser opens no more than six connections to a host; two are left for sign-in and our own server.
const MOST_AT_ONCE = 4;

export function graphAt(address: GraphAddress): Graph {
  const { graphOrigin, token, fetch = plainFetch, agent, pause = plainPause } = address;
  const base = new URL(`${graphOrigin.replace(/\/+$/, '')}/${VERSION}`);
  const isOurs = (url: string) => pathUnder(base, url) !== undefined;
  const pace = createPace(pause);
  const gate = createGate(MOST_AT_ONCE);
  const client = Client.initWithMiddleware({
    baseUrl: base.href.slice(0, -VERSION.length),
    defaultVersion: VERSION,
    middleware: [new Patience(pace, pause), new Signing(isOurs, token), new Sending(fetch)],
  });

  async function ask(path: string, about: About, send: (request: GraphRequest) => Promise<unknown>) {
    const { what, signal } = about;
    const request = client
      // Anywhere in what it is given, the SDK takes this for the start of an address.
      .api(path.replaceAll('://', '%3A%2F%2F'))
      .headers({ ...naming(agent), ...about.headers })
      .options(signal === undefined ? {} : { signal })
      // The SDK's own reading of errors keeps their whole body; ours keeps the code.
      .responseType(ResponseType.RAW);
    try {
      return bodyOf(await gate(() => answered(() => send(request), what), signal), what);
    } catch (error) {
      // Whoever gave up is not told that Graph cannot be reached.
      signal?.throwIfAborted();
      throw error;
    }
  }

  return {
    ...{ ...pace, pause, unsigned: fetch },
    get: (path, about) => ask(path, about, (request) => request.get() as Promise<unknown>),
    post: (path, body, about) => ask(path, about, (request) => request.post(body) as Promise<unknown>),
    patch: (path, body, about) => ask(path, about, (request) => request.patch(body) as Promise<unknown>),
    put: (path, bytes, about) => {
      const headers = { ...about.headers, 'Content-Type': 'application/octet-stream' };
      // Of plain bytes the SDK makes a Buffer, which a browser has not, and of a part of them the whole.
      const blob = new Blob([bytes as BlobPart]);
      return ask(path, { ...about, headers }, (request) => request.put(blob) as Promise<unknown>);
    },
    pathOf(link, what) {
      const path = pathUnder(base, link);
      if (path !== undefined) return path;
      throw new RegisterError(
        'refused',
        `${what}: a link to the next page leads away from Graph; it was not followed.`,
      );
    },
  };
}

const plainFetch: Fetch = (input, init) => globalThis.fetch(input, init);

/** The part of a full address below the base: undefined for another host, port, scheme or folder. */
function pathUnder(base: URL, url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { origin, pathname, search, username } = new URL(url);
  if (origin !== base.origin || username !== '' || !pathname.startsWith(`${base.pathname}/`))
    return undefined;
  return pathname.slice(base.pathname.length) + search;
}

async function answered(send: () => Promise<unknown>, what: string): Promise<Answer> {
  try {
    const response = (await send()) as Response;
    const text = await response.text();
    return { status: response.status, body: bodyIn(text) };
  } catch (error) {
    const stopped = stoppedBy(error) ?? new Stopped('unreachable', nameOf(error));
    throw failed(stopped.failure, what, stopped.cause);
  }
}

/** A gateway's page is not JSON; its status still says what to do. */
function bodyIn(text: string): unknown {
  try {
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}
