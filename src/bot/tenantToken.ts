/** The bot's own sign-in to Graph, and to a shared queue, in a tenant: by managed identity, or by its secret. */
import { ConfidentialClientApplication, ManagedIdentityApplication } from '@azure/msal-node';
import type { TenantSettings } from './settings';

const GRAPH = 'https://graph.microsoft.com';
/** What a shared queue is reached with. */
export const STORAGE = 'https://storage.azure.com';

/** The library keeps the token and asks for another before it runs out. */
export function tenantToken(settings: TenantSettings, resource = GRAPH): () => Promise<string> {
  const { botManagedIdentity, botClientSecret, botClientId: clientId, tenantId } = settings;
  if (botManagedIdentity !== undefined) {
    const identity = botManagedIdentity === 'system' ? {} : { userAssignedClientId: botManagedIdentity };
    const app = new ManagedIdentityApplication({ managedIdentityIdParams: identity });
    return async () => (await app.acquireToken({ resource })).accessToken;
  }
  return bySecret({ clientId, tenantId, secret: botClientSecret ?? '', resource });
}

/** The sign-in of the app that the manifest names, by itself and without a person; undefined where it has none. */
export function manifestAppToken({
  tabClientSecret: secret,
  tabClientId: clientId,
  tenantId,
}: TenantSettings): (() => Promise<string>) | undefined {
  return secret === undefined ? undefined : bySecret({ clientId, tenantId, secret, resource: GRAPH });
}

type Secret = { clientId: string; tenantId: string; secret: string; resource: string };

function bySecret({ clientId, tenantId, secret, resource }: Secret): () => Promise<string> {
  const authority = `https://login.microsoftonline.com/${tenantId}`;
  const app = new ConfidentialClientApplication({ auth: { clientId, authority, clientSecret: secret } });
  return async () => {
    const granted = await app.acquireTokenByClientCredential({ scopes: [`${resource}/.default`] });
    if (granted === null)
      throw new Error('Entra gave the app no token; check its secret and what it was consented to.');
    return granted.accessToken;
  };
}
