/** How alike two pieces of text are, for telling a damaged copy of a line from a line of its own. */

/** From 0 to 1, by the pairs of letters they share; the cost grows with their length, not with its square. */
export function likeness(a: string, b: string): number {
  const left = pairs(a);
  const right = pairs(b);
  const all = left.length + right.length;
  if (all === 0) return 0;
  const counts = new Map<string, number>();
  for (const pair of left) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of right) {
    const count = counts.get(pair) ?? 0;
    if (count > 0) shared += 1;
    counts.set(pair, count - 1);
  }
  return (2 * shared) / all;
}

function pairs(text: string): string[] {
  const letters = text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return Array.from({ length: Math.max(letters.length - 1, 0) }, (_, i) => letters.slice(i, i + 2));
}
