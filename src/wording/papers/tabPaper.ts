/** What a coordinator reads beside a paper: what it is for, what stops it, what changed. */
import type { Unit } from '../../inspection/papers/layout';
import { count } from '../facts';

export const paperPage = {
  one: 'Paper',
  title: (period: string) => `Paper of ${period}`,
  gone: 'There is no such period.',
  layout: 'Layout',
  audience: 'For',
  board: 'The board',
  public: 'The public',
  word: 'Word',
  excel: 'Excel',
  print: 'Print',
  writing: 'Writing …',
  failed: 'The file could not be written. Try again.',
  draft: 'This period is not closed: the paper says DRAFT, and its rows may still change.',
  stopped: 'This paper cannot go out until its sentences agree with its rows.',
  preview: 'The paper as it will print',
  change: 'Change the layout',
  add: 'New layout',
  /** Of rows that the layout cannot show. */
  unlisted: (unit: Unit, many: number) =>
    unit === 'plan'
      ? `${count(many, 'recommendation')} of this period ${many === 1 ? 'is' : 'are'} not in it: this layout lists action plans.`
      : `${count(many, 'action plan')} of this period ${many === 1 ? 'is' : 'are'} not in it: this layout lists recommendations.`,
  empty: (unit: Unit, many: number) =>
    unit === 'plan'
      ? `Nothing would be printed: this layout lists action plans, and this period has ${count(many, 'recommendation')} and no plan.`
      : `Nothing would be printed: this layout lists recommendations, and this period has ${count(many, 'action plan')} and nothing else.`,
  take: (layout: string) => `Use “${layout}”`,
};

export const mending = {
  title: 'To mend before it goes out',
  none: 'Every sentence agrees with its rows.',
  show: 'Show rows',
  count: 'Print the counted sentence instead',
  countAll: (many: number) => `Print all ${many} counted sentences instead`,
  counted: (report: string) => `${report}: the counted sentence is printed.`,
  uncount: 'Print the stated one again',
};

export const changed = {
  title: 'What changed since last time',
  none: 'Nothing changed.',
  first: 'There is no paper before this one.',
  newGreen: (many: number) => `${many} NEW GREEN`,
  newRed: (many: number) => `${many} NEW RED`,
  fell: (many: number) => `${count(many, 'row')} fell back`,
  moved: (many: number) => `${count(many, 'date was', 'dates were')} moved`,
};

export const silence = {
  title: 'Who was silent',
  none: 'Nobody: every owner of an open item gave an update.',
  imported: 'An imported paper does not tell.',
  line: (role: string, items: number) => `${role === '' ? 'No owner' : role}: ${count(items, 'item')}`,
};

export const rowsPanel = {
  title: (words: string) => `Rows behind “${words.trim()}”`,
  close: 'Close',
  open: (place: string) => `Open ${place}`,
};
