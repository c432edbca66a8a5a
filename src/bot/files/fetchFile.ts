/** Fetches a file that a person attached to a message: from their organisation's own hosts only, and never more than is taken. */

export type NotFetched =
  'foreign' | 'moved' | 'a page' | 'gone' | 'too large' | 'too slow' | 'unreachable' | 'too many';
export type Fetched = { is: 'fetched'; bytes: Uint8Array } | { is: 'not fetched'; why: NotFetched };

export type FileDoor = {
  /** May this address be asked at all. */
  isOurs: (address: string) => boolean;
  /** One try, without a token. Never rejects, and no reason it gives has an address or a name in it. */
  fetch: (address: string, name: string) => Promise<Fetched>;
};

type Bounds = {
  /** Asked each time, for a port chosen late. */
  origins: () => readonly string[];
  most?: number;
  withinMs?: number;
  atOnce?: number;
  ask?: typeof fetch;
};

/** In bytes. Of what comes by chat all is in memory for a moment; the tab takes ten times as much, in parts. */
export const MOST_FETCHED = 25 * 1024 * 1024;

const WITHIN_MS = 30_000;
const AT_ONCE = 4;

/**
 * The address comes in a message, so whoever can make one could have the bot ask anything it can reach: it is held to
 * exact origins, which fix scheme, host and port, and whoever leads on from there is not followed.
 */
export function fileDoor(bounds: Bounds): FileDoor {
  const { origins, atOnce = AT_ONCE } = bounds;
  const isOurs = (address: string): boolean => {
    const url = URL.canParse(address) ? new URL(address) : undefined;
    return url !== undefined && url.username + url.password === '' && origins().includes(url.origin);
  };
  let going = 0;
  return {
    isOurs,
    async fetch(address, name) {
      if (!isOurs(address)) return not('foreign');
      if (going >= atOnce) return not('too many');
      going += 1;
      try {
        return await asked(new URL(address), name, bounds);
      } finally {
        going -= 1;
      }
    },
  };
}

/** The organisation's SharePoint, and its OneDrive, where Teams puts what people attach in a chat. */
export function fileOrigins(siteUrl: string): readonly string[] {
  const { origin, hostname } = new URL(siteUrl);
  const [tenant = '', ...rest] = hostname.split('.');
  return [origin, `https://${[`${tenant}-my`, ...rest].join('.')}`];
}

const not = (why: NotFetched): Fetched => ({ is: 'not fetched', why });

async function asked(
  url: URL,
  name: string,
  { most = MOST_FETCHED, withinMs = WITHIN_MS, ask = fetch }: Bounds,
): Promise<Fetched> {
  const signal = AbortSignal.timeout(withinMs);
  try {
    const response = await ask(url, { redirect: 'manual', credentials: 'omit', signal });
    const why = whyNot(response, name, most);
    if (why === undefined) return await whole(response, most);
    await response.body?.cancel();
    return not(why);
  } catch {
    // What was thrown names the address, which lets anybody in who reads it.
    return not(signal.aborted ? 'too slow' : 'unreachable');
  }
}

function whyNot({ status, headers }: Response, name: string, most: number): NotFetched | undefined {
  if (status >= 300 && status < 400) return 'moved';
  if (status === 429 || status >= 500) return 'unreachable';
  if (status !== 200) return 'gone';
  // From an iPhone Teams was seen to give the link of a page about the file (OfficeDev/Microsoft-Teams-Samples#1314).
  const isPage = /^text\/html\b/i.test(headers.get('content-type') ?? '');
  if (isPage && !/\.html?$/i.test(name)) return 'a page';
  return Number(headers.get('content-length') ?? 0) > most ? 'too large' : undefined;
}

/** What a header says of the length is only said: what comes is counted, and unpacked first where it was packed. */
async function whole({ body }: Response, most: number): Promise<Fetched> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of (body ?? []) as AsyncIterable<Uint8Array>) {
    size += part.byteLength;
    // Leaving the loop lets go of the line.
    if (size > most) return not('too large');
    parts.push(part);
  }
  return { is: 'fetched', bytes: Buffer.concat(parts) };
}
