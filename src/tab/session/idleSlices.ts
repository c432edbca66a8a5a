/** Work that nobody waits for, a few milliseconds at a time while the browser is idle. */

const A_FEW = 20;

/** Without idle time to ask for, as in Safari and under test, a fixed part is done at a time. */
const PART = 100;

type Work = { length: number; each: (at: number) => void; done?: () => void };

/** Returns how to give it up. */
export function inIdleSlices({ length, each, done }: Work): () => void {
  const knowsIdle = typeof window.requestIdleCallback === 'function';
  const wait = (slice: (until: (from: number, at: number) => boolean) => void): number =>
    knowsIdle
      ? window.requestIdleCallback((idle) =>
          slice((from, at) => at - from >= A_FEW && idle.timeRemaining() < 1),
        )
      : window.setTimeout(() => slice((from, at) => at - from >= PART));
  let at = 0;
  const slice = (isOver: (from: number, at: number) => boolean) => {
    for (const from = at; at < length && !isOver(from, at); at += 1) each(at);
    if (at < length) waiting = wait(slice);
    else done?.();
  };
  let waiting = wait(slice);
  return () => (knowsIdle ? window.cancelIdleCallback(waiting) : window.clearTimeout(waiting));
}
