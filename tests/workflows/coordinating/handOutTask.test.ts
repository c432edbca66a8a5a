import { day } from '../../../src/inspection/day';
import type { Task } from '../../../src/inspection/recommendation/task';
import type { Kept, Register } from '../../../src/inspection/register';
import type { Verdict } from '../../../src/inspection/verdict';
import {
  type NewTask,
  type TaskChange,
  addTask,
  changeTask,
  takeTaskAway,
} from '../../../src/workflows/coordinating/handOutTask';
import { undoChange } from '../../../src/workflows/coordinating/undoChange';
import { aRecommendation, aTask, dueOn, heldBy, person } from '../../given/builders';
import { localRegister } from '../../given/localRegister';
import { memoryRegister } from '../../given/memoryRegister';

const [cleo, ann] = [person('Cleo'), person('Ann')];
const actor = { person: cleo, today: day('2022-11-14'), at: '2022-11-14T09:14:00.000Z', via: 'tab' } as const;
const seed = {
  roles: [
    heldBy(cleo, 'Coordinator', { coordinates: true }),
    heldBy(ann, 'Head of PPU'),
    heldBy(undefined, 'CAD manager'),
  ],
  recommendations: [aRecommendation({ key: 'r', status: 'Amber', deadline: dueOn('2023-03-31') })],
};
const KEY = '0a1b2c3d-0000-4000-8000-000000000001';

function value<T>(verdict: Verdict<T>): T {
  if (!verdict.ok) throw new Error(verdict.refusal.code);
  return verdict.value;
}
const adding = async (register: Register, more: Partial<NewTask> = {}) =>
  addTask(register, {
    recommendation: await register.recommendations.find('1'),
    ...{ asks: 'Write the plan.', owner: 'CAD manager', due: '31 January 2023', actor, key: KEY, ...more },
  });
const code = async (verdict: Promise<Verdict<unknown>>) => {
  const done = await verdict;
  return done.ok ? 'done' : done.refusal.code;
};

describe('A task that a coordinator hands out', () => {
  test('stands under its recommendation with its owner and its day, is told in the history, and is taken back whole', async () => {
    const local = await localRegister();
    const { register } = local;
    await register.roles.addAll(seed.roles);
    await register.recommendations.addAll(seed.recommendations);
    const { task, undo } = value(await adding(register));
    expect((await register.tasks.of('1')).rows).toMatchObject([
      {
        ...{ asks: 'Write the plan.', owners: ['CAD manager'], stage: 'open', status: 'Amber' },
        original: { lastDay: '2023-01-31' },
      },
    ]);
    expect((await register.updates.of('1')).rows).toMatchObject([
      { kind: 'task', taskId: task.id, words: 'New: Write the plan. For CAD manager, by 31 January 2023.' },
    ]);
    expect(await undoChange(register, undo, actor)).toMatchObject({ ok: true });
    expect((await register.tasks.of('1')).rows).toEqual([]);
    expect((await register.updates.of('1')).rows.map(({ kind }) => kind)).toEqual(['task', 'undone']);
    expect(local.violations()).toEqual([]);
    await local.close();
  });

  test('is there once, though it was sent again after its answer was lost', async () => {
    const register = memoryRegister(seed);
    await adding(register);
    expect((await adding(register)).ok).toBe(true);
    expect((await register.tasks.all()).rows).toHaveLength(1);
    expect((await register.updates.all()).rows).toHaveLength(1);
  });

  test('stays once its owner has answered', async () => {
    const register = memoryRegister(seed);
    const { task, undo } = value(await adding(register));
    await register.tasks.save({ ...task, lastAnswer: actor.at });
    expect(await code(undoChange(register, undo, actor))).toBe('changed since');
    expect((await register.tasks.all()).rows).toHaveLength(1);
  });

  test('needs words, a role there is, a day that can be meant, a coordinator, and a recommendation that is open', async () => {
    const register = memoryRegister(seed);
    const recommendation = await register.recommendations.find('1');
    expect(await code(adding(register, { asks: ' ' }))).toBe('no task words');
    expect(await code(adding(register, { owner: 'Nobody' }))).toBe('no such role');
    expect(await code(adding(register, { due: '31 March 2095' }))).toBe('day unlikely');
    expect(await code(adding(register, { actor: { ...actor, person: ann } }))).toBe('not a coordinator');
    // Closed by somebody else while the form was open.
    await register.recommendations.save({ ...recommendation, closed: 'implemented' });
    expect(await code(adding(register, { recommendation }))).toBe('closed already');
    expect((await register.tasks.all()).rows).toEqual([]);
  });

  test('may have a date in words, or none', async () => {
    const register = memoryRegister(seed);
    expect(value(await adding(register, { due: 'Immediately' })).task.original.said).toBe('Immediately');
    const other = { due: '', key: '1a1b2c3d-0000-4000-8000-000000000002' };
    expect(value(await adding(register, other)).task.original).toMatchObject({
      said: '',
      lastDay: undefined,
    });
  });
});

