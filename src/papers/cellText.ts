/** The words of a cell: markup that survived extraction made into lines, and pieces cut by page ends made whole. */

const TAG = /<(\/?)(p|ul|ol|li|br|div|u|b|i|em|strong|sup|sub|span|a)(?![a-z0-9])[^<>]*>/gi;
// The last ones are how Word's own bullets come out of a PDF; a middle dot is one only when it stands apart.
const BULLET = /[•▪◦●‣∙■□➢❖◆►▶\uF0A7\uF0B7\uF0D8\uF0FC]|(?<=^|\s)·(?=\s)/;
/** Most cells hold nothing but words. */
const MARKED = /[<&•▪◦●‣∙■□➢❖◆►▶\uF0A7\uF0B7\uF0D8\uF0FC·]/;
const NUMBERED = /(?:^|\s)(\d{1,2})[.)]\s/g;
const FINISHED = /[.:;!?)\]”"]$|[;,]\s*(?:and|or|and\/or)$/;
const UNFINISHED = /(?:^|\s)(?:a|an|the|of|to|for|in|on|by|at|with|and|or|from)$/i;

type Start = 'none' | 'paragraph' | 'item';
type Writing = {
  /** Each line in the parts it came in, so that a cell of many pages is not copied for every page. */
  lines: string[][];
  /** What the next words begin. */
  next: Start;
  list: 'ul' | 'ol' | undefined;
  lastNumber: number;
  /** The next words are the first after a page end. */
  seam: boolean;
};

/** One piece for each page the cell ran over. A cell with nothing but a bullet mark says nothing. */
export function cellText(pieces: readonly string[]): string | null {
  const [only = ''] = pieces;
  if (pieces.length === 1 && !MARKED.test(only)) return tidy(only) || null;
  const writing: Writing = { lines: [], next: 'none', list: undefined, lastNumber: 0, seam: false };
  for (const piece of pieces) {
    writing.seam = writing.lines.length > 0;
    writing.next = 'none';
    writePiece(writing, piece);
  }
  const text = writing.lines
    .map((parts) => tidy(parts.join('')))
    .filter((line) => line !== '' && line !== '-');
  return text.length === 0 ? null : text.join('\n');
}

/** The words alone, on one line, for looking at how a cell begins. */
export function plain(cell: string): string {
  return tidy(/[<&]/.test(cell) ? withoutEntities(cell.replace(TAG, ' ')) : cell);
}

/** Words that hold no marks, made safe to stand among cells that do. */
export function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function writePiece(writing: Writing, piece: string) {
  let from = 0;
  for (const tag of piece.matchAll(TAG)) {
    writeWords(writing, piece.slice(from, tag.index));
    from = tag.index + tag[0].length;
    turn(writing, (tag[2] ?? '').toLowerCase(), tag[1] === '/');
  }
  writeWords(writing, piece.slice(from));
}

function turn(writing: Writing, tag: string, closing: boolean) {
  if (tag === 'ul' || tag === 'ol') {
    writing.list = closing ? undefined : tag;
    writing.lastNumber = 0;
    writing.next = closing ? 'paragraph' : 'item';
  } else if (tag === 'li') {
    writing.next = closing ? 'paragraph' : 'item';
  } else if (tag === 'p') {
    // A list is often left open; the paragraph after it closes it.
    writing.list = undefined;
    writing.next = 'paragraph';
  } else if (tag === 'br' || tag === 'div') writing.next = 'paragraph';
}

function writeWords(writing: Writing, raw: string) {
  const [first = '', ...items] = withoutEntities(raw).split(BULLET);
  writeRun(writing, first);
  for (const item of items) {
    writing.next = 'item';
    writing.seam = false;
    writeRun(writing, item);
  }
}

function writeRun(writing: Writing, words: string) {
  if (writing.list !== 'ol') return write(writing, words);
  let from = 0;
  for (const mark of words.matchAll(NUMBERED)) {
    if (Number(mark[1]) !== writing.lastNumber + 1) continue;
    write(writing, words.slice(from, mark.index));
    writing.lastNumber += 1;
    writing.next = 'paragraph';
    writing.seam = false;
    from = mark.index;
  }
  write(writing, words.slice(from));
}

function write(writing: Writing, words: string) {
  const line = writing.lines.at(-1);
  if (words.trim() === '') {
    const last = writing.next === 'none' && !writing.seam ? line?.pop() : undefined;
    if (last !== undefined) line?.push(`${last} `);
    return;
  }
  const start = startOf(writing, line, words);
  if (start === 'none' && line !== undefined) line.push(seamBetween(writing, line, words), words);
  else writing.lines.push(start === 'item' ? ['- ', words] : [words]);
  writing.next = 'none';
  writing.seam = false;
}

/** After a page end a new paragraph or item begins only when the words before it had come to an end. */
function startOf(writing: Writing, line: readonly string[] | undefined, words: string): Start {
  if (!writing.seam || line === undefined || writing.next === 'none') return writing.next;
  const before = line.at(-1)?.trim() ?? '';
  if (FINISHED.test(before.slice(-20)) || /^\s*\d{1,2}[.)]\s/.test(words)) return writing.next;
  return UNFINISHED.test(before.slice(-20)) || /^\s*[\p{Ll}\d]/u.test(words) ? 'none' : writing.next;
}

/** A word cut at its hyphen by a page end is one word again. */
function seamBetween(writing: Writing, line: string[], words: string): string {
  if (!writing.seam) return '';
  const before = line.pop()?.trimEnd() ?? '';
  line.push(before);
  return /\p{L}-$/u.test(before.slice(-2)) && /^\p{Ll}/u.test(words) ? '' : ' ';
}

function tidy(line: string): string {
  return (/\s\s|[^\S ]/.test(line) ? line.replace(/\s+/g, ' ') : line).trim();
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
};

function withoutEntities(words: string): string {
  if (!words.includes('&')) return words;
  return words.replace(/&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]{2,5}));/gi, entity);
}

function entity(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
  if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
  return ENTITIES[(name ?? '').toLowerCase()] ?? whole;
}
