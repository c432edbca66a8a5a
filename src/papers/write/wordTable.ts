/** The tables of a paper in Word: headings that repeat on every page, and a row that keeps the place of all others. */
import type * as Docx from 'docx';
import type { PrintedColumn, PrintedTable } from '../../inspection/papers/printed';
import { HEADING_BACK, LINE } from './statusLook';
import { escaped, wordRows } from './wordRows';

/** Half points: 9 point in tables, where nine columns have to find room. */
export const CELL_SIZE = 18;
/** The list that items in cells belong to. */
export const CELL_LIST = 'items';

export type PlacedTable = PrintedTable & { widths: readonly number[] };

/** Its rows come later, where `placeOf` this number stands. */
export function wordTable(
  docx: typeof Docx,
  { columns, rows, rowHead, widths }: PlacedTable,
  number: number,
) {
  const width = widths.reduce((sum, each) => sum + each, 0);
  const heading = new docx.TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, at) => headingCell(docx, column.heading, widths[at] ?? 0)),
  });
  const edge = { style: docx.BorderStyle.SINGLE, size: 4, color: LINE };
  return new docx.Table({
    rows: rows.length === 0 ? [heading] : [heading, keptPlace(docx, number)],
    width: { size: width, type: docx.WidthType.DXA },
    columnWidths: [...widths],
    layout: docx.TableLayoutType.FIXED,
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    borders: {
      top: edge,
      bottom: edge,
      left: edge,
      right: edge,
      insideHorizontal: edge,
      insideVertical: edge,
    },
    // Word reads the first row and the first column out as headings.
    tableLook: { firstRow: true, firstColumn: rowHead === 0, lastRow: false, noHBand: true, noVBand: true },
  });
}

const placeOf = (number: number): string => `rows-${number}`;

/** No words of a paper can look like a style's name in the XML; and only a list that is used gets a number. */
const keptPlace = (docx: typeof Docx, number: number) =>
  new docx.TableRow({
    children: [
      new docx.TableCell({
        children: [
          new docx.Paragraph({ style: placeOf(number), numbering: { reference: CELL_LIST, level: 0 } }),
        ],
      }),
    ],
  });

const ROW = '<w:tr>';
const ROW_END = '</w:tr>';

/** The text of the document with the rows of each table in the place that was kept for them. */
export function* withRows(xml: string, tables: readonly PlacedTable[]): Generator<string> {
  let from = 0;
  for (const [number, table] of tables.entries()) {
    if (table.rows.length === 0) continue;
    const at = xml.indexOf(`<w:pStyle w:val="${placeOf(number)}"/>`, from);
    const [begin, end] = [xml.lastIndexOf(ROW, at), xml.indexOf(ROW_END, at)];
    const list = /<w:numId w:val="(\d+)"\/>/.exec(xml.slice(at, end))?.[1];
    if (at === -1 || list === undefined)
      throw new Error(`No place was kept for the rows of table ${number}.`);
    // What the table lists, for those who cannot see where it stands: the library has no place for it.
    const facts = xml.lastIndexOf('</w:tblPr>', begin);
    yield `${xml.slice(from, facts)}<w:tblCaption w:val="${escaped(table.caption)}"/>${xml.slice(facts, begin)}`;
    yield* wordRows({ ...table, list });
    from = end + ROW_END.length;
  }
  yield xml.slice(from);
}

/** In twentieths of a point; what rounding leaves over goes to the last. */
export function widthsOf(columns: readonly PrintedColumn[], width: number): number[] {
  const all = columns.reduce((sum, { share }) => sum + share, 0) || 1;
  const widths = columns.map(({ share }) => Math.floor((share / all) * width));
  const over = width - widths.reduce((sum, each) => sum + each, 0);
  return widths.map((each, at) => (at === widths.length - 1 ? each + over : each));
}

function headingCell(docx: typeof Docx, words: string, width: number) {
  return new docx.TableCell({
    width: { size: width, type: docx.WidthType.DXA },
    shading: { type: docx.ShadingType.CLEAR, fill: HEADING_BACK, color: 'auto' },
    verticalAlign: docx.VerticalAlign.BOTTOM,
    children: [
      new docx.Paragraph({
        keepNext: true,
        children: [new docx.TextRun({ text: words, bold: true, size: CELL_SIZE })],
      }),
    ],
  });
}
