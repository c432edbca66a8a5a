/** Sign-in for whoever sets a site up: a certificate of the app, or a person with a code from the terminal. */
import type {
  AccountInfo,
  AuthenticationResult,
  ConfidentialClientApplication,
  PublicClientApplication,
} from '@azure/msal-node';
import { certificateIn } from '../certificate';

// Loaded with the first token: the other commands do not wait for it.
const msal = () => import('@azure/msal-node');

export type Installer = {
  tenantId: string;
  clientId: string;
  /** A PEM file with the private key and the certificate. */
  certificate: string | undefined;
};

/** A token for one of two resources: Graph, or the host of the site itself. */
export type TokenFor = (resource: string, delegated: readonly string[]) => Promise<string>;

export function installerToken(installer: Installer, show: (words: string) => void): TokenFor {
  return installer.certificate === undefined
    ? byCode(installer, show)
    : byCertificate(installer, installer.certificate);
}

/** SharePoint takes an app by its certificate only: a secret is refused (solution-guidance/security-apponly-azuread.md). */
function byCertificate({ tenantId, clientId }: Installer, file: string): TokenFor {
  const auth = { clientId, authority: authorityOf(tenantId), clientCertificate: certificateIn(file) };
  let app: ConfidentialClientApplication | undefined;
  return async (resource) => {
    const { ConfidentialClientApplication } = await msal();
    app ??= new ConfidentialClientApplication({ auth });
    return tokenIn(await app.acquireTokenByClientCredential({ scopes: [`${resource}/.default`] }));
  };
}

/** One code is enough for both resources, unless the second still has to be consented to. */
function byCode({ tenantId, clientId }: Installer, show: (words: string) => void): TokenFor {
  const auth = { clientId, authority: authorityOf(tenantId) };
  let app: PublicClientApplication | undefined;
  let account: AccountInfo | undefined;

  async function quietly(
    by: PublicClientApplication,
    scopes: string[],
  ): Promise<AuthenticationResult | null> {
    if (account === undefined) return null;
    // Whatever stops the quiet way, the code is the answer to it.
    return by.acquireTokenSilent({ account, scopes }).catch(() => null);
  }

  return async (resource, delegated) => {
    const scopes = delegated.map((scope) => `${resource}/${scope}`);
    const { PublicClientApplication } = await msal();
    app ??= new PublicClientApplication({ auth });
    const granted =
      (await quietly(app, scopes)) ??
      (await app.acquireTokenByDeviceCode({ scopes, deviceCodeCallback: ({ message }) => show(message) }));
    account = granted?.account ?? account;
    return tokenIn(granted);
  };
}

const authorityOf = (tenantId: string): string => `https://login.microsoftonline.com/${tenantId}`;

function tokenIn(granted: AuthenticationResult | null): string {
  if (granted === null) throw new Error('Entra gave no token; check the app registration and its consent.');
  return granted.accessToken;
}
