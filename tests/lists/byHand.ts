/** What people do in SharePoint behind the app's back, and what went over the wire. */
import type { Fetch } from '../../src/lists/graph/middleware';
import type { LocalRegister } from '../given/localRegister';
import { COORDINATOR } from '../given/localRegister';

export async function byHand(
  local: LocalRegister,
  method: string,
  path: string,
  body?: unknown,
): Promise<unknown> {
  const token = await local.tokenFor(COORDINATOR.id);
  const response = await fetch(
    `${local.origin}/graph/v1.0/sites/contoso.sharepoint.com:/sites/inspections:${path}`,
    {
      method,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    },
  );
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return text === '' ? undefined : (JSON.parse(text) as unknown);
}

export const editRow = (local: LocalRegister, list: string, id: string, fields: Record<string, unknown>) =>
  byHand(local, 'PATCH', `/lists/${list}/items/${id}/fields`, fields);

export type Sent = { url: string; authorization: string | undefined };

/** A fetch that notes what is sent, and may change the text of what comes back. */
export function noted(change: (text: string, url: string) => string = (text) => text): {
  sent: Sent[];
  fetch: Fetch;
} {
  const sent: Sent[] = [];
  return {
    sent,
    async fetch(url, init) {
      sent.push({ url, authorization: new Headers(init?.headers).get('authorization') ?? undefined });
      const { status, headers, text } = await answered(url, init);
      return new Response(status === 204 ? null : change(text, url), { status, headers });
    },
  };
}

async function answered(url: string, init: RequestInit | undefined) {
  const response = await fetch(url, init);
  return { status: response.status, headers: response.headers, text: await response.text() };
}
