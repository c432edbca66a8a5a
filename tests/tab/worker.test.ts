/** What the service worker keeps, gives out, leaves alone and throws away. */

const BUILT = { build: 'b2', files: ['/assets/tab.2.js', '/assets/list.2.js'] };
const PAGE = '<script defer src="/assets/tab.2.js"></script>';

const NOBODY_THERE = 'Service Unavailable';

type Hear = (event: unknown) => void;
type Sent = Record<string, string>;

/** A browser's caches, a server with these answers, and the worker started among them. */
function started(server: Sent, kept: Record<string, Sent> = {}) {
  const caches = new Map(Object.entries(kept).map(([name, all]) => [name, new Map(Object.entries(all))]));
  const asked: string[] = [];
  const addressOf = (request: Request | string) =>
    typeof request === 'string' ? request : new URL(request.url).pathname;
  const fetched = async (request: Request | string) => {
    const address = addressOf(request);
    asked.push(address);
    const answer = server[address];
    if (answer === undefined) throw new TypeError('Failed to fetch');
    return new Response(answer, { status: answer === NOBODY_THERE ? 503 : 200 });
  };
  const answerOf = (text: string | undefined) => (text === undefined ? undefined : new Response(text));
  const cacheOf = (all: Map<string, string>) => ({
    addAll: async (addresses: string[]) => {
      const answers = await Promise.all(addresses.map(async (each) => (await fetched(each)).text()));
      addresses.forEach((each, at) => all.set(each, answers[at] ?? ''));
    },
    match: async (request: Request | string) => answerOf(all.get(addressOf(request))),
    put: async (address: string, answer: Response) => void all.set(address, await answer.text()),
  });
  const hears = new Map<string, Hear>();
  const claim = jest.fn(async () => undefined);
  const around = {
    built: BUILT,
    location: { origin: 'https://tab.example' },
    clients: { claim },
    addEventListener: (name: string, hear: Hear) => void hears.set(name, hear),
    fetch: fetched,
    caches: {
      open: async (name: string) => {
        const all = caches.get(name) ?? new Map<string, string>();
        caches.set(name, all);
        return cacheOf(all);
      },
      match: async (request: Request | string) =>
        answerOf(
          [...caches.values()].map((all) => all.get(addressOf(request))).find((text) => text !== undefined),
        ),
      keys: async () => [...caches.keys()],
      delete: async (name: string) => caches.delete(name),
    },
  };
  Object.assign(globalThis, around);
  jest.isolateModules(() => {
    jest.requireActual('../../src/tab/worker');
  });
  const happens = async (name: string, more: object = {}) => {
    const lasting: Promise<unknown>[] = [];
    hears.get(name)?.({ ...more, waitUntil: (work: Promise<unknown>) => void lasting.push(work) });
    await Promise.all(lasting);
  };
  return {
    asked,
    claim,
    kept: () => Object.fromEntries([...caches].map(([name, all]) => [name, Object.fromEntries(all)])),
    installed: (addRoutes?: (rules: unknown) => Promise<void>) => happens('install', { addRoutes }),
    activated: () => happens('activate'),
    /** What the worker answers, or nothing where it leaves the browser to ask by itself. */
    answers: async (address: string, method = 'GET'): Promise<string | undefined> => {
      let answer: Promise<Response> | undefined;
      const respondWith = (given: Promise<Response>) => void (answer = given);
      const { href, pathname } = new URL(address, 'https://tab.example');
      // Only a browser can make a request that opens a page.
      const request = new Request(href, { method });
      Object.defineProperty(request, 'mode', { value: pathname === '/' ? 'navigate' : 'cors' });
      const whole = happens('fetch', { request, respondWith });
      const text = await (await answer)?.text();
      await whole;
      return text;
    },
  };
}

const SERVER = {
  '/': PAGE,
  '/settings.json': '{"mode":"tenant"}',
  '/assets/tab.2.js': 'tab',
  '/assets/list.2.js': 'list',
};
const LACKING = Object.fromEntries(
  Object.entries(SERVER).filter(([address]) => address !== '/assets/list.2.js'),
);

