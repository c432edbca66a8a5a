/** Trouble on order, for tests: the next matching requests are throttled, fail, or lose their connection. */
import { GraphError } from './errors';

export type Fault = {
  /** Tried against "METHOD /path?query" as sent, the path starting after the version. */
  match: RegExp;
  status?: number;
  times?: number;
  retryAfter?: number;
  /** The connection breaks before anything is done, or after the work is done and before the answer leaves. */
  cut?: 'before' | 'after';
};

/** Not an answer: the shell breaks the connection when it meets this. */
export class ConnectionCut extends Error {}

// Codes as recorded: 429 elastic/connectors#4138; the others from the list in concepts/errors.md.
const CODES: Record<number, string> = { 429: 'activityLimitReached', 503: 'serviceNotAvailable' };

export function createFaults() {
  const waiting: (Fault & { left: number })[] = [];

  return {
    failNext(fault: Fault): void {
      waiting.push({ ...fault, left: fault.times ?? 1 });
    },
    forget(): void {
      waiting.length = 0;
    },
    /** Runs the work unless trouble was ordered for it. */
    around<T>(method: string, url: string, work: () => T): T {
      const fault = waiting.find((each) => each.left > 0 && new RegExp(each.match).test(`${method} ${url}`));
      if (fault === undefined) return work();
      fault.left -= 1;
      if (fault.left === 0) waiting.splice(waiting.indexOf(fault), 1);
      if (fault.cut === 'before') throw new ConnectionCut();
      if (fault.cut === 'after') {
        work();
        throw new ConnectionCut();
      }
      const status = fault.status ?? 500;
      const headers: Record<string, string> = {};
      if (fault.retryAfter !== undefined) headers['Retry-After'] = String(fault.retryAfter);
      throw new GraphError(status, CODES[status] ?? 'generalException', 'Ordered by the test.', { headers });
    },
  };
}
