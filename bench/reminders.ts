/** The fault run of reminders: a Teams that fails in every way it can, two instances, and kills at random instants. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Delivery } from '../src/inspection/reminders/delivery';
import { addDays, day } from '../src/inspection/day';
import type { Register } from '../src/inspection/register';
import { registerOverGraph } from '../src/lists/register';
import { type FakeConnector, TREATMENTS, type Treatment, fakeConnector, treatmentOf } from './fakeConnector';
import { type Counts, LATE_FROM, SITE_URL, personAt, startGraph, token } from './graphProcess';
import type { Instance } from './reminderInstance';

export type Told = {
  people: number;
  tasksEach: number;
  kills: number;
  /** Of them, those in the middle of sending: cards arrived before and after. */
  whileSending: number;
  /** Cards that arrived, and how many of them were somebody's second. */
  arrived: number;
  twice: number;
  /** People without a row, with two, or whose row never ended. */
  unsettled: number;
  /** Rows that say "sent" and no card arrived, or "refused" and one did. */
  untrue: number;
  /** Rows of which nobody knows, apart from those that Teams never answered. */
  unknownByKill: number;
  byTreatment: ReadonlyMap<Treatment, readonly Delivery[]>;
  counts: Counts;
  /** From the first card to the last, in seconds, without the jumps of the clock. */
  seconds: number;
  largestCard: number;
  memoryMb: number;
};

export type Faulty = {
  people: number;
  tasksEach?: number;
  kills: number;
  silent?: boolean;
  perSecond?: number;
  /** For so long nothing happens before the clock is put on: longer than a sender waits for an answer. */
  quietMs?: number;
  chance?: () => number;
  /** Now and then: so many milliseconds have gone, and so many people have their card. */
  tell?: (ms: number, cards: number) => void;
};

const MINUTE_MS = 60_000;
// An hour after the morning's on a working day.
const BEGINS = `${LATE_FROM}T09:00:00.000Z`;

