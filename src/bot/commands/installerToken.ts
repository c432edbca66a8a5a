/** Sign-in for whoever sets a site up: a certificate of the app, or a person with a code from the terminal. */
import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  type AccountInfo,
  type AuthenticationResult,
  ConfidentialClientApplication,
  PublicClientApplication,
} from '@azure/msal-node';
import { certificateUnreadable } from '../../wording/provision';

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
  const { privateKey, thumbprintSha256 } = readCertificate(file);
  const app = new ConfidentialClientApplication({
    auth: { clientId, authority: authorityOf(tenantId), clientCertificate: { privateKey, thumbprintSha256 } },
  });
  return async (resource) =>
    tokenIn(await app.acquireTokenByClientCredential({ scopes: [`${resource}/.default`] }));
}

function readCertificate(file: string) {
  const pem = readFileSync(file, 'utf8');
  const privateKey = /-----BEGIN (?:RSA )?PRIVATE KEY-----[\s\S]+?-----END (?:RSA )?PRIVATE KEY-----/.exec(
    pem,
  );
  const certificate = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/.exec(pem);
  if (privateKey === null || certificate === null) throw new Error(certificateUnreadable(file));
  const { fingerprint256 } = new X509Certificate(certificate[0]);
  return { privateKey: privateKey[0], thumbprintSha256: fingerprint256.replaceAll(':', '') };
}

/** One code is enough for both resources, unless the second still has to be consented to. */
function byCode({ tenantId, clientId }: Installer, show: (words: string) => void): TokenFor {
  const app = new PublicClientApplication({ auth: { clientId, authority: authorityOf(tenantId) } });
  let account: AccountInfo | undefined;

  async function quietly(scopes: string[]): Promise<AuthenticationResult | null> {
    if (account === undefined) return null;
    // Whatever stops the quiet way, the code is the answer to it.
    return app.acquireTokenSilent({ account, scopes }).catch(() => null);
  }

  return async (resource, delegated) => {
    const scopes = delegated.map((scope) => `${resource}/${scope}`);
    const granted =
      (await quietly(scopes)) ??
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
