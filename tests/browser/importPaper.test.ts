/** A paper comes in as people bring it: a Word file by mouse, dropped, a text by keyboard alone, a sheet with a strange heading; and out again. $IMPORT_PICTURES keeps what it looks like. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Register } from '../../src/inspection/register';
import { COMMITTEE_PAPER } from '../given/committeePaper';
import { row, tracker, wordFile } from '../papers/wordTracker';
import { launchBrowser } from '../support/browser';
import { type Product, startProduct } from '../support/product';
import { overflow, violations } from '../support/readable';
import { enterAs } from '../support/enterAs';

jest.setTimeout(240_000);

const KEPT = process.env['IMPORT_PICTURES'];
const LOOKS = ['light', 'dark', 'contrast'];
const WIDTHS = [320, 1440];

const BOATS = tracker('Harbour Tracker May 2023', 'Boats', [
  row('1', 'The force should count its boats.', 'Amber', 'July 2023', 'Begun.', 'Head of Boats'),
  row('2', 'The force should count its oars.', 'Red', 'May 2023', 'Not begun.', 'Head of Boats'),
  row('3', 'The force should learn to swim.', 'Green', 'March 2023', 'Done.', 'Head of Training'),
]);
const SHEET = [
  'Ref,Recommendation,RAG,Lead,Target date,Mood of the harbour',
  '1,The force should paint its masts.,Amber,Head of Masts,May 2024,Calm since spring.',
  '2,The force should mend its sails.,Red,Head of Masts,June 2024,Rough.',
].join('\n');

let product: Product;
let browser: Browser;
let register: Register;
let page: Page;

beforeAll(async () => {
  product = await startProduct('--empty');
  browser = await launchBrowser();
  const priya = (await product.people()).find(({ name }) => name === 'Priya Shah');
  register = await product.registerAs(priya?.id ?? '');
  page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(product.address);
  await enterAs(page, 'Priya Shah');
});
afterAll(async () => {
  await browser.close();
  await product.close();
});

const importScreen = async () => {
  await page.goto(new URL('/#/papers', product.address).href);
  await page.getByRole('link', { name: 'Import a paper' }).click();
  await page.getByRole('button', { name: 'Choose a file' }).waitFor();
};
const again = async () => {
  await page.getByRole('button', { name: 'Choose another paper' }).click();
  await page.getByRole('button', { name: 'Choose a file' }).waitFor();
};

/** By axe and by its own width, at both widths; and kept as pictures in every look when somebody asks for them. */
async function canBeReadByEveryone(step: string): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    expect([step, width, await violations(page), await overflow(page)]).toEqual([step, width, [], 0]);
    if (KEPT === undefined) continue;
    mkdirSync(KEPT, { recursive: true });
    await page.screenshot({ path: path.join(KEPT, `${step} ${width}.png`), fullPage: true });
  }
}

/** What a person would compare: every record, without what SharePoint counts for itself. */
async function everything(): Promise<string[]> {
  const lists = await Promise.all([
    register.reports.all(),
    register.recommendations.all(),
    register.tasks.all(),
    register.roles.all(),
  ]);
  return lists.flatMap(({ rows }) =>
    rows.map(({ id: _id, version: _version, ...record }) => JSON.stringify(record)),
  );
}

const numbers = async (): Promise<string[]> =>
  (await register.recommendations.all()).rows.map(({ report, number }) => `${report} ${number}`);

/** Presses Tab until the control that has this name, or these words, has the focus. */
async function tabTo(name: RegExp): Promise<void> {
  const reached: string[] = [];
  for (let i = 0; i < 80; i += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate<string>(
      `(() => { const on = document.activeElement; return [on.getAttribute('aria-label'), on.labels?.[0]?.textContent, on.textContent].find((words) => words) ?? ''; })()`,
    );
    if (name.test(at)) return;
    reached.push(at.slice(0, 40));
  }
  throw new Error(`Tab never reached ${name}, only: ${reached.join(' | ')}`);
}

