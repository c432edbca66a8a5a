/** What every request passes on its way out: the token for one address only, a time limit, and how it may be stopped. */
import { type Context, GraphClientError, type Middleware } from '@microsoft/microsoft-graph-client';
import { RegisterError } from '../../inspection/register';
import type { Trouble } from './failure';

export type Fetch = (input: string, init?: RequestInit) => Promise<Response>;

/** Why a request never came to an answer. */
export class Stopped {
  constructor(
    readonly failure: Trouble,
    readonly cause: Error,
  ) {}
}

// A GraphClientError is the one kind the SDK passes on as it is; of every other it drops the cause.
export function stop(failure: Trouble, cause: Error): never {
  const carrier = new GraphClientError(cause.message);
  carrier.customError = new Stopped(failure, cause);
  throw carrier;
}

export function stoppedBy(error: unknown): Stopped | undefined {
  const carried: unknown = error instanceof GraphClientError ? error.customError : undefined;
  return carried instanceof Stopped ? carried : undefined;
}

export abstract class Link implements Middleware {
  private next: Middleware | undefined;
  setNext(next: Middleware): void {
    this.next = next;
  }
  protected async passOn(context: Context): Promise<void> {
    if (this.next === undefined) throw new Error('Nothing in the chain sends the request');
    await this.next.execute(context);
  }
  abstract execute(context: Context): Promise<void>;
}

export const addressOf = ({ request }: Context): string =>
  typeof request === 'string' ? request : request.url;

/**
 * Signs what goes to the configured address and stops everything else. The SDK's own handler knows Graph's hosts by
 * name and takes the header off for any other, every http address included.
 */
export class Signing extends Link {
  constructor(
    private readonly isOurs: (url: string) => boolean,
    private readonly token: () => Promise<string>,
  ) {
    super();
  }

  async execute(context: Context): Promise<void> {
    if (!this.isOurs(addressOf(context))) stop('refused', new Error('the address is not that of Graph'));
    // Asked for at each try: a wait of minutes may outlive a token.
    const token = await this.token().catch((error: unknown) =>
      // What stands behind it is the sign-in library's, whose messages are not ours to pass on.
      error instanceof RegisterError
        ? stop(error.failure, new Error(error.message))
        : stop('signed out', nameOf(error)),
    );
    const headers = context.options?.headers as Record<string, string> | undefined;
    context.options = { ...context.options, headers: { ...headers, Authorization: `Bearer ${token}` } };
    await this.passOn(context);
  }
}

const TIME_LIMIT = 30_000;

export class Sending implements Middleware {
  constructor(private readonly fetch: Fetch) {}

  async execute(context: Context): Promise<void> {
    const signal = eitherOf(AbortSignal.timeout(TIME_LIMIT), context.options?.signal ?? undefined);
    try {
      // These routes never redirect, and a token must not follow one that appears.
      const options = { ...context.options, signal, redirect: 'error' } as RequestInit;
      context.response = await this.fetch(addressOf(context), options);
    } catch (error) {
      stop('unreachable', nameOf(error));
    }
  }
}

// Safari has AbortSignal.any only since 17.4.
export function eitherOf(limit: AbortSignal, asked: AbortSignal | undefined): AbortSignal {
  if (asked === undefined) return limit;
  const either = new AbortController();
  for (const signal of [limit, asked]) {
    const end = () => either.abort(signal.reason);
    if (signal.aborted) end();
    signal.addEventListener('abort', end, { once: true, signal: either.signal });
  }
  return either.signal;
}

/** The kind of an error and no more of it: its message may hold an address with a name in its filter. */
export function nameOf(error: unknown): Error {
  if (!(error instanceof Error)) return new Error('unknown');
  const { code } = (error.cause ?? {}) as { code?: unknown };
  const isCode = typeof code === 'string' && /^[A-Z][A-Z\d_]{1,40}$/.test(code);
  return new Error(isCode ? `${error.name}: ${code}` : error.name);
}
