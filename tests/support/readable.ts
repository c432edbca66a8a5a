/** Whether a page in the browser can be read by everyone, by axe, and whether it fits its width. */
import { readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

type AxeResult = { violations: { id: string; nodes: { html: string }[] }[] };
/** Runs inside the page. Tabster's focus sentinels are meant to be skipped (data-tabster-dummy). */
const RUN = `axe.run({ exclude: [['[data-tabster-dummy]']] }, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })`;

/** What WCAG 2.2 AA finds wrong, a line each. */
export async function violations(page: Page | Frame): Promise<string[]> {
  // The page's own rules let no foreign script in, so axe comes by the debugger's way.
  await page.evaluate(AXE);
  const found = await page.evaluate<AxeResult>(RUN);
  return found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
}

/** How many pixels it is wider than its window. */
export const overflow = (page: Page | Frame): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
