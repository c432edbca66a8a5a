/** What our server tells the page before anyone has signed in: where Graph is, which site, and how to sign in. */
// The small form of zod: this is read before anything else is fetched.
import * as z from 'zod/mini';

const filled = z.string().check(z.minLength(1));

const everywhere = {
  graphOrigin: filled,
  siteUrl: filled,
  timeZone: filled,
  sharePointOrigin: filled,
  /** How a row of a list leads into the tab: what comes before its number, and after. */
  ...{ linkBefore: z.string(), linkAfter: z.string() },
};

const Settings = z.discriminatedUnion('mode', [
  z.object({ mode: z.literal('local'), ...everywhere, chatUrl: filled }),
  z.object({
    mode: z.literal('tenant'),
    ...everywhere,
    tenantId: filled,
    clientId: filled,
  }),
]);

export type Settings = z.infer<typeof Settings>;
export type TenantSettings = Extract<Settings, { mode: 'tenant' }>;

// Our own server; a minute of nothing says no more than a quarter of it.
const PATIENCE_MS = 15_000;

/** Throws when the server does not answer or answers something else. */
export async function fetchSettings(): Promise<Settings> {
  const response = await fetch('/settings.json', {
    cache: 'no-store',
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (!response.ok) throw new Error(`/settings.json answered ${response.status}`);
  const settings = Settings.parse(await response.json());
  const whole = (address: string) => new URL(address, location.origin).href.replace(/\/$/, '');
  return {
    ...settings,
    graphOrigin: whole(settings.graphOrigin),
    sharePointOrigin: whole(settings.sharePointOrigin),
  };
}
