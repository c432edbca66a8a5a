/** Two people change one recommendation, each in a browser of their own: the second sees both and chooses; $CONFLICT_PICTURES keeps what it looks like. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';
import type { Register } from '../../src/inspection/register';
import { heldBy } from '../given/builders';
import { COMMITTEE_PAPER } from '../given/committeePaper';
import { launchBrowser } from '../support/browser';
import { type Product, startProduct } from '../support/product';
import { overflow, violations } from '../support/readable';
import { ARRIVED } from '../support/heading';

jest.setTimeout(240_000);

const WEB = '/sharepoint/sites/inspections/_api/web';
const KEPT = process.env['CONFLICT_PICTURES'];

let product: Product;
let browser: Browser;
let register: Register;
let priya: Page;

type View = { look: string; width: number };

async function signedIn(name: RegExp, { look, width }: View): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  await context.addInitScript(`localStorage.setItem('recommendation-tracker look', '${look}')`);
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(product.address);
  await page.getByRole('button', { name }).click();
  await page.getByRole('heading', ARRIVED).waitFor();
  return page;
}

/** Ruth coordinates as well: by a role in the register, and by the site's own group. */
async function secondCoordinator(): Promise<void> {
  const people = await product.people();
  const idOf = (name: string) => people.find((each) => each.name === name)?.id ?? '';
  register = await product.registerAs(idOf('Priya Shah'));
  const person = { id: idOf('Ruth Adeyemi'), name: 'Ruth Adeyemi' };
  await register.roles.add(heldBy(person, 'Second coordinator', { coordinates: true }));
  const groups = z
    .object({ value: z.array(z.object({ Id: z.number(), Title: z.string() })) })
    .parse(await (await product.as(idOf('Priya Shah'), `${WEB}/sitegroups`)).json());
  const group = groups.value.find(({ Title }) => Title === 'Coordinators')?.Id;
  const joined = await product.as(idOf('Priya Shah'), `${WEB}/sitegroups(${group})/users`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ LoginName: 'i:0#.f|membership|ruth.adeyemi@local.example' }),
  });
  expect(joined.status).toBe(200);
}

beforeAll(async () => {
  product = await startProduct();
  await product.run('import-paper', product.file('paper.txt', COMMITTEE_PAPER));
  await secondCoordinator();
  browser = await launchBrowser();
  priya = await signedIn(/Priya Shah/, { look: 'light', width: 1440 });
});
afterAll(async () => {
  await browser.close();
  await product.close();
});

const opened = async (page: Page, id: string): Promise<void> => {
  await page.goto(new URL(`/#/recommendations/${id}`, product.address).href);
  await page.getByRole('button', { name: 'Change status' }).click();
  await page.getByLabel(/New status/).waitFor();
};

async function judged(page: Page, { status, reason }: { status: string; reason: string }): Promise<void> {
  await page.getByLabel(/New status/).selectOption(status);
  await page.getByLabel(/^Reason/).fill(reason);
  await page.getByRole('button', { name: 'Save the status' }).click();
}

async function canBeReadByEveryone(page: Page): Promise<void> {
  expect([await violations(page), await overflow(page)]).toEqual([[], 0]);
}

const views = ['light', 'dark', 'contrast'].flatMap((look) => [320, 1440].map((width) => ({ look, width })));

/** Still open, and not yet what the first is about to say. */
async function openOne(): Promise<string> {
  const { rows } = await register.recommendations.all();
  const found = rows.filter(
    ({ status, closed }) => closed === undefined && /Red|Amber|White/.test(status ?? ''),
  );
  const id = found[0]?.id;
  if (id === undefined) throw new Error('The papers have too few open recommendations');
  return id;
}

describe.each(views)(
  'Two people at one recommendation, the second in the $look look at $width px,',
  ({ look, width }) => {
    test('are both heard: the second sees what the first did, chooses, and nothing is dropped', async () => {
      // Each test before this one has made one of them green.
      const id = await openOne();
      const before = await register.recommendations.find(id);
      const ruth = await signedIn(/Ruth Adeyemi/, { look, width });
      await opened(ruth, id);
      await opened(priya, id);
      await judged(priya, { status: 'Green', reason: 'All of it was done in May.' });
      await priya.getByText('The status is saved.').waitFor();

      await ruth.getByLabel(/Is it closed/).selectOption('implemented');
      await judged(ruth, { status: 'Red', reason: 'Seen to the end by the board.' });
      await ruth.getByText('Someone else changed it while you were working').waitFor();
      await ruth
        .locator('.fui-MessageBarBody')
        .getByText(/Priya Shah, .*All of it was done in May\./)
        .waitFor();
      // What I wrote still stands there.
      expect((await register.recommendations.find(id)).status).toBe('Green');
      await canBeReadByEveryone(ruth);
      if (KEPT !== undefined) {
        mkdirSync(KEPT, { recursive: true });
        await ruth.screenshot({ path: path.join(KEPT, `conflict ${look} ${width}.png`) });
      }
      await ruth.getByRole('radio', { name: 'Status: theirs, Green' }).check();
      await ruth.getByRole('button', { name: 'Save what I chose' }).click();
      await ruth.getByText('The status is saved.').waitFor();

      const now = await register.recommendations.find(id);
      expect([now.status, now.closed, now.text]).toEqual(['Green', 'implemented', before.text]);
      const { rows } = await register.updates.of(id);
      const said = rows.map(({ by, words }) => `${by.name}: ${words}`).join('\n');
      expect(said).toMatch(/Priya Shah: .*All of it was done in May\./);
      expect(said).toMatch(/Ruth Adeyemi: .*Seen to the end by the board\./);
      await ruth.context().close();
    });
  },
);
