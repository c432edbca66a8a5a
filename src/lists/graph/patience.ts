/** Asks again when Graph is busy, with a count and after the wait it names; tells a busy Graph from a bad question. */
import type { Context } from '@microsoft/microsoft-graph-client';
import { Link, addressOf, stop } from './middleware';
import { LONGEST_WAIT, MOST_PARTS, MOST_TRIES, type Pace, type Pause, jittered, waitBefore } from './waits';

const BUSY = [429, 503];
// 504 and these say nothing about whether the work was done: only a read is asked again.
const STUMBLES = [500, 502, 504];

export class Patience extends Link {
  constructor(
    private readonly pace: Pace,
    private readonly pause: Pause,
  ) {
    super();
  }

  async execute(context: Context): Promise<void> {
    const signal = context.options?.signal ?? undefined;
    const reads = context.options?.method === 'GET';
    let onlyThis = reads;
    let passedThen = Infinity;
    for (let tries = 1; ; tries += 1) {
      const passedBefore = this.pace.passed();
      const { status, headers } = await this.once(context, signal);
      onlyThis &&= status === 429 && (tries === 1 || this.pace.passed() > passedThen);
      passedThen = passedBefore;
      const again = BUSY.includes(status) || (reads && STUMBLES.includes(status));
      const wait = waitBefore(tries, (name) => headers.get(name));
      if (!again || wait > LONGEST_WAIT) return;
      if (tries === MOST_TRIES) return onlyThis ? badQuestion() : undefined;
      await this.pause(jittered(wait), signal);
    }
  }

  private async once(context: Context, signal: AbortSignal | undefined): Promise<Response> {
    const isBatch = addressOf(context).endsWith('/$batch');
    // A part of a batch is counted like a request by itself (json-batching.md).
    await this.pace.turn(isBatch ? MOST_PARTS : 1, signal);
    await this.passOn(context);
    const { response } = context;
    if (response === undefined) throw new Error('The chain ended without an answer');
    // A batch is answered well whatever became of its parts: they are told of one by one.
    this.pace.heard((name) => response.headers.get(name), response.ok && !isBatch);
    return response;
  }
}

// A filter that touches too many rows is answered with 429 for ever (msgraph-sdk-dotnet#827), whatever Retry-After says.
const badQuestion = (): never =>
  stop('bad question', new Error('Graph answered 429 to this alone, and other requests well, each time'));
