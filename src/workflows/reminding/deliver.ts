/** One message to one person: written down, claimed right before it leaves, sent, and what became of it written down. */
import {
  type Delivery,
  type Outcome,
  ABANDONED_MS,
  afterTry,
  isAbandoned,
  isStale,
  toWait,
} from '../../inspection/reminders/delivery';
import type { Person } from '../../inspection/reminders/owner';
import { type Kept, type Register, RegisterError } from '../../inspection/register';

/** Everything that can fail before a message leaves is done in `prepare`, so that only the sending follows the claim. */
export type Prepared =
  | { is: 'ready'; send: () => Promise<Outcome> }
  | { is: 'unreachable'; why: string }
  /** Somebody else has to do something first, which takes so long. */
  | { is: 'not yet'; why: string; waitMs: number };

export type Delivering = {
  /** The moment, in UTC. */
  now: () => string;
  /** `send` never rejects: whatever goes wrong on the way is an outcome with its reason. */
  prepare: (person: Person, delivery: Delivery) => Promise<Prepared>;
  /** Waits for one's turn to send; what comes back ends it. Without it nobody waits. */
  turn?: () => Promise<() => void>;
};

/** What workflows that tell people need: how their rows get on their way. */
export type Sending = {
  now: () => string;
  /** Sends each of these rows now, or leaves them to whoever sends; what comes back is how they stand then. */
  send: (rows: readonly Kept<Delivery>[]) => Promise<readonly Kept<Delivery>[]>;
};

export type LaidDown = {
  /** On their way: written down just now, or waiting since before. */
  rows: readonly Kept<Delivery>[];
  /** Claimed long ago and never marked. */
  abandoned: readonly Kept<Delivery>[];
  /** Messages that need nothing: another run is at them, or they are settled. */
  before: number;
};

/**
 * Writes the messages down, each under its unique key, which is the lock: of two that do it at once one gets each row.
 * One that was refused is begun anew, for the person may have installed the app since. One claimed long ago and never
 * marked may have arrived: nobody is told twice, so it is marked unknown, and the next morning says it.
 */
export async function layDown(
  register: Register,
  deliveries: readonly Delivery[],
  known: ReadonlyMap<string, Kept<Delivery>>,
  now: string,
): Promise<LaidDown> {
  const rows: Kept<Delivery>[] = [];
  const abandoned: Kept<Delivery>[] = [];
  const fresh = deliveries.filter(({ key }) => !known.has(key));
  for (const added of await register.deliveries.addAll(fresh))
    if (added.is === 'added') rows.push(added.kept);
  for (const delivery of deliveries) {
    const earlier = known.get(delivery.key);
    if (earlier === undefined) continue;
    if (earlier.state === 'waiting') rows.push(earlier);
    else if (isAbandoned(earlier, now)) abandoned.push(...one(await markAbandoned(register, earlier)));
    else if (earlier.state === 'refused') rows.push(...one(await againLaid(register, earlier, delivery)));
  }
  return { rows, abandoned, before: deliveries.length - rows.length - abandoned.length };
}

const one = <T>(value: T | undefined): readonly T[] => (value === undefined ? [] : [value]);

const againLaid = (register: Register, { id, version }: Kept<Delivery>, delivery: Delivery) =>
  unlessLost(() => register.deliveries.save({ ...delivery, id, version }));

/** Undefined when another run was first. */
export const markAbandoned = (register: Register, row: Kept<Delivery>): Promise<Kept<Delivery> | undefined> =>
  unlessLost(() => register.deliveries.save({ ...row, state: 'unknown', why: 'stopped while sending' }));

/**
 * Sends one row if it waits and its time has come, and answers how it stands then; undefined when another run claimed
 * it first. Between the claim and the end nothing else is done: a process killed there leaves one row unknown.
 */
export async function deliver(
  register: Register,
  row: Kept<Delivery>,
  { now, prepare, turn = noTurn }: Delivering,
): Promise<Kept<Delivery> | undefined> {
  if (isAbandoned(row, now())) return markAbandoned(register, row);
  if (row.state !== 'waiting' || toWait(row, now()) > 0) return row;
  if (isStale(row, now())) return refuse(register, row, 'its day passed before it could be sent');
  const prepared = await prepare({ id: row.personId, name: row.personName }, row);
  if (prepared.is === 'unreachable') return refuse(register, row, prepared.why);
  if (prepared.is === 'not yet') return putOff(register, row, prepared, now());
  const end = await turn();
  try {
    const claim = await unlessLost(() => register.deliveries.save({ ...row, state: 'claimed', at: now() }));
    if (claim === undefined) return undefined;
    return await ended(register, claim, afterTry(claim, await prepared.send(), now()));
  } finally {
    end();
  }
}

/** Whoever took too long was given up by somebody else meanwhile; what really became of it goes before that. */
async function ended(
  register: Register,
  claim: Kept<Delivery>,
  done: Kept<Delivery>,
): Promise<Kept<Delivery>> {
  const kept = await unlessLost(() => register.deliveries.save(done));
  if (kept !== undefined) return kept;
  const { version, state } = await register.deliveries.find(claim.id);
  return state === 'unknown' ? register.deliveries.save({ ...done, version }) : done;
}

const noTurn = async () => () => undefined;

type NotYet = Extract<Prepared, { is: 'not yet' }>;

const putOff = (register: Register, row: Kept<Delivery>, { why, waitMs }: NotYet, now: string) =>
  unlessLost(() =>
    register.deliveries.save(afterTry(row, { state: 'waiting', why, channel: 'chat', waitMs }, now)),
  );

/** Gives a message up before it left; undefined when another run was first. */
export const refuse = (
  register: Register,
  row: Kept<Delivery>,
  why: string,
): Promise<Kept<Delivery> | undefined> =>
  unlessLost(() => register.deliveries.save({ ...row, state: 'refused', why, notBefore: '' }));

// Whoever asks for it by hand waits a while for a busy service, and not for an hour.
const LONGEST_WAIT_MS = ABANDONED_MS;

/** One after the other. What is put off for a moment only is waited for where there is a way to wait. */
export async function deliverAll(
  register: Register,
  rows: readonly Kept<Delivery>[],
  delivering: Delivering & { pause?: (ms: number) => Promise<void> },
): Promise<readonly Kept<Delivery>[]> {
  const done: Kept<Delivery>[] = [];
  for (const first of rows) {
    let row: Kept<Delivery> | undefined = first;
    do {
      const wait = toWait(row, delivering.now());
      if (wait > LONGEST_WAIT_MS || (wait > 0 && delivering.pause === undefined)) break;
      if (wait > 0) await delivering.pause?.(wait);
      row = await deliver(register, row, delivering);
    } while (row?.state === 'waiting');
    if (row !== undefined) done.push(row);
  }
  return done;
}

/** Undefined when another run got there first. */
async function unlessLost<T>(write: () => Promise<T>): Promise<T | undefined> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof RegisterError && error.failure === 'changed') return undefined;
    throw error;
  }
}
