/** The paper of a period in a real browser: what a coordinator changes of its layout stands in the file and on the page. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { COMMITTEE_PAPER } from '../given/committeePaper';
import { partsOf, tagsIn } from '../papers/write/parts';
import { launchBrowser } from '../support/browser';
import { type Product, startProduct } from '../support/product';
import { enterAs } from '../support/enterAs';

jest.setTimeout(180_000);

let product: Product;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  product = await startProduct('--empty');
  await product.run('import-paper', product.file('paper.txt', COMMITTEE_PAPER));
  browser = await launchBrowser();
  page = await browser.newPage();
  page.setDefaultTimeout(40_000);
  await page.goto(product.address);
  await enterAs(page, 'Priya Shah');
  await page.goto(new URL('/#/papers/1/print', product.address).href);
  await page.getByRole('button', { name: 'Word' }).waitFor();
  // The made-up paper's sentence is wrong by one row.
  await page.getByRole('button', { name: 'Print the counted sentence instead' }).click();
});
afterAll(async () => {
  await browser.close();
  await product.close();
});

async function downloaded(way: 'Word' | 'Excel'): Promise<Record<string, string>> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: way, exact: true }).click();
  return partsOf(readFileSync(await (await coming).path()));
}

describe('A layout that was changed', () => {
  test('stands in the Word and the Excel file', async () => {
    await page.getByRole('button', { name: 'New layout' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('For the town');
    await page.getByRole('textbox', { name: 'Title of the paper' }).fill('Where we are in {month}');
    await page.getByRole('textbox', { name: 'Heading of Owner' }).fill('Whose it is');
    await page.getByRole('checkbox', { name: 'Show Direction of travel' }).uncheck();
    await page.getByRole('radio', { name: 'Upright (portrait)' }).check();
    await page.getByRole('button', { name: 'Save the layout' }).click();
    await page.getByText('“For the town” is saved.').waitFor();
    const xml = (await downloaded('Word'))['word/document.xml'] ?? '';
    expect(xml).toContain('Where we are in November 2022');
    expect(xml).toContain('>Whose it is<');
    expect(xml).not.toContain('Direction of Travel');
    const [size] = tagsIn(xml).filter(({ name }) => name === 'w:pgSz');
    expect(size?.attributes).toMatchObject({ 'w:w': '11906', 'w:h': '16838' });
    const sheets = JSON.stringify(await downloaded('Excel'));
    expect(sheets).toContain('Whose it is');
    expect(sheets).not.toContain('Direction of Travel');
  });

  const sheet = async () => {
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    return /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf)?.slice(1).map(Number) ?? [];
  };

  test('prints upright, and the built-in ones across', async () => {
    const [wide = 0, high = 0] = await sheet();
    expect(high).toBeGreaterThan(wide);
    await page.getByRole('combobox', { name: 'Layout', exact: true }).selectOption('2019/2021 tracker');
    // The paper follows a moment after the choice.
    await page.getByText('Where we are in November 2022').first().waitFor({ state: 'detached' });
    const [across = 0, up = 0] = await sheet();
    expect(across).toBeGreaterThan(up);
  });

  test('begins no table at the foot of a sheet, without its words or without a row', async () => {
    await page.emulateMedia({ media: 'print' });
    const loose = await page.evaluate(`[...document.querySelectorAll('[data-paper] table')]
      .flatMap((table) => [table.tHead, table.tHead.rows[0], table.previousElementSibling])
      .filter((each) => getComputedStyle(each).breakAfter !== 'avoid').map((each) => each.outerHTML.slice(0, 200))`);
    await page.emulateMedia({ media: 'screen' });
    expect(await page.locator('[data-paper] table').count()).toBeGreaterThan(1);
    expect(loose).toEqual([]);
  });

  test('leaves the sheets of other screens as they were', async () => {
    await page.getByRole('link', { name: 'People and roles', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'People and roles' }).waitFor();
    const [wide = 0, high = 0] = await sheet();
    expect(high).toBeGreaterThan(wide);
    await page.goBack();
    await page.getByRole('button', { name: 'Word', exact: true }).waitFor();
  });

  test('is there for whoever opens the paper next, and is deleted from there', async () => {
    await page.reload();
    const layouts = page.getByRole('combobox', { name: 'Layout', exact: true });
    await layouts.selectOption('For the town');
    await page.getByRole('button', { name: 'Change the layout' }).click();
    await page.getByRole('button', { name: 'Delete this layout' }).click();
    await page.getByRole('button', { name: 'Delete this layout' }).click();
    await page.getByText('“For the town” is deleted.').waitFor();
    expect(await layouts.locator('option').allTextContents()).not.toContain('For the town');
  });
});
