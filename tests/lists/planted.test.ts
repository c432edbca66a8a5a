/** A token, a name and somebody's words are planted in what is sent and answered; no error and no line of the log may hold one. */
import { Writable } from 'node:stream';
import { inspect } from 'node:util';
import type { IAdaptiveCardActionInvokeActivity } from '@microsoft/teams.api';
import pino from 'pino';
import { everyMorning } from '../../src/bot/morningRound';
import { deliveringBy, sendingHere } from '../../src/bot/sending/reaching';
import { onCardReply } from '../../src/bot/answering/onCardReply';
import { chatFiles } from '../../src/bot/files/onAttached';
import { day } from '../../src/inspection/day';
import { type Register, RegisterError } from '../../src/inspection/register';
import type { Fetch } from '../../src/lists/graph/middleware';
import { registerOverGraph } from '../../src/lists/register';
import { sharePointAt } from '../../src/lists/sharePoint/request';
import { aRole, aTask, anUpdate, dueOn, heldBy } from '../given/builders';
import { type LocalRegister, SITE_URL, localRegister } from '../given/localRegister';
import { editRow } from './byHand';

const NAME = 'Zebedee Quux';
const WORDS = 'the plover nests in the loft';
const zebedee = { id: 'zebedee.quux@example.test', name: NAME };

let local: LocalRegister;
let token = '';
let odd: Fetch | undefined;
let register: Register;
const bare = { siteUrl: SITE_URL, pause: async () => undefined };
beforeAll(async () => {
  local = await localRegister();
  token = await local.address.token();
  const door: Fetch = (url, init) => (odd ?? fetch)(url, init);
  register = registerOverGraph({ ...local.address, ...bare, token: async () => token, fetch: door });
  await register.roles.addAll([heldBy(zebedee, 'Keeper'), aRole({ name: 'Other' })]);
  await register.tasks.addAll([1, 2].map((at) => aTask({ key: `task ${at}`, owners: ['Keeper'] })));
  await register.updates.add(anUpdate({ key: 'first' }));
});
afterEach(() => {
  odd = undefined;
});
afterAll(() => local.close());

/** Whatever a program or a person could see of it. */
function all(error: unknown): string {
  const chain: unknown[] = [];
  for (let each = error; each !== undefined && chain.length < 9; each = (each as { cause?: unknown }).cause)
    chain.push(each);
  const told = chain.map((each) => `${String(each)} ${JSON.stringify(each)} ${(each as Error).stack}`);
  return [...told, inspect(error, { depth: null, showHidden: true })].join('\n');
}

function clean(told: string): void {
  const [, payload = '?', signature = '?'] = token.split('.');
  for (const planted of [NAME, 'quux', WORDS, 'plover', payload, signature])
    expect(told.toLowerCase()).not.toContain(planted.toLowerCase());
}

async function failing(work: () => Promise<unknown>): Promise<RegisterError> {
  const error: unknown = await work().then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(RegisterError);
  clean(all(error));
  return error as RegisterError;
}

type Sent = { url: string; body: string; authorization: string };
const sentIn = (url: string, init: RequestInit | undefined): Sent => ({
  url: decodeURIComponent(url),
  body: typeof init?.body === 'string' ? init.body : '',
  authorization: new Headers(init?.headers).get('authorization') ?? '',
});
/** All that came in, said back: what a gateway, or Graph about a wrong field, may do. */
const echo = ({ url, body, authorization }: Sent) => `${url} ${authorization} ${body} ${NAME} ${WORDS}`;

type Refusal = { error: { code: string; message: string; innerError: Record<string, string> } };
const refusal = (sent: Sent, code = 'invalidRequest'): Refusal => ({
  error: { code, message: echo(sent), innerError: { 'request-id': `${NAME} ${sent.authorization}` } },
});
const headers = { 'Retry-After': '0', 'X-Echo': `${NAME} ${WORDS}` };

const refusing =
  (status: number, code?: (sent: Sent) => string): Fetch =>
  async (url, init) => {
    const sent = sentIn(url, init);
    return new Response(JSON.stringify(refusal(sent, code?.(sent))), { status, headers });
  };

/** The batch is answered, and each of its parts is refused. */
const refusingParts =
  (status: number): Fetch =>
  async (url, init) => {
    const sent = sentIn(url, init);
    const { requests = [] } = JSON.parse(sent.body === '' ? '{}' : sent.body) as {
      requests?: { id: string }[];
    };
    const responses = requests.map(({ id }) => ({ id, status, headers, body: refusal(sent) }));
    return new Response(JSON.stringify({ responses }), { status: 200 });
  };

