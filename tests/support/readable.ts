/** Whether a page in the browser can be read by everyone, by axe, and whether it fits its width. */
import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

export const LOOKS = ['light', 'dark', 'contrast'] as const;
export type Look = (typeof LOOKS)[number];
/** The rules that another look can break. */
export const COLOURS = ['color-contrast', 'link-in-text-block'];

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** All rules of WCAG 2.2 AA on every element. What passed is not described, and no element is given a selector: nobody reads them. */
export const HOW_AXE_RUNS = `{ runOnly: ${JSON.stringify(LEVELS)}, resultTypes: ['violations'], selectors: false }`;

type AxeResult = { violations: { id: string; nodes: { html: string }[] }[] };
/**
 * Runs inside the page. Tabster's focus sentinels are meant to be skipped (data-tabster-dummy). Of a target under a menu that
 * somebody has opened no size is asked: it is out of reach until the menu closes, and whole then.
 */
const run = (how: string): string => `
  axe.run({ exclude: [['[data-tabster-dummy]']] }, { ...${how}, elementRef: true }).then(({ violations }) => {
    const menus = [...document.querySelectorAll('[role=menu], [role=listbox]')];
    const meets = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    const isUnder = (element) => menus.some((menu) => !menu.contains(element)
      && meets(menu.getBoundingClientRect(), element.getBoundingClientRect()));
    return { violations: violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.filter(({ element }) => id !== 'target-size' || !isUnder(element)).map(({ html }) => ({ html })),
    })).filter(({ nodes }) => nodes.length > 0) };
  })`;
const only = (rules: readonly string[]): string =>
  `{ ...${HOW_AXE_RUNS}, runOnly: ${JSON.stringify(rules)} }`;

/** Once a document. The page's own rules let no foreign script in, so it comes by the debugger's way. */
export async function bringAxe(page: Page | Frame): Promise<void> {
  if (!(await page.evaluate<boolean>(`'axe' in globalThis`))) await page.evaluate(AXE);
}

/** What WCAG 2.2 AA finds wrong, a line each; or only what these of its rules find. */
export async function violations(page: Page | Frame, rules?: readonly string[]): Promise<string[]> {
  await bringAxe(page);
  const found = await page.evaluate<AxeResult>(run(rules === undefined ? HOW_AXE_RUNS : only(rules)));
  return found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
}

/**
 * How many pixels it is wider than its window, once it has come to rest: after a change of size an open menu is laid
 * anew a frame or more later, on a busy machine many. What still does not fit after five seconds is told as it is.
 */
export const overflow = (page: Page | Frame): Promise<number> =>
  page.evaluate(`(async () => {
    const { documentElement: root } = document;
    const frame = () => new Promise((next) => requestAnimationFrame(next));
    const until = performance.now() + 5000;
    await frame();
    await frame();
    while (root.scrollWidth > root.clientWidth && performance.now() < until) await frame();
    return root.scrollWidth - root.clientWidth;
  })()`);

/** As if another window of this browser had chosen it: nothing on the page is opened anew. Waits until all has come to rest. */
export const wear = (page: Page, look: Look) =>
  page.evaluate(`(() => {
    const key = 'recommendation-tracker look';
    if (localStorage.getItem(key) !== '${look}') {
      localStorage.setItem(key, '${look}');
      window.dispatchEvent(new StorageEvent('storage', { key, newValue: '${look}' }));
    }
    const drawn = () => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
    return drawn().then(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished))).then(() => undefined);
  })()`);
