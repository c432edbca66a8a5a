/** What the library for Excel leaves out: filters, headings on every printed page, marking in head and foot, the title. */
import type { Feature, Sheet } from 'write-excel-file/universal';
import { LANGUAGE } from '../../inspection/language';
import type { PrintedPaper } from '../../inspection/papers/printed';

/** How much of a sheet is its table, with its head; only such sheets are filtered. */
export type Filtered = { filtered?: { rows: number; columns: number } };

type Parts = Pick<PrintedPaper, 'title' | 'marking' | 'page'>;
type SheetGiven = Partial<Sheet<Blob>> & Filtered;

const CORE = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';
const CORE_TYPE = 'application/vnd.openxmlformats-package.core-properties+xml';
const CORE_RELATION = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

export const forExcel = (paper: Parts): Feature<Blob> => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': { transform: (xml, sheet) => sheetXml(xml, sheet, paper) },
      'xl/workbook.xml': { transform: (xml, sheets) => namesXml(xml, sheets) },
      '[Content_Types].xml': {
        insert: () => `<Override ContentType="${CORE_TYPE}" PartName="/docProps/core.xml"/>`,
      },
      '_rels/.rels': {
        insert: () => `<Relationship Id="rId-core-1" Type="${CORE_RELATION}" Target="docProps/core.xml"/>`,
      },
    },
    write: { files: () => ({ 'docProps/core.xml': coreXml(paper.title) }) },
  },
});

/** The order of these elements is part of the format: another makes Excel mend the file. */
function sheetXml(xml: string, sheet: SheetGiven, { marking, page }: Parts): string {
  const filter = sheet.filtered === undefined ? '' : `<autoFilter ref="${areaOf(sheet.filtered)}"/>`;
  const mark = marking === '' ? '' : `<oddHeader>&amp;C${headed(marking)}</oddHeader>`;
  const foot = `<oddFooter>&amp;L${headed(marking)}&amp;R${escaped(page.page)} &amp;P ${escaped(page.of)} &amp;N</oddFooter>`;
  return xml
    .replace(/(<worksheet[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
    .replace('</sheetData>', `</sheetData>${filter}`)
    .replace(/<pageSetup ([^>]*?)\/>/, '<pageSetup $1 fitToWidth="1" fitToHeight="0"/>')
    .replace(/<pageSetup[^>]*\/>/, (setup) => `${setup}<headerFooter>${mark}${foot}</headerFooter>`);
}

// In heads and feet & begins a code, so a & of the words is written twice.
const headed = (words: string): string => escaped(words.replaceAll('&', '&&'));

function namesXml(xml: string, sheets: readonly SheetGiven[]): string {
  const names = sheets.flatMap(({ sheet = '', filtered }, at) => {
    if (filtered === undefined) return [];
    const quoted = escaped(`'${sheet}'`);
    const [first, last] = areaOf(filtered)
      .split(':')
      .map((corner) => corner.replace(/([A-Z]+)(\d+)/, '$$$1$$$2'));
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${quoted}!${first}:${last}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${quoted}!$1:$1</definedName>`,
    ];
  });
  if (names.length === 0) return xml;
  return xml.replace('</sheets>', () => `</sheets><definedNames>${names.join('')}</definedNames>`);
}

const areaOf = ({ rows, columns }: { rows: number; columns: number }): string =>
  `A1:${letters(columns)}${rows}`;

/** 1 is A, 27 is AA. */
const letters = (column: number): string =>
  column <= 26
    ? String.fromCharCode(64 + column)
    : letters(Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1);

const coreXml = (title: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="${CORE}" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title><dc:language>${LANGUAGE}</dc:language></cp:coreProperties>`;

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
