/** Footnotes and endnotes of a Word file: a raised figure in the words, and the note under the table that has it. */
import { htmlLines } from '../markup/htmlLines';
import type { PaperLine } from '../lines';

// Characters that Unicode keeps for marking notes within a program; no paper prints them.
const OPEN = '\uFFF9';
const CLOSE = '\uFFFB';
const REFERENCE = /<sup><a href="#(?:foot|end)note-[^"]*"[^>]*>\[(\d{1,4})\]<\/a><\/sup>/g;
const BACK = /<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/g;
const LIST = /<ol><li id="(?:foot|end)note-/;
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The lines of the page as mammoth converts it, with each note as a paragraph where its figure is. */
export function linesWithNotes(html: string): PaperLine[] | undefined {
  const marked = html.replace(/[\uFFF9-\uFFFB]/g, '').replace(REFERENCE, `${OPEN}$1${CLOSE}`);
  const end = marked.search(LIST);
  const lines = htmlLines(end < 0 ? marked : marked.slice(0, end));
  if (lines === undefined) return undefined;
  const notes = end < 0 ? [] : notesIn(marked.slice(end));
  return numbered(withNotesPlaced(lines, notes));
}

/** In the order of their figures. */
function notesIn(list: string): string[] {
  return list
    .split(/<li id="(?:foot|end)note-[^"]*">/)
    .slice(1)
    .map((item) => {
      const lines = htmlLines(item.replace(BACK, '')) ?? [];
      return lines
        .flatMap((line) => (line.is === 'text' ? line.text : line.is === 'row' ? line.cells : []))
        .join(' ');
    });
}

function withNotesPlaced(lines: readonly PaperLine[], notes: readonly string[]): PaperLine[] {
  const placed: PaperLine[] = [];
  const left = new Set(notes.map((_, i) => i + 1));
  let waiting: number[] = [];
  const note = (number: number): PaperLine => ({
    at: 0,
    is: 'text',
    text: `${raised(number)} ${notes[number - 1] ?? ''}`,
    whole: true,
    place: { in: 'note', note: number },
  });
  lines.forEach((line, i) => {
    placed.push(withRaised(line));
    waiting.push(...figuresIn(line).filter((number) => left.delete(number)));
    const next = lines[i + 1];
    if (line.table !== undefined && next?.table === line.table) return;
    placed.push(...waiting.map(note));
    waiting = [];
  });
  return [...placed, ...[...left].map(note)];
}

function figuresIn(line: PaperLine): number[] {
  const words = line.is === 'text' ? line.text : line.is === 'row' ? line.cells.join(' ') : '';
  return [...words.matchAll(new RegExp(`${OPEN}(\\d+)${CLOSE}`, 'g'))].map((found) => Number(found[1]));
}

function withRaised(line: PaperLine): PaperLine {
  const lift = (words: string) =>
    words.replace(new RegExp(`${OPEN}(\\d+)${CLOSE}`, 'g'), (_, number: string) => raised(Number(number)));
  if (line.is === 'text') return { ...line, text: lift(line.text) };
  return line.is === 'row' ? { ...line, cells: line.cells.map(lift) } : line;
}

function raised(number: number): string {
  return [...String(number)].map((figure) => RAISED[Number(figure)] ?? figure).join('');
}

function numbered(lines: readonly PaperLine[]): PaperLine[] {
  return lines.map((line, i) => ({ ...line, at: i + 1 }));
}
