/** The opening that tests in Teams share: the product and a browser once a file, and no window left after a test. */
import type { Browser, Locator } from 'playwright-core';
import { launchBrowser } from './browser';
import { type Product, startProduct } from './product';
import { type HostOptions, LET_FRAME, type TeamsHost, openInTeams } from './teamsHost';

type InTeams = {
  /** Only once the tests run. */
  product: () => Product;
  browser: () => Browser;
  /** The product's tab in a window of its own, unless another is named. */
  open: (options?: Partial<HostOptions>) => Promise<TeamsHost>;
};

/** To be called once, at the top of a file. */
export function inTeams(): InTeams {
  let product: Product | undefined;
  let browser: Browser | undefined;
  const hosts: TeamsHost[] = [];
  const there = <T>(what: T | undefined): T => {
    if (what === undefined) throw new Error('Nothing is started before the first test.');
    return what;
  };
  beforeAll(async () => {
    product = await startProduct();
    browser = await launchBrowser(LET_FRAME);
  });
  afterEach(() => Promise.all(hosts.splice(0).map(({ context }) => context.close())));
  afterAll(async () => {
    await browser?.close();
    await product?.close();
  });
  return {
    product: () => there(product),
    browser: () => there(browser),
    async open(options = {}) {
      const host = await openInTeams(there(browser), { tab: there(product).address, ...options });
      hosts.push(host);
      return host;
    },
  };
}

export const heading = (host: TeamsHost, name: string | RegExp): Locator =>
  host.page.frameLocator('iframe').getByRole('heading', { level: 1, name });
