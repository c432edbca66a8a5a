/** Every screen in a real browser: light, dark and high contrast, at 320 and 1440 px, by axe and by its own width. */
import type { Browser, Page } from 'playwright-core';
import { COMMITTEE_PAPER } from '../given/committeePaper';
import { launchBrowser } from '../support/browser';
import { type Product, startProduct } from '../support/product';
import { overflow, violations } from '../support/readable';

jest.setTimeout(180_000);

let product: Product;
let browser: Browser;
beforeAll(async () => {
  product = await startProduct();
  await product.run('import-paper', product.file('paper.txt', COMMITTEE_PAPER));
  const register = await product.registerAs((await product.people())[0]?.id ?? '');
  expect((await register.roles.all()).rows.length).toBeGreaterThan(3);
  browser = await launchBrowser();
  await product.run('remind');
});
afterAll(async () => {
  await browser.close();
  await product.close();
});

const LOOKS = ['light', 'dark', 'contrast'] as const;
const WIDTHS = [320, 1440] as const;
const views = LOOKS.flatMap((look) => WIDTHS.map((width) => ({ look, width })));

const SCREENS = [
  '/#/set-up',
  '/#/settings',
  '/#/mine',
  '/#/overview',
  '/#/overview/rows?of=vacant',
  '/#/reports',
  '/#/reports?new',
  '/#/reports/1',
  '/#/recommendations',
  '/#/recommendations/1',
  '/#/papers',
  '/#/papers/1',
  '/#/round',
  '/#/papers/1/print',
  '/#/people',
  '/#/papers/import',
  '/#/nowhere',
];

describe.each(views)('In the $look look at $width px', ({ look, width }) => {
  let page: Page;
  const faults: string[] = [];
  beforeAll(async () => {
    const context = await browser.newContext({ viewport: { width, height: 800 } });
    await context.addInitScript(
      `localStorage.setItem('recommendation-tracker look', '${look}'); localStorage.setItem('chat.look', '${look}')`,
    );
    page = await context.newPage();
    page.setDefaultTimeout(40_000);
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(error.message));
  });
  afterAll(() => page.context().close());

  test('signing in can be read by everyone and fits', async () => {
    await page.goto(product.address);
    await page.getByRole('button', { name: /Sam Okafor/ }).waitFor();
    expect([await violations(page), await overflow(page)]).toEqual([[], 0]);
    await page.getByRole('button', { name: /Sam Okafor/ }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
  });

  test.each(SCREENS)('%s can be read by everyone and fits', async (screen) => {
    await page.goto(new URL(screen, product.address).href);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    expect([await violations(page), await overflow(page)]).toEqual([[], 0]);
  });

  test('the card in chat can be read by everyone and fits', async () => {
    const sam = (await product.people()).find(({ name }) => name === 'Sam Okafor');
    await page.goto(`${product.address}teams/chat?as=${sam?.id}`);
    await page.getByText(/Head of Custody · /).waitFor();
    expect([await violations(page), await overflow(page)]).toEqual([[], 0]);
  });

  test('nothing went wrong in the page meanwhile', () => {
    expect(faults).toEqual([]);
  });
});
