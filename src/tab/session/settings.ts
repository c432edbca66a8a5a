/** What our server tells the page before anyone has signed in: where Graph is, which site, and how to sign in. */
// As the service worker keeps them (keptPage.ts).
const SETTINGS = '/settings.json';

type Everywhere = {
  graphOrigin: string;
  siteUrl: string;
  timeZone: string;
  sharePointOrigin: string;
  /** How a row of a list leads into the tab: what comes before its number, and after. */
  linkBefore: string;
  linkAfter: string;
  /** Where the bot is talked to: in Teams, or on a page of the stand-in. */
  chatUrl: string;
  /** Where the lists were when our server last looked, by name; it may not know yet. */
  places?: Places;
};
type Places = Readonly<Record<string, { path: string; webUrl: string }>>;
export type TenantSettings = Everywhere & { mode: 'tenant'; tenantId: string; clientId: string };
export type Settings = (Everywhere & { mode: 'local' }) | TenantSettings;

// Our own server; a minute of nothing says no more than a quarter of it.
const PATIENCE_MS = 15_000;

let early: Promise<Settings> | undefined;

/** Asks before anything is drawn; whoever fetches them first is given this answer. */
export function askForSettings(): void {
  early = ask();
  early.catch(() => undefined);
}

/** Throws when the server does not answer or answers something else. */
export function fetchSettings(): Promise<Settings> {
  const answer = early ?? ask();
  early = undefined;
  return answer;
}

async function ask(): Promise<Settings> {
  const response = await answerOfServer();
  if (!response.ok) throw new Error(`/settings.json answered ${response.status}`);
  const settings = settingsIn(await response.json());
  const whole = (address: string) => new URL(address, location.origin).href.replace(/\/$/, '');
  return {
    ...settings,
    graphOrigin: whole(settings.graphOrigin),
    sharePointOrigin: whole(settings.sharePointOrigin),
  };
}

/** What was kept stands for a server that is gone, and for what answers in its stead, as 502 or 503. */
async function answerOfServer(): Promise<Response> {
  try {
    // The page has asked for it already (webpack.config.js), in just these words; the server lets nobody keep it.
    const answer = await fetch(SETTINGS, { signal: AbortSignal.timeout(PATIENCE_MS) });
    return answer.status < 500 ? answer : ((await kept()) ?? answer);
  } catch (error) {
    const before = await kept();
    if (before === undefined) throw error;
    return before;
  }
}

/** As the tab last kept them (keptPage.ts). */
async function kept(): Promise<Response | undefined> {
  try {
    return await caches.match(SETTINGS);
  } catch {
    // Nothing is kept where the browser has no such store, or it is closed to us.
    return undefined;
  }
}

/** By hand, for zod is a tenth of what is fetched before anything is drawn, and nothing else there needs it. */
function settingsIn(told: unknown): Settings {
  const all = (typeof told === 'object' && told !== null ? told : {}) as Record<string, unknown>;
  const text = (name: string): string => {
    const value = all[name];
    if (typeof value === 'string') return value;
    throw new Error(`/settings.json says no "${name}".`);
  };
  const filled = (name: string): string => {
    if (text(name) !== '') return text(name);
    throw new Error(`/settings.json leaves "${name}" empty.`);
  };
  const everywhere: Everywhere = {
    ...{ graphOrigin: filled('graphOrigin'), siteUrl: filled('siteUrl'), timeZone: filled('timeZone') },
    ...{ sharePointOrigin: filled('sharePointOrigin') },
    ...{ linkBefore: text('linkBefore'), linkAfter: text('linkAfter') },
    chatUrl: filled('chatUrl'),
    ...(all['places'] === undefined ? {} : { places: placesIn(all['places']) }),
  };
  const mode = text('mode');
  if (mode === 'local') return { mode, ...everywhere };
  if (mode === 'tenant')
    return { mode, ...everywhere, tenantId: filled('tenantId'), clientId: filled('clientId') };
  throw new Error(`/settings.json names the mode "${mode}", which is none.`);
}

// A site's id and a list's: "contoso.sharepoint.com,guid,guid" and a guid (api/site-get.md, api/list-get.md).
const PLACE = /^\/sites\/[\w.,-]+\/lists\/[\w-]+$/;

/** What reads otherwise is left out: the lists are then looked up, which costs a little time and nothing else. */
function placesIn(told: unknown): Places {
  const each = Object.entries((told ?? {}) as Record<string, Record<string, unknown> | null>);
  return Object.fromEntries(
    each.flatMap(([list, place]) => {
      const { path, webUrl } = place ?? {};
      const sound = typeof path === 'string' && PLACE.test(path) && typeof webUrl === 'string';
      return sound ? [[list, { path, webUrl }]] : [];
    }),
  );
}
