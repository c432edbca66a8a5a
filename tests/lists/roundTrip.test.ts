import fc from 'fast-check';
import { addDays, day } from '../../src/inspection/day';
import { CHANNELS } from '../../src/inspection/reminders/policy';
import { DELIVERY_KINDS, DELIVERY_STATES } from '../../src/inspection/reminders/delivery';
import { PERIOD_SOURCES, PERIOD_STATES } from '../../src/inspection/periods/period';
import {
  CLOSING_STEPS,
  KINDS,
  LINKS,
  type Recommendation,
  STEPS_OF_THREE,
} from '../../src/inspection/recommendation/recommendation';
import type { Kept, Shelf } from '../../src/inspection/register';
import { CALLS, ROUND_STATES } from '../../src/inspection/reminders/roundRecord';
import { CLOSINGS, STATUSES } from '../../src/inspection/recommendation/status';
import { STAGES } from '../../src/inspection/recommendation/task';
import { UPDATE_KINDS } from '../../src/inspection/update';
import { type LocalRegister, localRegister } from '../given/localRegister';

let local: LocalRegister;
beforeAll(async () => {
  local = await localRegister();
});
afterAll(() => local.close());
afterEach(() => expect(local.violations()).toEqual([]));

// Plain objects only: what the register gives is told apart from one without a prototype.
const record = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record<T>(model, { noNullPrototype: true });

const anySign = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
const text = fc.oneof(
  { weight: 8, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  { weight: 2, arbitrary: fc.string({ unit: anySign, maxLength: 10 }) },
  fc.constantFrom(
    '',
    '"',
    "O'Neill & <b>Sons</b>",
    'one\ntwo\r\n\tthree',
    '👩‍👩‍👧 é ﬁ',
    '  edges  ',
    'a; b',
    '["a"]',
    '[x',
    '\\',
    '\v\u0000',
  ),
  fc.constantFrom('long '.repeat(2000), '…'.repeat(255), 'x'.repeat(256), `${'y'.repeat(254)}👩‍👩‍👧`),
);
const filled = text.map((words) => `-${words}`);
const names = fc.array(text, { maxLength: 4 });
const someDay = fc.integer({ min: 0, max: 36_524 }).map((count) => addDays(day('2000-01-01'), count));
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined, freq: 2 });
const id = fc.integer({ min: 1, max: 2_000_000_000 }).map(String);
const count = fc.nat(120);
const at = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
const moment = at.map((when) => when.toISOString());
const person = record({ id: filled, name: text });
const deadline = record({
  ...{ said: text, lastDay: maybe(someDay) },
  anchor: maybe(record({ after: text, months: count })),
});
const move = record({
  ...{ from: deadline, to: deadline, reason: text, askedBy: text, agreedBy: text, on: maybe(someDay) },
  reportedToBoard: fc.boolean(),
});
const moves = fc.array(move, { maxLength: 3 });
const status = maybe(fc.constantFrom(...STATUSES));

