/** What is said of the things in a paper that its reader was not sure of. */
import type { Doubt } from '../../../src/inspection/papers/doubt';
import type { Place } from '../../../src/inspection/papers/place';
import { doubtInWords, placeInWords, warningInWords } from '../../../src/wording/papers/doubts';

describe('A warning about a paper', () => {
  const what = { is: 'no place' } as const;

  test('says the line, the place in the paper and the place in the file', () => {
    const place = { in: 'report', report: 3, row: 5, here: { in: 'table', table: 2, row: 6 } } as const;
    expect(warningInWords({ line: 12, place, what })).toBe(
      'line 12, report 3, row 5 (table 2, row 6): these words found no place',
    );
  });

  test('says a line once', () => {
    expect(warningInWords({ line: 4, place: { in: 'line', line: 4 }, what })).toMatch(/^line 4: /);
  });

  test('names no line where it is about the whole file', () => {
    expect(warningInWords({ line: 0, place: { in: 'Word file' }, what: { is: 'macros' } })).toMatch(
      /^the Word file: macros/,
    );
  });

  test.each<[Place, string]>([
    [{ in: 'before reports', here: { in: 'rows', row: 2 } }, 'before the first report (row 2)'],
    [{ in: 'sheet', sheet: 'Plan' }, 'sheet Plan'],
    [{ in: 'note', note: 2 }, 'note 2'],
    [{ in: 'number', title: 'Letters', number: '4' }, 'Letters, number 4'],
    [{ in: 'row', title: 'Letters', row: 2 }, 'Letters, row 2'],
  ])('says %j as people say it', (place, words) => {
    expect(placeInWords(place)).toBe(words);
  });

  test.each<[Doubt, string]>([
    [{ is: 'pictures', many: 1 }, '1 picture was left out: words in pictures are not read'],
    [{ is: 'hidden rows', many: 2 }, '2 rows are hidden or filtered out in Excel; read like the others'],
    [
      { is: 'names people', names: ['Ada Bosun', 'Bo Cox'] },
      'names people: Ada Bosun, Bo Cox; withhold the names from a public version',
    ],
    [
      { is: 'no month', asOf: '2022-11' },
      'it says no month of its own: taken as of its latest report, November 2022',
    ],
    [{ is: 'no month', asOf: '' }, 'it says no month of its own: taken as of its latest report, undated'],
    [
      { is: 'damaged copy', name: 'PEEL', words: 'P33L', lent: ['level', 'points', 'progress'] },
      'a damaged copy of “PEEL” was left out: “P33L”; it lent its level, action points and progress',
    ],
    [
      { is: 'ours stands', what: 'deadline', ours: 'March 2023', papers: 'May 2023' },
      'Deadline: the register’s “March 2023” stands; the paper says “May 2023”.',
    ],
  ])('says %j in a sentence', (doubt, words) => {
    expect(doubtInWords(doubt)).toBe(words);
  });
});
