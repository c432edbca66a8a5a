import { day } from '../../src/inspection/day';
import { whyNotAhead, whyNotBehind, whyNotMeant, whyNotMeantMonth } from '../../src/inspection/meantDay';
import { refusalInWords } from '../../src/wording/facts';

const today = day('2026-11-23');

describe('A day that somebody types', () => {
  test.each([
    ['soon', 'not a day'],
    ['2026-02-30', 'not a day'],
    ['0026-12-20', 'day unlikely'],
    ['1899-12-31', 'day unlikely'],
    ['1900-01-01', undefined],
    ['2026-11-23', undefined],
    ['2056-11-23', undefined],
    ['2056-11-24', 'day unlikely'],
    ['2999-12-31', 'day unlikely'],
  ])('%s: %s', (given, code) => {
    expect(whyNotMeant(given, today)?.code).toBe(code);
  });

  test('that is still to come is none that has passed, and not today', () => {
    const given = ['2026-11-24', '2026-11-23', '2226-11-24', 'soon'];
    const codes = given.map((each) => whyNotAhead(each, today)?.code);
    expect(codes).toEqual([undefined, 'day has passed', 'day unlikely', 'not a day']);
  });

  test('that is behind us may be today, and is none to come', () => {
    const given = ['2026-11-22', '2026-11-23', '2026-11-24', '0026-11-22'];
    const codes = given.map((each) => whyNotBehind(each, today)?.code);
    expect(codes).toEqual([undefined, undefined, 'day to come', 'day unlikely']);
  });

  test('names a month the same way', () => {
    const given = ['2026-11', '1900-01', '1899-12', '0026-11', '2226-11', '2026-13'];
    const codes = given.map((each) => whyNotMeantMonth(each, today)?.code);
    const none = undefined;
    const unlikely = 'day unlikely';
    expect(codes).toEqual([none, none, unlikely, unlikely, unlikely, 'not a month']);
  });

  test('with a year that cannot be meant is asked about by its year', () => {
    const refusal = whyNotMeant('2226-03-31', today);
    expect(refusal && refusalInWords(refusal)).toBe(
      'Look at the year: 31 March 2226 is too far from today to be meant.',
    );
  });
});