export async function remindUnderFaults(given: Faulty): Promise<Told> {
  const { people, tasksEach = 10, kills, silent = true, chance = Math.random } = given;
  const folder = mkdtempSync(join(tmpdir(), 'faults-reminders-'));
  const connector = await fakeConnector({ silent });
  const graph = await startGraph({ staffed: { people, tasksEach, serviceUrl: connector.address } });
  const register = registerOverGraph({ graphOrigin: graph.graphOrigin, siteUrl: SITE_URL, token });
  const shared = {
    ...{ graphOrigin: graph.graphOrigin, queueFile: join(folder, 'queue.sqlite') },
    ...{ perSecond: given.perSecond ?? 10, lookEveryMs: people > 200 ? 15_000 : 1_000 },
  };
  const crew = hired(shared, Date.parse(BEGINS) - Date.now());
  try {
    const yesterday = { day: addDays(day(LATE_FROM), -1), state: 'planned', at: BEGINS, by: '' } as const;
    await register.settings.put('last morning', yesterday, undefined);
    await graph.behave({ latency: 0, throttleEvery: 0 });
    const started = Date.now();
    crew.start();
    const progress = setInterval(() => given.tell?.(Date.now() - started, connector.arrived.size), 15_000);
    let whileSending = 0;
    await killWhilePlanning(crew, chance);
    await firstCard(connector);
    for (let kill = 1; kill < kills; kill += 1)
      whileSending += (await oneKill(crew, connector, chance)) ? 1 : 0;
    const last = await untilSettled({ ...given, register, connector, crew });
    clearInterval(progress);
    const rows = (await register.deliveries.all()).rows;
    const { largest } = connector.asked();
    const measured = { counts: await graph.counts(), seconds: (last - started) / 1000, largestCard: largest };
    return {
      ...counted({ people, silent, rows, connector }),
      ...{ kills, whileSending, tasksEach },
      memoryMb: crew.memoryMb(),
      ...measured,
    };
  } finally {
    await crew.stop();
    await graph.stop();
    await connector.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

type Crew = ReturnType<typeof hired>;

/** Two instances; whichever is killed is started again at once. */
function hired(shared: Omit<Instance, 'offset'>, ahead: number) {
  let offset = ahead;
  let most = 0;
  const members: ReturnType<typeof started>[] = [];
  const start = () => started({ ...shared, offset }, (bytes) => (most = Math.max(most, bytes)));
  return {
    start: () => void members.push(start(), start()),
    member: (at: number) => members[at],
    async kill(at: number) {
      await members[at]?.end();
      members[at] = start();
    },
    /** The same jump for both, so that their clocks agree. */
    putOn(ms: number) {
      offset += ms;
      for (const { child } of members) child.stdin.write(`${offset}\n`);
    },
    memoryMb: () => Math.round(most / 1024 / 1024),
    stop: async () => void (await Promise.all(members.map((member) => member.end()))),
  };
}

function started(instance: Instance, tell: (bytes: number) => void) {
  const args = [join(__dirname, 'run.js'), 'reminderInstance', JSON.stringify(instance)];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  let begin: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  createInterface(child.stdout).on('line', (line) => (line === 'begun' ? begin() : tell(Number(line))));
  child.stdin.on('error', () => undefined); // it was killed meanwhile
  const exit = once(child, 'exit').then(() => begin());
  return {
    ...{ child, begun },
    async end() {
      child.kill('SIGKILL');
      await exit;
    },
  };
}

const MOST_ALIVE_MS = 6_000;
// Longer than another instance leaves a planning alone whose process may have died.
const TAKEN_OVER_MIN = 4;

/** The first kill falls into the planning, which whoever is left takes over. */
async function killWhilePlanning(crew: Crew, chance: () => number): Promise<void> {
  await Promise.all([crew.member(0)?.begun, crew.member(1)?.begun]);
  await pause(chance() * MOST_ALIVE_MS);
  await crew.kill(chance() < 0.5 ? 0 : 1);
  crew.putOn(TAKEN_OVER_MIN * MINUTE_MS);
}

async function firstCard({ arrived }: FakeConnector): Promise<void> {
  const until = Date.now() + 10 * MINUTE_MS;
  while (arrived.size === 0 && Date.now() < until) await pause(200);
}

/** At a random instant of the life of one of them; answers whether cards were on their way then. */
async function oneKill(crew: Crew, connector: FakeConnector, chance: () => number): Promise<boolean> {
  const at = chance() < 0.5 ? 0 : 1;
  await crew.member(at)?.begun;
  await pause(chance() * MOST_ALIVE_MS);
  await crew.kill(at);
  return Date.now() - connector.asked().last < 2_000;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

// What was claimed is given up after two minutes, a planning that was cut off is taken over after three, and what was
// parked is tried again after an hour.
const JUMPS_MIN = [3, 12, 62, 3, 62, 3];

type Settling = Faulty & { register: Register; connector: FakeConnector; crew: Crew };

/** The moment of the last card. */
async function untilSettled({
  register,
  connector,
  crew,
  people,
  quietMs = 20_000,
}: Settling): Promise<number> {
  let last = 0;
  for (const jump of JUMPS_MIN) {
    await untilQuiet(connector, quietMs);
    if (jump === JUMPS_MIN[0]) last = connector.asked().last;
    const { rows } = await register.deliveries.all();
    const ended = rows.filter(({ state }) => state !== 'waiting' && state !== 'claimed');
    if (ended.length >= people) return last;
    crew.putOn(jump * MINUTE_MS);
  }
  await untilQuiet(connector, quietMs);
  return last;
}

async function untilQuiet(connector: FakeConnector, quietMs: number): Promise<void> {
  const since = Date.now();
  while (Date.now() - Math.max(since, connector.asked().last) < quietMs) await pause(200);
}

type Ended = { people: number; silent: boolean; rows: readonly Delivery[]; connector: FakeConnector };

function counted({ people, silent, rows, connector: { arrived } }: Ended) {
  const byPerson = new Map<string, Delivery[]>();
  for (const row of rows) byPerson.set(row.personId, [...(byPerson.get(row.personId) ?? []), row]);
  const everyone = Array.from({ length: people }, (_, at) => ({
    ...{ theirs: byPerson.get(personAt(at).id) ?? [], cards: arrived.get(at) ?? 0 },
    treatment: treatmentOf(at, { silent }),
  }));
  const isSettled = ({ theirs }: (typeof everyone)[number]) =>
    theirs.length === 1 &&
    theirs.every(
      ({ state, why }) => state === 'sent' || (state !== 'waiting' && state !== 'claimed' && why !== ''),
    );
  const isUntrue = ({ theirs, cards }: (typeof everyone)[number]) =>
    theirs.some(({ state }) => (state === 'sent' && cards !== 1) || (state === 'refused' && cards !== 0));
  const byTreatment = new Map<Treatment, Delivery[]>();
  for (const { treatment, theirs } of everyone)
    byTreatment.set(treatment, [...(byTreatment.get(treatment) ?? []), ...theirs]);
  return {
    ...{ people, byTreatment, arrived: everyone.reduce((sum, { cards }) => sum + cards, 0) },
    twice: everyone.reduce((sum, { cards }) => sum + Math.max(0, cards - 1), 0),
    unsettled: everyone.filter((each) => !isSettled(each)).length,
    untrue: everyone.filter(isUntrue).length,
    unknownByKill: everyone.filter(
      ({ theirs, treatment }) =>
        !treatment.startsWith('silent') && theirs.some(({ state }) => state === 'unknown'),
    ).length,
  };
}

export function inATable(told: Told): string {
  const { counts, arrived, seconds } = told;
  const line = (...cells: (string | number)[]) => `| ${cells.join(' | ')} |`;
  const states = (rows: readonly Delivery[], state: Delivery['state']) => {
    const those = rows.filter((row) => row.state === state);
    const whys = [...new Set(those.map(({ why }) => why))].filter((why) => why !== '');
    return those.length === 0 ? '0' : `${those.length}${whys.length === 0 ? '' : ` (${whys.join('; ')})`}`;
  };
  return [
    ...[line('What', 'Number'), '|---|---|'],
    line('people, each with so many late items', `${told.people}, ${told.tasksEach}`),
    line('kills, of which while cards were on their way', `${told.kills}, ${told.whileSending}`),
    line('cards that arrived', arrived),
    line('**somebody’s second card**', told.twice),
    line('**people with no row, two rows, or one that never ended**', told.unsettled),
    line('**rows that say something untrue**', told.untrue),
    line('rows unknown by a kill', told.unknownByKill),
    line('seconds from the start to the last card', seconds.toFixed(0)),
    line('cards a second', (arrived / seconds).toFixed(1)),
    line('requests to Graph a card, planning and kills included', (counts.requests / arrived).toFixed(1)),
    line('largest message, KB', (told.largestCard / 1024).toFixed(1)),
    line('most memory of an instance, MB', told.memoryMb),
    '',
    ...[line('Teams answers', 'People', 'Sent', 'Refused', 'Unknown'), '|---|---|---|---|---|'],
    ...TREATMENTS.map((treatment) => {
      const rows = told.byTreatment.get(treatment) ?? [];
      const cells = (['sent', 'refused', 'unknown'] as const).map((state) => states(rows, state));
      return line(treatment, rows.length, ...cells);
    }),
  ].join('\n');
}

/** `npm run bench -- reminders [people] [kills]` */
export async function main([people = '2000', kills = '50']: string[]): Promise<void> {
  const tell = (ms: number, cards: number) =>
    void process.stderr.write(`${Math.round(ms / 1000)} s: ${cards} cards\n`);
  const told = await remindUnderFaults({ people: Number(people), kills: Number(kills), tell });
  console.log(inATable(told));
  const isGood = told.twice + told.unsettled + told.untrue === 0 && told.unknownByKill <= told.kills;
  process.exitCode = isGood ? 0 : 1;
}
