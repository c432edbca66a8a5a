/** What the keyboard comes to, one stop after the other, and whether it can be seen while it has the focus (WCAG 2.2, 2.4.11). */
import type { Page } from 'playwright-core';

const MOST_STOPS = 250;

/**
 * Where the focus is, and what is wrong with it: outside of the window, wholly under something else, or too small to be
 * seen. A field's box may be drawn by its label. Looked at again for a second, for a page may still be scrolling.
 */
const STOP = `(async () => {
  const on = document.activeElement;
  if (on === null || on === document.body) return undefined;
  const sides = [0.02, 0.25, 0.5, 0.75, 0.98];
  const isPart = (hit) => hit !== null && (on.contains(hit) || [...(on.labels ?? [])].some((label) => label.contains(hit)));
  const fault = () => {
    const { width, height } = on.getBoundingClientRect();
    if (width < 4 || height < 4) return 'too small to be seen';
    const seen = [...on.getClientRects()].map(({ left, top, right, bottom }) => ({
      x: Math.max(left, 0), y: Math.max(top, 0),
      width: Math.min(right, innerWidth) - Math.max(left, 0), height: Math.min(bottom, innerHeight) - Math.max(top, 0),
    })).filter(({ width, height }) => width >= 1 && height >= 1);
    if (seen.length === 0) return 'outside of the window';
    const at = ({ x, y, width, height }, across, down) => document.elementFromPoint(x + width * across, y + height * down);
    return seen.some((box) => sides.some((across) => sides.some((down) => isPart(at(box, across, down))))) ? '' : 'under something else';
  };
  const until = performance.now() + 1000;
  while (fault() !== '' && performance.now() < until) await new Promise((next) => requestAnimationFrame(next));
  const name = on.getAttribute('aria-label') ?? on.labels?.[0]?.textContent ?? on.textContent ?? '';
  // The focus passes through these: Fluent sets them around what traps it.
  return { name: on.tagName.toLowerCase() + ' ' + name.trim().slice(0, 60), fault: on.closest('[data-tabster-dummy]') ? '' : fault() };
})()`;

export type Walk = { stops: number; unseen: string[] };

const stop = (page: Page) => page.evaluate<{ name: string; fault: string } | undefined>(STOP);

/** From the link that skips to the content through all that can be reached with Tab, and the same way back. */
export async function walked(page: Page): Promise<Walk> {
  await page.evaluate(`document.querySelector('a[href="#content"]').focus()`);
  const unseen: string[] = [];
  let stops = 0;
  for (const key of ['Tab', 'Shift+Tab']) {
    for (let far = 0; far < MOST_STOPS; far += 1) {
      await page.keyboard.press(key);
      const here = await stop(page);
      if (here === undefined) break;
      stops += 1;
      if (here.fault !== '') unseen.push(`${key}, ${here.name}: ${here.fault}`);
    }
  }
  return { stops, unseen };
}

/** These keys, one after the other, from where the focus is. */
export async function unseenAfter(page: Page, keys: readonly string[]): Promise<string[]> {
  const unseen: string[] = [];
  for (const key of keys) {
    await page.keyboard.press(key);
    const here = await stop(page);
    if (here?.fault !== '') unseen.push(`${key}, ${here?.name ?? 'nobody'}: ${here?.fault ?? 'lost'}`);
  }
  return unseen;
}
