/** What our server tells the page before anyone has signed in: where Graph is, which site, and how to sign in. */
import { z } from 'zod';

const everywhere = {
  graphOrigin: z.string().min(1),
  siteUrl: z.string().min(1),
  timeZone: z.string().min(1),
};

const Settings = z.discriminatedUnion('mode', [
  z.object({ mode: z.literal('local'), ...everywhere, chatUrl: z.string().min(1) }),
  z.object({
    mode: z.literal('tenant'),
    ...everywhere,
    tenantId: z.string().min(1),
    clientId: z.string().min(1),
  }),
]);

export type Settings = z.infer<typeof Settings>;
export type TenantSettings = Extract<Settings, { mode: 'tenant' }>;

/** Throws when the server does not answer or answers something else. */
export async function fetchSettings(): Promise<Settings> {
  const response = await fetch('/settings.json', { cache: 'no-store' });
  if (!response.ok) throw new Error(`/settings.json answered ${response.status}`);
  const settings = Settings.parse(await response.json());
  return { ...settings, graphOrigin: new URL(settings.graphOrigin, location.origin).href.replace(/\/$/, '') };
}
