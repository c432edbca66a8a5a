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

// SharePoint's own permissions decide within these; search for people needs the second.
const SCOPES = [
  'https://graph.microsoft.com/Sites.ReadWrite.All',
  'https://graph.microsoft.com/User.ReadBasic.All',
];

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
  async function token(): Promise<string> {
    const account = accountOf(client);
    try {
      const got =
        account === undefined
          ? await client.ssoSilent(ask)
          : await client.acquireTokenSilent({ scopes: SCOPES, account });
      client.setActiveAccount(got.account);
      return got.accessToken;
    } catch (error) {
      if (troubleOf(error) === 'offline')
        throw new RegisterError('unreachable', 'Entra does not answer', { cause: error });
      throw new RegisterError('signed out', 'No token without asking the person', { cause: error });
    }
  }
  return {
    token,
    personId: () => accountOf(client)?.localAccountId,
    leave: undefined,
    async press() {
      try {
        const got = await client.acquireTokenPopup(ask);
        client.setActiveAccount(got.account);
      } catch (error) {
        throw new SignInError(troubleOf(error), { cause: error });
      }
    },
  };
}

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
