/** How long to wait before asking again, and how fast to go on: what Graph says of it, and what we do where it says nothing. */

export type Pause = (ms: number, signal?: AbortSignal) => Promise<void>;

/** Rejects with the signal's reason when it is given up meanwhile. */
export const pause: Pause = (ms, signal) =>
  new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const giveUp = () => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', giveUp);
      resolve();
    }, ms);
    signal?.addEventListener('abort', giveUp, { once: true });
  });

export type HeaderOf = (name: string) => string | null | undefined;

/** Nobody wants an answer that comes later than this, in seconds. */
export const LONGEST_WAIT = 180;
export const MOST_TRIES = 4;
/** Of one batch. */
export const MOST_PARTS = 20;

/**
 * The longer of the two that Graph names, in seconds (how-to-avoid-getting-throttled, "honour the larger"); some gateways
 * send fractions, some a date. Where it names neither, ours doubles.
 */
export function waitBefore(again: number, header: HeaderOf): number {
  const named = [secondsIn(header('Retry-After')), secondsIn(header('RateLimit-Reset'))];
  const known = named.filter((seconds) => seconds !== undefined);
  return known.length === 0 ? 2 ** (again - 1) : Math.max(...known);
}

/** Never sooner than asked, and a little later by chance, so that clients turned away together do not return together. */
export const jittered = (seconds: number, chance: () => number = Math.random): number =>
  seconds * 1000 * (1 + chance() / 4);

function secondsIn(header: string | null | undefined): number | undefined {
  if (header === null || header === undefined || header.trim() === '') return undefined;
  const seconds = Number(header);
  if (seconds >= 0) return seconds;
  const until = Date.parse(header);
  return Number.isNaN(until) ? undefined : Math.max(0, (until - Date.now()) / 1000);
}

export type Pace = {
  /** Comes back when it is this request's turn. `cost` is the number of requests in it. */
  turn(cost: number, signal?: AbortSignal): Promise<void>;
  /** Every answer is told here, and whether it was a good one. */
  heard(header: HeaderOf, good: boolean): void;
  /** How many answers were good so far: what tells a busy Graph from one that turns a single question away. */
  passed(): number;
};

/**
 * Graph names what is left only once four fifths of a minute's allowance is used; from then on what is left is spread
 * over the time that is left, instead of running into the wall.
 */
export function createPace(wait: Pause, now: () => number = Date.now): Pace {
  let gap = 0;
  let until = 0;
  let next = 0;
  let passed = 0;
  return {
    passed: () => passed,
    async turn(cost, signal) {
      const asked = now();
      if (asked >= until) return;
      const at = Math.max(asked, next);
      next = at + gap * cost;
      if (at > asked) await wait(Math.min(at, until) - asked, signal);
    },
    heard(header, good) {
      if (good) passed += 1;
      const left = secondsIn(header('RateLimit-Remaining'));
      const seconds = secondsIn(header('RateLimit-Reset'));
      if (left === undefined || seconds === undefined) return;
      const span = Math.min(seconds, LONGEST_WAIT) * 1000;
      gap = span / (left + 1);
      until = now() + span;
      next = Math.max(next, now() + gap);
    },
  };
}
