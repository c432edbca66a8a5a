/** What a column of a list can be, as its definition travels over the wire. */
import { z } from 'zod';
import { invalidRequest } from '../errors';

const flag = z.boolean();

const FACETS = {
  text: z.strictObject({
    allowMultipleLines: flag.optional(),
    appendChangesToExistingText: flag.optional(),
    linesForEditing: z.int().optional(),
    maxLength: z.int().min(1).max(255).optional(),
    textType: z.enum(['plain', 'richText']).optional(),
  }),
  choice: z.strictObject({
    allowTextEntry: flag.optional(),
    choices: z.array(z.string().min(1).max(255)).min(1),
    displayAs: z.enum(['checkBoxes', 'dropDownMenu', 'radioButtons']).optional(),
  }),
  dateTime: z.strictObject({
    displayAs: z.enum(['default', 'friendly', 'standard']).optional(),
    format: z.enum(['dateOnly', 'dateTime']).optional(),
  }),
  number: z.strictObject({
    decimalPlaces: z.enum(['automatic', 'none', 'one', 'two', 'three', 'four', 'five']).optional(),
    displayAs: z.enum(['number', 'percentage']).optional(),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
  }),
  currency: z.strictObject({ locale: z.string().optional() }),
  boolean: z.strictObject({}),
  personOrGroup: z.strictObject({
    allowMultipleSelection: flag.optional(),
    chooseFromType: z.enum(['peopleOnly', 'peopleAndGroups']).optional(),
    displayAs: z.string().optional(),
  }),
  lookup: z.strictObject({
    listId: z.string(),
    columnName: z.string(),
    allowMultipleValues: flag.optional(),
    allowUnlimitedLength: flag.optional(),
  }),
};

const Facets = z.strictObject(FACETS).partial();

export type Facet = keyof typeof FACETS;
export const FACET_NAMES = Object.keys(FACETS) as Facet[];

const Common = z.strictObject({
  name: z.string().min(1).max(255).optional(),
  displayName: z.string().min(1).max(255).optional(),
  description: z.string().optional(),
  columnGroup: z.string().optional(),
  indexed: flag.optional(),
  enforceUniqueValues: flag.optional(),
  required: flag.optional(),
  hidden: flag.optional(),
  readOnly: flag.optional(),
  // Absent, not null: null was answered with generalException (alcionai/corso lists.go).
  defaultValue: z.strictObject({ value: z.string() }).optional(),
});

export const ColumnBody = Common.extend(Facets.shape);
export type ColumnBody = z.infer<typeof ColumnBody>;

export type Column = ColumnBody & { id: string; name: string };

export function facetOf(column: ColumnBody): Facet {
  const found = FACET_NAMES.filter((name) => column[name] !== undefined);
  // The wording is Graph's (microsoft-graph-docs#17121).
  const message = 'Unable to determine type of provided column definition';
  if (found.length !== 1 || found[0] === undefined) throw invalidRequest(message);
  return found[0];
}

/** Whether one field of this column holds a list of values. checkBoxes is the only sign a choice gives of it. */
export function holdsMany(column: ColumnBody): boolean {
  return (
    column.choice?.displayAs === 'checkBoxes' ||
    column.personOrGroup?.allowMultipleSelection === true ||
    column.lookup?.allowMultipleValues === true
  );
}

/** Whether the column holds numbers of rows in another list. People are rows in a list too. */
export function pointsElsewhere(column: ColumnBody): boolean {
  return column.lookup !== undefined || column.personOrGroup !== undefined;
}

// SharePoint's own ids for the columns every list has.
const TITLE = 'fa564e0f-0c70-4ab9-b863-0177e6ddd247';

export function titleColumn(): Column {
  return { id: TITLE, name: 'Title', displayName: 'Title', text: { maxLength: 255 } };
}

/** Columns SharePoint fills by itself. They can be read, filtered and sorted by, never written. */
export const SYSTEM_COLUMNS: readonly Column[] = [
  { id: '1d22ea11-1e32-424e-89ab-9fedbadb6ce1', name: 'ID', displayName: 'ID', readOnly: true, number: {} },
  {
    id: '8c06beca-0777-48f7-91c7-6da68bc07b69',
    ...{ name: 'Created', displayName: 'Created', readOnly: true, dateTime: { format: 'dateTime' } },
  },
  {
    id: '28cf69c5-fa48-462a-b5cd-27b6f9d2bd5f',
    ...{ name: 'Modified', displayName: 'Modified', readOnly: true, dateTime: { format: 'dateTime' } },
  },
];
