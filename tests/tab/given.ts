/** Records for the tab's tests, each with only the fact that matters written out. */
import { type Day, day } from '../../src/inspection/day';
import { type Deadline, type Move, NO_DEADLINE } from '../../src/inspection/deadline';
import type { Person, Role } from '../../src/inspection/owner';
import { NO_PAPER, type Recommendation } from '../../src/inspection/recommendation';
import type { Report } from '../../src/inspection/report';
import type { Task } from '../../src/inspection/task';
import type { Update } from '../../src/inspection/update';

export const TODAY = day('2026-11-22');

export const ann: Person = { id: 'p-ann', name: 'Ann Archer' };
export const bob: Person = { id: 'p-bob', name: 'Bob Baker' };
export const cat: Person = { id: 'p-cat', name: 'Cat Cole' };

export const dueOn = (lastDay: Day, said = ''): Deadline => ({
  said: said === '' ? lastDay : said,
  lastDay,
  anchor: undefined,
});

export const report = (part: Partial<Report> = {}): Report => ({
  key: `report ${part.title ?? 'Child protection'}`,
  title: 'Child protection',
  line: '',
  scope: '',
  publishedSaid: 'March 2022',
  published: day('2022-03-01'),
  summary: '',
  notes: '',
  paper: '',
  plan: undefined,
  ...part,
});

export const recommendation = (part: Partial<Recommendation> = {}): Recommendation => ({
  key: `r|${part.reportId ?? '1'}|${part.number ?? '1'}`,
  reportId: '1',
  report: 'Child protection (2022)',
  number: '1',
  kind: 'recommendation',
  text: 'Review the training of first responders.',
  refs: [],
  status: 'Amber',
  closed: undefined,
  original: NO_DEADLINE,
  deadline: NO_DEADLINE,
  moves: [],
  owners: ['Head of PPU'],
  paper: NO_PAPER,
  ...part,
});

export const task = (part: Partial<Task> = {}): Task => ({
  key: `t|${part.recommendationId ?? '1'}|${part.asks ?? '1'}`,
  recommendationId: '1',
  report: 'Child protection (2022)',
  number: '1',
  asks: 'Train first responders.',
  owners: ['Head of PPU'],
  status: 'Amber',
  stage: 'open',
  original: NO_DEADLINE,
  deadline: NO_DEADLINE,
  moves: [],
  lastSaid: undefined,
  lastAnswer: '',
  evidence: '',
  ...part,
});

export const role = (name: string, holder?: Person, part: Partial<Role> = {}): Role => ({
  name,
  holdings:
    holder === undefined
      ? []
      : [{ person: holder, from: day('2026-01-05'), until: undefined, acting: false }],
  deputy: undefined,
  coordinates: false,
  ...part,
});

export const coordinator = role('Strategic Development', cat, { coordinates: true });

export const move = (part: Partial<Move> = {}): Move => ({
  from: NO_DEADLINE,
  to: NO_DEADLINE,
  reason: '',
  askedBy: '',
  agreedBy: '',
  on: undefined,
  reportedToBoard: false,
  ...part,
});

export const update = (part: Partial<Update> = {}): Update => ({
  key: `u ${part.words ?? ''}`,
  recommendationId: '1',
  taskId: '1',
  kind: 'progress',
  words: 'Licences bought.',
  evidence: '',
  wantedDay: '',
  by: ann,
  asRole: 'Head of PPU',
  at: '2026-11-03T09:14:00.000Z',
  via: 'card',
  delivery: '',
  ...part,
});
