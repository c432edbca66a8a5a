/** The tables of a paper in Word: headings that repeat on every page, rows that name themselves, colour behind a status. */
import type * as Docx from 'docx';
import { type PrintedCell, type PrintedColumn, type PrintedTable, linesOf } from '../../inspection/printed';
import { HEADING_BACK, LINE, STATUS_LOOK } from './statusLook';

/** Half points: 9 point in tables, where nine columns have to find room. */
const SIZE = 18;

export function wordTable(docx: typeof Docx, { columns, rows, rowHead }: PrintedTable, width: number) {
  const widths = widthsOf(columns, width);
  const heading = new docx.TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, at) => headingCell(docx, column.heading, widths[at] ?? 0)),
  });
  const body = rows.map(
    ({ cells }) =>
      new docx.TableRow({
        children: columns.map((_, at) =>
          bodyCell(docx, cells[at] ?? { words: '' }, { width: widths[at] ?? 0, strong: at === rowHead }),
        ),
      }),
  );
  const edge = { style: docx.BorderStyle.SINGLE, size: 4, color: LINE };
  return new docx.Table({
    rows: [heading, ...body],
    width: { size: width, type: docx.WidthType.DXA },
    columnWidths: widths,
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

/** In twentieths of a point; what rounding leaves over goes to the last. */
function widthsOf(columns: readonly PrintedColumn[], width: number): number[] {
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
        children: [new docx.TextRun({ text: words, bold: true, size: SIZE })],
      }),
    ],
  });
}

function bodyCell(
  docx: typeof Docx,
  cell: PrintedCell,
  { width, strong }: { width: number; strong: boolean },
) {
  const look = cell.status === undefined ? undefined : STATUS_LOOK[cell.status];
  const ink = {
    size: SIZE,
    bold: strong || look !== undefined,
    ...(look === undefined ? {} : { color: look.ink }),
  };
  return new docx.TableCell({
    width: { size: width, type: docx.WidthType.DXA },
    ...(look === undefined
      ? {}
      : {
          shading: { type: docx.ShadingType.CLEAR, fill: look.back, color: 'auto' },
          ...(look.edge === 'none' ? {} : { borders: { left: edgeOf(docx, look.edge) } }),
        }),
    children: paragraphsOf(docx, cell, ink),
  });
}

function edgeOf(docx: typeof Docx, edge: 'thick' | 'dashed' | 'dotted' | 'double') {
  const { BorderStyle } = docx;
  const styles = {
    thick: BorderStyle.THICK,
    dashed: BorderStyle.DASHED,
    dotted: BorderStyle.DOTTED,
    double: BorderStyle.DOUBLE,
  };
  return { style: styles[edge], size: edge === 'double' ? 12 : 24, color: '1A1A1A' };
}

function paragraphsOf(docx: typeof Docx, { words, notes }: PrintedCell, ink: object) {
  const lines = linesOf(words);
  if (lines.length === 0) return [new docx.Paragraph({ children: notesOf(docx, notes) })];
  return lines.map(
    (line, at) =>
      new docx.Paragraph({
        ...(line.item ? { numbering: { reference: CELL_LIST, level: 0 } } : {}),
        children: [
          new docx.TextRun({ text: line.words, ...ink }),
          ...(at === lines.length - 1 ? notesOf(docx, notes) : []),
        ],
      }),
  );
}

export const notesOf = (docx: typeof Docx, notes: readonly number[] = []) =>
  notes.map((note) => new docx.FootnoteReferenceRun(note));

/** The list that items in cells belong to. */
export const CELL_LIST = 'items';
