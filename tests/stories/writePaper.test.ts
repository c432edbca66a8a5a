/** The paper of a period from the terminal: as Word and Excel, for the board and the public, and why it does not go out. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { COMMITTEE_PAPER } from '../given/committeePaper';
import { partsOf } from '../papers/write/parts';
import { type Product, startProduct } from '../support/product';

jest.setTimeout(120_000);

const REVIEW = [
  'Strategic Development – HMICFRS Action Plan Review August 2023',
  '',
  [
    'Name of Action Plan',
    'Level',
    'Number of Action Points',
    'Progress Review',
    'Completion Date',
    'Corporate Update',
  ].join('\t'),
  ['Letters left unanswered (2022)', 'Level 2', '4', 'Tier 1', 'March 2024', 'Half are answered.'].join('\t'),
  '',
].join('\n');

let product: Product;
beforeAll(async () => {
  product = await startProduct('--empty');
  // What the sentence says is one too few: five rows stand below it.
  await product.run('import-paper', product.file('paper.txt', COMMITTEE_PAPER));
  const right = COMMITTEE_PAPER.replace('4 recommendations: 3 are', '5 recommendations: 4 are')
    .replaceAll('Nov 2022', 'Aug 2022')
    .replace('and 1 is complete', 'and 1 is green pending HMICFRS sign-off')
    .replace('in time.', 'in time, says Ms Jane Doe.');
  await product.run('import-paper', product.file('right.txt', right), '--as-of', '2022-08');
  await product.run('import-paper', product.file('review.txt', REVIEW), '--as-of', '2023-08');
});
afterAll(() => product.close());

const at = (name: string) => path.join(product.data, name);
const write = (...args: string[]) => product.run('write-paper', ...args);
const parts = (name: string) => partsOf(readFileSync(at(name)));

const words = async (name: string) =>
  ((await parts(name))['word/document.xml'] ?? '').replace(/<[^>]+>/g, '');

describe('The command write-paper', () => {
  test('writes Word and Excel, as the file is called or as it is told', async () => {
    const word = await write('--period', '2022-08', '--out', at('a.docx'));
    expect([word.code, word.out]).toEqual([0, `Written: ${at('a.docx')}\n`]);
    expect((await parts('a.docx'))['word/document.xml']).toContain('Force Task Owner');
    const excel = await write('--period', '2022-08', '--format', 'xlsx', '--out', at('b.bin'));
    expect(excel.code).toBe(0);
    expect(Object.keys(await parts('b.bin'))).toContain('xl/workbook.xml');
  });

  test('takes a layout by how its name begins', async () => {
    const { code } = await write('--period', '2022-08', '--layout', '2019', '--out', at('c.docx'));
    const xml = (await parts('c.docx'))['word/document.xml'] ?? '';
    expect([code, xml.includes('Comment<'), xml.includes('Force Task Owner')]).toEqual([0, true, false]);
  });

  test('withholds from the public what the board reads', async () => {
    await write('--period', '2022-08', '--public', '--out', at('d.docx'));
    const [board, town] = [await parts('a.docx'), await parts('d.docx')].map(
      (each) => each['word/document.xml'] ?? '',
    );
    expect([board?.includes('Jane Doe'), town?.includes('Jane Doe')]).toEqual([true, false]);
    expect(town).toContain('What is withheld from this public version');
  });

  test('writes nothing while a sentence is not as its rows are, until the counted one is asked for', async () => {
    const stopped = await write('--period', '2022-11', '--out', at('e.docx'));
    expect([stopped.code, stopped.out, existsSync(at('e.docx'))]).toEqual([1, '', false]);
    expect(stopped.err).toContain('The paper was not written: 1 sentence does not agree with the rows.');
    expect(stopped.err).toContain('the sentence says 3 in progress, the rows show 4');
    const counted = await write('--period', '2022-11', '--counted', '--out', at('e.docx'));
    expect(counted.code).toBe(0);
    expect(await words('e.docx')).toContain(
      '5 recommendations for the force: 1 is green pending HMICFRS sign-off and 4 are in progress.',
    );
  });

  test('writes no paper of a layout that has no rows for what the period holds', async () => {
    const { code, err } = await write('--period', '2023-08', '--out', at('f.docx'));
    expect([code, existsSync(at('f.docx'))]).toEqual([1, false]);
    expect(err).toContain('lists recommendations, and this period has 1 action plan and nothing else');
    expect((await write('--period', '2023-08', '--layout', '2023', '--out', at('f.docx'))).code).toBe(0);
  });

  test.each([
    ['no period', ['--out', 'x.docx'], 'Say which paper and where to'],
    ['no file', ['--period', '2022-08'], 'Say which paper and where to'],
    ['a kind of file it does not write', ['--period', '2022-08', '--out', 'x.pdf'], 'Say which paper'],
    ['a month without a paper', ['--period', '2020-01', '--out', 'x.docx'], 'There is no period 2020-01'],
    [
      'a layout there is not',
      ['--period', '2022-08', '--layout', '1999', '--out', 'x.docx'],
      '“1999” is not',
    ],
    [
      'a name that two layouts begin with',
      ['--period', '2022-08', '--layout', '20', '--out', 'x.docx'],
      '“20”',
    ],
    [
      'a folder that is not there',
      ['--period', '2022-08', '--out', '/nowhere/x.docx'],
      'cannot be written (ENOENT)',
    ],
  ])('says why it does nothing for %s', async (_what, args, sentence) => {
    const { code, out, err } = await write(...args);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(sentence);
  });
});
