/** What a coordinator reads beside a paper: what it is for, what stops it, what changed, and how it is laid out. */
import type { LayoutFault, PaperField, Section } from '../inspection/layout';
import { count } from './facts';

export const paperPage = {
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
};

export const mending = {
  title: 'To mend before it goes out',
  none: 'Every sentence agrees with its rows.',
  show: 'Show rows',
  count: 'Print the counted sentence instead',
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

const FIELD_NAMES: Readonly<Record<PaperField, string>> = {
  number: 'Number',
  words: 'What is asked',
  accepted: 'Accepted',
  status: 'Status',
  deadline: 'Date in force',
  'deadline with moves': 'Date with its moves',
  'original deadline': 'Original date',
  said: 'Last update',
  resources: 'Resources',
  owner: 'Owner',
  'position last time': 'Position last time',
  direction: 'Direction of travel',
  level: 'Level',
  plan: 'Name of the plan',
  points: 'Number of points',
  tier: 'Tier',
  completion: 'Completion date',
};
export const fieldName = (field: PaperField): string => FIELD_NAMES[field];

const SECTION_NAMES: Readonly<Record<Section, string>> = {
  legend: 'What the statuses mean',
  'roll-up': 'Sentences that count',
  'date moves': 'Dates moved',
  silent: 'Items without an update',
  closing: 'How far from being closed',
  waiting: 'What waits on others',
};
export const sectionName = (section: Section): string => SECTION_NAMES[section];

export const layoutForm = {
  change: 'Change the layout',
  title: 'Layout of the paper',
  name: 'Name',
  nameHint: 'Another name makes another layout; the built-in ones stay.',
  heading: 'Title of the paper',
  columns: 'Columns',
  sections: 'Parts',
  shown: (field: string) => `Show ${field}`,
  headingOf: (field: string) => `Heading of ${field}`,
  widthOf: (field: string) => `Width of ${field}`,
  earlier: (field: string) => `Move ${field} to the left`,
  later: (field: string) => `Move ${field} to the right`,
  save: 'Save the layout',
  cancel: 'Cancel',
};

export function faultInWords(fault: LayoutFault): string {
  switch (fault.is) {
    case 'no name':
      return 'Give the layout a name.';
    case 'no title':
      return 'Give the paper a title.';
    case 'lacks':
      return `A paper needs the column “${fieldName(fault.field)}”.`;
    case 'twice':
      return `“${fieldName(fault.field)}” is there twice.`;
    case 'not for this unit':
      return `“${fieldName(fault.field)}” has nothing to say in this layout.`;
    case 'no heading':
      return `Give “${fieldName(fault.field)}” a heading.`;
    case 'no width':
      return `Give “${fieldName(fault.field)}” a width above nought.`;
  }
}