const cut: Fetch = (url, init) => {
  const said = echo(sentIn(url, init));
  const cause = Object.assign(new Error(said), { code: said, address: said });
  return Promise.reject(new TypeError(`fetch failed: ${said}`, { cause }));
};
const cutMidBody: Fetch = async (url, init) => {
  const said = echo(sentIn(url, init));
  const body = new ReadableStream({
    start: (to) => {
      to.enqueue(new TextEncoder().encode(`{"value": "${said}`));
      to.error(new Error(said));
    },
  });
  return new Response(body, { status: 200 });
};
const nonsense: Fetch = async (url, init) => new Response(echo(sentIn(url, init)), { status: 200 });
const oddRows: Fetch = async (url, init) =>
  new Response(JSON.stringify({ value: [{ [NAME]: echo(sentIn(url, init)) }] }), { status: 200 });

const speaking = anUpdate({ key: `${NAME} said`, words: WORDS, by: zebedee });
const calls: readonly [string, () => Promise<unknown>][] = [
  ['adding what was said', () => register.updates.add(speaking)],
  ['finding by a key with a name in it', () => register.roles.withKey(NAME)],
  ['searching for a person', () => register.people.search(NAME)],
  ['looking a person up', () => register.people.find(zebedee.id)],
  ['asking whom a person reports to', () => register.people.manager(zebedee.id)],
  ['reading a list', () => register.roles.all()],
];

const saving = async (as: 'one' | 'many') => {
  const { rows } = await register.tasks.all();
  const changed = rows.map((row) => ({ ...row, asks: WORDS, lastAnswer: NAME }));
  const [first] = changed;
  if (first === undefined) throw new Error('no task');
  return () => (as === 'one' ? register.tasks.save(first) : register.tasks.saveAll(changed));
};

describe.each([
  ['is busy', refusing(429), 'busy'],
  ['refuses and says back what was sent', refusing(400), 'refused'],
  ['refuses with a code made of what was sent', refusing(400, echo), 'refused'],
  ['says that somebody changed it', refusing(412), 'changed'],
  ['forbids', refusing(403), 'forbidden'],
  ['fails', refusing(500), 'busy'],
  ['is cut off', cut, 'unreachable'],
  ['is cut off in the middle of an answer', cutMidBody, 'unreachable'],
  ['answers with a page of its own', nonsense, 'unreadable'],
  ['answers with other things than rows', oddRows, 'unreadable'],
] as const)('When Graph %s', (_how, fetching, failure) => {
  test.each(calls)('%s tells nothing of it', async (_what, work) => {
    odd = fetching;
    expect((await failing(work)).failure).toBe(failure);
  });

  test('saving one row, and many, tells nothing of it', async () => {
    const works = [await saving('one'), await saving('many')];
    odd = fetching;
    for (const work of works) expect((await failing(work)).failure).toBe(failure);
  });
});

describe('When a part of a batch', () => {
  test.each([
    [429, 'busy'],
    [400, 'refused'],
    [412, 'changed'],
    [404, 'missing'],
  ] as const)('ends with %d, the others are told nothing of what it held', async (status, failure) => {
    const work = await saving('many');
    odd = refusingParts(status);
    expect((await failing(work)).failure).toBe(failure);
    expect((await failing(() => register.updates.addAll([speaking]))).failure).toBe(failure);
  });
});

describe('When a row makes no sense', () => {
  test.each([
    ['Tasks', 'Moves', `[{"${NAME}":"${WORDS}"}]`],
    ['Tasks', 'Moves', `${NAME}: ${WORDS}`],
    ['Tasks', 'Longer', `${NAME}: ${WORDS}`],
    ['Tasks', 'LastSaidBy', NAME],
    ['Roles', 'Holdings', `[{"person":{"${NAME}":1},"from":"${WORDS}"}]`],
    ['Roles', 'Key', null],
  ])('in %s, %s, its place is told and not its words', async (list, column, value) => {
    const shelf = list === 'Tasks' ? register.tasks : register.roles;
    await editRow(local, list, '1', { [column]: value });
    const { unreadable } = await shelf.all();
    expect(unreadable).toHaveLength(1);
    clean(JSON.stringify(unreadable));
    expect((await failing(() => shelf.find('1'))).failure).toBe('unreadable');
    const whole = { Moves: null, Longer: null, LastSaidBy: null };
    const keeper = JSON.stringify([{ person: zebedee, from: '2020-01-01', acting: false }]);
    const mended = list === 'Tasks' ? whole : { Holdings: keeper, Key: 'Keeper' };
    await editRow(local, list, '1', mended);
    expect((await shelf.all()).unreadable).toEqual([]);
  });
});

describe('When the sign-in', () => {
  const cause = () => new Error(`${token} of ${NAME}`);
  test.each([
    ['fails with a token in its message', cause, 'signed out'],
    [
      'is refused',
      () => new RegisterError('forbidden', 'Leave was not given.', { cause: cause() }),
      'forbidden',
    ],
  ] as const)('%s, Graph’s door and SharePoint’s tell nothing of it', async (_how, why, failure) => {
    const broken = () => Promise.reject(why());
    const signedOut = registerOverGraph({ ...local.address, ...bare, token: broken });
    expect((await failing(() => signedOut.roles.all())).failure).toBe(failure);
    const door = sharePointAt({ sharePointOrigin: 'http://127.0.0.1:9', token: broken }, SITE_URL);
    expect((await failing(() => door.get('/sitegroups', 'The groups'))).failure).toBe(failure);
  });
});

