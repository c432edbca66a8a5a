/** What opening the tab, typing in its search and an hour of switching screens cost, beside a floor and a plain list. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { CUPBOARD } from '../src/lists/kept/stores';
import { aRecommendation, aReport, aTask, anUpdate, dueOn } from '../tests/given/builders';
import { launchInstalled } from '../tests/support/browser';
import { ARRIVED } from '../tests/support/heading';
import { type Product, startProduct } from '../tests/support/product';
import { type Pages, servePages } from './pageServer';

export type Opening = { what: string; ms: number; kilobytes: number; requests: number };
export type Typing = { what: string; keys: number; longest: number; late: number };
export type Switching = { after: number; heap: number; nodes: number };

/** A page can be used once there is more than so many of these. */
type Ready = { selector: string; over: number };
const READY = {
  floor: { selector: 'button', over: 0 },
  grid: { selector: '[role=row]', over: 1000 },
  list: { selector: '[role=row]', over: 8 },
} satisfies Record<string, Ready>;

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;

/** From the start of the navigation to the first frame in which it is ready, by the page's own clock. */
async function opened(page: Page, address: string, ready: Ready): Promise<Omit<Opening, 'what'>> {
  let bytes = 0;
  let requests = 0;
  const wire = await page.context().newCDPSession(page);
  await wire.send('Network.enable');
  wire.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    requests += 1;
  });
  await page.goto(address, { waitUntil: 'commit' });
  const at = await page.waitForFunction(
    ({ selector, over }) => document.querySelectorAll(selector).length > over && performance.now(),
    ready,
    { polling: 'raf' },
  );
  const ms = Number(await at.jsonValue());
  await wire.detach();
  return { ms, kilobytes: bytes / 1000, requests };
}

type Ways = {
  prepare?: (context: BrowserContext) => Promise<void>;
  putAway?: (page: Page) => Promise<void>;
};

/** Until the rows that the first screen draws from lie whole in the tab's own copy, and its code is put by (tab/keepCode.ts). */
const putAway = (page: Page): Promise<void> =>
  page.evaluate<undefined>(`navigator.serviceWorker.ready.then(() => new Promise((done) => {
    const whole = (states) => states.length >= 4 && states.every(({ mark }) => mark !== '');
    const look = () => {
      const opening = indexedDB.open(${JSON.stringify(CUPBOARD)});
      opening.onsuccess = () => {
        const database = opening.result;
        const asked = database.transaction('lists').objectStore('lists').getAll();
        asked.onsuccess = () => {
          database.close();
          if (whole(asked.result)) done();
          else setTimeout(look, 100);
        };
      };
    };
    look();
  }))`);

type OpeningOf = Ways & { what: string; address: string; ready: Ready };
type Seen = Omit<Opening, 'what'>;

/** A new profile, so that nothing is kept from before; the second opening is in the profile of the first. */
async function openedTwice(
  browser: Browser,
  { address, ready, prepare, putAway }: OpeningOf,
): Promise<Seen[]> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await prepare?.(context);
  const seen: Seen[] = [];
  for (let time = 0; time < 2; time += 1) {
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    seen.push(await opened(page, address, ready));
    // What was fetched is put away after it is shown, and the code when the tab has been open for fifteen seconds.
    await page.waitForLoadState('networkidle');
    await putAway?.(page);
    await page.close();
  }
  await context.close();
  return seen;
}

/** By turns, so that what else the machine does in a minute falls on all of them. */
async function openings(browser: Browser, each: readonly OpeningOf[], times: number): Promise<Opening[]> {
  const seen = each.map((): Seen[][] => []);
  for (let time = 0; time < times; time += 1)
    for (const [at, of] of each.entries()) seen[at]?.push(await openedTwice(browser, of));
  return each.flatMap(({ what }, at) =>
    ['cold', 'again'].map((said, which) => {
      const all = (seen[at] ?? []).flatMap((both) => both[which] ?? []);
      return {
        what: `${what}, ${said}`,
        ms: median(all.map(({ ms }) => ms)),
        kilobytes: median(all.map(({ kilobytes }) => kilobytes)),
        requests: median(all.map(({ requests }) => requests)),
      };
    }),
  );
}

