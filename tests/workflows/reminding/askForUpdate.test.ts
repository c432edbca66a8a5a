import { day } from '../../../src/inspection/day';
import { RegisterError } from '../../../src/inspection/register';
import type { Actor } from '../../../src/workflows/actor';
import { answerTask } from '../../../src/workflows/answering/answerTask';
import { askForUpdate, takeBackQuestion } from '../../../src/workflows/reminding/askForUpdate';
import { noting, undoChange } from '../../../src/workflows/coordinating/undoChange';
import { askedNow } from '../../../src/inspection/asking/askedUpdate';
import { aDelivery, aRecommendation, aTask, heldBy, person } from '../../given/builders';
import { memoryRegister } from '../../given/memoryRegister';

const cleo = person('Cleo');
const dora = person('Dora');
const ann = person('Ann');
const by = (who: typeof cleo, at = '09:00'): Actor => ({
  ...{ person: who, today: day('2026-11-22'), at: `2026-11-22T${at}:00.000Z`, via: 'tab' },
});
const given = () =>
  memoryRegister({
    recommendations: [aRecommendation()],
    tasks: [aTask({ asks: 'one' }), aTask({ asks: 'two' }), aTask({ asks: 'three', stage: 'done' })],
    roles: [
      heldBy(ann, 'Head of Letters'),
      heldBy(cleo, 'Coordinator', { coordinates: true }),
      heldBy(dora, 'Second coordinator', { coordinates: true }),
    ],
  });
type Register = ReturnType<typeof given>;
type Asked = Partial<Omit<Parameters<typeof askForUpdate>[1], 'seen'>>;

async function ask(register: Register, asked: Asked = {}) {
  const seen = await register.recommendations.find('1');
  const usual = { words: ' Before the board. ', until: '2026-11-27', actor: by(cleo), key: 'k' };
  return askForUpdate(register, { seen, ...usual, ...asked });
}
const askedOf = async (register: Register) =>
  (await register.tasks.all()).rows.map((task) => askedNow(task)?.by.name ?? '');
const kinds = async (register: Register) => (await register.updates.all()).rows.map(({ kind }) => kind);

describe('A coordinator who asks for an update', () => {
  test('marks each open task with who asks, by when and in which words, and the ledger has it', async () => {
    const register = given();
    expect((await ask(register)).ok).toBe(true);
    const asked = { by: cleo, until: '2026-11-27', words: 'Before the board.', on: '2026-11-22' };
    expect((await register.tasks.all()).rows.map((task) => task.asked)).toMatchObject([
      asked,
      asked,
      undefined,
    ]);
    expect((await register.updates.all()).rows).toMatchObject([
      { kind: 'update asked', words: 'Before the board.', wantedDay: '2026-11-27', by: cleo },
    ]);
  });

  test('who presses twice asks once', async () => {
    const register = given();
    await ask(register);
    expect([(await ask(register)).ok, await kinds(register)]).toEqual([true, ['update asked']]);
  });

  test('is refused a second question on the same day, with the name of the one who asked', async () => {
    const register = given();
    await ask(register);
    const again = await ask(register, { actor: by(dora), key: 'other' });
    expect(again).toMatchObject({ refusal: { code: 'asked today', by: 'Cleo' } });
    expect(await kinds(register)).toEqual(['update asked']);
  });

  test('at the same moment as another is the one who asks, or is told who was', async () => {
    const register = given();
    let once = true;
    register.before = async (call) => {
      if (call !== 'tasks.saveAll' || !once) return;
      once = false;
      await ask(register, { actor: by(dora), key: 'other' });
    };
    expect(await ask(register)).toMatchObject({ refusal: { code: 'asked today', by: 'Dora' } });
    expect([await askedOf(register), await kinds(register)]).toEqual([
      ['Dora', 'Dora', ''],
      ['update asked'],
    ]);
  });

  test('and is cut off before the ledger has it, finishes with the next press', async () => {
    const register = given();
    register.before = (call) => {
      if (call === 'updates.add') throw new RegisterError('unreachable', 'gone');
    };
    await expect(ask(register)).rejects.toThrow('gone');
    register.before = () => undefined;
    expect([(await ask(register)).ok, await kinds(register)]).toEqual([true, ['update asked']]);
  });

  test('is refused without the right to, without a day to come, or with too many words', async () => {
    const register = given();
    const refusals = [
      await ask(register, { actor: by(ann) }),
      await ask(register, { until: '' }),
      await ask(register, { until: '2026-11-22' }),
      await ask(register, { words: 'x'.repeat(501) }),
    ].map((verdict) => (verdict.ok ? 'asked' : verdict.refusal.code));
    expect(refusals).toEqual(['not a coordinator', 'not a day', 'day has passed', 'too many words']);
    expect(await askedOf(register)).toEqual(['', '', '']);
  });
});

describe('A question', () => {
  test('is settled by the owner’s answer, of that task only', async () => {
    const register = given();
    await ask(register);
    const answer = { kind: 'no change', words: '' } as const;
    await answerTask(register, { taskId: '1', answer, actor: by(ann, '10:00'), key: 'a' });
    expect(await askedOf(register)).toEqual(['', 'Cleo', '']);
  });

  const undoable = async (register: Register) => {
    const seen = await register.recommendations.find('1');
    const done = await noting(register, { seen, key: 'k' }, () => ask(register));
    if (!done.ok) throw new Error(done.refusal.code);
    return done.value.undo;
  };
  const toldAt = (at: string) =>
    aDelivery({ personName: 'Ann', state: 'sent', day: day('2026-11-22'), at, taskIds: ['1'] });

  test('is undone with all its marks, and the row itself is not touched', async () => {
    const register = given();
    const undo = await undoable(register);
    expect(undo.recommendation).toBeUndefined();
    expect((await undoChange(register, undo, by(cleo, '09:01'))).ok).toBe(true);
    expect([await askedOf(register), await kinds(register)]).toEqual([
      ['', '', ''],
      ['update asked', 'undone'],
    ]);
  });

  test('cannot be undone or taken back once its owner was told', async () => {
    const register = given();
    const undo = await undoable(register);
    await register.deliveries.add(toldAt('2026-11-22T09:30:00.000Z'));
    const told = { refusal: { code: 'told already', names: ['Ann'] } };
    expect(await undoChange(register, undo, by(cleo, '09:31'))).toMatchObject(told);
    const seen = await register.recommendations.find('1');
    expect(await takeBackQuestion(register, { seen, actor: by(cleo), key: 't' })).toMatchObject(told);
    expect(await askedOf(register)).toEqual(['Cleo', 'Cleo', '']);
  });

  test('is taken back by any coordinator as long as the last message is older than it', async () => {
    const register = given();
    await ask(register);
    await register.deliveries.add(toldAt('2026-11-22T08:00:00.000Z'));
    const seen = await register.recommendations.find('1');
    expect(await takeBackQuestion(register, { seen, actor: by(ann), key: 't' })).toMatchObject({
      refusal: { code: 'not a coordinator' },
    });
    expect((await takeBackQuestion(register, { seen, actor: by(dora), key: 't' })).ok).toBe(true);
    expect([await askedOf(register), (await kinds(register)).at(-1)]).toEqual([
      ['', '', ''],
      'question taken back',
    ]);
  });
});
