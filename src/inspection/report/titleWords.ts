/** A report's title as a set of words, so that short names and long ones of the same report can be compared. */

export type TitleWords = {
  words: ReadonlySet<string>;
  /** Years the title or the date names: 2018/19 is both. Empty when nothing says a year. */
  years: readonly number[];
  /** Years the title itself names: of two reports that name different ones, each is another round. */
  named: readonly number[];
  /** "phase 2", "part 1": two reports that differ here are two. */
  parts: ReadonlySet<string>;
  /** Whether the title says whose report it is. */
  scope: 'national' | 'force' | undefined;
  /** Whether others bear its name too: an interim report beside a final one, a reinspection, a round that comes each year. */
  isOfSeveral: boolean;
};

const STOP = new Set('a an the of and in on for to with how well by from is are at into s its it'.split(' '));
const NOT_THE_TITLE = /\*+\s*closed\s*\*+|\b(?:service\s+)?(?:amber|red|green)\b\.?\s*$|\b\d+x\s+.*$/gi;
// The same thing under two names.
const SAME: readonly (readonly [RegExp, string])[] = [
  [/\bre-?inspection\b|\bpost-?inspection\s+review\b/gi, 'reinspection'],
  [/\bcps\b/gi, 'crown prosecution service'],
  [/\bcolp\b/gi, 'city of london police'],
  [/\bsoc\b/gi, 'serious organised crime'],
];
const OF_SEVERAL =
  /\b(?:interim|final|progress|update|follow(?:ing)?[\s-]+up|revisit|reinspection|annual|yearly|peel)\b/;
const FORCE = /\bcity of london\b|\bcolp\b|\bforce\s+report\b/i;

/** `published` as far as known, as 2022-05-11, 2016-03, 2020/21 or 2016. */
export function titleWords(title: string, published: string | undefined): TitleWords {
  const plain = SAME.reduce(
    (text, [name, word]) => text.replace(name, word),
    title.replace(NOT_THE_TITLE, ' '),
  )
    .replace(/\([^)]*\)/g, ' ')
    .replace(/['’]s\b/g, '')
    .toLowerCase();
  const parts = new Set([...plain.matchAll(/\b(?:phase|part)\s+(\d)\b/g)].map(([, number = '']) => number));
  const named = yearsIn(plain);
  const words = plain
    .replace(/\b(?:phase|part)\s+\d\b/g, ' ')
    .replace(/\b20\d\d(?:\s*\/\s*\d{2,4})?\b/g, ' ')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !STOP.has(word))
    .map(singular);
  const scope = FORCE.test(title) ? 'force' : /\bnational\b/i.test(title) ? 'national' : undefined;
  return {
    words: new Set(words),
    years: [...new Set([...yearsIn(published ?? ''), ...named])],
    named,
    parts,
    scope,
    isOfSeveral: OF_SEVERAL.test(plain),
  };
}

const singular = (word: string): string =>
  word.length > 4 && word.endsWith('s') && !/ss$|is$|us$/.test(word) ? word.slice(0, -1) : word;

/** "2020/21" is 2020 and 2021. */
function yearsIn(text: string): number[] {
  return [...text.matchAll(/\b(20\d\d)(?:\s*\/\s*(?:20)?(\d\d)(?!\d))?/g)].flatMap(
    ([, first = '', second]) =>
      second === undefined ? [Number(first)] : [Number(first), 2000 + Number(second)],
  );
}

// Words that stand in half of all titles tell little.
const COMMON = new Set(
  'police policing inspection report review national joint thematic force city london hmic hmicfr recommendation progress effectively'.split(
    ' ',
  ),
);
export const weightOf = (words: Iterable<string>): number =>
  [...words].reduce((sum, word) => sum + (COMMON.has(word) ? 0.25 : 1), 0);
