/** One rule book for both keepers of the queue: the file of one process, and Azure's, here by Azurite. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { azureQueue } from '../../../src/bot/queue/azureQueue';
import { HIDDEN_MS, type Queue, type Taken } from '../../../src/bot/queue/queue';
import { sqliteQueue } from '../../../src/bot/queue/sqliteQueue';
import { type Azurite, startAzurite } from '../../given/azurite';

const ticket = (name: string) => ({ key: `${name}|2022-11-14|reminder`, personId: name, row: '7' });

const folder = mkdtempSync(path.join(tmpdir(), 'queue-'));
let azurite: Azurite | undefined;
beforeAll(async () => {
  azurite = await startAzurite();
}, 90_000);
afterAll(async () => {
  await azurite?.stop();
  rmSync(folder, { recursive: true, force: true });
});

let made = 0;
const KEEPERS: readonly [string, () => Promise<Queue | undefined>][] = [
  ['a file', async () => sqliteQueue(path.join(folder, `${(made += 1)}`), () => new Date().toISOString())],
  [
    'Azure Storage',
    async () => azurite && azureQueue({ connection: azurite.connection, name: `deliveries-${(made += 1)}` }),
  ],
];

async function takenIn(queue: Queue, withinMs = 10_000): Promise<Taken> {
  const until = Date.now() + withinMs;
  for (;;) {
    const taken = await queue.take();
    if (taken !== undefined) return taken;
    if (Date.now() > until) throw new Error('nothing came out of the queue');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

describe.each(KEEPERS)('The queue kept in %s', (keeper, make) => {
  let queue: Queue;
  let isHere = true;
  beforeEach(async () => {
    const built = await make();
    isHere = built !== undefined;
    if (built !== undefined) queue = built;
  });
  /** Where Azurite cannot start its rules are not tried, and that is said. */
  const rule = (name: string, check: () => Promise<void>) =>
    test(name, async () => {
      if (isHere) return check();
      process.stdout.write(`\nSKIPPED for want of Azurite: the queue kept in ${keeper} ${name}\n`);
    });

  rule('gives back what was put in, once', async () => {
    await queue.put([ticket('ann'), ticket('bob')]);
    const both = [await takenIn(queue), await takenIn(queue)];
    expect(both.map(({ ticket: { personId } }) => personId).sort()).toEqual(['ann', 'bob']);
    expect(both[0]).toMatchObject({ ticket: { row: '7' }, times: 1 });
    expect(await queue.take()).toBeUndefined();
  });

  rule('gives it to one of many that ask at once', async () => {
    await queue.put([ticket('ann')]);
    const all = await Promise.all(Array.from({ length: 8 }, () => queue.take()));
    expect(all.filter((each) => each !== undefined)).toHaveLength(1);
  });

  rule('holds what was put in for later back until then', async () => {
    await queue.put([ticket('ann')], 1000);
    expect(await queue.take()).toBeUndefined();
    expect((await takenIn(queue)).ticket.personId).toBe('ann');
  });

  rule('hides what is put off, and counts how often it was taken', async () => {
    await queue.put([ticket('ann')]);
    await queue.later(await takenIn(queue), 1000);
    expect(await queue.take()).toBeUndefined();
    expect(await takenIn(queue)).toMatchObject({ ticket: ticket('ann'), times: 2 });
  });

  rule('forgets what is done, and whoever is late with saying so does no harm', async () => {
    await queue.put([ticket('ann')]);
    const first = await takenIn(queue);
    await queue.later(first, 0);
    const second = await takenIn(queue);
    await queue.done(first);
    await queue.later(first, 0);
    expect(await queue.take()).toBeUndefined();
    await queue.done(second);
    await queue.done(second);
    expect(await queue.take()).toBeUndefined();
  });

  rule('can be looked at without taking anything', async () => {
    await queue.put([ticket('ann')]);
    await queue.check();
    expect((await takenIn(queue)).times).toBe(1);
  });
});

describe('The queue kept in a file', () => {
  const at = (moment: { now: number }, file = path.join(folder, `${(made += 1)}`)) =>
    sqliteQueue(file, () => new Date(moment.now).toISOString());

  test('gives out again, after two minutes, what was taken by a process that died', async () => {
    const moment = { now: Date.parse('2022-11-14T08:00:00.000Z') };
    const file = path.join(folder, 'died');
    const dead = at(moment, file);
    await dead.put([ticket('ann')]);
    await dead.take();
    // Nothing is closed: a killed process does not.
    const next = at(moment, file);
    moment.now += HIDDEN_MS - 1;
    expect(await next.take()).toBeUndefined();
    moment.now += 1;
    expect(await next.take()).toMatchObject({ ticket: ticket('ann'), times: 2 });
    dead.close();
    next.close();
  });

  test('holds one ticket for one message, however often it is put in', async () => {
    const queue = at({ now: 0 });
    await queue.put([ticket('ann')]);
    await queue.put([ticket('ann')]);
    await queue.take();
    expect(await queue.take()).toBeUndefined();
    queue.close();
  });
});

describe('A queue in Azure that is not there', () => {
  test('says so when it is looked at', async () => {
    const connection = `DefaultEndpointsProtocol=http;AccountName=a;AccountKey=a2V5;QueueEndpoint=http://127.0.0.1:9/a;`;
    const queue = await azureQueue({ connection, name: 'deliveries' }, { maxTries: 1 });
    await expect(queue.check()).rejects.toThrow();
  });
});
