/** In a chat with colleagues one finds a recommendation by words, or pastes its link: by keyboard, in every look, at 320 px too. */
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { type Product, startProduct } from '../support/product';
import { overflow, violations } from '../support/readable';

jest.setTimeout(120_000);

let product: Product;
let browser: Browser;
let page: Page;
const faults: string[] = [];

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
  page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  page.setDefaultTimeout(40_000);
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', ({ message }) => faults.push(message));
  await page.goto(`${product.address}teams/chat`);
});
afterAll(async () => {
  await browser.close();
  await product.close();
  expect(faults).toEqual([]);
});

const become = async (name: string) => {
  await page.getByRole('combobox', { name: 'You are' }).selectOption({ label: name });
  await page.locator('h1').waitFor();
};
const found = () => page.getByRole('list', { name: 'What was found' }).getByRole('button');
const box = () => page.getByRole('searchbox', { name: 'Look up in Recommendation Tracker' });
const last = () => page.locator('.message').last();

test('The other chat is one link away, and is no chat with the bot', async () => {
  await become('Sam Okafor');
  await page.getByRole('link', { name: 'A chat with colleagues' }).click();
  await page.getByRole('heading', { level: 1, name: 'A chat with colleagues' }).waitFor();
  expect(await page.locator('.message').count()).toBe(0);
});

test('An owner is shown their own before typing anything', async () => {
  await page.getByRole('button', { name: 'Show mine' }).click();
  await found().first().waitFor();
  for (const words of await found().allTextContents()) expect(words).toContain('Head of Custody');
});

test('Words find one, and Enter sends it as a card that opens it', async () => {
  await box().focus();
  await page.keyboard.insertText('call bells');
  await page.getByText('1 found.').waitFor();
  await found().first().focus();
  await page.keyboard.press('Enter');
  await last().locator('.card').getByText('rec. 2').waitFor();
  expect(await found().count()).toBe(0);
  expect(await box().evaluate((here) => here === here.ownerDocument.activeElement)).toBe(true);
  const [opened] = await Promise.all([
    page.context().waitForEvent('page'),
    last().getByRole('link', { name: 'Open' }).click(),
  ]);
  await opened.waitForURL(/recommendations\/\d+$/);
  await opened.close();
});

test.each([
  ['a link in a sentence', (at: string) => `Look at ${at}recommendations/1.`, 1],
  ['the address of its page', (at: string) => `${at}#/recommendations/1`, 1],
  ['a link to a whole list', (at: string) => `${at}recommendations?status=Amber`, 0],
  ['somebody else’s link', () => 'https://example.com/recommendations/1', 0],
])('Sent with %s, the message has as many cards', async (_, words, cards) => {
  const before = await page.locator('.message').count();
  await page.getByRole('textbox', { name: 'Message to this chat' }).fill(words(product.address));
  await page.keyboard.press('Enter');
  await page.locator('.message').nth(before).waitFor();
  expect(await last().locator('.card').count()).toBe(cards);
});

test('Whoever is sent nothing into a chat is told why', async () => {
  await become('Alex Reed');
  await page.getByText(/Without the app nothing can be looked up/).waitFor();
  await page.getByRole('button', { name: 'Add the app' }).click();
  await page.getByRole('button', { name: 'Remove the app' }).waitFor();
  await box().fill('custody');
  await page.getByText(/for people who hold or manage a role/).waitFor();
});

test.each(['Light', 'Dark', 'High contrast'])('It can be read by everyone: %s', async (look) => {
  await become('Sam Okafor');
  await box().fill('custody');
  await found().first().click();
  await last().locator('.card').waitFor();
  await box().fill('custody');
  await found().first().waitFor();
  await page.getByRole('combobox', { name: 'Look' }).selectOption({ label: look });
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 900 });
  expect([await violations(page), await overflow(page)]).toEqual([[], 0]);
  await page.setViewportSize({ width: 1440, height: 900 });
});
