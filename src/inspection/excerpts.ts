/** Two long texts that differ somewhere, cut so that the difference is in sight. */

/** Words that both have before the difference, to know the place by. */
const LEAD_IN = 3;

/**
 * Both texts, each at most so many letters and the dots around them. Texts that fit are given whole; else both begin a
 * few words before the first word in which they differ.
 */
export function excerptsOf(one: string, other: string, letters: number): readonly [string, string] {
  if (one.length <= letters && other.length <= letters) return [one, other];
  const [words, others] = [one.split(/\s+/), other.split(/\s+/)];
  const differs = words.findIndex((word, at) => plain(word) !== plain(others[at] ?? ''));
  const first = Math.max(0, (differs < 0 ? words.length : differs) - LEAD_IN);
  return [cut(words, first, letters), cut(others, first, letters)];
}

/** Marks and capitals are no difference, here as where words are compared. */
const plain = (word: string): string => word.replace(/\W+/g, '').toLowerCase();

function cut(words: readonly string[], first: number, letters: number): string {
  const rest = words.slice(first).join(' ');
  const shown = rest.length <= letters ? rest : `${rest.slice(0, letters - 1).trimEnd()}…`;
  return first === 0 ? shown : `… ${shown}`;
}
