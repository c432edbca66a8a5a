/** The two ways of working in a page: by keyboard alone, and by mouse alone. */
import type { Locator, Page } from 'playwright-core';

export type Hand = {
  name: 'keyboard' | 'mouse';
  press: (target: Locator) => Promise<void>;
  /** A line of the menu that is open. */
  pick: (line: Locator) => Promise<void>;
  /** Puts words into a field, in place of what stands there. */
  write: (field: Locator, words: string) => Promise<void>;
  /** A day, which looks the same however a machine writes days: the same number for day and month. */
  writeDay: (field: Locator, digits: string) => Promise<void>;
  choose: (field: Locator, option: string) => Promise<void>;
};

const MOST_PRESSES = 160;

// These run in the page, which these tests know no types of.
const hasFocus = (it: { ownerDocument: { activeElement: unknown } }) => it === it.ownerDocument.activeElement;
const isBox = (it: { tagName: string }) => it.tagName === 'INPUT';

/** Presses Tab until the focus is there, as a person does who looks where they are. */
export async function tabTo(target: Locator): Promise<void> {
  await target.waitFor();
  const { keyboard } = target.page();
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    if (await target.evaluate(hasFocus)) return;
    await keyboard.press('Tab');
  }
  throw new Error(
    `${String(target)} cannot be reached with Tab; the focus is on ${await focused(target.page())}`,
  );
}

export const byKeyboard: Hand = {
  name: 'keyboard',
  press: async (target) => {
    await tabTo(target);
    const box = await target.evaluate(isBox);
    await target.page().keyboard.press(box ? 'Space' : 'Enter');
  },
  pick: async (line) => {
    await line.waitFor();
    const { keyboard } = line.page();
    for (let presses = 0; presses < MOST_PRESSES && !(await line.evaluate(hasFocus)); presses += 1) {
      await keyboard.press('ArrowDown');
    }
    await keyboard.press('Enter');
  },
  write: async (field, words) => {
    await tabTo(field);
    await field.page().keyboard.press('ControlOrMeta+a');
    await field.page().keyboard.insertText(words);
  },
  writeDay: async (field, digits) => {
    await tabTo(field);
    await field.page().keyboard.type(digits);
  },
  choose: async (field, option) => {
    await tabTo(field);
    await field.page().keyboard.type(option);
  },
};

export const byMouse: Hand = {
  name: 'mouse',
  press: (target) => target.click(),
  pick: (line) => line.click(),
  write: async (field, words) => {
    await field.click({ clickCount: 3 });
    await field.page().keyboard.insertText(words);
  },
  writeDay: async (field, digits) => {
    await field.click({ position: { x: 16, y: 12 } });
    await field.page().keyboard.type(digits);
  },
  // The list itself is drawn by the machine, where no test can point.
  choose: async (field, option) => void (await field.selectOption(option)),
};

/** Where the focus is, in words; empty where it is lost. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate<string>(`(() => {
    const on = document.activeElement;
    if (on === null || on === document.body || on.getClientRects().length === 0) return '';
    return on.tagName.toLowerCase() + ' ' + (on.getAttribute('aria-label') ?? on.labels?.[0]?.textContent ?? on.textContent ?? '').slice(0, 60);
  })()`);
