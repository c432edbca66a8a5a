import { RegisterError } from '../../../src/inspection/register';
import { allowed, refused } from '../../../src/inspection/verdict';
import { eachTask } from '../../../src/workflows/answering/eachTask';
import { aTask, kept } from '../../given/builders';

const tasks = ['1', '2', '3', '4'].map((id) => kept(aTask({ asks: `Answer letter ${id}.` }), id));
const asked = { tasks, key: 'k', told: () => undefined };

describe('One thing done to several tasks', () => {
  test('goes on after one that is refused and one that the store failed, and says why of each', async () => {
    const became = await eachTask({
      ...asked,
      work: async ({ id }) => {
        if (id === '3') throw new RegisterError('busy', 'wait');
        return id === '2' ? refused({ code: 'not handed on' }) : allowed(id);
      },
    });
    expect(became.done).toEqual(['1', '4']);
    expect(became.notDone.map(({ task, ...why }) => ({ id: task.id, ...why }))).toEqual([
      { id: '2', is: 'refused', refusal: { code: 'not handed on' } },
      { id: '3', is: 'failed', failure: 'busy' },
    ]);
  });

  test('gives each task a key of its own, the same when it is asked for again', async () => {
    const keys: string[] = [];
    const work = async (_: unknown, key: string) => allowed(keys.push(key));
    await eachTask({ ...asked, work });
    await eachTask({ ...asked, work });
    expect(keys).toEqual(['k 1', 'k 2', 'k 3', 'k 4', 'k 1', 'k 2', 'k 3', 'k 4']);
  });

  test('counts from none to all on its way', async () => {
    const counts: number[] = [];
    await eachTask({
      ...asked,
      told: (finished) => void counts.push(finished),
      work: async () => allowed(1),
    });
    expect(counts).toEqual([0, 1, 2, 3, 4]);
  });

  test('does not hide a mistake of our own', async () => {
    const work = () => Promise.reject(new Error('a bug'));
    await expect(eachTask({ ...asked, work })).rejects.toThrow('a bug');
  });
});
