/** A workbook is looked at as Excel does: the type of each cell in the XML, and what a reader makes of it. */
import { readSheet } from 'read-excel-file/node';
import { day } from '../../../src/inspection/day';
import { excelFile } from '../../../src/papers/write/excelFile';
import { aPrintedPaper, aTable } from '../../given/printedPaper';
import { partsOf, tagsIn } from './parts';

const file = (...given: Parameters<typeof aPrintedPaper>) => excelFile(aPrintedPaper(...given));
const rowsOf = async (bytes: Uint8Array, sheet = 'Recommendations') => readSheet(Buffer.from(bytes), sheet);
const ROWS = 'xl/worksheets/sheet2.xml';

describe('A paper in Excel', () => {
  test('has all rows on one sheet, each with its report', async () => {
    const [head, row] = await rowsOf(await file());
    expect(head).toEqual(['Report', 'Status', 'No.', 'Comments']);
    expect(row).toEqual(['Letters', 'Amber', '1', 'Half are answered.']);
  });

  test('keeps the head in sight and filters by it', async () => {
    const xml = (await partsOf(await file()))[ROWS] ?? '';
    expect(tagsIn(xml).find(({ name }) => name === 'pane')?.attributes).toMatchObject({
      ySplit: '1',
      state: 'frozen',
    });
    expect(tagsIn(xml).find(({ name }) => name === 'autoFilter')?.attributes).toEqual({ ref: 'A1:D2' });
  });

  test('has the parts of a sheet in the order Excel demands', async () => {
    const order = tagsIn((await partsOf(await file()))[ROWS] ?? '')
      .filter(({ within }) => within.length === 1)
      .map(({ name }) => name);
    const known = [
      'sheetPr',
      'sheetViews',
      'cols',
      'sheetData',
      'autoFilter',
      'pageMargins',
      'pageSetup',
      'headerFooter',
    ];
    expect(order).toEqual(known);
  });

  test('prints its head on every page, and its marking', async () => {
    const parts = await partsOf(await file());
    expect(parts['xl/workbook.xml']).toContain("'Recommendations'!$1:$1</definedName>");
    expect(parts[ROWS]).toContain('&amp;COFFICIAL');
  });

  test('keeps days as days', async () => {
    const table = aTable([
      [{ words: '14 July 2023', day: day('2023-07-14') }, { words: '1' }, { words: '' }],
    ]);
    const [, row] = await rowsOf(await file({ table }));
    expect(row?.[1]).toEqual(new Date('2023-07-14T00:00:00Z'));
  });

  test('keeps a month in its words, and the day it comes to in a column to sort by', async () => {
    const table = aTable([[{ words: 'July 2023', day: day('2023-07-31') }, { words: '1' }, { words: '' }]]);
    const [head, row] = await rowsOf(await file({ table }));
    expect(head?.at(-1)).toBe('Status (for sorting)');
    expect([row?.[1], row?.at(-1)]).toEqual(['July 2023', new Date('2023-07-31T00:00:00Z')]);
  });

  test.each([
    '=1+1',
    '+44 20 7946 0000',
    '-5 posts',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '=HYPERLINK("http://x","y")',
  ])('never works anything out: %j', async (words) => {
    const bytes = await file({ table: aTable([[{ words }, { words: '1' }, { words: '' }]]) });
    const xml = (await partsOf(bytes))[ROWS] ?? '';
    const cell = tagsIn(xml).find(({ name, attributes }) => name === 'c' && attributes['r'] === 'B2');
    expect(cell?.attributes['t']).toBe('s');
    expect(xml).not.toContain('<f>');
    // Of the format text it also stays text when somebody edits it.
    const styles = (await partsOf(bytes))['xl/styles.xml'] ?? '';
    expect(styles).toMatch(/formatCode="@"|numFmtId="49"/);
    expect(String((await rowsOf(bytes))[1]?.[1]).trim()).toBe(words.trim());
  });

  test('gives each section a sheet, with names that Excel takes', async () => {
    const section = (short: string) => ({ key: short, short, blocks: [aTable([])] });
    const long = 'What [everybody] would: like / to know about it';
    const parts = await partsOf(await file({ sections: [section(long), section(long)] }));
    const names = tagsIn(parts['xl/workbook.xml'] ?? '')
      .filter(({ name }) => name === 'sheet')
      .map(({ attributes }) => attributes['name'] ?? '');
    expect(names).toHaveLength(4);
    expect(new Set(names).size).toBe(4);
    for (const name of names) expect(name).toMatch(/^[^[\]/\\:*?]{1,31}$/);
  });

  test('cuts a cell at the most that Excel takes', async () => {
    const table = aTable([[{ words: 'a'.repeat(40_000) }, { words: '1' }, { words: '' }]]);
    const [, row] = await rowsOf(await file({ table }));
    expect(String(row?.[1])).toHaveLength(32_767);
  });
});
