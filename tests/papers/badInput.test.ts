import type { Paper } from '../../src/inspection/papers/paper';
import { MOST_OFFICE_BYTES } from '../../src/papers/fileLines';
import { readPaper } from '../../src/papers/readPaper';
import { notAPaperInWords } from '../../src/wording/papers/papersIn';
import { A_TABLE, bookZip, say, SHEET, sheetRow, tableOf, wordZip, zipOf } from './zipGiven';
import { warningToPrint } from '../../src/wording/papers/doubts';

async function reasonOf(bytes: Uint8Array): Promise<string> {
  const read = await readPaper(bytes);
  return read.is === 'paper' ? 'it was read' : read.reason;
}

async function paperOf(bytes: Uint8Array): Promise<Paper> {
  const read = await readPaper(bytes);
  if (read.is !== 'paper') throw new Error(`not read: ${read.reason}`);
  return read.paper;
}

const warningsOf = async (bytes: Uint8Array): Promise<string[]> =>
  (await paperOf(bytes)).warnings.map(warningToPrint).map(({ place, what }) => `${place}: ${what}`);

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const compound = (stream: string): Uint8Array =>
  new Uint8Array([
    ...COMPOUND,
    ...new Uint8Array(1024),
    ...Buffer.from(stream, 'utf16le'),
    ...new Uint8Array(512),
  ]);
const good = wordZip(A_TABLE);
const altered = (bytes: Uint8Array, at: number): Uint8Array =>
  bytes.map((byte, i) => (i === at ? byte ^ 0xff : byte));
const bomb = (megabytes: number, said?: number) =>
  wordZip('', [
    {
      name: 'word/footnotes.xml',
      words: ' '.repeat(megabytes * 1024 * 1024),
      ...(said === undefined ? {} : { said }),
    },
  ]);

describe('A file that cannot be read', () => {
  test.each<[string, () => Uint8Array, string]>([
    ['a Word file with a password', () => compound('EncryptedPackage'), 'password'],
    ['a .doc or .xls from before 2007', () => compound('WordDocument'), 'old office'],
    ['a PDF', () => Buffer.from('%PDF-1.7\n%âãÏÓ'), 'pdf'],
    ['a Word file cut short', () => good.slice(0, good.length - 40), 'damaged'],
    ['a Word file cut in half', () => good.slice(0, good.length / 2), 'damaged'],
    ['a Word file with a byte changed in its words', () => altered(good, good.length - 600), 'damaged'],
    [
      'a Word file whose check sum is wrong',
      () => zipOf([{ name: 'word/document.xml', words: 'x', crc: 1 }]),
      'damaged',
    ],
    ['a Word file whose XML does not close', () => wordZip('<w:p><w:r>'), 'damaged'],
    [
      'a Word file without its document',
      () =>
        zipOf([
          { name: '[Content_Types].xml', words: '<Types/>' },
          { name: 'word/styles.xml', words: '<x/>' },
        ]),
      'damaged',
    ],
    ['a zip with a password', () => zipOf([{ name: 'word/document.xml', words: 'x', flags: 1 }]), 'password'],
    ['a zip of something else', () => zipOf([{ name: 'readme.txt', words: 'hello' }]), 'other zip'],
    ['an empty zip', () => zipOf([]), 'other zip'],
    [
      'a zip with a part twice',
      () =>
        zipOf([
          { name: 'word/document.xml', words: 'a' },
          { name: 'word/document.xml', words: 'b' },
        ]),
      'damaged',
    ],
    ['a zip bomb', () => bomb(100), 'swollen'],
    ['a zip bomb that says it is small', () => bomb(20, 1000), 'swollen'],
    [
      'a zip of three thousand parts',
      () => zipOf(Array.from({ length: 3000 }, (_, i) => ({ name: `a${i}`, words: '' }))),
      'swollen',
    ],
    [
      'entities that grow',
      () => wordZip(say('&b;'), [], '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'),
      'declares entities',
    ],
    [
      'entities that fetch a file',
      () => wordZip(say('&f;'), [], '<!doctype x [<!ENTITY f SYSTEM "file:///etc/passwd">]>'),
      'declares entities',
    ],
    [
      'a sheet with a cell in the last corner',
      () => bookZip(`${SHEET}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`),
      'swollen',
    ],
    [
      'a sheet whose XML is broken',
      () => bookZip(`${SHEET}<row r="x"><c r="??" t="s"><v>9</v></c></row>`),
      'damaged',
    ],
    ['a Word file without a table', () => wordZip(say('Eggs')), 'no report'],
    ['text of 50 MB', () => new Uint8Array(50 * 1024 * 1024).fill(65), 'too large'],
    ['a Word file of 50 MB', () => Buffer.concat([good, Buffer.alloc(MOST_OFFICE_BYTES)]), 'too large'],
    ['a page of boxes within boxes', () => Buffer.from(`<table>${'<div>'.repeat(100_000)}`), 'damaged'],
  ])(
    'is refused with its reason, soon: %s',
    async (_, make, reason) => {
      const bytes = make();
      const before = process.cpuUsage();
      expect(await reasonOf(bytes)).toBe(reason);
      // The process's own work, not the clock on the wall: a busy machine takes longer, and does no more.
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1_000).toBeLessThan(10_000);
    },
    30_000,
  );

  test('has a sentence for its reason that says what to do', () => {
    expect(notAPaperInWords('plan.docx', 'password')).toBe(
      'plan.docx is protected by a password. Open it, take the password off, and save it again. Nothing was changed.',
    );
  });
});

