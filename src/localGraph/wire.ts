/** What is asked of the stand-in and what it answers, whether it came alone or as part of a batch. */

/** A signed-in person, known by directory id, or an application acting as itself. */
export type Who = { user: string } | { app: { id: string; name: string } };

export type AskHeaders = Readonly<Record<string, string | undefined>>;

/** One request as it arrived. `url` starts after the version, and still has its query. */
export type Request = { method: string; url: string; headers: AskHeaders; body: unknown; who: Who };

/** A request that has found its route: the parts of its path have names and its query is read. */
export type Ask = Request & { path: string; query: URLSearchParams; at(part: string): string };

/** What is ordered for an answer between here and its reader: it leaves late, or only half of it does. */
export type OnTheWay = { delay: number; cut: boolean };

export type Reply = {
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
  onTheWay?: OnTheWay;
};

export type Route = { method: string; path: string; options?: readonly string[]; reply(ask: Ask): Reply };

/** Graph lets `Prefer` be shared by several wishes, so it is searched and not compared (n8n-io/n8n#17174). */
export function prefers(ask: Ask, wish: string): boolean {
  const wishes = (ask.headers['prefer'] ?? '').split(',').map((each) => each.trim().toLowerCase());
  return wishes.includes(wish.toLowerCase());
}
