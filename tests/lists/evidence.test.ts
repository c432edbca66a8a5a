import { randomBytes } from 'node:crypto';
import type { GivenFile } from '../../src/inspection/recommendation/evidence';
import { type RegisterAddress, registerOverGraph } from '../../src/lists/register';
import { type LocalRegister, localRegister } from '../given/localRegister';
import { PEOPLE, localSite } from '../given/localSite';

const KILO = 1024;

const fileOf = (content: Uint8Array, name = 'plan.docx'): GivenFile => ({
  name,
  size: content.length,
  bytes: async (from, to) => content.subarray(from, to),
});
const SMALL = fileOf(randomBytes(3 * KILO));
const large = randomBytes(6 * KILO * KILO + 17);

const downloaded = async (link: string): Promise<Buffer> =>
  Buffer.from(await (await fetch(link)).arrayBuffer());

describe('A file given as evidence', () => {
  let local: LocalRegister;
  const waits: number[] = [];
  const at = (more: Partial<RegisterAddress> = {}) =>
    registerOverGraph({ ...local.address, pause: async (ms) => void waits.push(ms), ...more }).evidence;

  beforeAll(async () => {
    local = await localRegister();
  });
  afterEach(() => expect(local.violations()).toEqual([]));
  afterAll(() => local.close());

  test('that is small goes in one request, and its link leads to the same bytes', async () => {
    const { link, name } = await at().keep(SMALL, '12 Child protection 5');
    expect(name).toBe('plan.docx');
    expect(await downloaded(link)).toEqual(Buffer.from(await SMALL.bytes(0, SMALL.size)));
  });

  test('is no more than belongs to it, where it is a part of something longer', async () => {
    const content = new Uint8Array(randomBytes(KILO)).subarray(100, 200);
    const { link } = await at().keep(fileOf(content, 'part.bin'), 'Parts');
    expect([...(await downloaded(link))]).toEqual([...content]);
  });

  test('whose name is taken is kept beside the other, which stays as it was', async () => {
    const first = await at().keep(fileOf(Buffer.from('one'), 'notes.txt'), 'A folder');
    const second = await at().keep(fileOf(Buffer.from('two'), 'notes.txt'), 'A folder');
    expect(second.name).toBe('notes 1.txt');
    expect([String(await downloaded(first.link)), String(await downloaded(second.link))]).toEqual([
      'one',
      'two',
    ]);
  });

  test('with a name that SharePoint does not take gets one that it does', async () => {
    const { name, link } = await at().keep(fileOf(Buffer.from('x'), 'Ann’s "plan": 50%?.docx'), 'Folder');
    expect(name).toBe('Ann-s -plan- 50-.docx');
    expect(link).toMatch(/^[^\s'"<>]+$/);
  });

  test('that is large goes in parts and is counted on its way', async () => {
    const told: number[] = [];
    const { link } = await at().keep(fileOf(large), 'Large', { told: (bytes) => told.push(bytes) });
    expect(told).toEqual([0, 2_621_440, 5_242_880, large.length]);
    expect((await downloaded(link)).equals(large)).toBe(true);
  });

  test.each(['before', 'after'] as const)(
    'is whole although the line broke %s one of its parts arrived',
    async (cut) => {
      local.graph.failNext({ match: /^PUT \/uploads\//, cut });
      const { link } = await at().keep(fileOf(large), `Cut ${cut}`);
      expect((await downloaded(link)).equals(large)).toBe(true);
      expect(waits.length).toBeGreaterThan(0);
    },
  );

  test('waits as long as a busy SharePoint asks', async () => {
    waits.length = 0;
    local.graph.failNext({ match: /^PUT \/uploads\//, status: 503, retryAfter: 7 });
    await at().keep(fileOf(large), 'Busy');
    expect(waits[0]).toBeGreaterThanOrEqual(7000);
  });

  test('is given up after some tries, and nothing of it is left', async () => {
    const heard: string[] = [];
    const stop = local.graph.onRequest(({ method, path, status }) =>
      heard.push(`${method} ${path} ${status}`),
    );
    local.graph.failNext({ match: /^PUT \/uploads\//, status: 503, times: 4 });
    await expect(at().keep(fileOf(large), 'Given up')).rejects.toMatchObject({ failure: 'busy' });
    stop();
    expect(heard.at(-1)).toMatch(/^DELETE \/uploads\/.* 204$/);
  });

  test('that its person stops is not there, and neither is a part of it', async () => {
    const stop = new AbortController();
    const heard: string[] = [];
    const unlisten = local.graph.onRequest(({ method, status }) => heard.push(`${method} ${status}`));
    const told = (bytes: number) => {
      if (bytes > 0) stop.abort(new Error('stopped by hand'));
    };
    await expect(at().keep(fileOf(large), 'Stopped', { told, signal: stop.signal })).rejects.toThrow(
      'stopped by hand',
    );
    unlisten();
    expect(heard.at(-1)).toBe('DELETE 204');
    expect(heard).not.toContain('PUT 201');
  });

  test('goes to no host but those that were named', async () => {
    const sent: string[] = [];
    const astray: RegisterAddress['fetch'] = async (input, init) => {
      sent.push(input);
      const response = await fetch(input, init);
      if (!input.endsWith('createUploadSession')) return response;
      const body = (await response.json()) as object;
      return Response.json({ ...body, uploadUrl: 'https://elsewhere.example/up' });
    };
    await expect(at({ fetch: astray }).keep(fileOf(large), 'Astray')).rejects.toMatchObject({
      failure: 'refused',
    });
    expect(sent.some((address) => address.includes('elsewhere'))).toBe(false);
  });

  test('never has our token beside the leave in its own address', async () => {
    const tokens = new Set<boolean>();
    const listening: RegisterAddress['fetch'] = async (input, init) => {
      if (input.includes('/uploads/')) tokens.add(new Headers(init?.headers).has('Authorization'));
      return fetch(input, init);
    };
    await at({ fetch: listening }).keep(fileOf(large), 'Quiet');
    expect([...tokens]).toEqual([false]);
  });
});

describe('The library of evidence', () => {
  test('takes files of coordinators and owners, and of nobody who only reads', async () => {
    const site = await localSite();
    await site.provisioned();
    await site.fillGroups();
    const keepAs = async (group: 'Coordinators' | 'Owners' | 'Readers') => {
      const { graph } = site.address(undefined, { user: PEOPLE[group].id });
      const { evidence } = registerOverGraph({ ...graph, siteUrl: site.address().siteUrl });
      return evidence.keep(SMALL, group);
    };
    await expect(keepAs('Coordinators')).resolves.toMatchObject({ name: 'plan.docx' });
    await expect(keepAs('Owners')).resolves.toMatchObject({ name: 'plan.docx' });
    await expect(keepAs('Readers')).rejects.toMatchObject({ failure: 'forbidden' });
    expect(site.violations()).toEqual([]);
    await site.close();
  });
});
