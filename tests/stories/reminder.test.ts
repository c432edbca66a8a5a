/** From a paper to an answer in chat and back into the list, without a browser. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { day } from '../../src/inspection/day';
import { appointHolder } from '../../src/workflows/roles/appointHolder';
import { COMMITTEE_PAPER, DUE_FOR_PPU } from '../given/committeePaper';
import { type Product, startProduct } from '../support/product';

const REAL = path.resolve(__dirname, '../../../shared/papers/2022-11-tracker.txt');
const real = existsSync(REAL);

const PAPERS = [
  { name: 'a made-up paper', words: () => COMMITTEE_PAPER, due: DUE_FOR_PPU, rows: 5 },
  // As a person reads them in the paper of November 2022: what Head of PPU owns that is Amber and due by mid-December.
  {
    name: 'the real paper of November 2022',
    words: () => readFileSync(REAL, 'utf8'),
    due: ['3', '5', '8', '16'],
    rows: 51,
  },
];

const Messages = z.array(z.object({ id: z.string(), from: z.string(), cards: z.array(z.unknown()) }));

jest.setTimeout(180_000);

describe.each(PAPERS.filter(({ name }) => real || name === 'a made-up paper'))(
  'A reminder from $name',
  ({ words, due, rows }) => {
    let product: Product;
    let coordinator: string;
    let owner: string;
    beforeAll(async () => {
      product = await startProduct('--empty');
      const people = await product.people();
      coordinator = people.find(({ what }) => what === 'coordinator')?.id ?? '';
      owner = people.find(({ what }) => what === 'task owner')?.id ?? '';
    });
    afterAll(() => product.close());

    const cards = async () => {
      const said = await fetch(new URL(`/teams/chat/${owner}/messages`, product.address));
      const messages = Messages.parse(await said.json());
      // The greeting is a card too, and about no work.
      return messages.filter(({ cards: [card] }) => JSON.stringify(card ?? '').includes('"delivery"'));
    };
    // A number stays with its word over the end of a line, by a space that is none for a comparison.
    const cardText = (card: unknown) => JSON.stringify(card).replaceAll('\u00a0', ' ');
    const remind = () => product.run('remind', '--on', '2022-11-14');

    test('begins with the paper, which a second import does not change', async () => {
      const file = product.file('paper.txt', words());
      const first = await product.run('import-paper', file);
      expect(first).toMatchObject({ code: 0, out: expect.stringContaining(`${rows} new`) as string });
      const second = await product.run('import-paper', file);
      expect(second.out).toMatch(new RegExp(`recommendations\\s+0 new, ${rows} same, 0 changed`));
    });

    test('reaches nobody while the role has no holder, and says so', async () => {
      expect((await remind()).out).toContain('Head of PPU');
      expect(await cards()).toEqual([]);
    });

    test('reaches the holder the coordinator appoints, with exactly what is due', async () => {
      const register = await product.registerAs(coordinator);
      const role = (await register.roles.all()).rows.find(({ name }) => name === 'Head of PPU');
      const [sam] = await register.people.search('Sam');
      if (role === undefined || sam === undefined)
        throw new Error('the role or the person of this story is missing');
      const today = day(new Date().toISOString().slice(0, 10));
      const actor = {
        person: { id: coordinator, name: 'Priya' },
        today,
        at: new Date().toISOString(),
        via: 'tab',
      } as const;
      const appointed = await appointHolder(register, {
        seen: role,
        actor,
        set: 'holder',
        person: sam,
        from: today,
        acting: false,
      });
      expect(appointed.ok).toBe(true);
      expect((await remind()).out).toContain(`Sam Okafor: ${due.length} items`);
      const [card, ...more] = await cards();
      const delivery = (await register.deliveries.all()).rows.find(({ personId }) => personId === owner);
      const told = await Promise.all((delivery?.taskIds ?? []).map((id) => register.tasks.find(id)));
      expect([more.length, told.map(({ number }) => number).sort()]).toEqual([0, [...due].sort()]);
      expect(cardText(card)).toContain(`Head of PPU · ${due.length} items`);
    });

    test('is answered on the card, once, however often it is pressed', async () => {
      const [card] = await cards();
      const register = await product.registerAs(coordinator);
      const delivery = (await register.deliveries.all()).rows.find(({ personId }) => personId === owner);
      const task = delivery?.taskIds[0] ?? '';
      const press = {
        messageId: card?.id,
        action: { verb: 'progress', data: { task, delivery: delivery?.key, press: 0 } },
        inputs: { [`words-progress-${task}`]: 'Nearly there.' },
      };
      const init = {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(press),
      };
      const pressed = await Promise.all(
        [1, 2].map(() => fetch(new URL(`/teams/chat/${owner}/act`, product.address), init)),
      );
      expect(pressed.map(({ status }) => status)).toEqual([200, 200]);
      expect(cardText(await cards())).toContain('progress saved');
      const { recommendationId } = await register.tasks.find(task);
      const said = (await register.updates.of(recommendationId)).rows.filter(({ via }) => via === 'card');
      expect(said).toMatchObject([
        {
          words: 'Nearly there.',
          by: { id: owner, name: 'Sam Okafor' },
          asRole: 'Head of PPU',
          kind: 'progress',
        },
      ]);
    });

    test('leaves the answer in the list, with a version of its own', async () => {
      const register = await product.registerAs(coordinator);
      const delivery = (await register.deliveries.all()).rows.find(({ personId }) => personId === owner);
      const id = delivery?.taskIds[0] ?? '';
      expect((await register.tasks.find(id)).lastSaid).toMatchObject({
        words: 'Nearly there.',
        by: 'Sam Okafor',
      });
      const site = '/graph/v1.0/sites/local.sharepoint.example:/sites/inspections';
      const found = z.object({ id: z.string() }).parse(await (await product.as(coordinator, site)).json());
      const versions = await product.as(
        coordinator,
        `/graph/v1.0/sites/${found.id}/lists/Tasks/items/${id}/versions`,
      );
      expect(z.object({ value: z.array(z.unknown()) }).parse(await versions.json()).value).toHaveLength(2);
    });

    test('is not sent again on the same day', async () => {
      expect((await remind()).out).toContain('nothing was sent');
      expect(await cards()).toHaveLength(1);
    });

    test('survives a kill with everything in it', async () => {
      await product.kill();
      await product.restart();
      expect(await cards()).toHaveLength(1);
      expect((await remind()).out).toContain('nothing was sent');
    });
  },
);

if (!real)
  test.skip('The same from the real paper of November 2022 (../shared is not here)', () => undefined);
