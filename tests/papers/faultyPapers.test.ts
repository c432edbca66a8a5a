/** Papers cut, doubled and altered at random. FAULTS=2000 makes a long run of it. */
import fc from 'fast-check';
import type { Paper } from '../../src/inspection/papers/paper';
import { readPaper } from '../../src/papers/readPaper';
import { accountedFor } from './given';
import { bookZip, say, sheetRow, tableOf, wordZip } from './zipGiven';

const RUNS = Number(process.env['FAULTS'] ?? 60);
const CELLS = [
  '',
  '1',
  '2a',
  'AFI 3',
  'Recommendation the oars',
  'Count the boats,',
  'and sail.',
  'AMBER',
  'NEW RED',
  'May 2016',
  'Extended to July 2017',
  'ТВС',
  '• one • two',
  '¹ note',
  'merged 1 and 2',
];
const HEADS = [
  ['Recommendation', '', 'Status', 'Due Date', 'Comment'],
  [
    'Status',
    'No.',
    'Recommendation',
    'Due Date',
    'Original Due Date',
    'Comments',
    'Force Task Owner',
    'Mood',
  ],
  ['Name of Action Plan', 'Level', 'Number of Action Points', 'Progress Review', 'Completion', 'Update'],
];
const SENTENCES = [
  'Harbour tracker',
  'Lost luggage',
  'A national report by HMIC',
  'Published May 2016',
  'Total of 2 actions: 1 remains.',
  'Level 2',
  'And so on.',
  'Areas for improvement',
];

type Piece = { is: 'sentence'; words: string } | { is: 'row'; cells: readonly string[] };
const piece: fc.Arbitrary<Piece> = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...SENTENCES).map((words): Piece => ({ is: 'sentence', words })) },
  { weight: 2, arbitrary: fc.constantFrom(...HEADS).map((cells): Piece => ({ is: 'row', cells })) },
  {
    weight: 6,
    arbitrary: fc
      .array(fc.constantFrom(...CELLS), { minLength: 2, maxLength: 9 })
      .map((cells): Piece => ({ is: 'row', cells })),
  },
);
// Every word is told from every other, so that a lost one cannot hide behind its like.
const pieces = fc.array(piece, { maxLength: 25 }).map((list) => list.map((one, i) => numbered(one, i)));

function numbered(one: Piece, i: number): Piece {
  const mark = (words: string, j: number) =>
    /^[A-Z][a-z]/.test(words) && !HEADS.flat().includes(words) ? `${words} w${i}x${j}` : words;
  return one.is === 'sentence'
    ? { ...one, words: mark(one.words, 0) }
    : { ...one, cells: one.cells.map(mark) };
}

const asText = (list: readonly Piece[]) =>
  new TextEncoder().encode(
    list.map((one) => (one.is === 'row' ? one.cells.join('\t') : one.words)).join('\n'),
  );
const asWord = (list: readonly Piece[]) =>
  wordZip(list.map((one) => (one.is === 'row' ? tableOf([one.cells]) : say(one.words))).join(''));
const asSheet = (list: readonly Piece[]) =>
  bookZip(list.map((one, i) => sheetRow(i + 1, one.is === 'row' ? one.cells : [one.words])).join(''));
const asCommas = (list: readonly Piece[]) =>
  new TextEncoder().encode(
    list
      .map((one) => (one.is === 'row' ? one.cells : [one.words]).map((cell) => `"${cell}"`).join(','))
      .join('\r\n'),
  );
const asPage = (list: readonly Piece[]) =>
  new TextEncoder().encode(
    list
      .map((one) =>
        one.is === 'row'
          ? `<table><tr>${one.cells.map((cell) => `<td>${cell}</td>`).join('')}</tr></table>`
          : `<p>${one.words}</p>`,
      )
      .join(''),
  );
/** Columns of twenty letters, which some cells overflow; a page ends after every tenth line. */
const asLaidOut = (list: readonly Piece[]) =>
  new TextEncoder().encode(
    list
      .map((one) => (one.is === 'row' ? one.cells.map((cell) => `${cell.padEnd(20)} `).join('') : one.words))
      .map((line, i) => (i % 10 === 9 ? `\f${line}` : line))
      .join('\n'),
  );
const KINDS = [
  ['text', asText],
  ['laid out text', asLaidOut],
  ['Word', asWord],
  ['Excel', asSheet],
  ['CSV', asCommas],
  ['a page', asPage],
] as const;

function markedWords(list: readonly Piece[]): string[] {
  const words = list.flatMap((one) => (one.is === 'row' ? one.cells : [one.words])).join(' ');
  return words.match(/w\d+x\d+/g) ?? [];
}

const keeps = (paper: Paper, words: readonly string[]): boolean => {
  const said = JSON.stringify(paper);
  return words.every((word) => said.includes(word));
};

describe.each(KINDS)('A paper of pieces in any order, as %s,', (_, made) => {
  test('never throws, accounts for every line, and keeps every word in the result or a warning', async () => {
    const lasting = fc.asyncProperty(pieces, async (list) => {
      const read = await readPaper(made(list));
      return read.is === 'not a paper' || (accountedFor(read.paper) && keeps(read.paper, markedWords(list)));
    });
    await fc.assert(lasting, { numRuns: RUNS });
  }, 600_000);
});

describe.each(KINDS)('The bytes of a paper as %s,', (_, made) => {
  test('cut and altered anywhere, are read or refused and never throw', async () => {
    const list = [
      { is: 'sentence', words: 'Lost luggage' },
      { is: 'row', cells: HEADS[0] ?? [] },
      { is: 'row', cells: ['1', 'Row.', 'RED', 'May 2016', 'x'] },
    ] as const;
    const bytes = made(list);
    const altered = fc.record({
      cut: fc.nat(bytes.length),
      swaps: fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 4 }),
    });
    const lasting = fc.asyncProperty(altered, async ({ cut, swaps }) => {
      const worse = bytes.slice(0, cut % 3 === 0 ? cut : bytes.length);
      for (const [at, byte] of swaps) if (at < worse.length) worse[at] = byte;
      const read = await readPaper(worse);
      return read.is === 'not a paper' || accountedFor(read.paper);
    });
    await fc.assert(lasting, { numRuns: RUNS });
  }, 600_000);
});
