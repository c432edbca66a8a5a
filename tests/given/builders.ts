/** Records for tests: a whole one each, in which a test names only the fact that matters. */
import type { AskedUpdate } from '../../src/inspection/asking/askedUpdate';
import { type Day, day } from '../../src/inspection/day';
import { type Deadline, type Move, NO_DEADLINE } from '../../src/inspection/recommendation/deadline';
import type { Delivery } from '../../src/inspection/reminders/delivery';
import type { Handed } from '../../src/inspection/asking/handed';
import type { Person, Role } from '../../src/inspection/reminders/owner';
import { type Period, lastDayOf } from '../../src/inspection/periods/period';
import type { Position } from '../../src/inspection/periods/position';
import { NO_PAPER, type Recommendation, UNSAID } from '../../src/inspection/recommendation/recommendation';
import type { Kept } from '../../src/inspection/register';
import type { Report } from '../../src/inspection/report/report';
import type { Task } from '../../src/inspection/recommendation/task';
import type { Update } from '../../src/inspection/update';

/** `said` are the words it was given in; without them the day itself. */
export const dueOn = (lastDay: string, said = lastDay): Deadline => ({
  said,
  lastDay: day(lastDay),
  anchor: undefined,
});

export const aMove = (facts: Partial<Move> = {}): Move => ({
  from: NO_DEADLINE,
  to: NO_DEADLINE,
  reason: '',
  askedBy: '',
  agreedBy: '',
  on: undefined,
  reportedToBoard: false,
  ...facts,
});

export const person = (name: string): Person => ({ id: `id of ${name}`, name });

export const aRole = (facts: Partial<Role> = {}): Role => ({
  name: 'Head of Letters',
  holdings: [],
  deputy: undefined,
  manager: undefined,
  away: undefined,
  directorate: '',
  coordinates: false,
  ...facts,
});

/** A role and who holds it; nobody when `who` is undefined. */
export const heldBy = (
  who: Person | undefined,
  name: string,
  more: Partial<Role> & { from?: Day; acting?: boolean } = {},
): Role => {
  const { from = day('2020-01-01'), acting = false, ...facts } = more;
  const holdings = who === undefined ? [] : [{ person: who, from, until: undefined, acting }];
  return aRole({ name, holdings, ...facts });
};

export const aReport = (facts: Partial<Report> = {}): Report => ({
  key: `${(facts.title ?? 'A report').toLowerCase()}|2022`,
  title: 'A report',
  line: 'A national report',
  scope: 'national',
  publishedSaid: 'May 2022',
  published: day('2022-05-01'),
  summary: '',
  notes: '',
  paper: '',
  plan: undefined,
  ...{ inspectorate: '', reply: undefined },
  ...facts,
});

/** Two with the same report and number have the same key. */
export const aRecommendation = (facts: Partial<Recommendation> = {}): Recommendation => ({
  key: `a report|2022|${facts.reportId ?? '1'}|${facts.number ?? '1'}`,
  reportId: '1',
  report: 'A report (2022)',
  number: '1',
  kind: 'recommendation',
  text: 'The force should answer letters.',
  refs: [],
  status: 'Amber',
  closed: undefined,
  original: NO_DEADLINE,
  deadline: NO_DEADLINE,
  moves: [],
  owners: ['Head of Letters'],
  paper: NO_PAPER,
  ...UNSAID,
  ...facts,
});

/** A question of the morning of 22 November 2026. */
export const anAsk = (facts: Partial<AskedUpdate> = {}): AskedUpdate => ({
  ...{ key: 'asked', by: person('Cleo'), at: '2026-11-22T09:00:00.000Z', on: day('2026-11-22') },
  ...{ until: day('2026-11-27'), words: 'The board meets on Monday.' },
  ...facts,
});

/** From Ann, who holds Head of Letters, to Bob. */
export const aHanding = (facts: Partial<Handed> = {}): Handed => ({
  ...{ key: 'handed', to: person('Bob'), by: person('Ann'), role: 'Head of Letters' },
  ...{ on: day('2026-11-22'), at: '2026-11-22T09:00:00.000Z', until: undefined, note: 'You know it best.' },
  ...facts,
});

/** Two that ask the same of one recommendation have the same key. */
export const aTask = (facts: Partial<Task> = {}): Task => ({
  key: `a report|2022|${facts.recommendationId ?? '1'}|${facts.asks ?? 'task 1'}`,
  recommendationId: '1',
  report: 'A report (2022)',
  number: '1',
  asks: 'Answer the letters.',
  owners: ['Head of Letters'],
  status: 'Amber',
  stage: 'open',
  original: NO_DEADLINE,
  deadline: NO_DEADLINE,
  moves: [],
  lastSaid: undefined,
  lastAnswer: '',
  hush: undefined,
  disowned: undefined,
  asked: undefined,
  handed: undefined,
  evidence: '',
  ...facts,
});

export const anUpdate = (facts: Partial<Update> = {}): Update => ({
  key: `update|${facts.words ?? ''}`,
  recommendationId: '1',
  taskId: '1',
  kind: 'progress',
  words: 'Half of them are answered.',
  evidence: '',
  wantedDay: '',
  by: person('Ann Archer'),
  asRole: 'Head of Letters',
  at: '2026-11-03T09:14:00.000Z',
  via: 'card',
  delivery: '',
  ...facts,
});

export const aDelivery = (facts: Partial<Delivery> = {}): Delivery => ({
  key: 'p1|2023-01-09|reminder',
  personId: 'p1',
  personName: 'Jo Bloggs',
  day: day('2023-01-09'),
  at: '2023-01-09T08:00:00.000Z',
  state: 'claimed',
  ...{ channel: undefined, tries: 0, notBefore: '', answeredAt: '' },
  why: '',
  conversationId: '',
  activityId: '',
  taskIds: [],
  oversees: [],
  kind: 'reminder',
  about: '',
  ...facts,
});

export const kept = <T>(record: T, id = '1'): Kept<T> => ({ ...record, id, version: `"${id},1"` });

export const aPeriod = (facts: Partial<Period> = {}): Period => {
  const asOf = facts.asOf ?? '2022-11';
  return {
    ...{ key: asOf, title: 'HMICFRS Report Recommendations', asOf, from: day('2022-09-01') },
    ...{ to: lastDayOf(asOf), board: 'Police Authority Board', day: undefined, definitions: '2022' },
    ...{ state: 'open', source: 'closed here', closedBy: '', closedById: '', closedAt: '' },
    ...{ reports: [], legend: [], preamble: '' },
    ...facts,
  };
};

export const aPosition = (facts: Partial<Position> = {}): Position => ({
  ...{ key: '2022-11|crime data integrity|2022|1', periodId: '1', period: '2022-11', recommendationId: '1' },
  ...{ reportKey: 'crime data integrity|2022', report: 'Crime data integrity (2022)', number: '1' },
  ...{ kind: 'recommendation', text: 'Record every crime.', refs: [], status: 'Amber', closed: undefined },
  ...{ original: dueOn('2023-03-31'), deadline: dueOn('2023-03-31'), moves: [], owners: ['Head of PPU'] },
  ...{ said: 'Half done.', heard: true, silentRoles: [], implied: undefined, explanation: '' },
  ...{ fellBecause: '', awaits: undefined, level: undefined, tier: undefined, sensitive: '' },
  ...{ tasks: [], merged: [], place: 0, printed: NO_PAPER },
  ...facts,
});
