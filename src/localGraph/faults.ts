/** Trouble on order, for tests: the next matching requests are refused, late, cut short or answered oddly. */
import { type DeltaFault, oddDelta } from './items/deltaFaults';
import { GraphError } from './errors';
import type { OnTheWay, Reply, Request } from './wire';

export type Fault = {
  /** Tried against "METHOD /path?query" as sent, the path starting after the version. */
  match: RegExp;
  times?: number;
  /** Refused with this; with 500 where nothing else is ordered either. */
  status?: number;
  /** The code of the refusal, where another than the usual one of its status is wanted. */
  code?: string;
  retryAfter?: number;
  /** RateLimit-Limit, -Remaining and -Reset, on a refusal or on a good answer. */
  rateLimit?: { limit: number; remaining: number; reset: number };
  /** The connection breaks before anything is done, after the work is done, or in the middle of the answer. */
  cut?: 'before' | 'after' | 'mid-body';
  /** The work is done at once and the answer leaves so many milliseconds later. */
  delay?: number;
  /** What a page of changes looks like. */
  delta?: DeltaFault;
};

/** Not an answer: the shell breaks the connection when it meets this. */
export class ConnectionCut extends Error {}

// 412: the words as measured on the same backend; 429 as recorded (elastic/connectors#4138); the others from the list
// in concepts/errors.md; 410 from api/listitem-delta.md, which names a second code for the other direction.
const CODES: Record<number, string> = {
  410: 'resyncChangesApplyDifferences',
  412: 'resourceModified',
  429: 'activityLimitReached',
  503: 'serviceNotAvailable',
};

// Best-effort headers of SharePoint's own throttling page; Reset counts seconds, as Retry-After does.
function headersOf({ retryAfter, rateLimit }: Fault): Record<string, string> {
  return {
    ...(retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }),
    ...(rateLimit === undefined
      ? {}
      : {
          'RateLimit-Limit': String(rateLimit.limit),
          'RateLimit-Remaining': String(rateLimit.remaining),
          'RateLimit-Reset': String(rateLimit.reset),
        }),
  };
}

function isRefusal({ status, rateLimit, cut, delay, delta }: Fault): boolean {
  return status !== undefined || [rateLimit, cut, delay, delta].every((each) => each === undefined);
}

export function createFaults(address: (path: string) => string) {
  const waiting: (Fault & { left: number })[] = [];

  function next({ method, url }: Request): Fault | undefined {
    const fault = waiting.find((each) => each.left > 0 && new RegExp(each.match).test(`${method} ${url}`));
    if (fault === undefined) return undefined;
    fault.left -= 1;
    if (fault.left === 0) waiting.splice(waiting.indexOf(fault), 1);
    return fault;
  }

  function refusal(fault: Fault, url: string): GraphError {
    const { status = 500 } = fault;
    const code = fault.code ?? CODES[status] ?? 'generalException';
    // Where to begin again comes with the refusal (api/listitem-delta.md).
    const location: Record<string, string> =
      status === 410 ? { Location: address(url.replace(/\?.*/, '')) } : {};
    const inner = status === 412 ? { inner: 'entityTagDoesNotMatch' } : {};
    const headers = { ...headersOf(fault), ...location };
    return new GraphError(status, code, 'Ordered by the test.', { ...inner, headers });
  }

  return {
    failNext(fault: Fault): void {
      waiting.push({ ...fault, left: fault.times ?? 1 });
    },
    forget(): void {
      waiting.length = 0;
    },
    /** Runs the work as ordered. `refused` makes an answer of what either throws. */
    around(request: Request, work: () => Reply, refused: (error: unknown) => Reply): Reply {
      const attempt = () => answered(work, refused);
      const fault = next(request);
      if (fault === undefined) return attempt();
      if (fault.cut === 'before') throw new ConnectionCut();
      const plain = isRefusal(fault) ? refused(refusal(fault, request.url)) : attempt();
      if (fault.cut === 'after') throw new ConnectionCut();
      const { headers, ...reply } =
        fault.delta === undefined ? plain : oddDelta(fault.delta, plain, address(request.url));
      const onTheWay: OnTheWay = { delay: fault.delay ?? 0, cut: fault.cut === 'mid-body' };
      return { ...reply, headers: { ...headers, ...headersOf(fault) }, onTheWay };
    },
  };
}

function answered(work: () => Reply, refused: (error: unknown) => Reply): Reply {
  try {
    return work();
  } catch (error) {
    return refused(error);
  }
}
