/** What a person meets in the terminal: odd files, a taken port, nothing running, and machines that die half way. */
import { execFile } from 'node:child_process';
import { closeSync, ftruncateSync, mkdtempSync, openSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { aTask, dueOn, heldBy } from '../given/builders';
import { COMMITTEE_PAPER } from '../given/committeePaper';
import { type Product, startProduct } from '../support/product';

jest.setTimeout(120_000);

const MAIN = path.resolve(__dirname, '../../dist/bot/main.js');
const folder = mkdtempSync(path.join(tmpdir(), 'papers-'));
const file = (name: string, content: string | Uint8Array): string => {
  const at = path.join(folder, name);
  writeFileSync(at, content);
  return at;
};

let product: Product;
beforeAll(async () => {
  product = await startProduct('--empty');
});
afterAll(() => product.close());

describe('A file that is no paper', () => {
  const huge = (): string => {
    const at = path.join(folder, 'huge.txt');
    const handle = openSync(at, 'w');
    ftruncateSync(handle, 100 * 1024 * 1024);
    closeSync(handle);
    return at;
  };
  test.each([
    ['an empty one', () => file('empty.txt', ''), 'is empty'],
    ['one of 100 MB', huge, 'is larger than any paper'],
    [
      'a Word file cut short',
      () => file('paper.docx', Buffer.from('504b0304140000000800', 'hex')),
      'is damaged',
    ],
    ['a picture', () => file('paper.png', Buffer.from('89504e470d0a1a0a0000', 'hex')), 'is neither text'],
    ['a shopping list', () => file('list.txt', 'milk\nbread\n'), 'holds no report'],
    ['one that is not there', () => path.join(folder, 'nowhere.txt'), 'There is no file'],
    ['a folder', () => folder, 'cannot be read'],
  ])('is refused with a sentence that says why: %s', async (_what, make, sentence) => {
    for (const command of ['read-paper', 'import-paper']) {
      const { code, out, err } = await product.run(command, make());
      expect([code, out]).toEqual([1, '']);
      expect(err).toContain(sentence);
    }
  });
});

describe('Starting', () => {
  test('on a port that is taken says which and what to do', async () => {
    const { port } = new URL(product.address);
    const second = await product.run('serve', '--port', port);
    expect(second.code).toBe(1);
    expect(second.err).toContain(`Port ${port} is taken`);
    expect(second.err).toContain(`npm start -- --port ${Number(port) + 1}`);
  });

  test('answers only on loopback, and only by its own name', async () => {
    const strange = await new Promise<string>((resolve, reject) => {
      const headers = { host: 'evil.example' };
      get(product.address, { headers }, (response) => {
        let body = '';
        response.on('data', (chunk: Buffer) => (body += chunk.toString())).on('end', () => resolve(body));
      }).on('error', reject);
    });
    expect(strange).toContain('127.0.0.1');
    expect(new URL(product.address).hostname).toBe('127.0.0.1');
  });

  test('with half the settings of a tenant names what is missing', async () => {
    const env = { PATH: process.env['PATH'], TENANT_ID: '11111111-1111-4111-8111-111111111111' };
    const err = await new Promise<string>((resolve) => {
      execFile(process.execPath, [MAIN, 'serve'], { env }, (_error, _out, said) => resolve(said));
    });
    expect(err).toContain('SITE_URL');
  });
});

describe('A command', () => {
  test('for a tracker that is not running says how to start it', async () => {
    const err = await new Promise<string>((resolve) => {
      execFile(process.execPath, [MAIN, 'remind', '--data', folder], (_error, _out, said) => resolve(said));
    });
    expect(err).toContain('npm start');
  });

  test('for a day that is none says how to write one', async () => {
    expect((await product.run('remind', '--on', '14/11/2022')).err).toContain('write it as 2022-11-14');
  });

  test.each([['remind', '--of', 'x'], ['dance'], ['import-paper']])(
    'that is mistyped shows what there is: %s',
    async (...args) => {
      const { code, err } = await product.run(...args);
      expect([code, err.includes('npm run import-paper')]).toEqual([1, true]);
    },
  );

  test('read-paper prints JSON that can be piped', async () => {
    const { code, out } = await product.run('read-paper', file('paper.txt', COMMITTEE_PAPER));
    expect([code, (JSON.parse(out) as { reports: unknown[] }).reports.length]).toEqual([0, 1]);
  });
});

describe('A paper on the command line', () => {
  const earlier = () => file('earlier.txt', COMMITTEE_PAPER.replaceAll('Letters Left', 'Doors Left'));
  const keyIn = (out: string) => /undo-import -- (\S+)/.exec(out)?.[1] ?? '';

  test('is planned without changing anything, imported, and taken back whole', async () => {
    const planned = await product.run('import-paper', earlier(), '--plan');
    expect(planned.out).toContain('5 new, 0 changed, 0 same');
    expect(planned.out).toContain('Nothing was changed.');
    const imported = await product.run('import-paper', earlier(), '--board', 'Police Authority Board');
    expect(imported.out).toMatch(/recommendations\s+5 new, 0 same/);
    expect((await product.run('import-paper', earlier(), '--plan')).out).toContain(
      '0 new, 0 changed, 5 same',
    );
    expect((await product.run('undo-import')).out).toMatch(
      /earlier\.txt: 5 new, 0 changed, by a command, done/,
    );
    const undone = await product.run('undo-import', keyIn(imported.out));
    expect([undone.code, undone.out]).toEqual([0, expect.stringContaining('is undone: ')]);
    expect((await product.run('import-paper', earlier(), '--plan')).out).toContain(
      '5 new, 0 changed, 0 same',
    );
    expect((await product.run('undo-import', keyIn(imported.out))).err).toContain('was undone already');
  });

  test('that may speak of a known report is kept apart with a warning, or joined when it is said', async () => {
    const first = await product.run('import-paper', earlier());
    const final = file(
      'final.txt',
      COMMITTEE_PAPER.replaceAll('A Review Of Letters Left Unanswered', 'Doors Left Unanswered: final report')
        .replace('11th May 2022', '11th August 2022')
        .replaceAll('Nov 2022', 'Dec 2022')
        // Rows that say the same would make it surely the same report.
        .replaceAll('Forces should', 'Every force, however small, must'),
    );
    const asked = await product.run('import-paper', final, '--as-of', '2022-12', '--plan');
    const same = /--same '([^']+)'/.exec(asked.out)?.[1] ?? '';
    expect(same).toBe('doors left unanswered final report|2022=a review of doors left unanswered|2022');
    expect((await product.run('import-paper', final, '--same', 'x=y')).err).toContain('no report "y"');
    const apart = await product.run('import-paper', final, '--as-of', '2022-12');
    expect(apart.out).toContain('is kept as a report of its own');
    await product.run('undo-import', keyIn(apart.out));
    const joined = await product.run('import-paper', final, '--as-of', '2022-12', '--same', same);
    expect(joined.out).toMatch(/recommendations\s+0 new/);
    for (const { out } of [joined, first]) await product.run('undo-import', keyIn(out));
  });
});

