/** What a Word file holds beside the words of its pages: said in warnings, for nothing is left out silently. */
import type { PaperWarning } from '../../inspection/papers/paper';
import type { PaperLine } from '../lines';
import { countWords, takeWords } from '../words';

const WHOLE = { line: 0, place: { in: 'Word file' } } as const;

export function leftOut(
  parts: ReadonlyMap<string, Uint8Array>,
  names: readonly string[],
  lines: readonly PaperLine[],
): PaperWarning[] {
  const xml = (name: string) => new TextDecoder().decode(parts.get(name));
  const document = xml('word/document.xml');
  return [
    ...macros(names),
    ...pictures(names),
    ...headsAndFeet(
      [...parts.keys()].filter((name) => /^word\/(?:header|footer)\d*\.xml$/.test(name)).map(xml),
    ),
    ...remarks(parts.has('word/comments.xml') ? xml('word/comments.xml') : ''),
    ...changes(document),
    ...lost(document, lines),
  ];
}

function macros(names: readonly string[]): PaperWarning[] {
  if (!names.some((name) => /vbaProject\.bin$/i.test(name))) return [];
  return [{ ...WHOLE, what: { is: 'macros' } }];
}

function pictures(names: readonly string[]): PaperWarning[] {
  const many = names.filter((name) => /^word\/media\//.test(name)).length;
  if (many === 0) return [];
  return [
    {
      ...WHOLE,
      what: { is: 'pictures', many },
    },
  ];
}

function headsAndFeet(xmls: readonly string[]): PaperWarning[] {
  const said = [...new Set(xmls.map(textOf).filter((words) => words !== ''))];
  return said.map((words) => ({ ...WHOLE, what: { is: 'head or foot', words } }));
}

function remarks(xml: string): PaperWarning[] {
  const words = textOf(xml);
  return words === '' ? [] : [{ ...WHOLE, what: { is: 'margin', words } }];
}

/** Words that somebody struck out with changes tracked are still in the file. */
function changes(document: string): PaperWarning[] {
  const gone = [...document.matchAll(/<w:delText[^>]*>([^<]*)</g)].map((found) => unescaped(found[1] ?? ''));
  const moved = [...document.matchAll(/<w:moveFrom [\s\S]*?<\/w:moveFrom>/g)].map(([xml]) => textOf(xml));
  const words = [...gone, ...moved].join(' ').trim();
  if (words === '') return [];
  return [{ ...WHOLE, what: { is: 'deleted', words } }];
}

/** The converter's own account is not believed: every word of the XML is looked for among the lines. */
function lost(document: string, lines: readonly PaperLine[]): PaperWarning[] {
  const shown = document
    .replace(/<mc:Choice[\s\S]*?<\/mc:Choice>/g, '')
    .replace(/<w:moveFrom [\s\S]*?<\/w:moveFrom>/g, '');
  const kept = countWords(
    lines.flatMap((line) => (line.is === 'text' ? line.text : line.is === 'row' ? line.cells : [])),
  );
  const missing = takeWords(kept, textOf(shown));
  if (missing.length === 0) return [];
  return [
    {
      ...WHOLE,
      what: { is: 'outside paragraphs', words: missing.join(' ') },
    },
  ];
}

/** Runs are joined where they touch, and parted where a paragraph, tab or break ends. */
function textOf(xml: string): string {
  return [
    ...xml.matchAll(
      /<w:t(?: [^>]*)?>([^<]*)<|<\/w:p>|<w:(?:tab|br|cr)\b|<w:(?:footnote|endnote)Reference\b/g,
    ),
  ]
    .map((found) => (found[1] === undefined ? ' ' : unescaped(found[1])))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

function unescaped(words: string): string {
  return words
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replace(/&#(\d{1,7});/g, (_, code: string) => letter(Number(code)))
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, code: string) => letter(parseInt(code, 16)))
    .replaceAll('&amp;', '&');
}

function letter(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
