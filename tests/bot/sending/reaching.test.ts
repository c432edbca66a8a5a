/** Each answer Teams may give to a message, and what becomes of its row; against the stand-in for Teams, by the real SDK. */
import { UnsecuredJWT } from 'jose';
import { day } from '../../../src/inspection/day';
import type { Delivery } from '../../../src/inspection/reminders/delivery';
import type { Notice, OtherWays } from '../../../src/inspection/reminders/otherWays';
import { type Policy, USUAL_POLICY } from '../../../src/inspection/reminders/policy';
import { type Kept, RegisterError } from '../../../src/inspection/register';
import { whyInWords } from '../../../src/wording/chat/deliveryReasons';
import { rememberConversation } from '../../../src/bot/answering/onInstall';
import { teamsMessenger } from '../../../src/bot/sending/messenger';
import { deliveringBy } from '../../../src/bot/sending/reaching';
import { deliver } from '../../../src/workflows/reminding/deliver';
import { aDelivery, aTask, dueOn, heldBy } from '../../given/builders';
import { type MemoryRegister, memoryRegister } from '../../given/memoryRegister';
import { ADA, BOT, type ChatWithBot, TENANT, chatWithBot } from '../../localTeams/chatWithBot';

const today = day('2022-11-14');
const NOW = '2022-11-14T08:00:00.000Z';

let chat: ChatWithBot;
beforeAll(async () => {
  chat = await chatWithBot({ acceptsBot: (authorization) => authorization?.startsWith('Bearer ') === true });
  await chat.teams.installFor(ADA.id);
});
afterAll(() => chat.stop());

const token = async () => new UnsecuredJWT({ appid: BOT.id }).setExpirationTime('1h').encode();
const messenger = teamsMessenger(undefined, { clientId: BOT.id, tenantId: TENANT, token });

let register: MemoryRegister;
let others: OtherWays;
beforeEach(() => {
  others = {};
  register = memoryRegister({
    roles: [heldBy(ADA, 'Head of Letters')],
    tasks: [aTask({ deadline: dueOn('2022-11-01') })],
    conversations: [
      {
        ...{ personId: ADA.id, conversationId: decodeURIComponent(chat.chatOf().slice(1)) },
        ...{ teamsId: chat.teams.memberIdOf(ADA.id), tenantId: TENANT, gone: '' },
        serviceUrl: chat.teams.addresses().serviceUrl,
      },
    ],
    deliveries: [
      aDelivery({
        ...{ personId: ADA.id, personName: ADA.name, day: today, at: NOW, state: 'waiting', taskIds: ['1'] },
      }),
    ],
  });
});

const parts = () => ({
  ...{ register, messenger, others, tenantId: TENANT, link: () => 'https://tracker.example/' },
  clock: { now: () => NOW, today: () => today, zone: 'Europe/London' },
});
const inChat = () => chat.teams.messagesFor(ADA.id).length;
async function sent(): Promise<Kept<Delivery>> {
  const row = await deliver(register, await register.deliveries.find('1'), deliveringBy(parts(), 50));
  if (row === undefined) throw new Error('the row was lost to nobody');
  return row;
}
const gone = async () => (await register.conversations.withKey(ADA.id))?.gone;