describe('A Word paper', () => {
  let before: string[];

  test('is chosen with the mouse, and shows what it would change', async () => {
    before = await everything();
    await importScreen();
    await canBeReadByEveryone('1 choosing');
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose a file' }).click();
    await (
      await chooser
    ).setFiles({
      name: 'harbour.docx',
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      buffer: Buffer.from(await wordFile(BOATS)),
    });
    await page.getByRole('button', { name: '3 new' }).waitFor();
    await canBeReadByEveryone('2 proposed');
    expect(await everything()).toEqual(before);
  });

  test('brings in the rows that were accepted, and no other', async () => {
    await page.getByRole('checkbox', { name: /^2 · new/ }).uncheck();
    await page.getByRole('button', { name: 'Accept 2 rows' }).click();
    await page.getByText('2 rows added, 0 changed; 1 report added, 0 changed.').waitFor();
    await canBeReadByEveryone('3 done');
    expect(await numbers()).toEqual(['Boats (2022) 1', 'Boats (2022) 3']);
  });

  test('is taken back whole, and leaves the register as it was', async () => {
    await page.getByRole('button', { name: 'Undo this import: harbour.docx' }).first().click();
    await page
      .getByText(/^Undone: /)
      .first()
      .waitFor();
    await canBeReadByEveryone('4 undone');
    expect(await everything()).toEqual(before);
  });

  test('is dropped on the screen', async () => {
    await again();
    const bytes = [...(await wordFile(BOATS))];
    const carried = await page.evaluateHandle(
      `(() => { const carried = new DataTransfer(); carried.items.add(new File([new Uint8Array(${JSON.stringify(bytes)})], 'dropped.docx')); return carried; })()`,
    );
    await page.getByText('or drop one here').dispatchEvent('drop', { dataTransfer: carried });
    await page.getByRole('button', { name: '3 new' }).waitFor();
    await again();
  });
});

describe('A pasted text', () => {
  test('comes in by the keyboard alone', async () => {
    await importScreen();
    await tabTo(/^Paste the text of a paper/);
    await page.keyboard.insertText(COMMITTEE_PAPER);
    await tabTo(/^Read what was pasted$/);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '5 new' }).waitFor();
    // The next Tab goes on in what came, not at the top of the page.
    await page.keyboard.press('Tab');
    expect(await page.evaluate<boolean>(`document.activeElement.closest('main') !== null`)).toBe(true);
    await tabTo(/^5 · new/);
    await page.keyboard.press('Space');
    await tabTo(/^Accept 4 rows$/);
    await page.keyboard.press('Enter');
    await page.getByText(/^4 rows added/).waitFor();
    expect(await numbers()).toHaveLength(4);
    await tabTo(/^Undo this import: /);
    await page.keyboard.press('Enter');
    await page
      .getByText(/^Undone: /)
      .first()
      .waitFor();
    expect(await numbers()).toEqual([]);
  });
});

describe('A sheet with a heading nobody has met', () => {
  const choose = async (name: string) => {
    await importScreen();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(SHEET) });
    await page.getByLabel(/Month the paper speaks of/).fill('2023-11');
  };

  test('is asked about, with a preview that follows the answer', async () => {
    await choose('masts.csv');
    const preview = page.getByRole('region', { name: 'The first rows, as they would be read' });
    const heading = page.getByLabel(/“Mood of the harbour” .* holds/);
    await preview
      .getByText('Mood of the harbour: Calm since spring.')
      .or(preview.getByText('Calm since spring.'))
      .first()
      .waitFor();
    await heading.selectOption({ label: 'Resources' });
    await preview.getByText('Resources').first().waitFor();
    await canBeReadByEveryone('5 asking');
    await page.getByRole('button', { name: 'Show what it would change' }).click();
    await page.getByRole('button', { name: 'Accept 2 rows' }).click();
    await page.getByText(/^2 rows added/).waitFor();
    const [first] = (await register.recommendations.all()).rows;
    expect([first?.paper.resources, first?.paper.comments]).toEqual(['Calm since spring.', '']);
  });

  test('is not asked about again', async () => {
    await choose('masts.csv');
    expect(await page.getByText('Mood of the harbour').count()).toBe(0);
    await page.getByRole('button', { name: 'Show what it would change' }).click();
    await page.getByRole('button', { name: '2 same' }).waitFor();
  });
});

describe('A file that is no paper', () => {
  test('is refused with a sentence that says what to do', async () => {
    await importScreen();
    const old = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(600),
    ]);
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'old.doc', mimeType: 'application/msword', buffer: old });
    await page
      .getByText(/old\.doc is a Word or Excel file from before 2007\. .* Nothing was changed\./)
      .waitFor();
    await canBeReadByEveryone('6 refused');
  });
});

describe.each(LOOKS.slice(1))('In the %s look', (look) => {
  test('what is asked and what is proposed can be read by everyone', async () => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await context.addInitScript(`localStorage.setItem('recommendation-tracker look', '${look}')`);
    page = await context.newPage();
    await page.goto(product.address);
    await enterAs(page, 'Priya Shah');
    await importScreen();
    await page.locator('input[type=file]').setInputFiles({
      name: 'masts.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(SHEET.replace('Mood of the harbour', `Weather in the ${look}`)),
    });
    await page.getByLabel(/Month the paper speaks of/).fill('2023-12');
    await canBeReadByEveryone(`5 asking ${look}`);
    await page.getByRole('button', { name: 'Show what it would change' }).click();
    await page.getByRole('button', { name: /changed$/ }).waitFor();
    await canBeReadByEveryone(`2 proposed ${look}`);
  });
});