/** Signed in before the page asks: choosing a person is no part of opening. */
async function signedIn(product: Product, context: BrowserContext): Promise<void> {
  const [who] = await product.people();
  if (who === undefined) throw new Error('The product has nobody to sign in as.');
  const response = await fetch(new URL('/local/sign-in', product.address), {
    ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
    body: JSON.stringify({ personId: who.id }),
  });
  const pass = JSON.stringify({ personId: who.id, ...((await response.json()) as object) });
  await context.addInitScript(
    `sessionStorage.setItem('recommendation-tracker sign-in', ${JSON.stringify(pass)})`,
  );
}

/** A product of its own with so many recommendations in reports of fifty, and a task each. */
export const filled = async (recommendations: number): Promise<Product> =>
  (await filledRegister(recommendations)).product;

async function filledRegister(recommendations: number) {
  const product = await startProduct('--empty');
  const [who] = await product.people();
  const register = await product.registerAs(who?.id ?? '');
  const titles = Array.from({ length: Math.ceil(recommendations / 50) }, (_, at) => `Report ${at + 1}`);
  const reports = await register.reports.addAll(
    titles.map((title) => aReport({ title, key: `${title}|2026` })),
  );
  const rows = Array.from({ length: recommendations }, (_, at) => {
    const report = reports[Math.floor(at / 50)];
    const due = dueOn(`2027-${String((at % 12) + 1).padStart(2, '0')}-15`);
    const words = `The force should record every crime it is told of, and say why where it does not (${at}).`;
    const under = report?.is === 'added' ? report.kept.id : '1';
    const facts = {
      reportId: under,
      report: titles[Math.floor(at / 50)] ?? '',
      number: String((at % 50) + 1),
    };
    return aRecommendation({ ...facts, key: `row ${at}`, text: words, original: due, deadline: due });
  });
  const kept = await register.recommendations.addAll(rows);
  await register.tasks.addAll(
    kept.flatMap((row, at) =>
      row.is === 'added'
        ? [aTask({ key: `task ${at}`, recommendationId: row.kept.id, deadline: row.kept.deadline })]
        : [],
    ),
  );
  return { product, register, kept };
}

/** With one long update each, which a search reads and gathers while the words are typed. */
async function filledWithUpdates(recommendations: number): Promise<Product> {
  const { product, register, kept } = await filledRegister(recommendations);
  await register.updates.addAll(
    kept.flatMap((row, at) => {
      const words = `The trainers met in week ${at} and went through every call of the month. `.repeat(4);
      return row.is === 'added'
        ? [anUpdate({ key: `said ${at}`, recommendationId: row.kept.id, words })]
        : [];
    }),
  );
  return product;
}

const LIST = '#/recommendations';

export async function benchOpening(rows: number, times: number): Promise<Opening[]> {
  const [pages, product, browser]: [Pages, Product, Browser] = await Promise.all([
    servePages(),
    filled(rows),
    launchInstalled(),
  ]);
  try {
    const prepare = (context: BrowserContext) => signedIn(product, context);
    const address = `${product.address}${LIST}`;
    const ours = { what: `ours, ${rows} recommendations`, address, ready: READY.list, prepare, putAway };
    const grid = { what: 'plain DataGrid, 1000 rows that are there', address: pages.grid, ready: READY.grid };
    const floor = { what: 'floor', address: pages.floor, ready: READY.floor };
    return await openings(browser, [floor, grid, ours], times);
  } finally {
    await Promise.all([pages.close(), product.close(), browser.close()]);
  }
}

const RECORD = `window.framesSeen = []; (() => { let before = performance.now(); const each = (now) => { window.framesSeen.push(now - before); before = now; requestAnimationFrame(each); }; requestAnimationFrame(each); })()`;

const WORDS = 'should record every crime';

/** Frames between keys that come 60 ms apart. A frame is late when the one before it was missed: over 34 ms. */
async function typed(page: Page, what: string, box: string): Promise<Typing> {
  await page.locator(box).first().click();
  await page.evaluate(RECORD);
  await page.keyboard.type(WORDS, { delay: 60 });
  const frames = await page.evaluate<number[]>('window.framesSeen.slice(1)');
  const late = frames.filter((frame) => frame > 34).length;
  return { what, keys: WORDS.length, longest: Math.max(...frames), late };
}

