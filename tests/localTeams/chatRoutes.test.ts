import { FILE_INFO, type FileAttachment } from '../../src/localTeams/wire';
import { ADA, BEN, BOT, type ChatWithBot, chatWithBot, shed, withCard } from './chatWithBot';

let given: ChatWithBot;
let now: Date;
beforeEach(async () => {
  now = new Date();
  given = await chatWithBot({ now: () => now });
  await given.teams.installFor(ADA.id);
});
afterEach(() => given.stop());

describe('The chat page', () => {
  test('is sent by whoever owns the pages', async () => {
    expect(await (await given.call('GET', 'chat')).text()).toBe('<title>chat</title>');
  });
  test('learns who it can be and who has the app', async () => {
    expect(await (await given.call('GET', 'chat/people')).json()).toEqual({
      bot: { name: BOT.name },
      people: [
        { ...ADA, installed: true },
        { ...BEN, installed: false },
      ],
    });
  });
  test('reads the messages, speaks and presses', async () => {
    const messageId = await given.send(withCard(shed('card')));
    expect((await given.call('POST', `chat/${ADA.id}/say`, { text: 'hello' })).status).toBe(200);
    const press = { messageId, action: { verb: 'dig', data: {} } };
    const outcome = await given.call('POST', `chat/${ADA.id}/act`, press);
    expect(await outcome.json()).toEqual({ is: 'unreachable' });
    const messages: unknown = await (await given.call('GET', `chat/${ADA.id}/messages`)).json();
    expect(messages).toMatchObject([{ id: messageId }, { text: 'hello' }]);
  });
  test('adds and removes the app', async () => {
    expect((await given.call('POST', `chat/${BEN.id}/install`, {})).status).toBe(204);
    expect((await given.call('POST', `chat/${BEN.id}/uninstall`, {})).status).toBe(204);
    expect(given.heard.at(-1)).toMatchObject({ action: 'remove', from: { aadObjectId: BEN.id } });
  });
  test('hears of a change as it happens', async () => {
    const events = await given.call('GET', `chat/${ADA.id}/events`);
    const reader = (events.body as ReadableStream<Uint8Array>).getReader();
    await reader.read();
    await given.send({ type: 'message', text: 'hello' });
    expect(new TextDecoder().decode((await reader.read()).value)).toContain('event: changed');
    await reader.cancel();
  });
});

describe('A file in the chat', () => {
  const BYTES = { 'Content-Type': 'application/octet-stream' };
  const put = (bytes: Uint8Array, { person = ADA.id, name = 'plan.docx', headers = BYTES } = {}) =>
    fetch(`${given.origin}/teams/chat/${person}/files?name=${encodeURIComponent(name)}`, {
      ...{ method: 'POST', headers, body: Buffer.from(bytes) },
    });
  const idOf = async (response: Promise<Response>) => ((await (await response).json()) as { id: string }).id;
  const say = (person: string, files: string[], text?: string) =>
    given.call('POST', `chat/${person}/say`, { files, ...(text === undefined ? {} : { text }) });
  const told = () => {
    const { attachments } = given.heard.at(-1) as unknown as { attachments: FileAttachment[] };
    return attachments;
  };

  test('is told to the bot with the address where it is, and shown to the person by its name', async () => {
    const id = await idOf(put(Buffer.from('a plan')));
    expect((await say(ADA.id, [id])).status).toBe(200);
    const [file] = told();
    expect(file).toMatchObject({ contentType: FILE_INFO, name: 'plan.docx', content: { fileType: 'docx' } });
    const got = await fetch(file?.content.downloadUrl ?? '');
    expect([got.headers.get('content-type'), await got.text()]).toEqual([
      'application/octet-stream',
      'a plan',
    ]);
    expect(given.teams.messagesFor(ADA.id).at(-1)).toMatchObject({ files: ['plan.docx'], cards: [] });
  });

  test('goes with words and beside others, and is had by nobody without its address', async () => {
    const ids = [await idOf(put(Buffer.from('1'))), await idOf(put(Buffer.alloc(0), { name: 'none.txt' }))];
    await say(ADA.id, ids, 'Both of them');
    expect([given.heard.at(-1)?.text, told().map(({ name }) => name)]).toEqual([
      'Both of them',
      ['plan.docx', 'none.txt'],
    ]);
    const [{ contentUrl } = { contentUrl: '' }] = told();
    expect((await fetch(contentUrl)).status).toBe(401);
    expect((await fetch(`${contentUrl}?tempauth=guess`)).status).toBe(401);
    expect((await fetch(`${given.origin}/teams/files/nothing?tempauth=guess`)).status).toBe(404);
  });

  test('is good for an hour', async () => {
    await say(ADA.id, [await idOf(put(Buffer.from('x')))]);
    const address = told()[0]?.content.downloadUrl ?? '';
    now = new Date(now.getTime() + 3_599_000);
    expect((await fetch(address)).status).toBe(200);
    now = new Date(now.getTime() + 1_000);
    expect((await fetch(address)).status).toBe(401);
  });

  test('of another person cannot be sent', async () => {
    await given.teams.installFor(BEN.id);
    const id = await idOf(put(Buffer.from('x'), { person: BEN.id }));
    expect((await say(ADA.id, [id])).status).toBe(404);
  });

  test.each(['text/plain', 'multipart/form-data; boundary=x', 'application/json'])(
    'is taken from no form of %s',
    async (type) => {
      expect((await put(Buffer.from('{}'), { headers: { 'Content-Type': type } })).status).toBe(415);
    },
  );

  test('needs a name, and somebody to be from', async () => {
    expect((await put(Buffer.from('x'), { name: ' ' })).status).toBe(400);
    expect((await put(Buffer.from('x'), { person: 'nobody' })).status).toBe(404);
  });
});

describe('The chat’s door', () => {
  test.each(['text/plain', 'application/x-www-form-urlencoded'])('is shut to a form of %s', async (type) => {
    const form = { 'Content-Type': type };
    expect((await given.call('POST', `chat/${ADA.id}/say`, { text: 'x' }, form)).status).toBe(415);
    expect((await given.call('POST', `chat/${ADA.id}/uninstall`, {}, form)).status).toBe(415);
  });
  test.each([
    ['say', { text: '' }],
    ['say', { text: 'x', more: 1 }],
    ['act', { messageId: 'x', action: {} }],
    ['act', { messageId: '1', action: { data: {} }, inputs: { percent: 40 } }],
  ])('is shut to what it cannot read: %s %j', async (deed, body) => {
    expect((await given.call('POST', `chat/${ADA.id}/${deed}`, body)).status).toBe(400);
  });
  test('is shut to strangers, large bodies and missing messages', async () => {
    expect((await given.call('GET', 'chat/nobody/messages')).status).toBe(404);
    const large = { text: 'x'.repeat(300_000) };
    expect((await given.call('POST', `chat/${ADA.id}/say`, large)).status).toBe(413);
    const press = { messageId: '1', action: { verb: 'dig', data: {} } };
    expect((await given.call('POST', `chat/${ADA.id}/act`, press)).status).toBe(404);
  });
});
