import { day } from '../../../src/inspection/day';
import { askedNow } from '../../../src/inspection/asking/askedUpdate';
import { planReminders } from '../../../src/inspection/reminders/reminder';
import { USUAL_POLICY } from '../../../src/inspection/reminders/policy';
import type { Register } from '../../../src/inspection/register';
import type { Verdict } from '../../../src/inspection/verdict';
import { assignOwner } from '../../../src/workflows/coordinating/assignOwner';
import { addTask, changeTask } from '../../../src/workflows/coordinating/handOutTask';
import { noting, undoChange } from '../../../src/workflows/coordinating/undoChange';
import { aRecommendation, aTask, dueOn, heldBy, person } from '../../given/builders';
import { localRegister } from '../../given/localRegister';
import { memoryRegister } from '../../given/memoryRegister';

const [cleo, ann] = [person('Cleo'), person('Ann')];
const actor = { person: cleo, today: day('2022-11-14'), at: '2022-11-14T09:14:00.000Z', via: 'tab' } as const;
const [answerBy, key] = [day('2022-11-21'), '0a1b2c3d-0000-4000-8000-000000000001'];
const far = { original: dueOn('2025-03-31'), deadline: dueOn('2025-03-31') };
const seed = {
  roles: [
    heldBy(cleo, 'Coordinator', { coordinates: true }),
    heldBy(ann, 'Head of PPU'),
    heldBy(undefined, 'CAD manager'),
  ],
  recommendations: [aRecommendation({ key: 'r', status: 'Amber', owners: ['Archivist'] })],
  tasks: [
    aTask({ key: 'open', recommendationId: '1', owners: ['Archivist'], ...far }),
    aTask({ key: 'claimed', recommendationId: '1', owners: ['Archivist'], stage: 'claimed', ...far }),
  ],
};

function value<T>(verdict: Verdict<T>): T {
  if (!verdict.ok) throw new Error(verdict.refusal.code);
  return verdict.value;
}
const assign = async (register: Register, owner: string, by: typeof answerBy | undefined = answerBy) => {
  const seen = await register.recommendations.find('1');
  const work = () => assignOwner(register, { seen, owner, answerBy: by, actor, key });
  return value(await noting(register, { seen, key }, work));
};
const asked = async ({ tasks }: Register) => (await tasks.all()).rows.map((task) => askedNow(task)?.until);
const words = async ({ updates }: Register) => (await updates.all()).rows.map((update) => update.words);
const toldTomorrow = async ({ tasks, roles }: Register) => {
  const [all, every] = [await tasks.all(), await roles.all()];
  const { reminders } = planReminders({
    ...{ tasks: all.rows, roles: every.rows, today: day('2022-11-15'), heldOn: day('2022-11-15') },
    ...{ lastTold: () => undefined, policy: USUAL_POLICY },
  });
  return reminders.map(({ person: { name }, items }) => [name, items.map(({ task }) => task.key)]);
};

describe('Whoever is given something', () => {
  test('hears of it with the next morning’s card, however far away its day is, and no more once it is undone', async () => {
    const local = await localRegister();
    const { register } = local;
    await register.roles.addAll(seed.roles);
    await register.recommendations.addAll(seed.recommendations);
    await register.tasks.addAll(seed.tasks);
    const { undo } = await assign(register, 'Head of PPU');
    // Of what is claimed nobody has to say anything.
    expect(await asked(register)).toEqual([answerBy, undefined]);
    expect(await words(register)).toEqual([
      'Archivist → Head of PPU. Asked to say how it stands by 21 November 2022.',
    ]);
    expect(await toldTomorrow(register)).toEqual([['Ann', ['open']]]);
    value(await undoChange(register, undo, actor));
    expect(await asked(register)).toEqual([undefined, undefined]);
    expect(await toldTomorrow(register)).toEqual([]);
    expect(local.violations()).toEqual([]);
    await local.close();
  });

  test('hears of it by its day alone where the coordinator does not ask', async () => {
    const register = memoryRegister(seed);
    const seen = await register.recommendations.find('1');
    value(await assignOwner(register, { seen, owner: 'Head of PPU', actor, key }));
    expect(await asked(register)).toEqual([undefined, undefined]);
    expect(await words(register)).toEqual(['Archivist → Head of PPU']);
    expect(await toldTomorrow(register)).toEqual([]);
  });

  test('is asked what was asked before and not answered, too', async () => {
    const before = { key: 'b', by: cleo, at: '2022-11-10T09:00:00.000Z', on: day('2022-11-10') };
    const question = { ...before, until: day('2022-11-17'), words: 'Are the licences bought?' };
    const [open, ...others] = seed.tasks;
    for (const lastAnswer of ['', '2022-11-11T09:00:00.000Z']) {
      const asked = { ...aTask(), ...open, asked: question, lastAnswer };
      const register = memoryRegister({ ...seed, tasks: [asked, ...others] });
      await assign(register, 'Head of PPU');
      const now = (await register.tasks.find('1')).asked?.words;
      const old = lastAnswer === '' ? ' Are the licences bought?' : '';
      expect(now).toBe(`It now belongs to Head of PPU.${old}`);
    }
  });

  test('is nobody where nobody holds the role, and no one else hears of a question', async () => {
    const register = memoryRegister(seed);
    await assign(register, 'CAD manager');
    expect(await asked(register)).toEqual([undefined, undefined]);
    expect(await words(register)).toEqual(['Archivist → CAD manager']);
  });

  test('is asked once, and the history says so, though the assigning was cut off and sent again', async () => {
    const register = memoryRegister(seed);
    const seen = await register.recommendations.find('1');
    register.before = (call) => {
      if (call === 'updates.add') throw new Error('the line is down');
    };
    const once = () => assignOwner(register, { seen, owner: 'Head of PPU', answerBy, actor, key });
    await expect(once()).rejects.toThrow('the line is down');
    register.before = () => undefined;
    value(await once());
    expect(await asked(register)).toEqual([answerBy, undefined]);
    expect(await words(register)).toEqual([expect.stringContaining('Asked to say how it stands')]);
  });

  test('hears of a new task, and of one that was another’s', async () => {
    const register = memoryRegister(seed);
    const recommendation = await register.recommendations.find('1');
    const wish = { recommendation, asks: 'Write it.', owner: 'Head of PPU', due: '', answerBy, actor, key };
    const { task, undo } = value(await addTask(register, wish));
    expect(askedNow(task)).toMatchObject({ by: cleo, words: 'It now belongs to Head of PPU.' });
    value(await undoChange(register, undo, actor));
    const change = { asks: 'Write it.', to: '', reason: '', answerBy, actor, key: `${key} 2` };
    const seen = await register.tasks.find('1');
    const same = value(await changeTask(register, { ...change, seen, owner: '' })).task;
    // Whose it stays is asked nothing.
    expect(askedNow(same)).toBeUndefined();
    const given = { ...change, key: `${key} 3`, seen: same, owner: 'Head of PPU' };
    expect(askedNow(value(await changeTask(register, given)).task)?.until).toBe(answerBy);
  });
});
