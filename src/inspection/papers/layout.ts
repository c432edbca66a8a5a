/** How a paper is laid out: its columns under the force's own headings, and its parts. Data, that a coordinator changes. */

export const UNITS = ['task rows', 'recommendation', 'plan'] as const;
/** What a row is: a task under its recommendation, a recommendation, or the plan for a whole report. */
export type Unit = (typeof UNITS)[number];

export const FIELDS = [
  'number',
  'words',
  'accepted',
  'status',
  'deadline',
  'deadline with moves',
  'original deadline',
  'said',
  'resources',
  'owner',
  'position last time',
  'direction',
  'level',
  'plan',
  'points',
  'tier',
  'completion',
] as const;
/** What a column shows of each row. */
export type PaperField = (typeof FIELDS)[number];

export type Column = {
  field: PaperField;
  /** {last} stands for the month of the paper before; empty over the words: the kind of what is asked. */
  heading: string;
  /** Its part of the width, against the others'. */
  share: number;
  /** A column nobody filled is left out of that report's table. */
  leaveOutWhenEmpty: boolean;
};

export const SECTIONS = ['legend', 'roll-up', 'date moves', 'silent', 'closing', 'waiting'] as const;
/** What a layout may leave out. What was withheld from a public paper is always said. */
export type Section = (typeof SECTIONS)[number];

export const ORDERS = ['as entered', 'newest first', 'oldest first', 'by level'] as const;
export type ReportOrder = (typeof ORDERS)[number];

export type Layout = {
  name: string;
  /** The paper's title; {month} stands for its month. */
  title: string;
  unit: Unit;
  orientation: 'landscape' | 'portrait';
  order: ReportOrder;
  columns: readonly Column[];
  sections: readonly Section[];
};

type Bare = readonly [field: PaperField, heading: string, share: number, when?: 'when filled'];

const columns = (...all: readonly Bare[]): Column[] =>
  all.map(([field, heading, share, when]) => ({
    field,
    heading,
    share,
    leaveOutWhenEmpty: when !== undefined,
  }));

const EVERY_SECTION = SECTIONS;

/** The four layouts the papers have had, in their own columns and headings. */
export const PRESETS: readonly Layout[] = [
  {
    name: '2022 tracker with owner, position and direction',
    title: 'HMICFRS Report Recommendations',
    unit: 'recommendation',
    orientation: 'landscape',
    order: 'as entered',
    columns: columns(
      ['status', 'Status', 8],
      ['number', 'No.', 5],
      ['words', 'Recommendation &/or Area for Improvement', 24],
      ['deadline', 'Due Date', 8],
      ['original deadline', 'Original Due Date', 9],
      ['said', 'Comments', 24],
      ['resources', 'Resources needed/costs involved', 9, 'when filled'],
      ['owner', 'Force Task Owner', 8],
      ['position last time', 'Position in {last}?', 12],
      ['direction', 'Direction of Travel', 7],
    ),
    sections: EVERY_SECTION,
  },
  {
    name: '2019/2021 tracker',
    title: 'HMICFRS Report Recommendations',
    unit: 'recommendation',
    orientation: 'landscape',
    order: 'newest first',
    columns: columns(
      ['number', 'No.', 5],
      ['words', 'Recommendation &/or Area for Improvement', 34],
      ['status', 'Status', 8],
      ['deadline with moves', 'Due Date', 13],
      ['said', 'Comment', 40],
    ),
    sections: EVERY_SECTION,
  },
  {
    name: '2016 tasks',
    title: 'HMIC Report New and Outstanding Recommendations',
    unit: 'task rows',
    orientation: 'landscape',
    order: 'newest first',
    columns: columns(
      ['number', 'No.', 5],
      ['words', '', 34],
      ['accepted', 'Accepted', 7, 'when filled'],
      ['status', 'Status', 8],
      ['deadline', 'Due Date', 10],
      ['said', 'Comment', 40],
    ),
    sections: EVERY_SECTION,
  },
  {
    name: '2023 action-plan review by level and tier',
    title: 'Strategic Development – HMICFRS Action Plan Review {month}',
    unit: 'plan',
    orientation: 'landscape',
    order: 'by level',
    columns: columns(
      ['plan', 'Name of Action Plan', 26],
      ['level', 'Level', 7],
      ['points', 'Number of Action Points', 13],
      ['tier', 'Progress Review', 9],
      ['completion', 'Completion Date Pending CM/HMICFRS confirmation', 13],
      ['said', 'Corporate Update', 40],
    ),
    sections: EVERY_SECTION,
  },
];

/** The presets, each replaced by the force's own of that name, and the force's further ones. */
export function allLayouts(own: readonly Layout[]): readonly Layout[] {
  const named = new Map(own.map((layout) => [layout.name, layout]));
  const known = new Set(PRESETS.map(({ name }) => name));
  return [
    ...PRESETS.map((preset) => named.get(preset.name) ?? preset),
    ...own.filter(({ name }) => !known.has(name)),
  ];
}

/** The layout of this name, or the only one whose name begins so: "2022 tracker". Undefined when none or several do. */
export function layoutNamed(name: string, own: readonly Layout[]): Layout | undefined {
  const wanted = name.trim().toLowerCase();
  const all = allLayouts(own);
  const exact = all.find((layout) => layout.name.toLowerCase() === wanted);
  const begins = all.filter((layout) => layout.name.toLowerCase().startsWith(wanted));
  return exact ?? (wanted !== '' && begins.length === 1 ? begins[0] : undefined);
}

/** Fields that only a row of this unit has anything to say for. */
const PLAN_FIELDS: readonly PaperField[] = ['plan', 'points', 'completion'];
/** The column that says what a row is of. */
export const NAMES: Readonly<Record<Unit, PaperField>> = {
  'task rows': 'words',
  recommendation: 'words',
  plan: 'plan',
};

export const fieldsOf = (unit: Unit): readonly PaperField[] =>
  unit === 'plan'
    ? ['plan', 'level', 'points', 'tier', 'completion', 'said', 'status', 'owner']
    : FIELDS.filter((field) => !PLAN_FIELDS.includes(field));

export type LayoutFault =
  | { is: 'no name' }
  | { is: 'no title' }
  | { is: 'lacks'; field: PaperField }
  | { is: 'twice'; field: PaperField }
  | { is: 'not for this unit'; field: PaperField }
  | { is: 'no heading'; field: PaperField }
  | { is: 'no width'; field: PaperField };

/** What keeps a layout from being kept; none when it will do. */
export function faultsOf({ name, title, unit, columns: all }: Layout): LayoutFault[] {
  const fields = all.map(({ field }) => field);
  const may = fieldsOf(unit);
  return [
    ...(name.trim() === '' ? [{ is: 'no name' } as const] : []),
    ...(title.trim() === '' ? [{ is: 'no title' } as const] : []),
    ...(fields.includes(NAMES[unit]) ? [] : [{ is: 'lacks', field: NAMES[unit] } as const]),
    ...all.flatMap(({ field, heading, share }, at): LayoutFault[] => [
      ...(fields.indexOf(field) < at ? [{ is: 'twice', field } as const] : []),
      ...(may.includes(field) ? [] : [{ is: 'not for this unit', field } as const]),
      ...(heading.trim() === '' && field !== 'words' ? [{ is: 'no heading', field } as const] : []),
      ...(Number.isFinite(share) && share > 0 ? [] : [{ is: 'no width', field } as const]),
    ]),
  ];
}