describe('As it is installed', () => {
  test('it keeps all code, the page and the settings', async () => {
    const { installed, kept } = started(SERVER);
    await installed();
    expect(kept()).toEqual({ 'tab b2': SERVER });
  });

  test('it is not installed where a file does not come, and asks again another time', async () => {
    const { installed, kept } = started(LACKING);
    await expect(installed()).rejects.toThrow('Failed to fetch');
    expect(kept()['tab b2'] ?? {}).toEqual({});
  });

  test.each([
    ['a newer build', '<script defer src="/assets/tab.3.js"></script>'],
    ['none', 'Sign in to this network'],
  ])('it keeps nothing where the page is of %s', async (_what, page) => {
    const { installed, kept } = started({ ...SERVER, '/': page });
    await expect(installed()).rejects.toThrow('The page is of another build than the code.');
    expect(kept()).toEqual({});
  });

  test('it tells a browser that can be told where code and page come from, and that all else comes from the network', async () => {
    const addRoutes = jest.fn(async (_rules: unknown) => undefined);
    await started(SERVER).installed(addRoutes);
    const to = (urlPattern: object, source: unknown, more: object = {}) => ({
      ...{ condition: { ...more, urlPattern }, source },
    });
    const opened = { requestMode: 'navigate' };
    expect(addRoutes).toHaveBeenCalledWith([
      to({ pathname: '/assets/*' }, { cacheName: 'tab b2' }),
      to({ pathname: '/', search: '' }, { cacheName: 'tab b2' }, opened),
      to({ pathname: '/' }, 'race-network-and-fetch-handler', opened),
      to({ pathname: '/*' }, 'network'),
    ]);
  });

  test('it is installed where the browser wants other rules', async () => {
    const { installed, kept } = started(SERVER);
    await installed(() => Promise.reject(new TypeError('No such source.')));
    expect(kept()).toEqual({ 'tab b2': SERVER });
  });
});

test('As it begins to serve it throws away what older builds kept, and nothing of anybody else', async () => {
  const before = { 'tab b1': { '/assets/tab.1.js': 'old' }, 'tab b2': SERVER, msal: { '/': 'theirs' } };
  const { activated, kept, claim } = started(SERVER, before);
  await activated();
  expect(kept()).toEqual({ 'tab b2': SERVER, msal: { '/': 'theirs' } });
  expect(claim).toHaveBeenCalledTimes(1);
});

describe('While the server answers', () => {
  test('code comes from what is kept, without a question', async () => {
    const { answers, asked } = started(SERVER, { 'tab b2': SERVER });
    expect(await answers('/assets/list.2.js')).toBe('list');
    expect(asked).toEqual([]);
  });

  test('code of a newer build comes from the server', async () => {
    const { answers } = started({ ...SERVER, '/assets/tab.3.js': 'newer' }, { 'tab b2': SERVER });
    expect(await answers('/assets/tab.3.js')).toBe('newer');
  });

  test('the page comes from the server, and what is kept of it stays of one build with its code', async () => {
    const newer = '<script defer src="/assets/tab.3.js"></script>';
    const { answers, kept } = started({ ...SERVER, '/': newer }, { 'tab b2': SERVER });
    expect(await answers('/?view=mine')).toBe(newer);
    expect(kept()).toEqual({ 'tab b2': SERVER });
  });
});

describe('While the server does not answer', () => {
  test('the page, at whatever screen, comes from what is kept', async () => {
    const { answers } = started({}, { 'tab b2': SERVER });
    expect(await answers('/?view=mine')).toBe(PAGE);
  });

  test('a page that says so in its stead is not taken for it, unless nothing is kept', async () => {
    const gone = { '/': NOBODY_THERE };
    const { answers, kept } = started(gone, { 'tab b2': SERVER });
    expect(await answers('/')).toBe(PAGE);
    expect(kept()).toEqual({ 'tab b2': SERVER });
    expect(await started(gone).answers('/')).toBe(NOBODY_THERE);
  });

  test('what was never kept is refused as the browser refuses it', async () => {
    await expect(started({}).answers('/')).rejects.toThrow('Failed to fetch');
  });
});

test.each([
  ['what is sent', '/', 'POST'],
  ['the settings', '/settings.json', 'GET'],
  ['the register', '/graph/v1.0/$batch', 'POST'],
  ['a list', '/graph/v1.0/sites/1/lists', 'GET'],
  ['who one is', '/local/people', 'GET'],
  ['another address', 'https://graph.microsoft.com/', 'GET'],
  ['code of another address', 'https://res.cdn.office.net/assets/tab.2.js', 'GET'],
])('It leaves %s alone', async (_what, address, method) => {
  const { answers, asked, kept } = started(SERVER, { 'tab b2': SERVER });
  expect(await answers(address, method)).toBeUndefined();
  expect(asked).toEqual([]);
  expect(kept()).toEqual({ 'tab b2': SERVER });
});

export {};
