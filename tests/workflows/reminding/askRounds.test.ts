import { day } from '../../../src/inspection/day';
import { USUAL_POLICY } from '../../../src/inspection/reminders/policy';
import type { Kept } from '../../../src/inspection/register';
import { boardOf } from '../../../src/inspection/reminders/round';
import type { Delivery } from '../../../src/inspection/reminders/delivery';
import type { Actor } from '../../../src/workflows/actor';
import { answerTask } from '../../../src/workflows/answering/answerTask';
import { askRounds } from '../../../src/workflows/reminding/askRounds';
import { closePeriod } from '../../../src/workflows/periods/closePeriod';
import { type Delivering, type Prepared, deliverAll } from '../../../src/workflows/reminding/deliver';
import { remindOwners } from '../../../src/workflows/reminding/remindOwners';
import { takeBackPeriod } from '../../../src/workflows/periods/correctPeriod';
import { callAgain, endRound, reopenRound, startRound } from '../../../src/workflows/reminding/startRound';
import { aPeriod, aRecommendation, aReport, aTask, dueOn, heldBy, kept, person } from '../../given/builders';
import { type MemoryRegister, type Seed, memoryRegister } from '../../given/memoryRegister';

const [ann, bob, cleo, dora] = [person('Ann'), person('Bob'), person('Cleo'), person('Dora')];
const today = day('2022-11-17');
const by = (who: typeof ann, at = '2022-11-17T09:00:00.000Z', on = today): Actor => ({
  ...{ person: who, today: on, at, via: 'tab' },
});
const start = { period: kept(aPeriod()), title: 'November 2022', closes: day('2022-12-01') };

const SEED: Seed = {
  periods: [aPeriod()],
  reports: [aReport()],
  roles: [
    heldBy(ann, 'Head of Letters'),
    heldBy(bob, 'Head of Stamps'),
    heldBy(undefined, 'Postmaster'),
    heldBy(cleo, 'Coordinator', { coordinates: true }),
  ],
  recommendations: ['Head of Letters', 'Head of Stamps', 'Postmaster'].map((owner, at) =>
    aRecommendation({ key: `r${at}`, number: String(at + 1), owners: [owner] }),
  ),
  tasks: [
    aTask({ key: 'a', recommendationId: '1', deadline: dueOn('2022-11-18') }),
    aTask({ key: 'b', recommendationId: '2', owners: ['Head of Stamps'], deadline: dueOn('2022-11-18') }),
    aTask({ key: 'c', recommendationId: '3', owners: ['Postmaster'] }),
    aTask({ key: 'd', recommendationId: '1', stage: 'done' }),
  ],
};

let register: MemoryRegister;
let told: Delivery[];
beforeEach(() => {
  register = memoryRegister(SEED);
  told = [];
});

const names = () => told.map(({ personName }) => personName).sort();
const prepare = async (_to: unknown, delivery: Delivery): Promise<Prepared> => ({
  is: 'ready',
  send: async () => {
    told.push(delivery);
    return { state: 'sent', why: '', channel: 'chat', conversationId: 'a:1', activityId: 'm' };
  },
});
const sending = (facts: Partial<Delivering> = {}) => {
  const delivering = { now: () => '2022-11-17T09:01:00.000Z', prepare, ...facts };
  const send = (rows: readonly Kept<Delivery>[]) => deliverAll(register, rows, delivering);
  return { now: delivering.now, send };
};
type Facts = Partial<Parameters<typeof askRounds>[1] & Delivering>;
const look = ({ now, prepare: how, ...facts }: Facts = {}) =>
  askRounds(register, {
    ...{ today, isMorning: false },
    ...sending({ ...(now === undefined ? {} : { now }), ...(how === undefined ? {} : { prepare: how }) }),
    ...facts,
  });
