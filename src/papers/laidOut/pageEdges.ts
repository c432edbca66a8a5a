/** What stands at the head or foot of pages that the text itself parts: the same words there, but for a number. */

const EDGE = 2;

/** Places of lines, counted from 0; the first time a page's head is printed it may be the paper's title, and stays. */
export function pageEdges(
  lines: readonly string[],
  pages: readonly boolean[],
  isHeading: (at: number) => boolean,
): Set<number> {
  const starts = [0, ...pages.flatMap((is, at) => (is && at > 0 ? at : []))];
  const found = new Map<string, number[]>();
  starts.forEach((from, i) => {
    const to = starts[i + 1] ?? lines.length;
    const said = Array.from({ length: to - from }, (_, n) => from + n).filter(
      (at) => (lines[at] ?? '').trim() !== '',
    );
    for (const at of new Set([...said.slice(0, EDGE), ...said.slice(-EDGE)])) {
      if (isHeading(at)) continue;
      const key = folded(lines[at] ?? '');
      found.set(key, [...(found.get(key) ?? []), at]);
    }
  });
  const edges = new Set<number>();
  const first = lines.findIndex((line) => line.trim() !== '');
  for (const [key, places] of found) {
    if (places.length < 2 || places.length * 2 < starts.length || key.endsWith('.')) continue;
    for (const at of places) if (at !== first) edges.add(at);
  }
  return edges;
}

/** Numbers differ from page to page where the line says that it counts pages, and nowhere else. */
function folded(line: string): string {
  const words = line.trim().replace(/\s+/g, ' ');
  return /\bpage\b|^[^\d]*\d{1,3}$/i.test(words) ? words.replace(/\d+/g, '#') : words;
}
