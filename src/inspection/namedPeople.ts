/** Names of living people, taken out of words that the public will read: those the register knows, and those the words give away. */
import { namesIn } from './meaning/names';

/** The words with each name taken out for `instead`, and how many stood there. */
export function withoutNames(
  words: string,
  known: readonly string[],
  instead: string,
): { words: string; times: number } {
  const names = placesIn(words, known);
  const parts = names.map(({ from }, at) => {
    const before = names[at - 1];
    return words.slice(before === undefined ? 0 : before.from + before.length, from) + instead;
  });
  const last = names.at(-1);
  return {
    words: parts.join('') + words.slice(last === undefined ? 0 : last.from + last.length),
    times: names.length,
  };
}

type Stretch = { from: number; length: number };

/** In order; where two overlap, the one that begins first. */
function placesIn(words: string, known: readonly string[]): Stretch[] {
  const names = [...namesIn(words), ...known.filter((name) => /\S\s+\S/.test(name))];
  const found = [...new Set(names)]
    .flatMap((name) => placesOf(name, words))
    .sort((a, b) => a.from - b.from || b.length - a.length);
  const apart: Stretch[] = [];
  for (const each of found) {
    const last = apart.at(-1);
    if (last === undefined || each.from >= last.from + last.length) apart.push(each);
  }
  return apart;
}

function placesOf(name: string, words: string): Stretch[] {
  const parts = name.trim().split(/\s+/);
  const pattern = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+');
  return [...words.matchAll(new RegExp(`(?<!\\p{L})${pattern}(?!\\p{L})`, 'giu'))].map((each) => ({
    from: each.index,
    length: each[0].length,
  }));
}
