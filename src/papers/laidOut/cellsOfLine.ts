/** The cells of one line of a laid-out table: cut at the gutters, and mended where a blank within words was taken for one. */
import { plain } from '../cellText';
import { isDate } from '../dates';
import type { Field } from '../columns/columns';
import { isStatusAlone } from '../columns/rowCells';
import { isNumber } from '../tracker/rowNumber';
import { sliced } from './fragments';
import type { Ruled } from './ruled';

/** What a whole value of such a column looks like. */
const VALUES: Partial<Record<Field, (words: string) => boolean>> = {
  no: isNumber,
  status: isStatusAlone,
  due: isDate,
  originalDue: isDate,
};
const MOST_MOVED = 3;

const MOST_SHIFTED = 12;

export function cellsOfLine(line: string, table: Table): string[] {
  const { cuts, fields, begins, values } = table;
  const { cells } = sliced(line, cuts);
  cuts.forEach((cut, i) => {
    const [left = '', right = ''] = [cells[i], cells[i + 1]];
    const place = { line, cut, begins: begins[i + 1], values: values[i + 1] };
    // A wide blank parts what it parts; only a single one may stand within a sentence.
    const mended =
      left === '' || (right !== '' && isWide(line, cut))
        ? undefined
        : right === ''
          ? slippedLeft(left, place)
          : (byValue(left, right, fields?.[i]) ?? overflown({ left, right }, place));
    if (mended !== undefined) [cells[i], cells[i + 1]] = mended;
  });
  return cells;
}

type Table = Pick<Ruled, 'cuts' | 'fields' | 'begins' | 'values'>;

/** "the force should AMBER", with nothing where the status stands: a page that is full pushes values to the left. */
function slippedLeft(left: string, { line, cut, values }: Place): Pair | undefined {
  if (cut - line.slice(0, cut).trimEnd().length > MOST_SHIFTED) return undefined;
  const words = left.split(' ');
  for (let many = 2; many >= 1; many -= 1) {
    const value = words.slice(-many).join(' ');
    if (words.length > many && values?.has(value) === true && /^[\p{Lu} /]{2,}$|\d/u.test(value))
      return [words.slice(0, -many).join(' '), value];
  }
  return undefined;
}

const isWide = (line: string, cut: number): boolean =>
  line[cut - 1] !== ' ' || line[cut - 2] === ' ' || line[cut] === ' ';

type Pair = [string, string];

/** "September 2016 This" under a column of dates: the date ends before the last word. */
function byValue(left: string, right: string, field: Field | undefined): Pair | undefined {
  const isValue = field === undefined ? undefined : VALUES[field];
  if (isValue === undefined || isValue(plain(left))) return undefined;
  const [mine, theirs] = [left.split(' '), right.split(' ')];
  for (let many = 1; many <= MOST_MOVED; many += 1) {
    const fewer = mine.slice(0, -many).join(' ');
    if (fewer !== '' && isValue(fewer)) return [fewer, [...mine.slice(-many), right].join(' ')];
    const more = [...mine, ...theirs.slice(0, many)].join(' ');
    if (isValue(more)) return [more, theirs.slice(many).join(' ')];
  }
  return undefined;
}

type Place = {
  line: string;
  cut: number;
  begins: ReadonlySet<number> | undefined;
  values: ReadonlySet<string> | undefined;
};

/** Words that begin where no line of the next column does ran over from this one. */
function overflown(
  { left, right }: { left: string; right: string },
  { line, cut, begins, values }: Place,
): Pair | undefined {
  const at = line.slice(cut).search(/\S/) + cut;
  const isNear = [at - 1, at, at + 1].some((place) => begins?.has(place) === true);
  const end = line.slice(at).search(/ {2}|$/);
  const piece = line.slice(at, at + end);
  if (isNear || piece.length > right.length || values?.has(piece) === true) return undefined;
  if (isStatusAlone(piece) || isDate(piece)) return undefined;
  return [`${left} ${piece}`, right.slice(piece.length).trim()];
}
