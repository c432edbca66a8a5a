/** Whether a paper speaks of a report the register has already, under another name: certain, probable, or not. */
import { type TitleWords, titleWords, weightOf } from './titleWords';

/** A report as it can be compared: its title, when it came out, and what its rows ask. */
export type Comparable = {
  key: string;
  title: string;
  /** As far as known: 2022-05-11, 2016-03, 2020/21. */
  published: string | undefined;
  rows: readonly string[];
};

export type SameReport =
  | { is: 'certain'; key: string }
  /** A person has to say; the best first. */
  | { is: 'probable'; keys: readonly string[] }
  | { is: 'new' };

type Scored = { key: string; score: number; certain: boolean };

const MOST_ASKED = 3;

/** By key; else by the title's words, the year, and what the rows ask. Takes the reports that no other has claimed. */
export function sameReport(said: Comparable, known: readonly Comparable[]): SameReport {
  const byKey = known.find(({ key }) => key.toLowerCase() === said.key.toLowerCase());
  if (byKey !== undefined) return { is: 'certain', key: byKey.key };
  const title = titleWords(said.title, said.published);
  const scored = known
    .map((each) => scoreOf(said, title, each))
    .filter((each) => each !== undefined)
    .sort((a, b) => b.score - a.score);
  const [best, next] = scored;
  if (best === undefined) return { is: 'new' };
  // Of two that are alike nobody can be sure.
  if (best.certain && next?.certain !== true) return { is: 'certain', key: best.key };
  return { is: 'probable', keys: scored.slice(0, MOST_ASKED).map(({ key }) => key) };
}

function scoreOf(said: Comparable, title: TitleWords, known: Comparable): Scored | undefined {
  const theirs = titleWords(known.title, known.published);
  const apart = yearsApart(title.years, theirs.years);
  const alike = rowsAlike(said.rows, known.rows);
  if (differ(title, theirs) || (apart !== undefined && apart > 1)) return undefined;
  const { both, smaller, all } = overlap(title.words, theirs.words);
  const [contained, equal] = [both / smaller, both / all];
  const certain = isCertain({ title, theirs, apart }, { both, contained, equal });
  const byRows = alike >= 0.6 && contained >= 0.5;
  const byTitle = contained >= 0.8 && both >= 1 && (equal >= 0.25 || sharesYear(title, theirs));
  if (!certain && !byRows && !byTitle) return undefined;
  return {
    key: known.key,
    score: equal + alike + (apart === 0 ? 0.5 : 0),
    certain: certain || (byRows && apart === 0),
  };
}

// So many words that only one report can bear them: "Shining a light on betrayal", not "Custody".
const DISTINCT = 3;
const LONG = 4;

type Pair = { title: TitleWords; theirs: TitleWords; apart: number | undefined };
type Overlap = { both: number; contained: number; equal: number };

/**
 * The same words in the same year; a distinct title whole, where a paper gives no year or the year before, that of the
 * inspection; or, in the same year, a title without its second half, or shortened to words that are all in the other.
 */
function isCertain({ title, theirs, apart }: Pair, { both, contained, equal }: Overlap): boolean {
  if (!samePart(title, theirs)) return false;
  if (equal >= 0.95 && apart === 0) return true;
  if ([title, theirs].some(({ isOfSeveral }) => isOfSeveral)) return false;
  if (equal >= 0.95) return both >= DISTINCT;
  if (apart !== 0 || title.scope !== theirs.scope) return false;
  return (begins(title, theirs) && both >= 2) || (contained >= 0.999 && both >= LONG);
}

/** Whether one is the other with more behind it. A set keeps its words in their order. */
function begins(a: TitleWords, b: TitleWords): boolean {
  const [short = [], long = []] = [[...a.words], [...b.words]].sort((x, y) => x.length - y.length);
  return short.every((word, at) => long[at] === word);
}

const samePart = (a: TitleWords, b: TitleWords): boolean => [...a.parts].join() === [...b.parts].join();

/** Another phase, or one about the force and one about everyone: two reports, however alike their names. */
function differ(a: TitleWords, b: TitleWords): boolean {
  const otherPart = a.parts.size > 0 && b.parts.size > 0 && !samePart(a, b);
  // A paper that names no phase may mean the first, never a later one.
  const later =
    [a, b].some(({ parts }) => parts.size === 0) && [...a.parts, ...b.parts].some((part) => part !== '1');
  const otherScope = a.scope !== undefined && b.scope !== undefined && a.scope !== b.scope;
  const otherRound = a.named.length > 0 && b.named.length > 0 && !sharesYear(a, b);
  return otherPart || later || otherScope || otherRound;
}

const sharesYear = (a: TitleWords, b: TitleWords): boolean => a.named.some((year) => b.named.includes(year));

/** Undefined when one of them has no year. */
function yearsApart(a: readonly number[], b: readonly number[]): number | undefined {
  if (a.length === 0 || b.length === 0) return undefined;
  return Math.min(...a.flatMap((one) => b.map((other) => Math.abs(one - other))));
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>) {
  const both = weightOf([...a].filter((word) => b.has(word)));
  const smaller = Math.max(Math.min(weightOf(a), weightOf(b)), 0.25);
  return { both, smaller, all: Math.max(weightOf(new Set([...a, ...b])), 0.25) };
}

const BEGINNING = 60;
/** How a row's words begin, without label, case and signs. */
export const beginningOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^\s*(?:recommendations?|areas? for improvement|causes? of concern)\s*(?:\(#\d+\))?/, '')
    .replace(/[^a-z0-9]+/g, '')
    .slice(0, BEGINNING);

/** The part of the shorter list's rows that the other has too. */
function rowsAlike(a: readonly string[], b: readonly string[]): number {
  const [few, many] = [a, b].map((rows) => new Set(rows.map(beginningOf).filter((row) => row.length > 30)));
  if (few === undefined || many === undefined || few.size === 0 || many.size === 0) return 0;
  const both = [...few].filter((row) => many.has(row)).length;
  return both / Math.min(few.size, many.size);
}
