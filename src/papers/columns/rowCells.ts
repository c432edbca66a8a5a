/** The cells of one line of a table under our fields, each value where its words say it belongs. */
import { inOurLetters } from '../../inspection/lookalikes';
import { escaped, plain } from '../cellText';
import { isDate } from '../dates';
import type { Field, Layout } from './columns';
import { isNumber } from '../tracker/rowNumber';

/** Raw cells with their markup; a field whose cell is blank is absent. */
export type RawCells = Partial<Record<Exclude<Field, 'unnamed' | 'ignore'>, string>>;
export type PlacedCells = {
  raw: RawCells;
  /** Words under no heading at all. */
  stray: string | undefined;
};

const COLOUR = /^(?:new\s+)?(?:red|amber|green|white|blue|grey|black)\b/i;
const STATUS_ALONE =
  /^(?:new\s+)?(?:red|amber|green|white|blue|grey|black|closed|complete[d]?)(?:\s*\(?(?:closed|new)\)?)?$/i;

/** Fields no row has a place for; their words are kept in the comment, with the heading before them. */
const KEPT_IN_COMMENT: readonly Field[] = ['unnamed', 'level', 'tier', 'points'];

export function placedCells(cells: readonly string[], layout: Layout): PlacedCells {
  const raw: RawCells = {};
  const kept: string[] = [];
  let stray: string | undefined;
  cells.forEach((cell, i) => {
    const field = layout.fields[i] ?? 'unnamed';
    if (plain(cell) === '' || field === 'ignore') return;
    const heading = layout.headings[i] ?? '';
    if (field === 'unnamed' && heading === '') stray = stray === undefined ? cell : `${stray} ${cell}`;
    else if (field === 'unnamed' || KEPT_IN_COMMENT.includes(field))
      kept.push(`<p>${escaped(heading)}: ${cell}`);
    else raw[field] = raw[field] === undefined ? cell : `${raw[field]} ${cell}`;
  });
  moveSlipped(raw);
  // Words under no heading have lost their column; the comment is where they do least harm.
  if (stray !== undefined) raw.comments = raw.comments === undefined ? stray : `${raw.comments} ${stray}`;
  if (kept.length > 0) raw.comments = [raw.comments ?? '', ...kept].join('');
  return { raw, stray };
}

/**
 * A table inside a comment: lines with far fewer cells than the table has columns. Where blank cells fill the line up,
 * only a day with its figure is one, or what stands where the comment above has announced it.
 */
export function isFigures(cells: readonly string[], layout: Layout, announced: boolean): boolean {
  const [first = '', second = '', ...others] = cells.map(plain);
  if (first === '' || first.length > 30 || second.length > 30 || (isNumber(first) && /\p{L}/u.test(second)))
    return false;
  if (cells.length * 2 <= layout.fields.length) return true;
  if (others.some((cell) => cell !== '') || second === '') return false;
  return announced && (/^\D*\d[\d,.%]*$/.test(second) || !isNumber(first));
}

export function isStatusAlone(words: string): boolean {
  return words.length <= 30 && STATUS_ALONE.test(inOurLetters(words.trim()));
}

function moveSlipped(raw: RawCells) {
  const no = raw.no === undefined ? '' : plain(raw.no);
  if (no !== '' && !isNumber(no) && /\p{L}/u.test(no)) {
    raw.text = raw.text === undefined ? raw.no : `${raw.no} ${raw.text}`;
    delete raw.no;
  }
  if (
    raw.position === undefined &&
    raw.direction !== undefined &&
    COLOUR.test(inOurLetters(plain(raw.direction)))
  ) {
    move(raw, 'direction', 'position');
  }
  if (raw.status === undefined && raw.due !== undefined && isStatusAlone(plain(raw.due)))
    move(raw, 'due', 'status');
  if (raw.due === undefined && raw.status !== undefined && isDate(plain(raw.status)))
    move(raw, 'status', 'due');
}

function move(raw: RawCells, from: keyof RawCells, to: keyof RawCells) {
  raw[to] = raw[from];
  delete raw[from];
}