describe('A Word file is read, and told what was left out:', () => {
  const xml = (inner: string) =>
    `<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${inner}</w:ftr>`;
  test('macros', async () => {
    expect(await warningsOf(wordZip(A_TABLE, [{ name: 'word/vbaProject.bin', words: 'x' }]))).toContain(
      'the Word file: macros were left out: only words are read',
    );
  });
  test('pictures, and no linked one is fetched', async () => {
    const drawing =
      '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:imagedata xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:link="rId9"/></v:shape></w:pict></w:r></w:p>';
    const rels =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///etc/hostname" TargetMode="External"/></Relationships>';
    const bytes = wordZip(A_TABLE + drawing, [
      { name: 'word/_rels/document.xml.rels', words: rels },
      { name: 'word/media/image1.png', words: 'x' },
    ]);
    expect(await warningsOf(bytes)).toContain(
      'the Word file: 1 picture was left out: words in pictures are not read',
    );
    expect((await paperOf(bytes)).reports[0]?.rows).toHaveLength(1);
  });
  test('the foot of the pages', async () => {
    expect(
      await warningsOf(wordZip(A_TABLE, [{ name: 'word/footer1.xml', words: xml(say('OFFICIAL')) }])),
    ).toContain('the Word file: the head or foot of the pages was left out: “OFFICIAL”');
  });
  test('words struck out with changes tracked', async () => {
    const gone = '<w:p><w:del w:id="1"><w:r><w:delText>never mind</w:delText></w:r></w:del></w:p>';
    expect(await warningsOf(wordZip(A_TABLE + gone))).toContain(
      'the Word file: words deleted with changes tracked were left out: “never mind”',
    );
  });
  test('words where the converter does not look', async () => {
    const odd = `<w:p><w:dir>${'<w:r><w:t>sideways</w:t></w:r>'}</w:dir></w:p>`;
    expect(await warningsOf(wordZip(A_TABLE + odd))).toContain(
      'the Word file: words that stand outside paragraphs and tables were left out: “sideways”',
    );
  });
});

