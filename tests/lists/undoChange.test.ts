import { day } from '../../src/inspection/day';
import type { Verdict } from '../../src/inspection/verdict';
import { answerTask } from '../../src/workflows/answering/answerTask';
import type { Actor } from '../../src/workflows/actor';
import { takeClosingStep } from '../../src/workflows/closing/takeClosingStep';
import { setLevel } from '../../src/workflows/coordinating/markRecommendation';
import { noting, undoChange } from '../../src/workflows/coordinating/undoChange';

import { aRecommendation, aTask, heldBy, person } from '../given/builders';
import { COORDINATOR, type LocalRegister, localRegister } from '../given/localRegister';

const cora = { id: COORDINATOR.id, name: COORDINATOR.displayName };
const owen = person('Owen');
const by = (who: typeof cora): Actor => ({
  ...{ person: who, today: day('2026-11-22'), at: '2026-11-22T09:00:00.000Z', via: 'tab' },
});
const valueOf = <T>(verdict: Verdict<T>): T => {
  if (!verdict.ok) throw new Error(`refused: ${verdict.refusal.code}`);
  return verdict.value;
};

let local: LocalRegister;
beforeAll(async () => {
  local = await localRegister();
});
afterAll(() => local.close());
afterEach(() => expect(local.violations()).toEqual([]));

async function claimed() {
  const { register } = local;
  await register.roles.add(heldBy(owen, 'Head of Letters'));
  await register.roles.add(heldBy(cora, 'Coordinator', { coordinates: true }));
  const { id } = await register.recommendations.add(aRecommendation());
  const task = await register.tasks.add(aTask({ recommendationId: id }));
  const answer = { kind: 'claim', words: 'All done.', evidence: 'https://example.org/e' } as const;
  valueOf(await answerTask(register, { taskId: task.id, answer, actor: by(owen), key: 'c' }));
  return id;
}

describe('Two changes of one row in the lists', () => {
  test('are taken back one after the other, in whatever order the lists give the fields again', async () => {
    const { register } = local;
    const id = await claimed();
    const actor = by(cora);
    const first = await register.recommendations.find(id);
    const step = { step: 'evidence reviewed', basis: 'Read.', evidence: '', signedBy: '', on: '' } as const;
    const review = valueOf(
      await noting(register, { seen: first, key: 'r' }, () =>
        takeClosingStep(register, { seen: first, ...step, actor, key: 'r' }),
      ),
    );
    const second = await register.recommendations.find(id);
    const level = valueOf(
      await noting(register, { seen: second, key: 'l' }, () =>
        setLevel(register, { seen: second, level: 2, tier: 1, actor, key: 'l' }),
      ),
    );
    expect(await undoChange(register, review.undo, actor)).toMatchObject({
      ...{ ok: false, refusal: { code: 'changed since' } },
    });
    valueOf(await undoChange(register, level.undo, actor));
    valueOf(await undoChange(register, review.undo, actor));
    const now = await register.recommendations.find(id);
    expect({ ...now, version: '' }).toEqual({ ...first, version: '' });
  });
});
