/** Someone writing in a group chat looks a recommendation up, or pastes its link, through the whole product. */
import { z } from 'zod';
import { type Product, startProduct } from '../support/product';

jest.setTimeout(120_000);

let product: Product;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product.close());

const Composed = z.object({
  is: z.string(),
  text: z.string().optional(),
  cards: z.array(z.object({ title: z.string(), text: z.string(), card: z.unknown() })).default([]),
});

async function compose(who: string, asked: object) {
  const person = (await product.people()).find(({ name }) => name === who);
  const response = await fetch(`${product.address}teams/chat/${person?.id}/compose`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(asked),
  });
  return Composed.parse(await response.json());
}
const search = (who: string, words: string) =>
  compose(who, { commandId: 'find', parameters: [{ name: 'words', value: words }] });

describe('In a group chat', () => {
  test('an owner finds an item by words, and its card opens it', async () => {
    const { is, cards } = await search('Sam Okafor', 'custody');
    expect(is).toBe('found');
    expect(cards[0]?.title).toMatch(/ · /);
    expect(JSON.stringify(cards[0]?.card)).toMatch(
      new RegExp(`"Action.OpenUrl","title":"Open","url":"${product.address}#/recommendations/\\d+"`),
    );
  });

  test('an owner sees what is theirs before typing', async () => {
    const { cards } = await compose('Sam Okafor', {
      commandId: 'find',
      parameters: [{ name: 'initialRun', value: 'true' }],
    });
    expect(cards.length).toBeGreaterThan(0);
    for (const { text } of cards) expect(text).toContain('Head of Custody');
  });

  test('the copied link of an item becomes its card, and other links stay links', async () => {
    const { cards } = await compose('Priya Shah', { url: `${product.address}recommendations/1` });
    expect(cards).toHaveLength(1);
    const none = await compose('Priya Shah', { url: `${product.address}recommendations` });
    expect([none.is, none.cards]).toEqual(['found', []]);
  });

  test('somebody the register does not name is told where to look, and shown nothing', async () => {
    const register = await product.registerAs((await product.people())[0]?.id ?? '');
    const { rows } = await register.roles.all();
    const ruths = rows.filter(({ holdings }) =>
      holdings.some(({ person }) => person.name === 'Ruth Adeyemi'),
    );
    for (const role of ruths) await register.roles.save({ ...role, holdings: [] });
    const { is, text, cards } = await search('Ruth Adeyemi', 'custody');
    expect([is, cards]).toEqual(['said', []]);
    expect(text).toMatch(/hold or manage a role/);
    expect((await compose('Ruth Adeyemi', { url: `${product.address}recommendations/1` })).cards).toEqual([]);
  });
});
