/** Names of living people, taken out of words that the public will read: those the register knows, and those the words give away. */
import { namesIn } from '../meaning/names';

export type WithoutNames = { words: string; times: number };

/** Takes each name out for `instead`, and tells how many stood there. Words said again are not looked through again. */
export function nameTaker(known: readonly string[], instead: string): (words: string) => WithoutNames {
  const inRegister = known.filter((name) => /\S\s+\S/.test(name));
  const anyKnown = inRegister.length === 0 ? undefined : patternOf(inRegister);
  const seen = new Map<string, WithoutNames>();
  return (words) => {
    const before = seen.get(words);
    if (before !== undefined) return before;
    const found = withoutStretches(words, placesIn(words, anyKnown), instead);
    seen.set(words, found);
    return found;
  };
}

function withoutStretches(words: string, names: readonly Stretch[], instead: string): WithoutNames {
  if (names.length === 0) return { words, times: 0 };
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
function placesIn(words: string, anyKnown: RegExp | undefined): Stretch[] {
  const given = namesIn(words);
  const found = [
    ...(given.length === 0 ? [] : placesOf(patternOf(given), words)),
    ...(anyKnown === undefined ? [] : placesOf(anyKnown, words)),
  ].sort((a, b) => a.from - b.from || b.length - a.length);
  const apart: Stretch[] = [];
  for (const each of found) {
    const last = apart.at(-1);
    if (last === undefined || each.from >= last.from + last.length) apart.push(each);
  }
  return apart;
}

/** The longest first, for a short name may open a longer one. */
function patternOf(names: readonly string[]): RegExp {
  const each = [...new Set(names)]
    .sort((a, b) => b.length - a.length)
    .map((name) =>
      name
        .trim()
        .split(/\s+/)
        .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
        .join('\\s+'),
    );
  return new RegExp(`(?<!\\p{L})(?:${each.join('|')})(?!\\p{L})`, 'giu');
}

const placesOf = (pattern: RegExp, words: string): Stretch[] =>
  [...words.matchAll(pattern)].map((each) => ({ from: each.index, length: each[0].length }));
