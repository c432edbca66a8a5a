/** An owner gives evidence in a real browser: a file that goes in parts, one that is stopped half way, one by a message to the bot, and an answer while the line is down. */
import { randomBytes } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import type { Register } from '../../src/inspection/register';
import { launchBrowser } from '../support/browser';
import { type Product, startProduct } from '../support/product';

jest.setTimeout(180_000);

let product: Product;
let browser: Browser;
let sam: Page;
let register: Register;

const MEGA = 1024 * 1024;
const film = randomBytes(6 * MEGA);

beforeAll(async () => {
  product = await startProduct();
  browser = await launchBrowser();
  const owner = (await product.people()).find(({ name }) => name === 'Sam Okafor');
  register = await product.registerAs(owner?.id ?? '');
  sam = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  sam.setDefaultTimeout(40_000);
  await sam.goto(product.address);
  await sam.getByRole('button', { name: /Sam Okafor/ }).click();
  await sam.getByRole('heading', { level: 1, name: 'My work' }).waitFor();
});
afterAll(async () => {
  await browser.close();
  await product.close();
});

const line = (words: string) => sam.getByRole('listitem').filter({ hasText: words });
const said = async (words: string) =>
  (await register.updates.all()).rows.filter((update) => update.words === words);

describe('In a browser', () => {
  const done = line.bind(undefined, 'appropriate adult');

  test('an upload that is stopped half way leaves no file and no answer', async () => {
    await done().getByRole('button', { name: 'Done' }).click();
    await done()
      .getByLabel(/What was done/)
      .fill('A second provider has begun.');
    await done()
      .locator('input[type=file]')
      .setInputFiles({ name: 'film.mp4', mimeType: 'video/mp4', buffer: film });
    // The second part waits until the button was pressed.
    let release: () => void = () => undefined;
    const pressed = new Promise<void>((resolve) => (release = resolve));
    await sam.route(/\/uploads\//, async (route) => {
      const range = route.request().headers()['content-range'] ?? '';
      if (route.request().method() === 'PUT' && !range.startsWith('bytes 0-')) await pressed;
      await route.continue().catch(() => undefined);
    });
    await done().getByRole('button', { name: 'Say it is done' }).click();
    await done().getByText('2.5 MB of 6 MB').waitFor();
    await done().getByRole('button', { name: 'Cancel the upload' }).click();
    release();
    await done().getByText('The upload was stopped.').waitFor();
    await sam.unrouteAll({ behavior: 'wait' });
    expect(await said('A second provider has begun.')).toEqual([]);
  });

  test('sent again it arrives whole, and the claim leads to it', async () => {
    await done().getByRole('button', { name: 'Say it is done' }).click();
    await done()
      .getByText(/A coordinator reviews it now/)
      .waitFor();
    const [claim] = await said('A second provider has begun.');
    expect(claim?.evidence).toMatch(/\/film\.mp4$/);
    const kept = await fetch(claim?.evidence ?? '');
    expect(Buffer.from(await kept.arrayBuffer()).equals(film)).toBe(true);
    expect(
      await done()
        .getByRole('link', { name: /^film\.mp4/ })
        .getAttribute('href'),
    ).toBe(claim?.evidence);
  });

  test('a small file, as most are, arrives too', async () => {
    const words = 'The sample is attached.';
    const sample = line('risk assessments');
    await sample.getByRole('button', { name: 'Progress' }).click();
    await sample.getByLabel(/What has happened/).fill(words);
    const buffer = Buffer.from('a,b\n1,2\n');
    await sample
      .locator('input[type=file]')
      .setInputFiles({ name: 'Sample.csv', mimeType: 'text/csv', buffer });
    await sample.getByRole('button', { name: 'Send progress' }).click();
    await sample.getByText(/Progress saved at/).waitFor();
    const [entry] = await said(words);
    expect(entry?.evidence).toMatch(/\/Sample\.csv$/);
    expect(await (await fetch(entry?.evidence ?? '')).text()).toBe('a,b\n1,2\n');
  });

  test('an answer while the line is down keeps its words, and goes once when it is back', async () => {
    const bells = line('call bells');
    await bells.getByRole('button', { name: 'Progress' }).click();
    await bells.getByLabel(/What has happened/).fill('Twelve of fourteen.');
    await sam.context().setOffline(true);
    await bells.getByRole('button', { name: 'Send progress' }).click();
    await bells.getByText(/The lists do not answer/).waitFor();
    expect(await bells.getByLabel(/What has happened/).inputValue()).toBe('Twelve of fourteen.');
    await sam.context().setOffline(false);
    await bells.getByRole('button', { name: 'Send progress' }).click();
    await bells.getByText(/Progress saved at/).waitFor();
    expect(await said('Twelve of fourteen.')).toHaveLength(1);
  });
});

describe('In the chat', () => {
  const NAME = 'Confidential rota of 2025.txt';
  const WORDS = 'All fourteen are tested.';
  let chat: Page;
  const last = () => chat.locator('.message .card').last();
  const saidInChat = async () =>
    (await said(WORDS)).map(({ evidence, kind, via }) => ({ evidence, kind, via }));

  beforeAll(async () => {
    const owner = (await product.people()).find(({ name }) => name === 'Sam Okafor');
    chat = await (await browser.newContext({ viewport: { width: 1000, height: 900 } })).newPage();
    chat.setDefaultTimeout(40_000);
    await chat.goto(`${product.address}teams/chat?as=${owner?.id ?? ''}`);
    await chat
      .getByLabel('Attach files')
      .setInputFiles({ name: NAME, mimeType: 'text/plain', buffer: Buffer.from('Mon: Ann. Tue: Bob.') });
    await chat.getByRole('button', { name: 'Send' }).click();
    await chat.getByText(`Attached: ${NAME}`).waitFor();
  });
  afterAll(() => chat.context().close());

  test('a file attached to a message is asked about, and added to the item that is chosen', async () => {
    await last().getByText('For which of your items is').waitFor();
    const item = last().getByRole('combobox');
    const bells = await item.locator('option').filter({ hasText: 'call bells' }).getAttribute('value');
    await item.selectOption(bells);
    await last().getByRole('textbox').fill(WORDS);
    await last().getByRole('button', { name: 'Add as evidence' }).click();
    await last().getByText(`${NAME} is added to`).waitFor();
    const [entry, ...more] = await saidInChat();
    expect([entry, more]).toEqual([
      { evidence: expect.any(String) as string, kind: 'progress', via: 'card' },
      [],
    ]);
    expect(await (await fetch(entry?.evidence ?? '')).text()).toBe('Mon: Ann. Tue: Bob.');
  });

  test('and the card still says so after the chat is opened anew, with nothing of it in the log', async () => {
    await chat.reload();
    await last().getByText(`${NAME} is added to`).waitFor();
    expect(await last().getByRole('button', { name: 'Add as evidence' }).count()).toBe(0);
    expect(product.log().join()).toMatch(/a file from a chat was added/);
    expect(product.log().join()).not.toMatch(/Confidential|tempauth|fourteen are tested/);
  });
});
