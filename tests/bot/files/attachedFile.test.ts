import type { IAdaptiveCardActionInvokeActivity } from '@microsoft/teams.api';
import { onCardReply } from '../../../src/bot/answering/onCardReply';
import { rememberConversation } from '../../../src/bot/answering/onInstall';
import { attachedFiles } from '../../../src/bot/files/attachedFiles';
import { fileDoor } from '../../../src/bot/files/fetchFile';
import { type ChatFiles, type Sent, onAttached } from '../../../src/bot/files/onAttached';
import type { Message } from '../../../src/bot/sending/messenger';
import { day } from '../../../src/inspection/day';
import type { Kept, Register } from '../../../src/inspection/register';
import { RegisterError } from '../../../src/inspection/register';
import type { Task } from '../../../src/inspection/recommendation/task';
import { aHanding, aTask, heldBy, person } from '../../given/builders';
import { type LocalRegister, localRegister } from '../../given/localRegister';
import { until } from '../../support/until';

const ann = person('Ann');
const bob = person('Bob');
const dee = person('Dee');
const today = day('2022-11-14');
const ORIGIN = 'https://contoso-my.sharepoint.com';

let local: LocalRegister;
let register: Register;
let mine: Kept<Task>;
let kept: { name: string; folder: string }[];
let asked: string[];
let replaced: { id: string; message: Message }[];
let logged: unknown[];
let now: string;
let files: ChatFiles;
/** What the address of the file answers. */
let answer: () => Response | Promise<Response>;

const parts = (more: { answerWithinMs?: number; register?: Register } = {}) => ({
  register,
  clock: { now: () => now, today: () => today, zone: 'Europe/London' },
  link: (id?: string) => `https://tracker.example/${id ?? 'mine'}`,
  files,
  log: {
    info: (...line: unknown[]) => void logged.push(line),
    warn: (...line: unknown[]) => void logged.push(line),
    error: (...line: unknown[]) => void logged.push(line),
  },
  messenger: {
    update: async (_to: unknown, id: string, message: Message) => {
      replaced.push({ id, message });
      return undefined;
    },
  },
  ...more,
});

const hrefOf = (asked: string | URL | Request): string =>
  asked instanceof Request ? asked.url : String(asked);

/** As after a start: nothing is remembered of what was attached before. */
const anew = (): ChatFiles => ({
  attached: attachedFiles(() => now),
  going: new Map(),
  door: fileDoor({
    origins: () => [ORIGIN],
    ask: async (address) => {
      asked.push(hrefOf(address));
      return answer();
    },
  }),
});

beforeEach(async () => {
  [kept, asked, replaced, logged, now] = [[], [], [], [], '2022-11-14T09:14:00.000Z'];
  answer = () => new Response('licences');
  files = anew();
  local = await localRegister();
  const { roles, tasks } = local.register;
  await roles.addAll([
    heldBy(ann, 'Head of Letters', { deputy: dee }),
    heldBy(bob, 'Head of Stamps', { deputy: ann }),
  ]);
  mine = await tasks.add(aTask({ key: 'mine', number: '5' }));
  await tasks.addAll([
    aTask({
      key: 'handed',
      number: '6',
      handed: aHanding({ to: ann, by: bob, role: 'Head of Stamps' }),
      owners: ['Head of Stamps'],
    }),
    aTask({ key: 'done', number: '7', stage: 'done' }),
    aTask({ key: 'of nobody', number: '8', owners: ['Head of Nothing'] }),
  ]);
  for (const { id } of [ann, bob]) {
    const whence = { from: { id: `29:${id}`, aadObjectId: id }, conversation: { id: `a:${id}` } };
    await rememberConversation(local.register, { ...whence, serviceUrl: 'https://smba.example/' }, 't');
  }
  const { evidence } = local.register;
  register = {
    ...local.register,
    evidence: {
      keep: (file, folder, asking) => {
        kept.push({ name: file.name, folder });
        return evidence.keep(file, folder, asking);
      },
    },
  };
});
afterEach(async () => {
  expect(local.violations()).toEqual([]);
  await local.close();
});

const ADDRESS = `${ORIGIN}/personal/ann/_layouts/15/download.aspx?UniqueId=1&tempauth=secret`;
const fileNamed = (name: string, downloadUrl = ADDRESS) => ({
  ...{ contentType: 'application/vnd.microsoft.teams.file.download.info', name },
  content: { downloadUrl, uniqueId: '1', fileType: name.split('.').at(-1) },
});
const attach = (attachments: unknown, more: Partial<Sent> = {}) =>
  onAttached(parts(), { person: ann, conversationType: 'personal', attachments, words: '', ...more });

