/** The same card in Microsoft's own chat client for trying bots out: sent, answered, claimed and replaced, with the door locked. */
import type { Browser, Locator, Page } from 'playwright-core';
import { signerFor } from '../support/botFramework';
import { launchBrowser } from '../support/browser';
import { type Playground, isInstalled, startPlayground } from '../support/playground';
import { type Product, startProduct } from '../support/product';

jest.setTimeout(120_000);

const NAME = 'In the Microsoft 365 Agents Playground';

(isInstalled() ? describe : describe.skip)(NAME, () => {
  let product: Product;
  let browser: Browser;
  let page: Page;
  let playground: Playground | undefined;
  let sam: { id: string; name: string };

  beforeAll(async () => {
    product = await startProduct();
    sam = (await product.people()).find(({ name }) => name === 'Sam Okafor') ?? { id: '', name: '' };
    browser = await launchBrowser();
    try {
      playground = await startPlayground({
        ...{ endpoint: `${product.address}api/messages`, sign: signerFor(product.data), me: sam },
      });
    } catch (error) {
      // Another program's failure to start says nothing about ours; that it was not tried is said, by name.
      console.warn(`NOT TRIED: ${NAME}. ${String(error)}`);
    }
  });
  afterAll(async () => {
    await browser.close();
    await playground?.close();
    await product.close();
  });

  /** Each step only where the Playground runs. */
  const step = (name: string, walk: (there: Playground) => Promise<void>) =>
    test(name, async () => (playground === undefined ? undefined : walk(playground)));

  const lastCard = (): Locator => page.locator('.ac-adaptiveCard').last();
  const updates = async () =>
    (await product.registerAsBot().updates.all()).rows.filter(({ via }) => via === 'card');

  step('the bot greets with a card, and keeps the way to the person', async ({ address }) => {
    page = await (await browser.newContext({ viewport: { width: 1600, height: 1400 } })).newPage();
    page.setDefaultTimeout(40_000);
    await page.goto(address);
    // Its list of chats may lie folded away beside the window.
    await page.getByText('Personal Chat').first().dispatchEvent('click');
    await page.getByText('shows everything open that is yours').first().waitFor();
    const kept = await product.registerAsBot().conversations.withKey(sam.id);
    expect(kept?.serviceUrl).toContain(`${address}/_connector`);
  });

  step('the morning’s card arrives', async () => {
    expect((await product.run('remind')).out).toContain('Sam Okafor: 2 items');
    await page.getByText('Head of Custody · 2 items, 1 late').waitFor();
  });

  step('progress is saved from its form, and the card is replaced by one that says so', async () => {
    await lastCard().getByRole('button', { name: 'Progress' }).first().click();
    await lastCard()
      .getByLabel(/What has happened since/)
      .first()
      .fill('A second provider was chosen.');
    await lastCard().getByRole('button', { name: 'Send', exact: true }).first().click();
    await page.getByText(/no\. 1: progress saved/).waitFor();
    expect(await updates()).toMatchObject([
      {
        kind: 'progress',
        words: 'A second provider was chosen.',
        by: { id: sam.id },
        asRole: 'Head of Custody',
      },
    ]);
  });

  step('done without evidence is held back at its field, and with it is a claim', async () => {
    await lastCard().getByRole('button', { name: 'Done' }).first().click();
    await lastCard()
      .getByLabel(/What was done/)
      .first()
      .fill('All bells are replaced.');
    await lastCard().getByRole('button', { name: 'Say it is done' }).first().click();
    await page.getByText('A claim needs a link to its evidence.').waitFor();
    await lastCard()
      .getByLabel(/Link to the evidence/)
      .first()
      .fill('https://example.org/bells');
    await lastCard().getByRole('button', { name: 'Say it is done' }).first().click();
    await page.getByText(/no\. 2: said to be done/).waitFor();
    await page.getByText('Nothing else is waiting for you here.').waitFor();
    expect((await updates()).map(({ kind, evidence }) => [kind, evidence])).toEqual([
      ['progress', ''],
      ['claim', 'https://example.org/bells'],
    ]);
    expect(await lastCard().getByRole('button', { name: 'Done' }).count()).toBe(0);
    const folder = process.env['PICTURES'] ?? '';
    if (folder !== '') await page.screenshot({ path: `${folder}/playground.png` });
  });

  step('“my tasks” is answered by a card of its own', async () => {
    await page.getByRole('textbox').last().fill('my tasks');
    await page.keyboard.press('Enter');
    await page.getByText('Head of Custody · 1 item, 1 late').waitFor();
  });
});
