import { MOST_PRINTED, printed } from '../../src/tab/grid/printed';

const keys = (many: number) => Array.from({ length: many }, (_, at) => `row ${at}`);

describe('A list on paper', () => {
  test('is all of it, and says nothing of itself', () => {
    const { rows, part } = printed(keys(MOST_PRINTED));
    expect([rows.length, part]).toEqual([MOST_PRINTED, undefined]);
  });

  test('too long for paper is its beginning, and says so', () => {
    const { rows, part } = printed(keys(10_000));
    expect([rows.length, rows.at(-1)?.key]).toEqual([MOST_PRINTED, 'row 1999']);
    expect(part).toBe(
      'The first 2,000 of 10,000 lines of the list. Narrow it by its filters, or take all of it as CSV.',
    );
  });
});
