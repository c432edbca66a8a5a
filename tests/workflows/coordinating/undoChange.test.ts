import { claimsIn } from '../../../src/inspection/recommendation/closing';
import { day } from '../../../src/inspection/day';
import { RegisterError } from '../../../src/inspection/register';
import { stillSaid } from '../../../src/inspection/recommendation/undone';
import { answerTask } from '../../../src/workflows/answering/answerTask';
import type { Actor } from '../../../src/workflows/actor';
import { changeStatus } from '../../../src/workflows/coordinating/changeStatus';
import { moveDeadline } from '../../../src/workflows/coordinating/moveDeadline';
import {
  type Undoable,
  noting,
  undoChange,
  undoOfAnswer,
} from '../../../src/workflows/coordinating/undoChange';
import { aRecommendation, aTask, dueOn, heldBy, person } from '../../given/builders';
import { memoryRegister } from '../../given/memoryRegister';

const cora = person('Cora');
const owen = person('Owen');
const by = (who: typeof cora, at = '09:00'): Actor => ({
  ...{ person: who, today: day('2026-11-22'), at: `2026-11-22T${at}:00.000Z`, via: 'tab' },
});
const given = () =>
  memoryRegister({
    recommendations: [aRecommendation({ original: dueOn('2026-12-01') })],
    tasks: [aTask({ original: dueOn('2026-12-01') })],
    roles: [heldBy(owen, 'Head of Letters'), heldBy(cora, 'Coordinator', { coordinates: true })],
  });
type Register = ReturnType<typeof given>;

const undoable = async (of: ReturnType<typeof noting>): Promise<Undoable> => {
  const done = await of;
  if (!done.ok) throw new Error(`refused: ${done.refusal.code}`);
  return done.value.undo;
};

async function toGreen(register: Register): Promise<Undoable> {
  const seen = await register.recommendations.find('1');
  const change = { seen, status: 'Green', closed: undefined, reason: 'Done.', key: 'k' } as const;
  const work = () => changeStatus(register, { ...change, actor: by(cora) });
  return undoable(noting(register, { seen, key: 'k' }, work));
}

const rows = async (register: Register) => ({
  recommendation: await register.recommendations.find('1'),
  task: await register.tasks.find('1'),
  kinds: (await register.updates.all()).rows.map(({ kind }) => kind),
});

describe('A change that is undone', () => {
  test('puts the recommendation and the task that followed it back, and the ledger keeps both', async () => {
    const register = given();
    const undo = await toGreen(register);
    expect((await rows(register)).task.stage).toBe('done');
    expect((await undoChange(register, undo, by(cora, '09:01'))).ok).toBe(true);
    const now = await rows(register);
    expect([now.recommendation.status, now.task.status, now.task.stage]).toEqual(['Amber', 'Amber', 'open']);
    expect(now.kinds).toEqual(['status', 'undone']);
  });

  test('takes a move of the date out of the count of moves', async () => {
    const register = given();
    const seen = await register.recommendations.find('1');
    const move = { seen, to: '2027-03-31', reason: 'Late parts.', askedBy: '', key: 'm' };
    const work = () => moveDeadline(register, { ...move, actor: by(cora) });
    const undo = await undoable(noting(register, { seen, key: 'm' }, work));
    await undoChange(register, undo, by(cora));
    const now = await rows(register);
    expect([now.recommendation.moves, now.task.moves]).toEqual([[], []]);
  });

  test('undone twice is undone once', async () => {
    const register = given();
    const undo = await toGreen(register);
    await undoChange(register, undo, by(cora));
    expect((await undoChange(register, undo, by(cora))).ok).toBe(true);
    expect((await rows(register)).kinds).toEqual(['status', 'undone']);
  });

  test('can be undone once what was changed on top of it is undone', async () => {
    const register = given();
    const first = await toGreen(register);
    const seen = await register.recommendations.find('1');
    const move = { seen, to: '2027-03-31', reason: 'Late parts.', askedBy: '', key: 'm' };
    const second = await undoable(
      noting(register, { seen, key: 'm' }, () => moveDeadline(register, { ...move, actor: by(cora) })),
    );
    const early = await undoChange(register, first, by(cora));
    expect(early).toMatchObject({ ok: false, refusal: { code: 'changed since' } });
    await undoChange(register, second, by(cora));
    expect((await undoChange(register, first, by(cora))).ok).toBe(true);
    const now = await rows(register);
    expect([now.recommendation.status, now.recommendation.moves, now.task.stage]).toEqual([
      ...['Amber', [], 'open'],
    ]);
  });

  test('is finished when it broke off half way', async () => {
    const register = given();
    const undo = await toGreen(register);
    register.before = (call) => {
      if (call === 'tasks.save') throw new RegisterError('unreachable', 'no answer');
    };
    await expect(undoChange(register, undo, by(cora))).rejects.toMatchObject({ failure: 'unreachable' });
    register.before = () => undefined;
    await undoChange(register, undo, by(cora));
    const now = await rows(register);
    expect([now.recommendation.status, now.task.stage, now.kinds]).toEqual([
      'Amber',
      'open',
      ['status', 'undone'],
    ]);
  });
});

describe('A change is not undone', () => {
  test('once somebody has changed a row of it since, and then nothing is written', async () => {
    const register = given();
    const undo = await toGreen(register);
    const task = await register.tasks.find('1');
    await register.tasks.save({ ...task, owners: ['Custody manager'] });
    const verdict = await undoChange(register, undo, by(cora));
    expect(verdict).toMatchObject({ ok: false, refusal: { code: 'changed since' } });
    expect((await rows(register)).recommendation.status).toBe('Green');
  });

  test('by anybody but who made it', async () => {
    const register = given();
    const undo = await toGreen(register);
    const verdict = await undoChange(register, undo, by(owen));
    expect(verdict).toMatchObject({ ok: false, refusal: { code: 'not your change' } });
  });
});

describe('An answer that is undone', () => {
  const claim = async (register: Register) => {
    const answer = { kind: 'claim', words: 'All done.', evidence: 'https://example.org/e' } as const;
    const done = await answerTask(register, { taskId: '1', answer, actor: by(owen), key: 'a' });
    if (!done.ok) throw new Error(done.refusal.code);
    return done.value;
  };

  test('leaves the task as open and as unsaid as it was', async () => {
    const register = given();
    const before = await register.tasks.find('1');
    const undo = undoOfAnswer(await claim(register));
    if (undo === undefined) throw new Error('The claim cannot be undone');
    await undoChange(register, undo, by(owen));
    expect(await register.tasks.find('1')).toEqual({ ...before, version: '3' });
  });

  test('is no claim any more, though it still stands in the history', async () => {
    const register = given();
    const { task, ...done } = await claim(register);
    const undo = undoOfAnswer({ task, ...done });
    if (undo === undefined) throw new Error('The claim cannot be undone');
    await undoChange(register, undo, by(owen));
    const { rows: all } = await register.updates.all();
    const row = await register.recommendations.find('1');
    expect(claimsIn(row, [task], all)).toHaveLength(1);
    expect(claimsIn(row, [task], stillSaid(all))).toEqual([]);
  });
});