const report = record({
  ...{ key: filled, title: text, line: text, scope: text, publishedSaid: text, published: maybe(someDay) },
  ...{ summary: text, notes: text, paper: text },
  plan: maybe(
    record({
      ...{ level: maybe(count), tier: maybe(count), completion: deadline, update: text },
      ...{ closed: fc.boolean(), points: text },
    }),
  ),
  inspectorate: text,
  reply: maybe(
    fc.oneof(
      record({ is: fc.constant('published' as const), on: someDay, link: text, by: text }),
      record({ is: fc.constant('not owed' as const), why: filled, by: text }),
    ),
  ),
});
const paper = record({
  ...{
    asOf: text,
    status: text,
    due: text,
    originalDue: text,
    comments: text,
    owner: text,
    position: text,
  },
  ...{ direction: text, resources: text, accepted: text },
});
const closingStep = record({
  ...{ step: fc.constantFrom(...CLOSING_STEPS), by: person, asRole: text, on: someDay, at: moment },
  ...{ basis: text, evidence: text },
});
const recommendation: fc.Arbitrary<Recommendation> = record({
  ...{ key: filled, reportId: id, report: text, number: text, kind: fc.constantFrom(...KINDS), text },
  ...{
    refs: names,
    status,
    closed: maybe(fc.constantFrom(...CLOSINGS)),
    original: deadline,
    noneSet: text,
    deadline,
    moves,
  },
  owners: names,
  paper,
  ...{ closing: fc.array(closingStep, { maxLength: 3 }), sensitive: text },
  ...{ level: maybe(fc.constantFrom(...STEPS_OF_THREE)), tier: maybe(fc.constantFrom(...STEPS_OF_THREE)) },
  awaits: maybe(
    record({ body: filled, what: text, askedBy: text, nextChase: maybe(someDay), since: maybe(someDay) }),
  ),
  links: fc.array(record({ is: fc.constantFrom(...LINKS), key: text, words: text }), { maxLength: 3 }),
}) satisfies fc.Arbitrary<Recommendation>;
const task = record({
  ...{ key: filled, recommendationId: id, report: text, number: text, asks: text, owners: names, status },
  ...{
    stage: fc.constantFrom(...STAGES),
    original: deadline,
    deadline,
    moves,
    lastAnswer: text,
    evidence: text,
  },
  lastSaid: maybe(record({ words: text, by: text, on: someDay })),
  hush: maybe(
    record({
      is: fc.constantFrom('put off' as const, 'stopped' as const, 'lifted' as const),
      until: maybe(someDay),
      reason: text,
      by: text,
      at: moment,
      dueThen: maybe(someDay),
    }),
  ),
  disowned: maybe(record({ words: text, by: text, on: someDay, owners: names })),
  asked: maybe(record({ key: filled, by: person, at: moment, on: someDay, until: someDay, words: text })),
  handed: maybe(
    record({
      ...{ key: filled, to: person, by: person, role: text, on: someDay, at: moment, note: text },
      until: maybe(someDay),
    }),
  ),
});
const update = record({
  ...{ key: filled, recommendationId: id, taskId: fc.oneof(id, fc.constant('')) },
  ...{ kind: fc.constantFrom(...UPDATE_KINDS), words: text, evidence: text, wantedDay: text, by: person },
  ...{ asRole: text, at: moment, via: fc.constantFrom('card' as const, 'tab' as const, 'paper' as const) },
  delivery: text,
});
const holding = record({ person, from: someDay, until: maybe(someDay), acting: fc.boolean() });
const role = record({
  ...{ name: filled, holdings: fc.array(holding, { maxLength: 3 }), deputy: maybe(person) },
  ...{ coordinates: fc.boolean(), manager: maybe(person), directorate: text },
  away: maybe(record({ from: someDay, until: someDay })),
});
const delivery = record({
  ...{ key: filled, personId: text, personName: text, day: someDay, at: moment },
  ...{ state: fc.constantFrom(...DELIVERY_STATES), why: text, conversationId: text, activityId: text },
  ...{ taskIds: fc.array(id, { maxLength: 20 }), oversees: fc.array(id, { maxLength: 20 }) },
  ...{ kind: fc.constantFrom(...DELIVERY_KINDS), about: text, notBefore: text, answeredAt: text },
  ...{ channel: maybe(fc.constantFrom(...CHANNELS)), tries: fc.nat(9) },
});
const reportThen = record({
  ...{ key: text, title: text, line: text, publishedSaid: text, summary: text, notes: text },
});
const period = record({
  ...{ key: filled, title: text, asOf: text, from: someDay, to: someDay, board: text, day: maybe(someDay) },
  ...{ definitions: text, state: fc.constantFrom(...PERIOD_STATES) },
  ...{ source: fc.constantFrom(...PERIOD_SOURCES), closedBy: text, closedById: text, closedAt: text },
  reports: fc.array(reportThen, { maxLength: 3 }),
  legend: fc.array(record({ colour: text, definition: text }), { maxLength: 3 }),
  preamble: text,
});
const ask = record({
  ...{ role: filled, personId: text, personName: text, taskIds: fc.array(id, { maxLength: 20 }) },
  ...{ calls: count, unreachable: text },
});
const round = record({
  ...{ key: filled, title: text, state: fc.constantFrom(...ROUND_STATES), call: fc.constantFrom(...CALLS) },
  ...{ wishedAt: text, wishedBy: text, askedAt: text, secondAt: text, lastAt: text, closes: maybe(someDay) },
  ...{ closedAt: text, closedBy: text, asks: fc.array(ask, { maxLength: 4 }) },
  silent: fc.array(record({ role: filled, taskIds: fc.array(id, { maxLength: 20 }) }), { maxLength: 4 }),
});
const taskThen = record({
  ...{ asks: text, owners: names, status, stage: fc.constantFrom(...STAGES), said: text },
  ...{ original: deadline, deadline, moves },
});
const position = record({
  ...{ key: filled, periodId: id, period: text, recommendationId: fc.oneof(id, fc.constant('')) },
  ...{ reportKey: text, report: text, number: text, kind: fc.constantFrom(...KINDS), text, refs: names },
  ...{ status, closed: maybe(fc.constantFrom(...CLOSINGS)), original: deadline, deadline, moves },
  ...{ owners: names, said: text, heard: fc.boolean(), silentRoles: names, implied: status },
  ...{ explanation: text, fellBecause: text, sensitive: text, level: maybe(count), tier: maybe(count) },
  awaits: maybe(record({ body: text, what: text, askedBy: text, nextChase: maybe(someDay) })),
  ...{ tasks: fc.array(taskThen, { maxLength: 3 }), merged: names, place: count, printed: paper },
});
const conversation = record({
  ...{ personId: filled, conversationId: text, teamsId: text, serviceUrl: text, tenantId: text, gone: text },
});

