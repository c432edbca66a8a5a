/** What the service worker keeps beside the code: the page and what it asks our server first. The open tab keeps both as they now are. */

/** What the names of our caches begin with; the build follows. */
export const OURS = 'tab ';
export const PAGE = '/';
export const SETTINGS = '/settings.json';

export const filesNamedIn = (page: string): string[] =>
  [...page.matchAll(/\/assets\/[^"]+/g)].map(([file]) => file);

/**
 * A page of another build is kept by none whose code it is not: the next opening then asks our server for it. The page brings
 * its headers along, so what the server allows is never older than one opening.
 */
export async function keepAnew(): Promise<void> {
  const [page, settings] = await Promise.all([answerOf(PAGE), answerOf(SETTINGS)]);
  const named = page === undefined ? [] : filesNamedIn(await page.clone().text());
  const names = (await caches.keys()).filter((name) => name.startsWith(OURS));
  for (const kept of await Promise.all(names.map((name) => caches.open(name)))) {
    if (settings !== undefined) await kept.put(SETTINGS, settings.clone());
    // A page without code is not ours: of a network that wants somebody to sign in, say.
    if (page === undefined || named.length === 0) continue;
    const code = await Promise.all(named.map((file) => kept.match(file)));
    await (code.includes(undefined) ? kept.delete(PAGE) : kept.put(PAGE, page.clone()));
  }
}

async function answerOf(address: string): Promise<Response | undefined> {
  const answer = await fetch(address, { cache: 'no-store' }).catch(() => undefined);
  return answer?.ok === true ? answer : undefined;
}
