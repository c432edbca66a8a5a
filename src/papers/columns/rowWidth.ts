/** Rows that have one cell more or fewer than their heading: extraction dropped the number's column, or found it again. */
import { plain } from '../cellText';
import type { RowLine } from '../lines';
import type { Layout } from './columns';
import { isStatusAlone } from './rowCells';
import { isNumber } from '../tracker/rowNumber';

/** The heading's columns as this row has them; `before` is how the row above had them. */
export function fittedLayout(line: RowLine, heading: Layout, before: Layout): Layout {
  if (line.table !== undefined || line.sheet === true) return heading;
  const { cells } = line;
  if (cells.length === heading.fields.length - 1 && lacksNumber(cells, heading, before))
    return narrow(heading);
  if (cells.length === heading.fields.length + 1 && gainsNumber(cells, heading, before)) return wide(heading);
  return heading;
}

const LONGEST_NUMBER = 30;

/** What a page end cut off: words where a status would be, or a sentence where a date would be. */
function isOutOfPlace([status = '', due = '']: readonly string[]): boolean {
  return status === '' ? due.length > LONGEST_NUMBER : !isStatusAlone(status) && due !== '';
}

/** Blank cells at the end may have been cut off instead, so the words have to stand where they belong. */
function lacksNumber(cells: readonly string[], { fields }: Layout, before: Layout): boolean {
  if (fields[0] !== 'no' || fields[1] !== 'text') return false;
  const [first = '', second = ''] = cells.map(plain);
  if (isNumber(first)) return false;
  if (first !== '') return first.length > LONGEST_NUMBER || (fields[2] === 'status' && isStatusAlone(second));
  return isNarrower(before, fields) || (second === '' && isOutOfPlace(cells.slice(2).map(plain)));
}

function gainsNumber(cells: readonly string[], { fields }: Layout, before: Layout): boolean {
  if (fields.includes('no') || fields[0] !== 'text') return false;
  const [first = '', second = ''] = cells.map(plain);
  if (first !== '') return isNumber(first) && second !== '';
  return before.fields.length > fields.length;
}

function isNarrower(before: Layout, fields: Layout['fields']): boolean {
  return before.fields.length < fields.length;
}

function narrow(layout: Layout): Layout {
  return { ...layout, fields: layout.fields.slice(1), headings: layout.headings.slice(1) };
}

function wide(layout: Layout): Layout {
  return { ...layout, fields: ['no', ...layout.fields], headings: ['', ...layout.headings] };
}
