/** Many requests in few: twenty to a batch, a few batches at a time, each throttled part retried for itself. */
import { z } from 'zod';
import { type Answer, failed } from './failure';
import type { Graph } from './request';
import { type HeaderOf, LONGEST_WAIT, MOST_PARTS, MOST_TRIES, jittered, waitBefore } from './waits';

export type Part = {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  path: string;
  body?: unknown;
  headers?: Record<string, string>;
};

const AT_ONCE = 3;

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
  const answers = await fewAtATime(chunks, (chunk) => oneBatch(graph, chunk, { what }));
  return answers.flat();
}

/** At most twenty parts. `told` hears of each answer that stands, while those that were throttled still wait. */
export async function oneBatch(
  graph: Graph,
  parts: readonly Part[],
  { what, told }: { what: string; told?: (at: number, answer: Answer) => void },
): Promise<Answer[]> {
  const answers: Answer[] = [];
  const stands = (at: number, answer: Answer) => {
    answers[at] = answer;
    told?.(at, answer);
  };
  const each = parts.map((part, at): Waiting => ({
    part,
    at,
    passedThen: -1,
    onlyThis: part.method === 'GET',
  }));
  await settle(graph, each, { what, stands, tries: 1 });
  return answers;
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

/** `onlyThis`: a question that was turned away each time so far, while others were answered between any two times. */
type Waiting = { part: Part; at: number; onlyThis: boolean; passedThen: number };
type Settling = { what: string; stands: (at: number, answer: Answer) => void; tries: number };
type PartAnswer = Answer & { header: HeaderOf };

// 504 and 500 are left out for a write: it may have been done.
const mayAskAgain = ({ method }: Part, { status }: Answer) =>
  status === 429 || status === 503 || (method === 'GET' && status >= 500);

/** Sends the parts, and again those that were throttled, each when its own wait has passed. */
async function settle(
  graph: Graph,
  asked: readonly Waiting[],
  { what, stands, tries }: Settling,
): Promise<void> {
  const passedBefore = graph.passed();
  const answers = await sent(graph, asked, what);
  const later = new Map<number, Waiting[]>();
  for (const [place, { header, ...answer }] of answers.entries()) {
    const waiting = asked[place];
    if (waiting === undefined) continue;
    const onlyThis = waiting.onlyThis && answer.status === 429 && graph.passed() > waiting.passedThen;
    const wait = waitBefore(tries, header);
    if (!mayAskAgain(waiting.part, answer) || wait > LONGEST_WAIT) stands(waiting.at, answer);
    else if (tries === MOST_TRIES) stands(waiting.at, { ...answer, badQuestion: onlyThis });
    else later.set(wait, [...(later.get(wait) ?? []), { ...waiting, onlyThis, passedThen: passedBefore }]);
  }
  const again = [...later].map(async ([wait, places]) => {
    await graph.pause(jittered(wait));
    await settle(graph, places, { what, stands, tries: tries + 1 });
  });
  await Promise.all(again);
}

async function sent(graph: Graph, asked: readonly Waiting[], what: string): Promise<PartAnswer[]> {
  const requests = asked.map(({ part: { method, path, body, headers } }, at) => ({
    ...{ id: String(at), method, url: path },
    ...(body === undefined ? {} : { body }),
    headers: { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
  }));
  const reply = Reply.safeParse(await graph.post('/$batch', { requests }, { what }));
  if (!reply.success) throw failed('unreadable', what);
  // Answers come in any order (concepts/json-batching.md), so they are found by id.
  const byId = new Map(reply.data.responses.map((response) => [response.id, response]));
  return asked.map((_, at) => {
    const response = byId.get(String(at));
    if (response === undefined)
      throw failed('unreachable', what, new Error('a part of the batch was not answered'));
    const header = headerIn(response.headers ?? {});
    graph.heard(header, response.status < 400);
    return { status: response.status, body: response.body, header };
  });
}

const headerIn =
  (headers: Record<string, string>): HeaderOf =>
  (wanted) =>
    Object.entries(headers).find(([name]) => name.toLowerCase() === wanted.toLowerCase())?.[1];
