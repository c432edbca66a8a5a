/** How a coordinator changes the layout of a paper: its columns, rows and parts by name, and what is wrong with one. */
import type {
  Layout,
  LayoutFault,
  PaperField,
  ReportOrder,
  Section,
  Unit,
} from '../../inspection/papers/layout';

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

const UNIT_NAMES: Readonly<Record<Unit, string>> = {
  'task rows': 'A row a task, under its recommendation',
  recommendation: 'A row a recommendation',
  plan: 'A row an action plan, for a whole report',
};
export const unitName = (unit: Unit): string => UNIT_NAMES[unit];

const ORDER_NAMES: Readonly<Record<ReportOrder, string>> = {
  'as entered': 'As the period has them',
  'newest first': 'The newest first',
  'oldest first': 'The oldest first',
  'by level': 'By level',
};
export const orderName = (order: ReportOrder): string => ORDER_NAMES[order];

const ORIENTATION_NAMES: Readonly<Record<Layout['orientation'], string>> = {
  landscape: 'Across (landscape)',
  portrait: 'Upright (portrait)',
};
export const orientationName = (way: Layout['orientation']): string => ORIENTATION_NAMES[way];

export const layoutForm = {
  title: (name: string) => `Change “${name}”`,
  newTitle: 'A new layout',
  live: 'The paper shows every change at once. Nothing is kept until it is saved.',
  from: 'Begin as a copy of',
  name: 'Name',
  nameHint: 'Under this name it is chosen here, and with --layout on the command line.',
  builtIn: (name: string) =>
    `“${name}” is built in and keeps its name, so that it can be put back. For another name make a new layout.`,
  heading: 'Title of the paper',
  headingHint: '{month} stands for the month of the paper.',
  unit: 'What a row is',
  order: 'Order of the reports',
  orientation: 'Page',
  fixed:
    'Fixed: the size is A4; statuses keep their colours and edges; annexes keep their order, so that papers can be compared and read back. The marking and the name of the organisation are under Settings.',
  columns: 'Columns',
  columnsHint:
    'From left to right. Widths count against each other. {last} stands for the month of the paper before.',
  sections: 'Parts',
  shown: (field: string) => `Show ${field}`,
  headingOf: (field: string) => `Heading of ${field}`,
  byKind: 'Headed by the kind of each report’s rows',
  width: 'Width',
  widthOf: (field: string) => `Width of ${field}`,
  whenFilled: 'Only where filled',
  whenFilledOf: (field: string) => `Only where filled: ${field}`,
  earlier: (field: string) => `Move ${field} to the left`,
  later: (field: string) => `Move ${field} to the right`,
  save: 'Save the layout',
  saving: 'Saving …',
  saved: (name: string) => `“${name}” is saved.`,
  cancel: 'Cancel',
  remove: 'Delete this layout',
  putBack: 'Put the built-in one back',
  removeSure: (name: string) => `Delete “${name}”? Papers that were written stay as they are.`,
  putBackSure: (name: string) => `Put “${name}” back as it was built in? What was changed in it goes.`,
  removed: (name: string) => `“${name}” is deleted.`,
  wasPutBack: (name: string) => `“${name}” is as it was built in.`,
  keep: 'Keep it',
  taken: (name: string) => `There is a layout “${name.trim()}” already. Choose another name.`,
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