describe('A task that a coordinator changes', () => {
  const given = (facts: Partial<Task> = {}) =>
    memoryRegister({ ...seed, tasks: [aTask({ asks: 'Plan.', original: dueOn('2023-01-31'), ...facts })] });
  const changing = async (register: Register, more: Partial<TaskChange> = {}) => {
    const seen: Kept<Task> = await register.tasks.find('1');
    const facts = { seen, asks: seen.asks, owner: '', to: '', reason: '', actor, key: KEY };
    return changeTask(register, { ...facts, ...more });
  };

  test('goes to another role with other words, and is put back', async () => {
    const register = given();
    const before = await register.tasks.find('1');
    const { task, undo } = value(await changing(register, { asks: 'Write it.', owner: 'CAD manager' }));
    expect(task).toMatchObject({ asks: 'Write it.', owners: ['CAD manager'], moves: [] });
    expect((await register.updates.all()).rows[0]?.words).toBe(
      `“Plan.” → “Write it.”; ${before.owners.join(', ')} → CAD manager.`,
    );
    expect(await code(undoChange(register, undo, actor))).toBe('done');
    expect(await register.tasks.find('1')).toMatchObject({ asks: 'Plan.', owners: before.owners });
  });

  test('moves its day for a reason, and the first one stays on record', async () => {
    const register = given();
    expect(await code(changing(register, { to: '2023-02-28' }))).toBe('no reason');
    const { task } = value(await changing(register, { to: '2023-02-28', reason: 'The kit is late.' }));
    expect(task).toMatchObject({
      ...{ original: { lastDay: '2023-01-31' }, deadline: { lastDay: '2023-02-28' } },
      moves: [{ reason: 'The kit is late.', agreedBy: 'Cleo' }],
    });
  });

  test('gets a first day without a move', async () => {
    const register = given({ original: { said: '', lastDay: undefined, anchor: undefined } });
    const { task } = value(await changing(register, { to: '2023-02-28' }));
    expect(task).toMatchObject({ original: { lastDay: '2023-02-28' }, moves: [] });
  });

  test('is refused where nothing changes, where it is done, and for what is no day', async () => {
    expect(await code(changing(given()))).toBe('as it stands');
    expect(await code(changing(given({ stage: 'done' }), { asks: 'x' }))).toBe('task is finished');
    expect(await code(changing(given(), { to: 'soon' }))).toBe('not a day');
    expect(await code(changing(given(), { asks: '' }))).toBe('no task words');
    expect(await code(changing(given(), { owner: 'Nobody' }))).toBe('no such role');
  });

  test('is not changed over what somebody else saved since', async () => {
    const register = given();
    const seen = await register.tasks.find('1');
    await register.tasks.save({ ...seen, evidence: 'https://example.org' });
    await expect(changing(register, { seen, asks: 'Mine.' })).rejects.toMatchObject({ failure: 'changed' });
  });
});

describe('A task that is not needed', () => {
  const away = (seen: Kept<Task>, reason = 'It is in the other.') => ({ seen, reason, actor, key: 'away' });

  test('goes with its reason in the history, and comes again', async () => {
    const local = await localRegister();
    const { register } = local;
    await register.roles.addAll(seed.roles);
    await register.recommendations.addAll(seed.recommendations);
    const { task } = value(await adding(register));
    const { undo } = value(await takeTaskAway(register, away(task)));
    expect((await register.tasks.of('1')).rows).toEqual([]);
    expect((await register.updates.of('1')).rows.at(-1)?.words).toBe(
      'Taken away: Write the plan. It is in the other.',
    );
    expect(await undoChange(register, undo, actor)).toMatchObject({ ok: true });
    expect((await register.tasks.of('1')).rows).toMatchObject([{ key: task.key, asks: 'Write the plan.' }]);
    expect(await undoChange(register, undo, actor)).toMatchObject({ ok: true });
    expect((await register.tasks.of('1')).rows).toHaveLength(1);
    expect(local.violations()).toEqual([]);
    await local.close();
  });

  test('stays when it is in a paper, was answered, has no reason to go, or was saved by somebody since', async () => {
    const register = memoryRegister({ ...seed, tasks: [aTask({ asks: 'Of a paper.' })] });
    const { task } = value(await adding(register));
    const kept = await register.tasks.find('1');
    expect(await code(takeTaskAway(register, away(kept)))).toBe('task stays');
    expect(await code(takeTaskAway(register, away({ ...task, lastAnswer: actor.at })))).toBe('task stays');
    expect(await code(takeTaskAway(register, away(task, ' ')))).toBe('no reason');
    await register.tasks.save({ ...task, asks: 'Other.' });
    expect(await code(takeTaskAway(register, away(task)))).toBe('changed since');
    expect((await register.tasks.all()).rows).toHaveLength(2);
  });
});
