/** Whatever way a message goes, and however Graph answers: nothing of a person, of their work or of a token is logged. */
import { once } from 'node:events';
import { type Server, createServer } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sqliteQueue } from '../../../src/bot/queue/sqliteQueue';
import { deliveringBy } from '../../../src/bot/sending/reaching';
import { sendOne } from '../../../src/bot/sending/sending';
import { day } from '../../../src/inspection/day';
import { otherWaysOverGraph } from '../../../src/lists/otherWays';
import { aDelivery, aTask, dueOn, heldBy } from '../../given/builders';
import { memoryRegister } from '../../given/memoryRegister';

const NOW = '2022-11-14T08:00:00.000Z';
// Each stands where personal text or a secret is: in the token, the task, the name, the address and Graph's own words.
const MARKER = 'Zebedee';
const HER = { id: `${MARKER}-id`, name: `${MARKER} Bloggs` };

let answers: { feed: number; mail: number };
let asked: string[];
let graph: Server;
let folder: string;
beforeEach(async () => {
  asked = [];
  folder = mkdtempSync(path.join(tmpdir(), 'other-ways-'));
  graph = createServer((request, response) => {
    const url = request.url ?? '';
    asked.push(url);
    const status = url.endsWith('/sendMail')
      ? answers.mail
      : url.endsWith('/sendActivityNotification')
        ? answers.feed
        : 200;
    response.writeHead(status, { 'content-type': 'application/json' });
    const mail = { mail: `${MARKER}@example.org`, userPrincipalName: `${MARKER}@example.org` };
    const error = { error: { code: 'Refused', message: `${MARKER} may not have this.` } };
    response.end(JSON.stringify(status < 400 ? mail : error));
  }).listen(0, '127.0.0.1');
  await once(graph, 'listening');
});
afterEach(() => {
  graph.closeAllConnections();
  graph.close();
  rmSync(folder, { recursive: true, force: true });
});

/** One message to a person who removed the app: what became of its row, and every line that was logged. */
async function send() {
  const register = memoryRegister({
    roles: [heldBy(HER, 'Head of Letters')],
    tasks: [aTask({ asks: `${MARKER} should answer letters.`, deadline: dueOn('2022-11-01') })],
    conversations: [
      {
        ...{ personId: HER.id, conversationId: `a:${MARKER}`, teamsId: `29:${MARKER}`, tenantId: 't' },
        ...{ gone: 'app removed', serviceUrl: 'https://smba.trafficmanager.net/uk/' },
      },
    ],
    deliveries: [
      aDelivery({
        ...{ personId: HER.id, personName: HER.name, day: day('2022-11-14'), at: NOW, taskIds: ['1'] },
        state: 'waiting',
      }),
    ],
  });
  const logged: string[] = [];
  const keep = (...facts: unknown[]) => void logged.push(JSON.stringify(facts));
  const { port } = graph.address() as AddressInfo;
  const address = { graphOrigin: `http://127.0.0.1:${port}`, token: async () => `${MARKER}.token` };
  const others = otherWaysOverGraph({
    ...{ asApp: address, teamsAppId: 'app', mail: { address, from: 'tracker@example.org' } },
  });
  const delivering = deliveringBy(
    {
      ...{ register, others, tenantId: 't', link: () => 'https://tracker.example/' },
      messenger: { send: () => Promise.reject(new Error(MARKER)) },
      clock: { now: () => NOW, today: () => day('2022-11-14'), zone: 'Europe/London' },
    },
    50,
  );
  const queue = sqliteQueue(path.join(folder, 'queue.sqlite'), () => NOW);
  const row = await register.deliveries.find('1');
  await queue.put([{ key: row.key, personId: row.personId, row: row.id }]);
  const taken = await queue.take();
  if (taken === undefined) throw new Error('the ticket was put in just now');
  const log = { info: keep, warn: keep, error: keep };
  await sendOne({ register, queue, log, delivering, idleMs: 10 }, taken);
  queue.close();
  return { row: await register.deliveries.find('1'), logged: logged.join('\n') };
}

describe('A message by another way', () => {
  test.each([
    ['the feed took', { feed: 200, mail: 200 }, { state: 'sent', channel: 'feed' }],
    ['mail took after the feed refused', { feed: 403, mail: 200 }, { state: 'sent', channel: 'mail' }],
    ['neither took', { feed: 403, mail: 400 }, { state: 'refused', channel: 'mail' }],
  ])('that %s leaves nothing of the person in the log or in its reason', async (_what, given, became) => {
    answers = given;
    const { row, logged } = await send();
    expect(row).toMatchObject(became);
    expect(asked.some((url) => url.includes('/sendActivityNotification'))).toBe(true);
    expect(`${logged} ${row.why}`).not.toContain(MARKER);
  });
});
