/** What the list says about a search: how far it reaches, and where in what was written a row was found. */
import { isDay } from '../../inspection/day';
import { isMonth, monthInWords } from '../../inspection/periods/period';
import type { Place } from '../../inspection/search/passages';
import { dayInWords } from '../facts';

const PLACES = {
  ...{ name: 'Number', words: 'What it asks', report: 'Report', status: 'Status', owner: 'Owner' },
  ...{ task: 'Task', waits: 'Waits on' },
  said: 'Last said',
  update: 'Update',
  evidence: 'Evidence',
  move: 'Why the date was moved',
} as const;

export const search = {
  coming: 'Looking through updates, evidence and papers as well…',
  failed: 'Updates, evidence and papers were not all searched.',
  /** "Update, Ann Archer, 3 November 2026"; the day is empty where nobody wrote it down. */
  where: (place: Place, on: string): string => {
    const month = on.slice(0, 7);
    if (place.is === 'paper') return `Paper of ${isMonth(month) ? monthInWords(month) : on}`;
    const facts = 'by' in place ? [place.by, isDay(on) ? dayInWords(on) : ''] : [];
    return [PLACES[place.is], ...facts].filter((part) => part !== '').join(', ');
  },
} as const;