describe('A workbook is read, and told what was left out:', () => {
  test('a hidden sheet, with its number of rows', async () => {
    expect(await warningsOf(bookZip(SHEET))).toEqual([
      'sheet Old: the sheet is hidden, so its 1 row was left out; show it in Excel to have it read',
    ]);
  });
  test('macros, hidden rows, formulas that failed or were never worked out', async () => {
    const odd =
      '<row r="3" hidden="1"><c r="A3"><f>1+1</f></c><c r="B3" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="C3"><f>1+1</f><v>2</v></c></row>';
    expect(await warningsOf(bookZip(SHEET + odd, '', [{ name: 'xl/vbaProject.bin', words: 'x' }]))).toEqual(
      expect.arrayContaining([
        'the workbook: macros were left out: only words are read',
        'sheet Boats: 1 row is hidden or filtered out in Excel; read like the others',
        expect.stringContaining('formulas without a value, so these cells are blank: A3'),
        'sheet Boats: formulas that failed, so these cells are blank: B3 (#DIV/0!)',
      ]),
    );
  });
  test('columns that are hidden, by their number', async () => {
    const cols = '<cols><col min="1" max="2"/><col min="4" max="5" hidden="1"/></cols>';
    const book = bookZip(SHEET, '', [], cols);
    expect(await warningsOf(book)).toContain(
      'sheet Boats: 2 columns are hidden in Excel; read like the others',
    );
    expect((await paperOf(book)).reports[0]?.rows[0]).toMatchObject({ due: 'May 2016', comments: 'Begun.' });
  });
  test('a formula gives the value that Excel worked out', async () => {
    const row =
      '<row r="2"><c r="A2"><f>1+1</f><v>2</v></c><c r="B2" t="str"><f>"a"</f><v>Row.</v></c></row>';
    expect(
      (await paperOf(bookZip(sheetRow(1, ['No.', 'Recommendation', 'Status', 'Due Date']) + row))).reports[0]
        ?.rows[0],
    ).toMatchObject({ no: '2', text: 'Row.' });
  });
});

describe('A text', () => {
  const table = (comment: string | Uint8Array) =>
    Buffer.concat([
      Buffer.from(
        'Lost luggage\nA national report by HMIC\nNo.\tRecommendation\tStatus\tDue Date\tComment\n1\tRow.\tRED\tMay 2016\t',
      ),
      Buffer.from(comment),
    ]);
  test('with marks that turn the direction of writing loses them, and says so', async () => {
    const paper = await paperOf(table('a\u202Eb\u0007c'));
    expect(paper.reports[0]?.rows[0]?.comments).toBe('abc');
    expect(paper.warnings[0]).toMatchObject({
      line: 4,
      what: { is: 'unseen letters', many: 2 },
    });
  });
  test('in Windows-1252 is read so, and says so', async () => {
    const paper = await paperOf(table(Buffer.from([0xa3, 0x35, 0x20, 0x96, 0x20, 0x93, 0x78, 0x94])));
    expect(paper.reports[0]?.rows[0]?.comments).toBe('£5 – “x”');
    expect(paper.warnings[0]?.what).toEqual({ is: 'not UTF-8' });
  });
  test('in UTF-16, as Excel saves Unicode text, is read', async () => {
    const bytes = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from(table('£5').toString('utf8'), 'utf16le'),
    ]);
    expect((await paperOf(bytes)).reports[0]?.rows[0]?.comments).toBe('£5');
  });
  test('with letters of another alphabet that look like ours keeps them, and says how they are read', async () => {
    const paper = await paperOf(table('ТВС'));
    expect(paper.reports[0]?.rows[0]?.comments).toBe('ТВС');
    expect(paper.warnings).toContainEqual({
      line: 4,
      place: { in: 'line', line: 4 },
      what: { is: 'other letters', word: 'ТВС', ours: 'TBC' },
    });
  });
});

test('a table in a Word file and the same in a sheet say the same', async () => {
  const rows = [
    ['No.', 'Recommendation', 'Status', 'Due Date', 'Comment'],
    ['1', 'Row &amp; sail.', 'RED', 'May 2016', 'a &lt; b'],
  ];
  const word = await paperOf(wordZip(say('Boats') + tableOf(rows)));
  const book = await paperOf(bookZip(rows.map((row, i) => sheetRow(i + 1, row)).join('')));
  expect(book.reports.map(({ rows: read }) => read)).toEqual(word.reports.map(({ rows: read }) => read));
});
