import { day } from '../../../src/inspection/day';
import type { Delivery, Outcome } from '../../../src/inspection/reminders/delivery';
import { USUAL_POLICY } from '../../../src/inspection/reminders/policy';
import { type Delivering, type Prepared, deliverAll } from '../../../src/workflows/reminding/deliver';
import { type Round, remindOwners } from '../../../src/workflows/reminding/remindOwners';
import { aTask, anAsk, dueOn, heldBy, person } from '../../given/builders';
import { type LocalRegister, localRegister } from '../../given/localRegister';

const ann = person('Ann');
const bob = person('Bob');
const today = day('2022-11-14');

let local: LocalRegister;
let told: string[];
beforeEach(async () => {
  told = [];
  local = await localRegister();
  await local.register.roles.addAll([heldBy(ann, 'Head of Letters'), heldBy(bob, 'Head of Stamps')]);
  await local.register.tasks.addAll([
    aTask({ key: 'a', deadline: dueOn('2022-11-01') }),
    aTask({ key: 'b', deadline: dueOn('2022-11-30') }),
    aTask({ key: 'c', deadline: dueOn('2023-11-30') }),
    aTask({ key: 'd', deadline: dueOn('2022-11-01'), owners: ['Head of Stamps'] }),
  ]);
});
afterEach(async () => {
  expect(local.violations()).toEqual([]);
  await local.close();
});

const SENT = { state: 'sent', why: '', channel: 'chat', conversationId: 'a:1', activityId: 'm1' } as const;

const ready = (delivery: Delivery, outcome: Outcome = SENT): Prepared => ({
  is: 'ready',
  send: async () => {
    told.push(delivery.personName);
    return outcome;
  },
});

type Facts = Partial<Round & Pick<Delivering, 'prepare'>>;
const round = ({
  prepare = async (_reminder, delivery) => ready(delivery),
  now = () => '2022-11-14T08:00:00.000Z',
  ...facts
}: Facts = {}) =>
  remindOwners(local.register, {
    ...{ today, heldOn: today, policy: USUAL_POLICY, now },
    send: (rows) => deliverAll(local.register, rows, { now, prepare }),
    ...facts,
  });

describe('The morning round', () => {
  test('tells each owner once, with exactly what is due or late', async () => {
    const { sent } = await round();
    expect(sent.map(({ personName, taskIds }) => [personName, taskIds.length])).toEqual([
      ['Ann', 2],
      ['Bob', 1],
    ]);
  });

  test('a second time on the same day tells nobody', async () => {
    await round();
    const again = await round();
    expect([told.length, again.sent.length, again.quiet + again.before]).toEqual([2, 0, 2]);
  });

  test('run by two at the same moment tells each person once', async () => {
    await Promise.all([round(), round()]);
    expect([...told].sort()).toEqual(['Ann', 'Bob']);
  });

  test('asks Graph only for rows that are due', async () => {
    const urls: string[] = [];
    const stop = local.graph.onRequest(({ path }) => urls.push(decodeURIComponent(path)));
    await round();
    stop();
    expect(urls.filter((url) => url.includes('ChaseBy le'))).toHaveLength(1);
  });

  test('that stopped after claiming does not tell anyone twice, and says that it may have arrived', async () => {
    const stuck: Delivering['prepare'] = async () => ({
      is: 'ready',
      send: () => Promise.reject(new Error('killed')),
    });
    await expect(round({ prepare: stuck })).rejects.toThrow('killed');
    const later = await round({ now: () => '2022-11-14T08:05:00.000Z' });
    expect(later.unknown.map(({ personName, why }) => [personName, why])).toEqual([
      ['Ann', 'stopped while sending'],
    ]);
    expect(told).toEqual(['Bob']);
  });

  test('that stopped before claiming loses nothing: run again, everyone is told', async () => {
    await expect(round({ prepare: () => Promise.reject(new Error('killed')) })).rejects.toThrow('killed');
    await round();
    expect([...told].sort()).toEqual(['Ann', 'Bob']);
  });

  test('tells on the next day whoever could not be told', async () => {
    await round({
      prepare: async (_reminder, delivery) =>
        ready(delivery, { ...SENT, state: 'unknown', why: 'no answer' }),
    });
    told = [];
    await round({ today: day('2022-11-15'), heldOn: day('2022-11-15') });
    expect([...told].sort()).toEqual(['Ann', 'Bob']);
  });

  test('reaches on the same day a person who has installed the app since', async () => {
    const first = await round({ prepare: async () => ({ is: 'unreachable', why: 'app not installed' }) });
    expect(first.refused.map(({ why }) => why)).toEqual(['app not installed', 'app not installed']);
    await round();
    expect([...told].sort()).toEqual(['Ann', 'Bob']);
  });

  test('says once, on the next morning, what was asked after the morning’s card, whenever it is due', async () => {
    await round();
    const [, soon, far] = (await local.register.tasks.all()).rows;
    if (soon === undefined || far === undefined) throw new Error('a task is gone');
    await local.register.tasks.save({ ...soon, stage: 'done' });
    const asked = anAsk({ on: today, at: '2022-11-14T09:00:00.000Z', until: day('2022-11-21') });
    await local.register.tasks.save({ ...far, asked });
    const on = async (name: string) => {
      const facts = { today: day(name), heldOn: day(name), now: () => `${name}T08:00:00.000Z` };
      return (await round(facts)).sent.map(({ personName, taskIds }) => [personName, taskIds[0]]);
    };
    expect(await on('2022-11-15')).toEqual([['Ann', far.id]]);
    expect(await on('2022-11-16')).toEqual([]);
  });

  test('is quiet the day after, and speaks of what is late again a week later', async () => {
    await round();
    const next = await round({ today: day('2022-11-15'), heldOn: day('2022-11-15') });
    const week = await round({ today: day('2022-11-22'), heldOn: day('2022-11-22') });
    expect([next.sent.length, week.sent.length]).toEqual([0, 2]);
  });
});
