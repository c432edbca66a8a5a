import { importing } from '../../../src/wording/papers/tabImport';

describe('Before an import is taken back', () => {
  const ends = 'What somebody has changed since stays, and is named.';

  test.each([
    [51, 0, '51 recommendations that it brought would go.'],
    [0, 1, '1 recommendation that it changed would be as before.'],
    [
      2,
      3,
      '2 recommendations that it brought would go, and 3 recommendations that it changed would be as before.',
    ],
    [0, 0, 'What it brought would go.'],
  ])('it is told what would go of %d new and %d changed rows', (added, changed, words) => {
    expect(importing.undoAsks(added, changed)).toBe(`${words} ${ends}`);
  });
});
