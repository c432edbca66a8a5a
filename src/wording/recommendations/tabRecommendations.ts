/** What the list of recommendations says: its columns, its filters, and its counts. */
import { asked } from '../asking/tabAsk';
import type { Day } from '../../inspection/day';
import { count, dayInWords } from '../facts';
import { number } from '../language';

export const list = {
  title: 'Recommendations',
  search: 'Search',
  searchPlaceholder: 'Words, number, report, owner',
  filters: 'Filters',
  show: 'Show',
  shows: { open: 'Open only', all: 'Open and closed', ended: 'Closed only' },
  report: 'Report',
  owner: 'Owner',
  handed: 'With deputy',
  anybody: 'Any deputy',
  status: 'Status',
  standing: 'Due',
  asked: asked.filter,
  standings: {
    late: 'Late',
    soon: 'In the next 4 weeks',
    ahead: 'Later than 4 weeks',
    'waiting on': 'Waits on an event',
    undated: 'No date',
  },
  vacant: 'Vacant or nobody named',
  noStatus: 'No status',
  sort: 'Sort',
  sorts: {
    ...{ report: 'By report and number', due: 'By due day', status: 'By status', owner: 'By owner' },
    ...{ said: 'By day last said', moved: 'By times moved' },
  },
  columns: {
    ...{ number: 'No.', words: 'What it asks', status: 'Status', owner: 'Owner', due: 'Due' },
    ...{ tasks: 'Tasks', said: 'Last said', asked: asked.column, level: 'Level, tier' },
    ...{ handed: 'With deputy', moved: 'Moved', evidence: 'Tasks with evidence', waits: 'Waits on' },
  },
  chooseColumns: 'Columns',
  groupBy: 'Group',
  groups: {
    ...{ report: 'By report', owner: 'By owner', status: 'By status', period: 'By quarter due' },
    none: 'Not grouped',
  },
  quarter: (quarter: number, year: string) =>
    `Due ${['January to March', 'April to June', 'July to September', 'October to December'][quarter - 1] ?? ''} ${year}`,
  noDay: 'No date',
  nobody: 'Nobody named',
  tasks: (all: number, done: number) =>
    all === 0 ? 'no task' : `${count(all, 'task')}, ${number(done)} done`,
  handedFor: (role: string, until: Day | undefined) =>
    until === undefined ? `for ${role}` : `for ${role}, until ${dayInWords(until)}`,
  moved: (times: number) => (times === 0 ? 'never' : times === 1 ? 'once' : `${times} times`),
  evidence: (given: number, tasks: number) => (given === 0 ? 'none' : `${number(given)} of ${number(tasks)}`),
  saidOn: (on: Day, words: string) => `${dayInWords(on)}: ${words}`,
  waits: ({ what, since }: { what: string; since: Day | undefined }) =>
    [...(what === '' ? [] : [what]), ...(since === undefined ? [] : [`since ${dayInWords(since)}`])].join(
      ', ',
    ),
  level: (level: number | undefined, tier: number | undefined) =>
    [
      ...(level === undefined ? [] : [`level ${level}`]),
      ...(tier === undefined ? [] : [`tier ${tier}`]),
    ].join(', ') || 'not set',
  implied: (status: string, may: boolean) => (may ? `⚠ may be ${status}` : `⚠ by definition ${status}`),
  because: {
    'past its day': 'It is past its last day.',
    implemented: 'It is closed as implemented.',
    'not ours': 'It is closed as not ours.',
    'no longer relevant': 'It is closed as no longer relevant.',
    'work is left': 'Tasks of it are still open.',
  },
  printedPart: (some: number, of: number) =>
    `The first ${number(some)} of ${number(of)} lines of the list. Narrow it by its filters, or take all of it as CSV.`,
  download: 'Download as CSV',
  csvShort: 'CSV',
  csv: {
    ...{ closed: 'Closed', implied: 'By definition', holder: 'Held by', due: 'Due', dueSaid: 'Due, as said' },
    ...{ moves: 'Times moved', saidBy: 'Said by', saidOn: 'Said on', tier: 'Tier' },
    ...{ handedBy: 'Handed on by', handedUntil: 'With deputy until' },
    ...{ movedOn: 'Last moved on', movedWhy: 'Why it was moved', evidence: 'Latest evidence of each task' },
    ...{ awaited: 'What is awaited', waitsSince: 'Waits since', chase: 'Next chase' },
    name: (today: string) => `recommendations ${today}.csv`,
  },
  searched: (words: string) => `“${words}”`,
  remove: (what: string) => `Remove the filter ${what}`,
  clear: 'Clear all',
  chosen: 'Filters in force',
  found: (shown: number, all: number) =>
    shown === all ? count(all, 'recommendation') : `${number(shown)} of ${count(all, 'recommendation')}`,
  none: 'No recommendation fits. Take a filter away, or search for fewer words.',
  empty: 'There are no recommendations yet. A coordinator brings them in by importing a paper.',
  group: (all: number, open: number, late: number) => {
    const parts = [`${number(open)} open`, ...(late === 0 ? [] : [`${late} late`])];
    return `${count(all, 'recommendation')}: ${parts.join(', ')}`;
  },
  published: (said: string) => `published ${said}`,
  grid: 'Recommendations by report',
  noReport: 'No report',
} as const;
