/** How the open tab keeps the page and the settings as they now are, and what it does without the server. */
import { keepAnew } from '../../src/tab/keptPage';
import { fetchSettings } from '../../src/tab/session/settings';

type Sent = Record<string, string>;

const NOBODY_THERE = 'Service Unavailable';
const PAGE = '<script defer src="/assets/tab.2.js"></script>';
const NEWER = '<script defer src="/assets/tab.3.js"></script>';
const SETTINGS = JSON.stringify({
  ...{ mode: 'local', graphOrigin: '/graph', siteUrl: 'https://site.example/', timeZone: 'Europe/London' },
  ...{ sharePointOrigin: '/sharePoint', linkBefore: '', linkAfter: '', chatUrl: '/teams/chat' },
});
const KEPT = {
  '/': `${PAGE}<!-- before -->`,
  '/settings.json': '{"mode":"before"}',
  '/assets/tab.2.js': 'tab',
};

/** A server with these answers, and a browser that keeps this. */
function given(server: Sent, kept: Record<string, Sent> = {}) {
  const caches = new Map(Object.entries(kept).map(([name, all]) => [name, new Map(Object.entries(all))]));
  const asked = (text: string | undefined) => (text === undefined ? undefined : new Response(text));
  Object.assign(globalThis, {
    location: { origin: 'https://tab.example' },
    fetch: async (address: string) => {
      const text = server[address];
      if (text === undefined) throw new TypeError('Failed to fetch');
      return new Response(text, { status: text === NOBODY_THERE ? 503 : 200 });
    },
    caches: {
      keys: async () => [...caches.keys()],
      match: async (address: string) =>
        asked([...caches.values()].map((all) => all.get(address)).find((text) => text !== undefined)),
      open: async (name: string) => {
        const all = caches.get(name) ?? new Map<string, string>();
        return {
          match: async (address: string) => asked(all.get(address)),
          put: async (address: string, given: Response) => void all.set(address, await given.text()),
          delete: async (address: string) => all.delete(address),
        };
      },
    },
  });
  return () => Object.fromEntries([...caches].map(([name, all]) => [name, Object.fromEntries(all)]));
}

describe('What was kept', () => {
  test('becomes what the server now says', async () => {
    const kept = given({ '/': PAGE, '/settings.json': SETTINGS }, { 'tab b2': KEPT });
    await keepAnew();
    expect(kept()).toEqual({ 'tab b2': { ...KEPT, '/': PAGE, '/settings.json': SETTINGS } });
  });

  test('of an older page is given up, so that the next opening asks for it; one that is of the newer build has it', async () => {
    const newer = { '/': `${NEWER}<!-- before -->`, '/assets/tab.3.js': 'newer' };
    const kept = given({ '/': NEWER, '/settings.json': SETTINGS }, { 'tab b2': KEPT, 'tab b3': newer });
    await keepAnew();
    expect(kept()).toEqual({
      'tab b2': { '/assets/tab.2.js': 'tab', '/settings.json': SETTINGS },
      'tab b3': { ...newer, '/': NEWER, '/settings.json': SETTINGS },
    });
  });

  test.each([
    ['does not answer', {}],
    ['says that it is not there', { '/': NOBODY_THERE, '/settings.json': NOBODY_THERE }],
  ])('stays where the server %s', async (_what, server: Sent) => {
    const kept = given(server, { 'tab b2': KEPT });
    await keepAnew();
    expect(kept()).toEqual({ 'tab b2': KEPT });
  });

  test('stays where a network wants somebody to sign in, and what others keep stays too', async () => {
    const theirs = { msal: { '/': 'theirs' } };
    const kept = given({ '/': 'Sign in to this network' }, { 'tab b2': KEPT, ...theirs });
    await keepAnew();
    expect(kept()).toEqual({ 'tab b2': KEPT, ...theirs });
  });
});

describe('The settings', () => {
  const now = { ...KEPT, '/settings.json': SETTINGS };

  test('come from the server', async () => {
    given({ '/settings.json': SETTINGS }, { 'tab b2': KEPT });
    expect(await fetchSettings()).toMatchObject({ mode: 'local', siteUrl: 'https://site.example/' });
  });

  test.each([
    ['does not answer', {}],
    ['says that it is not there', { '/settings.json': NOBODY_THERE }],
  ])('are those kept where the server %s', async (_what, server: Sent) => {
    given(server, { 'tab b2': now });
    expect(await fetchSettings()).toMatchObject({ mode: 'local', siteUrl: 'https://site.example/' });
  });

  test('are told to be missing where none are kept, as the server or the browser says it', async () => {
    given({});
    await expect(fetchSettings()).rejects.toThrow('Failed to fetch');
    given({ '/settings.json': NOBODY_THERE });
    await expect(fetchSettings()).rejects.toThrow('/settings.json answered 503');
  });

  test('need no such store', async () => {
    given({});
    Object.assign(globalThis, { caches: undefined });
    await expect(fetchSettings()).rejects.toThrow('Failed to fetch');
  });
});
