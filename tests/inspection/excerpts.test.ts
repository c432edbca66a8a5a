import { excerptsOf } from '../../src/inspection/excerpts';

const START = 'Some victims may not be receiving the support they need because the force';

describe('Excerpts of two texts that differ', () => {
  test('are the texts themselves where both fit', () => {
    expect(excerptsOf('by May', 'by June', 20)).toEqual(['by May', 'by June']);
  });

  test('begin a few words before the first word that differs', () => {
    expect(excerptsOf(`${START} does not ask.`, `${START} is slow.`, 40)).toEqual([
      '… because the force does not ask.',
      '… because the force is slow.',
    ]);
  });

  test('show what one has and the other lacks', () => {
    expect(excerptsOf(START, `${START} does not ask.`, 40)).toEqual([
      '… because the force',
      '… because the force does not ask.',
    ]);
  });

  test('are cut at their end too', () => {
    const [ours, papers] = excerptsOf(`${START} one ${START}`, `${START} two ${START}`, 40);
    expect([ours, papers]).toEqual([
      '… because the force one Some victims may…',
      '… because the force two Some victims may…',
    ]);
  });

  test('of a difference in the first words begin where the texts begin', () => {
    expect(excerptsOf(`Other ${START}`, START, 12)).toEqual(['Other Some…', 'Some victim…']);
  });

  test('pass over capitals and marks, which nobody counts as a difference', () => {
    expect(excerptsOf(`“${START}” ends.`, `${START.toLowerCase()} stops.`, 40)).toEqual([
      '… because the force” ends.',
      '… because the force stops.',
    ]);
  });
});
