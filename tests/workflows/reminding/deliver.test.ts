import type { Delivery, Outcome } from '../../../src/inspection/reminders/delivery';
import type { Kept } from '../../../src/inspection/register';
import { type Prepared, deliver, deliverAll, layDown } from '../../../src/workflows/reminding/deliver';
import { takeMorning, endMorning } from '../../../src/workflows/reminding/takeMorning';
import { tellAgain } from '../../../src/workflows/reminding/tellAgain';
import { day } from '../../../src/inspection/day';
import { aDelivery } from '../../given/builders';
import { type MemoryRegister, memoryRegister } from '../../given/memoryRegister';

const SENT = { state: 'sent', why: '', channel: 'chat', conversationId: 'a:1', activityId: 'm1' } as const;
const BUSY = { state: 'waiting', why: 'Throttled (429)', channel: 'chat', waitMs: 7000 } as const;

let told: string[];
let at: number;
beforeEach(() => {
  [told, at] = [[], Date.parse('2023-01-09T08:00:00.000Z')];
});
const now = () => new Date(at).toISOString();
const pass = (ms: number) => (at += ms);

const waiting = (facts: Partial<Delivery> = {}) => aDelivery({ state: 'waiting', ...facts });
const answering =
  (...outcomes: readonly Outcome[]) =>
  async (_to: unknown, delivery: Delivery): Promise<Prepared> => ({
    is: 'ready',
    send: async () => {
      told.push(delivery.personName);
      return outcomes[Math.min(told.length, outcomes.length) - 1] ?? SENT;
    },
  });
const only = async (register: MemoryRegister): Promise<Kept<Delivery>> => {
  const [row, ...more] = (await register.deliveries.all()).rows;
  if (row === undefined || more.length > 0) throw new Error('there is not one row');
  return row;
};
const withOne = (facts: Partial<Delivery> = {}) => memoryRegister({ deliveries: [waiting(facts)] });
const send = async (register: MemoryRegister, prepare = answering(SENT)) =>
  deliver(register, await only(register), { now, prepare });

describe('A message that waits', () => {
  test('is claimed before it leaves, and then says that it was sent', async () => {
    const register = withOne();
    const states: string[] = [];
    await send(register, async () => ({
      is: 'ready',
      send: async () => {
        states.push((await only(register)).state);
        return SENT;
      },
    }));
    expect([...states, (await only(register)).state]).toEqual(['claimed', 'sent']);
  });

  test('taken by two at once is sent by one of them', async () => {
    const register = withOne();
    const row = await only(register);
    const both = [1, 2].map(() => deliver(register, row, { now, prepare: answering(SENT) }));
    expect((await Promise.all(both)).filter((each) => each !== undefined)).toHaveLength(1);
    expect(told).toEqual(['Jo Bloggs']);
  });

  test('turned away is put off, and is not tried before its moment', async () => {
    const register = withOne();
    expect(await send(register, answering(BUSY))).toMatchObject({ state: 'waiting', tries: 1 });
    pass(6999);
    await send(register);
    expect(told).toHaveLength(1);
    pass(1);
    expect(await send(register)).toMatchObject({ state: 'sent', tries: 1 });
  });

  test('whose person cannot be reached is refused with the reason, and nothing is claimed', async () => {
    const register = withOne();
    const states: string[] = [];
    register.before = (call) => void states.push(call);
    await send(register, async () => ({ is: 'unreachable', why: 'app not installed' }));
    register.before = () => undefined;
    expect(await only(register)).toMatchObject({ state: 'refused', why: 'app not installed' });
    expect(states.filter((call) => call === 'deliveries.save')).toHaveLength(1);
  });

  test('for most of a day is not sent any more', async () => {
    const register = withOne({ at: '2023-01-08T08:00:00.000Z' });
    expect(await send(register)).toMatchObject({ state: 'refused' });
    expect(told).toEqual([]);
  });

  test('keeps its turn from before its claim until its end is written down', async () => {
    const register = withOne();
    const steps: string[] = [];
    register.before = (call) => void steps.push(call);
    const turn = async () => {
      steps.push('turn');
      return () => void steps.push('end');
    };
    await deliver(register, await only(register), { now, turn, prepare: answering(SENT) });
    expect(steps.slice(-4)).toEqual(['turn', 'deliveries.save', 'deliveries.save', 'end']);
  });
});

