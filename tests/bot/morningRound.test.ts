import pino from 'pino';
import { wallTimeIn } from '../../src/bot/clock';
import { lookingAtTheClock, lookingInTime } from '../../src/bot/morningRound';
import { day } from '../../src/inspection/day';
import type { Delivery } from '../../src/inspection/reminders/delivery';
import type { Kept } from '../../src/inspection/register';
import { aTask, dueOn, heldBy, person } from '../given/builders';
import { type MemoryRegister, memoryRegister } from '../given/memoryRegister';

const TODAY = day('2022-11-14');
const ZONE = 'Europe/London';
const log = pino({ level: 'silent' });
const minute = 60_000;

let at: number;
let register: MemoryRegister;
let sent: string[];
beforeEach(() => {
  at = Date.parse('2022-11-14T07:55:00.000Z');
  sent = [];
  register = memoryRegister({
    roles: [heldBy(person('Ann'), 'Head of Letters')],
    tasks: [aTask({ deadline: dueOn('2022-11-01') })],
  });
});
const now = () => new Date(at).toISOString();
const clock = { now, today: () => TODAY, zone: ZONE };
const goOn = (minutes: number) => (at += minutes * minute);

type Send = (rows: readonly Kept<Delivery>[]) => Promise<readonly Kept<Delivery>[]>;
const sends =
  (instance: string): Send =>
  async (rows) => {
    sent.push(...rows.map(({ personName }) => `${instance}: ${personName}`));
    return rows;
  };
const instance = (name: string, send = sends(name)) =>
  lookingAtTheClock({
    ...{ register, clock, log, hour: 8, instance: name, stillAtItMs: 1 },
    sending: { now, send },
  });
const lastSaid = async () => (await register.settings.get('last morning'))?.value;
const until = async (isSo: () => Promise<boolean>): Promise<void> => {
  while (!(await isSo())) await new Promise((resolve) => setImmediate(resolve));
};

/** Its process dies as it sets its messages on their way: nothing of it moves again. */
async function killedWhilePlanning(): Promise<void> {
  const look = instance('one', sends('one'));
  register.before = (call) => (call.startsWith('deliveries.') ? new Promise(() => undefined) : undefined);
  goOn(5);
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick'] });
  void look();
  await until(async () => (await lastSaid())?.state === 'planning');
  jest.clearAllTimers();
  jest.useRealTimers();
  register.before = () => undefined;
}

describe('A morning that is being planned', () => {
  test('is gone through by another within four minutes of a kill, and nobody is told twice', async () => {
    const other = instance('two');
    await killedWhilePlanning();
    const looks: boolean[] = [];
    for (let passed = 0; passed < 4; passed += 1) {
      looks.push(await other());
      goOn(1);
    }
    expect({ looks, sent }).toEqual({ looks: [true, true, true, false], sent: ['two: Ann'] });
    expect(await lastSaid()).toMatchObject({ state: 'planned', by: 'two' });
  });

  test('is left alone, however long it takes, while somebody is at it', async () => {
    let end = () => undefined as void;
    const ended = new Promise<void>((resolve) => (end = resolve));
    const first = instance('one', async (rows) => {
      await ended;
      return sends('one')(rows);
    });
    const other = instance('two');
    goOn(5);
    const work = first();
    await until(async () => (await lastSaid())?.state === 'planning');
    for (let passed = 0; passed < 5; passed += 1) {
      goOn(2);
      await until(async () => (await lastSaid())?.at === now());
      expect(await other()).toBe(true);
    }
    end();
    await work;
    expect(sent).toEqual(['one: Ann']);
    expect(await lastSaid()).toMatchObject({ state: 'planned', by: 'one' });
    expect(await other()).toBe(false);
  });

  test('is over for good, though the last word that somebody is at it was refused', async () => {
    const look = instance('one');
    let puts = 0;
    register.before = (call) => {
      if (call === 'settings.put' && (puts += 1) === 2) throw new Error('the network is gone');
    };
    goOn(5);
    await look().catch(() => undefined);
    register.before = () => undefined;
    goOn(15);
    await look();
    expect(await lastSaid()).toMatchObject({ state: 'planned', by: 'one' });
    expect(sent).toEqual(['one: Ann']);
  });
});

describe('The clock', () => {
  const looked = async (wishes: readonly boolean[], minutes: number): Promise<readonly number[]> => {
    const seen: number[] = [];
    const tick = lookingInTime({ clock, log }, async () => {
      seen.push(wallTimeIn(ZONE, now()).minute - 475);
      return wishes[seen.length - 1] ?? false;
    });
    for (let passed = 0; passed <= minutes; passed += 1) {
      await tick();
      goOn(1);
    }
    return seen;
  };

  test('is looked at once after a start and then at each quarter', async () => {
    expect(await looked([], 35)).toEqual([0, 5, 20, 35]);
  });

  test('is looked at each minute while another is at it', async () => {
    expect(await looked([false, true, true, false], 21)).toEqual([0, 5, 6, 7, 20]);
  });

  test('is looked at again at the next quarter after a look that failed', async () => {
    const tick = lookingInTime({ clock, log }, async () => {
      sent.push(now());
      throw new Error('the register is gone');
    });
    for (let passed = 0; passed <= 6; passed += 1) {
      await tick();
      goOn(1);
    }
    expect(sent).toEqual(['2022-11-14T07:55:00.000Z', '2022-11-14T08:00:00.000Z']);
  });
});
