import { ADA, BEN, type ChatWithBot, chatWithBot, codeOf, shed, TENANT, withCard } from './chatWithBot';

let given: ChatWithBot;
beforeEach(async () => {
  given = await chatWithBot();
  await given.teams.installFor(ADA.id);
});
afterEach(() => given.stop());

const create = (id: string, more: object = {}) =>
  given.connector('POST', '', { members: [{ id }], tenantId: TENANT, ...more });

describe('A conversation', () => {
  test('has the same id however often it is created', async () => {
    const id = given.teams.memberIdOf(ADA.id);
    const first = (await (await create(id)).json()) as { id: string };
    const second = (await (await create(ADA.id)).json()) as { id: string };
    expect(first.id).toMatch(/^a:1/);
    expect(second.id).toBe(first.id);
    expect(first.id).toBe(given.heard[0]?.conversation.id);
  });
  test('is between the bot and one person in the tenant', async () => {
    const id = given.teams.memberIdOf(ADA.id);
    expect(await codeOf(create(id, { isGroup: true }))).toBe('400 BadSyntax');
    expect(await codeOf(create(id, { members: [{ id }, { id }] }))).toBe('400 BadSyntax');
    expect(await codeOf(create(id, { tenantId: undefined }))).toBe('400 BadSyntax');
  });
  test('is refused with someone unknown, or someone without the app', async () => {
    expect(await codeOf(create(`29:${ADA.id}`))).toBe('403 BadArgument');
    expect(await codeOf(create(BEN.id))).toBe('403 BotNotInConversationRoster');
  });
  test('tells who is in it', async () => {
    const members: unknown = await (await given.connector('GET', `${given.chatOf()}/members`)).json();
    expect(members).toMatchObject([{ aadObjectId: ADA.id, name: ADA.name }]);
  });
});

describe('A message from the bot', () => {
  test('is shown, then replaced in place', async () => {
    const id = await given.send(withCard(shed('as sent')));
    const put = await given.connector(
      'PUT',
      `${given.chatOf()}/activities/${id}`,
      withCard(shed('as edited')),
    );
    expect(put.status).toBe(200);
    expect(given.teams.messagesFor(ADA.id)).toMatchObject([{ id, revision: 2, cards: [shed('as edited')] }]);
  });
  test('can be taken back, once', async () => {
    const id = await given.send(withCard(shed('')));
    const path = `${given.chatOf()}/activities/${id}`;
    expect((await given.connector('DELETE', path)).status).toBe(200);
    expect(await codeOf(given.connector('DELETE', path))).toBe('404 ActivityNotFoundInConversation');
    expect(given.teams.messagesFor(ADA.id)).toEqual([]);
  });
  test('that holds words and a card becomes two and has no id', async () => {
    expect(await given.send(withCard(shed('card'), { text: 'words' }))).toBeUndefined();
    expect(given.teams.messagesFor(ADA.id)).toMatchObject([
      { text: 'words', cards: [] },
      { cards: [shed('card')] },
    ]);
  });
  test('keeps its place when many come in one millisecond', async () => {
    for (const text of ['1', '2', '3']) await given.send({ type: 'message', text });
    expect(given.teams.messagesFor(ADA.id).map(({ text }) => text)).toEqual(['1', '2', '3']);
  });
  test('is refused when it is empty, or over 100 KB counted in two-byte characters', async () => {
    const send = (activity: unknown) => given.connector('POST', `${given.chatOf()}/activities`, activity);
    expect(await codeOf(send({ type: 'message' }))).toBe('400 BadSyntax');
    expect(await codeOf(send({ type: 'message', text: 'a'.repeat(52_000) }))).toBe('413 MessageSizeTooBig');
    expect((await send({ type: 'message', text: 'a'.repeat(50_000) })).status).toBe(201);
    expect(await codeOf(send({ type: 'message', text: 'a'.repeat(2_000_000) }))).toBe(
      '413 MessageSizeTooBig',
    );
  });
  test('is refused once the app is gone, and taken again once it is back', async () => {
    const send = () =>
      given.connector('POST', `${given.chatOf()}/activities`, { type: 'message', text: 'hello' });
    await given.teams.uninstallFor(ADA.id);
    expect(await codeOf(send())).toBe('403 BotNotInConversationRoster');
    await given.teams.installFor(ADA.id);
    expect((await send()).status).toBe(201);
  });
  test('finds no conversation under a made-up id', async () => {
    const sent = given.connector('POST', '/a:made-up/activities', { type: 'message', text: 'hello' });
    expect(await codeOf(sent)).toBe('404 ConversationNotFound');
  });
  test('needs the token of the bot', async () => {
    const sent = given.connector('POST', `${given.chatOf()}/activities`, {}, 'Bearer other');
    expect(await codeOf(sent)).toBe('401 Unauthorized');
  });
});

describe('Trouble ordered by a test', () => {
  const send = () => given.connector('POST', `${given.chatOf()}/activities`, { type: 'message', text: 'hi' });

  test('throttles as often as asked, and says how long to wait', async () => {
    given.teams.failNext({ status: 429, retryAfterSeconds: 3, times: 2 });
    const first = await send();
    expect(first.headers.get('retry-after')).toBe('3');
    expect(await codeOf(send())).toBe('429 Throttled');
    expect((await send()).status).toBe(201);
  });
  test('can cut the line before anything is done', async () => {
    given.teams.failNext({ status: 0, times: 1, cut: 'before' });
    await expect(send()).rejects.toThrow('fetch failed');
    expect(given.teams.messagesFor(ADA.id)).toEqual([]);
  });
  test('can cut the line after the message is there', async () => {
    given.teams.failNext({ status: 0, times: 1, cut: 'after' });
    await expect(send()).rejects.toThrow('fetch failed');
    expect(given.teams.messagesFor(ADA.id)).toHaveLength(1);
  });
  test('can wait for one kind of call', async () => {
    given.teams.failNext({ status: 403, code: 'BotDisabledByAdmin', times: 1, match: /^PUT / });
    const id = await given.send({ type: 'message', text: 'hi' });
    const put = given.connector('PUT', `${given.chatOf()}/activities/${id}`, { type: 'message', text: 'ho' });
    expect(await codeOf(put)).toBe('403 BotDisabledByAdmin');
  });
});
