/** Our server is gone, and the tab opens all the same: its code was put by, and its lists are those last read. */
import type { Browser, Page } from 'playwright-core';
import { COMMITTEE_PAPER } from '../given/committeePaper';
import { launchBrowser } from '../support/browser';
import { enterAs } from '../support/enterAs';
import { type Product, startProduct } from '../support/product';

jest.setTimeout(240_000);

let product: Product;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  product = await startProduct();
  await product.run('import-paper', product.file('paper.txt', COMMITTEE_PAPER));
  browser = await launchBrowser();
  page = await (await browser.newContext({ serviceWorkers: 'allow' })).newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(product.address);
  await enterAs(page, 'Priya Shah');
});
afterAll(async () => {
  await browser.close();
  await product.close();
});

const goTo = async (screen: string): Promise<void> => {
  await page.goto('about:blank');
  await page.goto(new URL(screen, product.address).href);
};
const row = () => page.getByRole('link', { name: /appropriate adult/ });
/** How the code of the page came, by what the browser wrote down. */
const codeFrom = () =>
  page.evaluate<string[]>(
    `performance.getEntriesByType('resource').filter(({ name }) => name.includes('/assets/')).map(({ workerStart, workerRouterEvaluationStart }) => workerStart + (workerRouterEvaluationStart ?? 0) > 0 ? 'kept' : 'asked for')`,
  );

test('the code is put by once the tab has been open a while', async () => {
  await goTo('#/recommendations');
  await row().waitFor();
  expect([...new Set(await codeFrom())]).toEqual(['asked for']);
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
  const names = await page.evaluate<string[]>('caches.keys()');
  expect(names).toEqual([expect.stringMatching(/^tab [0-9a-f]+$/)]);
});

test('the next opening takes it from there', async () => {
  await goTo('#/recommendations');
  await row().waitFor();
  expect([...new Set(await codeFrom())]).toEqual(['kept']);
});

test('without the server the list opens as it was last read and says so, and other screens open too', async () => {
  await product.kill();
  await goTo('#/recommendations');
  await row().waitFor();
  await page
    .getByText(/This may be out of date: The lists do not answer/)
    .first()
    .waitFor();
  for (const [screen, name] of [
    ['reports', 'Reports and plans'],
    ['people', 'People and roles'],
    ['mine', 'My work'],
  ]) {
    await goTo(`#/${screen}`);
    await page.getByRole('heading', { level: 1, name: name ?? '' }).waitFor();
  }
});
