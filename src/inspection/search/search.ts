/** What somebody searches for, where it is found, and the few words around it. */
import type { Passage, Place } from './passages';

/** The words of a search, each of which has to be found somewhere. */
export const wordsOf = (query: string): string[] =>
  query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');

/** Whatever is found by the one is found by the other as well: words were added to it, or letters to its words. */
export const goesOn = (from: readonly string[], words: readonly string[]): boolean =>
  from.every((word) => words.some((longer) => longer.includes(word)));

/** All passages as one text to look through, in lower case. */
export function textOf(passages: readonly Passage[]): string {
  let text = '';
  for (const { words } of passages) text += `${words}\n`;
  return text.toLowerCase();
}

/** A piece of a text; `hit` where it is a word that was searched for. */
export type Piece = { text: string; hit: boolean };
export type Found = { place: Place; pieces: readonly Piece[] };

/** Of the whole text of a row only its beginning is in sight. */
const IN_SIGHT = 120;

const inSight = ({ place, words }: Passage): string =>
  (place.is === 'words' ? words.slice(0, IN_SIGHT) : words).toLowerCase();

/**
 * Where a row was found, when not by what it shows: the passage that has most of the words nobody can see. `shown` are
 * the places that stand in the row. Undefined where all of the words are in sight, or in no passage.
 */
export function foundIn(
  passages: readonly Passage[],
  words: readonly string[],
  shown: ReadonlySet<Place['is']>,
): Found | undefined {
  const seen = passages.filter(({ place }) => shown.has(place.is)).map(inSight);
  const hidden = words.filter((word) => !seen.some((text) => text.includes(word)));
  if (hidden.length === 0) return undefined;
  let best: { passage: Passage; hits: number } | undefined;
  for (const passage of passages) {
    const text = passage.words.toLowerCase();
    const hits = hidden.filter((word) => text.includes(word)).length;
    if (hits > (best?.hits ?? 0)) best = { passage, hits };
  }
  return best && { place: best.passage.place, pieces: excerpt(best.passage.words, hidden, words) };
}

const BEFORE = 40;
const LETTERS = 140;

/** Begins shortly before the first word nobody can see, at a word's beginning; dots say where something was left out. */
function excerpt(text: string, hidden: readonly string[], words: readonly string[]): Piece[] {
  const plain = text.replaceAll(/\s+/g, ' ').trim();
  const first = plain.search(anyOf(hidden));
  const wanted = Math.max(0, first - BEFORE);
  const from = wanted === 0 ? 0 : Math.min(first, plain.indexOf(' ', wanted) + 1);
  const cut = plain.slice(from, from + LETTERS);
  const shown = `${from > 0 ? '… ' : ''}${cut.trimEnd()}${from + LETTERS < plain.length ? '…' : ''}`;
  return shown
    .split(anyOf(words))
    .map((piece, at) => ({ text: piece, hit: at % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}

/** Any of the words as a part that `split` keeps; the longest first, or "re" would be marked in "record". */
function anyOf(words: readonly string[]): RegExp {
  const literal = [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`));
  return new RegExp(`(${literal.join('|')})`, 'i');
}
