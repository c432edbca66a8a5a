import { day } from '../../../src/inspection/day';
import { RegisterError } from '../../../src/inspection/register';
import type { Actor } from '../../../src/workflows/actor';
import { assignOwner } from '../../../src/workflows/coordinating/assignOwner';
import { changeMany } from '../../../src/workflows/coordinating/changeMany';
import { aRecommendation, aTask, heldBy, person } from '../../given/builders';
import { memoryRegister } from '../../given/memoryRegister';

const cora = person('Cora');
const actor: Actor = { person: cora, today: day('2026-11-22'), at: '2026-11-22T09:00:00.000Z', via: 'tab' };
const OTHER = 'Custody manager';

const given = () =>
  memoryRegister({
    recommendations: ['1', '2', '3'].map((number) => aRecommendation({ number })),
    tasks: [
      aTask({ recommendationId: '1' }),
      aTask({ recommendationId: '2', asks: 'Theirs.', owners: ['Head of Stamps'] }),
      aTask({ recommendationId: '3', stage: 'done' }),
    ],
    roles: [heldBy(undefined, OTHER), heldBy(cora, 'Coordinator', { coordinates: true })],
  });
type Register = ReturnType<typeof given>;

const assigned = async (
  register: Register,
  more: { told?: (done: number) => void; signal?: AbortSignal } = {},
) => {
  const { rows } = await register.recommendations.all();
  return changeMany(register, {
    rows,
    change: (seen, key) => assignOwner(register, { seen, owner: OTHER, actor, key }),
    key: 'k',
    told: more.told ?? (() => undefined),
    signal: more.signal ?? new AbortController().signal,
  });
};
const ownersIn = async (shelf: { all: Register['tasks']['all'] | Register['recommendations']['all'] }) =>
  (await shelf.all()).rows.map(({ owners }) => owners.join());

describe('Many recommendations given to a role', () => {
  test('are each given, with their open tasks, but for those that belong to somebody else', async () => {
    const register = given();
    const outcomes = await assigned(register);
    expect(outcomes.map(({ is }) => is)).toEqual(['done', 'done', 'done']);
    expect(await ownersIn(register.recommendations)).toEqual([OTHER, OTHER, OTHER]);
    expect(await ownersIn(register.tasks)).toEqual([OTHER, 'Head of Stamps', 'Head of Letters']);
    expect((await register.updates.all()).rows.map(({ kind }) => kind)).toEqual(Array(3).fill('assigned'));
  });

  test('are counted as they are done', async () => {
    const told: number[] = [];
    await assigned(given(), { told: (done) => told.push(done) });
    expect(told).toEqual([0, 1, 2, 3]);
  });

  test('stay each for itself: one that was changed since is left, and says so', async () => {
    const register = given();
    const { rows } = await register.recommendations.all();
    const [, second] = rows;
    if (second === undefined) throw new Error('There are three');
    await register.recommendations.save({ ...second, sensitive: 'Names a child.' });
    const outcomes = await changeMany(register, {
      rows,
      change: (seen, key) => assignOwner(register, { seen, owner: OTHER, actor, key }),
      ...{ key: 'k', told: () => undefined, signal: new AbortController().signal },
    });
    expect(outcomes).toMatchObject([{ is: 'done' }, { is: 'failed', failure: 'changed' }, { is: 'done' }]);
    expect((await register.recommendations.find('2')).owners).toEqual(['Head of Letters']);
  });

  test('are refused where the role is unknown, and nothing is written', async () => {
    const register = given();
    const seen = await register.recommendations.find('1');
    const verdict = await assignOwner(register, { seen, owner: 'Nobody knows', actor, key: 'k' });
    expect(verdict).toMatchObject({ ok: false, refusal: { code: 'no such role' } });
    expect((await register.updates.all()).rows).toEqual([]);
  });

  test('that were not reached when it was stopped are as they were', async () => {
    const register = given();
    const stop = new AbortController();
    const outcomes = await assigned(register, { told: () => stop.abort(), signal: stop.signal });
    expect(outcomes.map(({ is }) => is)).toEqual(['left', 'left', 'left']);
    expect(await ownersIn(register.recommendations)).toEqual(Array(3).fill('Head of Letters'));
  });

  test('go on when the store fails one of them', async () => {
    const register = given();
    let calls = 0;
    register.before = (call) => {
      if (call === 'recommendations.save' && ++calls === 2) throw new RegisterError('busy', 'wait');
    };
    const outcomes = await assigned(register);
    expect(outcomes.map(({ is }) => is).sort()).toEqual(['done', 'done', 'failed']);
  });
});