export async function benchTyping(rows: number): Promise<Typing[]> {
  const [pages, product, browser] = await Promise.all([
    servePages(),
    filledWithUpdates(rows),
    launchInstalled(),
  ]);
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    await page.goto(pages.floor);
    const floor = await typed(page, 'a box on the floor page', 'input');
    await signedIn(product, context);
    await opened(page, `${product.address}${LIST}`, READY.list);
    await page.waitForLoadState('networkidle');
    return [floor, await typed(page, `search over ${rows} recommendations`, 'input[type=search]')];
  } finally {
    await Promise.all([pages.close(), product.close(), browser.close()]);
  }
}

/**
 * Every screen in turn, by the links of the header; an hour is six hundred, one every six seconds. It is weighed on the
 * first screen each time, for the screens are not of one weight; the first look is after a whole turn, when all code is there.
 */
export async function benchSwitching(switches: number, looks: number): Promise<Switching[]> {
  const [product, browser] = await Promise.all([filled(1000), launchInstalled()]);
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    await signedIn(product, context);
    const page = await context.newPage();
    page.setDefaultTimeout(120_000);
    await opened(page, `${product.address}${LIST}`, READY.list);
    const wire = await context.newCDPSession(page);
    const seen: Switching[] = [];
    const links = page.getByRole('navigation').first().getByRole('link');
    const many = await links.count();
    const turns = Math.ceil(switches / many);
    const between = Math.max(1, Math.floor(turns / looks));
    for (let at = 0; at <= turns * many; at += 1) {
      await links.nth(at % many).click();
      await page.getByRole('heading', ARRIVED).first().waitFor();
      await page.waitForLoadState('networkidle');
      const turn = at / many;
      if (turn === 1 || (turn > 1 && turn % between === 0))
        seen.push({ after: at, ...(await weighed(wire)) });
    }
    return seen;
  } finally {
    await Promise.all([product.close(), browser.close()]);
  }
}

type Wire = Awaited<ReturnType<BrowserContext['newCDPSession']>>;

async function weighed(wire: Wire): Promise<{ heap: number; nodes: number }> {
  await wire.send('HeapProfiler.enable');
  await wire.send('HeapProfiler.collectGarbage');
  await wire.send('Performance.enable');
  const { metrics } = await wire.send('Performance.getMetrics');
  const named = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return { heap: named('JSHeapUsedSize') / 1e6, nodes: named('Nodes') };
}

const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

export const openingsInATable = (openings: readonly Opening[]): string => {
  const floor = (said: string) => openings.find(({ what }) => what === `floor, ${said}`)?.ms ?? 1;
  const times = ({ what, ms }: Opening) => ms / floor(what.endsWith('cold') ? 'cold' : 'again');
  return table(
    ['Opening', 'Usable after ms', 'Times the floor', 'kB over the wire', 'Requests'],
    openings.map((each) => [
      each.what,
      ...[each.ms.toFixed(0), times(each).toFixed(1), each.kilobytes.toFixed(0), each.requests],
    ]),
  );
};

export const typingInATable = (typing: readonly Typing[]): string =>
  table(
    ['Typing', 'Keys', 'Longest frame ms', 'Frames over 34 ms'],
    typing.map(({ what, keys, longest, late }) => [what, keys, longest.toFixed(0), late]),
  );

export const switchingInATable = (switching: readonly Switching[]): string =>
  table(
    ['Switches of screen', 'Heap MB after collecting', 'DOM nodes'],
    switching.map(({ after, heap, nodes }) => [after, heap.toFixed(1), nodes]),
  );

const PARTS: Readonly<Record<string, () => Promise<string>>> = {
  opening: async () => openingsInATable(await benchOpening(1000, 9)),
  typing: async () => typingInATable(await benchTyping(10_000)),
  switching: async () => switchingInATable(await benchSwitching(600, 6)),
};

/** All three, or those that are named: `npm run bench -- tab typing`. */
export async function main(named: readonly string[] = []): Promise<void> {
  for (const part of named.length === 0 ? Object.keys(PARTS) : named) {
    const bench = PARTS[part];
    if (bench === undefined)
      throw new Error(`There is no "${part}" here; there is ${Object.keys(PARTS).join(', ')}.`);
    console.log(`${await bench()}\n`);
  }
}
