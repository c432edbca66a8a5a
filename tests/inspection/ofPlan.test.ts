import { NO_DEADLINE } from '../../src/inspection/recommendation/deadline';
import { ofPlan } from '../../src/inspection/periods/freeze';
import { aReport } from '../given/builders';

const plan = { level: 3, tier: 1, completion: NO_DEADLINE, closed: false, points: '3 recommendations' };
const frozen = (update: string) =>
  ofPlan(aReport({ plan: { ...plan, update } }), { id: '1', key: '2023-08' });

describe('The position of a whole plan', () => {
  test('carries the sentence that calls it sensitive, so that the public paper withholds it', () => {
    const said = 'Due to sensitive operational information.';
    expect(frozen(`The work goes on. ${said}`).sensitive).toBe(said);
  });

  test('carries none where nothing says so', () => {
    expect(frozen('The work goes on.').sensitive).toBe('');
  });
});