describe('When SharePoint', () => {
  const inWords = (status: number): Fetch => {
    return async (url, init) => {
      const said = echo(sentIn(url, init)).replaceAll('"', "'");
      const error = { code: said.slice(0, 150), message: { value: said } };
      return new Response(JSON.stringify({ 'odata.error': error }), { status, headers });
    };
  };
  test.each([
    ['is busy', inWords(429), 'busy'],
    ['refuses and says back what was sent', inWords(400), 'refused'],
    ['forbids', inWords(403), 'forbidden'],
    ['fails', inWords(500), 'refused'],
    ['is cut off', cut, 'unreachable'],
    ['is cut off in the middle of an answer', cutMidBody, 'unreachable'],
    ['answers with a page of its own', nonsense, 'unreadable'],
  ] as const)('%s, nothing of it is told', async (_how, fetching, failure) => {
    const where = { sharePointOrigin: 'https://contoso.sharepoint.com', token: async () => token };
    const door = sharePointAt({ ...where, fetch: fetching }, SITE_URL);
    const logonName = `i:0#.f|membership|${zebedee.id}`;
    const works = [
      () => door.post('/ensureuser', { logonName }, 'The number of a person in the site'),
      () => door.get(`/sitegroups?$filter=Title eq '${NAME}'`, 'The groups'),
      () => door.merge('/lists', { Title: WORDS }, 'A list'),
    ];
    for (const work of works) expect((await failing(work)).failure).toBe(failure);
  });
});

describe('A line of the bot’s log', () => {
  const lines: string[] = [];
  const log = pino(
    { base: undefined },
    new Writable({
      write(line: Buffer, _encoding, done) {
        lines.push(line.toString());
        done();
      },
    }),
  );
  beforeEach(() => lines.splice(0));
  let looked = 0;
  // Just before the hour when the round begins to wait, and just past it at each later look.
  const now = () => ((looked += 1) === 1 ? '2022-11-14T07:59:00.000Z' : '2022-11-14T08:14:00.000Z');
  const parts = () => ({
    ...{ register, log, link: () => 'https://tracker.example/', hour: 8 },
    clock: { now, today: () => day('2022-11-14'), zone: 'Europe/London' },
    messenger: {
      send: () => Promise.reject(Object.assign(new Error(`${token} ${WORDS}`), { to: NAME })),
      update: async () => undefined,
    },
  });
  const morning = async () => {
    looked = 0;
    const { clock, link, messenger, hour } = parts();
    const sending = sendingHere(
      register,
      deliveringBy({ register, clock, link, messenger, others: {}, tenantId: 'tenant' }, 50),
    );
    const round = everyMorning({ register, log, clock, hour, sending, instance: 'this one' });
    await round.trigger();
    round.stop();
    expect(lines).toHaveLength(1);
    clean(lines.join(''));
  };

  test.each([
    ['is busy', refusing(429)],
    ['refuses', refusing(400, echo)],
    ['is cut off', cut],
    ['answers with other things than rows', oddRows],
  ])('about a morning when Graph %s says which list, and nobody’s words', async (_how, fetching) => {
    odd = fetching;
    await morning();
    expect(lines[0]).toMatch(/The list Settings|A row of Settings/);
  });

  test('about a morning that fails for another reason says its kind only', async () => {
    await register.tasks.add(aTask({ key: 'due', owners: ['Keeper'], deadline: dueOn('2022-11-01') }));
    await register.conversations.add({
      ...{ personId: zebedee.id, conversationId: 'a:z', teamsId: '29:z', gone: '' },
      ...{ serviceUrl: 'https://smba.example/', tenantId: 'tenant' },
    });
    await morning();
    expect(lines[0]).toMatch(/"why":"Error"/);
  });

  test('about an answer that was not saved says why, and not what', async () => {
    odd = refusing(400, echo);
    const data = { task: '1', delivery: `${NAME}|${WORDS}`, press: 0, 'words-progress-1': WORDS };
    const activity = {
      from: { id: '29:z', name: NAME, aadObjectId: zebedee.id },
      value: { action: { type: 'Action.Execute', verb: 'progress', data } },
    };
    const files = chatFiles(
      () => '',
      () => [],
    );
    await onCardReply({ ...parts(), files }, activity as unknown as IAdaptiveCardActionInvokeActivity);
    expect(lines).toHaveLength(1);
    clean(lines.join(''));
    expect(lines[0]).toContain('"failure":"refused"');
  });

  test('with a whole error in it still holds none of it', async () => {
    odd = refusing(400, echo);
    log.error({ err: await failing(() => register.updates.add(speaking)) }, 'failed');
    clean(lines.join(''));
    expect(lines[0]).toContain('was refused by Graph');
  });
});
