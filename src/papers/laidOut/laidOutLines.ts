/** A page laid out with blanks, as `pdftotext -layout` gives it, made into the lines of a paper; every line is kept to account. */
import type { ColumnAnswers, PaperWarning } from '../../inspection/papers/paper';
import { type PaperLine, paperLines } from '../lines';
import { isCentred, type LaidRow, laidRows } from './laidRows';
import { pageEdges } from './pageEdges';
import { reflowed } from './reflowed';
import { type Ruled, ruled } from './ruled';
import { type Heads, headsIn, pageEnds, sectionsOf } from './sections';
import { tableLines } from './tableLines';
import { tornWords } from './tornWords';

export type LaidOut = { lines: PaperLine[]; warnings: PaperWarning[] };

const TAB = 8;

/** Undefined where no line, nor a few together, are the heading of a table. */
export function laidOutLines(given: readonly string[], answers: ColumnAnswers): LaidOut | undefined {
  // A form feed begins a page.
  const pages = given.map((line) => line.includes('\f'));
  const lines = given.map((line) => withoutTabs(line.replaceAll('\f', '')));
  const heads = headsIn(lines, { answers, endOf: pageEnds(pages) });
  if (heads.size === 0) return undefined;
  const edges = pageEdges(lines, pages, (at) => heads.has(at));
  const plain = plainLines(lines, edges);
  const free = (at: number) => !edges.has(at) && (plain[at]?.is === 'text' || isNumberInRow(lines, at));
  const warnings: PaperWarning[] = [];
  const out = [...plain];
  const isTorn = tornWords(lines);
  const headed = { heads, lines, seen: new Set<string>() };
  let centred: boolean | undefined;
  for (const section of ruled(lines, sectionsOf(lines, heads, pages), { answers, free })) {
    writeHeading(out, section, headed);
    const table = tableLines(lines, section, { free, pages, warnings });
    centred ??= isCentred(table, section.keys);
    const setting = { keys: section.keys, centred: centred === true, isTorn };
    for (const row of laidRows(table, setting)) writeRow(out, lines, row);
  }
  return { lines: reflowed(out), warnings };
}

/** The lines as sentences, before any is known to be of a table. */
function plainLines(lines: readonly string[], edges: ReadonlySet<number>): PaperLine[] {
  return lines.map((line, i): PaperLine => {
    if (edges.has(i)) return { at: i + 1, is: 'rule' };
    const [plain] = paperLines([line.replaceAll('|', ' ')]);
    const text = line.trim().replace(/\s+/g, ' ');
    return plain?.is === 'blank' || plain?.is === 'rule'
      ? { at: i + 1, is: plain.is }
      : { at: i + 1, is: 'text', text };
  });
}

function writeRow(out: PaperLine[], lines: readonly string[], { at, cells, lines: its, torn }: LaidRow) {
  const words = new Map(its.map((each) => [each, (lines[each - 1] ?? '').trim()]));
  // They are whole now, and would be looked for in vain.
  for (const { at: each, half } of torn) words.set(each, withoutHalf(words.get(each) ?? '', half));
  for (const each of its) out[each - 1] = { at: each, is: 'part', words: words.get(each) ?? '' };
  out[at - 1] = { at, is: 'row', cells, words: words.get(at) ?? '' };
}

/** A half stands at the end of a piece, or at its beginning. */
function withoutHalf(words: string, half: string): string {
  const pieces = words.split(/(\s{2,})/);
  const at = pieces.findIndex((piece) => piece.split(' ').at(-1) === half || piece.split(' ')[0] === half);
  const piece = pieces[at]?.split(' ') ?? [];
  return pieces
    .with(Math.max(at, 0), (piece.at(-1) === half ? piece.slice(0, -1) : piece.slice(1)).join(' '))
    .join('');
}

type Headed = { heads: Heads; lines: readonly string[]; seen: Set<string> };

/** Where a section begins with a heading of its own, and not with a page. */
function writeHeading(out: PaperLine[], { from, headings }: Ruled, { heads, lines, seen }: Headed) {
  const [at, head] = [...heads].find(([place, { lines: many }]) => place + many === from) ?? [];
  if (at === undefined || head === undefined) return;
  const said = headings.join('|');
  // Printed again it says nothing that was not said; printed otherwise, each of its words has to be found.
  const wordsAt = (place: number) => (seen.has(said) ? '' : (lines[place] ?? '').trim());
  out[at] = { at: at + 1, is: 'row', cells: headings, words: wordsAt(at) };
  for (let i = 1; i < head.lines; i += 1)
    out[at + i] = { at: at + i + 1, is: 'part', words: wordsAt(at + i) };
  seen.add(said);
}

/** A figure alone on its line is a page's number only where nothing stands above or below it. */
function isNumberInRow(lines: readonly string[], at: number): boolean {
  const beside = `${lines[at - 1] ?? ''}${lines[at + 1] ?? ''}`;
  return /^\s*\d{1,3}\s*$/.test(lines[at] ?? '') && beside.trim() !== '';
}

function withoutTabs(line: string): string {
  let plain = '';
  for (const [i, piece] of line.split('\t').entries())
    plain = i === 0 ? piece : plain.padEnd(Math.ceil((plain.length + 1) / TAB) * TAB) + piece;
  return plain;
}
