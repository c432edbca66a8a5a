/** What the list says about a search: how far it reaches, and where in what was written a row was found. */
import { isDay } from '../../inspection/day';
import { isMonth, monthInWords } from '../../inspection/periods/period';
import type { Place } from '../../inspection/search/passages';
import { count, dayInWords } from '../facts';
import { listed } from '../language';

const PLACES = {
  ...{ name: 'Number', words: 'What it asks', report: 'Report', status: 'Status', owner: 'Owner' },
  ...{ task: 'Task', waits: 'Waits on' },
  said: 'Last said',
  update: 'Update',
  evidence: 'Evidence',
  move: 'Why the date was moved',
} as const;

/** What is read only once somebody searches. */
export type Searched = 'updates' | 'positions';

const SEARCHED = {
  updates: { what: 'updates with their evidence', count: (many: number) => count(many, 'update') },
  positions: {
    what: 'what papers said',
    count: (many: number) => count(many, 'row of a paper', 'rows of papers'),
  },
} as const;

export const search = {
  coming: 'Looking through updates, evidence and papers as well…',
  failedTitle: 'Not everything was searched.',
  /** What could not be read, and what was searched all the same. */
  failed: (lists: readonly Searched[]) =>
    `What stands below was found by its own words, its tasks and its dates; not searched: ${listed(lists.map((list) => SEARCHED[list].what))}.`,
  unreadTitle: (lists: readonly Searched[]) =>
    `${listed([...new Set(lists)].map((list) => SEARCHED[list].count(lists.filter((each) => each === list).length)))} could not be read, so not searched.`,
  /** "Update, Ann Archer, 3 November 2026"; the day is empty where nobody wrote it down. */
  where: (place: Place, on: string): string => {
    const month = on.slice(0, 7);
    if (place.is === 'paper') return `Paper of ${isMonth(month) ? monthInWords(month) : on}`;
    const facts = 'by' in place ? [place.by, isDay(on) ? dayInWords(on) : ''] : [];
    return [PLACES[place.is], ...facts].filter((part) => part !== '').join(', ');
  },
} as const;
