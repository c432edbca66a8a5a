/** What the language of this product does to numbers, names and hours. */
import { inNameOrder, inNumberOrder } from '../../src/inspection/language';
import {
  dateAndTimeInWords,
  dateInWords,
  listed,
  number,
  tenths,
  timeInWords,
} from '../../src/wording/language';

describe('The language', () => {
  const morning = new Date('2026-06-30T23:14:00Z');

  test('parts thousands with a comma and says no more than tenths', () => {
    expect([number(5412), tenths(4.46)]).toEqual(['5,412', '4.5']);
  });

  test('joins names with commas and an "and" before the last', () => {
    expect([listed([]), listed(['Ann']), listed(['Ann', 'Bob', 'Cat'])]).toEqual([
      '',
      'Ann',
      'Ann, Bob and Cat',
    ]);
  });

  test('says the hour and the date of a place, not of the server', () => {
    expect(timeInWords(morning, 'Europe/London')).toBe('0:14');
    expect(dateInWords(morning, 'Europe/London')).toBe('1 July');
    expect(dateAndTimeInWords(morning, 'UTC')).toMatch(/^30 June at 23:14$/);
  });

  test('puts accents beside their letters, and 2 before 10', () => {
    expect(['Zoe', 'Évora', 'Eve'].sort(inNameOrder)).toEqual(['Eve', 'Évora', 'Zoe']);
    expect(['10', '2a', '2'].sort(inNumberOrder)).toEqual(['2', '2a', '10']);
  });
});
