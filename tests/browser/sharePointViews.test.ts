/** What managers see in SharePoint, drawn in a real browser; $VIEW_PICTURES names a folder to keep the pictures in. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { VIEWS } from '../../src/lists/views/definitions';
import { SAMPLES, TODAY } from '../sharePoint/sampleRows';
import { type Theme, viewPage } from '../sharePoint/viewPage';
import { launchBrowser } from '../support/browser';

jest.setTimeout(120_000);

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1500, height: 500 } });
});
afterAll(() => browser.close());

const KEPT = process.env['VIEW_PICTURES'];

/** The worst contrast of any words against what is behind them, as WCAG 2 reckons it, and which words they are. */
const worstContrast = () =>
  page.evaluate(() => {
    const parts = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const light = (colour: string) =>
      parts(colour)
        .slice(0, 3)
        .map((part) => part / 255)
        .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
        .reduce((sum, part, at) => sum + part * ([0.2126, 0.7152, 0.0722][at] ?? 0), 0);
    const behind = (element: Element): string => {
      const colour = getComputedStyle(element).backgroundColor;
      const clear = parts(colour)[3] === 0;
      return clear && element.parentElement !== null ? behind(element.parentElement) : colour;
    };
    const withWords = [...document.querySelectorAll('body *')].filter(
      (element) =>
        (element as HTMLElement).offsetParent !== null &&
        [...element.childNodes].some((node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== ''),
    );
    return withWords
      .map((element) => {
        const [one, other] = [light(getComputedStyle(element).color), light(behind(element))];
        const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
        return { ratio, words: (element.textContent ?? '').trim() };
      })
      .reduce((worst, each) => (each.ratio < worst.ratio ? each : worst));
  });

const cases = VIEWS.flatMap((view) =>
  (['light', 'dark'] as const).map((theme) => [view.list, view.name, theme] as const),
);

describe.each(cases)('%s, %s, %s', (list, name, theme: Theme) => {
  const view = VIEWS.find((each) => each.list === list && each.name === name);

  test('can be read: every word stands out from what is behind it', async () => {
    if (view === undefined) throw new Error('no such view');
    await page.setContent(viewPage(view, SAMPLES[list] ?? [], TODAY, theme));
    if (KEPT !== undefined) {
      mkdirSync(KEPT, { recursive: true });
      await page.screenshot({ path: path.join(KEPT, `${list} ${name} ${theme}.png`), fullPage: true });
    }
    const { ratio, words } = await worstContrast();
    expect({ words, enough: ratio >= 4.5 }).toEqual({ words, enough: true });
  });
});
