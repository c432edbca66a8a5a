import { day } from '../../../src/inspection/day';
import { ownTaskKey } from '../../../src/inspection/recommendation/task';
import { RegisterError } from '../../../src/inspection/register';
import { appointHolder } from '../../../src/workflows/roles/appointHolder';
import { changeStatus } from '../../../src/workflows/coordinating/changeStatus';
import { moveDeadline } from '../../../src/workflows/coordinating/moveDeadline';
import { aPeriod, aRecommendation, aTask, dueOn, heldBy, person } from '../../given/builders';
import { type LocalRegister, localRegister } from '../../given/localRegister';

const cleo = person('Cleo');
const ann = person('Ann');
const today = day('2022-11-14');
const actor = { person: cleo, today, at: '2022-11-14T09:14:00.000Z', via: 'tab' } as const;
const stranger = { ...actor, person: ann };

let local: LocalRegister;
beforeEach(async () => {
  local = await localRegister();
  await local.register.roles.addAll([
    heldBy(cleo, 'Coordinator', { coordinates: true }),
    heldBy(undefined, 'Head of PPU'),
  ]);
});
afterEach(async () => {
  expect(local.violations()).toEqual([]);
  await local.close();
});

const given = async (
  facts: Parameters<typeof aRecommendation>[0] = {},
  tasks = [aTask({ deadline: dueOn('2022-10-31') })],
) => {
  const seen = await local.register.recommendations.add(
    aRecommendation({ deadline: dueOn('2022-10-31'), ...facts }),
  );
  await local.register.tasks.addAll(tasks.map((task) => ({ ...task, recommendationId: seen.id })));
  return seen;
};
const tasksOf = async (id: string) => (await local.register.tasks.of(id)).rows;
const entriesOf = async (id: string) => (await local.register.updates.of(id)).rows;

describe('A coordinator’s judgement', () => {
  const change = {
    status: 'Green pending sign-off',
    closed: undefined,
    reason: 'tested',
    actor,
    key: 'k1',
  } as const;

  test('is kept with who made it, and the task follows', async () => {
    const seen = await given();
    expect(await changeStatus(local.register, { ...change, seen })).toMatchObject({
      value: { status: 'Green pending sign-off' },
    });
    expect(await tasksOf(seen.id)).toMatchObject([{ stage: 'claimed' }]);
    expect(await entriesOf(seen.id)).toMatchObject([
      { kind: 'status', by: cleo, words: 'Amber → Green pending sign-off tested' },
    ]);
  });

  test('is followed by the task that is all of it, and not by what was handed out beside it', async () => {
    const whole = aTask({ key: 'r|task 1', status: 'Amber' });
    const own = aTask({ key: ownTaskKey({ key: 'r' }, '0a1b2c3d'), status: 'Amber' });
    const seen = await given({ key: 'r' }, [whole, own]);
    const red = { ...change, status: 'Red', reason: 'nothing was done', seen } as const;
    expect((await changeStatus(local.register, red)).ok).toBe(true);
    expect(await tasksOf(seen.id)).toMatchObject([{ status: 'Red' }, { status: 'Amber' }]);
  });

  test('from anyone else is refused, and nothing changes', async () => {
    const seen = await given();
    expect(await changeStatus(local.register, { ...change, seen, actor: stranger })).toMatchObject({
      refusal: { code: 'not a coordinator' },
    });
    expect((await local.register.recommendations.find(seen.id)).status).toBe('Amber');
  });

  test('waits while a paper is being closed, and so does a date: what it freezes is of one moment', async () => {
    const seen = await given();
    const kept = await local.register.periods.add(aPeriod({ state: 'closing' }));
    const refusal = { code: 'paper is closing', paper: kept.title };
    expect(await changeStatus(local.register, { ...change, seen })).toMatchObject({ refusal });
    const move = { to: '2023-01-31', reason: 'new post', askedBy: '', actor, key: 'm1' };
    expect(await moveDeadline(local.register, { ...move, seen })).toMatchObject({ refusal });
    expect(await local.register.recommendations.find(seen.id)).toEqual(seen);
    await local.register.periods.save({ ...kept, state: 'closed' });
    expect(await changeStatus(local.register, { ...change, seen })).toMatchObject({ ok: true });
  });

  test('that lets Green fall back needs a reason', async () => {
    const seen = await given({ status: 'Green' });
    expect(
      await changeStatus(local.register, { ...change, seen, status: 'Amber', reason: '' }),
    ).toMatchObject({
      refusal: { code: 'needs a reason', from: 'Green', to: 'Amber' },
    });
  });

  test('that ends it needs a reason and ends its tasks', async () => {
    const seen = await given();
    const ending = { ...change, seen, status: 'White', closed: 'not ours' } as const;
    expect(await changeStatus(local.register, { ...ending, reason: '' })).toMatchObject({
      refusal: { code: 'needs a reason' },
    });
    await changeStatus(local.register, { ...ending, reason: 'The NPCC has it now.' });
    expect(await tasksOf(seen.id)).toMatchObject([{ stage: 'done' }]);
  });

  test('back to Amber sends a claim back to its owner', async () => {
    const seen = await given({ status: 'Green pending sign-off' }, [aTask({ stage: 'claimed' })]);
    await changeStatus(local.register, { ...change, seen, status: 'Amber', reason: 'reality test failed' });
    expect(await tasksOf(seen.id)).toMatchObject([{ stage: 'open' }]);
  });

  test('never overwrites what someone saved meanwhile', async () => {
    const seen = await given();
    await local.register.recommendations.save({ ...seen, owners: ['Head of PPU'] });
    const late = changeStatus(local.register, { ...change, seen });
    await expect(late).rejects.toMatchObject({ failure: 'changed' } satisfies Partial<RegisterError>);
    expect(await local.register.recommendations.find(seen.id)).toMatchObject({
      status: 'Amber',
      owners: ['Head of PPU'],
    });
  });
});

