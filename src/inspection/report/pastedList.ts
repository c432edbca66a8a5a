/** A report's recommendations as somebody pastes them: a numbered list, each item with its kind, its words and its date. */
import { type Day, addMonths, inWords } from '../day';
import { findDays } from '../readDay';
import type { Kind } from '../recommendation/recommendation';

export type PastedItem = {
  number: string;
  kind: Kind;
  text: string;
  /** The date its words give, as they say it or as the day it comes to; empty when they give none. */
  due: string;
};

// "1.", "1)", "(1)", "Recommendation 1:", "AFI 3 -", "Area for improvement 2", "Cause of concern 1."
const HEAD =
  /^\s*(?:[-•*]\s*)?(?:(recommendation|rec\.?|area for improvement|afi|cause of concern|coc|area for attention|area for enhancement)\s*(?:no\.?\s*)?\(?#?(\d{1,3}[a-z]?)?\)?\s*[.:)\-–—]*|\(?(\d{1,3}[a-z]?)\s*[.):\-–—](?!\d))\s*(.*)$/i;
const BULLET = /^\s*[-•*]\s+(.*)$/;

const KIND_WORDS: readonly (readonly [RegExp, Kind])[] = [
  [/^(?:area for improvement|afi)/i, 'area for improvement'],
  [/^(?:cause of concern|coc)/i, 'cause of concern'],
  [/^area for attention/i, 'area for attention'],
  [/^area for enhancement/i, 'area for enhancement'],
];
const kindOf = (word: string): Kind =>
  KIND_WORDS.find(([shape]) => shape.test(word))?.[1] ?? 'recommendation';

type Begun = { number: string; kind: Kind; lines: string[] };

/**
 * Lines that begin with a number, a kind or, where nothing is numbered, a bullet begin an item; others go on with the
 * one before. Text without either is one item. Items without a number get the next of their kind. `published` is what
 * "within six months" counts from.
 */
export function readPastedList(pasted: string, published: Day | undefined): PastedItem[] {
  const lines = pasted.split(/\r?\n/).map((line) => line.trimEnd());
  const isNumbered = lines.some((line) => headOf(line)?.number);
  const items: Begun[] = [];
  for (const line of lines) {
    const head = headOf(line);
    const begins = head !== undefined && (head.number !== '' || head.named || !isNumbered);
    if (begins && (head.number !== '' || head.words !== '' || head.named))
      items.push({ number: head.number, kind: head.kind, lines: [head.words] });
    else if (line.trim() !== '') (items.at(-1) ?? begin(items)).lines.push(line.trim());
  }
  const used = new Set(items.map(({ kind, number }) => `${kind} ${number}`));
  return items
    .map(({ lines: own, ...item }) => ({ ...item, text: own.join('\n').trim() }))
    .filter(({ text }) => text !== '')
    .map(({ number, kind, text }) => ({
      ...{ number: number === '' ? nextNumber(kind, used) : number, kind, text },
      due: dueIn(text, published),
    }));
}

function begin(items: Begun[]): Begun {
  const item: Begun = { number: '', kind: 'recommendation', lines: [] };
  items.push(item);
  return item;
}

type Head = { number: string; kind: Kind; words: string; named: boolean };

function headOf(line: string): Head | undefined {
  const match = HEAD.exec(line);
  if (match !== null) {
    const [, kind = '', numberOfKind = '', number = '', words = ''] = match;
    // "Recommendations are made to all forces" is prose: a kind alone begins an item only when it stands by itself.
    const isProse = kind !== '' && numberOfKind === '' && words !== '';
    if (!isProse)
      return { number: numberOfKind || number, kind: kindOf(kind), words: words.trim(), named: kind !== '' };
  }
  const bullet = BULLET.exec(line)?.[1];
  return bullet === undefined
    ? undefined
    : { number: '', kind: 'recommendation', words: bullet.trim(), named: false };
}

function nextNumber(kind: Kind, used: Set<string>): string {
  let number = 1;
  while (used.has(`${kind} ${number}`)) number += 1;
  used.add(`${kind} ${number}`);
  return String(number);
}

const BY = /\b(?:by|before|no later than|not later than)\s+(?:the\s+end\s+of\s+)?/gi;
const WITHIN =
  /\bwithin\s+(?:the\s+next\s+)?(\d{1,2}|one|two|three|four|six|nine|twelve|eighteen)\s+months?\b/i;
const AT_ONCE = /\b(?:with\s+immediate\s+effect|immediately)\b/i;
const NUMBERS: Readonly<Record<string, number>> = {
  ...{ one: 1, two: 2, three: 3, four: 4, six: 6, nine: 9, twelve: 12, eighteen: 18 },
};

/** Only a date that is said as a promise: "the 2019 inspection found" is none. */
export function dueIn(text: string, published: Day | undefined): string {
  for (const by of text.matchAll(BY)) {
    const rest = text.slice(by.index + by[0].length, by.index + by[0].length + 30);
    const [found] = findDays(rest);
    if (found?.from === 0) return rest.slice(0, found.to);
  }
  const within = WITHIN.exec(text);
  if (within !== null && published !== undefined) {
    const said = (within[1] ?? '').toLowerCase();
    return inWords(addMonths(published, NUMBERS[said] ?? Number(said)));
  }
  if (within !== null) return within[0];
  const atOnce = AT_ONCE.exec(text)?.[0];
  return atOnce === undefined ? '' : `${atOnce.charAt(0).toUpperCase()}${atOnce.slice(1)}`;
}
