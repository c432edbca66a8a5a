/** HTML, as Word's converter and the clipboard give it, made into the lines of a paper; only words survive. */
import type { PaperLine } from '../lines';
import { isSilent, type Paragraph, paragraphsOf } from './cellMarks';
import { type Element, isElement, type Node, tree, wordsIn } from './dom';
import { type GridRow, tableGrid } from './tableGrid';
import type { FilePlace } from '../../inspection/papers/place';

type Writing = { lines: PaperLine[]; tables: number; loose: Node[] };
type Place = { place: FilePlace; table: number };

/** Undefined when the page is nested deeper than any honest one. */
export function htmlLines(html: string): PaperLine[] | undefined {
  const nodes = tree(html);
  if (nodes === undefined) return undefined;
  const writing: Writing = { lines: [], tables: 0, loose: [] };
  for (const node of nodes) write(writing, node);
  settle(writing);
  return writing.lines;
}

/** Tables are found wherever they are; everything between them is paragraphs. */
function write(writing: Writing, node: Node): void {
  if (!isElement(node)) {
    if (wordsIn(node) !== undefined) writing.loose.push(node);
  } else if (isSilent(node)) return;
  else if (node.name === 'table') {
    settle(writing);
    writeTable(writing, node);
  } else if (holdsTable(node)) {
    settle(writing);
    for (const child of node.children) write(writing, child);
    settle(writing);
  } else writing.loose.push(node);
}

function holdsTable(node: Element): boolean {
  return node.children.some((child) => isElement(child) && (child.name === 'table' || holdsTable(child)));
}

function settle(writing: Writing) {
  for (const paragraph of paragraphsOf(writing.loose)) addText(writing, paragraph);
  writing.loose = [];
}

function addText({ lines }: Writing, { words, heading }: Paragraph, place?: Place) {
  const at = lines.length + 1;
  const text = unescaped(words);
  lines.push({ at, is: 'text', text, whole: true, ...(heading === undefined ? {} : { heading }), ...place });
}

function writeTable(writing: Writing, table: Element) {
  writing.tables += 1;
  const number = writing.tables;
  tableGrid(table).forEach((row, i) => {
    writeRow(writing, row, { place: { in: 'table', table: number, row: i + 1 }, table: number });
  });
}

function writeRow(writing: Writing, { cells, merged, banner }: GridRow, place: Place) {
  const at = writing.lines.length + 1;
  if (cells.every((words) => words === '')) writing.lines.push({ at, is: 'blank', ...place });
  else if (banner !== undefined)
    for (const paragraph of paragraphsOf(banner.children)) addText(writing, paragraph, place);
  else {
    const spans = merged.includes(true) ? { merged } : {};
    writing.lines.push({ at, is: 'row', cells, ...place, ...spans });
  }
}

function unescaped(words: string): string {
  return words.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
