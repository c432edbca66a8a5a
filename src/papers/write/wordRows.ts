/** The rows of a table in Word as XML: the library makes objects of every cell, and ten thousand rows of them fill a gigabyte. */
import { type PrintedCell, type PrintedTable, linesOf } from '../../inspection/papers/printed';
import { STATUS_LOOK, type StatusLook } from './statusLook';

/** How cells are set, by name: defined once among the styles, named by every paragraph. */
export const CELL_STYLE = 'Cell';
export const ITEM_STYLE = 'CellItem';

export type RowsGiven = Pick<PrintedTable, 'columns' | 'rows' | 'rowHead'> & {
  /** Of each column, in twentieths of a point. */
  widths: readonly number[];
  /** The number that the file gave the list of items in cells. */
  list: string;
};

/** So many rows are handed on together: enough to be packed well, few enough to forget. */
const TOGETHER = 200;

/** The rows below the heading, in pieces. */
export function* wordRows(given: RowsGiven): Generator<string> {
  const { rows } = given;
  for (let at = 0; at < rows.length; at += TOGETHER)
    yield rows
      .slice(at, at + TOGETHER)
      .map(({ cells }) => rowXml(cells, given))
      .join('');
}

const rowXml = (cells: readonly PrintedCell[], given: RowsGiven): string =>
  `<w:tr>${given.columns.map((_, at) => cellXml(cells, at, given)).join('')}</w:tr>`;

const lookOf = (cell: PrintedCell | undefined): StatusLook | undefined =>
  cell?.status === undefined ? undefined : STATUS_LOOK[cell.status];

function cellXml(cells: readonly PrintedCell[], at: number, { widths, rowHead, list }: RowsGiven): string {
  const cell = cells[at] ?? { words: '' };
  const look = lookOf(cell);
  const ink = inkXml(at === rowHead, look);
  return `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${widths[at] ?? 0}"/>${bordersXml(look, lookOf(cells[at + 1]))}${backXml(look)}</w:tcPr>${paragraphsXml(cell, ink, list)}</w:tc>`;
}

// The order of these elements is part of the format: another makes Word mend the file. The cell before a status bears
// its edge too, for of two borders that meet LibreOffice draws the first cell's.
function bordersXml(look: StatusLook | undefined, next: StatusLook | undefined): string {
  const sides = [edgeXml('left', look), edgeXml('right', next)].join('');
  return sides === '' ? '' : `<w:tcBorders>${sides}</w:tcBorders>`;
}

const edgeXml = (side: 'left' | 'right', look: StatusLook | undefined): string =>
  look === undefined || look.edge === 'none' ? '' : `<w:${side} ${EDGES[look.edge]} w:color="1A1A1A"/>`;

const backXml = (look: StatusLook | undefined): string =>
  look === undefined ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${look.back}"/>`;

const EDGES = {
  thick: 'w:val="thick" w:sz="24"',
  dashed: 'w:val="dashed" w:sz="24"',
  dotted: 'w:val="dotted" w:sz="24"',
  double: 'w:val="double" w:sz="12"',
} as const;

function inkXml(strong: boolean, look: StatusLook | undefined): string {
  if (look === undefined) return strong ? '<w:rPr><w:b/></w:rPr>' : '';
  return `<w:rPr><w:b/><w:color w:val="${look.ink}"/></w:rPr>`;
}

function paragraphsXml({ words, notes = [] }: PrintedCell, ink: string, list: string): string {
  const lines = linesOf(words);
  const hanging = notes.map(noteXml).join('');
  if (lines.length === 0) return `<w:p>${propertiesXml(false, list)}${hanging}</w:p>`;
  return lines
    .map((line, at) => {
      const run = `<w:r>${ink}<w:t xml:space="preserve">${escaped(line.words)}</w:t></w:r>`;
      return `<w:p>${propertiesXml(line.item, list)}${run}${at === lines.length - 1 ? hanging : ''}</w:p>`;
    })
    .join('');
}

const propertiesXml = (item: boolean, list: string): string =>
  item
    ? `<w:pPr><w:pStyle w:val="${ITEM_STYLE}"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr></w:pPr>`
    : `<w:pPr><w:pStyle w:val="${CELL_STYLE}"/></w:pPr>`;

const noteXml = (note: number): string =>
  `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${note}"/></w:r>`;

/** As XML holds words, in a text or in an attribute. */
export const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
