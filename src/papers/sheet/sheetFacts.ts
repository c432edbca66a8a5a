/** What the library for Excel files does not tell about a sheet: merges, formats, what is hidden, formulas without values. */
import { Parser } from 'htmlparser2';

export type Merge = { top: number; left: number; bottom: number; right: number };

export type SheetFacts = {
  /** The last row and column that hold a cell, counted from 0. */
  rows: number;
  columns: number;
  merges: Merge[];
  /** The style of each numeric cell that has one, by `cellKey`. */
  styles: Map<number, number>;
  hiddenRows: number;
  hiddenColumns: number;
  /** Addresses of formulas whose value the program that wrote the file did not put down. */
  uncomputed: string[];
  /** "C7 (#REF!)". */
  errors: string[];
};

const COLUMNS = 16_384;
const MOST_TOLD = 20;
const ADDRESS = /^([A-Z]{1,3})(\d{1,7})$/;

export const cellKey = (row: number, column: number): number => row * COLUMNS + column;

export function sheetFacts(xml: string): SheetFacts {
  const facts: SheetFacts = {
    rows: -1,
    columns: -1,
    merges: [],
    styles: new Map(),
    hiddenRows: 0,
    hiddenColumns: 0,
    uncomputed: [],
    errors: [],
  };
  let cell: { address: string; type: string; formula: boolean; value: string } | undefined;
  let inValue = false;
  const parser = new Parser(
    {
      onopentag(prefixed, attributes) {
        const name = prefixed.slice(prefixed.indexOf(':') + 1);
        if (name === 'c') {
          cell = { address: attributes['r'] ?? '', type: attributes['t'] ?? 'n', formula: false, value: '' };
          noteCell(facts, cell.address, cell.type, attributes['s']);
        } else if (name === 'f' && cell !== undefined) cell.formula = true;
        else if (name === 'v') inValue = true;
        else if (name === 'row' && isTrue(attributes['hidden'])) facts.hiddenRows += 1;
        else if (name === 'col' && isTrue(attributes['hidden'])) facts.hiddenColumns += spanOf(attributes);
        else if (name === 'mergeCell') facts.merges.push(...mergeOf(attributes['ref'] ?? ''));
      },
      ontext(words) {
        if (inValue && cell !== undefined && cell.value.length < 40) cell.value += words;
      },
      onclosetag(prefixed) {
        const name = prefixed.slice(prefixed.indexOf(':') + 1);
        if (name === 'v') inValue = false;
        if (name !== 'c' || cell === undefined) return;
        if (cell.type === 'e') tell(facts.errors, `${cell.address} (${cell.value})`);
        else if (cell.formula && cell.value === '' && cell.type !== 'str')
          tell(facts.uncomputed, cell.address);
        cell = undefined;
      },
    },
    { xmlMode: true, decodeEntities: false },
  );
  parser.write(xml);
  parser.end();
  return facts;
}

function noteCell(facts: SheetFacts, address: string, type: string, style: string | undefined) {
  const place = placeOf(address);
  if (place === undefined) return;
  facts.rows = Math.max(facts.rows, place.row);
  facts.columns = Math.max(facts.columns, place.column);
  if (style !== undefined && (type === 'n' || type === 'd')) {
    facts.styles.set(cellKey(place.row, place.column), Number(style));
  }
}

/** One `col` may stand for several columns, the last of which may be the last there could be. */
const spanOf = ({ min, max }: Readonly<Record<string, string>>): number =>
  Math.min(COLUMNS, Math.max(1, Number(max) - Number(min) + 1 || 1));

function mergeOf(range: string): Merge[] {
  const [from = '', to = ''] = range.split(':');
  const start = placeOf(from);
  const end = placeOf(to);
  if (start === undefined || end === undefined || end.row < start.row || end.column < start.column) return [];
  return [{ top: start.row, left: start.column, bottom: end.row, right: end.column }];
}

function placeOf(address: string): { row: number; column: number } | undefined {
  const found = ADDRESS.exec(address);
  if (found === null) return undefined;
  const letters = [...(found[1] ?? '')];
  const column = letters.reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(found[2]) - 1, column };
}

function tell(list: string[], words: string) {
  if (list.length < MOST_TOLD) list.push(words);
  else list[MOST_TOLD] = '…';
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
