/** Words that a narrow column broke without a hyphen: known by the whole word, which the paper has elsewhere. */

const LETTERS = /\p{L}+/gu;

/** Tells whether two halves at the end and the beginning of lines are one word of this text. */
export function tornWords(lines: readonly string[]): (left: string, right: string) => boolean {
  const all = new Set<string>();
  /** Words with others on both sides: nothing was broken off them. */
  const inside = new Set<string>();
  for (const line of lines)
    for (const piece of line.split(/\s{2,}/)) {
      const words = (piece.match(LETTERS) ?? []).map((word) => word.toLowerCase());
      words.forEach((word, i) => {
        all.add(word);
        if (i > 0 && i < words.length - 1) inside.add(word);
      });
    }
  return (left, right) => {
    const [a] = /\p{L}+$/u.exec(left) ?? [];
    const [b] = /^\p{Ll}+/u.exec(right) ?? [];
    if (a === undefined || b === undefined) return false;
    const [head, tail] = [a.toLowerCase(), b.toLowerCase()];
    return all.has(head + tail) && !(inside.has(head) && inside.has(tail));
  };
}
