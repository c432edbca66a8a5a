/** Every screen and its states in a real browser, in three looks and at four sizes, by axe and by its own width; $PICTURES keeps what they look like. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { meaningOf } from '../../src/inspection/papers/paperMeaning';
import { day } from '../../src/inspection/day';
import { RegisterError } from '../../src/inspection/register';
import { acceptImport } from '../../src/workflows/importing/acceptImport';
import { moveDeadline } from '../../src/workflows/coordinating/moveDeadline';
import { proposeImport } from '../../src/workflows/importing/proposeImport';
import { COMMITTEE_PAPER } from '../given/committeePaper';
import { aPaper, aPaperRow } from '../given/papers';
import { launchBrowser } from '../support/browser';
import { enterAs } from '../support/enterAs';
import { unseenAfter, walked } from '../support/focus';
import { type Product, startProduct } from '../support/product';
import { COLOURS, LOOKS, type Look, overflow, violations, wear } from '../support/readable';
import { STATES, type State } from './states';
import { ARRIVED } from '../support/heading';

jest.setTimeout(180_000);

const PICTURES = process.env['PICTURES'];
const WIDE = { width: 1440, height: 800 };
const MIDDLE = { width: 768, height: 1024 };
const NARROW = { width: 320, height: 800 };
/** What is left of 1280 by 1024 at 400 %. */
const ZOOMED = { width: 320, height: 256 };

let product: Product;
let browser: Browser;
const faults: string[] = [];
/** Of which the state that is open now is the cause. */
let expected: RegExp | undefined;
const pages = new Map<string, Page>();

const idOf = async (name: string) => (await product.people()).find((each) => each.name === name)?.id ?? '';