const text = (value: unknown) => JSON.stringify(value).replaceAll('\u00a0', ' ');

type Node = { type?: string; title?: string; value?: string; choices?: Node[]; data?: { file: string } };
function nodes(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodes);
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(nodes)];
}
const keyOf = (message: unknown): string => nodes(message).find(({ data }) => data?.file)?.data?.file ?? '';
const choicesOf = (message: unknown) => nodes(message).flatMap(({ choices = [] }) => choices);

/** Attaches one file and gives the key on its card. */
const given = async (name = 'licences.docx') => keyOf(await attach([fileNamed(name)]));

type Pressed = { item?: string; words?: string; as?: string; by?: string; within?: number };
// A busy machine may take longer than a person is let wait.
const PATIENT_MS = 60_000;
const press = (
  key: string,
  { item = mine.id, words = 'Bought.', as, by = ann.id, within = PATIENT_MS }: Pressed = {},
) =>
  onCardReply(parts({ answerWithinMs: within }), {
    ...{ from: { id: '29:x', name: 'X', aadObjectId: by }, replyToId: 'm7' },
    value: {
      action: {
        ...{ type: 'Action.Execute', verb: 'file' },
        data: { file: key, as: as ?? 'progress', 'file-item': item, 'file-words': words },
      },
    },
  } as unknown as IAdaptiveCardActionInvokeActivity);

const entries = async () => (await local.register.updates.all()).rows;

describe('A file attached to a message', () => {
  test('is asked about: for which of the open items that are theirs or handed to them', async () => {
    const [card, ...more] = await attach([fileNamed('licences.docx')]);
    expect(more).toEqual([]);
    expect(text(card)).toContain('licences.docx');
    const offered = choicesOf(card).map(({ title }) => /^No\. \d/.exec(title ?? '')?.[0]);
    expect(offered.sort()).toEqual(['No. 5', 'No. 6']);
    expect(asked).toEqual([]);
  });

  test('gets a card for each, and what was written with them stands in the field for words', async () => {
    const cards = await attach([fileNamed('a.pdf'), fileNamed('b.pdf')], { words: 'Both bought.' });
    expect(new Set(cards.map(keyOf)).size).toBe(2);
    expect(cards.map((card) => text(card).includes('"value":"Both bought."'))).toEqual([true, true]);
  });

  test('more than five at once are told to come in another message', async () => {
    const cards = await attach(Array.from({ length: 7 }, (_, at) => fileNamed(`${at}.pdf`)));
    expect(cards).toHaveLength(6);
    expect(text(cards[5])).toContain('these are the first 5');
  });

  test.each(['groupChat', 'channel', undefined])(
    'in a chat that is “%s” is passed over',
    async (conversationType) => {
      expect(await attach([fileNamed('a.pdf')], { conversationType })).toEqual([]);
    },
  );

  test.each([
    ['no attachments', undefined],
    ['what is none', 'x'],
    ['the message as a page', [{ contentType: 'text/html', content: '<p>hello' }]],
    ['a card', [{ contentType: 'application/vnd.microsoft.card.adaptive', content: {} }]],
  ])('is not seen in %s', async (_what, attachments) => {
    expect(await attach(attachments)).toEqual([]);
  });

  test('as a picture inside the message is asked for as a file', async () => {
    expect(
      text(await attach([{ contentType: 'image/png', contentUrl: 'https://smba.example/x' }])),
    ).toContain('Attach it as a file');
  });

  test.each(['run.exe', 'page.hta', 'macro.vbs. '])(
    'that would run when opened is not taken: %s',
    async (name) => {
      const cards = await attach([fileNamed(name)]);
      expect([text(cards).includes('runs when it is opened'), keyOf(cards)]).toEqual([true, '']);
    },
  );

  test('from outside the organisation is not taken, and not asked for', async () => {
    const cards = await attach([fileNamed('a.pdf', 'https://contoso-my.sharepoint.com.evil.example/a.pdf')]);
    expect([text(cards).includes('is not fetched'), keyOf(cards), asked]).toEqual([true, '', []]);
  });

  test('by someone who owns nothing open has nothing to be evidence for', async () => {
    const cards = await attach([fileNamed('a.pdf')], { person: person('Zoe') });
    expect([text(cards).includes('Nothing of yours is open'), keyOf(cards)]).toEqual([true, '']);
  });

  test('while the register does not answer is to be attached again', async () => {
    const broken = async () => Promise.reject(new RegisterError('busy', 'Tasks is busy.'));
    register = { ...register, tasks: { ...register.tasks, open: broken } };
    expect(text(await attach([fileNamed('a.pdf')]))).toContain('Attach it again in a minute');
  });

  test('offers the most urgent 20 of many items, and the tab for the rest', async () => {
    await local.register.tasks.addAll(Array.from({ length: 30 }, (_, at) => aTask({ key: `more ${at}` })));
    const [card] = await attach([fileNamed('a.pdf')]);
    expect(choicesOf(card)).toHaveLength(20);
    expect(text(card)).toContain('12 more items in the tab →');
  });
});

