/** Zip files made by hand, honest or not. */
import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../src/papers/office/crc32';

export type Part = {
  name: string;
  words: string | Uint8Array;
  /** What the directory says of the size, when it lies. */
  said?: number;
  flags?: number;
  crc?: number;
};

export function zipOf(parts: readonly Part[]): Uint8Array {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, words, said, flags = 0, crc } of parts) {
    const bytes = Buffer.from(words);
    const packed = deflateRawSync(bytes);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(flags, 2);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc ?? crc32(bytes), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(said ?? bytes.length, 18);
    facts.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), facts, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(
      Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), facts, rest, Buffer.from(name)]),
    );
    pieces.push(local);
    at += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...pieces, list, end]));
}

const WORD_TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const WORD_RELS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

export const say = (words: string): string =>
  `<w:p><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;
export const tableOf = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${say(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;

/** A Word file with this body, and whatever parts a test adds. */
export function wordZip(body: string, more: readonly Part[] = [], before = ''): Uint8Array {
  const document = `<?xml version="1.0"?>${before}<w:document ${W}><w:body>${body}</w:body></w:document>`;
  return zipOf([
    { name: '[Content_Types].xml', words: WORD_TYPES },
    { name: '_rels/.rels', words: WORD_RELS },
    { name: 'word/document.xml', words: document },
    ...more,
  ]);
}

const HEAD = ['No.', 'Recommendation', 'Status', 'Due Date', 'Comment'];
export const A_TABLE = say('Lost luggage') + tableOf([HEAD, ['1', 'Row.', 'RED', 'May 2016', 'Begun.']]);

const BOOK_RELS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/></Relationships>';
const S =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** A row of a sheet, every cell words in place. */
export const sheetRow = (number: number, cells: readonly string[]): string =>
  `<row r="${number}">${cells.map((words, i) => `<c r="${String.fromCharCode(65 + i)}${number}" t="inlineStr"><is><t>${words}</t></is></c>`).join('')}</row>`;

export const SHEET = sheetRow(1, HEAD) + sheetRow(2, ['1', 'Row.', 'RED', 'May 2016', 'Begun.']);

/** A workbook of one sheet that shows and one that is hidden. */
export function bookZip(
  rows: string,
  hidden = sheetRow(1, ['old']),
  more: readonly Part[] = [],
  cols = '',
): Uint8Array {
  const sheet = (body: string, columns = '') =>
    `<worksheet ${S}>${columns}<sheetData>${body}</sheetData></worksheet>`;
  return zipOf([
    {
      name: '[Content_Types].xml',
      words: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    },
    {
      name: 'xl/workbook.xml',
      words: `<workbook ${S}><sheets><sheet name="Boats" sheetId="1" r:id="rId1"/><sheet name="Old" sheetId="2" state="hidden" r:id="rId2"/></sheets></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', words: BOOK_RELS },
    {
      name: 'xl/styles.xml',
      words: `<styleSheet ${S}><cellXfs count="1"><xf numFmtId="0"/></cellXfs></styleSheet>`,
    },
    { name: 'xl/worksheets/sheet1.xml', words: sheet(rows, cols) },
    { name: 'xl/worksheets/sheet2.xml', words: sheet(hidden) },
    ...more,
  ]);
}
