/** A round from its start to the paper that names who was silent: as coordinator, owner and bot, without a browser. */
import { extractRawText } from 'mammoth';
import { z } from 'zod';
import { LOCAL_SITE_URL, openStore } from '../../src/bot/local/withoutTenant';
import { addDays, day } from '../../src/inspection/day';
import { registerOverGraph } from '../../src/lists/register';
import { appointHolder } from '../../src/workflows/roles/appointHolder';
import { closePeriod } from '../../src/workflows/periods/closePeriod';
import { openPeriod } from '../../src/workflows/periods/openPeriod';
import { callAgain, endRound, startRound } from '../../src/workflows/reminding/startRound';
import { COMMITTEE_PAPER } from '../given/committeePaper';
import { type Product, startProduct } from '../support/product';

const Messages = z.array(z.object({ id: z.string(), cards: z.array(z.unknown()) }));
const SILENT = 'Head of Letters';

jest.setTimeout(120_000);

describe('A round', () => {
  let product: Product;
  let priya: { id: string; name: string };
  let sam: { id: string; name: string };
  let ruth: { id: string; name: string };

  const today = () => day(new Date().toISOString().slice(0, 10));
  const actor = () => ({ person: priya, today: today(), at: new Date().toISOString(), via: 'tab' as const });
  const register = () => product.registerAs(priya.id);
  const theRound = async () => {
    const [only] = (await (await register()).rounds.all()).rows;
    if (only === undefined) throw new Error('there is no round');
    return only;
  };
  const cardsOf = async ({ id }: { id: string }) => {
    const said = await fetch(new URL(`/teams/chat/${id}/messages`, product.address));
    // The greeting is a card too, and about no work.
    return Messages.parse(await said.json()).filter(({ cards: [card] }) =>
      JSON.stringify(card ?? '').includes('"delivery"'),
    );
  };
  /** The bot looks by itself; nobody runs anything. */
  const until = async <T>(read: () => Promise<T>, holds: (value: T) => boolean): Promise<T> => {
    for (let tries = 0; tries < 120; tries += 1) {
      const value = await read();
      if (holds(value)) return value;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    throw new Error('it did not come to that within half a minute');
  };
  const wentOut = () => until(theRound, ({ state }) => state === 'asked');
  const appoint = async (name: string, person: { id: string; name: string }) => {
    const kept = await register();
    const seen = (await kept.roles.all()).rows.find((role) => role.name === name);
    if (seen === undefined) throw new Error(`there is no role ${name}`);
    const set = { set: 'holder', person, from: today(), acting: false } as const;
    expect(await appointHolder(kept, { seen, actor: actor(), ...set })).toMatchObject({ ok: true });
  };

  /** For the bot's cards: those of today become yesterday's. Only the bot may write that list. */
  const aDayPasses = async () => {
    const siteUrl = LOCAL_SITE_URL;
    const token = openStore(product.data).botToken;
    const bot = registerOverGraph({ graphOrigin: `${product.address}graph`, siteUrl, token });
    for (const each of (await bot.deliveries.all()).rows)
      await bot.deliveries.save({ ...each, day: addDays(each.day, -1) });
  };

  beforeAll(async () => {
    product = await startProduct('--empty');
    const people = await product.people();
    const who = (name: string) => {
      const person = people.find((each) => each.name === name);
      if (person === undefined) throw new Error(`${name} is not here`);
      return person;
    };
    [priya, sam, ruth] = [who('Priya Shah'), who('Sam Okafor'), who('Ruth Adeyemi')];
    await product.run('import-paper', product.file('paper.txt', COMMITTEE_PAPER));
    const kept = await register();
    await kept.roles.add({
      ...{ name: SILENT, holdings: [], deputy: undefined, manager: undefined, away: undefined },
      ...{ directorate: '', coordinates: false },
    });
    const [, mine] = (await kept.tasks.all()).rows;
    if (mine === undefined) throw new Error('the paper has no tasks');
    await kept.tasks.save({ ...mine, owners: [SILENT] });
    await appoint('Head of PPU', sam);
    await appoint(SILENT, ruth);
    const opening = { asOf: '2030-03', title: 'March', board: '', day: undefined, own: [] };
    expect(await openPeriod(kept, { ...opening, actor: actor() })).toMatchObject({ ok: true });
  });
  afterAll(() => product.close());

  test('that a coordinator starts reaches everyone within seconds, each with one card', async () => {
    const kept = await register();
    const period = (await kept.periods.all()).rows.find(({ state }) => state === 'open');
    if (period === undefined) throw new Error('no period is open');
    const start = { period, title: 'The paper of March 2030', closes: day('2030-03-01') };
    expect(await startRound(kept, start, actor())).toMatchObject({ ok: true });
    await wentOut();
    for (const person of [sam, ruth]) {
      const [card, ...more] = await cardsOf(person);
      expect(more).toEqual([]);
      expect(JSON.stringify(card)).toMatch(/The paper of March 2030\. How does (each of these|this) stand\?/);
      expect(JSON.stringify(card)).toContain('No change');
    }
  });

  test('is answered on the card, item by item', async () => {
    const kept = await register();
    const delivery = (await kept.deliveries.all()).rows.find(({ personId }) => personId === sam.id);
    const [card] = await cardsOf(sam);
    for (const task of delivery?.taskIds ?? []) {
      const action = { verb: 'same', data: { task, delivery: delivery?.key, press: 0 } };
      const pressed = await fetch(new URL(`/teams/chat/${sam.id}/act`, product.address), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ messageId: card?.id, action, inputs: {} }),
      });
      expect(pressed.status).toBe(200);
    }
    const { out } = await product.run('round', 'show', '--period', '2030-03');
    expect(out).toContain(`silent       ${SILENT}: 1 item, asked once`);
    expect(out).not.toMatch(/silent +Head of PPU/);
  });

  test('called again, reaches the silent only, and not while they had a card today', async () => {
    const kept = await register();
    const { id } = await theRound();
    expect(await callAgain(kept, id, actor())).toMatchObject({ ok: true });
    await product.kill();
    await product.restart();
    expect((await product.run('round', 'show')).out).toContain('the second call is going out');
    expect([(await cardsOf(sam)).length, (await cardsOf(ruth)).length]).toEqual([1, 1]);
    await aDayPasses();
    await wentOut();
    expect([(await cardsOf(sam)).length, (await cardsOf(ruth)).length]).toEqual([1, 2]);
    expect(JSON.stringify((await cardsOf(ruth)).at(-1))).toContain('Second call: The paper of March 2030');
  });

  test('closes, and the paper prints whose silence it was', async () => {
    const kept = await register();
    const { id } = await theRound();
    expect(await endRound(kept, id, actor())).toMatchObject({ ok: true });
    const period = (await kept.periods.all()).rows.find(({ state }) => state === 'open');
    const closed = await closePeriod(kept, { periodId: period?.id ?? '', own: [], actor: actor() });
    expect(closed).toMatchObject({ ok: true });
    const file = product.file('march.docx', '');
    expect(await product.run('write-paper', '--period', '2030-03', '--out', file)).toMatchObject({ code: 0 });
    const { value } = await extractRawText({ path: file });
    const [, silence = ''] = /No update received from([\s\S]*?)Annex/.exec(value) ?? [];
    expect(silence).toContain(SILENT);
    expect(silence).not.toContain('Head of PPU');
  });
});
