import { ADA, BEN, BOT, type ChatWithBot, chatWithBot, shed, withCard } from './chatWithBot';

let given: ChatWithBot;
beforeEach(async () => {
  given = await chatWithBot();
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
