/** A date that hangs on another: it follows with the reason, or is left, and is asked about again when the other moves. */
import { day } from '../../../src/inspection/day';
import { proposedMoves } from '../../../src/inspection/recommendation/links';
import type { Recommendation } from '../../../src/inspection/recommendation/recommendation';
import type { Actor } from '../../../src/workflows/actor';
import { declineMove } from '../../../src/workflows/coordinating/declineMove';
import { aMove, aRecommendation, dueOn, heldBy, person } from '../../given/builders';
import { memoryRegister } from '../../given/memoryRegister';

const cora = person('Cora');
const actor: Actor = { person: cora, today: day('2026-11-22'), at: '2026-11-22T09:00:00.000Z', via: 'tab' };
const movedTo = (to: string) => ({
  deadline: dueOn(to),
  moves: [aMove({ to: dueOn(to), on: day('2026-11-01') })],
});
const other = aRecommendation({ key: 'b', number: '2', ...movedTo('2027-03-31') });
const hanging: Recommendation = aRecommendation({
  ...{ key: 'a', deadline: dueOn('2026-12-31') },
  links: [
    { is: 'merged with', key: 'b', words: '' },
    { is: 'aligned with', key: 'b', words: '' },
  ],
});

async function declined(by = actor, to = '2027-03-31') {
  const register = memoryRegister({
    recommendations: [hanging, other],
    roles: [heldBy(cora, 'Coordinator', { coordinates: true })],
  });
  const seen = await register.recommendations.find('1');
  const because = { key: 'B', name: 'A report, 2' };
  const verdict = await declineMove(register, { seen, because, to: day(to), actor: by, key: 'k1' });
  return { register, verdict, rows: (await register.recommendations.all()).rows };
}

describe('A date that is left as it is', () => {
  test('is no longer proposed, and its history says so', async () => {
    const { register, rows } = await declined();
    expect(proposedMoves(rows)).toEqual([]);
    expect(rows[0]?.deadline).toEqual(hanging.deadline);
    const [said] = (await register.updates.all()).rows;
    expect(said).toMatchObject({ kind: 'link', recommendationId: '1' });
    expect(said?.words).toBe('The date was left as it is. By A report, 2 it would be 31 March 2027.');
  });

  test('is proposed again when the other moves to another day', async () => {
    const { rows } = await declined();
    const again = rows.map((row) => (row.key === 'b' ? { ...row, ...movedTo('2027-06-30') } : row));
    expect(proposedMoves(again)).toMatchObject([{ to: '2027-06-30' }]);
  });

  test('keeps every link, and says it of that one only', async () => {
    const { rows } = await declined();
    expect(rows[0]?.links).toEqual([
      { is: 'merged with', key: 'b', words: '' },
      { is: 'aligned with', key: 'b', words: '', declined: '2027-03-31' },
    ]);
  });

  test('is left by a coordinator alone', async () => {
    const { verdict, rows } = await declined({ ...actor, person: person('Sam') });
    expect(verdict).toEqual({ ok: false, refusal: { code: 'not a coordinator' } });
    expect(proposedMoves(rows)).toHaveLength(1);
  });
});
