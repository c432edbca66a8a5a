/** Each answer Teams may give to a message, and what becomes of its row; against the stand-in for Teams, by the real SDK. */
import { UnsecuredJWT } from 'jose';
import { day } from '../../src/inspection/day';
import type { Delivery } from '../../src/inspection/delivery';
import type { Kept } from '../../src/inspection/register';
import { teamsMessenger } from '../../src/bot/messenger';
import { deliveringBy } from '../../src/bot/reaching';
import { deliver } from '../../src/workflows/deliver';
import { aDelivery, aTask, dueOn, heldBy } from '../given/builders';
import { type MemoryRegister, memoryRegister } from '../given/memoryRegister';
import { ADA, BOT, type ChatWithBot, TENANT, chatWithBot } from '../localTeams/chatWithBot';

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
beforeEach(() => {
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
  ...{ register, messenger, link: () => 'https://tracker.example/' },
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

describe('A person', () => {
  test('whose conversation is gone is not written to', async () => {
    const kept = await register.conversations.withKey(ADA.id);
    if (kept === undefined) throw new Error('no conversation');
    await register.conversations.save({ ...kept, gone: 'app removed' });
    const before = inChat();
    expect(await sent()).toMatchObject({ state: 'refused', why: 'app removed' });
    expect(inChat()).toBe(before);
  });
});
