import { day } from '../../../src/inspection/day';
import type { Register } from '../../../src/inspection/register';
import {
  type Correction,
  correctRecommendation,
} from '../../../src/workflows/coordinating/correctRecommendation';
import { noting, undoChange } from '../../../src/workflows/coordinating/undoChange';
import { aRecommendation, aTask, dueOn, heldBy, person } from '../../given/builders';
import { localRegister } from '../../given/localRegister';
import { memoryRegister } from '../../given/memoryRegister';

const cleo = person('Cleo');
const actor = { person: cleo, today: day('2022-11-14'), at: '2022-11-14T09:14:00.000Z', via: 'tab' } as const;
const WORDS = 'The force should anser letters.';
const seed = {
  roles: [heldBy(cleo, 'Coordinator', { coordinates: true })],
  recommendations: [
    aRecommendation({ key: 'r', text: WORDS, number: '1', original: dueOn('2023-03-31') }),
    aRecommendation({ key: 's', text: 'Keep a copy.', number: '2' }),
  ],
  tasks: [
    aTask({ key: 'a', asks: WORDS, number: '1', original: dueOn('2023-03-31') }),
    aTask({ key: 'b', asks: 'Count them.', number: '1', original: dueOn('2023-01-31') }),
  ],
};
const correcting = async (register: Register, more: Partial<Correction> = {}) => {
  const seen = await register.recommendations.find('1');
  const facts = { seen, text: seen.text, number: seen.number, kind: seen.kind, due: seen.original.said };
  return correctRecommendation(register, { ...facts, actor, key: 'k', ...more });
};
const code = async (more: Partial<Correction>, register = memoryRegister(seed)) => {
  const done = await correcting(register, more);
  return done.ok ? 'done' : done.refusal.code;
};

describe('A correction', () => {
  test('of words, number and date is told, and followed by the task that said the same, in the lists too', async () => {
    const local = await localRegister();
    const { register } = local;
    await register.roles.addAll(seed.roles);
    await register.recommendations.addAll(seed.recommendations);
    await register.tasks.addAll(seed.tasks);
    const text = 'The force should answer letters.';
    const done = await correcting(register, { text, number: '4', due: '30 April 2023' });
    expect(done).toMatchObject({
      value: { text, number: '4', key: 'r', original: { lastDay: '2023-04-30' }, moves: [] },
    });
    expect((await register.tasks.of('1')).rows).toMatchObject([
      { asks: text, number: '4', original: { lastDay: '2023-04-30' } },
      { asks: 'Count them.', number: '4', original: { lastDay: '2023-01-31' } },
    ]);
    const [entry] = (await register.updates.of('1')).rows;
    expect([entry?.kind, entry?.words]).toEqual([
      'corrected',
      `“${WORDS}” → “${text}”; number 1 → 4; first promised ${seed.recommendations[0]?.original.said} → 30 April 2023.`,
    ]);
    expect(local.violations()).toEqual([]);
    await local.close();
  });

  test('is taken back with what followed it', async () => {
    const register = memoryRegister(seed);
    const seen = await register.recommendations.find('1');
    const noted = await noting(register, { seen, key: 'k' }, () => correcting(register, { text: 'Other.' }));
    if (!noted.ok) throw new Error(noted.refusal.code);
    expect((await register.tasks.find('1')).asks).toBe('Other.');
    expect(await undoChange(register, noted.value.undo, actor)).toMatchObject({ ok: true });
    expect((await register.recommendations.find('1')).text).toBe(WORDS);
    expect((await register.tasks.find('1')).asks).toBe(WORDS);
  });

  test('needs words, a number that is free, a day that can be meant, a coordinator, and something to mend', async () => {
    expect(await code({ text: ' ' })).toBe('no item words');
    expect(await code({ number: '2' })).toBe('number is there');
    expect(await code({ due: '31 March 2095' })).toBe('day unlikely');
    expect(await code({})).toBe('as it stands');
    expect(await code({ text: 'x', actor: { ...actor, person: person('Zoe') } })).toBe('not a coordinator');
  });

  test('is not written over what somebody else saved since', async () => {
    const register = memoryRegister(seed);
    const seen = await register.recommendations.find('1');
    await register.recommendations.save({ ...seen, sensitive: 'names a person' });
    await expect(correcting(register, { seen, text: 'Mine.' })).rejects.toMatchObject({ failure: 'changed' });
  });
});
