/** The cells of one line of a table under our fields, each value where its words say it belongs. */
import { plain } from '../cellText';
import { isDate } from '../dates';
import type { Field, Layout } from './columns';
import { isNumber } from './rowNumber';

/** Raw cells with their markup; a field whose cell is blank is absent. */
export type RawCells = Partial<Record<Exclude<Field, 'unnamed'>, string>>;

const COLOUR = /^(?:new\s+)?(?:red|amber|green|white|blue|grey|black)\b/i;
const STATUS_ALONE =
  /^(?:new\s+)?(?:red|amber|green|white|blue|grey|black|closed|complete[d]?)(?:\s*\(?(?:closed|new)\)?)?$/i;

export function rawCells(cells: readonly string[], layout: Layout): RawCells & { unnamed?: string } {
  const raw: RawCells & { unnamed?: string } = {};
  cells.forEach((cell, i) => {
    if (plain(cell) === '') return;
    const field = layout.fields[i] ?? 'unnamed';
    raw[field] = raw[field] === undefined ? cell : `${raw[field]} ${cell}`;
  });
  moveSlipped(raw);
  return raw;
}

/** A table inside a comment: lines with far fewer cells than the table has columns. */
export function isFigures(cells: readonly string[], layout: Layout): boolean {
  if (cells.length * 2 > layout.fields.length) return false;
  const [first = '', second = ''] = cells.map(plain);
  return first !== '' && first.length <= 30 && second.length <= 30;
}

export function isStatusAlone(words: string): boolean {
  return words.length <= 30 && STATUS_ALONE.test(words.trim());
}

function moveSlipped(raw: RawCells & { unnamed?: string }) {
  const no = raw.no === undefined ? '' : plain(raw.no);
  if (no !== '' && !isNumber(no) && /\p{L}/u.test(no)) {
    raw.text = raw.text === undefined ? raw.no : `${raw.no} ${raw.text}`;
    delete raw.no;
  }
  if (raw.position === undefined && raw.direction !== undefined && COLOUR.test(plain(raw.direction))) {
    move(raw, 'direction', 'position');
  }
  if (raw.status === undefined && raw.due !== undefined && isStatusAlone(plain(raw.due)))
    move(raw, 'due', 'status');
  if (raw.due === undefined && raw.status !== undefined && isDate(plain(raw.status)))
    move(raw, 'status', 'due');
  // Words under no heading have lost their column; the comment is where they do least harm.
  if (raw.unnamed !== undefined)
    raw.comments = raw.comments === undefined ? raw.unnamed : `${raw.comments} ${raw.unnamed}`;
}

function move(raw: RawCells, from: keyof RawCells, to: keyof RawCells) {
  raw[to] = raw[from];
  delete raw[from];
}
