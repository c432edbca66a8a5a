/** Where our lists are: the site's id and each list's, looked up once and remembered. */
import { z } from 'zod';
import { RegisterError } from '../../inspection/register';
import { type Answer, bodyOf, failed } from './failure';
import { allPages, pageIn } from './pages';
import type { Graph } from './request';
import type { AskTogether } from './together';

export type ListPlace = { path: string; webUrl: string };

/** Lists by their names at creation, as somebody found them before. */
export type Places = Readonly<Record<string, ListPlace>>;

export type Site = {
  /** Where these lists are, as far as the site has them. */
  placesOf(lists: readonly string[]): Promise<Places>;
  /** Does the work with a list's address; on "missing" looks the address up anew and tries once more. */
  within<T>(list: string, work: (place: ListPlace) => Promise<T>): Promise<T>;
};

const SiteShape = z.object({ id: z.string() });
const ListShape = z.object({ id: z.string(), name: z.string(), displayName: z.string(), webUrl: z.string() });
export type ListFound = z.infer<typeof ListShape>;

export async function siteId(graph: Graph, siteUrl: string): Promise<string> {
  return idIn(await graph.get(sitePath(siteUrl), { what: THE_SITE }));
}

const THE_SITE = 'The SharePoint site';
const THE_LISTS = "The site's lists";
const LIST_COLUMNS = '$select=id,name,displayName,webUrl';

/** `end` closes the path where more is to follow. */
function sitePath(siteUrl: string, end = ''): string {
  const { host, pathname } = new URL(siteUrl);
  const path = pathname.replace(/\/+$/, '');
  return `/sites/${host}${path === '' ? '' : `:${path}${end}`}`;
}

function idIn(body: unknown): string {
  const read = SiteShape.safeParse(body);
  if (!read.success) throw failed('unreadable', THE_SITE);
  return read.data.id;
}

export async function listsOf(graph: Graph, site: string): Promise<ListFound[]> {
  return listsAmong(await allPages(graph, `/sites/${site}/lists?${LIST_COLUMNS}`, { what: THE_LISTS }));
}

function listsAmong(found: unknown): ListFound[] {
  const read = z.array(ListShape).safeParse(found);
  if (!read.success) throw failed('unreadable', THE_LISTS);
  return read.data;
}

async function listsIn(graph: Graph, answer: Answer): Promise<ListFound[]> {
  const { rows, next } = pageIn(graph, bodyOf(answer, THE_LISTS), THE_LISTS);
  const more = next === undefined ? [] : await allPages(graph, next, { what: THE_LISTS });
  return listsAmong([...rows, ...more]);
}

/** By its name at creation, which stays in its address; a display name can be changed by anyone who manages the list. */
export function listNamed(lists: readonly ListFound[], name: string): ListFound | undefined {
  const is = (other: string) => other.toLowerCase() === name.toLowerCase();
  return lists.find((list) => is(list.name)) ?? lists.find((list) => is(list.displayName));
}

/** `told`: where some of the lists were a while ago. It spares a round trip, and is forgotten when one of them is not there. */
export function siteAt(graph: Graph, siteUrl: string, ask: AskTogether, told: Places = {}): Site {
  const before = new Map(Object.entries(told).map(([list, place]) => [list.toLowerCase(), place]));
  let known: Promise<Map<string, ListPlace>> | undefined;

  async function lookUp(): Promise<Map<string, ListPlace>> {
    // Both in one batch: lists can be asked for by the site's path, before its id is known.
    const [site, lists] = await Promise.all([
      ask(sitePath(siteUrl)).then((answer) => idIn(bodyOf(answer, THE_SITE))),
      ask(`${sitePath(siteUrl, ':')}/lists?${LIST_COLUMNS}`).then((answer) => listsIn(graph, answer)),
    ]);
    const place = ({ id, webUrl }: ListFound) => ({ path: `/sites/${site}/lists/${id}`, webUrl });
    // Display names first, so that a name from creation wins.
    const names = (by: 'name' | 'displayName') =>
      lists.map((list) => [list[by].toLowerCase(), place(list)] as const);
    return new Map([...names('displayName'), ...names('name')]);
  }

  function places(): Promise<Map<string, ListPlace>> {
    known ??= lookUp();
    const looking = known;
    return looking.catch((error: unknown) => {
      if (known === looking) known = undefined;
      throw error;
    });
  }

  async function placeOf(list: string): Promise<ListPlace> {
    const name = list.toLowerCase();
    const place = (known === undefined ? before.get(name) : undefined) ?? (await places()).get(name);
    if (place !== undefined) return place;
    known = undefined;
    throw new RegisterError(
      'missing',
      `The list ${list} is not in the site, or is hidden from this sign-in.`,
    );
  }

  return {
    async placesOf(lists) {
      const found = await places();
      const each = lists.map((list) => [list, found.get(list.toLowerCase())] as const);
      return Object.fromEntries(
        each.flatMap(([list, place]) => (place === undefined ? [] : [[list, place]])),
      );
    },
    async within(list, work) {
      const place = await placeOf(list);
      try {
        return await work(place);
      } catch (error) {
        if (!(error instanceof RegisterError) || error.failure !== 'missing') throw error;
        // What is there is at times answered with 404 (msgraph-sdk-dotnet#760); and a list may have been made anew.
        known = undefined;
        before.clear();
        return work(await placeOf(list));
      }
    },
  };
}