describe('A change whose answer was lost', () => {
  const change = { status: 'Green', closed: undefined, reason: '', actor, key: 'k1' } as const;

  test('is finished by sending it again: tasks and entry follow, once', async () => {
    const seen = await given();
    local.graph.failNext({ match: /^PATCH .*items/, cut: 'after' });
    await expect(changeStatus(local.register, { ...change, seen })).rejects.toMatchObject({
      failure: 'unreachable',
    });
    expect(await changeStatus(local.register, { ...change, seen })).toMatchObject({
      ok: true,
      value: { status: 'Green' },
    });
    expect([await tasksOf(seen.id), (await entriesOf(seen.id)).length]).toMatchObject([
      [{ stage: 'done' }],
      1,
    ]);
  });

  test('of a deadline is finished by sending it again, with one move on record', async () => {
    const seen = await given();
    const move = { seen, to: '2023-03-31', reason: 'late parts', askedBy: '', actor, key: 'k1' };
    local.graph.failNext({ match: /^PATCH .*items/, cut: 'after' });
    await expect(moveDeadline(local.register, move)).rejects.toMatchObject({ failure: 'unreachable' });
    expect(await moveDeadline(local.register, move)).toMatchObject({
      ok: true,
      value: { moves: [{ reason: 'late parts' }] },
    });
    expect(await tasksOf(seen.id)).toMatchObject([{ deadline: { lastDay: '2023-03-31' } }]);
  });

  test('still follows a task that its owner saves at the same moment', async () => {
    const seen = await given();
    const save = local.register.tasks.saveAll.bind(local.register.tasks);
    let raced = false;
    local.register.tasks.saveAll = async (tasks) => {
      const [first] = tasks;
      if (!raced && first !== undefined) {
        raced = true;
        await local.register.tasks.save({
          ...(await local.register.tasks.find(first.id)),
          evidence: 'https://example.org',
        });
      }
      return save(tasks);
    };
    await changeStatus(local.register, { ...change, seen });
    expect(await tasksOf(seen.id)).toMatchObject([{ stage: 'done', evidence: 'https://example.org' }]);
  });
});

describe('Moving a deadline', () => {
  const move = { to: '2023-03-31', reason: 'parts are late', askedBy: 'Head of PPU', actor, key: 'k1' };

  test('keeps the old date with the reason, and takes along the tasks that shared it', async () => {
    const tasks = [
      aTask({ key: 'a', deadline: dueOn('2022-10-31') }),
      aTask({ key: 'b', deadline: dueOn('2022-12-31') }),
    ];
    const seen = await given({}, tasks);
    expect(await moveDeadline(local.register, { ...move, seen })).toMatchObject({
      value: {
        deadline: { lastDay: '2023-03-31' },
        moves: [{ reason: 'parts are late', agreedBy: 'Cleo', askedBy: 'Head of PPU' }],
      },
    });
    expect((await tasksOf(seen.id)).map(({ deadline }) => deadline.lastDay).sort()).toEqual([
      '2022-12-31',
      '2023-03-31',
    ]);
  });

  test('changes when its owner is reminded', async () => {
    const seen = await given();
    await moveDeadline(local.register, { ...move, seen });
    expect((await local.register.tasks.chasedBy(day('2022-12-12'))).rows).toEqual([]);
  });

  test.each([
    ['no reason', { reason: ' ' }],
    ['not a day', { to: 'soon' }],
    ['day unlikely', { to: '2223-03-31' }],
    ['not a coordinator', { actor: stranger }],
  ])('is refused: %s', async (code, facts) => {
    const seen = await given();
    expect(await moveDeadline(local.register, { ...move, seen, ...facts })).toMatchObject({
      refusal: { code },
    });
    expect((await local.register.recommendations.find(seen.id)).moves).toEqual([]);
  });
});

describe('Appointing', () => {
  const role = async () => {
    const found = (await local.register.roles.all()).rows.find(({ name }) => name === 'Head of PPU');
    if (found === undefined) throw new Error('the role of this test is missing');
    return found;
  };

  test('gives a vacant role its holder', async () => {
    await appointHolder(local.register, {
      seen: await role(),
      actor,
      set: 'holder',
      person: ann,
      from: today,
      acting: true,
    });
    expect((await role()).holdings).toEqual([{ person: ann, from: today, until: undefined, acting: true }]);
  });

  test.each(['holder', 'vacant'] as const)('from a day that cannot be meant is refused: %s', async (set) => {
    const asked = { seen: await role(), actor, set, person: ann, from: day('0026-11-01'), acting: false };
    expect(await appointHolder(local.register, asked)).toMatchObject({ refusal: { code: 'day unlikely' } });
  });

  test('is for coordinators', async () => {
    const asked = {
      seen: await role(),
      actor: stranger,
      set: 'holder',
      person: ann,
      from: today,
      acting: false,
    } as const;
    expect(await appointHolder(local.register, asked)).toMatchObject({
      refusal: { code: 'not a coordinator' },
    });
  });

  test('a deputy, or nobody, is kept too', async () => {
    await appointHolder(local.register, { seen: await role(), actor, set: 'deputy', person: ann });
    expect((await role()).deputy).toEqual(ann);
    await appointHolder(local.register, { seen: await role(), actor, set: 'deputy', person: undefined });
    expect((await role()).deputy).toBeUndefined();
  });
});