const nextDay = {
  ...{ today: day('2022-11-18'), isMorning: true, now: () => '2022-11-18T08:00:00.000Z' },
};
const round = async () => {
  const [only] = (await register.rounds.all()).rows;
  if (only === undefined) throw new Error('there is no round');
  return only;
};
const board = async () => boardOf(await round(), (await register.tasks.all()).rows);
const started = async () => {
  expect(await startRound(register, start, by(cleo))).toMatchObject({ ok: true });
};
const answersNoChange = (who: typeof ann, taskId: string) =>
  answerTask(register, {
    ...{ taskId, answer: { kind: 'no change', words: '' }, key: `answer ${taskId}` },
    actor: by(who, '2022-11-17T10:00:00.000Z'),
  });
const code = (verdict: { ok: boolean; refusal?: { code: string } }) => verdict.refusal?.code ?? 'allowed';

describe('A round', () => {
  test('is started and called by a coordinator only', async () => {
    expect(code(await startRound(register, start, by(ann)))).toBe('not a coordinator');
    await started();
    expect(code(await callAgain(register, '1', by(ann)))).toBe('not a coordinator');
    expect(code(await endRound(register, '1', by(ann)))).toBe('not a coordinator');
  });

  test('started by two at once is one, and asks each person once however often the bot looks', async () => {
    await Promise.all([startRound(register, start, by(cleo)), startRound(register, start, by(cleo))]);
    await Promise.all([look(), look()]);
    await look();
    expect([(await register.rounds.all()).rows.length, names()]).toEqual([1, ['Ann', 'Bob']]);
    expect((await round()).state).toBe('asked');
  });

  test('asks about everything of theirs that is not done, in one card about this round', async () => {
    await started();
    await look();
    expect(told.find(({ personName }) => personName === 'Ann')).toMatchObject({
      ...{ kind: 'round', about: '2022-11', taskIds: ['1'] },
    });
  });

  test('says whom it did not reach, and why', async () => {
    await started();
    await look({
      prepare: async (to, delivery) =>
        to.name === 'Bob' ? { is: 'unreachable', why: 'app not installed' } : prepare(to, delivery),
    });
    const { silent, unreachable } = await board();
    expect(silent.map(({ role, calls }) => [role, calls])).toEqual([['Head of Letters', 1]]);
    expect(unreachable.map(({ role, unreachable: why }) => [role, why])).toEqual([
      ['Head of Stamps', 'app not installed'],
      ['Postmaster', 'nobody holds it'],
    ]);
  });

  test('is not said again by the morning of that day', async () => {
    await started();
    await look();
    await remindOwners(register, {
      ...{
        today,
        heldOn: today,
        policy: USUAL_POLICY,
        ...sending({ now: () => '2022-11-17T09:30:00.000Z' }),
      },
    });
    expect(names()).toEqual(['Ann', 'Bob']);
  });

  test('waits for the next morning with whoever had a card today, and wakes nobody at night', async () => {
    await remindOwners(register, {
      ...{
        today,
        heldOn: today,
        policy: USUAL_POLICY,
        ...sending({ now: () => '2022-11-17T08:00:00.000Z' }),
      },
    });
    await started();
    told = [];
    expect((await look()).map(({ waiting }) => waiting)).toEqual([2]);
    await look({ ...nextDay, isMorning: false });
    expect([names(), (await round()).state]).toEqual([[], 'to be asked']);
    await look(nextDay);
    expect([names(), (await round()).state]).toEqual([['Ann', 'Bob'], 'asked']);
  });

  test('is called again to the silent only, and a third time is the last', async () => {
    await started();
    await look();
    expect(await answersNoChange(ann, '1')).toMatchObject({ ok: true });
    told = [];
    expect(code(await callAgain(register, '1', by(cleo, '2022-11-18T09:00:00.000Z')))).toBe('allowed');
    expect(code(await callAgain(register, '1', by(cleo)))).toBe('call goes out');
    await look(nextDay);
    await look(nextDay);
    expect([names(), (await round()).call]).toEqual([['Bob'], 'second']);
    expect((await board()).silent).toMatchObject([{ role: 'Head of Stamps', calls: 2 }]);
    await callAgain(register, '1', by(cleo, '2022-11-19T09:00:00.000Z'));
    await look({ ...nextDay, today: day('2022-11-19'), now: () => '2022-11-19T09:00:00.000Z' });
    expect([names(), (await round()).call]).toEqual([['Bob', 'Bob'], 'last']);
    expect(code(await callAgain(register, '1', by(cleo)))).toBe('last call went out');
  });

  test('calls whoever holds the role by then', async () => {
    await started();
    await look();
    const [letters] = (await register.roles.all()).rows;
    if (letters === undefined) throw new Error('no role');
    await register.roles.save({ ...letters, holdings: heldBy(cleo, letters.name).holdings });
    told = [];
    await callAgain(register, '1', by(cleo, '2022-11-18T09:00:00.000Z'));
    await look(nextDay);
    expect(names()).toEqual(['Bob', 'Cleo']);
  });

  test('calls the deputy of whoever is away by then, and counts it for the role', async () => {
    await started();
    await look();
    expect(names()).toEqual(['Ann', 'Bob']);
    const stamps = (await register.roles.all()).rows.find(({ name }) => name === 'Head of Stamps');
    if (stamps === undefined) throw new Error('no role');
    const away = { from: day('2022-11-18'), until: day('2022-11-25') };
    await register.roles.save({ ...stamps, deputy: dora, away });
    told = [];
    await callAgain(register, '1', by(cleo, '2022-11-18T09:00:00.000Z'));
    await look(nextDay);
    expect(names()).toEqual(['Ann', 'Dora']);
    expect((await board()).silent.map(({ role, calls }) => [role, calls])).toContainEqual([
      'Head of Stamps',
      2,
    ]);
  });

  test('calls holder and deputy where one task was handed on, and neither once it is answered', async () => {
    await started();
    await look();
    const at = '2022-11-17T10:00:00.000Z';
    const handed = {
      key: 'h',
      to: dora,
      by: bob,
      role: 'Head of Stamps',
      on: today,
      at,
      until: undefined,
      note: '',
    };
    const stamps = await register.roles.withKey('Head of Stamps');
    if (stamps !== undefined) await register.roles.save({ ...stamps, deputy: dora });
    await register.tasks.save({ ...(await register.tasks.find('2')), handed });
    told = [];
    await callAgain(register, '1', by(cleo, '2022-11-18T09:00:00.000Z'));
    await look(nextDay);
    expect(names()).toEqual(['Ann', 'Bob', 'Dora']);
    expect(await answersNoChange(dora, '2')).toMatchObject({ ok: true });
    told = [];
    await callAgain(register, '1', by(cleo, '2022-11-19T09:00:00.000Z'));
    await look({ ...nextDay, today: day('2022-11-19'), now: () => '2022-11-19T09:00:00.000Z' });
    expect(names()).toEqual(['Ann']);
  });

  test('has nobody to call once all have answered', async () => {
    register = memoryRegister({ ...SEED, tasks: [aTask()] });
    await started();
    await look();
    await answersNoChange(ann, '1');
    expect(code(await callAgain(register, '1', by(cleo)))).toBe('nobody is silent');
  });

  test('is printed as silence, and an answer of no change is none', async () => {
    await started();
    await look();
    await answersNoChange(ann, '1');
    await endRound(register, '1', by(cleo));
    await answersNoChange(bob, '2');
    expect(await closePeriod(register, { periodId: '1', own: [], actor: by(cleo) })).toMatchObject({
      ok: true,
    });
    const { rows } = await register.positions.all();
    expect(rows.map(({ heard, silentRoles }) => [heard, silentRoles])).toEqual([
      [true, []],
      [false, ['Head of Stamps']],
      [false, ['Postmaster']],
    ]);
  });

  test('is closed though the bot writes to it at the same moment', async () => {
    await started();
    const find = register.rounds.find.bind(register.rounds);
    register.rounds.find = async (id) => {
      register.rounds.find = find;
      const seen = await find(id);
      await look();
      return seen;
    };
    expect(await endRound(register, '1', by(cleo))).toMatchObject({ ok: true });
    expect(await round()).toMatchObject({ state: 'closed', closedBy: 'Cleo' });
    expect((await round()).askedAt).not.toBe('');
  });

  const closed = async () => {
    const ended = await endRound(register, '1', by(cleo));
    if (!ended.ok) throw new Error(ended.refusal.code);
    return ended.value;
  };

  test('that was closed too soon is open again as it was, and asks nobody twice', async () => {
    await started();
    await look();
    const open = await round();
    const closing = await closed();
    expect(code(await reopenRound(register, closing, by(ann)))).toBe('not a coordinator');
    expect(code(await reopenRound(register, closing, by(cleo)))).toBe('allowed');
    expect(await round()).toEqual({ ...open, version: (await round()).version });
    const before = told.length;
    await look();
    expect(told).toHaveLength(before);
    expect(code(await callAgain(register, '1', by(cleo)))).toBe('allowed');
  });

  test('stays closed once its paper is, or once somebody has touched it', async () => {
    await started();
    await look();
    const closing = await closed();
    await register.rounds.save({ ...(await round()), title: 'Another' });
    expect(code(await reopenRound(register, closing, by(cleo)))).toBe('changed since');
    const [period] = (await register.periods.all()).rows;
    if (period !== undefined) await register.periods.save({ ...period, state: 'closed' });
    expect(code(await reopenRound(register, closing, by(cleo)))).toBe('round is closed');
    expect((await round()).state).toBe('closed');
  });

  test('that was called off before anybody was asked can be started again, and its paper be taken back', async () => {
    await started();
    await closed();
    expect(code(await startRound(register, { ...start, closes: undefined }, by(cleo)))).toBe('allowed');
    expect(await round()).toMatchObject({ state: 'to be asked', closedAt: '', closes: undefined });
    const period = await register.periods.find('1');
    expect(code(await takeBackPeriod(register, period, by(cleo)))).toBe('round is there');
    await closed();
    expect(code(await takeBackPeriod(register, period, by(cleo)))).toBe('allowed');
    expect((await register.rounds.all()).rows).toEqual([]);
    await look();
    expect(told).toEqual([]);
  });

  test('closes with its paper, and is not begun again', async () => {
    await started();
    await look();
    await closePeriod(register, { periodId: '1', own: [], actor: by(cleo) });
    expect(await round()).toMatchObject({ state: 'closed', closedBy: 'Cleo' });
    expect(code(await callAgain(register, '1', by(cleo)))).toBe('round is closed');
    expect(code(await startRound(register, start, by(cleo)))).toBe('round is closed');
  });
});

