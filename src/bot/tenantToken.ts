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
  const authority = `https://login.microsoftonline.com/${tenantId}`;
  const app = new ConfidentialClientApplication({
    auth: { clientId, authority, clientSecret: botClientSecret ?? '' },
  });
  return async () => {
    const granted = await app.acquireTokenByClientCredential({ scopes: [`${resource}/.default`] });
    if (granted === null)
      throw new Error('Entra gave the bot no token; check its secret and its consent to Sites.Selected.');
    return granted.accessToken;
  };
}
