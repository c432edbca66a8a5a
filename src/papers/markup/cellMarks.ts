/** The words of an HTML cell with the few marks that text papers carry: paragraphs, bullets, labels underlined. */
import { escaped } from '../cellText';
import { type Element, isElement, type Node, wordsIn } from './dom';

/** Never words: what programs and pages keep for themselves. */
const SILENT = new Set([
  'script',
  'style',
  'head',
  'title',
  'meta',
  'link',
  'xml',
  'template',
  'noscript',
  'o:p',
  'img',
]);
const BLOCKS = new Set([
  'p',
  'div',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'section',
  'article',
  'dd',
  'dt',
  'dl',
  'pre',
  'figure',
  'address',
  'center',
  'caption',
  'header',
  'footer',
  'main',
]);
// Word's clipboard prints list marks as letters of symbol fonts.
const MARK = /^\s*(?:[·§•▪◦●‣∙]|o(?=\s{2,}|\u00a0))[\s\u00a0]*/;

export type Paragraph = { words: string; heading?: number };

type Writing = { paragraphs: { parts: string[]; heading?: number; item?: string }[]; fresh: boolean };
type Setting = { item?: string | undefined; heading?: number | undefined };

export function isSilent(element: Element): boolean {
  return SILENT.has(element.name) || /display:\s*none|mso-hide:\s*all/i.test(element.attribs['style'] ?? '');
}

/** One string for each paragraph, item or line of a table within; words only, marks escaped. */
export function paragraphsOf(nodes: readonly Node[]): Paragraph[] {
  const writing: Writing = { paragraphs: [], fresh: true };
  for (const node of nodes) write(writing, node, {});
  return writing.paragraphs.flatMap(({ parts, heading, item }) => {
    const said = parts
      .join('')
      .replace(/[ \t\n\r\f\u00a0]+/g, ' ')
      .trim();
    const marked = item === undefined && MARK.test(parts.join(''));
    const bare = marked ? said.replace(MARK, '').trim() : said;
    if (bare === '') return [];
    const words = item !== undefined ? `${item}${bare}` : marked ? `• ${bare}` : bare;
    return [heading === undefined ? { words } : { words, heading }];
  });
}

/** The paragraphs of a cell as one string, in the manner of the text papers; '' for a blank cell. */
export function cellMarks(nodes: readonly Node[]): string {
  const [first, ...others] = paragraphsOf(nodes).map(({ words }) => words);
  return first === undefined ? '' : [first, ...others.map((words) => `<p>${words}`)].join('');
}

function write(writing: Writing, node: Node, setting: Setting): void {
  const words = wordsIn(node);
  if (words !== undefined) return writeWords(writing, escaped(words), setting);
  if (!isElement(node) || isSilent(node)) return;
  const { name } = node;
  if (name === 'br') writing.fresh = true;
  else if (name === 'table') writeTable(writing, node);
  else if (name === 'ul' || name === 'ol') writeList(writing, node, name);
  else if (name === 'li' || BLOCKS.has(name)) {
    writing.fresh = true;
    const heading = /^h([1-6])$/.exec(name)?.[1];
    const here = heading === undefined ? setting : { ...setting, heading: Number(heading) };
    for (const child of node.children) write(writing, child, here);
    writing.fresh = true;
  } else for (const child of node.children) write(writing, child, setting);
}

function writeWords(writing: Writing, words: string, { item, heading }: Setting) {
  const last = writing.paragraphs.at(-1);
  if (last !== undefined && !writing.fresh) return void last.parts.push(words);
  if (words.trim() === '') return;
  writing.paragraphs.push({
    parts: [words],
    ...(heading === undefined ? {} : { heading }),
    ...(item === undefined ? {} : { item }),
  });
  writing.fresh = false;
}

function writeList(writing: Writing, list: Element, kind: 'ul' | 'ol') {
  let number = Number(list.attribs['start'] ?? 1) - 1;
  for (const child of list.children) {
    if (!isElement(child)) continue;
    if (child.name !== 'li') {
      write(writing, child, {});
      continue;
    }
    number += 1;
    writing.fresh = true;
    const before = writing.paragraphs.length;
    for (const inner of child.children) write(writing, inner, {});
    const opened = writing.paragraphs[before];
    if (opened !== undefined) opened.item ??= kind === 'ol' ? `${number}. ` : '• ';
    writing.fresh = true;
  }
}

/** A table inside a cell: figures, a line each, as text papers give them. */
function writeTable(writing: Writing, table: Element) {
  for (const row of rowsIn(table)) {
    const cells = cellsIn(row).map((cell) =>
      paragraphsOf(cell.children)
        .map(({ words }) => words)
        .join(' '),
    );
    writing.fresh = true;
    if (cells.some((cell) => cell !== '')) writeWords(writing, cells.join(' | '), {});
    writing.fresh = true;
  }
}

/** The rows of a table, not those of tables within its cells. */
export function rowsIn(table: Element): Element[] {
  return table.children.flatMap((child) => {
    if (!isElement(child)) return [];
    if (child.name === 'tr') return [child];
    return /^(?:thead|tbody|tfoot)$/.test(child.name) ? rowsIn(child) : [];
  });
}

export function cellsIn(row: Element): Element[] {
  return row.children.filter(isElement).filter(({ name }) => name === 'td' || name === 'th');
}
