/** Gathers what a search looks through while nobody waits, a few milliseconds at a time. */
import { useEffect } from 'react';
import type { Line } from './lines';

const AT_ONCE = 200;

export function useTextsReady(lines: readonly Line[]): void {
  useEffect(() => {
    // Safari has no idle time to ask for, nor has a test: there the first key gathers all.
    if (typeof window.requestIdleCallback !== 'function') return undefined;
    let at = 0;
    const gather = () => {
      for (const end = at + AT_ONCE; at < Math.min(end, lines.length); at += 1) void lines[at]?.text;
      if (at < lines.length) waiting = window.requestIdleCallback(gather);
    };
    let waiting = window.requestIdleCallback(gather);
    return () => window.cancelIdleCallback(waiting);
  }, [lines]);
}
