/** The bot's part of a round: it sends the calls that coordinators wished, each to each person once, whatever restarts. */
import { type Day, addDays, day } from '../../inspection/day';
import { type Delivery, planned } from '../../inspection/reminders/delivery';
import { type Hearing, type Role, hearingOn, holderOn } from '../../inspection/reminders/owner';
import { type Kept, type Register, RegisterError } from '../../inspection/register';
import {
  type Called,
  afterCall,
  asksFor,
  beginCall,
  callKey,
  calledNow,
  isGoingOut,
} from '../../inspection/reminders/round';
import type { Round } from '../../inspection/reminders/roundRecord';
import type { Task } from '../../inspection/recommendation/task';
import { switchedOff } from './accounts';
import { type Sending, layDown } from './deliver';

export type Look = Sending & {
  today: Day;
  /** Whether those who had their card of an earlier day may be written to now: a working day, after its hour. */
  isMorning: boolean;
};

/** `sent` holds those that went on their way too, where somebody else does the sending. */
export type CallSent = { round: Kept<Round>; sent: readonly Kept<Delivery>[]; waiting: number };

/**
 * One card a person a day holds for rounds too. A round's card carries all that is theirs and not done, so the morning
 * says nothing more on its day; and who had a card that day already gets the round's on the next working morning.
 */
export async function askRounds(register: Register, look: Look): Promise<readonly CallSent[]> {
  const going = (await register.rounds.all()).rows.filter(isGoingOut);
  if (going.length === 0) return [];
  const [tasks, roles] = await Promise.all([register.tasks.all(), register.roles.all()]);
  const holders = roles.rows.flatMap((role) => [holderOn(role, look.today)?.person.id, role.deputy?.id]);
  const off = await switchedOff(
    register,
    holders.filter((id) => id !== undefined),
  );
  const hearings = new Map(
    roles.rows.map((role) => [role.name, hearingOn(role, look.today, (id) => off.has(id))]),
  );
  const done: CallSent[] = [];
  for (const round of going) {
    const result = await unlessChanged(() =>
      sendCall(register, { round, tasks: tasks.rows, roles: roles.rows, hearings }, look),
    );
    if (result !== undefined) done.push(result);
  }
  return done;
}

type ToCall = {
  round: Kept<Round>;
  tasks: readonly Kept<Task>[];
  roles: readonly Role[];
  hearings: ReadonlyMap<string, Hearing>;
};

async function sendCall(
  register: Register,
  { round: wished, tasks, roles, hearings }: ToCall,
  look: Look,
): Promise<CallSent> {
  const begun = beginCall(wished, asksFor(tasks, hearings), { at: look.now(), hearings });
  // Written down before anyone is asked: after a kill the same people are asked the same.
  const round = begun === wished ? wished : await register.rounds.save({ ...wished, ...begun });
  const people = calledNow(round, tasks, { roles, today: look.today });
  const before = await deliveriesOf(register, round);
  const calls = people
    .map((called) => ({ called, round, before }))
    .filter((calling) => mayHearNow(calling, look))
    .map((calling) => callTo(calling, look));
  const known = new Map(before.map((row) => [row.key, row]));
  const { rows } = await layDown(register, calls, known, look.now());
  const told = await look.send(rows);
  const sent = told.filter(({ state }) => state === 'sent' || state === 'waiting');
  return ended(register, { round, people, sent });
}

// A day earlier than the wish: the organisation's day may have begun before that of the clock's.
const deliveriesOf = async ({ deliveries }: Register, { wishedAt }: Round): Promise<Before> =>
  (await deliveries.since(addDays(day(wishedAt.slice(0, 10)), -1))).rows;

type Before = readonly Kept<Delivery>[];
type Calling = { called: Called; round: Kept<Round>; before: Before };

// The look comes each quarter of an hour; somebody who could not be reached is not tried at each.
const TRIED_AGAIN_MS = 3_600_000;

/** On the day of the wish at once, for a coordinator wished it; from the next day on only in a morning. */
function mayHearNow({ called, round, before }: Calling, { today, isMorning, now }: Look): boolean {
  const key = callKey(called.person.id, round);
  const earlier = before.find((row) => row.key === key);
  if (earlier?.state === 'refused' && Date.parse(now()) - Date.parse(earlier.at) < TRIED_AGAIN_MS)
    return false;
  const hadTheirs = before.some(
    (row) =>
      row.personId === called.person.id &&
      row.day === today &&
      row.key !== key &&
      row.kind !== 'asked' &&
      row.state !== 'refused',
  );
  return !hadTheirs && (isMorning || round.wishedAt.slice(0, 10) === now().slice(0, 10));
}

const callTo = ({ called: { person, taskIds }, round }: Calling, look: Look): Delivery =>
  planned({
    ...{ key: callKey(person.id, round), kind: 'round', about: round.key, person, day: look.today },
    ...{ at: look.now(), taskIds, oversees: [] },
  });

/** What became of each is read from the register, for another instance may have told some of them. */
async function ended(
  register: Register,
  { round, people, sent }: { round: Kept<Round>; people: readonly Called[]; sent: readonly Kept<Delivery>[] },
): Promise<CallSent> {
  const rows = new Map((await deliveriesOf(register, round)).map((row) => [row.key, row]));
  const outcomes = new Map<string, string>();
  const waiting = new Set<string>();
  for (const { person } of people) {
    const row = rows.get(callKey(person.id, round));
    if (row === undefined || row.state === 'claimed' || row.state === 'waiting') waiting.add(person.id);
    else outcomes.set(person.id, outcomeOf(row));
  }
  const next = afterCall(round, outcomes, waiting);
  const isSame = JSON.stringify(next) === JSON.stringify(round);
  const kept = isSame ? round : await register.rounds.save({ ...round, ...next });
  return { round: kept, sent, waiting: waiting.size };
}

/** Empty for who was reached in chat, where it can be answered; else why not, and how it was said instead. */
function outcomeOf({ state, why, channel }: Delivery): string {
  if (state !== 'sent') return why || state;
  return channel === 'feed' || channel === 'mail' ? `${why}; sent by ${channel}` : '';
}

/** Another instance, or the coordinator who closed it, was first: the next look sees what they left. */
async function unlessChanged<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RegisterError && error.failure === 'changed') return undefined;
    throw error;
  }
}