async function signedIn(name: string): Promise<Page> {
  const context = await browser.newContext({ viewport: WIDE, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(40_000);
  page.on('console', (message) => {
    // What is not there is asked for once, and the browser says so.
    if (message.type() !== 'error' || message.location().url.includes('/items/999')) return;
    if (expected?.test(message.text()) !== true) faults.push(`${message.text()} ${message.location().url}`);
  });
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(product.address);
  await enterAs(page, name);
  return page;
}
async function pageOf(name: string): Promise<Page> {
  const page = pages.get(name) ?? (await signedIn(name));
  pages.set(name, page);
  return page;
}

/** One size, in every look: all of axe in the first, what depends on colour in the others. */
async function faultsAt(
  page: Page,
  { size, name, looks = LOOKS }: { size: typeof WIDE; name: string; looks?: readonly Look[] },
): Promise<string[]> {
  const found: string[] = [...(await tooWide(page, size)), ...(await tooLow(page))];
  for (const look of looks) {
    await wear(page, look);
    const here = await violations(page, look === 'light' ? undefined : COLOURS);
    found.push(...here.map((each) => `${look} ${size.width}: ${each}`));
    if (PICTURES !== undefined) await picture(page, `${name} ${size.width} ${look}`);
  }
  await wear(page, 'light');
  return found;
}

async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(PICTURES ?? '', { recursive: true });
  await page.screenshot({ path: path.join(PICTURES ?? '', `${name.replaceAll(/[^\w’, -]+/g, '_')}.png`) });
}

async function tooWide(page: Page, size: typeof WIDE): Promise<string[]> {
  await page.setViewportSize(size);
  const over = await overflow(page);
  return over > 0 ? [`${size.width} × ${size.height}: ${over} px too wide`] : [];
}

/** What unfolds has room for a finger: 24 px (WCAG 2.5.8). */
const tooLow = (page: Page): Promise<string[]> =>
  page
    .locator('summary:visible')
    .evaluateAll((all) =>
      (all as unknown as { offsetHeight: number; textContent: string }[])
        .filter(({ offsetHeight }) => offsetHeight < 24)
        .map(({ offsetHeight, textContent }) => `${offsetHeight} px high: ${textContent}`),
    );

/** From wide to narrow, so that the page is laid out once for each size. */
async function readable(page: Page, name: string): Promise<string[]> {
  return [
    ...(await faultsAt(page, { size: WIDE, name })),
    ...(await tooWide(page, MIDDLE)),
    // The words and their order change with the width, the colours do not; a screen itself is asked in all.
    ...(await faultsAt(page, { size: NARROW, name, ...(name.startsWith('/') ? {} : { looks: ['light'] }) })),
    ...(await tooWide(page, ZOOMED)),
  ];
}

/** An import whose line broke after its first row. */
async function cutOff(): Promise<void> {
  const register = await product.registerAs(await idOf('Priya Shah'));
  const rows = [aPaperRow(), aPaperRow({ no: '2', text: 'The force should keep a copy.' })];
  const proposal = await proposeImport(register, meaningOf(aPaper(rows, '2023-02', 'Stamps')));
  register.positions.addAll = () => Promise.reject(new RegisterError('unreachable', 'no line'));
  const at = new Date().toISOString();
  const wish = { proposal, chosen: undefined, title: 'winter.docx', actor: undefined, at };
  await expect(acceptImport(register, wish)).rejects.toThrow('no line');
}

beforeAll(async () => {
  product = await startProduct();
  await product.run('import-paper', product.file('paper.txt', COMMITTEE_PAPER));
  const register = await product.registerAs(await idOf('Priya Shah'));
  expect((await register.roles.all()).rows.length).toBeGreaterThan(3);
  const link = async (from: string, is: 'merged with' | 'aligned with', to: string) => {
    const [row, other] = [await register.recommendations.find(from), await register.recommendations.find(to)];
    await register.recommendations.save({ ...row, links: [...row.links, { is, key: other.key, words: '' }] });
  };
  await link('2', 'merged with', '1');
  await link('6', 'aligned with', '1');
  const moved = await register.recommendations.find('1');
  const actor = { person: { id: await idOf('Priya Shah'), name: 'Priya Shah' }, via: 'tab' } as const;
  const at = new Date().toISOString();
  const move = { to: '2031-03-31', reason: 'The works take longer.', askedBy: '', key: 'moved' };
  expect(
    await moveDeadline(register, {
      seen: moved,
      ...move,
      actor: { ...actor, at, today: day(at.slice(0, 10)) },
    }),
  ).toMatchObject({ ok: true });
  await cutOff();
  browser = await launchBrowser();
  await product.run('remind');
});
afterAll(async () => {
  await browser.close();
  await product.close();
});

/** What stands in the place of what is on its way. */
const OUTLINE = '[role=progressbar][aria-busy=true]';

/** Its heading, and no outline in the place of rows; the page was loaded anew, or it would be the screen before. */
async function shown(page: Page): Promise<void> {
  await page.getByRole('heading', ARRIVED).first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.locator(OUTLINE).first().waitFor({ state: 'detached' });
}

const opened = async ({ at, as = 'Priya Shah', open, complaint }: State): Promise<Page> => {
  expected = complaint;
  const page = await pageOf(as);
  await page.setViewportSize(WIDE);
  // What an earlier state began to type is not this one's.
  await page.evaluate(
    `Object.keys(localStorage).filter((key) => key.includes(' draft ')).forEach((key) => localStorage.removeItem(key))`,
  );
  await page.goto('about:blank');
  await page.goto(new URL(`/#${at}`, product.address).href);
  await shown(page);
  await open?.(page);
  return page;
};

describe('In every look and at every size', () => {
  test('signing in can be read by everyone and fits', async () => {
    const page = await (await browser.newContext({ viewport: WIDE, reducedMotion: 'reduce' })).newPage();
    await page.goto(product.address);
    await page.getByRole('button', { name: /Sam Okafor/ }).waitFor();
    expect(await readable(page, 'signing in')).toEqual([]);
  });

  test.each(STATES)('$name can be read by everyone and fits', async (state) => {
    expect(await readable(await opened(state), state.name)).toEqual([]);
  });

  test('nothing went wrong in the page meanwhile', () => {
    expect(faults).toEqual([]);
  });
});

describe('Whoever goes by keyboard', () => {
  const names = [
    ...[
      '/recommendations',
      'the list: some chosen',
      '/recommendations/1',
      'my work: as it opens',
      '/settings',
    ],
  ];
  test.each(STATES.filter(({ name }) => names.includes(name)))(
    'sees where they are at each stop of $name, however low the window',
    async (state) => {
      const page = await opened(state);
      for (const size of [WIDE, NARROW, ZOOMED]) {
        await page.setViewportSize(size);
        const { stops, unseen } = await walked(page);
        expect([size, unseen]).toEqual([size, []]);
        expect(stops).toBeGreaterThan(30);
      }
    },
  );

  test('sees the row they come to in the list, however far the key goes', async () => {
    const page = await opened({ name: 'the list', at: '/recommendations' });
    for (const size of [WIDE, ZOOMED]) {
      await page.setViewportSize(size);
      await page.locator('[role=row][tabindex="0"]').focus();
      const keys = ['End', 'ArrowUp', 'ArrowUp', 'Home', 'ArrowDown', 'ArrowDown', 'PageDown', 'PageUp'];
      expect([size, await unseenAfter(page, keys)]).toEqual([size, []]);
    }
  });

  test('is not called back to it who scrolls away while the rows around it are still measured', async () => {
    const page = await opened({ name: 'the list', at: '/recommendations' });
    await page.setViewportSize(ZOOMED);
    await page.locator('[role=row][tabindex="0"]').focus();
    // All in the page and from frame to frame, for what is to be caught is over within a few.
    const away = await page.evaluate<{ last: boolean; below: boolean }>(`(async () => {
      const frame = () => new Promise((next) => requestAnimationFrame(next));
      const row = () => document.activeElement;
      const from = row();
      from.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true, cancelable: true }));
      while (row() === from) await frame();
      window.dispatchEvent(new WheelEvent('wheel', { deltaY: -innerHeight * 2 }));
      scrollBy(0, -innerHeight * 2);
      // Of a scroll by hand the browser tells before it measures; of this one it would a frame later.
      window.dispatchEvent(new Event('scroll'));
      for (let frames = 0; frames < 15; frames += 1) await frame();
      return {
        last: Number(row().getAttribute('aria-rowindex')) === Number(row().closest('[role=treegrid]').ariaRowCount),
        below: row().getBoundingClientRect().top > innerHeight,
      };
    })()`);
    expect(away).toEqual({ last: true, below: true });
  });
});

/** Every text two fifths longer, as another language may have it: a word alone becomes a longer word. */
const LENGTHEN = `(() => {
  const all = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let longer = 0;
  while (all.nextNode()) {
    const words = all.currentNode.nodeValue;
    if (!/\\p{L}/u.test(words) || all.currentNode.parentElement.closest('style, script') !== null) continue;
    const more = words.trim().slice(0, Math.ceil(words.trim().length * 0.4));
    all.currentNode.nodeValue = words.trimEnd() + (/\\S\\s+\\S/.test(words) ? ' ' : '') + more;
    longer += 1;
  }
  return longer;
})()`;

describe('In a language whose words are two fifths longer', () => {
  test.each([
    ...['/mine', '/overview', '/recommendations', '/recommendations/1', '/reports', '/papers', '/round'],
    ...['/people', '/settings', '/set-up'],
  ])('%s fits the narrowest window', async (at) => {
    const page = await opened({ name: at, at });
    await page.setViewportSize(NARROW);
    expect(await overflow(page)).toBe(0);
    expect(await page.evaluate<number>(LENGTHEN)).toBeGreaterThan(10);
    expect(await overflow(page)).toBe(0);
  });
});

describe('On paper', () => {
  let page: Page;
  beforeAll(async () => {
    const context = await browser.newContext({ viewport: { width: 700, height: 800 } });
    await context.addInitScript(`localStorage.setItem('recommendation-tracker look', 'dark')`);
    page = await context.newPage();
    page.setDefaultTimeout(40_000);
    await page.goto(product.address);
    await enterAs(page, 'Sam Okafor');
  });
  afterAll(() => page.context().close());
  const printed = async (screen: string) => {
    await page.emulateMedia({ media: 'screen' });
    await page.goto('about:blank');
    await page.goto(new URL(screen, product.address).href);
    await shown(page);
    await page.emulateMedia({ media: 'print' });
    // A sheet of A4 between its margins.
    await page.setViewportSize({ width: screen.endsWith('recommendations') ? 1030 : 718, height: 1000 });
  };

  test.each(['/#/recommendations/1', '/#/recommendations', '/#/mine', '/#/overview', '/#/round'])(
    '%s has nothing to press, no menu, dark words on white, and fits the sheet',
    async (screen) => {
      await printed(screen);
      const seen = await page.evaluate<{ pressed: number; ground: string; chrome: number }>(`(() => {
        const shown = (selector) => [...document.querySelectorAll(selector)].filter((each) => each.checkVisibility());
        return {
          pressed: shown('button:not([data-printed]), input, textarea').length,
          chrome: shown('header, nav').length,
          ground: getComputedStyle(document.querySelector('.fui-FluentProvider')).backgroundColor,
        };
      })()`);
      expect(seen).toEqual({ pressed: 0, chrome: 0, ground: 'rgb(255, 255, 255)' });
      expect(await overflow(page)).toBe(0);
    },
  );

  test.each([
    ['/#/papers/1', 'Reports in it'],
    ['/#/reports/1', 'What it asks for'],
  ])('%s keeps the numbers of its sentences, which are buttons on the screen', async (screen, part) => {
    await printed(screen);
    const counts = page.getByRole('region', { name: part });
    const number = counts.getByRole('button', { name: /^Rows behind/ }).first();
    expect(await number.isVisible()).toBe(true);
    expect(await counts.innerText()).toMatch(/There are\s+\d+\s+/);
    expect(await page.getByRole('main').innerText()).not.toMatch(/Press a number|←/);
  });

  test('the list has its head on every sheet, where a button would stand empty, and no heading without a row', async () => {
    await printed('/#/recommendations');
    const seen = await page.evaluate(`(() => {
      const grid = document.querySelector('[role=treegrid]');
      const look = (element) => getComputedStyle(element);
      const head = grid.firstElementChild;
      return {
        table: look(grid).display,
        head: [look(head).display, look(head).breakInside, head.querySelectorAll('button').length, head.innerText],
        headings: [...new Set([...grid.querySelectorAll('[aria-level="1"]')].map((each) => look(each).breakAfter))],
      };
    })()`);
    expect(seen).toEqual({
      table: 'table',
      head: ['table-header-group', 'avoid', 0, expect.stringMatching(/^No\. ↑\s+What it asks\s+Status/)],
      headings: ['avoid'],
    });
  });

  test('the list has every row one under the other, with its words whole', async () => {
    await printed('/#/recommendations');
    const grid = page.getByRole('treegrid');
    const count = Number(await grid.getAttribute('aria-rowcount')) - 1;
    expect(await grid.locator('[data-key]').count()).toBe(count);
    const cut = await grid
      .locator('a')
      .evaluateAll(
        (all) =>
          (all as unknown as { scrollHeight: number; clientHeight: number }[]).filter(
            ({ scrollHeight, clientHeight }) => clientHeight > 0 && scrollHeight > clientHeight + 1,
          ).length,
      );
    expect(cut).toBe(0);
  });
});

describe('For whoever asked for stillness', () => {
  test('nothing moves: not while a page is on its way, and not in a menu or a list that opens', async () => {
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    const page = await context.newPage();
    page.setDefaultTimeout(40_000);
    const moving = () =>
      page.evaluate<string[]>(
        // Fluent's own end within a millisecond for whoever asked: nobody sees them move.
        `document.getAnimations()
          .filter(({ playState, effect }) => playState === 'running' && effect.getComputedTiming().activeDuration > 1)
          .map((each) => each.animationName ?? each.transitionProperty ?? 'by script')`,
      );
    await page.goto(product.address);
    let letThrough = () => undefined as void;
    const held = new Promise<void>((go) => (letThrough = go));
    await page.route('**/graph/**', async (route) => {
      await held;
      await route.continue();
    });
    await page.getByRole('button', { name: /Priya/ }).click();
    await page.locator(OUTLINE).first().waitFor();
    expect(await moving()).toEqual([]);
    letThrough();
    await page.getByRole('heading', ARRIVED).waitFor();
    await page.goto(`${product.address}#/recommendations/1`);
    await page.getByRole('button', { name: 'Change status' }).click();
    await page.getByLabel('New status').waitFor();
    await page.getByRole('button', { name: /Signed in as/ }).click();
    expect(await moving()).toEqual([]);
    await context.close();
  });
});
