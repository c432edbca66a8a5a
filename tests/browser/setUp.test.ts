/** The set-up as people meet it in a real browser: from an empty site, or a broken one, to a tracker that can be used. */
import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';
import { launchBrowser } from '../support/browser';
import { type Product, startProduct } from '../support/product';
import { COLOURS, overflow, violations, wear } from '../support/readable';

jest.setTimeout(240_000);

const SITE = '/graph/v1.0/sites/local.sharepoint.example:/sites/inspections:';

let product: Product;
let browser: Browser;
let priya = '';
beforeAll(async () => {
  product = await startProduct('--empty');
  browser = await launchBrowser();
  priya = (await product.people()).find(({ name }) => name === 'Priya Shah')?.id ?? '';
});
afterAll(async () => {
  await browser.close();
  await product.close();
});

/** What somebody does in SharePoint behind the tracker's back. */
const byHand = async (method: string, path: string, body?: unknown) => {
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const headers = { 'content-type': 'application/json' };
  const response = await product.as(priya, `${SITE}${path}`, { method, headers, ...sent });
  expect(response.status).toBeLessThan(300);
  return response.status === 204 ? undefined : ((await response.json()) as unknown);
};
const Lists = z.object({ value: z.array(z.object({ name: z.string() })) });
const lists = async (): Promise<string[]> =>
  Lists.parse(await byHand('GET', '/lists')).value.map(({ name }) => name);
const emptied = async () => {
  for (const name of await lists()) await byHand('DELETE', `/lists/${name}`);
};

const signedIn = async (name: string, at = ''): Promise<Page> => {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(`${product.address}${at}`);
  await page.getByRole('button', { name: new RegExp(name) }).click();
  return page;
};
/** In the page's own words: the text for the administrator says the same again. */
const words = (page: Page, text: string | RegExp) =>
  page
    .getByRole('main')
    .locator('p, [role=status], .fui-MessageBarBody')
    .filter({ hasText: text })
    .first()
    .waitFor();
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

/** axe, and no way to scroll sideways, at each width; in the dark looks what depends on colour. */
async function canBeReadByEveryone(page: Page): Promise<void> {
  for (const width of [320, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    expect([await violations(page), await overflow(page)]).toEqual([[], 0]);
  }
  for (const look of ['dark', 'contrast'] as const) {
    await wear(page, look);
    expect([look, await violations(page, COLOURS)]).toEqual([look, []]);
  }
  await wear(page, 'light');
}

describe('A site that is set up', () => {
  test('has nothing wrong, for its owner and for a manager', async () => {
    const page = await signedIn('Priya Shah', '#/set-up');
    await words(page, 'All is well: every list, column and right');
    const manager = await signedIn('Ruth Adeyemi', '#/set-up');
    await manager.getByText('All is well, as far as you may see').waitFor();
  });

  test('is found well by the command too', async () => {
    const { code, out } = await product.run('check');
    expect([code, out]).toEqual([0, expect.stringContaining('All is well')]);
  });
});

describe('A site that was broken', () => {
  test('by deleting a list is named wherever one goes, mended with a press, and used', async () => {
    await byHand('DELETE', '/lists/Tasks');
    const { code, out } = await product.run('check');
    expect([code, out]).toEqual([1, expect.stringContaining('The list Tasks is missing')]);
    const page = await signedIn('Priya Shah', '#/mine');
    await words(page, 'The list Tasks is missing. It was deleted, or never made.');
    await canBeReadByEveryone(page);
    await page.getByRole('button', { name: 'Mend this' }).click();
    await words(page, /The site is set up:/);
    await page.getByRole('button', { name: 'Open the tracker' }).click();
    await heading(page, 'Overview').waitFor();
  });

  test('by renaming a list and a column still works, and says that it differs', async () => {
    await byHand('PATCH', '/lists/Roles', { displayName: 'Posts' });
    const page = await signedIn('Priya Shah', '#/set-up');
    await words(page, 'it is called Posts');
    await words(page, 'All is well');
    await page.getByRole('link', { name: 'People and roles' }).click();
    await heading(page, 'People and roles').waitFor();
    await byHand('PATCH', '/lists/Roles', { displayName: 'Roles' });
  });

  test('by deleting a column is named with it, and mended', async () => {
    await byHand('DELETE', '/lists/Tasks/columns/Stage');
    const page = await signedIn('Priya Shah', '#/set-up');
    await words(page, /The list Tasks lacks the column/);
    await page.getByRole('button', { name: 'Mend this' }).click();
    await words(page, 'All is well');
  });
});

describe('A site that lets nobody in', () => {
  test('says so, and never spins for ever', async () => {
    const page = await (await browser.newContext()).newPage();
    page.setDefaultTimeout(60_000);
    const denied = JSON.stringify({ error: { code: 'accessDenied', message: 'Access denied' } });
    await page.route('**/graph/v1.0/sites/**', (route) => route.fulfill({ status: 403, body: denied }));
    await page.route('**/sharepoint/**', (route) => route.fulfill({ status: 403, body: '{}' }));
    await page.route('**/graph/v1.0/$batch', async (route) => {
      const asked = route.request().postDataJSON() as { requests: { id: string; url: string }[] };
      const me = { id: priya, displayName: 'Priya Shah' };
      const responses = asked.requests.map(({ id, url }) =>
        url.startsWith('/me')
          ? { id, status: 200, body: me }
          : { id, status: 403, body: JSON.parse(denied) as unknown },
      );
      await route.fulfill({
        status: 200,
        contentType: 'application/json',
        body: JSON.stringify({ responses }),
      });
    });
    await page.goto(product.address);
    await page.getByRole('button', { name: /Priya Shah/ }).click();
    await words(page, /does not let this sign-in in/);
    await page.getByRole('textbox', { name: 'For the administrator' }).waitFor();
    await canBeReadByEveryone(page);
  });
});

describe('An empty site', () => {
  beforeAll(emptied);

  test('tells somebody who does not own it whom to ask, without a button', async () => {
    const page = await signedIn('Ruth Adeyemi');
    await page
      .getByText(/ask somebody in the group|An owner of the site puts you into one/)
      .first()
      .waitFor();
    expect(await page.getByRole('button', { name: /Make everything|Mend this/ }).count()).toBe(0);
    await canBeReadByEveryone(page);
  });

  test('is explained to its owner, filled with one press, and used', async () => {
    const page = await signedIn('Priya Shah');
    await page.getByText(/This is the beginning: the site/).waitFor();
    await canBeReadByEveryone(page);
    await page.getByRole('button', { name: 'Make everything' }).click();
    await page.getByText(/\d+ of \d+ things looked at/).waitFor();
    await words(page, /The site is set up: \d+ made/);
    await page.getByRole('button', { name: 'Be the coordinator' }).click();
    await words(page, 'All is well');
    expect(await lists()).toEqual(expect.arrayContaining(['Recommendations', 'Tasks', 'Settings']));
    await page.getByRole('button', { name: 'Open the tracker' }).click();
    await page.getByText(/The register is empty\. Bring in a paper of the past/).waitFor();
    await page.getByRole('link', { name: 'Enter a report' }).waitFor();
    await page.getByRole('link', { name: 'People and roles' }).click();
    await page.getByRole('button', { name: 'Change who holds Coordinator' }).waitFor();
  });
});