describe('A machine that dies', () => {
  test('in the middle of an import has lost nothing when the import is run again', async () => {
    const rows = COMMITTEE_PAPER.split('\n').filter((line) => line.startsWith('Amber\t1\t'));
    const many = Array.from({ length: 300 }, (_, at) =>
      (rows[0] ?? '').replace('\t1\t', `\t${at + 10}\t`).replace('letter', `letter ${at}`),
    );
    const paper = file('long.txt', `${COMMITTEE_PAPER}${many.join('\n')}\n`);
    const [someone] = await product.people();
    const kept = async () => (await (await product.registerAs(someone?.id ?? '')).tasks.all()).rows.length;
    for (const rows of [1, 60, 120]) {
      const cut = product.run('import-paper', paper);
      while ((await kept()) < rows) await new Promise((next) => setTimeout(next, 20));
      await product.kill();
      await cut;
      await product.restart();
    }
    const last = await product.run('import-paper', paper);
    expect(last.code).toBe(0);
    const again = await product.run('import-paper', paper);
    expect(again.out).toMatch(/recommendations\s+0 new, 305 same, 0 changed/);
    expect(again.out).toMatch(/tasks\s+0 new, 305 same, 0 changed/);
  });

  test('in the middle of a round has told nobody twice, and whoever was missed is told or named', async () => {
    const people = await product.people();
    const register = await product.registerAs(people[0]?.id ?? '');
    await register.roles.addAll(people.map((each) => heldBy(each, `Post of ${each.name}`)));
    await register.tasks.addAll(
      people.map((each) =>
        aTask({ key: `late ${each.name}`, owners: [`Post of ${each.name}`], deadline: dueOn('2022-11-01') }),
      ),
    );
    const round = ['remind', '--on', '2022-11-14'];
    const begun = async () =>
      (await register.deliveries.all()).rows.filter(({ state }) => state !== 'waiting').length;
    // As soon as one more is claimed: the card is on its way then, or just sent.
    for (const already of people.keys())
      await product.runAndKill(async () => (await begun()) > already, ...round);
    await product.run(...round);
    const deliveries = (await register.deliveries.all()).rows;
    for (const { id, name } of people) {
      const said = (await (await fetch(new URL(`/teams/chat/${id}/messages`, product.address))).json()) as {
        cards: unknown[];
      }[];
      const cards = said.filter((message) =>
        JSON.stringify(message.cards).includes(`Post of ${name}`),
      ).length;
      const state = deliveries.find(({ personId }) => personId === id)?.state;
      // A claim nobody finished is neither sent again today nor forgotten: it waits to be marked unknown.
      expect([cards, state]).toEqual(state === 'sent' ? [1, 'sent'] : [expect.any(Number), 'claimed']);
      expect(cards).toBeLessThanOrEqual(1);
    }
  });
});
