import { type IncomingMessage, type RequestListener, type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { type FileDoor, fileDoor, fileOrigins } from '../../../src/bot/files/fetchFile';

const ORIGINS = fileOrigins('https://contoso.sharepoint.com/sites/inspections');

describe('The hosts that files of a chat come from', () => {
  test('are the organisation’s SharePoint and its OneDrive, and no other', () => {
    expect(ORIGINS).toEqual(['https://contoso.sharepoint.com', 'https://contoso-my.sharepoint.com']);
  });

  test('are those of a national cloud where the site lies in one', () => {
    expect(fileOrigins('https://contoso.sharepoint.us/sites/x')).toEqual([
      'https://contoso.sharepoint.us',
      'https://contoso-my.sharepoint.us',
    ]);
  });
});

describe('An address in a message', () => {
  const asked: string[] = [];
  const door = fileDoor({
    origins: () => ORIGINS,
    ask: async (address) => {
      asked.push(address instanceof Request ? address.url : String(address));
      return new Response('file');
    },
  });
  beforeEach(() => void asked.splice(0));

  test.each([
    'https://contoso-my.sharepoint.com/personal/ann/_layouts/15/download.aspx?UniqueId=1&tempauth=x',
    'https://contoso.sharepoint.com:443/sites/x/a.pdf',
    'HTTPS://CONTOSO-MY.SHAREPOINT.COM/a.pdf',
  ])('of the organisation’s own is asked: %s', async (address) => {
    expect(await door.fetch(address, 'a.pdf')).toMatchObject({ is: 'fetched' });
    expect(asked).toHaveLength(1);
  });

  test.each([
    ['another organisation’s', 'https://fabrikam-my.sharepoint.com/a.pdf'],
    ['a host that only looks alike', 'https://contoso.sharepoint.com.evil.example/a.pdf'],
    ['a host that ends alike', 'https://evilcontoso.sharepoint.com/a.pdf'],
    ['a host below', 'https://a.contoso.sharepoint.com/a.pdf'],
    ['a host with a dot behind it', 'https://contoso.sharepoint.com./a.pdf'],
    ['letters of another alphabet', 'https://c\u043entoso.sharepoint.com/a.pdf'],
    ['plain http', 'http://contoso.sharepoint.com/a.pdf'],
    ['another port', 'https://contoso.sharepoint.com:8443/a.pdf'],
    ['somebody’s credentials', 'https://ann:secret@contoso.sharepoint.com/a.pdf'],
    ['a name before the host', 'https://contoso.sharepoint.com@evil.example/a.pdf'],
    ['a host behind a backslash', 'https://evil.example\\@contoso.sharepoint.com/a.pdf'],
    ['this machine', 'https://127.0.0.1/a.pdf'],
    ['the cloud’s own facts', 'http://169.254.169.254/metadata/identity/oauth2/token'],
    ['a file of this machine', 'file:///etc/passwd'],
    ['data', 'data:text/plain,file'],
    ['no address', 'a.pdf'],
    ['nothing', ''],
  ])('is never asked when it is %s', async (_what, address) => {
    expect(await door.fetch(address, 'a.pdf')).toEqual({ is: 'not fetched', why: 'foreign' });
    expect([door.isOurs(address), asked]).toEqual([false, []]);
  });
});

describe('A file', () => {
  let server: Server;
  let origin: string;
  let answer: RequestListener;
  let heard: IncomingMessage[];
  beforeEach(async () => {
    heard = [];
    server = createServer((request, response) => {
      heard.push(request);
      answer(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });
  const door = (more: Partial<Parameters<typeof fileDoor>[0]> = {}): FileDoor =>
    fileDoor({ origins: () => [origin], most: 1_000, ...more });
  const get = (more?: Partial<Parameters<typeof fileDoor>[0]>, name = 'a.pdf') =>
    door(more).fetch(`${origin}/a`, name);

  test('comes whole, asked for once and without a token or a cookie', async () => {
    answer = (_request, response) => response.end('whole');
    const got = await get();
    expect(got.is === 'fetched' && Buffer.from(got.bytes).toString()).toBe('whole');
    expect(
      heard.map(({ method, headers: { authorization, cookie } }) => [method, authorization, cookie]),
    ).toEqual([['GET', undefined, undefined]]);
  });

  test.each([301, 302, 303, 307, 308])('that lies elsewhere (%d) is not followed there', async (status) => {
    answer = (_request, response) => response.writeHead(status, { location: `${origin}/elsewhere` }).end();
    expect(await get()).toEqual({ is: 'not fetched', why: 'moved' });
    expect(heard).toHaveLength(1);
  });

  test.each([
    [401, 'gone'],
    [403, 'gone'],
    [404, 'gone'],
    [410, 'gone'],
    [206, 'gone'],
    [429, 'unreachable'],
    [500, 'unreachable'],
    [503, 'unreachable'],
  ])('answered with %d is %s', async (status, why) => {
    answer = (_request, response) => response.writeHead(status).end('a page about it');
    expect(await get()).toEqual({ is: 'not fetched', why });
  });

  test('of a length that is too much is left there', async () => {
    answer = (_request, response) => response.writeHead(200, { 'content-length': '1001' }).write('x');
    expect(await get()).toEqual({ is: 'not fetched', why: 'too large' });
  });

  test('that says nothing of its length is counted as it comes, and let go of', async () => {
    let closed: () => void = () => undefined;
    const letGo = new Promise<void>((resolve) => (closed = resolve));
    answer = (_request, response) => {
      const more = setInterval(() => response.write('x'.repeat(400)), 5);
      response.on('close', () => {
        clearInterval(more);
        closed();
      });
    };
    expect(await get()).toEqual({ is: 'not fetched', why: 'too large' });
    await letGo;
  });

  test('that was packed small is counted as it is when unpacked', async () => {
    const packed = gzipSync(Buffer.alloc(500_000));
    expect(packed.length).toBeLessThan(1_000);
    answer = (_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(packed);
    expect(await get()).toEqual({ is: 'not fetched', why: 'too large' });
  });

  test('of just as much as is taken is taken', async () => {
    answer = (_request, response) => response.end('x'.repeat(1_000));
    expect(await get()).toMatchObject({ is: 'fetched', bytes: { length: 1_000 } });
  });

  test.each(['never begins', 'never ends'])('that %s is given up', async (what) => {
    answer = (_request, response) => void (what === 'never ends' && response.write('x'));
    expect(await get({ withinMs: 100 })).toEqual({ is: 'not fetched', why: 'too slow' });
  });

  test('whose line breaks is not taken for whole', async () => {
    answer = (_request, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('x', () => response.destroy());
    };
    expect(await get()).toEqual({ is: 'not fetched', why: 'unreachable' });
  });

  test('that turns out to be a page about it is not taken for it; a page that was attached is', async () => {
    answer = (_request, response) =>
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<p>Sign in');
    expect(await get({}, 'photo.png')).toEqual({ is: 'not fetched', why: 'a page' });
    expect(await get({}, 'minutes.HTML')).toMatchObject({ is: 'fetched' });
  });

  test('beyond so many at once has to wait for another press', async () => {
    let release: () => void = () => undefined;
    answer = (_request, response) => (release = () => response.end('x'));
    const one = door({ atOnce: 1 });
    const first = one.fetch(`${origin}/a`, 'a.pdf');
    expect(await one.fetch(`${origin}/b`, 'b.pdf')).toEqual({ is: 'not fetched', why: 'too many' });
    while (heard.length === 0) await new Promise((resolve) => setImmediate(resolve));
    release();
    expect(await first).toMatchObject({ is: 'fetched' });
    answer = (_request, response) => response.end('x');
    expect(await one.fetch(`${origin}/b`, 'b.pdf')).toMatchObject({ is: 'fetched' });
  });
});
