/** One instance of what sends reminders, as a process of its own that may be killed: the bot's own parts, without its web server. */
import { createInterface } from 'node:readline';
import { randomUUID } from 'node:crypto';
import { UnsecuredJWT } from 'jose';
import type { Clock } from '../src/bot/clock';
import { teamsMessenger } from '../src/bot/sending/messenger';
import { lookingAtTheClock } from '../src/bot/morningRound';
import { sqliteQueue } from '../src/bot/queue/sqliteQueue';
import { deliveringBy } from '../src/bot/sending/reaching';
import { queueing, startSending } from '../src/bot/sending/sending';
import { day } from '../src/inspection/day';
import { registerOverGraph } from '../src/lists/register';
import { SITE_URL, token } from './graphProcess';

export type Instance = {
  graphOrigin: string;
  queueFile: string;
  perSecond: number;
  /** What is added to this machine's clock, in milliseconds. */
  offset: number;
  lookEveryMs: number;
};

const HOUR = 8;
const TELL_MS = 500;

export async function main([text = '{}']: string[]): Promise<void> {
  const { graphOrigin, queueFile, perSecond, offset, lookEveryMs } = JSON.parse(text) as Instance;
  let ahead = offset;
  const told = createInterface(process.stdin).on('line', (line) => (ahead = Number(line)));
  // Whoever started it is gone.
  told.on('close', () => process.exit());
  const now = () => new Date(Date.now() + ahead).toISOString();
  // In winter the clock in London is UTC.
  const clock: Clock = { now, today: () => day(now().slice(0, 10)), zone: 'Europe/London' };
  const register = registerOverGraph({ graphOrigin, siteUrl: SITE_URL, token });
  const messenger = teamsMessenger(undefined, {
    ...{ clientId: 'bot', tenantId: 'tenant' },
    token: async () => new UnsecuredJWT({ appid: 'bot' }).encode(),
  });
  const link = (id = 'mine') => `https://tracker.example/${id}`;
  const delivering = deliveringBy(
    // Chat alone: what other ways do about a refusal is not what is looked at.
    { register, clock, link, messenger, others: {}, tenantId: 'tenant' },
    perSecond,
  );
  const queue = sqliteQueue(queueFile, now);
  const quiet = () => undefined;
  const log = { info: quiet, warn: quiet, error: (facts: unknown) => console.error(JSON.stringify(facts)) };
  const sender = startSending({ register, queue, delivering, log, idleMs: 300 });
  const sending = queueing({ queue, delivering }, sender.wake);
  const look = lookingAtTheClock({ register, clock, sending, log, hour: HOUR, instance: randomUUID() });
  setInterval(() => process.stdout.write(`${process.memoryUsage().rss}\n`), TELL_MS);
  process.stdout.write('begun\n');
  for (;;) {
    try {
      await look();
    } catch (error) {
      console.error(error instanceof Error ? error.message : 'a look failed');
    }
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
  }
}
