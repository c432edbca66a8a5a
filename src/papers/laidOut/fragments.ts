/** A line of a page as `pdftotext -layout` gives it: words kept where they stood, columns parted by runs of blanks. */

/** From and to, counted from 0; `to` is the first place behind it. */
export type Span = { from: number; to: number };
export type Fragment = Span & { words: string };

/** Words that at most one blank parts. */
export function fragmentsOf(line: string): Fragment[] {
  return [...line.matchAll(/\S+(?: \S+)*/g)].map((found) => ({
    from: found.index,
    to: found.index + found[0].length,
    words: found[0],
  }));
}

export type Sliced = {
  /** One for each column; '' where it is blank there. */
  cells: string[];
  /** How many cuts fall inside a word. */
  crossed: number;
};

/** A line cut at the gutters; a word that a cut falls into stays whole, on the side that has more of it. */
export function sliced(line: string, cuts: readonly number[]): Sliced {
  let crossed = 0;
  let from = 0;
  const cells = [...cuts, line.length].map((cut, i) => {
    const to = Math.max(from, i < cuts.length ? wholeWordsTo(line, cut) : line.length);
    if (i < cuts.length && isInWord(line, cut)) crossed += 1;
    const cell = line.slice(from, to).trim();
    from = to;
    return cell;
  });
  return { cells, crossed };
}

const isBlank = (line: string, at: number): boolean => at < 0 || at >= line.length || line[at] === ' ';

const isInWord = (line: string, cut: number): boolean => !isBlank(line, cut - 1) && !isBlank(line, cut);

function wholeWordsTo(line: string, cut: number): number {
  if (!isInWord(line, cut)) return Math.min(cut, line.length);
  let start = cut;
  while (!isBlank(line, start - 1)) start -= 1;
  let end = cut;
  while (!isBlank(line, end)) end += 1;
  return cut - start >= end - cut ? end : start;
}
