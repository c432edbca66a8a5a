/** Where our lists are: the site's id and each list's, looked up once and remembered. */
import { z } from 'zod';
import { RegisterError } from '../../inspection/register';
import { failed } from './failure';
import { allPages } from './pages';
import type { Graph } from './request';

export type ListPlace = { path: string; webUrl: string };

export type Site = {
  /** Does the work with a list's address; on "missing" looks the address up anew and tries once more. */
  within<T>(list: string, work: (place: ListPlace) => Promise<T>): Promise<T>;
};

const SiteShape = z.object({ id: z.string() });
const ListShape = z.object({ id: z.string(), name: z.string(), displayName: z.string(), webUrl: z.string() });
export type ListFound = z.infer<typeof ListShape>;

export async function siteId(graph: Graph, siteUrl: string): Promise<string> {
  const { host, pathname } = new URL(siteUrl);
  const path = pathname.replace(/\/+$/, '');
  const what = 'The SharePoint site';
  const read = SiteShape.safeParse(
    await graph.get(`/sites/${host}${path === '' ? '' : `:${path}`}`, { what }),
  );
  if (!read.success) throw failed('unreadable', what);
  return read.data.id;
}

export async function listsOf(graph: Graph, site: string): Promise<ListFound[]> {
  const what = "The site's lists";
  const found = await allPages(graph, `/sites/${site}/lists?$select=id,name,displayName,webUrl`, { what });
  const read = z.array(ListShape).safeParse(found);
  if (!read.success) throw failed('unreadable', what);
  return read.data;
}

/** By its name at creation, which stays in its address; a display name can be changed by anyone who manages the list. */
export function listNamed(lists: readonly ListFound[], name: string): ListFound | undefined {
  const is = (other: string) => other.toLowerCase() === name.toLowerCase();
  return lists.find((list) => is(list.name)) ?? lists.find((list) => is(list.displayName));
}

export function siteAt(graph: Graph, siteUrl: string): Site {
  let known: Promise<Map<string, ListPlace>> | undefined;

  async function lookUp(): Promise<Map<string, ListPlace>> {
    const site = await siteId(graph, siteUrl);
    const lists = await listsOf(graph, site);
    const place = ({ id, webUrl }: ListFound) => ({ path: `/sites/${site}/lists/${id}`, webUrl });
    // Display names first, so that a name from creation wins.
    const names = (by: 'name' | 'displayName') =>
      lists.map((list) => [list[by].toLowerCase(), place(list)] as const);
    return new Map([...names('displayName'), ...names('name')]);
  }

  async function placeOf(list: string): Promise<ListPlace> {
    known ??= lookUp();
    const looking = known;
    const places = await looking.catch((error: unknown) => {
      if (known === looking) known = undefined;
      throw error;
    });
    const place = places.get(list.toLowerCase());
    if (place !== undefined) return place;
    known = undefined;
    throw new RegisterError(
      'missing',
      `The list ${list} is not in the site, or is hidden from this sign-in.`,
    );
  }

  return {
    async within(list, work) {
      const place = await placeOf(list);
      try {
        return await work(place);
      } catch (error) {
        if (!(error instanceof RegisterError) || error.failure !== 'missing') throw error;
        // What is there is at times answered with 404 (msgraph-sdk-dotnet#760); and a list may have been made anew.
        known = undefined;
        return work(await placeOf(list));
      }
    },
  };
}
