import fc from 'fast-check';
import { isPlain, wordOrder } from '../../src/inspection/plainWords';
import { LANGUAGE, inNameOrder, inNumberOrder, inPlainOrder } from '../../src/inspection/language';

const byLanguage = new Intl.Collator(LANGUAGE);
const byNumber = new Intl.Collator(LANGUAGE, { numeric: true });

describe('Names and numbers', () => {
  // Few letters and many digits, so that much of two names is the same.
  const alike = fc.string({
    unit: fc.constantFrom('a', 'A', 'b', 'B', 'z', '0', '1', '2', '10', ' ', '-', '.', '('),
  });
  const names = fc.oneof(fc.string({ unit: 'grapheme-ascii' }), alike, fc.string({ unit: 'grapheme' }));

  test('stand in the order of the language, whatever they are written with and however many they are', () => {
    fc.assert(
      fc.property(names, names, (a, b) => {
        expect(inNameOrder(a, b)).toBe(byLanguage.compare(a, b));
        expect(inNumberOrder(a, b)).toBe(byNumber.compare(a, b));
      }),
      { numRuns: 3000 },
    );
  });

  test('stand so without the language’s table where they are plain', () => {
    const plain = fc.oneof(fc.string({ unit: 'grapheme-ascii' }), alike);
    fc.assert(
      fc.property(plain, plain, (a, b) => {
        expect([isPlain(a), isPlain(b)]).toEqual([true, true]);
        expect(wordOrder(a, b)).toBe(byLanguage.compare(a, b));
        expect(wordOrder(a, b, { numeric: true })).toBe(byNumber.compare(a, b));
      }),
      { numRuns: 3000 },
    );
  });

  test('every two signs of a keyboard stand as in the language', () => {
    const signs = Array.from({ length: 0x7f - 0x20 }, (_, at) => String.fromCharCode(0x20 + at));
    const pairs = signs.flatMap((a) => signs.map((b) => [a, b] as const));
    const wrong = pairs.filter(([a, b]) => wordOrder(a, b) !== byLanguage.compare(a, b));
    expect(wrong).toEqual([]);
  });

  test.each([
    ['2', '10'],
    ['2', '2a'],
    ['Area 9', 'Area 11'],
    ['Évora', 'Exeter'],
  ])('%s stands before %s', (first, then) => {
    expect([then, first].sort(inNumberOrder)).toEqual([first, then]);
  });
});

test('Days, moments and keys stand as they are written, and equal ones as they came', () => {
  const [early, late] = [{ at: '2022-11-14T09:14:00Z' }, { at: '2022-11-14T09:15:00Z' }];
  const same = { at: late.at };
  expect([late, same, early].sort((a, b) => inPlainOrder(a.at, b.at))).toEqual([early, late, same]);
  expect(inPlainOrder('', '9999')).toBe(-1);
});
