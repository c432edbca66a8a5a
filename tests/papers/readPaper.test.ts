import fc from 'fast-check';
import { paperJson } from '../../src/papers/paperJson';
import { readTextPaper } from '../../src/papers/readPaper';
import { MAX_BYTES } from '../../src/papers/text';
import { accountedFor, HEAD, NARROW, paperOf, readText, WIDE } from './given';
import { warningToPrint } from '../../src/wording/papers/doubts';

const TOP = ['Tracker', '', 'Lost luggage', 'A national report by HMIC, published May 2016', '', HEAD];

describe('A file that is no paper', () => {
  test.each([
    ['an empty file', new Uint8Array(), 'empty'],
    ['white space', new TextEncoder().encode(' \n\t\n'), 'empty'],
    ['bytes with noughts', new Uint8Array([80, 75, 3, 4, 0, 0]), 'not text'],
    ['bytes that are no UTF-8', new Uint8Array([0xff, 0xd8, 0xff, 0xe1]), 'not text'],
    ['a PDF', new TextEncoder().encode('%PDF-1.7 all plain letters'), 'pdf'],
    ['a file over the limit', new Uint8Array(MAX_BYTES + 1).fill(65), 'too large'],
    ['a shopping list', new TextEncoder().encode('eggs\nmilk\nrope\n'), 'no report'],
    ['source code', new TextEncoder().encode('function a() {\n\treturn "Status";\n}\n'), 'no report'],
    ['a web page', new TextEncoder().encode('<html>\n<p>Published May 2016</p>\n</html>'), 'no report'],
    ['another table', new TextEncoder().encode('Fruit\tPrice\tStatus\nPear\t2\tripe\n'), 'no report'],
  ])('is refused with its reason: %s', (_, bytes, reason) => {
    expect(readTextPaper(bytes)).toEqual({ is: 'not a paper', reason });
  });
});

describe('Every line of a paper', () => {
  test('is read, joined, passed or warned about', () => {
    const table = ['1\tCount the\tRED\tMay 2016\tx', '', HEAD, '\tboats.\t\t\t', '--\t--\t--\t--\t--'];
    expect(paperOf([...TOP, ...table, '']).count).toEqual({
      lines: 11,
      read: 5,
      joined: 1,
      passed: 5,
      warned: 0,
    });
  });

  test('that finds no place has a warning with its line and place', () => {
    const { warnings, count } = paperOf(['Tracker', 'a\tb\tc', ...TOP.slice(1), '1\tRow.\tRED\t\tx']);
    expect(warnings).toEqual([
      { line: 2, place: { in: 'before reports' }, what: { is: 'outside table', words: 'a | b | c' } },
    ]);
    expect(count.warned).toBe(1);
  });

  test('counts alike with the line ends of Windows and with a byte order mark', () => {
    const lines = [...TOP, '1\tRow.\tRED\t\tx'];
    const read = readText(`\uFEFF${lines.join('\r\n')}\r\n`);
    expect(read.is === 'paper' && read.paper).toEqual(paperOf(lines));
  });

  const cell = fc.constantFrom(
    '',
    '1',
    '12a',
    'AMBER',
    'May 2016',
    'Recommendation',
    'Row the <ul> • boat',
    'and merged 1 & 2',
    '<p>',
    '•',
    'so on.',
  );
  const row = fc.array(cell, { maxLength: 10 }).map((cells) => cells.join('\t'));
  const sentence = fc.constantFrom(
    '',
    'Lost luggage',
    'A national report by HMIC',
    'Published May 2016',
    'Total of 2 actions.',
    '¹ Note',
    'and more',
    '--\t--',
  );
  const heading = fc.constantFrom(
    HEAD,
    NARROW,
    WIDE,
    'Name of Action Plan\tLevel\tNumber\tProgress\tUpdate',
    'Key\tMeaning',
  );
  const line = fc.oneof(row, sentence, heading, fc.string());

  test('is accounted for in any mixture of lines, and none throws', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const read = readText(lines.join('\n'));
        return read.is === 'not a paper' || accountedFor(read.paper);
      }),
      { numRuns: 400 },
    );
  });

  test('is accounted for in any bytes under a table, and none throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.string({ unit: 'binary' }), (bytes, text) => {
        readTextPaper(bytes);
        const read = readText(`${TOP.join('\n')}\n${text}`);
        return read.is === 'not a paper' || accountedFor(read.paper);
      }),
    );
  });
});

describe('A hostile file', () => {
  const under = (piece: string) => `${TOP.join('\n')}\n1\t${piece.repeat(200_000 / piece.length)}`;
  // Eight times the size at eight times the cost is a second; at the square of it, a minute.
  test.each([
    '<',
    '<p',
    '<p>x',
    '• x ',
    '1,',
    ' ',
    '\t',
    '\n\tx\t\t\tz\n',
    '\n2\tx\tA\tstart of\ty',
    '1. a ',
    '&#1',
    'published ',
  ])('of many %j is read in one pass', (piece) => {
    const before = process.cpuUsage();
    expect(readText(under(piece)).is).toBe('paper');
    // The process's own work, not the clock on the wall: a busy machine takes longer, and does no more.
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000).toBeLessThan(10_000);
  });
});

describe('The JSON of a paper', () => {
  test('holds what the paper says, and plans only for a review', () => {
    const json: unknown = JSON.parse(paperJson(paperOf([...TOP, '1\tRow.\tRED\t\tx']), warningToPrint));
    expect(json).toMatchObject({
      reports: [{ rows: [{ no: '1', due: null }] }],
      warnings: [],
      count: { lines: 7 },
    });
    expect(json).not.toHaveProperty('plans');
  });
});
