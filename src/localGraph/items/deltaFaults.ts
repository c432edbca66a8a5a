/** Pages of changes as they were seen to go wrong, or as they may rightly look and surprise. */
import { randomUUID } from 'node:crypto';
import type { Reply } from '../wire';

/**
 * `repeated`: every entry comes twice, which is legal; the last one counts (concepts/delta-query-overview.md).
 * `broken`: the page ends at what was deleted, with an error in its place (msgraph-sdk-typescript#544).
 * `empty`: nothing but a link to the page that was asked for, which is legal too.
 */
export type DeltaFault = 'repeated' | 'broken' | 'empty';

type Page = { value: Record<string, unknown>[] };

const WORDS =
  'Cannot write a deleted resource, link, deleted link, or nested delta resource set within a resource set; ' +
  'they must be written within a delta resource set.';

function brokenEntry(): Record<string, unknown> {
  const ids = { 'request-id': randomUUID(), 'client-request-id': randomUUID() };
  const innerError = { date: new Date().toISOString().slice(0, 19), ...ids };
  return { error: { code: 'InternalServerError', message: WORDS, innerError } };
}

/** `again` is the address that was asked. A refusal stays as it is. */
export function oddDelta(fault: DeltaFault, reply: Reply, again: string): Reply {
  if (reply.status !== 200) return reply;
  const { value, ...links } = reply.body as Page;
  if (fault === 'empty') return { ...reply, body: { value: [], '@odata.nextLink': again } };
  if (fault === 'repeated') return { ...reply, body: { ...links, value: [...value, ...value] } };
  const deleted = value.findIndex((entry) => 'deleted' in entry);
  const told = deleted < 0 ? value : value.slice(0, deleted);
  return { ...reply, body: { ...links, value: [...told, brokenEntry()] } };
}
