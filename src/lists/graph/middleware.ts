/** What every request passes on its way out: patience with reads, the token for one address only, a time limit. */
import { type Context, GraphClientError, type Middleware } from '@microsoft/microsoft-graph-client';
import { RegisterError, type RegisterFailure } from '../../inspection/register';

export type Fetch = (input: string, init?: RequestInit) => Promise<Response>;

/** Why a request never came to an answer. */
export class Stopped {
  constructor(
    readonly failure: RegisterFailure,
    readonly cause: Error,
  ) {}
}

// A GraphClientError is the one kind the SDK passes on as it is; of every other it drops the cause.
function stop(failure: RegisterFailure, cause: Error): never {
  const carrier = new GraphClientError(cause.message);
  carrier.customError = new Stopped(failure, cause);
  throw carrier;
}

export function stoppedBy(error: unknown): Stopped | undefined {
  const carried: unknown = error instanceof GraphClientError ? error.customError : undefined;
  return carried instanceof Stopped ? carried : undefined;
}

abstract class Link implements Middleware {
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

const addressOf = ({ request }: Context): string => (typeof request === 'string' ? request : request.url);

const STUMBLES = [500, 502];
const MOST_TRIES = 3;
const PAUSE = 500;

/** A read may be asked again after a server's stumble; a write may have been done, so it is not repeated here. */
export class SteadyReads extends Link {
  async execute(context: Context): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      await this.passOn(context);
      const stumbled = STUMBLES.includes(context.response?.status ?? 0) && context.options?.method === 'GET';
      if (!stumbled || tries === MOST_TRIES) return;
      await pause(PAUSE * tries);
    }
  }
}

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
      error instanceof RegisterError ? stop(error.failure, error) : stop('signed out', nameOf(error)),
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
    const signal = AbortSignal.timeout(TIME_LIMIT);
    try {
      // These routes never redirect, and a token must not follow one that appears.
      const options = { ...context.options, signal, redirect: 'error' } as RequestInit;
      context.response = await this.fetch(addressOf(context), options);
    } catch (error) {
      stop('unreachable', nameOf(error));
    }
  }
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The kind of an error and no more of it: its message may hold an address with a name in its filter. */
export function nameOf(error: unknown): Error {
  if (!(error instanceof Error)) return new Error('unknown');
  const { code } = (error.cause ?? {}) as { code?: unknown };
  return new Error(typeof code === 'string' ? `${error.name}: ${code}` : error.name);
}
