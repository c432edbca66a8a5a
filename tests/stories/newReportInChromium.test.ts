/** A coordinator enters a report in the browser with the keyboard alone: begun, broken off, taken up again, and saved once. */
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { type Product, startProduct } from '../support/product';

jest.setTimeout(180_000);

let product: Product;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  product = await startProduct('--empty');
  browser = await launchBrowser();
  page = await (await browser.newContext()).newPage();
  page.setDefaultTimeout(40_000);
  await page.goto(product.address);
  await page.getByRole('button', { name: /Priya Shah/ }).focus();
  await page.keyboard.press('Enter');
});
afterAll(async () => {
  await browser.close();
  await product.close();
});

const focused = () =>
  page.evaluate<string>(
    `(document.activeElement?.getAttribute('name') ?? document.activeElement?.textContent ?? '').trim()`,
  );
/** Tab until the field or button of this name has the focus, as a person does who looks where they are. */
const tabTo = async (name: string) => {
  for (let presses = 0; presses < 60; presses += 1) {
    if ((await focused()) === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${name} cannot be reached with Tab; the focus is on ${await focused()}`);
};
const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });

const LIST = [
  '1. By 31 March 2031, the force should answer each letter.',
  '2. The force should keep a copy.',
  'AFI 1: The force should thank those who write.',
].join('\n');

describe('By keyboard alone', () => {
  test('an empty register leads a coordinator to a first report', async () => {
    await heading('Overview').waitFor();
    await tabTo('Enter a report');
    await page.keyboard.press('Enter');
    await heading('Reports and plans').waitFor();
    await page.locator('[name=title]').waitFor();
  });

  test('a report is begun: its facts, and a pasted list that is read into proposals', async () => {
    await tabTo('title');
    await page.keyboard.insertText('Letters left unanswered');
    await tabTo('published');
    // The same day however the machine writes days.
    await page.keyboard.type('11112026');
    await tabTo('pasted');
    await page.keyboard.insertText(LIST);
    await tabTo('Read the list');
    await page.keyboard.press('Enter');
    await page.getByText('3 items read. Look them over, then save.').waitFor();
    await tabTo('owner');
    await page.keyboard.insertText('Head of Letters');
    expect(await page.getByRole('group', { name: /^Number/ }).count()).toBe(3);
    expect(await page.locator('[name=due]').first().inputValue()).toBe('31 March 2031');
  });

  test('saving without a connection keeps every word, also over a reload', async () => {
    await page.context().setOffline(true);
    await tabTo('Save the report');
    await page.keyboard.press('Enter');
    await page.getByText(/Send it again: what was saved is found/).waitFor();
    await page.context().setOffline(false);
    await page.reload();
    await page.getByText(/This is what you had begun/).waitFor();
    expect(await page.locator('[name=title]').inputValue()).toBe('Letters left unanswered');
    expect(await page.locator('[name=published]').inputValue()).toBe('2026-11-11');
    expect(await page.getByRole('group', { name: /^Number/ }).count()).toBe(3);
  });

  test('sent again it is saved, once, with its rows, its tasks and its role', async () => {
    await tabTo('Save the report');
    await page.keyboard.press('Enter');
    await heading('Letters left unanswered').waitFor();
    const register = await product.registerAs((await product.people())[0]?.id ?? '');
    expect((await register.reports.all()).rows).toMatchObject([{ published: '2026-11-11' }]);
    expect((await register.recommendations.all()).rows).toMatchObject([
      { number: '1', original: { lastDay: '2031-03-31' }, owners: ['Head of Letters'] },
      { number: '2', owners: ['Head of Letters'] },
      { number: 'AFI 1', kind: 'area for improvement' },
    ]);
    expect((await register.tasks.all()).rows).toHaveLength(3);
    expect((await register.roles.all()).rows.map(({ name }) => name)).toContain('Head of Letters');
  });

  test('the overview then asks who holds the new role, and its number opens the rows', async () => {
    await tabTo('Overview');
    await page.keyboard.press('Enter');
    await heading('Overview').waitFor();
    await page.getByText(/1 role has no holder and owns 3 items, so nobody is reminded/).waitFor();
    await tabTo('Say who holds them');
    await page.getByRole('link', { name: '3: Owned by a role without a holder' }).focus();
    await page.keyboard.press('Enter');
    await heading('Owned by a role without a holder: 3 recommendations').waitFor();
    expect(await page.getByRole('link', { name: /Letters left unanswered/ }).count()).toBe(3);
  });

  test('one more is added to the report, and its reply is written down', async () => {
    await page.goto(`${product.address}#/reports/1`);
    await heading('Letters left unanswered').waitFor();
    await tabTo('Add a recommendation');
    await page.keyboard.press('Enter');
    await tabTo('text');
    await page.keyboard.insertText('The force should count the letters.');
    await tabTo('Save the recommendation');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'rec. 3' }).waitFor();
    await page.getByText('Added.').waitFor();
    await page.getByRole('button', { name: 'Record the reply' }).focus();
    await page.keyboard.press('Enter');
    await tabTo('Save the reply');
    await page.keyboard.press('Enter');
    await page.getByText(/^Reply published /).waitFor();
  });
});
