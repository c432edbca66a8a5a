/** The lists and their columns, as manifest/lists.json defines them. */
import { z } from 'zod';
import definitions from '../../manifest/lists.json';

const Text = z.strictObject({
  allowMultipleLines: z.boolean().optional(),
  maxLength: z.int().max(255).optional(),
  textType: z.literal('plain').optional(),
});

const Column = z.strictObject({
  // ASCII and at most 32 letters, so that SharePoint keeps the internal name as it is.
  name: z.string().regex(/^[A-Z][A-Za-z0-9]{0,31}$/),
  displayName: z.string(),
  indexed: z.boolean().optional(),
  unique: z.boolean().optional(),
  text: Text.optional(),
  choice: z.strictObject({ choices: z.array(z.string()) }).optional(),
  dateTime: z.strictObject({ format: z.literal('dateOnly') }).optional(),
  number: z.strictObject({ decimalPlaces: z.literal('none') }).optional(),
  boolean: z.strictObject({}).optional(),
  // For show: what is searched by is the person's directory id, in a text column of its own.
  personOrGroup: z
    .strictObject({ allowMultipleSelection: z.literal(false), chooseFromType: z.literal('peopleOnly') })
    .optional(),
});
export type Column = z.infer<typeof Column>;

const ListDefinition = z.strictObject({
  name: z.string(),
  description: z.string(),
  template: z.literal('documentLibrary').optional(),
  columns: z.array(Column),
});
export type ListDefinition = z.infer<typeof ListDefinition>;

export const LISTS: readonly ListDefinition[] = z.array(ListDefinition).parse(definitions);

export const FACETS = ['text', 'choice', 'dateTime', 'number', 'boolean', 'personOrGroup'] as const;
export type FacetName = (typeof FACETS)[number];

export function definitionOf(list: string): ListDefinition {
  const found = LISTS.find((definition) => definition.name === list);
  if (found === undefined) throw new Error(`manifest/lists.json has no list ${list}`);
  return found;
}

// SharePoint makes this column with every list; it is shown first and opens the row.
export const TITLE: Column = { name: 'Title', displayName: 'Title', text: { maxLength: 255 } };
