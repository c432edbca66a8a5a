/** What a person reads when signing in to a tenant is hindered; Microsoft's library is stood in for, its errors are real. */
import { act, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  BrowserAuthError,
  ClientAuthError,
  InteractionRequiredAuthError,
  ServerError,
} from '@azure/msal-browser';
import { TenantEntrance } from '../../src/tab/signIn/TenantEntrance';
import { numberOf, troubleOf } from '../../src/tab/signIn/signInTrouble';
import { LookProvider } from '../../src/tab/frame/theme';
import { memoryRegister } from '../given/memoryRegister';
import { ann } from './given';
import { WELL } from './openTab';

const mockClient = {
  getActiveAccount: () => null,
  getAllAccounts: () => [],
  setActiveAccount: () => undefined,
  ssoSilent: jest.fn<Promise<unknown>, [unknown]>(),
  acquireTokenPopup: jest.fn<Promise<unknown>, [unknown]>(),
};
jest.mock('@azure/msal-browser', () => ({
  ...jest.requireActual<object>('@azure/msal-browser'),
  createNestablePublicClientApplication: () => Promise.resolve(mockClient),
}));

const TOKEN = { accessToken: 'a token', account: { localAccountId: ann.id } };
const interaction = (code: string, words = '', sub = '') =>
  new InteractionRequiredAuthError(code, 'some id', words, sub);
const server = (words: string) => new ServerError('access_denied', 'some id', words);
const browser = (code: string) => new BrowserAuthError(code, 'some id');

describe('What stands in the way', () => {
  test.each([
    ['must press', interaction('login_required', 'AADSTS50058: no session')],
    ['must press', interaction('interaction_required')],
    ['expired', interaction('invalid_grant', 'AADSTS700082: The refresh token has expired')],
    ['expired', interaction('invalid_grant', '', 'bad_token')],
    ['one more step', interaction('invalid_grant', 'AADSTS50076: use multi-factor authentication')],
    ['one more step', interaction('interaction_required', '', 'basic_action')],
    ['not from here', server('AADSTS53003: Access has been blocked by Conditional Access policies')],
    ['not from here', interaction('interaction_required', 'AADSTS530034: blocked by policy')],
    ['consent refused', server('AADSTS65004: User declined to consent')],
    ['consent refused', interaction('consent_required', 'AADSTS65001: not consented')],
    ['not assigned', server('AADSTS50105: not assigned to a role')],
    ['account shut', server('AADSTS50057: The user account is disabled')],
    ['wrong tenant', server('AADSTS50020: account from another identity provider')],
    ['popup blocked', browser('popup_window_error')],
    ['window open', browser('interaction_in_progress')],
    ['cancelled', browser('user_cancelled')],
    ['cancelled', new ClientAuthError('user_canceled', 'some id')],
    ['offline', browser('no_network_connectivity')],
    ['offline', browser('timed_out')],
    ['unknown', new Error('what is this')],
    ['unknown', 'words alone'],
  ] as const)('is “%s” (%#)', (trouble, error) => {
    expect(troubleOf(error)).toBe(trouble);
  });

  test('keeps Entra’s number for the administrator', () => {
    expect([numberOf(server('AADSTS53003: blocked')), numberOf(browser('timed_out'))]).toEqual([
      'AADSTS53003',
      '',
    ]);
  });
});

const SETTINGS = {
  ...{ mode: 'tenant' as const, tenantId: 'our-tenant', clientId: 'tab-app', timeZone: 'Europe/London' },
  ...{ graphOrigin: 'https://graph.microsoft.com', siteUrl: 'https://contoso.sharepoint.com/sites/a' },
  ...{
    sharePointOrigin: 'https://contoso.sharepoint.com',
    linkBefore: '',
    linkAfter: '',
    chatUrl: 'https://teams.test/chat',
  },
};

