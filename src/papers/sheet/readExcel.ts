/** An Excel workbook made into the lines of a paper: values by the library, the rest from the sheets' own XML. */
import type { Doubt } from '../../inspection/papers/doubt';
import type { ColumnAnswers, PaperWarning } from '../../inspection/papers/paper';
import type { FileLines, PaperLine } from '../lines';
import { storedZip } from '../office/storedZip';
import type { ZipParts } from '../office/zipParts';
import { isOwnSheet } from '../ownParts';
import { cellWords } from './cellWords';
import { cellKey, type SheetFacts, sheetFacts } from './sheetFacts';
import { sheetLines } from './sheetLines';
import { formatsOf, type SheetPlace, sheetPlaces } from './workbookFacts';

export const isExcelPart = (name: string): boolean =>
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:workbook|styles|sharedStrings)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/i.test(
    name,
  );

const MOST_CELLS = 4_000_000;
const MOST_COLUMNS = 500;
/** Names that Excel gives of itself. */
const NAMELESS = /^(?:sheet|worksheet|table|tabelle|feuil)\s?\d*$/i;

export async function excelLines(
  { parts, names }: ZipParts,
  answers: ColumnAnswers,
  fileName: string,
): Promise<FileLines> {
  const xml = (name: string) => new TextDecoder().decode(parts.get(name));
  const places = sheetPlaces(xml('xl/workbook.xml'), xml('xl/_rels/workbook.xml.rels'));
  const facts = new Map(places.map(({ name, path }) => [name, sheetFacts(xml(path))]));
  // A single cell in the last corner would have the library lay out a grid of seventeen thousand million.
  const isVast = [...facts.values()].some(
    ({ rows, columns }) => columns >= MOST_COLUMNS || (rows + 1) * (columns + 1) > MOST_CELLS,
  );
  if (isVast) return { is: 'not lines', reason: 'swollen' };
  const { default: readXlsx } = await import('read-excel-file/universal');
  let sheets: { sheet: string; data: unknown[][] }[];
  try {
    sheets = await readXlsx(storedZip(parts).buffer as ArrayBuffer);
  } catch {
    return { is: 'not lines', reason: 'damaged' }; // the library names a cell, which helps nobody mend a file
  }
  const formats = formatsOf(xml('xl/styles.xml'));
  const warnings = macros(names);
  const lines: PaperLine[] = [];
  places.forEach(({ name, hidden }, i) => {
    const fact = facts.get(name);
    const data = sheets.find(({ sheet }) => sheet === name)?.data ?? [];
    if (fact === undefined) return;
    if (hidden) return void warnings.push(hiddenSheet(name, data));
    warnings.push(...remarksOn(name, fact));
    const rows = data.map((row, r) =>
      row.map((value, c) => cellWords(value, formats[fact.styles.get(cellKey(r, c)) ?? -1])),
    );
    const title = titleOf(places, name, fileName);
    const place = (row?: number) =>
      ({ in: 'sheet', sheet: name, ...(row === undefined ? {} : { row }) }) as const;
    const sheet = { name: title, place, number: i + 1, rows, merges: fact.merges };
    const read = sheetLines(sheet, lines.length + 1, answers);
    lines.push(...(isOwnSheet(name) ? read.map((line) => ({ ...line, own: true as const })) : read));
  });
  return { is: 'lines', lines, warnings };
}

/** A workbook's only sheet, if nobody named it, goes by the name of the file. */
function titleOf(places: readonly SheetPlace[], name: string, fileName: string): string {
  if (!NAMELESS.test(name)) return name;
  return places.filter(({ hidden }) => !hidden).length === 1 ? fileName.replace(/\.[a-z]{3,4}$/i, '') : name;
}

function macros(names: readonly string[]): PaperWarning[] {
  if (!names.some((name) => /vbaProject\.bin$/i.test(name))) return [];
  return [{ line: 0, place: { in: 'workbook' }, what: { is: 'macros' } }];
}

function hiddenSheet(name: string, data: readonly unknown[][]): PaperWarning {
  const rows = data.filter((row) => row.some((value) => value !== null)).length;
  return { line: 0, place: { in: 'sheet', sheet: name }, what: { is: 'hidden sheet', rows } };
}

function remarksOn(
  name: string,
  { hiddenRows, hiddenColumns, uncomputed, errors }: SheetFacts,
): PaperWarning[] {
  const seen: Doubt[] = [
    ...(hiddenRows === 0 ? [] : [{ is: 'hidden rows' as const, many: hiddenRows }]),
    ...(hiddenColumns === 0 ? [] : [{ is: 'hidden columns' as const, many: hiddenColumns }]),
    ...(uncomputed.length === 0 ? [] : [{ is: 'uncomputed' as const, cells: uncomputed }]),
    ...(errors.length === 0 ? [] : [{ is: 'failed formulas' as const, cells: errors }]),
  ];
  return seen.map((what) => ({ line: 0, place: { in: 'sheet', sheet: name }, what }));
}
