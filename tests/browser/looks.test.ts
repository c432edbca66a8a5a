/** What only an eye finds, measured once it was found: words on their own ground, edges that are covered, rows with a straggler. */
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { enterAs } from '../support/enterAs';
import { ARRIVED } from '../support/heading';
import { type Product, startProduct } from '../support/product';

jest.setTimeout(120_000);

let product: Product;
let browser: Browser;
beforeAll(async () => {
  product = await startProduct();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await product.close();
});

type Where = { at: string; as?: string; width?: number; forcedColors?: 'active' };

async function opened({ at, as = 'Priya Shah', width = 768, forcedColors }: Where): Promise<Page> {
  const context = await browser.newContext({
    ...{ viewport: { width, height: 900 }, reducedMotion: 'reduce' },
    ...(forcedColors === undefined ? {} : { forcedColors }),
  });
  const page = await context.newPage();
  page.setDefaultTimeout(40_000);
  await page.goto(new URL(`/#${at}`, product.address).href);
  await enterAs(page, as);
  await page.getByRole('heading', ARRIVED).first().waitFor();
  await page.waitForLoadState('networkidle');
  return page;
}

describe('Where the system says which colours there are', () => {
  test('the charts have its ink on its ground', async () => {
    const page = await opened({ at: '/overview', width: 1440, forcedColors: 'active' });
    await page.locator('svg rect').first().waitFor();
    const fills = (of: string) =>
      page
        .locator(`main svg ${of}`)
        .evaluateAll((all) => [
          ...new Set(
            (all as unknown as object[]).map(
              (each) =>
                (
                  globalThis as unknown as { getComputedStyle: (of: object) => { fill: string } }
                ).getComputedStyle(each).fill,
            ),
          ),
        ]);
    expect({ words: await fills('text'), parts: await fills('rect') }).toEqual({
      words: ['rgb(0, 0, 0)'],
      parts: ['rgb(255, 255, 255)'],
    });
    await page.context().close();
  });
});

describe('On a page of middling width', () => {
  test('what a task of mine asks has most of its line', async () => {
    const page = await opened({ at: '/mine', as: 'Sam Okafor' });
    const line = page.getByRole('main').getByRole('listitem').first();
    const [whole, words] = [await line.boundingBox(), await line.locator('p').last().boundingBox()];
    expect((words?.width ?? 0) / (whole?.width ?? 1)).toBeGreaterThan(0.6);
    await page.context().close();
  });

  test.each([660, 768])('at %i px every button of a new layout stands within its edge', async (width) => {
    const page = await opened({ at: '/papers/1/print', width });
    await page.getByRole('button', { name: 'New layout' }).click();
    const form = page.getByRole('region', { name: 'A new layout' });
    const edge = await form.boundingBox();
    const last = await form
      .getByRole('button', { name: /^Move .* to the right/ })
      .first()
      .boundingBox();
    expect((last?.x ?? 0) + (last?.width ?? 0)).toBeLessThan((edge?.x ?? 0) + (edge?.width ?? 0));
    await page.context().close();
  });

  test('the list leaves the lower edge of the views in sight', async () => {
    const page = await opened({ at: '/recommendations' });
    await page.getByRole('button', { name: 'Views' }).click();
    await page.getByRole('region', { name: 'Saved views' }).waitFor();
    const covered = await page.evaluate<boolean>(`(() => {
      const panel = document.querySelector('[aria-label="Saved views"]');
      const { left, bottom } = panel.getBoundingClientRect();
      return document.elementFromPoint(left + 40, bottom - 0.5) !== panel;
    })()`);
    expect(covered).toBe(false);
    await page.context().close();
  });
});

test.each([1440, 1360, 1100, 900, 768])(
  'how the list is shown is chosen in one row, at %i px too',
  async (width) => {
    const page = await opened({ at: '/recommendations?show=all', width });
    const tops = await Promise.all(
      [/^Sort/, /^Group/, /^Columns/, 'Views'].map(
        async (name) => (await page.getByRole('search').getByRole('button', { name }).boundingBox())?.y,
      ),
    );
    expect(new Set(tops).size).toBe(1);
    await page.context().close();
  },
);

test('what is typed into the form at the foot of the list leaves the list where it is', async () => {
  const page = await opened({ at: '/recommendations' });
  await page.setViewportSize({ width: 768, height: 600 });
  await page
    .getByRole('checkbox', { name: /^Choose Sample/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Move date' }).click();
  const reason = page.getByRole('textbox', { name: /^Reason/ });
  await reason.waitFor();
  const top = () => page.evaluate<number>('scrollY');
  await page.evaluate('scrollTo(0, 150)');
  // By its own focus: to press it, a test scrolls too.
  await page.evaluate(`document.querySelector('[data-foot] textarea').focus()`);
  await page.keyboard.type('The supplier');
  expect(await reason.inputValue()).toBe('The supplier');
  expect(await top()).toBe(150);
  // A row that takes the focus is brought out from under the bar all the same.
  await page.getByRole('row').last().focus();
  const [row, bar] = await Promise.all([
    page.locator('[role=row]:focus').boundingBox(),
    page.locator('[data-foot]').boundingBox(),
  ]);
  expect((row?.y ?? 0) + (row?.height ?? 0)).toBeLessThanOrEqual((bar?.y ?? 0) + 1);
  await page.context().close();
});

test('under the page a paper is looked at on there is nothing', async () => {
  const page = await opened({ at: '/papers/1/print' });
  await page.getByRole('region', { name: 'To mend before it goes out' }).waitFor();
  const under = await page.evaluate<number>(
    `document.documentElement.scrollHeight - document.querySelector('#root').getBoundingClientRect().height`,
  );
  expect(under).toBeLessThan(1);
  await page.context().close();
});

test('the bar of a round that nobody has answered is empty in forced colours, too', async () => {
  const page = await opened({ at: '/papers', forcedColors: 'active' });
  await page.getByRole('button', { name: 'Open the next paper' }).click();
  await page.getByLabel(/^Month the paper speaks of/).fill('2031-03');
  await page.getByRole('button', { name: 'Open the paper' }).click();
  await page.getByRole('heading', { level: 1, name: 'March 2031' }).waitFor();
  await page.goto(new URL('/#/round', product.address).href);
  await page.getByRole('button', { name: 'Start and ask everyone' }).click();
  await page.getByRole('progressbar').waitFor();
  const ground = await page.evaluate<string>(
    `getComputedStyle(document.querySelector('main [role=progressbar]')).backgroundColor`,
  );
  expect(ground).toBe('rgb(255, 255, 255)');
  await page.context().close();
});

test('what can be pressed on an item that a deputy has stands in one row', async () => {
  const page = await opened({ at: '/mine', as: 'Sam Okafor', width: 1440 });
  await page
    .getByRole('button', { name: /^More answers/ })
    .first()
    .click();
  await page.getByRole('menuitem', { name: 'Hand to deputy' }).click();
  await page.getByRole('combobox', { name: /^To whom/ }).pressSequentially('Alex');
  await page.getByRole('option', { name: /Alex/ }).click();
  await page.getByRole('button', { name: 'Hand it over' }).click();
  const line = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Take back' });
  await line.waitFor();
  for (const width of [1440, 768]) {
    await page.setViewportSize({ width, height: 900 });
    const tops = await Promise.all(
      [/^Progress/, /^More/, /^Take back/, /^Details/].map(
        async (name) => (await line.getByRole('button', { name }).boundingBox())?.y,
      ),
    );
    expect([width, new Set(tops).size]).toEqual([width, 1]);
  }
  await page.context().close();
});
