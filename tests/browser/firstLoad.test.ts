/** What is fetched before the first thing is drawn, as a server sends it; and the bench of the tab in short. */
import { get } from 'node:http';
import { benchOpening, benchSwitching, openingsInATable, switchingInATable } from '../../bench/tab';
import { type Product, startProduct } from '../support/product';

jest.setTimeout(240_000);

/** design: the floor, a Fluent page with one button, is 86 kB. */
const MOST_BYTES = 160_000;

type Sent = { encoding: string | undefined; bytes: number; text: string };

const sent = (address: string): Promise<Sent> =>
  new Promise((resolve, reject) => {
    get(address, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const body = Buffer.concat(chunks);
        const { 'content-encoding': encoding } = response.headers;
        resolve({ encoding, bytes: body.length, text: body.toString() });
      });
    }).on('error', reject);
  });

describe('The first load', () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct('--empty');
  });
  afterAll(() => product.close());

  test('is at most 160 kB of code, and sent packed', async () => {
    const page = await sent(product.address);
    const scripts = [...page.text.matchAll(/<script defer src="([^"]+)"/g)].map(([, src = '']) => src);
    expect(scripts.length).toBeGreaterThan(0);
    const all = await Promise.all(scripts.map((src) => sent(new URL(src, product.address).href)));
    expect(all.map(({ encoding }) => encoding)).toEqual(all.map(() => 'gzip'));
    expect(all.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(MOST_BYTES);
  });

  test('packs nothing that is a person’s: what is secret must not be told by its size', async () => {
    expect((await sent(`${product.address}settings.json`)).encoding).toBeUndefined();
  });
});

describe('The bench of the tab', () => {
  test('opens the floor, the plain list and ours, each new and again', async () => {
    const openings = await benchOpening(60, 1);
    expect(openings).toHaveLength(6);
    expect(openingsInATable(openings).split('\n')).toHaveLength(8);
    const [, , , , cold, again] = openings;
    expect(again?.kilobytes).toBeLessThan((cold?.kilobytes ?? 0) / 4);
  });

  test('goes round all screens and weighs what is left', async () => {
    const switching = await benchSwitching(8, 2);
    const [first = 0, second = 0] = switching.map(({ after }) => after);
    expect([switching.length, second]).toEqual([2, 2 * first]);
    expect(switchingInATable(switching)).toMatch(new RegExp(`\\| ${second} \\| \\d`));
  });
});