describe('A message whose sender was killed', () => {
  test('between its claim and its end is left alone for two minutes, and then nobody knows', async () => {
    const register = withOne({ state: 'claimed' });
    pass(119_000);
    expect(await send(register)).toMatchObject({ state: 'claimed' });
    pass(1000);
    expect(await send(register)).toMatchObject({ state: 'unknown', why: 'stopped while sending' });
    pass(3_600_000);
    expect(await send(register)).toMatchObject({ state: 'unknown' });
    expect(told).toEqual([]);
  });
});

describe('Messages that are sent by hand', () => {
  test('wait for a service that is busy for a moment', async () => {
    const register = withOne();
    const waits: number[] = [];
    const pause = async (ms: number) => void pass(waits.push(ms) && ms);
    const [row] = await deliverAll(register, [await only(register)], {
      ...{ now, pause, prepare: answering(BUSY, SENT) },
    });
    expect([row?.state, waits, told.length]).toEqual(['sent', [7000], 2]);
  });

  test('do not wait for one that is parked for an hour', async () => {
    const register = withOne();
    const [row] = await deliverAll(register, [await only(register)], {
      ...{ now, pause: async (ms: number) => void pass(ms) },
      prepare: answering({ ...BUSY, waitMs: 3_600_000 }),
    });
    expect([row?.state, told.length]).toEqual(['waiting', 1]);
  });
});

describe('Messages that are written down', () => {
  const laid = async (register: MemoryRegister, known: readonly Kept<Delivery>[]) =>
    layDown(register, [waiting()], new Map(known.map((row) => [row.key, row])), now());

  test('twice at once are one', async () => {
    const register = memoryRegister();
    const both = await Promise.all([laid(register, []), laid(register, [])]);
    expect(both.map(({ rows, before }) => [rows.length, before]).sort()).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  test.each([
    ['sent', 0, 1],
    ['unknown', 0, 1],
    ['claimed', 0, 1],
    ['waiting', 1, 0],
    ['refused', 1, 0],
  ] as const)('and were %s before go out again %i times', async (state, rows, before) => {
    const register = withOne({ state });
    const result = await laid(register, [await only(register)]);
    expect([result.rows.length, result.before]).toEqual([rows, before]);
  });
});

describe('Somebody who installs the app', () => {
  const today = day('2023-01-09');
  const sending = (register: MemoryRegister) => ({
    ...{ today, now },
    send: (rows: readonly Kept<Delivery>[]) => deliverAll(register, rows, { now, prepare: answering(SENT) }),
  });

  test('is told at once what could not be said today', async () => {
    const register = withOne({ state: 'refused', why: 'app not installed' });
    expect(await tellAgain(register, 'p1', sending(register))).toBe(1);
    expect(await only(register)).toMatchObject({ state: 'sent', why: '' });
    expect(await tellAgain(register, 'p1', sending(register))).toBe(0);
  });

  test('is not told what was for another, nor what was for another day', async () => {
    const register = memoryRegister({
      deliveries: [
        waiting({ key: 'a', state: 'refused', personId: 'p2' }),
        waiting({ key: 'b', state: 'refused', day: day('2023-01-08') }),
      ],
    });
    expect(await tellAgain(register, 'p1', sending(register))).toBe(0);
  });
});

describe('The morning of a day', () => {
  const mine = (by: string) => ({ day: day('2023-01-09'), at: now(), by });

  test('is taken by one of two that look at the same moment', async () => {
    const register = memoryRegister();
    const both = await Promise.all([takeMorning(register, mine('one')), takeMorning(register, mine('two'))]);
    expect(both.filter(Boolean)).toHaveLength(1);
  });

  test('that is over is taken by nobody, on this day', async () => {
    const register = memoryRegister();
    await takeMorning(register, mine('one'));
    expect(await endMorning(register, mine('one'))).toBe(true);
    expect([await takeMorning(register, mine('one')), await takeMorning(register, mine('two'))]).toEqual([
      false,
      false,
    ]);
    expect(await takeMorning(register, { ...mine('two'), day: day('2023-01-10') })).toBe(true);
  });
});
