/** Up to twenty requests in one. Each is answered as if it had come alone. */
import { z } from 'zod';
import { GraphError, invalidRequest } from './errors';
import { checkedBody } from './requestBody';
import type { Ask, OnTheWay, Reply, Request } from './wire';

const Part = z.strictObject({
  id: z.string().min(1),
  method: z.enum(['GET', 'POST', 'PATCH', 'PUT', 'DELETE']),
  url: z.string().min(1),
  headers: z.record(z.string(), z.string()).optional(),
  body: z.unknown().optional(),
  dependsOn: z.array(z.string()).optional(),
});
type Part = z.infer<typeof Part>;

const Batch = z.strictObject({ requests: z.array(Part).min(1).max(20) });

type Answer = (request: Request) => Reply;

function headersOf({ headers = {} }: Part): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

/** Ids are unique without regard to case, a part waits only for one before it, and a body says what it is. */
function checkParts(parts: readonly Part[]): void {
  const seen = new Set<string>();
  for (const part of parts) {
    const { id, body, dependsOn = [] } = part;
    if (seen.has(id.toLowerCase())) throw invalidRequest(`Batch request id '${id}' occurs twice`);
    const missing = dependsOn.find((earlier) => !seen.has(earlier.toLowerCase()));
    if (missing !== undefined)
      throw invalidRequest(`'${id}' depends on '${missing}', which is not before it`);
    if (body !== undefined && headersOf(part)['content-type'] === undefined) {
      throw invalidRequest(`Batch request '${id}' has a body and needs a Content-Type header`);
    }
    seen.add(id.toLowerCase());
  }
}

function requestOf(part: Part, ask: Ask): Request {
  const { method, url, body } = part;
  if (/^https?:/i.test(url)) throw invalidRequest('The url of a part is relative');
  const path = url.startsWith('/') ? url : `/${url}`;
  if (/^\/\$batch\b/i.test(path)) throw invalidRequest('A batch cannot hold a batch');
  return { method, url: path, headers: headersOf(part), body, who: ask.who };
}

/**
 * Answers come in an order of their own (concepts/json-batching.md). Here it is always the reverse, so that a client
 * that goes by position instead of by id finds out at once.
 */
export function replyToBatch(
  ask: Ask,
  answer: Answer,
  failed: (error: GraphError, part: Request) => Reply,
): Reply {
  const { requests } = checkedBody(Batch, ask.body);
  checkParts(requests);
  const statuses = new Map<string, number>();
  const ways: OnTheWay[] = [];
  const responses = requests.map((part) => {
    const { onTheWay, ...reply } = replyTo(part, ask, statuses, answer, failed);
    statuses.set(part.id.toLowerCase(), reply.status);
    if (onTheWay !== undefined) ways.push(onTheWay);
    return { id: part.id, ...reply };
  });
  // One late part makes the whole answer late: it is one body.
  const delay = Math.max(0, ...ways.map((way) => way.delay));
  const onTheWay = { delay, cut: ways.some((way) => way.cut) };
  return { status: 200, body: { responses: responses.reverse() }, onTheWay };
}

function replyTo(
  part: Part,
  ask: Ask,
  statuses: ReadonlyMap<string, number>,
  answer: Answer,
  failed: (error: GraphError, part: Request) => Reply,
): Reply {
  const plain: Request = { method: part.method, url: part.url, headers: {}, body: undefined, who: ask.who };
  const waitsFor = (part.dependsOn ?? []).map((id) => statuses.get(id.toLowerCase()) ?? 0);
  if (waitsFor.some((status) => status >= 400)) {
    return failed(new GraphError(424, 'FailedDependency', 'A request this one depends on failed'), plain);
  }
  try {
    return answer(requestOf(part, ask));
  } catch (error) {
    if (error instanceof GraphError) return failed(error, plain);
    throw error;
  }
}