function enter() {
  const register = memoryRegister({ me: ann });
  const screen = render(
    <LookProvider teams={undefined}>
      <TenantEntrance
        settings={SETTINGS}
        teams={undefined}
        openRegister={() => register}
        drawable={Promise.resolve()}
        openSetUp={() => WELL}
      >
        <p>You are in.</p>
      </TenantEntrance>
    </LookProvider>,
  );
  return { ...screen, user: userEvent.setup({ delay: null }) };
}

beforeEach(() => {
  mockClient.ssoSilent.mockRejectedValue(interaction('login_required'));
  mockClient.acquireTokenPopup.mockResolvedValue(TOKEN);
});

describe('The entrance to a tenant', () => {
  test('asks nothing of somebody who is signed in', async () => {
    mockClient.ssoSilent.mockResolvedValue(TOKEN);
    await enter().findByText('You are in.');
    expect(mockClient.acquireTokenPopup).not.toHaveBeenCalled();
  });

  test('needs one press of somebody who is not', async () => {
    const { findByRole, findByText, user } = enter();
    await findByRole('heading', { name: 'Sign in to go on' });
    await user.click(await findByRole('button', { name: 'Sign in' }));
    await findByText('You are in.');
  });

  test('takes leave that was never asked for as a matter of the first press', async () => {
    mockClient.ssoSilent.mockRejectedValue(interaction('consent_required', 'AADSTS65001: not consented'));
    await enter().findByRole('heading', { name: 'Sign in to go on' });
  });

  test.each([
    ['Your sign-in has run out', interaction('invalid_grant', 'AADSTS700082: expired'), 'Sign in again'],
    ['Your organisation asks for one more step', interaction('invalid_grant', 'AADSTS50076: more'), 'Go on'],
    ['Your organisation does not let you in from here', server('AADSTS53003: no'), 'Try again'],
  ])('says before any press why it cannot go on: %s', async (title, error, press) => {
    mockClient.ssoSilent.mockRejectedValue(error);
    const { findByRole } = enter();
    await findByRole('heading', { name: title });
    await findByRole('button', { name: press });
  });

  test.each([
    [
      'The tracker has not been given permission',
      server('AADSTS65004: declined'),
      /tab-app needs the delegated/,
    ],
    ['Your organisation does not let you in from here', server('AADSTS53000: device'), /AADSTS53000/],
    ['The tracker is not open to your account yet', server('AADSTS50105: no role'), /tab-app/],
    ['The sign-in window was blocked', browser('popup_window_error'), /Allow pop-up windows/],
    ['You are not signed in yet', browser('user_cancelled'), /closed before the end/],
    ['Signing in did not work', new Error('odd'), /tell the administrator/],
  ])('says after the press what went wrong and what to do: %s', async (title, error, help) => {
    mockClient.acquireTokenPopup.mockRejectedValueOnce(error);
    const { findByRole, findByText, getByRole, user } = enter();
    await user.click(await findByRole('button', { name: 'Sign in' }));
    await findByRole('heading', { name: title });
    await findByText(help);
    await user.click(getByRole('main').querySelector('button') ?? getByRole('button'));
    await findByText('You are in.');
  });

  test('lets whoever chose the wrong account choose another', async () => {
    mockClient.acquireTokenPopup.mockRejectedValueOnce(server('AADSTS50020: elsewhere'));
    const { findByRole, findByText, user } = enter();
    await user.click(await findByRole('button', { name: 'Sign in' }));
    await user.click(await findByRole('button', { name: 'Choose another account' }));
    await findByText('You are in.');
    expect(mockClient.acquireTokenPopup.mock.lastCall?.[0]).toMatchObject({ prompt: 'select_account' });
  });

  test('goes on by itself when the connection is back, without a window', async () => {
    mockClient.ssoSilent.mockRejectedValue(browser('no_network_connectivity'));
    const { findByRole, findByText } = enter();
    await findByRole('heading', { name: 'Microsoft’s sign-in cannot be reached' });
    mockClient.ssoSilent.mockResolvedValue(TOKEN);
    act(() => void window.dispatchEvent(new Event('online')));
    await findByText('You are in.');
    expect(mockClient.acquireTokenPopup).not.toHaveBeenCalled();
  });
});
