import { ADA, type ChatWithBot, BEN, BOT, cardReply, chatWithBot, shed, withCard } from './chatWithBot';

let given: ChatWithBot;
let clock: Date;
beforeEach(async () => {
  clock = new Date();
  given = await chatWithBot({ now: () => clock, answerWithinMs: 500 });
  await given.teams.installFor(ADA.id);
});
afterEach(() => given.stop());

const press = (messageId: string, inputs = {}) =>
  given.teams.press(ADA.id, { messageId, action: { verb: 'dig', data: { bed: 7 } }, inputs });
const cardsNow = () => given.teams.messagesFor(ADA.id).flatMap(({ cards }) => cards);

describe('Adding the app', () => {
  test('tells the bot once who added it and where to write', async () => {
    await given.teams.installFor(ADA.id);
    expect(given.heard).toMatchObject([
      { type: 'installationUpdate', action: 'add', from: { aadObjectId: ADA.id }, channelId: 'msteams' },
      { type: 'conversationUpdate', membersAdded: [{ id: `28:${BOT.id}` }] },
    ]);
    expect(given.heard[0]?.from.id).toMatch(/^29:1/);
  });
  test('is told again when the bot was not there to hear', async () => {
    given.bot.status = 500;
    await expect(given.teams.installFor(BEN.id)).rejects.toThrow('answered 500');
    given.bot.status = 200;
    await given.teams.installFor(BEN.id);
    expect(given.heard.at(-2)).toMatchObject({ type: 'installationUpdate', from: { aadObjectId: BEN.id } });
  });
  test('and removing it are both news to the bot', async () => {
    await given.teams.uninstallFor(ADA.id);
    expect(given.heard.at(-1)).toMatchObject({ type: 'installationUpdate', action: 'remove' });
  });
});

describe('What a person says', () => {
  test('reaches the bot under the id it has in the chat', async () => {
    expect(await given.teams.say(ADA.id, 'help')).toBe(true);
    const [message] = given.teams.messagesFor(ADA.id);
    expect(given.heard.at(-1)).toMatchObject({ type: 'message', text: 'help', id: message?.id });
  });
  test('stays in the chat, marked, when the bot did not take it', async () => {
    given.bot.status = 500;
    expect(await given.teams.say(ADA.id, 'help')).toBe(false);
    expect(given.teams.messagesFor(ADA.id)).toMatchObject([{ text: 'help', undelivered: true }]);
  });
});

describe('Pressing a button', () => {
  test('sends the verb, with what was filled in over its data, as strings', async () => {
    const id = await given.send(withCard(shed('before')));
    await press(id, { percent: '40', note: '' });
    expect(given.heard.at(-1)).toMatchObject({
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: id,
      value: { trigger: 'manual', action: { verb: 'dig' } },
    });
    expect(given.heard.at(-1)?.value?.action.data).toEqual({ bed: 7, percent: '40' });
  });
  test('shows the card that comes back, until the bot replaces the message', async () => {
    given.bot.answer = () => cardReply(shed('answered'));
    const id = await given.send(withCard(shed('before')));
    expect(await press(id)).toEqual({ is: 'card' });
    expect(cardsNow()).toEqual([shed('answered')]);
    await given.connector('PUT', `${given.chatOf()}/activities/${id}`, withCard(shed('for all')));
    expect(cardsNow()).toEqual([shed('for all')]);
  });
  test('twice at once reaches the bot twice', async () => {
    const id = await given.send(withCard(shed('before')));
    await Promise.all([press(id), press(id)]);
    expect(given.heard.filter(({ type }) => type === 'invoke')).toHaveLength(2);
  });
  test('passes on a line of words, or an error in the bot’s own', async () => {
    const id = await given.send(withCard(shed('before')));
    given.bot.answer = () => ({
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: 'Noted',
    });
    expect(await press(id)).toEqual({ is: 'said', text: 'Noted' });
    const value = { code: 'BadRequest', message: 'Not yours' };
    given.bot.answer = () => ({ statusCode: 400, type: 'application/vnd.microsoft.error', value });
    expect(await press(id)).toEqual({ is: 'refused', text: 'Not yours' });
  });
  test.each([
    ['says status where Teams reads statusCode', () => ({ status: 200, type: 'x', value: {} })],
    ['answers nothing', () => ({})],
    ['takes too long', () => new Promise((answer) => setTimeout(answer, 700))],
  ])('finds the app unreachable when the bot %s', async (_how, answer) => {
    const id = await given.send(withCard(shed('before')));
    given.bot.answer = answer;
    expect(await press(id)).toEqual({ is: 'unreachable' });
    expect(cardsNow()).toEqual([shed('before')]);
  });
  test('on another person’s message finds no message', async () => {
    const messageId = await given.send(withCard(shed('before')));
    expect(await given.teams.press(BEN.id, { messageId, action: { data: {} } })).toBeUndefined();
  });
});

describe('A card that refreshes itself', () => {
  const action = { type: 'Action.Execute', verb: 'look', data: { bed: 7 } };
  const refreshing = (userIds: string[]) => withCard(shed('stale', { refresh: { action, userIds } }));
  const aMinuteLater = () => (clock = new Date(clock.getTime() + 60_000));
  const looks = () => given.heard.filter(({ value }) => value?.trigger === 'automatic');

  test('asks the bot when its reader opens the chat with a copy older than a minute, once a minute', async () => {
    await given.send(refreshing([given.teams.memberIdOf(ADA.id)]));
    await given.teams.open(ADA.id);
    expect(looks()).toEqual([]);
    aMinuteLater();
    await given.teams.open(ADA.id);
    await given.teams.open(ADA.id);
    expect(looks()).toMatchObject([{ value: { action } }]);
    aMinuteLater();
    await given.teams.open(ADA.id);
    expect(looks()).toHaveLength(2);
  });
  test('shows its reader the answer', async () => {
    await given.send(refreshing([given.teams.memberIdOf(ADA.id)]));
    given.bot.answer = () => cardReply(shed('fresh'));
    aMinuteLater();
    await given.teams.open(ADA.id);
    expect(cardsNow()).toEqual([shed('fresh')]);
  });
  test('does not overwrite what the bot wrote meanwhile', async () => {
    const id = await given.send(refreshing([given.teams.memberIdOf(ADA.id)]));
    given.bot.answer = async () => {
      await given.connector('PUT', `${given.chatOf()}/activities/${id}`, withCard(shed('newer')));
      return cardReply(shed('older'));
    };
    aMinuteLater();
    await given.teams.open(ADA.id);
    expect(cardsNow()).toEqual([shed('newer')]);
  });
  test('leaves alone those it does not name', async () => {
    await given.send(refreshing(['29:1someone-else']));
    await given.teams.open(ADA.id);
    expect(looks()).toEqual([]);
  });
});

describe('A listener', () => {
  test('hears what was sent to the bot and what it answered', async () => {
    const heard: unknown[] = [];
    const stop = given.teams.onActivity((activity, answer) => heard.push([activity.type, answer?.status]));
    await given.teams.say(ADA.id, 'one');
    stop();
    await given.teams.say(ADA.id, 'two');
    expect(heard).toEqual([['message', 200]]);
  });
});
