/** Letters typed on a row go to the next one whose number or words begin with them; after a pause they begin anew. */
import { useRef } from 'react';
import type { Entry } from '../lines/entries';

const PAUSE_MS = 700;

const namesOf = (entry: Entry): readonly string[] =>
  entry.is === 'heading' ? [entry.title] : [entry.line.row.number, entry.line.row.text];

/** The next entry that begins so, after this one and around; the same letter again goes on to the next. */
export function nextLike(entries: readonly Entry[], typed: string, at: number): number | undefined {
  const start = typed.toLowerCase();
  const begins = (entry: Entry | undefined): boolean =>
    entry !== undefined && namesOf(entry).some((name) => name.toLowerCase().startsWith(start));
  // More letters of one word may still mean the row one is on.
  const first = typed.length > 1 ? 0 : 1;
  for (let step = first; step < entries.length + first; step += 1) {
    const place = (at + step) % entries.length;
    if (begins(entries[place])) return place;
  }
  return undefined;
}

export function useTypeAhead(entries: readonly Entry[]): (key: string, at: number) => number | undefined {
  const typed = useRef({ text: '', at: 0 });
  return (key, at) => {
    const now = performance.now();
    const goesOn = now - typed.current.at < PAUSE_MS && typed.current.text !== key;
    // A space is of the words only where some go on with it; everywhere else it chooses or folds.
    if (key === ' ' && !(goesOn && nextLike(entries, `${typed.current.text} `, at) !== undefined))
      return undefined;
    typed.current = { text: goesOn ? typed.current.text + key : key, at: now };
    return nextLike(entries, typed.current.text, at);
  };
}
