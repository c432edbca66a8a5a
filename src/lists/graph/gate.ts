/** Lets so many pieces of work go on at once; the others wait for their turn, first come, first served. */

export type Gate = <T>(work: () => Promise<T>, signal?: AbortSignal) => Promise<T>;

export function createGate(most: number): Gate {
  let inside = 0;
  const waiting: (() => void)[] = [];

  async function enter(signal: AbortSignal | undefined): Promise<void> {
    signal?.throwIfAborted();
    if (inside < most) {
      inside += 1;
      return;
    }
    // Whoever leaves hands the place on, so nobody can slip in between.
    await new Promise<void>((resolve, reject) => {
      const giveUp = () => {
        waiting.splice(waiting.indexOf(goIn), 1);
        reject(signal?.reason as Error);
      };
      const goIn = () => {
        signal?.removeEventListener('abort', giveUp);
        resolve();
      };
      waiting.push(goIn);
      signal?.addEventListener('abort', giveUp, { once: true });
    });
  }

  function leave(): void {
    const goIn = waiting.shift();
    if (goIn === undefined) inside -= 1;
    else goIn();
  }

  return async (work, signal) => {
    await enter(signal);
    try {
      return await work();
    } finally {
      leave();
    }
  };
}
