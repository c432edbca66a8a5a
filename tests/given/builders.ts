/** Records for tests: a whole one each, in which a test names only the fact that matters. */
import { type Day, day } from '../../src/inspection/day';
import { type Deadline, NO_DEADLINE } from '../../src/inspection/deadline';
import type { Person, Role } from '../../src/inspection/owner';
import { NO_PAPER, type Recommendation } from '../../src/inspection/recommendation';
import type { Kept } from '../../src/inspection/register';
import type { Report } from '../../src/inspection/report';
import type { Task } from '../../src/inspection/task';

export const dueOn = (lastDay: string): Deadline => ({
  said: lastDay,
  lastDay: day(lastDay),
  anchor: undefined,
});

export const person = (name: string): Person => ({ id: `id of ${name}`, name });

export const heldBy = (
  who: Person | undefined,
  name: string,
  more: Partial<Role> & { from?: Day; acting?: boolean } = {},
): Role => {
  const { from = day('2020-01-01'), acting = false, ...role } = more;
  const holdings = who === undefined ? [] : [{ person: who, from, until: undefined, acting }];
  return { name, holdings, deputy: undefined, coordinates: false, ...role };
};

export const aReport = (facts: Partial<Report> = {}): Report => ({
  key: 'a report|2022',
  title: 'A report',
  line: 'A national report',
  scope: 'national',
  publishedSaid: 'May 2022',
  published: day('2022-05-01'),
  summary: '',
  notes: '',
  paper: '',
  plan: undefined,
  ...facts,
});

export const aRecommendation = (facts: Partial<Recommendation> = {}): Recommendation => ({
  key: 'a report|2022|1',
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
  ...facts,
});

export const aTask = (facts: Partial<Task> = {}): Task => ({
  key: 'a report|2022|1|task 1',
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
  evidence: '',
  ...facts,
});

export const kept = <T>(record: T, id = '1'): Kept<T> => ({ ...record, id, version: `"${id},1"` });
