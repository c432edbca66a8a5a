/** How the messages of some days went, told from their rows: how many of each, and whom chat did not reach. */
import type { Delivery } from './delivery';
import type { Channel } from './policy';
import { inNameOrder, inPlainOrder } from '../language';

export type Unreached = {
  personId: string;
  personName: string;
  /** Of their latest message. */
  day: Delivery['day'];
  state: Delivery['state'];
  channel: Channel | undefined;
  why: string;
};

export type DeliveryHealth = {
  sent: number;
  /** Of those sent: by the feed, by mail, and answered on the card. */
  byFeed: number;
  byMail: number;
  answered: number;
  refused: number;
  unknown: number;
  /** On their way or put off. */
  waiting: number;
  /** The moment, in UTC, since when the oldest of them waits. */
  oldestWaiting: string | undefined;
  /** By name; whose latest message did not come to them in chat. */
  unreached: readonly Unreached[];
};

/** What people asked for themselves says nothing about reaching them, and is not counted. */
export function healthOf(deliveries: readonly Delivery[]): DeliveryHealth {
  const rows = deliveries.filter(({ kind }) => kind !== 'asked');
  const having = (holds: (row: Delivery) => boolean) => rows.filter(holds).length;
  const isSent = ({ state }: Delivery) => state === 'sent';
  const pending = rows.filter(({ state }) => state === 'waiting' || state === 'claimed');
  const [oldest] = pending.map(({ at }) => at).sort();
  return {
    sent: having(isSent),
    byFeed: having((row) => isSent(row) && row.channel === 'feed'),
    byMail: having((row) => isSent(row) && row.channel === 'mail'),
    answered: having(({ answeredAt }) => answeredAt !== ''),
    refused: having(({ state }) => state === 'refused'),
    unknown: having(({ state }) => state === 'unknown'),
    waiting: pending.length,
    oldestWaiting: oldest,
    unreached: unreachedIn(rows),
  };
}

function unreachedIn(rows: readonly Delivery[]): readonly Unreached[] {
  const latest = new Map<string, Delivery>();
  for (const row of [...rows].sort((a, b) => inPlainOrder(a.at, b.at))) latest.set(row.personId, row);
  return [...latest.values()]
    .filter((row) => !isReached(row))
    .map(({ personId, personName, day, state, channel, why }) => ({
      ...{ personId, personName, day, state, channel, why },
    }))
    .sort((a, b) => inNameOrder(a.personName, b.personName));
}

/** One that still waits has not failed to reach anybody, unless it was turned away before. */
const isReached = ({ state, channel, why }: Delivery): boolean =>
  state === 'claimed' ||
  (state === 'waiting' && why === '') ||
  (state === 'sent' && channel !== 'feed' && channel !== 'mail');
