/** Two instances that share a queue and a register, killed at random moments: everyone is reached once, or nobody knows and says so. */
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { day } from '../../../src/inspection/day';
import type { Delivery } from '../../../src/inspection/reminders/delivery';
import { type Azurite, startAzurite } from '../../given/azurite';
import { aTask, dueOn, heldBy } from '../../given/builders';
import type { InstanceOf } from '../../given/instance';
import { COORDINATOR, type LocalRegister, SITE_URL, localRegister } from '../../given/localRegister';
import { BOT, type ChatWithBot, TENANT, chatWithBot } from '../../localTeams/chatWithBot';

jest.setTimeout(240_000);

const PEOPLE = Array.from({ length: 24 }, (_, at) => ({
  id: `0c000000-0000-4000-8000-0000000000${String(at + 10)}`,
  name: `Person ${at + 10}`,
}));
const KILLS = 5;
const ROOT = path.resolve(__dirname, '../../..');

let azurite: Azurite | undefined;
let local: LocalRegister;
let chat: ChatWithBot;
const running = new Set<ChildProcess>();

beforeAll(async () => {
  azurite = await startAzurite();
  local = await localRegister();
  chat = await chatWithBot({ people: PEOPLE, acceptsBot: (given) => given?.startsWith('Bearer ') === true });
  await Promise.all(PEOPLE.map(({ id }) => chat.teams.installFor(id)));
  await local.register.roles.addAll(PEOPLE.map((each) => heldBy(each, `Post of ${each.name}`)));
  await local.register.tasks.addAll(
    PEOPLE.map(({ name }) =>
      aTask({ key: name, owners: [`Post of ${name}`], deadline: dueOn('2022-11-01') }),
    ),
  );
  // They had a morning before, so one that nobody was there for is made up for.
  const friday = {
    day: day('2022-11-11'),
    state: 'planned',
    at: '2022-11-11T08:00:00.000Z',
    by: '1',
  } as const;
  await local.register.settings.put('last morning', friday, undefined);
  await local.register.conversations.addAll(
    PEOPLE.map(({ id }) => {
      const heard = chat.heard.find(({ from }) => from.aadObjectId === id);
      return {
        ...{ personId: id, conversationId: heard?.conversation.id ?? '', teamsId: heard?.from.id ?? '' },
        ...{ serviceUrl: heard?.serviceUrl ?? '', tenantId: TENANT, gone: '' },
      };
    }),
  );
});
afterAll(async () => {
  await Promise.all([...running].map(kill));
  expect(local.violations()).toEqual([]);
  await local.close();
  chat.stop();
  await azurite?.stop();
});

const kill = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    running.delete(child);
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });

function start(of: InstanceOf): Promise<ChildProcess> {
  const args = [path.join(ROOT, 'bench/run.js'), '../tests/given/instance', JSON.stringify(of)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  running.add(child);
  return new Promise((resolve, reject) => {
    child.stdout.once('data', () => resolve(child));
    child.once('exit', (code) => reject(new Error(`an instance ended with ${code} before it was up`)));
  });
}

const rows = async (): Promise<readonly Delivery[]> => (await local.register.deliveries.all()).rows;
const isOver = (all: readonly Delivery[]) =>
  all.length === PEOPLE.length && all.every(({ state }) => state !== 'waiting' && state !== 'claimed');
const breath = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('Two instances of the bot', () => {
  test('killed up to five times in a busy morning reach everyone once', async () => {
    if (azurite === undefined) {
      process.stdout.write('\nSKIPPED for want of Azurite: two instances of the bot, killed\n');
      return;
    }
    const of: InstanceOf = {
      ...{ graphOrigin: `${local.origin}/graph`, siteUrl: SITE_URL },
      ...{ token: await local.tokenFor(COORDINATOR.id), connection: azurite.connection },
      ...{ queue: 'instances', bot: { clientId: BOT.id, tenantId: TENANT } },
      began: { at: '2022-11-14T08:00:00.000Z', when: Date.now() },
    };
    for (const status of [429, 412, 502])
      chat.teams.failNext({ status, retryAfterSeconds: 1, times: 2, match: /activities/ });
    let two = await Promise.all([start(of), start(of)]);
    let kills = 0;
    const until = Date.now() + 200_000;
    while (!isOver(await rows()) && Date.now() < until) {
      await breath(kills < KILLS ? 200 + Math.random() * 1300 : 500);
      const [dying, other] = two;
      if (kills >= KILLS || dying === undefined || other === undefined) continue;
      await kill(dying);
      kills += 1;
      two = [other, await start(of)];
    }
    const ended = await rows();
    // On a busy machine the morning may be over before the last of them.
    expect(kills).toBeGreaterThanOrEqual(2);
    const told = PEOPLE.map(({ id }) => chat.teams.messagesFor(id).length);
    const unknown = ended.filter(({ state }) => state === 'unknown');
    expect(isOver(ended)).toBe(true);
    expect(Math.max(...told)).toBe(1);
    expect(new Set(ended.map(({ personId }) => personId)).size).toBe(PEOPLE.length);
    expect(ended.filter(({ state }) => state === 'refused')).toEqual([]);
    expect(unknown.every(({ why }) => why === 'stopped while sending')).toBe(true);
    expect(unknown.length).toBeLessThanOrEqual(kills);
    expect(told.filter((many) => many === 0).length).toBeLessThanOrEqual(unknown.length);
    expect((await local.register.settings.get('last morning'))?.value).toMatchObject({
      ...{ day: '2022-11-14', state: 'planned' },
    });
  });
});
