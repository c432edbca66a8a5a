/** Words counted, to prove that none was lost on the way from a file to what was read. */

// The figure of a footnote, which hangs on a word and is none.
const HANGING = /(?<=\p{L})[⁰¹²³⁴-⁹]+/gu;

/** Letters and figures between anything else; bent quotes, dashes and bullets are not words. */
export function wordsOf(text: string): string[] {
  return (
    text
      .replace(HANGING, ' ')
      .normalize('NFKC')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

export type WordCount = Map<string, number>;

export function countWords(texts: Iterable<string>): WordCount {
  const counts: WordCount = new Map();
  for (const text of texts) for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Takes the words of a text out of the count; answers those that it no longer held. */
export function takeWords(counts: WordCount, text: string): string[] {
  return wordsOf(text).filter((word) => {
    const count = counts.get(word) ?? 0;
    if (count > 0) counts.set(word, count - 1);
    return count === 0;
  });
}
