/** How fast this process sends: one message at a time, so many a second at most, and nothing while the service asks for quiet. */
import { elapsedMs } from '../clock';

export type SendingPace = {
  /** Waits for one's turn; what comes back ends it. */
  turn: () => Promise<() => void>;
  /** Nobody sends for so long from now. */
  hold: (ms: number) => void;
};

export const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/** Longer with each try, and never the same for two: 1 s, 2 s, 4 s … each give or take a half. */
export const backOff = (tries: number): number => 500 * 2 ** tries * (0.5 + Math.random());

const REAL = { elapsed: elapsedMs, wait: pause };

/** One at a time, so that a kill leaves one message whose end nobody knows. */
export function sendingPace(perSecond: number, { elapsed, wait } = REAL): SendingPace {
  const gapMs = 1000 / perSecond;
  let last: Promise<unknown> = Promise.resolve();
  let quietUntil = 0;
  return {
    async turn() {
      const before = last;
      let end: () => void = () => undefined;
      const ended = new Promise<void>((resolve) => (end = resolve));
      last = before.then(() => Promise.all([ended, wait(gapMs)]));
      await before;
      // A hold that is asked for while one waits counts too.
      while (quietUntil > elapsed()) await wait(quietUntil - elapsed());
      return end;
    },
    hold(ms) {
      quietUntil = Math.max(quietUntil, elapsed() + ms);
    },
  };
}
