/** Pages of a list are given again for as long as the list is as it was. */
import { createRecall } from '../../../src/localGraph/items/recall';

const list = (id: string, lastChange: number) => ({ id, lastChange });

/** Recalls each by turns and tells what had to be made. */
function made(
  most: number,
  asked: readonly (readonly [id: string, change: number, what: string])[],
): string[] {
  const recalled = createRecall<string>(most);
  const all: string[] = [];
  for (const [id, change, what] of asked) {
    const make = () => {
      all.push(`${id} ${what} ${change}`);
      return `${id} ${what} ${change}`;
    };
    expect(recalled(list(id, change), what, make)).toBe(`${id} ${what} ${change}`);
  }
  return all;
}

describe('What was made of a list', () => {
  test('is made once while nothing changes, for each list and each question', () => {
    const asked = [
      ['a', 1, 'x'],
      ['a', 1, 'x'],
      ['b', 1, 'x'],
      ['a', 1, 'y'],
      ['b', 1, 'x'],
    ] as const;
    expect(made(9, asked)).toEqual(['a x 1', 'b x 1', 'a y 1']);
  });

  test('is made anew when the list has changed', () => {
    const asked = [
      ['a', 1, 'x'],
      ['a', 2, 'x'],
      ['a', 2, 'x'],
    ] as const;
    expect(made(9, asked)).toEqual(['a x 1', 'a x 2']);
  });

  test('is forgotten when enough else was asked for since', () => {
    const asked = [
      ['a', 1, 'x'],
      ['b', 1, 'x'],
      ['a', 1, 'x'],
      ['c', 1, 'x'],
      ['a', 1, 'x'],
      ['b', 1, 'x'],
    ] as const;
    expect(made(2, asked)).toEqual(['a x 1', 'b x 1', 'c x 1', 'b x 1']);
  });
});
