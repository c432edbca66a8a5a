/** Records with nothing special about them: a test writes out the one fact that matters. */
import { day } from '../../src/inspection/day';
import type { Deadline } from '../../src/inspection/deadline';
import type { Delivery } from '../../src/inspection/delivery';
import type { Role } from '../../src/inspection/owner';
import { NO_PAPER, type Recommendation } from '../../src/inspection/recommendation';
import type { Report } from '../../src/inspection/report';
import type { Task } from '../../src/inspection/task';
import type { Update } from '../../src/inspection/update';

export const dueOn = (on: string): Deadline => ({ said: on, lastDay: day(on), anchor: undefined });

export const aReport = (facts: Partial<Report> = {}): Report => ({
  ...{ key: 'crime data integrity|2022', title: 'Crime data integrity', line: '', scope: '', notes: '' },
  ...{ publishedSaid: 'November 2022', published: day('2022-11-01'), summary: '', paper: '2022-11' },
  plan: undefined,
  ...facts,
});

export const aRecommendation = (facts: Partial<Recommendation> = {}): Recommendation => ({
  ...{
    key: 'crime data integrity|2022|1',
    reportId: '1',
    report: 'Crime data integrity (2022)',
    number: '1',
  },
  ...{ kind: 'recommendation', text: 'Record every crime.', refs: [], status: 'Amber', closed: undefined },
  ...{ original: dueOn('2023-03-31'), deadline: dueOn('2023-03-31'), moves: [], owners: ['Head of PPU'] },
  paper: NO_PAPER,
  ...facts,
});

export const aTask = (facts: Partial<Task> = {}): Task => ({
  ...{ key: 'crime data integrity|2022|1|1', recommendationId: '1', report: 'Crime data integrity (2022)' },
  ...{
    number: '1',
    asks: 'Audit the crime records.',
    owners: ['Head of PPU'],
    status: undefined,
    stage: 'open',
  },
  ...{ original: dueOn('2023-03-31'), deadline: dueOn('2023-03-31'), moves: [], lastSaid: undefined },
  ...{ lastAnswer: '', evidence: '' },
  ...facts,
});

export const anUpdate = (facts: Partial<Update> = {}): Update => ({
  ...{ key: 'p1|2023-01-09|1', recommendationId: '1', taskId: '1', kind: 'progress', words: 'Half done.' },
  ...{ evidence: '', wantedDay: '', by: { id: 'p1', name: 'Jo Bloggs' }, asRole: 'Head of PPU' },
  ...{ at: '2023-01-09T09:14:00.123Z', via: 'card', delivery: '' },
  ...facts,
});

export const aRole = (facts: Partial<Role> = {}): Role => ({
  ...{ name: 'Head of PPU', holdings: [], deputy: undefined, coordinates: false },
  ...facts,
});

export const aDelivery = (facts: Partial<Delivery> = {}): Delivery => ({
  ...{ key: 'p1|2023-01-09|reminder', personId: 'p1', personName: 'Jo Bloggs', day: day('2023-01-09') },
  ...{ at: '2023-01-09T08:00:00.000Z', state: 'claimed', why: '', conversationId: '', activityId: '' },
  taskIds: [],
  ...facts,
});
