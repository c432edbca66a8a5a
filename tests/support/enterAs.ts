/** Being somebody in a local session, as a person chooses it. */
import type { Page } from 'playwright-core';

/** Chooses who one is, and comes back when the product has let them in: the page that asks has a heading too. */
export async function enterAs(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(name) }).click();
  // At every width their name is at the head of the page.
  await page.getByRole('banner').getByRole('button', { name }).waitFor();
}