describe('A message that Teams', () => {
  test('takes is sent, and known by its id', async () => {
    const before = inChat();
    const row = await sent();
    expect([row.state, row.channel, inChat() - before]).toEqual(['sent', 'chat', 1]);
    expect(chat.teams.messagesFor(ADA.id).at(-1)?.id).toBe(row.activityId);
  });

  test.each([
    [429, 7, 'Throttled (429)', '2022-11-14T08:00:07.000Z'],
    [412, 3, 'PreconditionFailed (412)', '2022-11-14T08:00:03.000Z'],
    [502, 5, 'ServiceError (502)', '2022-11-14T08:00:05.000Z'],
    [504, 4, 'ServiceError (504)', '2022-11-14T08:00:04.000Z'],
  ])('answers with %i waits by Retry-After of %i s, and counts', async (status, seconds, why, until) => {
    chat.teams.failNext({ status, retryAfterSeconds: seconds, times: 1 });
    expect(await sent()).toMatchObject({ state: 'waiting', why, tries: 1, notBefore: until });
    expect(await gone()).toBe('');
  });

  test('answers with 429 and no time to wait is put off by a random while', async () => {
    chat.teams.failNext({ status: 429, times: 1 });
    const { notBefore } = await sent();
    const wait = Date.parse(notBefore) - Date.parse(NOW);
    expect([wait >= 500, wait <= 1500]).toEqual([true, true]);
  });

  test.each([
    [403, 'ConversationBlockedByUser'],
    [403, 'BotNotInConversationRoster'],
    [403, 'BotDisabledByAdmin'],
    [403, 'MessageWritesBlocked'],
    [404, 'ConversationNotFound'],
  ])('answers with %i %s stops until the person installs again', async (status, code) => {
    chat.teams.failNext({ status, code, times: 1 });
    expect(await sent()).toMatchObject({ state: 'refused', why: `${code} (${status})` });
    expect(await gone()).toBe(`${code} (${status})`);
  });

  test('answers with a 403 nobody knows is parked for an hour', async () => {
    chat.teams.failNext({ status: 403, code: 'BadArgument', times: 1 });
    expect(await sent()).toMatchObject({ state: 'waiting', notBefore: '2022-11-14T09:00:00.000Z' });
    expect(await gone()).toBe('');
  });

  test('answers with 401 waits a quarter of an hour', async () => {
    chat.teams.failNext({ status: 401, times: 1 });
    expect(await sent()).toMatchObject({
      ...{ state: 'waiting', why: 'BotNotRegistered (401)', notBefore: '2022-11-14T08:15:00.000Z' },
    });
  });

  test('finds too large goes out as the short card', async () => {
    chat.teams.failNext({ status: 413, times: 1 });
    expect((await sent()).state).toBe('sent');
    const [card] = chat.teams.messagesFor(ADA.id).at(-1)?.cards ?? [];
    expect(JSON.stringify(card)).toContain('It is more than one message can hold');
    expect(JSON.stringify(card)).not.toContain('Action.Execute');
  });

  test('finds too large even when short is refused', async () => {
    chat.teams.failNext({ status: 413, times: 2 });
    expect(await sent()).toMatchObject({ state: 'refused', why: 'MessageSizeTooBig (413)' });
  });

  test('takes without an answer may have arrived, and is never sent again', async () => {
    const before = inChat();
    chat.teams.failNext({ status: 0, times: 1, cut: 'after' });
    expect(await sent()).toMatchObject({ state: 'unknown' });
    expect((await sent()).state).toBe('unknown');
    expect(inChat() - before).toBe(1);
  });
});

const REFUSED = (failure: RegisterError['failure']) => async () => {
  throw new RegisterError(failure, 'It is closed.');
};

