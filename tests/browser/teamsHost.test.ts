/** The built tab inside a stand-in for the frame of Teams: what it is told, what it says, and where it leads. */
import { heading, inTeams } from '../support/inTeams';
import { overflow, violations } from '../support/readable';
import type { TeamsHost } from '../support/teamsHost';

jest.setTimeout(180_000);

const { product, browser, open } = inTeams();

/** As Sam Okafor, who owns things. */
async function enter(host: TeamsHost): Promise<void> {
  await host.page
    .frameLocator('iframe')
    .getByRole('button', { name: /Sam Okafor/ })
    .click();
}
/** Until this is so in the tab, whose own rules let no polling script in. */
async function until(host: TeamsHost, isSo: string): Promise<void> {
  while (!(await host.tab().evaluate<boolean>(isSo)))
    await host.page.evaluate('new Promise(requestAnimationFrame)');
}

const background = (host: TeamsHost): Promise<string> =>
  host
    .tab()
    .evaluate(
      'document.documentElement.style.colorScheme + getComputedStyle(document.documentElement).backgroundColor',
    );

describe('In Teams the tab', () => {
  test('opens, and tells Teams that it has', async () => {
    const host = await open();
    await enter(host);
    await heading(host, 'My work').waitFor();
    expect(await host.said('appInitialization.success')).toHaveLength(1);
    expect(await host.said('appInitialization.failure')).toEqual([]);
  });

  test('wears the theme of Teams, and changes with it', async () => {
    const host = await open({ context: { theme: 'dark' } });
    await enter(host);
    await heading(host, 'My work').waitFor();
    const dark = await background(host);
    await host.tell('themeChange', 'contrast');
    await until(host, `getComputedStyle(document.documentElement).backgroundColor === 'rgb(0, 0, 0)'`);
    await host.tell('themeChange', 'default');
    await until(host, `document.documentElement.style.colorScheme === 'light'`);
    expect(dark).toMatch(/^dark/);
  });

  test('goes where a deep link points, and where the next one points while it is open', async () => {
    const host = await open({ context: { subEntityId: 'recommendations/1' } });
    await enter(host);
    await heading(host, /· /).waitFor();
    expect(host.tab().url()).toContain('#/recommendations/1');
    await host.changeContext({ subEntityId: 'recommendations?q=custody&show=all' });
    await heading(host, 'Recommendations').waitFor();
    expect(host.tab().url()).toContain('#/recommendations?q=custody&show=all');
  });

  test('names each screen, and tells Teams what reloading and the browser lead to', async () => {
    const host = await open({ context: { subEntityId: 'people' } });
    await enter(host);
    await heading(host, 'People and roles').waitFor();
    await until(host, `document.title.startsWith('People and roles')`);
    const [{ args } = { args: [] }] = (await host.said('setFrameContext')).slice(-1);
    expect(args).toEqual([
      {
        contentUrl: `${product().address}?view=people`,
        websiteUrl: `${product().address}people`,
      },
    ]);
  });

  test('goes back by Teams’ own arrow, and leaves it to Teams where it began', async () => {
    const host = await open({ context: { subEntityId: 'recommendations' } });
    await enter(host);
    await heading(host, 'Recommendations').waitFor();
    await host.page.frameLocator('iframe').getByRole('link', { name: 'People and roles' }).click();
    await heading(host, 'People and roles').waitFor();
    await host.tell('backButtonPress');
    await heading(host, 'Recommendations').waitFor();
    expect(await host.said('navigateBack')).toEqual([]);
    await host.tell('backButtonPress');
    await host.page.waitForFunction(
      `window.__said.some(({ func }) => func === 'navigateBack' || func === 'pages.backStack.navigateBack')`,
    );
  });

  test('shares an item by Teams’ own window', async () => {
    const host = await open({ context: { subEntityId: 'recommendations/1' } });
    await enter(host);
    await host.page.frameLocator('iframe').getByRole('button', { name: 'Share' }).click();
    await host.page.waitForFunction(`window.__said.some(({ func }) => func === 'sharing.shareWebContent')`);
    const [said] = await host.said('sharing.shareWebContent');
    expect(JSON.stringify(said?.args)).toContain(`"url":"${product().address}recommendations/1"`);
  });

  test('offers no sharing where Teams cannot', async () => {
    const host = await open({
      context: { subEntityId: 'recommendations/1' },
      supports: { sharing: undefined },
    });
    await enter(host);
    const frame = host.page.frameLocator('iframe');
    await frame.getByRole('button', { name: 'Copy link' }).waitFor();
    expect(await frame.getByRole('button', { name: 'Share' }).count()).toBe(0);
  });

  test('says that it failed when its server does not answer', async () => {
    const host = await open({ tab: 'about:blank' });
    await host.context.route('**/settings.json', (route) => route.abort());
    await host.page.evaluate(`document.querySelector('iframe').src = ${JSON.stringify(product().address)}`);
    await heading(host, 'This could not be loaded').waitFor();
    expect(await host.said('appInitialization.failure')).toHaveLength(1);
  });
});

