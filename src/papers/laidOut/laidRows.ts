/** Lines of a laid-out table put together to its rows: a row begins at its number, or where its status begins anew. */
import { escaped } from '../cellText';
import { isDate } from '../dates';
import { isStatusAlone } from '../columns/rowCells';
import { isNumber } from '../tracker/rowNumber';

/** A line of the table: its cells, and whether a blank line or a sentence stands before it. */
export type LaidLine = { at: number; cells: readonly string[]; gap: boolean };
/** `torn` are halves of words that are whole again in the cells, by the line each stood on. */
export type LaidRow = { at: number; cells: string[]; lines: number[]; torn: readonly Torn[] };
export type Torn = { at: number; half: string };

/** Which columns tell where a row begins; undefined for a column the table has not. */
export type Keys = {
  /** Its number; in a review of plans, the level. */
  number: number | undefined;
  text: number;
  status: number | undefined;
  due: number | undefined;
  comments: number | undefined;
  /** How a cell of that column begins. */
  opens: RegExp | undefined;
};

type Piece = { at: number; words: string; fresh: boolean };
type Draft = { at: number; pieces: Piece[][]; lines: number[] };

// "AFI" above its "3"; "Cause of" above "concern 1".
const LABEL = /^(?:afi|coc|cofc|rec|area|cause|recommendation|level)\b/i;
const ENDED = /[.:;!?)\]”"]$/;
const OPENS_PARAGRAPH = /^(?:["'“‘(]?\p{Lu}|[•▪◦●‣∙■□➢❖◆►▶\uF0A7\uF0B7\uF0D8\uF0FC–-]\s|\d{1,2}[.)]\s)/u;
const BULLET = /^[•▪◦●‣∙■□➢❖◆►▶\uF0A7\uF0B7\uF0D8\uF0FC]/;
const ITEM = /^\d{1,2}[.)]\s\p{Lu}/u;
const LEAST_TO_BEGIN = 3;
// Letters are of different widths.
const SLACK = 2;

export type Setting = { keys: Keys; centred: boolean; isTorn: (left: string, right: string) => boolean };

export function laidRows(lines: readonly LaidLine[], { keys, centred, isTorn }: Setting): LaidRow[] {
  const drafts: Draft[] = [];
  const blocks = centred ? centredBlocks(lines, keys) : undefined;
  lines.forEach((line, i) => {
    const draft = drafts.at(-1);
    const before = lines[i - 1];
    const begins = blocks === undefined ? opensRow(line, { keys, draft, before }) : blocks.has(line.at);
    if (draft === undefined || begins) drafts.push(newDraft(line));
    else addLine(draft, line);
  });
  const widths = (lines[0]?.cells ?? []).map((_, i) =>
    Math.max(...lines.map(({ cells }) => cells[i]?.length ?? 0)),
  );
  return drafts.map(({ at, pieces, lines: its }) => {
    const torn: Torn[] = [];
    const cells = pieces.map((each, i) => cellOf(each, { width: widths[i] ?? 0, isTorn, torn }));
    return { at, lines: its, cells, torn };
  });
}

type Around = { keys: Keys; draft: Draft | undefined; before: LaidLine | undefined };

function opensRow(line: LaidLine, { keys, draft, before }: Around): boolean {
  if (draft === undefined) return true;
  const number = cellAt(line, keys.number);
  const above = line.gap ? '' : cellAt(before, keys.number);
  if (number !== '') return opensNumber(number, above, keys);
  const status = cellAt(line, keys.status);
  if (status === '') return line.gap ? isFull(line, keys) : opensPart(line, before, keys);
  const statusAbove = line.gap ? '' : cellAt(before, keys.status);
  if (statusAbove !== '')
    return (
      isStatusAlone(status) &&
      isStatusAlone(statusAbove) &&
      (opensText(line, keys) || opensPart(line, undefined, keys))
    );
  return /^\W*\p{Lu}/u.test(status) || isStatusAlone(status);
}

/** "AFI" over "3" is one number, as "Rec" over "2 (a)" is. */
function opensNumber(number: string, above: string, { opens }: Keys): boolean {
  if (above !== '' && LABEL.test(above) && !/\d/.test(above)) return false;
  if (opens !== undefined) return opens.test(number);
  return above === '' || isNumber(number) || LABEL.test(number);
}

/** A part nobody has judged: a date of its own, and a comment that begins where the one above has ended. */
function opensPart(line: LaidLine, before: LaidLine | undefined, { due, comments }: Keys): boolean {
  if (cellAt(before, due) !== '' || !isDate(cellAt(line, due))) return false;
  const above = cellAt(before, comments);
  return /^\p{Lu}/u.test(cellAt(line, comments)) && (before === undefined || /[.!?\])]$/.test(above));
}