describe('A press on the card of a file', () => {
  test('puts the file into the library and says so in an entry that names the person', async () => {
    const done = await press(await given());
    expect(kept).toMatchObject([{ name: 'licences.docx', folder: expect.stringContaining('5') as string }]);
    const [entry] = await entries();
    expect(entry).toMatchObject({
      kind: 'progress',
      words: 'Bought.',
      by: ann,
      asRole: 'Head of Letters',
      via: 'card',
    });
    expect(await (await fetch(entry?.evidence ?? '')).text()).toBe('licences');
    expect(text(done.value)).toContain('licences.docx is added to');
    expect(text(done.value)).toContain('progress saved at 9:14 on 14 November');
    expect(replaced.map(({ id, message }) => [id, text(message.card) === text(done.value)])).toEqual([
      ['m7', true],
    ]);
  });

  test('with “done” claims the item, and says of it what was pressed where nothing was written', async () => {
    const done = await press(await given(), { as: 'claim', words: '' });
    expect((await entries())[0]).toMatchObject({
      kind: 'claim',
      words: 'Done; the evidence is licences.docx',
    });
    expect(await local.register.tasks.find(mine.id)).toMatchObject({ stage: 'claimed' });
    expect(text(done.value)).toContain('the coordinator will review it');
  });

  test('twice at once keeps one file and one entry, and both read the same', async () => {
    const key = await given();
    const [first, second] = await Promise.all([press(key), press(key)]);
    expect([asked.length, kept.length, (await entries()).length]).toEqual([1, 1, 1]);
    expect(text(first)).toBe(text(second));
  });

  test('again, though for another item and after a restart, changes nothing and reads what was kept', async () => {
    const key = await given();
    await press(key);
    files = anew();
    const again = await press(key, { item: '2', as: 'claim' });
    expect([asked.length, kept.length, (await entries()).length]).toEqual([1, 1, 1]);
    expect(text(again.value)).toContain('licences.docx is added to');
  });

  test('again finishes what was cut off after the entry was written', async () => {
    const key = await given();
    const save = async () => Promise.reject(new RegisterError('busy', 'Tasks is busy.'));
    const whole = register;
    register = { ...register, tasks: { ...register.tasks, save } };
    await press(key);
    register = whole;
    expect((await local.register.tasks.find(mine.id)).lastSaid).toBeUndefined();
    await press(key);
    expect((await local.register.tasks.find(mine.id)).lastSaid).toMatchObject({ words: 'Bought.' });
    expect([kept.length, (await entries()).length]).toEqual([1, 1]);
  });

  test.each([bob, dee])('by somebody else does nothing, before and after: $name', async ({ id }) => {
    const key = await given();
    expect(text(await press(key, { by: id }))).toContain('cannot read');
    expect([asked, kept, await entries()]).toEqual([[], [], []]);
    await press(key);
    expect(text(await press(key, { by: id }))).toContain('cannot read');
  });

  test('for an item that is not theirs reads why, and the file stays where it is', async () => {
    const other = (await local.register.tasks.all()).rows.find(({ key }) => key === 'of nobody');
    const refused = await press(await given(), { item: other?.id ?? '' });
    expect(text(refused.value)).toContain('Head of Nothing');
    expect([asked, kept, await entries(), replaced]).toEqual([[], [], [], []]);
  });

  test('by one who has lost the role since reads why', async () => {
    const key = await given();
    const [role] = (await local.register.roles.all()).rows;
    if (role === undefined) throw new Error('the role of this test is missing');
    await local.register.roles.save({ ...role, holdings: [], deputy: undefined });
    expect(text((await press(key)).value)).toContain('Head of Letters');
    expect([asked, await entries()]).toEqual([[], []]);
  });

  test('without an item asks for one and keeps the words', async () => {
    const refused = await press(await given(), { item: '' });
    expect(text(refused.value)).toContain('"text":"Choose the item it belongs to."');
    expect(text(refused.value)).toContain('"value":"Bought."');
    expect(asked).toEqual([]);
  });

  test.each([
    ['after an hour', () => void (now = '2022-11-14T10:14:00.000Z')],
    ['after a restart', () => void (files = anew())],
  ])('%s is told to attach it again, with the words to copy', async (_when, happens) => {
    const key = await given();
    happens();
    const told = await press(key);
    expect(text(told.value)).toContain('Attach it to a message here again');
    expect(text(told.value)).toContain('What you wrote: Bought.');
    expect([asked, await entries()]).toEqual([[], []]);
    expect(replaced).toHaveLength(1);
  });

  test('finds the last ten of a person, and nobody’s pushes out another’s', async () => {
    const bobs = keyOf(await attach([fileNamed('b.pdf')], { person: bob }));
    const keys = [];
    for (let count = 0; count < 11; count += 1) keys.push(await given());
    const found = [bobs, ...keys].filter((key) => files.attached.find(key) !== undefined);
    expect(found).toEqual([bobs, ...keys.slice(1)]);
  });

  test.each([
    ['the way to it is over', () => new Response('', { status: 403 }), 'Attach it to a message here again'],
    ['it leads on', () => new Response('', { status: 302, headers: { location: '/x' } }), 'from a computer'],
    [
      'it is a page',
      () => new Response('<p>', { headers: { 'content-type': 'text/html' } }),
      'from a computer',
    ],
    [
      'it is too large',
      () => new Response('x', { headers: { 'content-length': '26214401' } }),
      'up to 250 MB',
    ],
    ['it is empty', () => new Response(''), 'has nothing in it'],
  ])('when %s ends there, with the words to copy', async (_why, answers, words) => {
    answer = answers;
    const told = await press(await given());
    expect(text(told.value)).toContain(words);
    expect(text(told.value)).toContain('What you wrote: Bought.');
    expect(nodes(told.value).filter(({ type }) => type === 'Action.Execute')).toEqual([]);
    expect([kept, await entries(), replaced.length]).toEqual([[], [], 1]);
  });

  test('when the file does not come just now keeps the form, and the next press adds it', async () => {
    const key = await given();
    answer = () => new Response('', { status: 503 });
    const told = await press(key);
    expect(text(told.value)).toContain('your words are still here');
    expect(text(told.value)).toContain('"value":"Bought."');
    answer = () => new Response('licences');
    expect(text((await press(key)).value)).toContain('is added to');
  });

  test('that the register did not take uploads the file only once', async () => {
    const key = await given();
    const add = async () => Promise.reject(new RegisterError('busy', 'Updates is busy.'));
    const whole = register;
    register = { ...register, updates: { ...register.updates, add } };
    expect(text((await press(key)).value)).toContain('Your words are still here');
    register = whole;
    expect(text((await press(key)).value)).toContain('is added to');
    expect([asked.length, kept.length, (await entries()).length]).toEqual([1, 1, 1]);
  });

  test('that takes long is answered in time, and the sent card says what became of it', async () => {
    let release: () => void = () => undefined;
    answer = () => new Promise<Response>((resolve) => (release = () => resolve(new Response('licences'))));
    const key = await given();
    expect(text((await press(key, { within: 20 })).value)).toContain('It is being saved');
    await until(() => asked.length === 1);
    release();
    await until(() => replaced.length > 0);
    expect(text(replaced)).toContain('licences.docx is added to');
  });

  test('that takes long and then fails says so on the sent card, with the form', async () => {
    let release: () => void = () => undefined;
    answer = () =>
      new Promise<Response>((resolve) => (release = () => resolve(new Response('', { status: 500 }))));
    await press(await given(), { within: 20 });
    await until(() => asked.length === 1);
    release();
    await until(() => replaced.length > 0);
    expect(text(replaced)).toContain('could not be fetched just now');
    expect(text(replaced)).toContain('"value":"Bought."');
  });

  test('leaves neither the file’s name nor its address nor anybody’s words in the log', async () => {
    const key = await given('Confidential name.docx');
    await press(key, { by: bob.id });
    answer = () => Promise.reject(new Error(`could not reach ${ADDRESS}`));
    await press(key, { words: 'Confidential words' });
    answer = () => new Response('licences');
    await press(key, { words: 'Confidential words' });
    await press(key);
    expect(logged.length).toBeGreaterThanOrEqual(4);
    expect(text(logged)).not.toMatch(/Confidential|tempauth|sharepoint|Ann|licences/);
  });
});