describe('In a frame that never answers, as one that is not Teams,', () => {
  test('the tab goes on by itself after its time limit', async () => {
    const host = await open({ silent: true });
    await host.page.frameLocator('iframe').getByRole('heading', { name: 'Choose who you are' }).waitFor();
    expect(await host.said('initialize')).toHaveLength(1);
    expect(await host.said('getContext')).toEqual([]);
  });
});

describe('In a channel', () => {
  test('the tab is set up by keyboard, and then shows what was chosen', async () => {
    const host = await open({
      tab: `${product().address}?view=configure`,
      context: { frameContext: 'settings' },
    });
    await enter(host);
    const frame = host.page.frameLocator('iframe');
    await frame.getByRole('radio', { name: 'All recommendations' }).press('ArrowDown');
    await frame.getByRole('combobox', { name: 'Report' }).selectOption({ index: 1 });
    await frame.getByText(/The tab will be called/).waitFor();
    expect((await host.said('settings.setValidityState')).map(({ args }) => args[0])).toEqual([
      true,
      false,
      true,
    ]);
    await host.tell('settings.save', {});
    await host.page.waitForFunction(`window.__said.some(({ func }) => func === 'settings.save.success')`);
    const [saved] = await host.said('settings.setSettings');
    const [{ contentUrl, websiteUrl }] = saved?.args as [{ contentUrl: string; websiteUrl: string }];
    expect([contentUrl, websiteUrl]).toEqual([
      expect.stringMatching(/\?view=recommendations%3Freport%3D\d+$/),
      expect.stringMatching(/\/recommendations\?report=\d+$/),
    ]);
    // Opened again to be changed, it begins at what it shows.
    await host.page.evaluate(`document.querySelector('iframe').src += '&again'`);
    await frame.getByRole('combobox', { name: 'Report' }).waitFor();
    expect(await frame.getByRole('combobox', { name: 'Report' }).inputValue()).toMatch(/^\d+$/);
    expect([await violations(host.tab()), await overflow(host.tab())]).toEqual([[], 0]);
    await host.page.setViewportSize({ width: 320, height: 600 });
    expect([await violations(host.tab()), await overflow(host.tab())]).toEqual([[], 0]);
    const channel = await open({ tab: contentUrl });
    await enter(channel);
    await heading(channel, 'Recommendations').waitFor();
    expect(channel.tab().url()).toMatch(/#\/recommendations\?report=\d+$/);
  });

  test('a deep link comes before what the tab was set up to show', async () => {
    const host = await open({
      tab: `${product().address}?view=recommendations%3Fshow%3Dall`,
      context: { subEntityId: 'recommendations/2' },
    });
    await enter(host);
    await heading(host, /· /).waitFor();
    expect(host.tab().url()).toContain('#/recommendations/2');
  });
});

describe('Outside Teams', () => {
  test('a plain link opens the tab in the browser at its screen', async () => {
    const page = await browser().newPage();
    await page.goto(`${product().address}recommendations?q=custody&show=all`);
    await page.getByRole('button', { name: /Sam Okafor/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Recommendations' }).waitFor();
    expect(page.url()).toBe(`${product().address}#/recommendations?q=custody&show=all`);
    await page.close();
  });

  test('the tab opens in a browser whose storage is closed to it', async () => {
    const context = await browser().newContext();
    await context.addInitScript(`for (const name of ['localStorage', 'indexedDB'])
      Object.defineProperty(window, name, { get() { throw new DOMException('Access is denied.', 'SecurityError'); } });`);
    const page = await context.newPage();
    await page.goto(`${product().address}#/recommendations`);
    await page.getByRole('button', { name: /Sam Okafor/ }).click();
    await page.getByRole('row').nth(1).waitFor();
    await context.close();
  });

  test.each(['recommendations/1', 'assets/nothing.js', 'api/nothing'])(
    '%s is no page to a program',
    async (path) => {
      const response = await fetch(`${product().address}${path}`, {
        headers: { accept: 'application/json' },
      });
      expect(response.status).toBe(404);
    },
  );
});
