/**
 * Every kind of card drawn in a real browser by Microsoft's library, at 300 and 600 px, in each look.
 * `PICTURES=folder` keeps a picture of each, to be looked at.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { openStore } from '../../src/bot/local/withoutTenant';
import { cardKinds } from '../given/cardKinds';
import { launchBrowser } from '../support/browser';
import { type Product, startProduct } from '../support/product';
import { HOW_AXE_RUNS, bringAxe } from '../support/readable';

jest.setTimeout(180_000);

// The library itself marks what a press opens with aria-expanded, though it is no button; no card can say otherwise.
const OPENED = `{ 'aria-allowed-attr': { enabled: false } }`;
/** Runs inside the page, on these cards. */
const axeOn = (ids: readonly string[]) =>
  `axe.run(${JSON.stringify(ids.map((id) => `[data-message-id="${id}"] .card`))}, { rules: ${OPENED}, ...${HOW_AXE_RUNS} })`;
type AxeResult = { violations: { id: string; nodes: { html: string }[] }[] };

const PICTURES = process.env['PICTURES'] ?? '';

const KINDS = cardKinds();
const UNBROKEN = 'Unbroken'.repeat(30);
const LONG = cardKinds({
  ...{ report: UNBROKEN, number: UNBROKEN, asks: UNBROKEN, said: UNBROKEN, name: UNBROKEN, role: UNBROKEN },
  evidence: `https://example.org/${UNBROKEN}`,
});

let product: Product;
let browser: Browser;
let sam: string;
const kindOf = new Map<string, string>();

beforeAll(async () => {
  if (PICTURES !== '') mkdirSync(PICTURES, { recursive: true });
  product = await startProduct('--empty');
  sam = (await product.people()).find(({ name }) => name === 'Sam Okafor')?.id ?? '';
  const to = await product.registerAsBot().conversations.withKey(sam);
  if (to === undefined) throw new Error('Sam has no chat with the bot');
  const authorization = `Bearer ${await openStore(product.data).botToken()}`;
  for (const [kind, content] of [...Object.entries(KINDS), ...Object.entries(LONG).map(longer)]) {
    const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content }];
    const sent = await fetch(
      new URL(`v3/conversations/${encodeURIComponent(to.conversationId)}/activities`, to.serviceUrl),
      {
        ...{ method: 'POST', headers: { 'content-type': 'application/json', authorization } },
        body: JSON.stringify({ type: 'message', summary: kind, attachments }),
      },
    );
    kindOf.set(((await sent.json()) as { id: string }).id, kind);
  }
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await product.close();
});

const longer = ([kind, card]: [string, unknown]) => [`${kind}, in unbroken words`, card] as const;

const VIEWS = ['light', 'dark', 'contrast'].flatMap((look) =>
  ['300', '600'].map((width) => ({ look, width })),
);

describe.each(VIEWS)('Cards in the $look look at $width px', ({ look, width }) => {
  let page: Page;
  beforeAll(async () => {
    const context = await browser.newContext({ viewport: { width: 1000, height: 6000 }, locale: 'en-GB' });
    await context.addInitScript(
      `localStorage.setItem('chat.look', '${look}'); localStorage.setItem('chat.width', '${width}')`,
    );
    page = await context.newPage();
    page.setDefaultTimeout(40_000);
    await page.goto(`${product.address}teams/chat?as=${sam}`);
    await page.locator(`[data-message-id="${[...kindOf.keys()].at(-1)}"] .card`).waitFor();
    for (const kind of PICTURES === '' ? [] : Object.keys(KINDS)) await picture(cardOf(kind), kind);
  });
  afterAll(() => page.context().close());
  const picture = (card: Locator, name: string) =>
    card.screenshot({ path: path.join(PICTURES, `${name.replace(/\W+/g, '-')} ${width} ${look}.png`) });

  const idOf = (kind: string): string => [...kindOf].find(([, each]) => each === kind)?.[0] ?? '';
  const cardOf = (kind: string): Locator => page.locator(`[data-message-id="${idOf(kind)}"] .card`);

  test('are as wide as that, each of them drawn', async () => {
    const widths = await page
      .locator('.card')
      .evaluateAll((cards) => cards.map((card) => card.getBoundingClientRect().width));
    expect(new Set(widths)).toEqual(new Set([Number(width)]));
    // And the greeting of the day the app was installed.
    expect(widths.length).toBe(kindOf.size + 1);
    expect(await page.locator('.card .trouble').count()).toBe(0);
  });

  test('hold all their words inside, however long, and let nothing be cut off', async () => {
    expect(await page.locator('.card').evaluateAll(OUTSIDE)).toEqual([]);
  });

  test('have nothing to press or fill that is smaller than 24 px', async () => {
    expect(await page.locator('.card').evaluateAll(SMALL)).toEqual([]);
  });

  test('can be read by everyone', async () => {
    await bringAxe(page);
    const ids = [...kindOf].filter(([, kind]) => kind in KINDS).map(([id]) => id);
    const { violations } = await page.evaluate<AxeResult>(axeOn(ids));
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual([]);
  });

  test('keep to all this with their forms open', async () => {
    for (const form of ['Progress', 'Done', 'Need longer', 'Other answer']) {
      const card = cardOf('morning');
      await card.getByRole('button', { name: form, exact: true }).first().click();
      await card.getByRole('button', { name: /^(Send|Say it is done|Ask|Send it)$/ }).waitFor();
      expect(await page.locator('.card').evaluateAll(OUTSIDE)).toEqual([]);
      expect(await page.locator('.card').evaluateAll(SMALL)).toEqual([]);
      if (PICTURES !== '') await picture(card, `form ${form}`);
      expect(await page.getByText(/^The stand-in does not/).count()).toBe(0);
    }
    const { violations } = await page.evaluate<AxeResult>(axeOn([idOf('morning')]));
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual([]);
  });
});

type Drawn = HTMLElement;

/** What of a card reaches out of it on a side, or is cut within itself. */
const OUTSIDE = (cards: Drawn[]): string[] =>
  cards.flatMap((card) => {
    const { left, right } = card.getBoundingClientRect();
    return [...card.querySelectorAll<HTMLElement>('*')]
      .filter((part) => part.getClientRects().length > 0)
      .filter((part) => {
        const box = part.getBoundingClientRect();
        const isCut =
          part.tagName !== 'INPUT' && part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0;
        return (
          box.left < left - 0.5 ||
          box.right > right + 0.5 ||
          (isCut && getComputedStyle(part).overflowX !== 'visible')
        );
      })
      .map((part) => `${part.tagName}.${part.className}: ${(part.textContent ?? '').slice(0, 60)}`);
  });

const SMALL = (cards: Drawn[]): string[] =>
  cards.flatMap((card) =>
    [
      ...card.querySelectorAll<HTMLElement>(
        'button, a, input:not([type=radio]), textarea, select, label:has(input)',
      ),
    ]
      .filter((part) => part.getClientRects().length > 0)
      .map((part) => ({ part, box: part.getBoundingClientRect() }))
      .filter(({ box }) => box.height < 24 || box.width < 24)
      .map(
        ({ part, box }) =>
          `${part.tagName} ${box.width}×${box.height}: ${(part.textContent ?? '').slice(0, 60)}`,
      ),
  );
