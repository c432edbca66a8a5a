/** The views people get in SharePoint, as manifest/views.json defines them. */
import { z } from 'zod';
import definitions from '../../../manifest/views.json';
import { definitionOf } from '../columns';

const Test = z.discriminatedUnion('is', [
  z.strictObject({ column: z.string(), is: z.enum(['empty', 'not empty']) }),
  z.strictObject({
    column: z.string(),
    is: z.enum(['equal', 'not equal', 'more than']),
    to: z.union([z.string(), z.int()]),
  }),
  // Days are counted from the day on which the view is opened.
  z.strictObject({
    column: z.string(),
    is: z.enum(['before', 'from', 'until']),
    daysFromToday: z.int(),
  }),
]);
export type Test = z.infer<typeof Test>;

export type Where = Test | { all: Where[] } | { any: Where[] };
const Where: z.ZodType<Where> = z.lazy(() =>
  z.union([
    Test,
    z.strictObject({ all: z.array(Where).min(1) }),
    z.strictObject({ any: z.array(Where).min(1) }),
  ]),
);

const Order = z.strictObject({ column: z.string(), descending: z.boolean().optional() });

export const View = z.strictObject({
  list: z.string(),
  name: z.string(),
  /** For whoever reads the definition: what the view is for. */
  what: z.string(),
  columns: z.array(z.string()).min(1),
  default: z.literal(true).optional(),
  where: Where.optional(),
  groupBy: z.string().optional(),
  orderBy: z.array(Order).min(1),
  rowLimit: z.int().min(1).max(5000),
});
export type View = z.infer<typeof View>;

export const VIEWS: readonly View[] = z.array(View).parse(definitions);

// Those every list has, by the names SharePoint gave them.
const BUILT_IN: Readonly<Record<string, string>> = { ID: 'Counter', Title: 'Text' };

/** The type of a column as CAML names it. */
export function camlTypeOf(list: string, column: string): string {
  const found = definitionOf(list).columns.find(({ name }) => name === column);
  if (found === undefined) {
    const type = BUILT_IN[column];
    if (type === undefined) throw new Error(`manifest/views.json: ${list} has no column ${column}`);
    return type;
  }
  if (found.dateTime !== undefined) return 'DateTime';
  if (found.number !== undefined) return 'Number';
  if (found.choice !== undefined) return 'Choice';
  if (found.boolean !== undefined) return 'Boolean';
  if (found.personOrGroup !== undefined) return 'User';
  return found.text?.allowMultipleLines === true ? 'Note' : 'Text';
}
