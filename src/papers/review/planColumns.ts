/** The heading of an action-plan review, which may be stacked over several lines, and the fields under it. */
import { type ColumnAnswers, foldedHeading, type PaperColumn } from '../../inspection/papers/paper';
import { escaped, plain } from '../cellText';
import { columnNamed } from '../columns/columnNames';
import { type Field, type Layout, layoutOf } from '../columns/columns';

export type PlanField = 'name' | 'level' | 'points' | 'progress' | 'completion' | 'update';
export type PlanCells = Record<PlanField, string>;
export type PlanLayout = {
  headings: readonly string[];
  /** Undefined for a column whose words are kept in the update, under their heading. */
  fields: readonly (PlanField | 'ignore' | undefined)[];
  /** Columns that leave a doubt. */
  unsure: Layout['unsure'];
};

const NAMES: readonly (readonly [PlanField, RegExp])[] = [
  ['name', /^(?:name of )?(?:action )?plan|^report/i],
  ['level', /^level/i],
  ['points', /^(?:number of )?action|^number|^points/i],
  ['progress', /^progress|^tier/i],
  ['completion', /^complet|^due|^deadline/i],
  ['update', /update|comment/i],
];

/** What a column of that name holds in a review; a person who says that it holds something else leaves it to the update. */
const FIELD_OF: Partial<Record<PaperColumn, PlanField>> = {
  report: 'name',
  text: 'name',
  level: 'level',
  points: 'points',
  tier: 'progress',
  status: 'progress',
  due: 'completion',
  comments: 'update',
};
const COLUMN_OF: Readonly<Record<PlanField, PaperColumn>> = {
  name: 'report',
  level: 'level',
  points: 'points',
  progress: 'tier',
  completion: 'due',
  update: 'comments',
};

type Reading = { field: PlanField | 'ignore' | undefined; sure: boolean };

export function planLayoutOf(cells: readonly string[], answers: ColumnAnswers = {}): PlanLayout | undefined {
  if (cells.length < 4 || cells.length > 20) return undefined;
  const headings = cells.map((cell) => plain(cell.slice(0, 80)));
  const read = headings.map((heading) => readingOf(heading, answers));
  const known = new Set(
    read.flatMap(({ field }) => (field === undefined || field === 'ignore' ? [] : field)),
  );
  if (!known.has('name') || !known.has('level') || known.size < 4 || asksForWords(cells, answers))
    return undefined;
  const fields = read.map(({ field, sure }, i) => (sure ? field : guessOf(headings[i] ?? '')));
  const unsure = read.flatMap(({ sure }, column) => {
    const heading = headings[column] ?? '';
    return sure || heading === '' ? [] : [{ column, heading, taken: columnOf(fields[column]) }];
  });
  return { headings, fields, unsure };
}

/** Looked for in a heading only, for it takes longer than most rows are worth. */
function guessOf(heading: string): PlanField | undefined {
  const { column } = columnNamed(heading);
  return column === undefined ? undefined : FIELD_OF[column];
}

/** A sheet that names what is recommended lists recommendations, though it gives a level to each. */
function asksForWords(cells: readonly string[], answers: ColumnAnswers): boolean {
  const layout = layoutOf(cells, answers);
  const text = layout?.fields.indexOf('text') ?? -1;
  return text >= 0 && layout?.unsure.every(({ column }) => column !== text) === true;
}

const columnOf = (field: Reading['field']): Field =>
  field === undefined || field === 'ignore' ? 'unnamed' : COLUMN_OF[field];

/** What the table looks like to whoever asks about headings. */
export const askedLayout = ({ headings, fields, unsure }: PlanLayout): Layout => ({
  headings,
  // A review has none of these, so that no value is taken for one.
  fields: [...fields.map(columnOf), 'no', 'status', 'due'],
  unsure,
  kind: null,
  lead: null,
});

export function planCells(cells: readonly string[], { headings, fields }: PlanLayout): PlanCells {
  const said: PlanCells = { name: '', level: '', points: '', progress: '', completion: '', update: '' };
  const add = (field: PlanField, words: string) => {
    said[field] = said[field] === '' ? words : `${said[field]} ${words}`;
  };
  const begins = plain(cells[fields.indexOf('level')] ?? '') !== '';
  cells.forEach((cell, i) => {
    const words = plain(cell);
    const field = fields[i];
    if (words === '' || field === 'ignore') return;
    const heading = headings[i] ?? '';
    if (field !== undefined) add(field, words);
    else add('update', begins && heading !== '' ? `${plain(escaped(heading))}: ${words}` : words);
  });
  return said;
}

function readingOf(heading: string, answers: ColumnAnswers): Reading {
  const folded = foldedHeading(heading);
  const answered = Object.hasOwn(answers, folded) ? answers[folded] : undefined;
  if (answered !== undefined)
    return { field: answered === 'ignore' ? 'ignore' : FIELD_OF[answered], sure: true };
  const named = NAMES.find(([, name]) => name.test(heading))?.[0];
  return { field: named, sure: named !== undefined };
}
