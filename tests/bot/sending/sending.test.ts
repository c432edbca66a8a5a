import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Delivery } from '../../../src/inspection/reminders/delivery';
import { RegisterError } from '../../../src/inspection/register';
import type { Queue } from '../../../src/bot/queue/queue';
import { sqliteQueue } from '../../../src/bot/queue/sqliteQueue';
import { queueing, sendOne, startSending, sweep } from '../../../src/bot/sending/sending';
import { day } from '../../../src/inspection/day';
import type { Delivering } from '../../../src/workflows/reminding/deliver';
import { aDelivery } from '../../given/builders';
import { type MemoryRegister, memoryRegister } from '../../given/memoryRegister';

const SENT = { state: 'sent', why: '', channel: 'chat', conversationId: 'a:1', activityId: 'm1' } as const;

let at: number;
let told: string[];
let logged: string[];
let folder: string;
let queue: Queue;
beforeEach(() => {
  [at, told, logged] = [Date.parse('2023-01-09T08:00:00.000Z'), [], []];
  folder = mkdtempSync(path.join(tmpdir(), 'sending-'));
  queue = sqliteQueue(path.join(folder, 'queue.sqlite'), now);
});
afterEach(() => {
  queue.close();
  rmSync(folder, { recursive: true, force: true });
});
const now = () => new Date(at).toISOString();
const delivering: Delivering = {
  now,
  prepare: async (to) => ({ is: 'ready', send: async () => (told.push(to.name), SENT) }),
};
const log = {
  info: () => undefined,
  warn: () => undefined,
  error: (facts: object) => void logged.push(JSON.stringify(facts)),
};
const registerWith = (facts: Partial<Delivery> = {}) =>
  memoryRegister({ deliveries: [aDelivery({ state: 'waiting', ...facts })] });
const parts = (register: MemoryRegister, facts: Partial<Delivering> = {}) => ({
  ...{ register, queue, log, idleMs: 10, delivering: { ...delivering, ...facts } },
});
const row = async (register: MemoryRegister) => register.deliveries.find('1');
async function put(register: MemoryRegister): Promise<void> {
  await queueing({ queue, delivering }, () => undefined).send([await row(register)]);
}
async function takeAndSend(register: MemoryRegister, facts: Partial<Delivering> = {}): Promise<void> {
  const taken = await queue.take();
  if (taken === undefined) throw new Error('the queue gave nothing');
  await sendOne(parts(register, facts), taken);
}
const isEmpty = async (afterMs = 24 * 3_600_000) => {
  at += afterMs;
  return (await queue.take()) === undefined;
};

describe('What waits in the queue', () => {
  test('is sent, and then it is gone from there', async () => {
    const register = registerWith();
    await put(register);
    await takeAndSend(register);
    expect([(await row(register)).state, told, await isEmpty()]).toEqual(['sent', ['Jo Bloggs'], true]);
  });

  test('says nothing but a key, a person and a row', async () => {
    await put(registerWith({ personName: 'Zebedee' }));
    expect((await queue.take())?.ticket).toEqual({ key: 'p1|2023-01-09|reminder', personId: 'p1', row: '1' });
  });

  test.each([
    ['was sent by somebody else', { state: 'sent' as const }],
    ['belongs to another message by now', { key: 'another' }],
  ])('and %s is dropped', async (_how, change) => {
    const register = registerWith();
    await put(register);
    await register.deliveries.save({ ...(await row(register)), ...change });
    await takeAndSend(register);
    expect([told, await isEmpty()]).toEqual([[], true]);
  });

  test('and was turned away comes back when its wait is over', async () => {
    const register = registerWith();
    await put(register);
    const busy = { state: 'waiting', why: 'Throttled (429)', channel: 'chat', waitMs: 7000 } as const;
    await takeAndSend(register, { prepare: async () => ({ is: 'ready', send: async () => busy }) });
    expect(await isEmpty(6999)).toBe(true);
    at += 1;
    await takeAndSend(register);
    expect(await row(register)).toMatchObject({ state: 'sent', tries: 1 });
  });

  test('stays there when the register cannot be reached, and the log names no person', async () => {
    const register = registerWith({ personName: 'Zebedee' });
    await put(register);
    register.before = (call) => {
      if (call === 'deliveries.find')
        throw new RegisterError('unreachable', 'Row 1 of Deliveries: no answer.');
    };
    await takeAndSend(register);
    register.before = () => undefined;
    expect(await isEmpty(29_999)).toBe(true);
    at += 1;
    await takeAndSend(register);
    expect(told).toEqual(['Zebedee']);
    expect(logged.join('')).toContain('Row 1 of Deliveries');
    expect(logged.join('')).not.toMatch(/Zebedee|p1/);
  });

  test('and cannot be made is given up after ten times', async () => {
    const register = registerWith();
    await put(register);
    const broken = { prepare: () => Promise.reject(new Error('Zebedee')) };
    for (let time = 1; time <= 11; time += 1) {
      await takeAndSend(register, broken);
      at += 3_600_000 / 4;
    }
    expect(await row(register)).toMatchObject({ state: 'refused', why: 'its card could not be made' });
    expect(await isEmpty()).toBe(true);
    expect(logged.join('')).not.toContain('Zebedee');
  });
});

describe('The sender', () => {
  test('takes up what is put in, and stops when it is told to', async () => {
    const register = registerWith();
    const sender = startSending({ ...parts(register), idleMs: 60_000 });
    await queueing({ queue, delivering }, sender.wake).send([await row(register)]);
    while ((await row(register)).state !== 'sent') await new Promise((resolve) => setTimeout(resolve, 5));
    await sender.stop();
    expect(told).toEqual(['Jo Bloggs']);
  });
});

describe('What was left lying', () => {
  const swept = (register: MemoryRegister) =>
    sweep(register, { ...queueing({ queue, delivering }, () => undefined), since: day('2023-01-08') });

  test('is put into the queue again after half an hour without a try', async () => {
    const register = registerWith();
    expect(await swept(register)).toEqual({ again: 0, abandoned: 0 });
    at += 31 * 60_000;
    expect(await swept(register)).toEqual({ again: 1, abandoned: 0 });
    await takeAndSend(register);
    expect(told).toEqual(['Jo Bloggs']);
  });

  test('is not put in again while it has to wait', async () => {
    const register = registerWith({ notBefore: '2023-01-09T09:00:00.000Z' });
    at += 31 * 60_000;
    expect((await swept(register)).again).toBe(0);
  });

  test('and was claimed is marked as unknown', async () => {
    const register = registerWith({ state: 'claimed' });
    at += 31 * 60_000;
    expect(await swept(register)).toEqual({ again: 0, abandoned: 1 });
    expect(await row(register)).toMatchObject({ state: 'unknown', why: 'stopped while sending' });
  });
});
