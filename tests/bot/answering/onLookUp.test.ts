import { type LookUpDoor, lookUps } from '../../../src/bot/answering/onLookUp';
import { itemIn } from '../../../src/bot/tabLink';
import { day } from '../../../src/inspection/day';
import { RegisterError } from '../../../src/inspection/register';
import { aRecommendation, aRole, heldBy, person } from '../../given/builders';
import { type MemoryRegister, memoryRegister } from '../../given/memoryRegister';

const ann = person('Ann');
const ORIGIN = 'https://tracker.example.org';
const seed = {
  roles: [heldBy(ann, 'Head of PPU'), aRole({ name: 'Nobody’s' })],
  recommendations: [
    aRecommendation({ number: '1', text: 'Train call handlers.', owners: ['Head of PPU'] }),
    aRecommendation({ number: '2', text: 'Train drivers.' }),
    aRecommendation({ number: '3', text: 'Train those who protect a witness.', sensitive: 'a witness' }),
  ],
};

let register: MemoryRegister;
let calls: string[];
let at: number;
let warned: unknown[];
beforeEach(() => {
  register = memoryRegister(seed);
  calls = [];
  warned = [];
  at = Date.parse('2026-11-22T09:00:00Z');
  register.before = (call) => void calls.push(call);
});

const door = (): LookUpDoor => ({
  register,
  clock: { now: () => new Date(at).toISOString(), today: () => day('2026-11-22'), zone: 'Europe/London' },
  link: (id) => `link to ${id}`,
  origin: () => ORIGIN,
  log: { info: () => undefined, warn: (facts: unknown) => void warned.push(facts), error: () => undefined },
});
const from = (who = ann) => ({ from: { aadObjectId: who.id } });
const asking = (words: string) => ({ commandId: 'find', parameters: [{ name: 'words', value: words }] });

type Answer = Awaited<ReturnType<ReturnType<typeof lookUps>['query']>>;
const titles = ({ composeExtension }: Answer) =>
  (composeExtension?.attachments ?? []).map(
    ({ preview }) => (preview?.content as { title: string }).title.split(' · ')[1],
  );
const query = (words: string, who = ann) => lookUps(door()).query({ ...from(who), value: asking(words) });
const paste = (url: string, who = ann) => lookUps(door()).link({ ...from(who), value: { url } });

describe('A search in a chat', () => {
  test('finds by words and by number, a card each that opens the item', async () => {
    expect(titles(await query('train'))).toEqual(['rec. 1', 'rec. 2']);
    const [first] = (await query('2')).composeExtension?.attachments ?? [];
    expect(first).toMatchObject({
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: { actions: [{ url: 'link to 2' }] },
      preview: { contentType: 'application/vnd.microsoft.card.thumbnail' },
    });
  });

  test('shows what is mine before anything is typed', async () => {
    const value = { commandId: 'find', parameters: [{ name: 'initialRun', value: 'true' }] };
    expect(titles(await lookUps(door()).query({ ...from(), value }))).toEqual(['rec. 1']);
  });

  test('never shows what is sensitive', async () => {
    const { composeExtension } = await query('witness');
    expect(composeExtension).toMatchObject({
      type: 'message',
      text: expect.stringContaining('“witness”') as string,
    });
  });

  test('shows a stranger nothing, and reads nothing for them', async () => {
    const answer = await query('train', person('Eve'));
    expect([answer.composeExtension?.type, titles(answer)]).toEqual(['message', []]);
    expect(calls).not.toContain('recommendations.all');
    const nobody = await lookUps(door()).query({ from: {}, value: asking('train') });
    expect(titles(nobody)).toEqual([]);
  });

  test('reads the list once a minute, however many keys are pressed', async () => {
    const { query: ask } = lookUps(door());
    for (const words of ['t', 'tr', 'tra']) await ask({ ...from(), value: asking(words) });
    expect(calls.filter((call) => call === 'recommendations.all')).toHaveLength(1);
    at += 60_000;
    await ask({ ...from(), value: asking('trai') });
    expect(calls.filter((call) => call === 'recommendations.all')).toHaveLength(2);
  });

  test('says so when the register does not answer, and asks it anew the next time', async () => {
    const { query: ask } = lookUps(door());
    register.before = (call) => {
      if (call === 'recommendations.all') throw new RegisterError('busy', 'SharePoint asks to wait');
    };
    const { composeExtension } = await ask({ ...from(), value: asking('train') });
    expect([composeExtension?.type, composeExtension?.text]).toEqual([
      'message',
      expect.stringContaining('does not answer just now'),
    ]);
    expect(warned).toEqual([{ why: 'busy' }]);
    register.before = () => undefined;
    expect(titles(await ask({ ...from(), value: asking('train') }))).toHaveLength(2);
  });

  test.each([undefined, 'words', { parameters: 7 }, { parameters: [{ name: 'words', value: { a: 1 } }] }])(
    'that is none of Teams’ (%j) finds nothing',
    async (value) => {
      expect(titles(await lookUps(door()).query({ ...from(), value }))).toEqual([]);
    },
  );
});

describe('A pasted link', () => {
  test('of an item becomes its card', async () => {
    expect(titles(await paste(`${ORIGIN}/recommendations/2`))).toEqual(['rec. 2']);
  });

  test.each([
    ['of a sensitive item', `${ORIGIN}/recommendations/3`, ann],
    ['of an item that is gone', `${ORIGIN}/recommendations/99`, ann],
    ['of a list', `${ORIGIN}/recommendations?q=a`, ann],
    ['pasted by a stranger', `${ORIGIN}/recommendations/2`, person('Eve')],
  ])('%s stays a link', async (_what, url, who) => {
    expect(titles(await paste(url, who))).toEqual([]);
  });
});

describe('The item a link leads to', () => {
  test.each([
    `${ORIGIN}/recommendations/12`,
    `${ORIGIN}/recommendations/12/`,
    `${ORIGIN}/recommendations/12?from=chat`,
    `${ORIGIN}/#/recommendations/12`,
    `${ORIGIN}/?view=recommendations%2F12`,
  ])('%s is 12', (url) => {
    expect(itemIn(url, ORIGIN)).toBe('12');
  });

  test.each([
    'https://tracker.example.org.evil.example/recommendations/12',
    'http://tracker.example.org/recommendations/12',
    `${ORIGIN}/recommendations/12/../../papers/1`,
    `${ORIGIN}/recommendations/12abc`,
    `${ORIGIN}/recommendations/1234567890123456`,
    `${ORIGIN}/papers/12`,
    'no link',
  ])('%s is none', (url) => {
    expect(itemIn(url, ORIGIN)).toBeUndefined();
  });
});
