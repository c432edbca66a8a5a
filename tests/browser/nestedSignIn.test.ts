/** The built tab in a tenant, inside the stand-in for Teams: sign-in lent by the frame, and the page for each hindrance. */
import { heading, inTeams } from '../support/inTeams';
import { overflow, violations } from '../support/readable';

jest.setTimeout(180_000);

const { product, open } = inTeams();

describe('In a tenant, nested sign-in', () => {
  const ENTRA = {
    tenantId: '20000000-0000-4000-8000-000000000001',
    clientId: '22222222-2222-4222-8222-222222222222',
  };
  const unsigned = (claims: object) =>
    [{ alg: 'none' }, claims]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.') + '.';

  /** Teams lends the token of Sam Okafor, good for the stand-in for Graph. */
  async function lent(): Promise<Record<string, unknown>> {
    const sam = (await product().people()).find(({ name }) => name === 'Sam Okafor');
    const headers = { 'content-type': 'application/json' };
    const init = { method: 'POST', headers, body: JSON.stringify({ personId: sam?.id }) };
    const { token } = (await (await fetch(`${product().address}local/sign-in`, init)).json()) as {
      token: string;
    };
    const account = {
      ...{
        environment: 'login.microsoftonline.com',
        tenantId: ENTRA.tenantId,
        username: 'sam@local.example',
      },
      ...{ homeAccountId: `${sam?.id}.${ENTRA.tenantId}`, localAccountId: sam?.id, name: sam?.name },
    };
    const id_token = unsigned({ oid: sam?.id, tid: ENTRA.tenantId, preferred_username: account.username });
    return { success: true, token: { access_token: token, id_token, expires_in: 3600, scope: '' }, account };
  }

  const context = { success: true, initContext: { sdkName: 'stand-in', sdkVersion: '1', capabilities: {} } };
  const refused = (status: string, description = '') => ({ success: false, error: { status, description } });

  type Look = { theme?: string; width?: number };
  async function signingIn(
    answers: Record<string, () => Promise<object> | object>,
    { theme = 'default', width = 1280 }: Look = {},
  ) {
    const asked: string[] = [];
    const host = await open({
      tab: 'about:blank',
      context: { theme },
      width,
      signIn: async (method, { scope = '' }) => {
        asked.push(`${method} ${scope}`.trim());
        return (method === 'GetInitContext' ? context : await answers[method]?.()) as Record<string, unknown>;
      },
    });
    const own = (await (await fetch(`${product().address}settings.json`)).json()) as object;
    const settings = { ...own, mode: 'tenant', ...ENTRA };
    await host.context.route('**/settings.json', (route) => route.fulfill({ json: settings }));
    await host.page.evaluate(`document.querySelector('iframe').src = ${JSON.stringify(product().address)}`);
    return { host, asked };
  }

  test('is answered by Teams, and the tab is open without a word', async () => {
    const { host, asked } = await signingIn({ GetToken: lent });
    await heading(host, 'My work').waitFor();
    expect(asked.slice(0, 2)).toEqual([
      'GetInitContext',
      expect.stringMatching(
        /^GetToken https:\/\/graph\.microsoft\.com\/Sites\.ReadWrite\.All .*User\.ReadBasic\.All/,
      ),
    ]);
    expect(asked.filter((each) => each.startsWith('GetTokenPopup'))).toEqual([]);
  });

  test('that needs the person takes one press', async () => {
    const { host, asked } = await signingIn({
      GetToken: () => refused('USER_INTERACTION_REQUIRED', 'AADSTS50076: one more'),
      GetTokenPopup: lent,
    });
    await heading(host, 'Your organisation asks for one more step').waitFor();
    await host.page.frameLocator('iframe').getByRole('button', { name: 'Go on' }).click();
    await host.page.frameLocator('iframe').getByText('Sam Okafor').first().waitFor();
    expect(asked.some((each) => each.startsWith('GetTokenPopup'))).toBe(true);
  });

  test.each([
    ['a person who closes the window', refused('USER_CANCEL'), 'You are not signed in yet'],
    ['no network', refused('NO_NETWORK'), 'Microsoft’s sign-in cannot be reached'],
    [
      'leave not given',
      refused('PERSISTENT_ERROR', 'AADSTS65004: declined'),
      'The tracker has not been given permission',
    ],
    [
      'an account of another tenant',
      refused('PERSISTENT_ERROR', 'AADSTS50020: elsewhere'),
      'That account belongs to another organisation',
    ],
    [
      'a device that is not managed',
      refused('PERSISTENT_ERROR', 'AADSTS53000: device'),
      'Your organisation does not let you in from here',
    ],
  ])('that fails for %s has a page of its own', async (_what, answer, title) => {
    const { host } = await signingIn({
      GetToken: () => refused('USER_INTERACTION_REQUIRED'),
      GetTokenPopup: () => answer,
    });
    await host.page.frameLocator('iframe').getByRole('button', { name: 'Sign in' }).click();
    await heading(host, title).waitFor();
    await host.page.setViewportSize({ width: 320, height: 800 });
    expect([await violations(host.tab()), await overflow(host.tab())]).toEqual([[], 0]);
  });

  describe.each([
    ['default', 320],
    ['dark', 320],
    ['contrast', 1440],
  ] as const)('in the %s theme at %d px', (theme, width) => {
    test('its pages can be read by everyone and fit', async () => {
      let leave = lent;
      const { host } = await signingIn(
        {
          GetToken: () => refused('USER_INTERACTION_REQUIRED', 'AADSTS50076: one more'),
          GetTokenPopup: () => leave(),
        },
        { theme, width },
      );
      const seen = async (title: string) => {
        await heading(host, title).waitFor();
        expect([title, await violations(host.tab()), await overflow(host.tab())]).toEqual([title, [], 0]);
        if (process.env['PICTURES'] !== undefined)
          await host.page.screenshot({ path: `${process.env['PICTURES']}/${title} ${theme} ${width}.png` });
      };
      const press = (name: string) =>
        host.page.frameLocator('iframe').getByRole('button', { name, exact: true }).click();
      await seen('Your organisation asks for one more step');
      const expired = { status: 401, json: { error: { code: 'InvalidAuthenticationToken', message: '' } } };
      await host.context.route('**/graph/**', (route) => route.fulfill(expired));
      await press('Go on');
      await press('Sign in again');
      await seen('Your sign-in has run out');
      leave = () => Promise.resolve(refused('PERSISTENT_ERROR', 'AADSTS65004: declined'));
      await press('Sign in again');
      await seen('The tracker has not been given permission');
    });
  });
});
