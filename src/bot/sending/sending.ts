/** Sends what waits in the queue, in the background, for as long as the process runs. */
import type { Day } from '../../inspection/day';
import { type Delivery, isAbandoned, toWait } from '../../inspection/reminders/delivery';
import { type Kept, type Register, RegisterError } from '../../inspection/register';
import {
  type Delivering,
  type Sending,
  deliver,
  markAbandoned,
  refuse,
} from '../../workflows/reminding/deliver';
import type { Log } from '../log';
import type { Queue, Taken } from '../queue/queue';

export type SendingParts = {
  register: Register;
  queue: Queue;
  delivering: Delivering;
  log: Log;
  /** How long an idle lane waits before it looks into the queue again. */
  idleMs: number;
};

export type Sender = {
  /** Something was put in: nobody needs to wait for the next look. */
  wake: () => void;
  /** Ends when what was begun is done. */
  stop: () => Promise<void>;
};

// Made side by side, sent one after the other: making a card takes several requests.
const LANES = 4;
// What was taken this often kills whoever makes it.
const MOST_TAKEN = 10;
const TROUBLE_MS = 30_000;

export function startSending(parts: SendingParts): Sender {
  const { queue, log, idleMs } = parts;
  let stopped = false;
  let calls = 0;
  const resting = new Set<() => void>();

  const rest = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        resting.delete(end);
        resolve();
      };
      const timer = setTimeout(end, ms);
      resting.add(end);
    });

  async function lane(): Promise<void> {
    while (!stopped) {
      const heard = calls;
      try {
        const taken = await queue.take();
        if (taken !== undefined) await sendOne(parts, taken);
        else if (heard === calls) await rest(idleMs);
      } catch (error) {
        log.error({ why: nameOf(error) }, 'the queue could not be used; it is tried again');
        if (heard === calls) await rest(TROUBLE_MS);
      }
    }
  }

  const lanes = Array.from({ length: LANES }, lane);
  const wake = () => {
    calls += 1;
    for (const end of [...resting]) end();
  };
  return {
    wake,
    async stop() {
      stopped = true;
      wake();
      await Promise.all(lanes);
    },
  };
}

/** The register's own sentences name lists and rows only; the message of any other error may quote somebody. */
export function nameOf(error: unknown): string {
  if (error instanceof RegisterError) return error.message;
  return error instanceof Error ? error.name : 'unknown';
}

/** One ticket, from the queue to its row's new state. Rejects only where the queue fails. */
export async function sendOne(parts: SendingParts, taken: Taken): Promise<void> {
  const { queue, log, delivering } = parts;
  try {
    const row = await rowOf(parts, taken);
    const now = row === undefined ? undefined : await deliver(parts.register, row, delivering);
    const wait = now === undefined ? 0 : restOf(now, { now: delivering.now(), hiddenMs: queue.hiddenMs });
    if (wait > 0) return await queue.later(taken, wait);
  } catch (error) {
    log.error({ why: nameOf(error), times: taken.times }, 'a message could not be made or sent');
    return await queue.later(taken, TROUBLE_MS * taken.times);
  }
  await queue.done(taken);
}

/** Undefined when nothing is left to be done with it. */
async function rowOf({ register }: SendingParts, { ticket, times }: Taken) {
  try {
    const row = await register.deliveries.find(ticket.row);
    if (row.key !== ticket.key) return undefined;
    if (row.state !== 'waiting' || times <= MOST_TAKEN) return row;
    await refuse(register, row, 'its card could not be made');
    return undefined;
  } catch (error) {
    if (error instanceof RegisterError && error.failure === 'missing') return undefined;
    throw error;
  }
}

/** A row that is claimed is looked at again when its claim would be abandoned. */
function restOf(row: Kept<Delivery>, { now, hiddenMs }: { now: string; hiddenMs: number }): number {
  if (row.state === 'claimed') return hiddenMs;
  return row.state === 'waiting' ? Math.max(1000, toWait(row, now)) : 0;
}

/** For workflows that decide who hears what: their rows go into the queue, and are sent behind their back. */
export const queueing = (
  { queue, delivering }: Pick<SendingParts, 'queue' | 'delivering'>,
  wake: () => void,
): Sending => ({
  now: delivering.now,
  async send(rows) {
    // Those put off have their ticket in the queue already, hidden until then.
    const due = rows.filter((row) => toWait(row, delivering.now()) === 0);
    await queue.put(due.map(({ key, personId, id }) => ({ key, personId, row: id })));
    wake();
    return rows;
  },
});

export type Sweeping = Sending & { since: Day };
export type Swept = { again: number; abandoned: number };

/**
 * Finds what fell between the register and the queue: rows that wait with no ticket, for the process was killed between
 * the two or the queue was lost, and rows that were claimed and never ended.
 */
export async function sweep(register: Register, { send, since, ...sending }: Sweeping): Promise<Swept> {
  const { rows } = await register.deliveries.since(since);
  const now = sending.now();
  const old = rows.filter(({ at }) => Date.parse(now) - Date.parse(at) > LEFT_LYING_MS);
  const lost = old.filter((row) => row.state === 'waiting' && toWait(row, now) === 0);
  const claimed = old.filter((row) => isAbandoned(row, now));
  await send(lost);
  for (const row of claimed) await markAbandoned(register, row);
  return { again: lost.length, abandoned: claimed.length };
}

// Longer than all but the largest rounds take: what has its ticket still needs no second one.
const LEFT_LYING_MS = 30 * 60_000;
