/** Many requests in few: twenty to a batch, a few batches at a time, each throttled part retried for itself. */
import { z } from 'zod';
import { type Answer, failed } from './failure';
import { pause } from './middleware';
import type { Graph } from './request';

export type Part = {
  method: 'POST' | 'PATCH';
  path: string;
  body: unknown;
  headers?: Record<string, string>;
};

const MOST_PARTS = 20;
const AT_ONCE = 3;
const MOST_TRIES = 4;
const LONGEST_WAIT = 180;

const Reply = z.object({
  responses: z.array(
    z.object({
      id: z.string(),
      status: z.number(),
      headers: z.record(z.string(), z.coerce.string()).nullish(),
      body: z.unknown().optional(),
    }),
  ),
});

/** Answers in the order of the parts; what a refused part means is for the caller to say. */
export async function inBatches(graph: Graph, parts: readonly Part[], what: string): Promise<Answer[]> {
  const chunks: Part[][] = [];
  for (let at = 0; at < parts.length; at += MOST_PARTS) chunks.push(parts.slice(at, at + MOST_PARTS));
  const answers = await fewAtATime(chunks, (chunk) => settle(graph, chunk, what, 1));
  return answers.flat();
}

/** After a failure nothing new is begun; what was begun is let finish, so that nothing goes on behind the caller's back. */
async function fewAtATime<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>) {
  const results: Promise<Result>[] = [];
  const waiting = items.entries();
  let broken = false;
  const worker = async () => {
    for (const [at, item] of waiting) {
      if (broken) return;
      results[at] = work(item);
      const [{ status }] = await Promise.allSettled([results[at]]);
      if (status === 'rejected') broken = true;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return Promise.all(results);
}

// 504 and 500 are left out: the write may have been done.
const isThrottled = ({ status }: Answer) => status === 429 || status === 503;

/** Sends the parts, and again those that were throttled, each when its own Retry-After has passed. */
async function settle(graph: Graph, parts: readonly Part[], what: string, tries: number): Promise<Answer[]> {
  const answers = await sent(graph, parts, what);
  if (tries === MOST_TRIES) return answers;
  const waits = new Map<number, number[]>();
  for (const [at, answer] of answers.entries()) {
    const wait = answer.retryAfter ?? 2 ** (tries - 1);
    if (isThrottled(answer) && wait <= LONGEST_WAIT) waits.set(wait, [...(waits.get(wait) ?? []), at]);
  }
  const again = [...waits].map(async ([wait, places]) => {
    await pause(wait * 1000);
    const later = await settle(graph, pick(parts, places), what, tries + 1);
    for (const [at, answer] of later.entries()) answers[places[at] ?? -1] = answer;
  });
  await Promise.all(again);
  return answers;
}

const pick = <Item>(items: readonly Item[], places: readonly number[]): Item[] =>
  items.filter((_, at) => places.includes(at));

async function sent(graph: Graph, parts: readonly Part[], what: string): Promise<Answer[]> {
  const requests = parts.map(({ method, path, body, headers }, at) => ({
    ...{ id: String(at), method, url: path, body },
    headers: { 'Content-Type': 'application/json', ...headers },
  }));
  const reply = Reply.safeParse(await graph.post('/$batch', { requests }, { what }));
  if (!reply.success) throw failed('unreadable', what);
  // Answers come in any order (concepts/json-batching.md), so they are found by id.
  const byId = new Map(reply.data.responses.map((response) => [response.id, response]));
  return parts.map((_, at) => {
    const response = byId.get(String(at));
    if (response === undefined)
      throw failed('unreachable', what, new Error('a part of the batch was not answered'));
    return { status: response.status, body: response.body, retryAfter: retryAfterIn(response.headers ?? {}) };
  });
}

/** Seconds; some gateways send fractions. A date, or nothing, leaves the wait to us. */
function retryAfterIn(headers: Record<string, string>): number | undefined {
  const header = Object.entries(headers).find(([name]) => name.toLowerCase() === 'retry-after')?.[1];
  const seconds = Number(header ?? Number.NaN);
  return seconds >= 0 ? seconds : undefined;
}