let written = 0;

type Kinds<T> = {
  some: fc.Arbitrary<T>;
  name: { [K in keyof T]: T[K] extends string ? K : never }[keyof T];
  shelf: () => Pick<Shelf<T>, 'all' | 'addAll' | 'withKey'>;
};

/** Added many at once, then read from the list and, one of them, by its key. */
async function survives<T extends object>({ some, name, shelf }: Kinds<T>): Promise<void> {
  const several = fc.array(some, { minLength: 5, maxLength: 10 });
  const check = async (records: T[]) => {
    const named = records.map((record) => ({
      ...record,
      [name]: `${(written += 1)}${String(record[name])}`,
    }));
    const outcomes = await shelf().addAll(named);
    const kept = outcomes.flatMap((outcome) => (outcome.is === 'added' ? [outcome.kept] : []));
    const { rows, unreadable } = await shelf().all();
    expect(unreadable).toEqual([]);
    const byId = new Map(rows.map((row) => [row.id, row]));
    expect(kept.map((each) => byId.get(each.id))).toStrictEqual(kept);
    expect(kept.map(({ id: _, version: __, ...bare }: Kept<T>) => bare)).toStrictEqual(named);
    const [first] = kept;
    expect(await shelf().withKey(String(first?.[name]))).toStrictEqual(first);
  };
  await fc.assert(fc.asyncProperty(several, check), { numRuns: 6, endOnFailure: true });
}

describe('Whatever is written is read again the same', () => {
  test(
    'in a report',
    () => survives({ some: report, name: 'key', shelf: () => local.register.reports }),
    60_000,
  );
  test(
    'in a recommendation',
    () => survives({ some: recommendation, name: 'key', shelf: () => local.register.recommendations }),
    60_000,
  );
  test('in a task', () => survives({ some: task, name: 'key', shelf: () => local.register.tasks }), 60_000);
  test(
    'in an update',
    () => survives({ some: update, name: 'key', shelf: () => local.register.updates }),
    60_000,
  );
  test('in a role', () => survives({ some: role, name: 'name', shelf: () => local.register.roles }), 60_000);
  test(
    'in a delivery',
    () => survives({ some: delivery, name: 'key', shelf: () => local.register.deliveries }),
    60_000,
  );
  test(
    'in a period',
    () => survives({ some: period, name: 'key', shelf: () => local.register.periods }),
    60_000,
  );
  test(
    'in a round',
    () => survives({ some: round, name: 'key', shelf: () => local.register.rounds }),
    60_000,
  );
  test(
    'in a position',
    () => survives({ some: position, name: 'key', shelf: () => local.register.positions }),
    60_000,
  );
  test(
    'in a conversation',
    () => survives({ some: conversation, name: 'personId', shelf: () => local.register.conversations }),
    60_000,
  );
});
