/** The whole path as people walk it: in a real browser, with the mouse and the keyboard, from a paper to the answered card. */
import type { Browser, Page } from 'playwright-core';
import { COMMITTEE_PAPER, DUE_FOR_PPU } from '../given/committeePaper';
import { launchBrowser } from '../support/browser';
import { type Product, startProduct } from '../support/product';
import { enterAs } from '../support/enterAs';

jest.setTimeout(180_000);

let product: Product;
let browser: Browser;
beforeAll(async () => {
  product = await startProduct('--empty');
  browser = await launchBrowser();
  await product.run('import-paper', product.file('paper.txt', COMMITTEE_PAPER));
});
afterAll(async () => {
  await browser.close();
  await product.close();
});

const signedIn = async (name: string): Promise<Page> => {
  const page = await (await browser.newContext()).newPage();
  page.setDefaultTimeout(40_000);
  await page.goto(product.address);
  await enterAs(page, name);
  return page;
};
const tab = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click();

describe('In a browser', () => {
  let priya: Page;
  let chat: Page;

  test('the coordinator gives the vacant role a holder', async () => {
    priya = await signedIn('Priya Shah');
    await tab(priya, 'People and roles');
    await priya.getByRole('button', { name: 'Change who holds Head of PPU' }).click();
    await priya.getByRole('combobox', { name: /Person/ }).pressSequentially('Sam');
    await priya.getByRole('option', { name: 'Sam Okafor' }).click();
    await priya.getByRole('button', { name: 'Save' }).click();
    await priya.getByText('Head of PPU is saved.').waitFor();
  });

  test('the morning round brings the holder one card with what is due', async () => {
    expect((await product.run('remind', '--on', '2022-11-14')).out).toContain('Sam Okafor');
    const [sam] = (await product.people()).filter(({ name }) => name === 'Sam Okafor');
    chat = await (await browser.newContext()).newPage();
    chat.setDefaultTimeout(40_000);
    await chat.goto(`${product.address}teams/chat?as=${sam?.id}`);
    await chat.getByText(`Head of PPU · ${DUE_FOR_PPU.length} items, 1 late`).waitFor();
    const lines = await chat.getByText(/^(LATE|DUE) /).allTextContents();
    // A number stays with its word over the end of a line.
    expect(lines.map((line) => line.replaceAll('\u00a0', ' '))).toEqual([
      'LATE 137 days · was due 30 June 2022',
      'DUE in 16 days · 30 November 2022',
    ]);
  });

  test('progress is answered on the card, which shrinks to the answer', async () => {
    await chat.getByRole('button', { name: 'Progress' }).first().click();
    await chat
      .getByLabel(/What has happened since/)
      .first()
      .fill('Nine in ten are answered in time.');
    await chat.getByRole('button', { name: 'Send', exact: true }).first().click();
    await chat.getByText(/no\. 1: progress saved/).waitFor();
  });

  test('done without evidence is held back by the card, and with it becomes a claim', async () => {
    await chat.getByRole('button', { name: 'Done' }).first().click();
    await chat
      .getByLabel(/What was done/)
      .first()
      .fill('Copies are kept.');
    await chat.getByRole('button', { name: 'Say it is done' }).first().click();
    await chat.getByText('A claim needs a link to its evidence.').first().waitFor();
    await chat
      .getByLabel(/Link to the evidence/)
      .first()
      .fill('https://example.org/copies');
    await chat.getByRole('button', { name: 'Say it is done' }).first().click();
    await chat.getByText(/no\. 2: said to be done/).waitFor();
    await chat.getByText('Nothing else is waiting for you here.').waitFor();
  });

  test('the coordinator sees both, with who said it and as what', async () => {
    await tab(priya, 'Recommendations');
    await priya.getByRole('searchbox').fill('answer each letter');
    // The list follows the words when it can: a press before that might land on another row.
    await priya
      .getByText(/^2 of \d+ recommendations$/)
      .first()
      .waitFor();
    await priya.getByText('Forces should answer each letter within a week.').first().click();
    await priya.getByText('Nine in ten are answered in time.').first().waitFor();
    expect(
      await priya
        .getByText(/Sam Okafor/)
        .first()
        .isVisible(),
    ).toBe(true);
  });

  test('the coordinator moves its date and judges it, each with a reason', async () => {
    await priya.getByRole('button', { name: 'Move deadline' }).click();
    await priya.getByLabel('New last day').fill('2027-03-31');
    await priya.getByLabel(/^Reason/).fill('The new post room opens in March.');
    await priya.getByRole('button', { name: 'Move the deadline' }).click();
    await priya.getByText('The deadline is moved.').first().waitFor();
    await priya.getByRole('listitem').getByText('The new post room opens in March.').first().waitFor();
    await priya.getByRole('button', { name: 'Change status' }).click();
    await priya.getByLabel(/^New status/).selectOption('Red');
    await priya.getByLabel(/^Reason/).fill('Letters are late again.');
    await priya.getByRole('button', { name: 'Save the status' }).click();
    await priya.getByText('The status is saved.').first().waitFor();
  });

  test('the owner finds the same in My work, and answers there too', async () => {
    const sam = await signedIn('Sam Okafor');
    await tab(sam, 'My work');
    await sam
      .getByRole('button', { name: /Progress/ })
      .first()
      .click();
    await sam.getByRole('textbox').first().fill('The post room is being painted.');
    await sam
      .getByRole('button', { name: /^(Send|Save)/ })
      .first()
      .click();
    await sam
      .getByText(/The post room is being painted/)
      .first()
      .waitFor();
  });

  test('a second round on the day sends nothing', async () => {
    expect((await product.run('remind', '--on', '2022-11-14')).out).toContain('nothing was sent');
  });
});
