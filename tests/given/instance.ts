/** One instance of the bot as a process of its own, as far as sending goes: the morning, and what waits in a shared queue. */
import { UnsecuredJWT } from 'jose';
import pino from 'pino';
import { wallTimeIn } from '../../src/bot/clock';
import { teamsMessenger } from '../../src/bot/sending/messenger';
import { lookingAtTheClock } from '../../src/bot/morningRound';
import { azureQueue } from '../../src/bot/queue/azureQueue';
import { deliveringBy } from '../../src/bot/sending/reaching';
import { queueing, startSending } from '../../src/bot/sending/sending';
import { STILL_AT_IT_MS } from '../../src/inspection/reminders/morning';
import { registerOverGraph } from '../../src/lists/register';

export type InstanceOf = {
  graphOrigin: string;
  siteUrl: string;
  token: string;
  connection: string;
  queue: string;
  bot: { clientId: string; tenantId: string };
  /** What moment it is for all of them, in UTC, when it is this moment of the machine's. */
  began: { at: string; when: number };
};

/** Its clock goes so much faster, for a claim is given up after two minutes and a morning after three. */
export const FASTER = 60;
const ZONE = 'Europe/London';
const LOOK_MS = 1000;
// Slow enough that there is a morning to be killed in.
const SENDS_PER_SECOND = 1.5;

/** Run by bench/run.js, and ended by a kill. */
export async function main([text = '{}']: string[]): Promise<void> {
  const of = JSON.parse(text) as InstanceOf;
  const log = pino({ level: 'error', base: undefined });
  const now = () => new Date(Date.parse(of.began.at) + (Date.now() - of.began.when) * FASTER).toISOString();
  const clock = { now, today: () => wallTimeIn(ZONE, now()).day, zone: ZONE };
  const register = registerOverGraph({
    ...{ graphOrigin: of.graphOrigin, siteUrl: of.siteUrl, token: async () => of.token },
  });
  const token = async () => new UnsecuredJWT({ appid: of.bot.clientId }).setExpirationTime('1h').encode();
  const messenger = teamsMessenger(undefined, { ...of.bot, token });
  const link = () => 'https://tracker.example/';
  const delivering = deliveringBy(
    { register, clock, link, messenger, others: {}, tenantId: 'tenant' },
    SENDS_PER_SECOND,
  );
  const queue = await azureQueue({ connection: of.connection, name: of.queue }, { hiddenMs: 3000 });
  const sender = startSending({ register, queue, delivering, log, idleMs: 200 });
  const sending = queueing({ queue, delivering }, sender.wake);
  const look = lookingAtTheClock({
    ...{ register, clock, sending, log, hour: 8, instance: String(process.pid) },
    stillAtItMs: STILL_AT_IT_MS / FASTER,
  });
  const keepLooking = async (): Promise<void> => {
    await look().catch((error: unknown) => log.error({ name: String(error) }, 'a look failed'));
    setTimeout(() => void keepLooking(), LOOK_MS);
  };
  process.stdout.write('up\n');
  await keepLooking();
}