/** No number and no status, yet a row: most of its columns begin after a blank line. */
const isFull = (line: LaidLine, keys: Keys): boolean =>
  opensText(line, keys) && line.cells.filter((cell) => cell !== '').length >= LEAST_TO_BEGIN;

const opensText = ({ cells }: LaidLine, { text }: Keys): boolean => /^["'“‘]?\p{Lu}/u.test(cells[text] ?? '');

const cellAt = (line: LaidLine | undefined, column: number | undefined): string =>
  column === undefined ? '' : (line?.cells[column] ?? '');

/** Numbers stand in the middle of their rows when words stand above the first; undefined where no row has a number. */
export function isCentred(lines: readonly LaidLine[], keys: Keys): boolean | undefined {
  const at = lines.findIndex(({ cells }) => {
    const number = keys.number === undefined ? '' : (cells[keys.number] ?? '');
    return isNumber(number) || LABEL.test(number);
  });
  if (at < 0) return undefined;
  const from = lines.findLastIndex((line, i) => i <= at && line.gap);
  return lines.slice(Math.max(from, 0), at).some((line) => opensText(line, keys));
}

/** The first lines of rows whose number stands in their middle: a blank line parts them, or the end of a sentence. */
function centredBlocks(lines: readonly LaidLine[], keys: Keys): ReadonlySet<number> {
  const begins = new Set<number>();
  const numbered = lines.flatMap((line, i) => (isNumber(cellAt(line, keys.number)) ? i : []));
  numbered.forEach((at, n) => {
    const after = (numbered[n - 1] ?? -1) + 1;
    const between = lines.slice(after, at + 1);
    const gap = between.findLastIndex((line, i) => (line.gap && (n > 0 || i > 0)) || (n === 0 && i === 0));
    const sentence = between.findLastIndex((line, i) => {
      const above = cellAt(lines[after + i - 1], keys.text);
      return opensText(line, keys) && ENDED.test(above);
    });
    const from = gap >= 0 ? gap : sentence >= 0 ? sentence : Math.ceil(between.length / 2);
    begins.add(lines[after + from]?.at ?? 0);
  });
  return begins;
}

function newDraft({ at, cells }: LaidLine): Draft {
  return {
    at,
    lines: [at],
    pieces: cells.map((words) => (words === '' ? [] : [{ at, words, fresh: false }])),
  };
}

function addLine(draft: Draft, { at, cells }: LaidLine) {
  const last = draft.lines.at(-1) ?? at;
  draft.lines.push(at);
  cells.forEach((words, i) => {
    if (words !== '') draft.pieces[i]?.push({ at, words, fresh: at - last > 1 });
  });
}

type Column = { width: number; isTorn: Setting['isTorn']; torn: Torn[] };

function cellOf(pieces: readonly Piece[], column: Column): string {
  return pieces
    .map((piece, i) => {
      const above = pieces[i - 1];
      return `${above === undefined ? '' : between(above, piece, column)}${escaped(piece.words)}`;
    })
    .join('');
}

/** What stands between two lines of a cell: a blank, a new paragraph, or nothing where a word was broken. */
function between(upper: Piece, { at, words, fresh }: Piece, { width, isTorn, torn }: Column): string {
  const above = upper.words;
  if (fresh) return ENDED.test(above) || OPENS_PARAGRAPH.test(words) ? '<p>' : ' ';
  if (/\p{L}-$/u.test(above) && /^\p{Ll}/u.test(words)) return '';
  const [next = ''] = words.split(' ', 1);
  // The next word would have fitted, so whoever wrote it began a paragraph.
  const isShort = above.length + 1 + next.length < width - SLACK;
  const hasEnded = ENDED.test(above) || ITEM.test(words) || BULLET.test(above);
  if (isShort && OPENS_PARAGRAPH.test(words) && hasEnded) return '<p>';
  const last = above.split(' ').at(-1) ?? '';
  if (isShort || !isTorn(last, next)) return ' ';
  torn.push({ at: upper.at, half: last }, { at, half: next });
  return '';
}
