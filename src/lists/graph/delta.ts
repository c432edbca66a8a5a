/** What has changed in a list since a mark, past the traps that delta sets. */
import { isFields } from '../cells/readOnce';
import { bodyOf, failed, refusalIn } from './failure';
import { allPages } from './pages';
import type { Graph } from './request';
import type { AskTogether } from './together';

export type ListDelta = { items: readonly unknown[]; gone: readonly string[]; whole: boolean; mark: string };

export type DeltaOf = {
  graph: Graph;
  ask: AskTogether;
  what: string;
  /** Which columns: it travels in the links, so a mark made with another is of no use. */
  shape: string;
  /** Does the work with the list's path, looking it up anew when it is missing. */
  within: <T>(work: (path: string) => Promise<T>) => Promise<T>;
};

const PAGE = 2000;

export async function deltaSince(of: DeltaOf, mark: string | undefined): Promise<ListDelta> {
  const from = mark === undefined ? undefined : linkIn(mark, of.shape);
  const since = from === undefined ? undefined : await follow(of, from, [404, 410]);
  if (typeof since === 'object') return { ...since, whole: false };
  return of.within(async (path) => {
    const first = `${path}/items/delta?${of.shape}&$top=${PAGE}`;
    const all = since === 'flawed' ? since : await follow(of, first, [410]);
    return typeof all === 'object' ? { ...all, whole: true } : compared(of, path);
  });
}

type Read = Omit<ListDelta, 'whole'>;

/**
 * `flawed` when an error stands in the place of a row, `lost` when the mark leads nowhere any more. 410 comes with
 * resyncChangesApplyDifferences, …UploadDifferences, or one of the generic list's resync codes (api/listitem-delta.md,
 * concepts/errors.md). They all mean the same to us: what we keep is only a copy, so the server's rows replace it. Its
 * Location is not followed, for it need not carry our $select. 404 on a mark is a list that was made anew.
 */
async function follow(of: DeltaOf, from: string, lost: readonly number[]): Promise<Read | 'lost' | 'flawed'> {
  const { graph, ask, what } = of;
  const items = new Map<string, unknown>();
  const gone = new Set<string>();
  const seen = new Set<string>();
  for (let next = from; ;) {
    if (seen.has(next)) throw failed('unreadable', what, new Error('a page names itself as the next'));
    seen.add(next);
    const answer = await ask(next);
    if (lost.includes(answer.status)) return 'lost';
    const page = pageOf(bodyOf(answer, what));
    if (page === undefined) throw failed('unreadable', what);
    const { value, more, last } = page;
    for (const entry of value.map(entryOf)) {
      if (entry.is === 'flaw') return 'flawed';
      // A row may come again, here or on a later page: the last of them counts (delta-query-overview.md).
      const row = entry.is === 'bare' ? await itself(of, next, entry.id) : entry;
      items.delete(row.id);
      gone.delete(row.id);
      if (row.is === 'row') items.set(row.id, row.item);
      else gone.add(row.id);
    }
    // An empty page with a link to a next one is no end.
    if (more !== undefined) next = graph.pathOf(more, what);
    else if (last === undefined)
      throw failed('unreadable', what, new Error('the last page has no deltaLink'));
    else
      return {
        items: [...items.values()],
        gone: [...gone],
        mark: markOf(graph.pathOf(last, what), of.shape),
      };
  }
}

type Entry = { is: 'row'; id: string; item: unknown } | { is: 'gone'; id: string };

type Told = Record<string, unknown>;
type DeltaPage = { value: readonly Told[]; more: string | undefined; last: string | undefined };

/** By hand, for a page has some thousands of rows, and none is drawn before. Undefined for what is no page. */
function pageOf(body: unknown): DeltaPage | undefined {
  const { value, '@odata.nextLink': more, '@odata.deltaLink': last } = isFields(body) ? body : {};
  const isTold = (told: unknown): told is Told =>
    isFields(told) && (typeof told['id'] === 'string' || isFields(told['error']));
  if (!Array.isArray(value) || !value.every(isTold) || !isLink(more) || !isLink(last)) return undefined;
  return { value, more, last };
}

const isLink = (link: unknown): link is string | undefined => link === undefined || typeof link === 'string';

function entryOf(told: Told): Entry | { is: 'flaw' } | { is: 'bare'; id: string } {
  // In the place of a row, on a page that says 200 (msgraph-sdk-typescript#544).
  const { id } = told;
  if (typeof id !== 'string') return { is: 'flaw' };
  // Whatever stands in it, its being there is what counts.
  if ('deleted' in told) return { is: 'gone', id };
  return 'fields' in told ? { is: 'row', id, item: told } : { is: 'bare', id };
}

/** A row without columns may be one that is gone, for `deleted` is not among those we select: it is looked at itself. */
async function itself({ ask, shape, what }: DeltaOf, link: string, id: string): Promise<Entry> {
  const [items = ''] = link.split('/delta');
  const answer = await ask(`${items}/${encodeURIComponent(id)}?${shape}`);
  if (answer.status === 404) return { is: 'gone', id };
  return { is: 'row', id, item: bodyOf(answer, what) };
}

/** Every row by plain reading, and a mark from before it, so that what changes meanwhile is told next time. */
async function compared({ graph, ask, what, shape }: DeltaOf, path: string): Promise<ListDelta> {
  const latest = await ask(`${path}/items/delta?token=latest&${shape}&$top=${PAGE}`);
  const refusal = refusalIn(latest, what);
  if (refusal !== undefined) throw refusal;
  const link = pageOf(latest.body)?.last;
  if (link === undefined) throw failed('unreadable', what);
  const mark = markOf(graph.pathOf(link, what), shape);
  const items = await allPages(graph, `${path}/items?${shape}&$top=${PAGE}`, { what });
  return { items, gone: [], whole: true, mark };
}

const markOf = (link: string, shape: string): string => `${shape}\n${link}`;

/** Only a path into a list is followed: a mark lies on the person's machine, where anything may have been written into it. */
function linkIn(mark: string, shape: string): string | undefined {
  const [made, link] = mark.split('\n');
  return made === shape && link?.startsWith('/sites/') ? link : undefined;
}
