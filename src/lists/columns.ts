/** The lists and their columns, as manifest/lists.json defines them. */
import definitions from '../../manifest/lists.json';

type Text = {
  allowMultipleLines?: boolean | undefined;
  maxLength?: number | undefined;
  textType?: 'plain' | undefined;
};

export type Column = {
  /** ASCII and at most 32 letters, so that SharePoint keeps the internal name as it is. */
  name: string;
  displayName: string;
  indexed?: boolean | undefined;
  unique?: boolean | undefined;
  text?: Text | undefined;
  choice?: { choices: string[] } | undefined;
  dateTime?: { format: 'dateOnly' } | undefined;
  number?: { decimalPlaces: 'none' } | undefined;
  boolean?: Record<string, never> | undefined;
  /** For show: what is searched by is the person's directory id, in a text column of its own. */
  personOrGroup?: { allowMultipleSelection: false; chooseFromType: 'peopleOnly' } | undefined;
};

export type ListDefinition = {
  name: string;
  description: string;
  template?: 'documentLibrary' | undefined;
  columns: Column[];
};

// Our own file and no one else's: that it is so is held by tests/lists/columns.test.ts, not asked at every opening.
export const LISTS = definitions as readonly ListDefinition[];

export const FACETS = ['text', 'choice', 'dateTime', 'number', 'boolean', 'personOrGroup'] as const;
export type FacetName = (typeof FACETS)[number];

export function definitionOf(list: string): ListDefinition {
  const found = LISTS.find((definition) => definition.name === list);
  if (found === undefined) throw new Error(`manifest/lists.json has no list ${list}`);
  return found;
}

// SharePoint makes this column with every list; it is shown first and opens the row.
export const TITLE: Column = { name: 'Title', displayName: 'Title', text: { maxLength: 255 } };
