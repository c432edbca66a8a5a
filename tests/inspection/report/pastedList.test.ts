import { day } from '../../../src/inspection/day';
import { dueIn, readPastedList } from '../../../src/inspection/report/pastedList';

const published = day('2026-10-01');
const read = (...lines: string[]) => readPastedList(lines.join('\n'), published);
const short = (...lines: string[]) => read(...lines).map(({ number, kind, text }) => [number, kind, text]);

describe('A pasted list of recommendations', () => {
  test('has an item at each number, however the number is written, and lines that go on with it', () => {
    expect(
      short(
        '1. Answer letters',
        'within a week.',
        '',
        '2) Keep a copy.',
        '(3) Thank those who write.',
        '4 – Publish.',
      ),
    ).toEqual([
      ['1', 'recommendation', 'Answer letters\nwithin a week.'],
      ['2', 'recommendation', 'Keep a copy.'],
      ['3', 'recommendation', 'Thank those who write.'],
      ['4', 'recommendation', 'Publish.'],
    ]);
  });

  test('tells the kinds apart, with the number on the same line or on none', () => {
    expect(
      short(
        'Recommendation 1',
        'Answer letters.',
        'AFI 2: Keep a copy.',
        'Area for improvement',
        'Count them.',
        'Cause of concern 1.',
        'Nobody reads them.',
      ),
    ).toEqual([
      ['1', 'recommendation', 'Answer letters.'],
      ['2', 'area for improvement', 'Keep a copy.'],
      ['1', 'area for improvement', 'Count them.'],
      ['1', 'cause of concern', 'Nobody reads them.'],
    ]);
  });

  test('keeps bullets under a number with it, and takes them for items where nothing is numbered', () => {
    expect(short('1. Review:', '- the forms', '- the times')).toEqual([
      ['1', 'recommendation', 'Review:\n- the forms\n- the times'],
    ]);
    expect(short('• Review the forms', '• Review the times')).toEqual([
      ['1', 'recommendation', 'Review the forms'],
      ['2', 'recommendation', 'Review the times'],
    ]);
  });

  test('does not begin an item at a year, a decimal, or a word of prose', () => {
    expect(
      short(
        '1. Forces should review the',
        '2019 guidance and spend',
        '1.5 million on it.',
        'Recommendations are made to all.',
      ),
    ).toEqual([
      [
        '1',
        'recommendation',
        'Forces should review the\n2019 guidance and spend\n1.5 million on it.\nRecommendations are made to all.',
      ],
    ]);
  });

  test('without any number is one item, and nothing at all is none', () => {
    expect(short('Forces should answer letters.')).toEqual([
      ['1', 'recommendation', 'Forces should answer letters.'],
    ]);
    expect(short('', '  ')).toEqual([]);
  });

  test('keeps every word that was pasted', () => {
    const pasted = ['Introduction', '1. One', 'AFI 1', 'Two 3', '• four'];
    const words = (text: string) => text.match(/[A-Za-z]+/g) ?? [];
    const kept = read(...pasted).map(({ text }) => text);
    expect(words(kept.join(' '))).toEqual(['Introduction', 'One', 'Two', 'four']);
  });
});

describe('The date in a recommendation’s words', () => {
  test('is one that is promised: by a day, a month, or within months of publication', () => {
    expect(dueIn('By 31 March 2027, forces should answer.', published)).toBe('31 March 2027');
    expect(dueIn('Answer by the end of March 2027.', published)).toBe('March 2027');
    expect(dueIn('Within six months, chief constables should answer.', published)).toBe('1 April 2027');
    expect(dueIn('Within six months, chief constables should answer.', undefined)).toBe('Within six months');
    expect(dueIn('With immediate effect, stop.', published)).toBe('With immediate effect');
  });

  test('is none where a year only says what was found', () => {
    expect(dueIn('The 2019 inspection found that 1 May 2018 was missed by most.', published)).toBe('');
  });
});
