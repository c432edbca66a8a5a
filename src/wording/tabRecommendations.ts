/** What the list of recommendations says: its columns, its filters, and its counts. */
import { count } from './facts';

export const list = {
  title: 'Recommendations',
  search: 'Search',
  searchPlaceholder: 'Words, number, report, owner',
  filters: 'Filters',
  show: 'Show',
  shows: { open: 'Open only', all: 'Open and closed', ended: 'Closed only' },
  report: 'Report',
  owner: 'Owner',
  status: 'Status',
  standing: 'Due',
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
  sorts: { report: 'By report and number', due: 'By due day', status: 'By status', owner: 'By owner' },
  columns: { number: 'No.', words: 'What it asks', status: 'Status', owner: 'Owner', due: 'Due' },
  searched: (words: string) => `“${words}”`,
  remove: (what: string) => `Remove the filter ${what}`,
  clear: 'Clear all',
  chosen: 'Filters in force',
  found: (shown: number, all: number) =>
    shown === all
      ? count(all, 'recommendation')
      : `${shown.toLocaleString('en-GB')} of ${count(all, 'recommendation')}`,
  none: 'No recommendation fits. Take a filter away, or search for fewer words.',
  empty: 'There are no recommendations yet. A coordinator brings them in by importing a paper.',
  group: (all: number, open: number, late: number) => {
    const parts = [`${open.toLocaleString('en-GB')} open`, ...(late === 0 ? [] : [`${late} late`])];
    return `${count(all, 'recommendation')}: ${parts.join(', ')}`;
  },
  published: (said: string) => `published ${said}`,
  grid: 'Recommendations by report',
  noReport: 'No report',
} as const;