describe('A bot that is killed while it sends a round', () => {
  // Every call to the register and every sending is a place to die.
  const dieAt = (moment: number): (() => void) => {
    let steps = 0;
    return () => {
      steps += 1;
      if (steps === moment) throw new Error('killed');
    };
  };
  const moments = Array.from({ length: 30 }, (_, at) => at + 1);

  test.each(moments)(
    'at its step %i asks nobody twice, and forgets nobody without a trace',
    async (moment) => {
      await started();
      const step = dieAt(moment);
      register.before = step;
      const dying = async (to: unknown, delivery: Delivery): Promise<Prepared> => {
        const prepared = await prepare(to, delivery);
        return prepared.is === 'ready'
          ? { is: 'ready', send: async () => (step(), prepared.send()) }
          : prepared;
      };
      await look({ prepare: dying }).catch((error: unknown) => {
        expect(String(error)).toContain('killed');
      });
      register.before = () => undefined;
      await look({ now: () => '2022-11-17T09:10:00.000Z' });
      const { rows } = await register.deliveries.all();
      expect(new Set(names()).size).toBe(told.length);
      expect(rows.map(({ personName }) => personName).sort()).toEqual(['Ann', 'Bob']);
      const untold = rows.filter(({ personName }) => !names().includes(personName));
      expect(untold.every(({ state, why }) => state === 'unknown' && why === 'stopped while sending')).toBe(
        true,
      );
      expect((await round()).state).toBe('asked');
    },
  );
});
