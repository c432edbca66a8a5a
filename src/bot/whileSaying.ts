/** Work during which others are told, again and again, that somebody is still at it. */
import type { Log } from './log';
import { nameOf } from './sending/sending';

type Saying = { say: () => Promise<unknown>; eachMs: number; log: Log };

/** What could not be said is said the next time. Once the work is over nothing more is said, nor still on its way. */
export async function whileSaying<T>({ say, eachMs, log }: Saying, work: () => Promise<T>): Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    last = last.then(say).catch((error: unknown) => {
      log.warn({ why: nameOf(error) }, 'that the morning is still being planned could not be written down');
    });
  }, eachMs);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    await last;
  }
}
