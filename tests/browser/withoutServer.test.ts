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

/** Our server sends each page with a nonce of its own, so it tells one from another. */
const NONCE = /name="csp-nonce" content="([^"]+)"/;
const kept = async (): Promise<string> => {
  const text = await page.evaluate<string>(`caches.match('/').then((page) => page?.text() ?? '')`);
  return NONCE.exec(text)?.[1] ?? '';
};
const opened = (): Promise<string> =>
  page.evaluate<string>(`document.querySelector('meta[name=csp-nonce]').content`);
const sentToOpen = (): Promise<number> =>
  page.evaluate<number>(`performance.getEntriesByType('navigation')[0].transferSize`);

test('the next opening takes it and the page from there, and the page is kept as it is by then', async () => {
  const before = await kept();
  await goTo('#/recommendations');
  await row().waitFor();
  expect([...new Set(await codeFrom())]).toEqual(['kept']);
  expect([await opened(), await sentToOpen()]).toEqual([before, 0]);
  let now = before;
  while (now === before) {
    await page.evaluate('new Promise(requestAnimationFrame)');
    now = await kept();
  }
  await goTo('#/recommendations');
  await row().waitFor();
  expect(await opened()).toBe(now);
});

test('an address that says more is answered by the server', async () => {
  await goTo('?view=people');
  await page.getByRole('heading', { level: 1, name: 'People and roles' }).waitFor();
  expect(await sentToOpen()).toBeGreaterThan(0);
});

test('without the server the tab opens at an address that says more, too', async () => {
  await product.kill();
  await goTo('?view=people');
  await page.getByRole('heading', { level: 1, name: 'People and roles' }).waitFor();
});

test('without the server the list opens as it was last read and says so, and other screens open too', async () => {
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
