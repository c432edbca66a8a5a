/** The bot's own sign-in to Graph, to Teams and to a shared queue, in a tenant: by managed identity, certificate or secret. */
import type { ConfidentialClientApplication, ManagedIdentityApplication } from '@azure/msal-node';
import { certificateIn } from './certificate';
import type { TenantSettings } from './settings';

// Loaded with the first token: a command that asks for none does not wait for it.
const msal = () => import('@azure/msal-node');

const GRAPH = 'https://graph.microsoft.com';
/** What a shared queue is reached with. */
export const STORAGE = 'https://storage.azure.com';
/** What messages are sent with. */
const BOT_FRAMEWORK = 'https://api.botframework.com';

/** The library keeps the token and asks for another before it runs out. */
export function tenantToken(settings: TenantSettings, resource = GRAPH): () => Promise<string> {
  const { botManagedIdentity, botCertificate, botClientSecret, botClientId: clientId, tenantId } = settings;
  if (botManagedIdentity !== undefined) {
    const identity = botManagedIdentity === 'system' ? {} : { userAssignedClientId: botManagedIdentity };
    let app: ManagedIdentityApplication | undefined;
    return async () => {
      const { ManagedIdentityApplication } = await msal();
      app ??= new ManagedIdentityApplication({ managedIdentityIdParams: identity });
      return (await app.acquireToken({ resource })).accessToken;
    };
  }
  const by =
    botCertificate === undefined
      ? { clientSecret: botClientSecret ?? '' }
      : { clientCertificate: certificateIn(botCertificate) };
  return asApp({ clientId, tenantId, by, resource });
}

/** The sign-in of the app that the manifest names, by itself and without a person; undefined where it has none. */
export function manifestAppToken({
  tabClientSecret: secret,
  tabClientId: clientId,
  tenantId,
}: TenantSettings): (() => Promise<string>) | undefined {
  return secret === undefined
    ? undefined
    : asApp({ clientId, tenantId, by: { clientSecret: secret }, resource: GRAPH });
}

/**
 * For the Teams SDK, which signs in by secret and managed identity itself and takes a certificate's tokens from us;
 * undefined where it does it itself.
 */
export const teamsToken = (settings: TenantSettings): (() => Promise<string>) | undefined =>
  settings.botCertificate === undefined ? undefined : tenantToken(settings, BOT_FRAMEWORK);

type By = { clientSecret: string } | { clientCertificate: ReturnType<typeof certificateIn> };
type SignIn = { clientId: string; tenantId: string; by: By; resource: string };

function asApp({ clientId, tenantId, by, resource }: SignIn): () => Promise<string> {
  const authority = `https://login.microsoftonline.com/${tenantId}`;
  let app: ConfidentialClientApplication | undefined;
  return async () => {
    const { ConfidentialClientApplication } = await msal();
    app ??= new ConfidentialClientApplication({ auth: { clientId, authority, ...by } });
    const granted = await app.acquireTokenByClientCredential({ scopes: [`${resource}/.default`] });
    if (granted === null)
      throw new Error(
        'Entra gave the app no token; check its secret or certificate, and what it was consented to.',
      );
    return granted.accessToken;
  };
}
