/** Everything a long answer holds, page after page. */
import { z } from 'zod';
import { failed } from './failure';
import type { About, Graph } from './request';

const Page = z.object({ value: z.array(z.unknown()), '@odata.nextLink': z.string().optional() });

// An error in the place of a row, on a page that says 200 (msgraph-sdk-typescript#544).
const Flaw = z.object({ error: z.object({ code: z.string() }) });

/** All of it or an error, never a part: a later page that fails fails the whole. */
export async function allPages(graph: Graph, path: string, about: About): Promise<unknown[]> {
  const rows: unknown[] = [];
  const seen = new Set<string>();
  for (let next: string | undefined = path; next !== undefined;) {
    if (seen.has(next)) throw failed('unreadable', about.what, new Error('a page names itself as the next'));
    seen.add(next);
    // Headers are not part of the link: they are sent with each page (n8n-io/n8n#34608).
    const page = pageIn(graph, await graph.get(next, about), about.what);
    for (const row of page.rows) rows.push(row);
    next = page.next;
  }
  return rows;
}

export function pageIn(
  graph: Graph,
  body: unknown,
  what: string,
): { rows: unknown[]; next: string | undefined } {
  const page = Page.safeParse(body);
  if (!page.success) throw failed('unreadable', what);
  const { value: rows, '@odata.nextLink': link } = page.data;
  const flaw = rows.map((row) => Flaw.safeParse(row)).find((read) => read.success);
  if (flaw !== undefined) throw failed('busy', what, new Error(`a row came as ${flaw.data.error.code}`));
  return { rows, next: link === undefined ? undefined : graph.pathOf(link, what) };
}
