/** Signing in to a tenant: through Teams when the tab is framed by it, through a window of Entra's otherwise. */
import {
  type AccountInfo,
  type IPublicClientApplication,
  type PopupRequest,
  createNestablePublicClientApplication,
} from '@azure/msal-browser';
import { RegisterError } from '../../inspection/register';
import type { TenantSettings } from '../session/settings';
import { type SignIn, SignInError } from '../session/signIn';
import { troubleOf } from './signInTrouble';
import { within } from '../session/timeLimit';

// SharePoint's own permissions decide within these; search for people needs the second. The manifest names the same,
// in this order, or Teams fetches a token ahead that nobody asks for (nestedAppAuthInfo).
export const SCOPES = [
  'https://graph.microsoft.com/Sites.ReadWrite.All',
  'https://graph.microsoft.com/User.ReadBasic.All',
];

// ssoSilent and the bridge of Teams have limits of their own, of up to ten seconds each.
const PATIENCE_MS = 25_000;

const ANOTHER = { prompt: 'select_account', loginHint: '' };

type Who = Pick<TenantSettings, 'tenantId' | 'clientId'> & { loginHint: string | undefined };
export type TenantSignIn = SignIn & {
  /** Must run inside a press of a button, or the browser blocks Entra's window. */
  press(how: { anotherAccount: boolean }): Promise<void>;
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
  async function inWindow(request: Partial<PopupRequest>): Promise<void> {
    try {
      const got = await client.acquireTokenPopup({ ...ask, ...request });
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
        () => inWindow({ scopes: [...scopes], extraScopesToConsent: [...more] }),
      ),
    personId: () => accountOf(client)?.localAccountId,
    leave: undefined,
    // The account that was tried is the wrong one, so neither it nor its name is proposed.
    press: ({ anotherAccount }) => inWindow(anotherAccount ? ANOTHER : {}),
  };
}

const namesOf = (scopes: readonly string[]): string =>
  scopes.map((scope) => scope.split('/').at(-1)).join(', ');

const accountOf = (client: IPublicClientApplication): AccountInfo | undefined =>
  client.getActiveAccount() ?? client.getAllAccounts()[0];