describe('A person', () => {
  const withoutChat = async (gone?: string) => {
    const kept = await register.conversations.withKey(ADA.id);
    if (kept === undefined) throw new Error('no conversation');
    if (gone === undefined) await register.conversations.removeAll([kept]);
    else await register.conversations.save({ ...kept, gone });
    return kept;
  };
  const channels = (chosen: Partial<Policy['channels']>) =>
    register.settings.put(
      'reminder policy',
      { ...USUAL_POLICY, channels: { ...USUAL_POLICY.channels, ...chosen } },
      undefined,
    );
  let letters: Notice[];
  let fed: Notice[];
  const mail = async (_to: string, notice: Notice) => void letters.push(notice);
  const feed = async (_to: string, notice: Notice) => void fed.push(notice);
  beforeEach(() => {
    [letters, fed] = [[], []];
  });

  test('whose conversation is gone is not written to, nor given the app again', async () => {
    await withoutChat('app removed');
    let asked = 0;
    others = { install: async () => ((asked += 1), undefined) };
    const before = inChat();
    expect(await sent()).toMatchObject({ state: 'refused', why: 'app removed' });
    expect([inChat() - before, asked]).toEqual([0, 0]);
  });

  test('without the app is given it, and then told in chat', async () => {
    const { conversationId, serviceUrl } = await withoutChat();
    others = {
      install: async (id) => {
        // The app says hello by itself, and from where.
        await rememberConversation(
          register,
          { from: { id: '29:1', aadObjectId: id }, conversation: { id: conversationId }, serviceUrl },
          TENANT,
        );
        return conversationId;
      },
    };
    expect(await sent()).toMatchObject({ state: 'sent', channel: 'chat' });
  });

  test('who was given it and has not said a word is told where new chats are', async () => {
    const { conversationId, serviceUrl } = await withoutChat();
    others = { install: async () => conversationId, newChats: serviceUrl };
    expect(await sent()).toMatchObject({ state: 'sent', channel: 'chat' });
  });

  test('whose chat is still being made waits a minute, and then is told another way', async () => {
    await withoutChat();
    others = { install: async () => undefined, mail };
    expect(await sent()).toMatchObject({ state: 'waiting', notBefore: '2022-11-14T08:01:00.000Z' });
    const row = await register.deliveries.find('1');
    await register.deliveries.save({ ...row, notBefore: '' });
    expect(await sent()).toMatchObject({ state: 'sent', channel: 'mail', why: 'app not installed' });
  });

  test('who cannot be reached in chat is told in the feed, and then by nothing else', async () => {
    await withoutChat('app removed');
    others = { feed, mail };
    expect(await sent()).toMatchObject({ state: 'sent', channel: 'feed', why: 'app removed' });
    expect([fed.length, letters.length]).toEqual([1, 0]);
    expect(fed[0]).toMatchObject({ items: '1 item', link: 'https://tracker.example/' });
  });

  test('whom chat and feed do not reach is told by mail, which says why and where to answer', async () => {
    await withoutChat('app removed');
    others = { feed: REFUSED('forbidden'), mail };
    expect(await sent()).toMatchObject({
      ...{ state: 'sent', channel: 'mail', why: 'app removed; feed: forbidden' },
    });
    expect(letters[0]?.text).toContain('https://tracker.example/');
    expect(letters[0]?.text).toContain('could not reach you in Teams');
  });

  test('who blocks the bot as it writes is told another way at once', async () => {
    chat.teams.failNext({ status: 403, code: 'ConversationBlockedByUser', times: 1 });
    others = { mail };
    expect(await sent()).toMatchObject({ state: 'sent', channel: 'mail' });
    expect(await gone()).toBe('ConversationBlockedByUser (403)');
  });

  test('whom nothing reaches is refused, with each reason', async () => {
    await withoutChat('app removed');
    others = { feed: REFUSED('forbidden'), mail: REFUSED('missing') };
    const { state, why } = await sent();
    expect([state, whyInWords(why)]).toEqual([
      'refused',
      'they removed the app; the activity feed is closed to this app; no mail address is known for them',
    ]);
  });

  test('whose mail got no answer is not told by anything else', async () => {
    await withoutChat('app removed');
    others = { feed: REFUSED('unreachable'), mail };
    expect(await sent()).toMatchObject({ state: 'unknown', why: 'app removed; feed: no answer' });
    expect(letters).toEqual([]);
  });

  test('is not told by a way that is switched off', async () => {
    others = { feed, mail };
    await channels({ chat: false, feed: false });
    const before = inChat();
    expect(await sent()).toMatchObject({ state: 'sent', channel: 'mail', why: 'chat switched off' });
    expect([inChat() - before, fed.length, letters.length]).toEqual([0, 0, 1]);
  });

  test('is given no app while chat is switched off', async () => {
    await withoutChat();
    let asked = 0;
    others = { install: async () => ((asked += 1), undefined) };
    await channels({ chat: false });
    expect(await sent()).toMatchObject({ state: 'refused', why: 'chat switched off' });
    expect(asked).toBe(0);
  });
});
