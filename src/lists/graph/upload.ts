/** A large file in parts: each asked for again when the line breaks, from where the server has got to, and none left behind. */
import { z } from 'zod';
import type { GivenFile } from '../../inspection/recommendation/evidence';
import { bodyOf, failed, refusalIn } from './failure';
import { eitherOf } from './middleware';
import type { Graph } from './request';
import { LONGEST_WAIT, MOST_TRIES, jittered, waitBefore } from './waits';

// A multiple of 320 KiB, as every part but the last must be (driveitem_createuploadsession); small enough for a count
// that moves on a slow line.
const PART = 8 * 320 * 1024;
const PART_LIMIT_MS = 120_000;

const Going = z.object({ nextExpectedRanges: z.array(z.string().regex(/^\d+/)).min(1) });

type How = {
  what: string;
  signal?: AbortSignal | undefined;
  told?: ((bytes: number) => void) | undefined;
};
type Reply = { status: number; body: unknown; wait: number };

/** Gives what the server says of the finished file. The address carries its own leave: a token must not go with it. */
export async function uploadInParts(
  { unsigned, pause }: Pick<Graph, 'unsigned' | 'pause'>,
  address: string,
  file: GivenFile,
  { what, signal, told }: How,
): Promise<unknown> {
  async function ask(method: 'GET' | 'PUT' | 'DELETE', init: RequestInit, tries: number): Promise<Reply> {
    const response = await unsigned(address, { ...init, method, redirect: 'error' });
    const text = await response.text();
    const wait = waitBefore(tries, (name) => response.headers.get(name));
    return { status: response.status, body: jsonIn(text), wait };
  }

  /** Undefined where the line broke: then nobody knows how much of it arrived. */
  async function send(from: number, tries: number): Promise<Reply | undefined> {
    const to = Math.min(from + PART, file.size);
    const headers = {
      'Content-Type': 'application/octet-stream',
      'Content-Range': `bytes ${from}-${to - 1}/${file.size}`,
    };
    const body = (await file.bytes(from, to)) as BodyInit;
    return ask('PUT', { headers, body, signal: limited(signal) }, tries).catch(heardOf(signal));
  }

  async function whereItIs(from: number, tries: number): Promise<number> {
    const state = await ask('GET', { signal: limited(signal) }, tries).catch(heardOf(signal));
    if (state === undefined || state.status >= 500) return from;
    return nextIn(bodyOf(state, what), what);
  }

  async function all(): Promise<unknown> {
    let from = 0;
    for (let tries = 1; ;) {
      told?.(from);
      const reply = await send(from, tries);
      if (reply?.status === 200 || reply?.status === 201) return reply.body;
      if (reply?.status === 202) {
        from = nextIn(reply.body, what);
        tries = 1;
        continue;
      }
      // 416: this part is there already. Whatever it was, the server says where to go on.
      const again =
        reply === undefined || reply.status === 416 || reply.status === 429 || reply.status >= 500;
      const wait = reply?.wait ?? 2 ** (tries - 1);
      if (!again || tries === MOST_TRIES || wait > LONGEST_WAIT)
        throw reply === undefined ? failed('unreachable', what) : why(reply, what);
      await pause(jittered(wait), signal);
      from = await whereItIs(from, tries);
      tries += 1;
    }
  }

  try {
    return await all();
  } catch (error) {
    // Nothing half there is left lying about; should this fail, the server drops it by itself after some days.
    await ask('DELETE', { signal: AbortSignal.timeout(5_000) }, 1).catch(() => undefined);
    signal?.throwIfAborted();
    throw error;
  }
}

const why = (reply: Reply, what: string): Error => refusalIn(reply, what) ?? failed('unreadable', what);

/** A broken line is no answer; whoever gave up is told so at once. */
function heardOf(signal: AbortSignal | undefined): () => undefined {
  return () => {
    signal?.throwIfAborted();
    return undefined;
  };
}

function nextIn(body: unknown, what: string): number {
  const read = Going.safeParse(body);
  if (!read.success) throw failed('unreadable', what);
  return Number.parseInt(read.data.nextExpectedRanges[0] ?? '', 10);
}

const limited = (signal: AbortSignal | undefined): AbortSignal =>
  eitherOf(AbortSignal.timeout(PART_LIMIT_MS), signal);

function jsonIn(text: string): unknown {
  try {
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined; // a gateway's page; its status still says what to do
  }
}
