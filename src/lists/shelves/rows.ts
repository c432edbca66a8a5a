/** How a kind of record is laid out in its list, and how a row of it is read: checked, or told to be unreadable. */
import { z } from 'zod';
import type { Person } from '../../inspection/reminders/owner';
import { type Kept, RegisterError, type Unreadable } from '../../inspection/register';
import { type Fields, unfitted } from '../cells/fitting';
import { type RowReader, isFields } from '../cells/readOnce';
import { type ListDefinition, TITLE } from '../columns';
import { failed } from '../graph/failure';

export type Layout<T> = {
  list: string;
  key: (record: T) => string;
  toFields: (record: T) => Fields;
  /** By person column, whom it shows; nobody empties it. Such a column is written and never read. */
  people?: (record: T) => Readonly<Record<string, Person | undefined>>;
  row: RowReader<T>;
};

export type Row<T> = { is: 'read'; kept: Kept<T> } | { is: 'odd'; unreadable: Unreadable };

export const rowName = (list: string, id: string) => `Row ${id} of ${list}`;

export function rowOf<T>(item: unknown, { list, row }: Layout<T>, definition: ListDefinition): Row<T> {
  const { id, version, link, fields } = itemIn(item, list);
  const odd = (what: string): Row<T> => ({ is: 'odd', unreadable: { list, id, what, link } });
  const whole = wholeFields(definition, fields);
  if (whole === undefined) return odd('"What did not fit" is not what the app wrote there.');
  const read = row.safeParse(whole);
  if (read.success) return { is: 'read', kept: { ...read.data, id, version } };
  return odd(read.error.issues.map((issue) => sentence(issue, definition)).join(' '));
}

type Item = { id: string; version: string; link: string; fields: Record<string, unknown> };

/** By hand, for this is asked of some thousands before the first is drawn. */
function itemIn(item: unknown, list: string): Item {
  const { id, eTag: version, webUrl: link, fields } = isFields(item) ? item : {};
  if (typeof id !== 'string' || typeof version !== 'string' || !isFields(fields))
    throw failed('unreadable', `A row of ${list}`);
  return { id, version, link: typeof link === 'string' ? link : '', fields };
}

/** What these fields say, where that makes sense. */
export function recordIn<T>(
  fields: Record<string, unknown>,
  { row }: Layout<T>,
  definition: ListDefinition,
): T | undefined {
  const whole = wholeFields(definition, fields);
  return whole && row.safeParse(whole).data;
}

/** Names the column as people see it, and the kind of value it wants; never what somebody wrote there. */
function sentence({ path, message }: z.core.$ZodIssue, { columns }: ListDefinition): string {
  const [name, ...inside] = path.map(String);
  const column = [TITLE, ...columns].find((each) => each.name === name);
  const place = inside.length === 0 ? '' : ` (at ${inside.join('.')})`;
  return `"${column?.displayName ?? name}"${place} ${message}.`;
}

function wholeFields(definition: ListDefinition, fields: Record<string, unknown>) {
  try {
    return unfitted(definition, fields);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return undefined;
    throw error;
  }
}

export function readable<T>(row: Row<T>): Kept<T> {
  if (row.is === 'read') return row.kept;
  const { list, id, what } = row.unreadable;
  throw new RegisterError('unreadable', `${rowName(list, id)} makes no sense: ${what}`);
}

export function sure<Shape>(shape: z.ZodType<Shape>, value: unknown, what: string): Shape {
  const read = shape.safeParse(value);
  if (!read.success) throw failed('unreadable', what);
  return read.data;
}
