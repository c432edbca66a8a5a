/** Signing in to a tenant: through Teams when the tab is framed by it, through a window of Entra's otherwise. */
import {
  type AccountInfo,
  BrowserAuthError,
  type IPublicClientApplication,
  InteractionRequiredAuthError,
  createNestablePublicClientApplication,
} from '@azure/msal-browser';
import { RegisterError } from '../../inspection/register';
import type { TenantSettings } from './settings';
import { type SignIn, SignInError, type SignInTrouble } from './signIn';
import { within } from './timeLimit';

// SharePoint's own permissions decide within these; search for people needs the second. The manifest names the same,
// in this order, or Teams fetches a token ahead that nobody asks for (nestedAppAuthInfo).
export const SCOPES = [
  'https://graph.microsoft.com/Sites.ReadWrite.All',
  'https://graph.microsoft.com/User.ReadBasic.All',
];

// ssoSilent and the bridge of Teams have limits of their own, of up to ten seconds each.
const PATIENCE_MS = 25_000;

type Who = Pick<TenantSettings, 'tenantId' | 'clientId'> & { loginHint: string | undefined };
export type TenantSignIn = SignIn & {
  /** Must run inside a press of a button, or the browser blocks Entra's window. */
  press(): Promise<void>;
};

/** Rejects with SignInError 'must press' when nobody is signed in yet. teams-js must be initialised before. */
export async function tenantSignIn({ tenantId, clientId, loginHint }: Who): Promise<TenantSignIn> {
  const client = await createNestablePublicClientApplication({
    auth: {
      clientId,
      authority: `https://login.microsoftonline.com/${tenantId}`,
      redirectUri: `${location.origin}${location.pathname}`,
    },
    cache: { cacheLocation: 'localStorage' },
  });
  const ask = { scopes: SCOPES, ...(loginHint === undefined ? {} : { loginHint }) };
  async function tokenFor(scopes: readonly string[]): Promise<string> {
    const account = accountOf(client);
    const wanted = [...scopes];
    try {
      // In a frame that has lost Teams these never settle.
      const got = await within(
        PATIENCE_MS,
        'Entra',
        account === undefined
          ? client.ssoSilent({ ...ask, scopes: wanted })
          : client.acquireTokenSilent({ scopes: wanted, account }),
      );
      client.setActiveAccount(got.account);
      return got.accessToken;
    } catch (error) {
      if (error instanceof RegisterError) throw error;
      const trouble = troubleOf(error);
      if (trouble === 'offline')
        throw new RegisterError('unreachable', 'Entra does not answer', { cause: error });
      if (trouble === 'consent refused')
        throw new RegisterError('forbidden', `Leave for ${namesOf(scopes)} was not given.`, { cause: error });
      throw new RegisterError('signed out', 'No token without asking the person', { cause: error });
    }
  }
  async function inWindow(scopes: readonly string[], more: readonly string[]): Promise<void> {
    try {
      const extraScopesToConsent = [...more];
      const got = await client.acquireTokenPopup({ ...ask, scopes: [...scopes], extraScopesToConsent });
      client.setActiveAccount(got.account);
    } catch (error) {
      throw new SignInError(troubleOf(error), { cause: error });
    }
  }
  return {
    token: () => tokenFor(SCOPES),
    tokenFor,
    // The second interface's permissions are consented to in the same window: a second one would be blocked.
    allow: (scopes, more) =>
      Promise.all([tokenFor(scopes), tokenFor(more)]).then(
        () => undefined,
        () => inWindow(scopes, more),
      ),
    personId: () => accountOf(client)?.localAccountId,
    leave: undefined,
    press: () => inWindow(SCOPES, []),
  };
}

const namesOf = (scopes: readonly string[]): string =>
  scopes.map((scope) => scope.split('/').at(-1)).join(', ');

const accountOf = (client: IPublicClientApplication): AccountInfo | undefined =>
  client.getActiveAccount() ?? client.getAllAccounts()[0];

/** AADSTS numbers: 65004 and 65001 consent declined or missing, 50020 and 90072 an account of another organisation. */
function troubleOf(error: unknown): SignInTrouble {
  const said = error instanceof Error ? `${codeOf(error)} ${error.message}` : '';
  if (/AADSTS(?:65004|65001)\b|access_denied|consent_required/.test(said)) return 'consent refused';
  if (/AADSTS(?:50020|90072|50034|700016)\b/.test(said)) return 'wrong tenant';
  if (/popup_window_error|empty_window_error/.test(said)) return 'popup blocked';
  if (/user_cancell?ed/.test(said)) return 'cancelled';
  if (/no_network_connectivity|network_error|post_request_failed|get_request_failed/.test(said))
    return 'offline';
  return error instanceof InteractionRequiredAuthError ? 'must press' : 'unknown';
}

const codeOf = (error: Error): string => (error instanceof BrowserAuthError ? error.errorCode : '');
