/**
 * The service worker: what the browser runs beside the tab, and before it when it opens. It keeps the tab's code and what the
 * page asks our server before anybody signs in; nothing of the register, and nothing that is sent to or comes from Graph.
 */
import { OURS, PAGE, SETTINGS, filesNamedIn } from './keptPage';

/** What the build writes before this code (webpack.config.js). */
type Built = { build: string; files: readonly string[] };

type Lasting = Event & { waitUntil: (work: Promise<unknown>) => void };
type Installing = Lasting & { addRoutes?: (rules: readonly unknown[]) => Promise<void> };
type Asking = Lasting & { request: Request; respondWith: (answer: Promise<Response>) => void };

/** The part of a worker's surroundings that is used here; the compiler knows those of a page only. */
type Surroundings = {
  built: Built;
  clients: { claim: () => Promise<void> };
  addEventListener: {
    (name: 'install', hear: (event: Installing) => void): void;
    (name: 'activate', hear: (event: Lasting) => void): void;
    (name: 'fetch', hear: (event: Asking) => void): void;
  };
};

const here = globalThis as unknown as Surroundings;
const { build, files } = here.built;

const KEPT = `${OURS}${build}`;

/**
 * Code and page come from what is kept, without this worker being started for it, which costs a seventh of an opening. The open
 * tab keeps the page as it now is (keptPage.ts). At an address that says more the page comes from the server, and from what is
 * kept where that does not answer; nothing else is touched. https://developer.chrome.com/blog/service-worker-static-routing
 */
const OPENED = { requestMode: 'navigate' };
const ROUTES = [
  { condition: { urlPattern: { pathname: '/assets/*' } }, source: { cacheName: KEPT } },
  { condition: { ...OPENED, urlPattern: { pathname: PAGE, search: '' } }, source: { cacheName: KEPT } },
  { condition: { ...OPENED, urlPattern: { pathname: PAGE } }, source: 'race-network-and-fetch-handler' },
  { condition: { urlPattern: { pathname: '/*' } }, source: 'network' },
];

here.addEventListener('install', (event) => {
  // Only Chromium knows them (version 123); elsewhere this worker is asked each time.
  event.addRoutes?.(ROUTES).catch(() => undefined);
  // What a worker keeps while it is installed Chromium compiles whole, once (v8.dev/blog/code-caching-for-devs).
  event.waitUntil(putBy());
});

/** All of it or nothing: whoever opens the tab without a line has every screen. */
async function putBy(): Promise<void> {
  const cache = await caches.open(KEPT);
  await cache.addAll([...files, PAGE, SETTINGS]);
  const page = await (await cache.match(PAGE))?.text();
  const named = filesNamedIn(page ?? '');
  if (named.length > 0 && named.every((file) => files.includes(file))) return;
  // Two servers, one of them newer. The browser asks again at the next opening.
  await caches.delete(KEPT);
  throw new Error('The page is of another build than the code.');
}

// A newer worker waits until no page of the older tab is open, so none loses the code that it may still ask for.
here.addEventListener('activate', (event) => {
  const forget = async () => {
    const names = await caches.keys();
    const older = names.filter((name) => name.startsWith(OURS) && name !== KEPT);
    await Promise.all(older.map((name) => caches.delete(name)));
    await here.clients.claim();
  };
  event.waitUntil(forget());
});

here.addEventListener('fetch', (event) => {
  const { origin, pathname } = new URL(event.request.url);
  if (origin !== location.origin || event.request.method !== 'GET') return;
  if (pathname.startsWith('/assets/')) event.respondWith(keptElseAsked(event.request));
  if (pathname === PAGE && event.request.mode === 'navigate') event.respondWith(askedElseKept(event.request));
});

const keptElseAsked = async (request: Request): Promise<Response> =>
  (await caches.match(request)) ?? fetch(request);

async function askedElseKept(request: Request): Promise<Response> {
  const asked = await fetch(request).catch((error: unknown) => error);
  const answer = asked instanceof Response ? asked : undefined;
  // What stands before a server that is gone may answer in its stead, as 502 or 503.
  if (answer !== undefined && answer.status < 500) return answer;
  const kept = (await caches.match(PAGE)) ?? answer;
  if (kept === undefined) throw asked;
  return kept;
}
